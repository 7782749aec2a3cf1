import { sayPeople, unreadWords, whyNotWords } from "../../locales/sayPeople";
import { Button } from "../parts/Button";
import { useLayout } from "../parts/layout";
import { SignInCard } from "../parts/SignInCard";
import { Declined } from "./Declined";
import { Done } from "./Done";
import type { PeopleEvent } from "./events";
import { usePeople } from "./layout";
import { List } from "./List";
import { Preview } from "./Preview";
import { Request, RequestFrom } from "./Request";
import type { PeopleState } from "./state";

export interface PeopleProps<S extends PeopleState = PeopleState> {
  readonly state: S;
  readonly dispatch: (event: PeopleEvent) => void;
}

/** Everything below the title. */
export function People({ state, dispatch }: PeopleProps) {
  const layout = useLayout();
  const styles = usePeople();
  const again = (
    <div className={styles.buttons}>
      <Button look="primary" data-action="check-again" onClick={() => dispatch({ type: "again" })}>
        {sayPeople("again")}
      </Button>
    </div>
  );
  switch (state.phase) {
    case "starting":
    case "reading":
      return <p className={layout.text}>{sayPeople(state.phase)}</p>;
    case "badLink":
      return (
        <div className={styles.part}>
          <p className={layout.text}>{sayPeople(`bad_${state.problem}`)}</p>
          <ToMine />
        </div>
      );
    case "signedOut":
      return (
        <div className={styles.part}>
          {state.request && <RequestFrom request={state.request} />}
          <SignInCard
            title={sayPeople(state.request ? "signInToAnswer" : "signInTitle")}
            why={
              state.request
                ? sayPeople("signInAs", { owner: state.request.owner, why: sayPeople("signInWhy") })
                : sayPeople("signInWhy")
            }
            failure={state.failure}
            asking={state.asking}
            onSignIn={() => dispatch({ type: "signIn" })}
          />
        </div>
      );
    case "wrongPerson":
      return <WrongPerson state={state} dispatch={dispatch} />;
    case "unread":
      return (
        <div className={styles.part}>
          <p className={layout.text}>{unreadWords(state.why)}</p>
          {again}
        </div>
      );
    case "people":
      return state.request ? (
        <Request state={state} request={state.request} dispatch={dispatch} />
      ) : (
        <List shared={state.shared} refusal={state.refusal} dispatch={dispatch} />
      );
    case "planned":
    case "applying":
      return <Preview state={state} dispatch={dispatch} />;
    case "done":
      return <Done state={state} dispatch={dispatch} />;
    case "notDone":
      return (
        <div className={styles.part}>
          <p className={layout.text} role="alert">
            {whyNotWords(state.outcome.why, state.outcome.change.whom.address)}
          </p>
          {again}
        </div>
      );
    case "declined":
      return <Declined state={state} dispatch={dispatch} />;
    case "broken":
      return (
        <div className={styles.part}>
          <p className={layout.text} role="alert">
            {sayPeople("broken")}
          </p>
          {again}
        </div>
      );
  }
}

function WrongPerson({ state, dispatch }: PeopleProps<Extract<PeopleState, { phase: "wrongPerson" }>>) {
  const layout = useLayout();
  const styles = usePeople();
  const { request, me, asking } = state;
  return (
    <div className={styles.part}>
      <p className={layout.text}>
        {sayPeople("wrongText", {
          owner: request?.owner ?? "",
          name: request?.delegate.name || request?.delegate.address || "",
          me,
        })}
      </p>
      <div className={styles.buttons}>
        <Button
          look="primary"
          data-action="other-account"
          unavailable={asking}
          onClick={() => dispatch({ type: "signIn" })}
        >
          {sayPeople("otherAccount")}
        </Button>
      </div>
      <ToMine />
    </div>
  );
}

function ToMine() {
  const layout = useLayout();
  return (
    <a className={layout.link} href="#people">
      {sayPeople("toMine")}
    </a>
  );
}
