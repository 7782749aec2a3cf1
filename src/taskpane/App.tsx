import { lazy, Suspense, useEffect, useLayoutEffect, useState } from "react";
import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { Button } from "./parts/Button";
import { say } from "../locales/say";
import type { Actions } from "./actions";
import { announcement } from "./announce";
import { useHeadingFocus } from "./focus";
import { Guard } from "./Guard";
import { useHidden } from "./parts/hidden";
import { useLayout } from "./parts/layout";
import { MeetingHeader } from "./parts/MeetingHeader";
import { isPrivate, read } from "./reading";
import { markControl, markVerdict } from "./reportMark";
import { Broken } from "./screens/Broken";
import { Loading } from "./screens/Loading";
import { lookOf, type PaneState } from "./state";
import { useStore, type Store } from "./store";
import { useThemeName, type ThemeName } from "./theme";
import type { MoreView } from "./views";

const Assessed = lazy(() => import(/* webpackChunkName: "check" */ "./screens/Assessed"));
const Confirming = lazy(() => import(/* webpackChunkName: "convert" */ "./screens/Confirming"));
const Working = lazy(() => import(/* webpackChunkName: "convert" */ "./screens/Working"));
const Done = lazy(() => import(/* webpackChunkName: "convert" */ "./screens/Done"));
const Own = lazy(() => import(/* webpackChunkName: "own" */ "./own/Own"));
const More = lazy(() => import(/* webpackChunkName: "more" */ "./more/More"));

const useStyles = makeStyles({
  page: { backgroundColor: tokens.colorNeutralBackground1, minHeight: "100vh" },
});

export interface AppProps {
  readonly store: Store<PaneState>;
  readonly actions: Actions;
  readonly outlookTheme: () => ThemeName | null;
}

export function App({ store, actions, outlookTheme }: AppProps) {
  const theme = useThemeName(outlookTheme);
  const styles = useStyles();
  useEffect(markControl, []);
  return (
    <FluentProvider theme={theme === "dark" ? webDarkTheme : webLightTheme} className={styles.page}>
      <Guard>
        <Pane store={store} actions={actions} />
      </Guard>
    </FluentProvider>
  );
}

/** Which screen a phase is shown on: the verdict stays where it is while a window or a plan is waited for. */
function screenOf(state: PaneState): string {
  return state.phase === "signingIn" || state.phase === "planning" ? "assessed" : state.phase;
}

function Pane({ store, actions }: Omit<AppProps, "outlookTheme">) {
  const state = useStore(store);
  const layout = useLayout();
  const hidden = useHidden();
  const [view, setView] = useState<MoreView | null>(null);
  const heading = useHeadingFocus(view ?? screenOf(state));
  const look = lookOf(state);
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
        {view ? (
          <More view={view} state={state} actions={actions} headingRef={heading.ref} open={setView} />
        ) : (
          <Screen state={state} actions={actions} headingRef={heading.ref} open={setView} />
        )}
      </Suspense>
      {!view && <Footer state={state} actions={actions} open={setView} />}
      <div role="status" aria-live="polite" className={hidden}>
        {announcement(state)}
      </div>
    </main>
  );
}

interface ScreenProps {
  readonly state: PaneState;
  readonly actions: Actions;
  readonly headingRef: (heading: HTMLHeadingElement | null) => void;
  readonly open: (view: MoreView | null) => void;
}

function Screen({ state, actions, headingRef, open }: ScreenProps) {
  switch (state.phase) {
    case "loading":
      return <Loading partial={state.partial} />;
    case "assessed":
    case "signingIn":
    case "planning":
      return <Assessed state={state} actions={actions} headingRef={headingRef} open={open} />;
    case "confirming":
      return <Confirming plan={state.plan} actions={actions} headingRef={headingRef} />;
    case "choosingOwn":
    case "makingOwn":
      return <Own state={state} actions={actions} headingRef={headingRef} />;
    case "applying":
      return <Working state={state} actions={actions} headingRef={headingRef} />;
    case "done":
      return <Done state={state} actions={actions} headingRef={headingRef} />;
    case "broken":
      return <Broken message={state.message} actions={actions} headingRef={headingRef} />;
  }
}

function Footer({ state, actions, open }: Omit<ScreenProps, "headingRef">) {
  const layout = useLayout();
  const link = (name: string, label: string, onClick: () => void) => (
    <Button look="link" data-action={name} onClick={onClick}>
      {label}
    </Button>
  );
  const again = state.phase === "assessed" && read(state.look).primary?.kind !== "checkAgain";
  // While something is about to be changed, nothing else is offered.
  if (["confirming", "choosingOwn", "applying", "makingOwn"].includes(state.phase)) return null;
  return (
    <footer className={layout.footer}>
      {lookOf(state) && link("checked", say("showChecked"), () => open("checked"))}
      {again && link("check-again", say("checkAgain"), () => void actions.check())}
      {state.phase === "assessed" && link("evidence", say("showEvidence"), () => open("evidence"))}
      {link("explain", say("showError"), () => open("error"))}
    </footer>
  );
}
