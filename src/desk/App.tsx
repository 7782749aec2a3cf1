import { useEffect, useRef } from "react";
import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { sayDesk } from "../locales/sayDesk";
import { Guard } from "../taskpane/Guard";
import { Button } from "../taskpane/parts/Button";
import { useHidden } from "../taskpane/parts/hidden";
import { useStore, type Store } from "../taskpane/store";
import { useThemeName } from "../taskpane/theme";
import { useDesk } from "./layout";
import { Choosing } from "./round/Choosing";
import type { DeskEvent } from "./round/events";
import { Listed } from "./round/Listed";
import { Planned } from "./round/Planned";
import { Progress } from "./round/Progress";
import { SignIn } from "./round/SignIn";
import { announcementOf } from "./round/announce";
import type { DeskState } from "./round/state";
import { canSignOut } from "./round/transition";

export type DeskStore = Store<DeskState, DeskEvent>;

export interface PartProps<S extends DeskState = DeskState> {
  readonly state: S;
  readonly dispatch: (event: DeskEvent) => void;
}

const useStyles = makeStyles({
  whole: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
});

export function App({ store }: { readonly store: DeskStore }) {
  const theme = useThemeName(() => null);
  const styles = useStyles();
  return (
    <FluentProvider theme={theme === "dark" ? webDarkTheme : webLightTheme} className={styles.whole}>
      <Guard>
        <Desk store={store} />
      </Guard>
    </FluentProvider>
  );
}

function Desk({ store }: { readonly store: DeskStore }) {
  const state = useStore(store);
  const desk = useDesk();
  const hidden = useHidden();
  const title = useRef<HTMLHeadingElement>(null);
  const { phase } = state;
  const first = useRef(true);
  // After a press the screen is another one: who reads by ear begins at its top.
  useEffect(() => {
    if (!first.current) title.current?.focus();
    first.current = phase === "starting";
  }, [phase]);
  return (
    <main className={desk.page}>
      <h1 className={desk.title} tabIndex={-1} ref={title}>
        {sayDesk("title")}
      </h1>
      <Part state={state} dispatch={store.dispatch} />
      {canSignOut(state) && <SignOut dispatch={store.dispatch} />}
      <div role="status" aria-live="polite" className={hidden}>
        {announcementOf(state)}
      </div>
    </main>
  );
}

function SignOut({ dispatch }: Pick<PartProps, "dispatch">) {
  const desk = useDesk();
  return (
    <footer className={desk.section}>
      <p className={desk.quiet}>{sayDesk("signOutText")}</p>
      <div>
        <Button data-action="sign-out" onClick={() => dispatch({ type: "signOut" })}>
          {sayDesk("signOut")}
        </Button>
      </div>
    </footer>
  );
}

function Part({ state, dispatch }: PartProps) {
  const desk = useDesk();
  switch (state.phase) {
    case "starting":
      return <p className={desk.text}>{sayDesk("starting")}</p>;
    case "signedOut":
      return <SignIn state={state} dispatch={dispatch} />;
    case "choosing":
      return <Choosing state={state} dispatch={dispatch} />;
    case "listing":
    case "listed":
      return <Listed state={state} dispatch={dispatch} />;
    case "planned":
      return <Planned state={state} dispatch={dispatch} />;
    case "running":
    case "finished":
      return <Progress state={state} dispatch={dispatch} />;
    case "elsewhere":
      return (
        <section className={desk.card}>
          <h2 className={desk.heading}>{sayDesk("elsewhereTitle")}</h2>
          <p className={desk.text}>{sayDesk("elsewhereText")}</p>
          <div>
            <Button onClick={() => dispatch({ type: "again" })}>{sayDesk("tryAgain")}</Button>
          </div>
        </section>
      );
    case "broken":
      return (
        <section className={desk.card} role="alert">
          <p className={desk.text}>{sayDesk("broken")}</p>
          <div>
            <Button onClick={() => dispatch({ type: "again" })}>{sayDesk("tryAgain")}</Button>
          </div>
        </section>
      );
  }
}
