import { useEffect, useMemo, useRef } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { sayOptions, type OptionsKey } from "../../locales/sayOptions";
import type { TokenFailure } from "../../app/gather/ports";
import { Button } from "../parts/Button";
import { useHidden } from "../parts/hidden";
import { useLayout } from "../parts/layout";
import { VerdictCard } from "../parts/VerdictCard";
import { createStore, useStore } from "../store";
import { Choosing, Preview } from "./Choosing";
import { MeetingName, Technical, type Heading, type ScreenProps } from "./parts";
import { createRunner, type EditorPorts } from "./runner";
import { isSettled, type OptionsIn, type OptionsState, type Target } from "./state";
import { begin, transition } from "./transition";
import { announcementOf, endWords, failureWords } from "./words";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "640px" },
});

export interface EditorProps {
  readonly target: Target;
  readonly ports: EditorPorts;
  /** BCP 47 tag, for dates and lists. */
  readonly language: string;
  /** Whether something is in flight. */
  readonly onBusy?: (busy: boolean) => void;
}

/** One meeting's options, from reading to undoing. */
export function Editor({ target, ports, language, onBusy }: EditorProps) {
  const styles = useStyles();
  const hidden = useHidden();
  const { store, start } = useMemo(() => {
    const run = createRunner(ports);
    const first = begin(target);
    const made = createStore(first.state, transition, run);
    return {
      store: made,
      start: () => {
        for (const effect of first.effects) run(effect, made.dispatch);
      },
    };
  }, [target, ports]);
  const state = useStore(store);
  const busy = !isSettled(state);
  useEffect(start, [start]);
  useEffect(() => onBusy?.(busy), [busy, onBusy]);
  const heading = useHeading(state.phase);
  return (
    <div className={styles.whole}>
      <Screen state={state} language={language} dispatch={store.dispatch} headingRef={heading} />
      <div role="status" aria-live="polite" className={hidden}>
        {announcementOf(state, language)}
      </div>
    </div>
  );
}

/** After a press the screen is another one: who reads by ear begins at its top. The first one comes by itself. */
function useHeading(phase: OptionsState["phase"]): Heading {
  const ref = useRef<HTMLHeadingElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    const changed = before.current !== phase;
    before.current = phase;
    if (changed) ref.current?.focus();
  }, [phase]);
  return ref;
}

function Screen(props: ScreenProps & { readonly headingRef: Heading }) {
  const { state, language, dispatch, headingRef } = props;
  const layout = useLayout();
  switch (state.phase) {
    case "reading":
      return <p className={layout.text}>{sayOptions("reading")}</p>;
    case "applying":
      return <p className={layout.text}>{sayOptions(`step_${state.step}`)}</p>;
    case "signedOut":
      return <SignIn state={state} language={language} dispatch={dispatch} headingRef={headingRef} />;
    case "failed":
      return <Failed state={state} language={language} dispatch={dispatch} headingRef={headingRef} />;
    case "choosing":
      return <Choosing state={state} language={language} dispatch={dispatch} headingRef={headingRef} />;
    case "undoing": {
      const { opened, plan, invited } = state;
      return (
        <>
          <MeetingName event={opened.event} language={language} />
          <Preview
            title={sayOptions("undoTitle")}
            plan={plan}
            series={opened.event.type === "seriesMaster"}
            language={language}
            notes={invited ? [sayOptions("undoInvited")] : []}
            confirm={sayOptions("confirmUndo")}
            headingRef={headingRef}
            dispatch={dispatch}
          />
          <ReadAgain label="keep" dispatch={dispatch} />
        </>
      );
    }
    case "ended":
      return <Ended state={state} language={language} dispatch={dispatch} headingRef={headingRef} />;
    case "broken":
      return (
        <>
          <p className={layout.text} role="alert">
            {sayOptions("failBroken")}
          </p>
          <ReadAgain label="tryAgain" dispatch={dispatch} />
        </>
      );
  }
}

const SIGN_IN: Readonly<Partial<Record<TokenFailure["kind"], OptionsKey>>> = {
  popupCancelled: "signInCancelled",
  popupBlocked: "signInBlocked",
  offline: "signInOffline",
  noAnswer: "signInOffline",
  adminConsentNeeded: "signInAdmin",
};

function SignIn({
  state,
  dispatch,
  headingRef,
}: ScreenProps<OptionsIn<"signedOut">> & { readonly headingRef: Heading }) {
  const layout = useLayout();
  const { failure, asking } = state;
  return (
    <section className={layout.stack}>
      <h2 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {sayOptions("signInTitle")}
      </h2>
      <p className={layout.text}>{sayOptions("signInWhy")}</p>
      {failure !== null && failure.kind !== "cancelled" && (
        <p className={layout.text} role="alert">
          {sayOptions(SIGN_IN[failure.kind] ?? "signInFailed", {
            code: "code" in failure ? failure.code : failure.kind,
          })}
        </p>
      )}
      <div>
        <Button
          look="primary"
          large
          data-action="sign-in"
          unavailable={asking}
          onClick={() => dispatch({ type: "signIn" })}
        >
          {sayOptions(asking ? "signingIn" : "signIn")}
        </Button>
      </div>
    </section>
  );
}

function Failed({ state, dispatch, headingRef }: ScreenProps<OptionsIn<"failed">> & { readonly headingRef: Heading }) {
  const layout = useLayout();
  const { title, text, technical, signIn } = failureWords(state.failure);
  return (
    <section className={layout.stack}>
      <h2 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {title}
      </h2>
      <p className={layout.text}>{text}</p>
      {signIn && (
        <div>
          <Button look="primary" data-action="sign-in-other" onClick={() => dispatch({ type: "signIn" })}>
            {sayOptions("signInOther")}
          </Button>
        </div>
      )}
      <ReadAgain label="tryAgain" dispatch={dispatch} />
      <Technical text={technical} />
    </section>
  );
}

function ReadAgain({
  label,
  dispatch,
}: { readonly label: "tryAgain" | "readAgain" | "keep" } & Pick<ScreenProps, "dispatch">) {
  return (
    <div>
      <Button data-action="read-again" onClick={() => dispatch({ type: "read" })}>
        {sayOptions(label)}
      </Button>
    </div>
  );
}

function Ended({
  state,
  language,
  dispatch,
  headingRef,
}: ScreenProps<OptionsIn<"ended">> & { readonly headingRef: Heading }) {
  const layout = useLayout();
  const { end, undo, opened, usual } = state;
  const { tone, title, lines, technical } = endWords(end, undo, language);
  const judged = end.kind === "judged";
  return (
    <>
      <MeetingName event={opened.event} language={language} />
      <VerdictCard tone={tone} title={title} level={2} headingRef={headingRef}>
        {lines.map((line) => (
          <p key={line} className={layout.text}>
            {line}
          </p>
        ))}
      </VerdictCard>
      {judged && !undo && (
        <div>
          <Button data-action="undo" onClick={() => dispatch({ type: "undo" })}>
            {sayOptions("undo")}
          </Button>
        </div>
      )}
      {judged && !undo && usual === null && (
        <div>
          <Button data-action="save-usual" onClick={() => dispatch({ type: "saveUsual" })}>
            {sayOptions("saveUsual")}
          </Button>
        </div>
      )}
      {usual !== null && (
        <p className={layout.text} role="status">
          {sayOptions(usual ? "usualSaved" : "usualNotSaved")}
        </p>
      )}
      <ReadAgain label="readAgain" dispatch={dispatch} />
      <Technical text={technical} />
    </>
  );
}
