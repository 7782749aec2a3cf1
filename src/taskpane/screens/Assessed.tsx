import { lazy, Suspense, useId, type Ref } from "react";
import { Button } from "../parts/Button";
import { fixerName, say } from "../../locales/say";
import { changeLines } from "../announce";
import { askedAt } from "../asks";
import type { Deed, Dispatch } from "../events";
import { CheckAgain } from "../parts/CheckAgain";
import { Disclosure } from "../parts/Disclosure";
import { useLayout } from "../parts/layout";
import { VerdictCard } from "../parts/VerdictCard";
import { Welcome } from "../parts/Welcome";
import { askedSentence, ownerLabel, read, type Press } from "../reading";
import type { Change, In } from "../state";
import type { AssessedItem } from "../../app/gatherItem";
import type { Work } from "../work";

const Help = lazy(() => import(/* webpackChunkName: "help" */ "../help/Help"));
// What only a verdict that needs the words of findings shows comes with them.
const AskRow = lazy(() => import(/* webpackChunkName: "findings" */ "../parts/AskRow"));
const Candidates = lazy(() => import(/* webpackChunkName: "findings" */ "../parts/Candidates"));
const Findings = lazy(() => import(/* webpackChunkName: "findings" */ "../parts/Findings"));
const JoinLink = lazy(() => import(/* webpackChunkName: "findings" */ "../parts/JoinLink"));
const Preview = lazy(() => import(/* webpackChunkName: "convert" */ "./Preview"));

