import { sayDesk } from "../locales/sayDesk";
import { Button } from "../taskpane/parts/Button";
import { SignInCard } from "../taskpane/parts/SignInCard";
import { useStore, type Store } from "../taskpane/store";
import { Frame } from "./Frame";
import { useDesk } from "./layout";
import { Choosing } from "./round/Choosing";
import type { DeskEvent } from "./round/events";
import { Listed } from "./round/Listed";
import { Planned } from "./round/Planned";
import { Progress } from "./round/Progress";
import { announcementOf } from "./round/announce";
import type { DeskState } from "./round/state";
import { SignOut } from "./SignOut";

export type DeskStore = Store<DeskState, DeskEvent>;

export interface PartProps<S extends DeskState = DeskState> {
  readonly state: S;
  readonly dispatch: (event: DeskEvent) => void;
}

export function App({ store }: { readonly store: DeskStore }) {
  const state = useStore(store);
  return (
    <Frame part="round" title={sayDesk("title")} phase={state.phase} told={announcementOf(state)}>
      <Part state={state} dispatch={store.dispatch} />
      {state.phase === "choosing" && <SignOut onSignOut={() => store.dispatch({ type: "signOut" })} />}
    </Frame>
  );
}

function Part({ state, dispatch }: PartProps) {
  const desk = useDesk();
  switch (state.phase) {
    case "starting":
      return <p className={desk.text}>{sayDesk("starting")}</p>;
    case "signedOut":
      return (
        <SignInCard
          title={sayDesk("signInTitle")}
          why={sayDesk("signInWhy")}
          failure={state.failure}
          asking={state.asking}
          onSignIn={() => dispatch({ type: "signIn" })}
        />
      );
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
