import { makeStyles } from "@fluentui/react-components";
import { canEdit } from "../../people/entry";
import { undoOf } from "../../people/plan";
import type { HalfState } from "../../people/seen";
import { halfWords, sayPeople } from "../../locales/sayPeople";
import { moment } from "../../locales/when";
import { Button } from "../parts/Button";
import { Disclosure } from "../parts/Disclosure";
import { useLayout } from "../parts/layout";
import { StatusIcon } from "../parts/StatusIcon";
import { ForIt } from "./ForIt";
import { usePeople } from "./layout";
import type { PeopleProps } from "./People";
import type { In } from "./state";

/** Until Exchange has told every client: up to an hour is reported, Microsoft names none. ms */
const TAKES = 60 * 60_000;

const STATUS = { seen: "pass", notSeen: "notApplicable", unknown: "unknown" } as const satisfies Record<
  HalfState,
  string
>;

const useStyles = makeStyles({ lines: { whiteSpace: "pre-line" } });

/** What was seen, half by half: none is called done that was not read back. */
export function Done({ state, dispatch }: PeopleProps<In<"done">>) {
  const layout = useLayout();
  const styles = usePeople();
  const more = useStyles();
  const { change, halves, already, at, shared } = state.outcome;
  const { whom, after } = change;
  const { name } = whom;
  const language = navigator.language;
  const allowed = canEdit(after);
  return (
    <div className={styles.part}>
      <div className={layout.stack}>
        <p className={layout.text}>
          {sayPeople(already ? "doneAlready" : "doneSeen", { time: moment(at, at, language) })}
        </p>
        {allowed && (
          <>
            <p className={layout.text}>{sayPeople("doneTell", { name })}</p>
            <p className={styles.small}>{sayPeople("doneWhen", { name, until: moment(at + TAKES, at, language) })}</p>
          </>
        )}
      </div>
      {allowed && (
        <section className={styles.card}>
          <h2 className={layout.heading}>{sayPeople("halvesTitle")}</h2>
          <ul className={styles.halves} role="list">
            {halves.map((half) => (
              <li key={half.id} className={styles.half}>
                <StatusIcon status={STATUS[half.state]} />
                <span className={layout.text}>{halfWords(half, name)}</span>
              </li>
            ))}
          </ul>
          <p className={styles.small}>{sayPeople("sendOnBehalfSteps")}</p>
          <Disclosure title={sayPeople("lyncTitle")} name="lync">
            <p className={`${layout.text} ${more.lines}`}>{sayPeople("lyncSteps", { name })}</p>
          </Disclosure>
          <ForIt owner={shared} delegate={whom} />
        </section>
      )}
      <div className={styles.buttons}>
        {!already && undoOf(change) !== null && (
          <Button data-action="undo" onClick={() => dispatch({ type: "undo" })}>
            {sayPeople("undo")}
          </Button>
        )}
        <Button data-action="people" onClick={() => dispatch({ type: "again" })}>
          {sayPeople("toList")}
        </Button>
      </div>
    </div>
  );
}