export interface AssessedProps {
  readonly state: In<"assessed" | "signingIn" | "planning" | "confirming">;
  readonly work: Pick<Work, "deployment">;
  readonly dispatch: Dispatch;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

const names = {
  signIn: "sign-in",
  convert: "convert",
  addTeams: "convert-second",
  formLink: "form-link",
  ownMeeting: "own-meeting",
  copyLink: "copy-link",
  checkAgain: "check-again",
  ask: "ask",
} as const satisfies Record<Press["kind"], string>;

function deedOf(press: Press): Deed | null {
  switch (press.kind) {
    case "signIn":
      return { type: "signIn" };
    case "convert":
      return { type: "convert", action: "main" };
    case "addTeams":
      return { type: "convert", action: "addTeams" };
    case "formLink":
      return { type: "convert", action: "formLink" };
    case "ownMeeting":
      return { type: "chooseOwn" };
    case "checkAgain":
      return { type: "check" };
    case "ask":
      return { type: "ask", fixer: press.fixer, at: Date.now() };
    case "copyLink":
      return null;
  }
}

/** The verdict, the one button that goes with it, and what it will change before it does. */
export default function Assessed({ state, work, dispatch, headingRef }: AssessedProps) {
  const layout = useLayout();
  const { look } = state;
  const reading = read(look, state.asks);
  const confirming = state.phase === "confirming";
  const checking = state.phase === "assessed" && state.checking;
  const busy = state.phase !== "assessed" || checking;

  const { existingLink, findings } = look.assessment;
  const signsIn = findings.some(({ check, status }) => check === "consent" && status !== "notApplicable");
  const button = (press: Press, first: boolean) =>
    press.kind === "copyLink" && existingLink !== null ? (
      <Suspense key={press.kind} fallback={null}>
        <JoinLink url={existingLink} look={first ? "primary" : "secondary"} />
      </Suspense>
    ) : (
      <Button
        key={press.kind}
        wide
        look={first ? "primary" : "secondary"}
        large={first}
        data-action={names[press.kind]}
        unavailable={busy}
        onClick={() => {
          const deed = deedOf(press);
          if (deed) dispatch(deed);
        }}
      >
        {press.label}
      </Button>
    );

  const { primary, tasks } = reading;
  const notice = state.phase === "assessed" ? state.notice : null;
  const changes = state.phase === "assessed" ? state.changes : null;
  const waiting =
    primary?.kind === "ask" ? (
      <Suspense fallback={null}>
        <AskRow
          label={primary.label}
          text={null}
          look="primary"
          mail={null}
          unavailable={busy}
          onAsk={() => {
            const deed = deedOf(primary);
            if (deed) dispatch(deed);
          }}
        />
      </Suspense>
    ) : null;
  return (
    <>
      {state.welcome && !confirming && <Welcome signsIn={signsIn} dispatch={dispatch} />}
      {changes && <Changes changes={changes} look={look} />}
      <VerdictCard
        tone={reading.tone}
        title={reading.title}
        camera={look.assessment.verdict === "ready"}
        headingRef={confirming ? undefined : headingRef}
        action={!confirming && <CheckAgain checking={checking} unavailable={busy} dispatch={dispatch} />}
      >
        <Asked state={state} tasks={tasks} />
        {/* What was said of it in general, the preview now says exactly. */}
        {!confirming &&
          reading.notes.map((note) => (
            <p key={note} className={layout.text}>
              {note}
            </p>
          ))}
      </VerdictCard>
      {notice && (
        <p className={layout.text} role="alert">
          {say(notice)}
        </p>
      )}
      {look.assessment.candidates.length > 0 && (
        <Suspense fallback={null}>
          <Candidates
            candidates={look.assessment.candidates}
            language={look.facts.client.displayLanguage}
            unavailable={busy}
            dispatch={dispatch}
          />
        </Suspense>
      )}
      {/* The button that was pressed comes back below what it changes, with that on it. */}
      {!confirming && primary && primary.kind !== "ask" && (
        <div className={layout.buttons}>{button(primary, true)}</div>
      )}
      {confirming && (
        <Suspense fallback={null}>
          <Preview plan={state.plan} dispatch={dispatch} headingRef={headingRef} />
        </Suspense>
      )}
      {!confirming && tasks.length > 0 && (
        <div className={layout.stack} data-help="">
          <Suspense fallback={waiting}>
            <Help state={state} tasks={tasks} primary={primary} unavailable={busy} work={work} dispatch={dispatch} />
          </Suspense>
        </div>
      )}
      {!confirming && reading.open.length > 0 && (
        <Suspense fallback={null}>
          <Findings findings={reading.open} owner={ownerLabel(look.assessment)} facts={look.facts} />
        </Suspense>
      )}
      {!confirming && reading.secondary.some(({ kind }) => kind !== "ask") && (
        <div className={layout.buttons}>
          {reading.secondary.filter(({ kind }) => kind !== "ask").map((press) => button(press, false))}
        </div>
      )}
    </>
  );
}

/** "You asked Annelies Peeters on Monday." for whoever was asked and has not done it yet. */
function Asked({ state, tasks }: Pick<AssessedProps, "state"> & { readonly tasks: ReturnType<typeof read>["tasks"] }) {
  const layout = useLayout();
  const { look, asks } = state;
  return (
    <>
      {tasks.map((task) => {
        const at = askedAt(asks, task);
        if (at === null) return null;
        const who = fixerName(task.fixer, ownerLabel(look.assessment));
        return (
          <p key={task.fixer} className={layout.strong}>
            {askedSentence(at, who, look.facts)}
          </p>
        );
      })}
    </>
  );
}

/** More than these are folded: the verdict is not to be pushed out of sight. */
const FEW = 2;

/** The first thing that is said, so above everything else. */
function Changes({ changes, look }: { readonly changes: readonly Change[]; readonly look: AssessedItem }) {
  const layout = useLayout();
  const id = useId();
  const lines = changeLines(changes, look).map((line) => (
    <p key={line} className={layout.text}>
      {line}
    </p>
  ));
  if (lines.length === 0 && changes.length > 0) return null;
  return (
    <section aria-labelledby={id} className={layout.stack}>
      <h2 id={id} className={layout.quiet}>
        {say(lines.length > 0 ? "changedTitle" : "changedNothing")}
      </h2>
      {lines.slice(0, FEW)}
      {lines.length > FEW && (
        <Disclosure title={say("changedMore", { count: lines.length - FEW })}>
          <div className={layout.stack}>{lines.slice(FEW)}</div>
        </Disclosure>
      )}
    </section>
  );
}
