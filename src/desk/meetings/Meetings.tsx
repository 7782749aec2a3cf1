import { makeStyles, tokens } from "@fluentui/react-components";
import type { MeetingRow } from "../../app/options/list";
import { sayDesk } from "../../locales/sayDesk";
import { sayOptions } from "../../locales/sayOptions";
import { timeRange } from "../../locales/when";
import { Editor } from "../../taskpane/options/Editor";
import { Technical } from "../../taskpane/options/parts";
import type { EditorPorts } from "../../taskpane/options/runner";
import { technicalOf } from "../../taskpane/options/words";
import { Button } from "../../taskpane/parts/Button";
import { useStore, type Store } from "../../taskpane/store";
import { Frame } from "../Frame";
import { useDesk } from "../layout";
import { SignInCard } from "../../taskpane/parts/SignInCard";
import { FIRST_DAYS, MORE_DAYS, type MeetingsEvent, type MeetingsState } from "./state";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  words: { flex: "1 1 200px", minWidth: 0, overflowWrap: "anywhere" },
});

export interface MeetingsProps {
  readonly store: Store<MeetingsState, MeetingsEvent>;
  readonly ports: EditorPorts;
}

type PartProps = { readonly state: MeetingsState; readonly dispatch: (event: MeetingsEvent) => void };

export function Meetings({ store, ports }: MeetingsProps) {
  const state = useStore(store);
  return (
    <Frame
      part="meetings"
      title={sayDesk("navMeetings")}
      phase={state.phase === "listing" ? "starting" : state.phase}
      told={toldOf(state)}
    >
      <Part state={state} dispatch={store.dispatch} ports={ports} />
    </Frame>
  );
}

function toldOf({ phase }: MeetingsState): string {
  if (phase === "listing") return sayOptions("listing");
  return phase === "listed" ? sayOptions("listTitle") : "";
}

function Part({ state, dispatch, ports }: PartProps & Pick<MeetingsProps, "ports">) {
  const desk = useDesk();
  switch (state.phase) {
    case "starting":
      return <p className={desk.text}>{sayDesk("starting")}</p>;
    case "signedOut":
      return (
        <SignInCard
          title={sayOptions("signInTitle")}
          why={sayOptions("signInWhy")}
          failure={state.failure}
          asking={state.asking}
          onSignIn={() => dispatch({ type: "signIn" })}
        />
      );
    case "asked": {
      const { by, eventId } = state.request;
      return (
        <section className={desk.card}>
          <h2 className={desk.heading}>{sayOptions("askedTitle", { name: by.name })}</h2>
          <p className={desk.text}>{sayOptions("askedText", { address: by.address })}</p>
          <div className={desk.line}>
            <Button
              look="primary"
              large
              data-action="options"
              onClick={() => dispatch({ type: "choose", target: { eventId, asked: state.request } })}
            >
              {sayOptions("askedOpen")}
            </Button>
            <Button data-action="back" onClick={() => dispatch({ type: "list", days: FIRST_DAYS })}>
              {sayOptions("showAll")}
            </Button>
          </div>
        </section>
      );
    }
    case "listing":
      return <p className={desk.text}>{sayOptions("listing")}</p>;
    case "listed":
      return <List state={state} rows={state.rows} complete={state.complete} dispatch={dispatch} />;
    case "notListed":
      return (
        <section className={desk.card} role="alert">
          <p className={desk.text}>{sayOptions("listFailed")}</p>
          <Again state={state} dispatch={dispatch} />
          <Technical text={technicalOf(state.failure)} />
        </section>
      );
    case "one":
      return (
        <>
          <div>
            <Button data-action="back" onClick={() => dispatch({ type: "list", days: state.days })}>
              {sayOptions("showAll")}
            </Button>
          </div>
          <Editor target={state.target} ports={ports} language={navigator.language} />
        </>
      );
    case "broken":
      return (
        <section className={desk.card} role="alert">
          <p className={desk.text}>{sayOptions("failBroken")}</p>
          <Again state={state} dispatch={dispatch} />
        </section>
      );
  }
}

function Again({ state, dispatch }: PartProps) {
  return (
    <div>
      <Button data-action="read-again" onClick={() => dispatch({ type: "list", days: state.days })}>
        {sayOptions("tryAgain")}
      </Button>
    </div>
  );
}

interface ListProps extends PartProps {
  readonly rows: readonly MeetingRow[];
  readonly complete: boolean;
}

function List({ state, rows, complete, dispatch }: ListProps) {
  const desk = useDesk();
  return (
    <section className={desk.section}>
      {state.request === "broken" && (
        <p className={desk.text} role="alert">
          {sayOptions("linkBroken")}
        </p>
      )}
      <h2 className={desk.heading}>{sayOptions("listTitle")}</h2>
      <p className={desk.quiet}>
        {rows.length === 0 ? sayOptions("listNone", { count: state.days }) : sayOptions("listIntro")}
      </p>
      {rows.length > 0 && (
        <ul className={desk.list}>
          {rows.map((row) => (
            <Row key={row.eventId} row={row} dispatch={dispatch} />
          ))}
        </ul>
      )}
      {!complete && <p className={desk.quiet}>{sayOptions("listPartly")}</p>}
      {state.days < MORE_DAYS && (
        <div>
          <Button data-action="more" onClick={() => dispatch({ type: "list", days: MORE_DAYS })}>
            {sayOptions("listMore")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Row({ row, dispatch }: { readonly row: MeetingRow } & Pick<PartProps, "dispatch">) {
  const desk = useDesk();
  const styles = useStyles();
  const { eventId, start, end, series } = row;
  const subject = row.subject || sayOptions("noSubject");
  const when = timeRange(new Date(start).toISOString(), new Date(end).toISOString(), navigator.language);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <bdi>{subject}</bdi>
        <div className={desk.quiet}>{series ? sayOptions("rowSeries", { when }) : when}</div>
      </div>
      <Button
        data-action="options"
        aria-label={sayOptions("rowOptionsOf", { subject })}
        onClick={() => dispatch({ type: "choose", target: { eventId, asked: null } })}
      >
        {sayOptions("rowOptions")}
      </Button>
    </li>
  );
}
