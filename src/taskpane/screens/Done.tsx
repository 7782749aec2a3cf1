import { lazy, Suspense, type Ref } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CopyBox } from "../parts/CopyBox";
import { Button } from "../parts/Button";
import type { ConversionResult, NextButton, Outcome, Plan, StepId } from "../../conversion/types";
import { buttonHelp, resultDetail, resultTitle } from "../../locales/resultText";
import { fixerName, say, type PaneKey } from "../../locales/say";
import { sayDone, type DoneKey } from "../../locales/sayDone";
import { shortenAddress } from "../../locales/shorten";
import type { Dispatch } from "../events";
import { optionsDraft } from "../help/optionsDraft";
import { optionsTarget } from "../options/target";
import { Disclosure } from "../parts/Disclosure";
import JoinLink from "../parts/JoinLink";
import { useLayout } from "../parts/layout";
import { MailRow } from "../parts/MailRow";
import { Steps } from "../parts/Steps";
import { VerdictCard } from "../parts/VerdictCard";
import { ownerLabel, read, type Tone } from "../reading";
import type { In, StepLine } from "../state";
import type { Work } from "../work";

const Help = lazy(() => import(/* webpackChunkName: "help" */ "../help/Help"));

const useStyles = makeStyles({
  label: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  technical: { overflowX: "auto", margin: 0, whiteSpace: "pre-wrap", fontFamily: tokens.fontFamilyMonospace },
});

/** Outlook's own button is a good way; the rest that did not convert is not, and a form without the link is a trap. */
export function toneOf({ code, outcome, formHoldsBlock }: ConversionResult): Tone {
  if (formHoldsBlock === false) return "missing";
  return code === "outlookButton" ? "good" : tones[outcome];
}

const tones = {
  converted: "good",
  pending: "good",
  notConverted: "missing",
  uncertain: "missing",
  failed: "missing",
  declined: "neutral",
} as const satisfies Record<Outcome, Tone>;

const nexts = {
  send: "doneNextSend",
  save: "doneNextSave",
  close: "doneNextClose",
  nothing: "doneNextNothing",
} as const satisfies Record<NextButton, DoneKey>;

/** The button to press next in Outlook's own form; null where the person has to look at it first, as the result says. */
export function nextKey({ code, next, formHoldsBlock }: ConversionResult, plan: Plan | null): DoneKey | null {
  if (code === "formNotSeen" || code === "formAltered" || code === "linkNotInForm") return null;
  if (formHoldsBlock === false) return "doneNextDiscard";
  // Closing asks whether to save, and the wrong answer would lose what the person typed.
  return next === "close" && plan?.unsavedEdits ? "doneNextSave" : nexts[next];
}

/** What "Go on" does next. */
export function goOnKey({ code, outcome }: Pick<ConversionResult, "code" | "outcome">): PaneKey {
  if (code === "linkNotInForm") return "putLink";
  return outcome === "pending" ? "lookForLink" : "goOn";
}

/** What was done and what was not, for a conversion that did not get to its end. */
export function resultSteps(steps: readonly StepId[], result: ConversionResult): StepLine[] {
  return steps.map((id) => ({
    id,
    state: result.stepsDone.includes(id) ? "done" : result.stepFailed === id ? "failed" : "notDone",
  }));
}

export interface DoneProps {
  readonly state: In<"converted" | "instructed" | "ownMade">;
  readonly work: Pick<Work, "newMail" | "deployment">;
  readonly dispatch: Dispatch;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** What was seen, not what was sent; and the next button to press. */
export default function Done({ state, work, dispatch, headingRef }: DoneProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { result } = state;
  const plan = state.phase === "converted" ? state.plan : null;
  const own = state.phase === "ownMade";
  const checking = state.phase === "converted" && state.checking;
  const { assessment } = state.look;
  const owner = ownerLabel(assessment);
  const request = optionsDraft(state.look, work.deployment().options ? (optionsTarget(state)?.eventId ?? null) : null);
  const nextPress = result.outcome === "converted" && !own ? nextKey(result, plan) : null;
  const good = result.outcome === "converted" || result.outcome === "pending";
  // Whoever can put it right is asked from here: the look knows by now what the write has shown.
  const reading = good || own ? null : read(state.look, state.asks);
  const tasks = reading?.tasks ?? [];
  const ask = reading?.primary?.kind === "ask" ? reading.primary : null;
  const fixer = tasks.length > 0 ? undefined : result.fixedBy.find((who) => who !== "nobody" && who !== "you");
  return (
    <>
      <VerdictCard tone={toneOf(result)} title={resultTitle(result)} headingRef={headingRef}>
        {resultDetail(result) !== "" && <p className={layout.text}>{resultDetail(result)}</p>}
        {nextPress && <p className={layout.strong}>{sayDone(nextPress)}</p>}
      </VerdictCard>
      {checking && <p className={layout.quiet}>{sayDone("doneChecking")}</p>}
      {result.joinUrl !== null && <JoinLink url={result.joinUrl} look={good ? "primary" : "secondary"} />}
      {state.toCopy !== undefined && (
        <CopyBox label={sayDone("toCopy")} text={state.toCopy} button={sayDone("copyText")} />
      )}
      {result.code === "outlookButton" && (
        <Disclosure title={sayDone("buttonNotThere")}>
          <div className={layout.stack}>
            {buttonHelp.map((help) => (
              <p key={help} className={layout.text}>
                {help}
              </p>
            ))}
          </div>
        </Disclosure>
      )}
      {own && result.organizer !== null && (
        <div className={layout.text}>
          <div className={styles.label}>{sayDone("doneOrganizerSkype")}</div>
          <div title={result.organizer}>
            {result.organizer === assessment.delegate ? say("yourself") : shortenAddress(result.organizer)}
          </div>
        </div>
      )}
      {request && result.outcome === "converted" && !own && (
        <Disclosure title={sayDone("doneOptionsTitle")} name="owner-sets">
          <div className={layout.stack}>
            <p className={layout.text}>{sayDone("doneOptions", { owner })}</p>
            <MailRow draft={request} label={say("askByMail", { who: owner })} look="secondary" newMail={work.newMail} />
          </div>
        </Disclosure>
      )}
      {tasks.length > 0 && (
        <div className={layout.stack} data-help="">
          <Suspense fallback={null}>
            <Help state={state} tasks={tasks} primary={ask} unavailable={checking} work={work} dispatch={dispatch} />
          </Suspense>
        </div>
      )}
      {fixer && <p className={layout.text}>{say("fixedBy", { who: fixerName(fixer, owner) })}</p>}
      {plan && !good && result.stepsDone.length > 0 && (
        <section className={layout.stack}>
          <h2 className={layout.quiet}>{sayDone("whatWasDone")}</h2>
          <Steps steps={resultSteps(plan.steps, result)} />
        </section>
      )}
      <div className={layout.buttons}>
        {result.canGoOn && (
          <Button
            wide
            look={ask ? "secondary" : "primary"}
            data-action="go-on"
            unavailable={checking}
            onClick={() => dispatch({ type: "goOn" })}
          >
            {say(goOnKey(result))}
          </Button>
        )}
        {!good && (
          <Button wide data-action="check-again" unavailable={checking} onClick={() => dispatch({ type: "check" })}>
            {say("checkAgain")}
          </Button>
        )}
      </div>
      {result.technical !== null && (
        <Disclosure title={say("technical")}>
          <pre className={styles.technical}>{result.technical}</pre>
        </Disclosure>
      )}
    </>
  );
}
