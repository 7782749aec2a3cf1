import { lazy, Suspense, useEffect, useLayoutEffect } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { Button } from "./parts/Button";
import { say } from "../locales/say";
import { announcement } from "./announce";
import type { Dispatch } from "./events";
import { useHeadingFocus } from "./focus";
import { ErrorBoundary } from "./ErrorBoundary";
import { Disclosure } from "./parts/Disclosure";
import { useHidden } from "./parts/hidden";
import { useLayout } from "./parts/layout";
import { MeetingHeader } from "./parts/MeetingHeader";
import { roundLeft } from "./roundLeft";
import { isPrivate } from "./reading";
import { markControl, markVerdict } from "./reportMark";
import { optionsTarget } from "./options/target";
import { Broken } from "./screens/Broken";
import { Loading } from "./screens/Loading";
import type { PaneStore } from "./pane";
import { assessedIn, type MoreView, type PaneState } from "./state";
import { useStore } from "./store";
import { useThemeName, type ThemeName } from "./theme";
import type { Work } from "./work";

const Assessed = lazy(() => import(/* webpackChunkName: "check" */ "./screens/Assessed"));
const Working = lazy(() => import(/* webpackChunkName: "convert" */ "./screens/Working"));
const Done = lazy(() => import(/* webpackChunkName: "convert" */ "./screens/Done"));
const Own = lazy(() => import(/* webpackChunkName: "own" */ "./own/Own"));
const People = lazy(() => import(/* webpackChunkName: "people" */ "./people/Pane"));
const Options = lazy(() => import(/* webpackChunkName: "options" */ "./options/Options"));
const More = lazy(() => import(/* webpackChunkName: "more" */ "./more/More"));

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
  },
});

export interface AppProps {
  readonly pane: PaneStore;
  readonly work: Pick<Work, "newMail" | "deployment" | "signOut" | "people" | "options">;
  readonly outlookTheme: () => ThemeName | null;
}

export function App({ pane, work, outlookTheme }: AppProps) {
  const theme = useThemeName(outlookTheme);
  const styles = useStyles();
  useEffect(markControl, []);
  useLayoutEffect(() => {
    // The themes themselves are in the page (tools/theme.ts).
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return (
    <div className={styles.page}>
      <ErrorBoundary>
        <Pane pane={pane} work={work} />
      </ErrorBoundary>
    </div>
  );
}

/** Which screen a phase is shown on: the verdict stays where it is while a window or a plan is waited for. */
function screenOf(state: PaneState): string {
  return state.phase === "signingIn" || state.phase === "planning" ? "assessed" : state.phase;
}

function Pane({ pane, work }: Omit<AppProps, "outlookTheme">) {
  const state = useStore(pane);
  const { dispatch } = pane;
  const { view } = state;
  const layout = useLayout();
  const hidden = useHidden();
  const heading = useHeadingFocus(view ?? screenOf(state));
  const look = assessedIn(state);
  const assessed = state.phase === "assessed";
  useLayoutEffect(() => {
    if (assessed) markVerdict();
  }, [assessed]);
  return (
    <main className={layout.screen} {...heading.watch}>
      {look && (
        <MeetingHeader
          assessment={look.assessment}
          privateItem={isPrivate(look)}
          language={look.facts.client.displayLanguage}
        />
      )}
      <Suspense fallback={null}>
        {view === "people" ? (
          <People work={work} onBack={() => dispatch({ type: "open", view: null })} headingRef={heading.ref} />
        ) : view === "options" ? (
          <Options state={state} dispatch={dispatch} work={work} headingRef={heading.ref} />
        ) : view ? (
          <More view={view} state={state} dispatch={dispatch} work={work} headingRef={heading.ref} />
        ) : (
          <Screen state={state} work={work} dispatch={dispatch} headingRef={heading.ref} />
        )}
      </Suspense>
      {!view && <OptionsButton state={state} work={work} dispatch={dispatch} />}
      {!view && <Footer state={state} dispatch={dispatch} />}
      <div role="status" aria-live="polite" className={hidden}>
        {announcement(state)}
      </div>
    </main>
  );
}

interface ScreenProps {
  readonly state: PaneState;
  readonly work: AppProps["work"];
  readonly dispatch: Dispatch;
  readonly headingRef: (heading: HTMLHeadingElement | null) => void;
}

function Screen({ state, work, dispatch, headingRef }: ScreenProps) {
  switch (state.phase) {
    case "loading":
      return <Loading partial={state.partial} />;
    case "assessed":
    case "signingIn":
    case "planning":
    case "confirming":
      return <Assessed state={state} work={work} dispatch={dispatch} headingRef={headingRef} />;
    case "choosingOwn":
    case "makingOwn":
      return <Own state={state} dispatch={dispatch} headingRef={headingRef} />;
    case "applying":
      return <Working state={state} dispatch={dispatch} headingRef={headingRef} />;
    case "converted":
    case "instructed":
    case "ownMade":
      return <Done state={state} work={work} dispatch={dispatch} headingRef={headingRef} />;
    case "broken":
      return (
        <Broken
          message={state.message}
          field={state.field ?? null}
          address={state.address ?? null}
          dispatch={dispatch}
          headingRef={headingRef}
        />
      );
  }
}

/** What comes after a meeting is online. Not in a cloud that lets no add-in do it. */
function OptionsButton({ state, work, dispatch }: Pick<ScreenProps, "state" | "work" | "dispatch">) {
  const target = optionsTarget(state);
  if (target === null || !work.deployment().options) return null;
  return (
    <Button wide data-action="options" onClick={() => dispatch({ type: "open", view: "options" })}>
      {say(target.own ? "optionsSet" : "optionsSee")}
    </Button>
  );
}

/** Everything beside the verdict, behind one line. */
function Footer({ state, dispatch }: Pick<ScreenProps, "state" | "dispatch">) {
  const layout = useLayout();
  const link = (view: MoreView, name: string, label: string) => (
    <Button look="link" data-action={name} onClick={() => dispatch({ type: "open", view })}>
      {label}
    </Button>
  );
  const left = roundLeft();
  // While something is about to be changed, nothing else is offered.
  if (["confirming", "choosingOwn", "applying", "makingOwn"].includes(state.phase)) return null;
  return (
    <footer className={layout.footer}>
      {assessedIn(state)?.assessment.own === true && link("people", "people", say("showPeople"))}
      <Disclosure title={say("moreHelp")} name="more-help">
        <div className={layout.links}>
          {assessedIn(state) && link("checked", "checked", say("showChecked"))}
          {state.phase === "assessed" && link("evidence", "evidence", say("showEvidence"))}
          {link("error", "explain", say("showError"))}
          <a className={layout.link} href="desk.html" target="_blank" rel="noopener noreferrer">
            {left > 0 ? say("showRoundLeft", { count: left }) : say("showRound")}
          </a>
          {link("signOut", "sign-out", say("signOut"))}
        </div>
      </Disclosure>
    </footer>
  );
}
