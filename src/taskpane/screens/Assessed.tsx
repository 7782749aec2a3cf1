import { useId, type Ref } from "react";
import { Button } from "../parts/Button";
import { findingHeadline } from "../../locales/findingText";
import { say } from "../../locales/say";
import type { Deed, Dispatch } from "../events";
import { Findings } from "../parts/Findings";
import { Fold } from "../parts/Fold";
import { JoinLink } from "../parts/JoinLink";
import { useLayout } from "../parts/layout";
import { VerdictCard } from "../parts/VerdictCard";
import { ownerLabel, read, type Press } from "../reading";
import type { Change, In, Look } from "../state";

export interface AssessedProps {
  readonly state: In<"assessed" | "signingIn" | "planning">;
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
  whatToDo: "what-to-do",
} as const satisfies Record<Press["kind"], string>;

function deedOf({ kind }: Press): Deed | null {
  switch (kind) {
    case "signIn":
      return { type: "signIn" };
    case "convert":
      return { type: "convert", way: "main" };
    case "addTeams":
      return { type: "convert", way: "addTeams" };
    case "formLink":
      return { type: "convert", way: "formLink" };
    case "ownMeeting":
      return { type: "chooseOwn" };
    case "checkAgain":
      return { type: "check" };
    case "whatToDo":
      return { type: "open", view: "fixers" };
    case "copyLink":
      return null;
  }
}

/** The verdict, the one button that goes with it, and at most three findings. */
export default function Assessed({ state, dispatch, headingRef }: AssessedProps) {
  const layout = useLayout();
  const changesId = useId();
  const { assessment } = state.look;
  const reading = read(state.look);
  const owner = ownerLabel(assessment);
  const busy = state.phase !== "assessed" || state.checking;

  const run = (press: Press): void => {
    const deed = deedOf(press);
    if (deed) dispatch(deed);
  };
  const button = (press: Press, first: boolean) => (
    <Button
      key={press.kind}
      wide
      look={first ? "primary" : "secondary"}
      large={first}
      data-action={names[press.kind]}
      unavailable={busy}
      onClick={() => run(press)}
    >
      {press.label}
    </Button>
  );

  const notice = state.phase === "assessed" ? state.notice : null;
  const changes = state.phase === "assessed" ? state.changes : null;
  return (
    <>
      <VerdictCard tone={reading.tone} title={reading.title} headingRef={headingRef}>
        {reading.notes.length > 0 &&
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
      <div className={layout.buttons}>
        {[...(reading.primary ? [reading.primary] : []), ...reading.secondary].map((press, index) =>
          press.kind === "copyLink" && assessment.existingLink !== null ? (
            <JoinLink key={press.kind} url={assessment.existingLink} look={index === 0 ? "primary" : "secondary"} />
          ) : (
            button(press, index === 0)
          ),
        )}
      </div>
      {changes && changes.length > FEW ? (
        <Fold title={say("changedMany", { count: changes.length })}>
          <Changes changes={changes} look={state.look} />
        </Fold>
      ) : (
        changes && (
          <section aria-labelledby={changesId} className={layout.stack}>
            <h2 id={changesId} className={layout.quiet}>
              {say(changes.length > 0 ? "changedTitle" : "changedNothing")}
            </h2>
            <Changes changes={changes} look={state.look} />
          </section>
        )
      )}
      {reading.first.length > 0 && <Findings findings={reading.first} owner={owner} facts={state.look.facts} />}
      <div>
        {reading.more.length > 0 && (
          <Fold title={say("moreFindings", { count: reading.more.length })}>
            <Findings findings={reading.more} owner={owner} facts={state.look.facts} />
          </Fold>
        )}
        {reading.unknown.length > 0 && (
          <Fold title={say("moreUnknown", { count: reading.unknown.length })}>
            <div className={layout.stack}>
              <p className={layout.quiet}>{say("moreUnknownWhy")}</p>
              <Findings findings={reading.unknown} owner={owner} facts={state.look.facts} />
            </div>
          </Fold>
        )}
      </div>
    </>
  );
}

/** More than these are folded: the verdict comes first. */
const FEW = 3;

function Changes({ changes, look }: { readonly changes: readonly Change[]; readonly look: Look }) {
  const layout = useLayout();
  return (
    <div className={layout.stack}>
      {changes.map(({ check, now }) => {
        const finding = look.assessment.findings.find((one) => one.check === check);
        return (
          finding && (
            <p key={check} className={layout.text}>
              {say(now === "fixed" ? "changedFixed" : "changedBroken", { headline: findingHeadline(finding) })}
            </p>
          )
        );
      })}
    </div>
  );
}
