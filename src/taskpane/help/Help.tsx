import { useId, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { isSmtp } from "../../delegation/facts/address";
import type { Fixer } from "../../delegation/checks/finding";
import { remedyText, type RemedyText } from "../../delegation/remedies/text";
import { remedyWords } from "../../locales/remedyWords";
import { findingHeadline } from "../../locales/findingText";
import { fixerName, say } from "../../locales/say";
import { duration } from "../../locales/when";
import { sayMore } from "../../locales/sayMore";
import { askedAt } from "../asks";
import { blockersOf } from "../blockers";
import type { Dispatch } from "../events";
import AskRow from "../parts/AskRow";
import { useBox } from "../parts/CopyBox";
import { Disclosure } from "../parts/Disclosure";
import { useLayout } from "../parts/layout";
import { Letter } from "../parts/MailRow";
import { askedTime, ownerLabel, type Press } from "../reading";
import type { Beside } from "../state";
import type { AssessedItem } from "../../app/gatherItem";
import { othersOf, waitOf, type Task } from "../tasks";
import type { Work } from "../work";
import { Commands } from "./Commands";
import { messageContext } from "./context";
import { draftFor, remediesFor } from "./draft";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottomStyle: "none", paddingBottom: 0 },
  },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "baseline", overflowWrap: "anywhere" },
  who: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  state: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0, alignSelf: "center" },
  steps: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
});

export interface HelpProps {
  readonly state: Pick<Beside, "asks" | "fixed" | "mail" | "typedOwner"> & { readonly look: AssessedItem };
  readonly tasks: readonly Task[];
  readonly primary: Press | null;
  readonly unavailable: boolean;
  readonly work: Pick<Work, "deployment">;
  readonly dispatch: Dispatch;
}

/** Who has to do what, with the words to send to each; the first mail's button stands on top. */
export default function Help(props: HelpProps) {
  const { state, tasks, primary, dispatch } = props;
  const styles = useStyles();
  const layout = useLayout();
  const { look, fixed } = state;
  const owner = ownerLabel(look.assessment);
  const blockers = blockersOf(look);
  const others = othersOf(
    blockers.filter((one) => tasks.some(({ findings }) => findings.includes(one))),
    tasks,
  );
  const first = primary?.kind === "ask" ? tasks.find(({ fixer }) => fixer === primary.fixer) : undefined;
  const several = tasks.length + fixed.length > 1;
  return (
    <>
      {look.assessment.owner === null && tasks.some(({ fixer }) => fixer !== "you") && (
        <OwnerField typed={state.typedOwner} dispatch={dispatch} />
      )}
      {primary?.kind === "ask" && first && <TaskRow {...props} task={first} label={primary.label} look="primary" />}
      {several ? (
        <section className={layout.stack} aria-label={sayMore("tasksTitle")}>
          <h2 className={layout.quiet}>{sayMore("tasksTitle")}</h2>
          <ol className={styles.list} role="list">
            {tasks.map((task, index) => (
              <li key={task.fixer} className={styles.card} data-fixer={task.fixer}>
                <div className={styles.head}>
                  <h3 className={styles.who}>
                    {`${index + 1}. `}
                    {nameOf(task.fixer, owner)}
                  </h3>
                  {task.fixer !== "you" && <span className={styles.state}>{stateOf(task, props)}</span>}
                </div>
                <TaskTexts {...props} task={task} titles>
                  <TaskWait {...props} task={task} />
                  {task.fixer !== "you" && task !== first && (
                    <TaskRow {...props} task={task} {...rowLabel(task, props, owner)} look="secondary" />
                  )}
                </TaskTexts>
              </li>
            ))}
            {fixed.map(({ check, by }) => {
              const finding = look.assessment.findings.find((one) => one.check === check);
              return (
                <li key={`${check} ${by}`} className={mergeClasses(styles.card, styles.head)}>
                  <CheckmarkCircle20Filled className={styles.done} aria-hidden />
                  <span className={styles.who}>{finding && findingHeadline(finding)}</span>
                  <span className={styles.state}>{sayMore("fixed")}</span>
                </li>
              );
            })}
          </ol>
        </section>
      ) : (
        tasks.map((task) => (
          <div key={task.fixer} data-fixer={task.fixer} className={layout.stack}>
            {task.fixer !== "you" && task !== first && (
              <TaskRow {...props} task={task} label={fullLabel(task, props, owner)} look="secondary" />
            )}
            <TaskTexts {...props} task={task} titles={task.fixer === "you"} />
          </div>
        ))
      )}
      {others.length > 0 && (
        <Disclosure title={sayMore("others")}>
          <ul className={styles.list} role="list">
            {others.map((task) => (
              <li key={task.fixer} className={styles.card} data-fixer={task.fixer}>
                <h3 className={styles.who}>{nameOf(task.fixer, owner)}</h3>
                <TaskTexts {...props} task={task} titles>
                  {task.fixer !== "you" && (
                    <TaskRow {...props} task={task} {...rowLabel(task, props, owner)} look="secondary" />
                  )}
                </TaskTexts>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** At the head of a line. */
function nameOf(fixer: Fixer, owner: string): string {
  const name = fixer === "you" ? sayMore("doYourself") : fixerName(fixer, owner);
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

function stateOf(task: Task, { state }: HelpProps): string {
  const at = askedAt(state.asks, task);
  return at === null ? sayMore("notAsked") : sayMore("asked", { time: askedTime(at, state.look.facts) });
}

function fullLabel(task: Task, { state }: HelpProps, owner: string): string {
  const who = fixerName(task.fixer, owner);
  return say(askedAt(state.asks, task) === null ? "askByMail" : "askAgain", { who });
}

/** Below a heading with the name, the button need not say it to the eye. */
function rowLabel(
  task: Task,
  { state }: HelpProps,
  owner: string,
): { readonly label: string; readonly spoken: string } {
  const who = fixerName(task.fixer, owner);
  return askedAt(state.asks, task) === null
    ? { label: sayMore("askShort"), spoken: sayMore("askShortWho", { who }) }
    : { label: sayMore("askAgainShort"), spoken: sayMore("askAgainShortWho", { who }) };
}

/** How long it can take until it works, once for all that is asked of a person. */
function TaskWait({ task, state }: HelpProps & { readonly task: Task }) {
  const layout = useLayout();
  const wait = waitOf(task.findings);
  if (wait === null) return null;
  const { displayLanguage } = state.look.facts.client;
  return <p className={layout.quiet}>{say("takesUpTo", { duration: duration(wait, displayLanguage) })}</p>;
}

interface TaskRowProps extends HelpProps {
  readonly task: Task;
  readonly label: string;
  readonly spoken?: string;
  readonly look: "primary" | "secondary";
}

function TaskRow({ task, label, spoken, look, state, work, unavailable, dispatch }: TaskRowProps) {
  const { fixer } = task;
  const draft = draftFor(state.look, task, messageContext(state.look, work.deployment(), state.typedOwner));
  return (
    <AskRow
      fixer={fixer}
      label={label}
      {...(spoken !== undefined && { spoken })}
      look={look}
      text={draft?.body ?? null}
      mail={mailOf(state, fixer)}
      unavailable={unavailable || draft === null}
      onAsk={() => dispatch({ type: "ask", fixer, at: Date.now() })}
      onCopied={() => dispatch({ type: "copied", fixer, at: Date.now() })}
    />
  );
}

function mailOf({ mail }: HelpProps["state"], fixer: Fixer): "opened" | "notOpened" | null {
  if (mail?.fixer !== fixer) return null;
  return mail.opened ? "opened" : "notOpened";
}

interface TaskTextsProps extends HelpProps {
  readonly task: Task;
  /** Whether what is asked for is written out; the one task's title has said it already. */
  readonly titles: boolean;
  /** Between what is asked for and the words for it. */
  readonly children?: ReactNode;
}

function TaskTexts({ task, titles, state, work, children }: TaskTextsProps) {
  const styles = useStyles();
  const layout = useLayout();
  const context = messageContext(state.look, work.deployment(), state.typedOwner);
  const remedies = remediesFor(state.look, task, context).map((remedy): RemedyText =>
    remedyText(remedy, context, remedyWords),
  );
  const draft = draftFor(state.look, task, context);
  return (
    <div className={layout.stack}>
      {titles &&
        remedies.map(({ title, ask, steps }) => (
          <div key={title} className={layout.stack}>
            <p className={layout.text}>{ask === null ? title : sayMore("askQuoted", { ask })}</p>
            {task.fixer === "you" && (
              <ol className={styles.steps}>
                {steps.map((step) => (
                  <li key={step} className={layout.text}>
                    {step}
                  </li>
                ))}
              </ol>
            )}
          </div>
        ))}
      {children}
      {draft && <Letter draft={draft} />}
      {task.fixer !== "you" && <Commands remedies={remedies} />}
    </div>
  );
}

/** Nobody can be written to about a person who has no name. */
function OwnerField({ typed, dispatch }: { readonly typed: string | null; readonly dispatch: Dispatch }) {
  const layout = useLayout();
  const box = useBox();
  const id = useId();
  return (
    <div className={layout.stack}>
      <label htmlFor={id} className={layout.text}>
        {sayMore("ownerAsk")}
      </label>
      <input
        id={id}
        type="email"
        className={mergeClasses(box.field, box.input, box.line)}
        data-field="owner"
        defaultValue={typed ?? ""}
        onChange={({ target: { value } }) => {
          if (isSmtp(value.trim())) dispatch({ type: "nameOwner", address: value.trim() });
        }}
      />
    </div>
  );
}
