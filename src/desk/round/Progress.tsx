import { useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { Virtualizer } from "virtua";
import { roughly, sayDesk } from "../../locales/sayDesk";
import { toCsv } from "../../round/csv";
import { countsOf, needsSomebody, partsOf } from "../../round/report";
import type { RowState } from "../../round/run";
import { copyField } from "../../taskpane/copy";
import { Button } from "../../taskpane/parts/Button";
import { sameAddress } from "../../delegation/facts/address";
import type { PartProps } from "../App";
import { OwnersMessage } from "./OwnersMessage";
import { useDesk } from "../layout";
import type { In } from "./state";
import { resultText, startText, statusText } from "./words";

const useStyles = makeStyles({
  bar: { width: "100%", height: "8px" },
  scroll: {
    maxHeight: "min(60vh, 640px)",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    "@media (min-width: 760px)": {
      gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr) minmax(0, 4fr)",
      columnGap: tokens.spacingHorizontalM,
    },
  },
  cell: { overflowWrap: "anywhere" },
  report: { position: "absolute", width: "1px", height: "1px", opacity: 0 },
});

/** Rows that were left unfinished are known by their ids only. */
function subjectOf({ row }: RowState): string {
  return row.subject === "" ? startText(row.start, navigator.language) || row.owner : row.subject;
}

function table(rows: readonly RowState[]): readonly (readonly string[])[] {
  const head = [sayDesk("columnOwner"), sayDesk("columnSubject"), sayDesk("columnStart"), sayDesk("columnResult")];
  const lines = rows.map((entry) => [
    entry.row.owner,
    entry.row.subject,
    entry.row.start === 0 ? "" : new Date(entry.row.start).toISOString(),
    resultText(entry),
  ]);
  return [head, ...lines];
}

export function Progress({ state, dispatch }: PartProps<In<"running"> | In<"finished">>) {
  const desk = useDesk();
  const styles = useStyles();
  const counts = countsOf(state.rows);
  const total = state.rows.length;
  const done = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (state.phase === "finished") return <Finished state={state} dispatch={dispatch} />;
  const passed = state.at - state.began;
  const rate = passed > 5_000 && done > 0 ? (done / passed) * 60_000 : null;
  const left = rate === null ? null : ((total - done) / rate) * 60_000;
  const stopping = state.status.kind === "stopping";
  return (
    <section className={desk.section}>
      <h2 className={desk.heading}>{sayDesk("runningTitle", { count: total })}</h2>
      <progress
        className={styles.bar}
        max={total}
        value={done}
        aria-label={sayDesk("runningTitle", { count: total })}
      />
      <p className={desk.text}>
        {[
          sayDesk("progress", { done, count: total }),
          ...(rate === null ? [] : [sayDesk("rate", { rate: Math.round(rate) })]),
          ...(left === null ? [] : [sayDesk("left", { time: roughly(left, navigator.language) })]),
        ].join(" · ")}
      </p>
      <p className={desk.text}>{statusText(state.status, state.at, navigator.language)}</p>
      <div className={desk.line}>
        {state.status.kind === "signInNeeded" ? (
          <Button look="primary" data-action="sign-in" onClick={() => dispatch({ type: "signIn" })}>
            {sayDesk("signIn")}
          </Button>
        ) : state.status.kind === "paused" ? (
          <Button look="primary" data-action="round-continue" onClick={() => dispatch({ type: "goOn" })}>
            {sayDesk("goOn")}
          </Button>
        ) : (
          <Button data-action="round-pause" unavailable={stopping} onClick={() => dispatch({ type: "pause" })}>
            {sayDesk("pause")}
          </Button>
        )}
        <Button data-action="round-stop" unavailable={stopping} onClick={() => dispatch({ type: "stop" })}>
          {sayDesk("stop")}
        </Button>
      </div>
      <Results rows={state.rows.filter((row) => needsSomebody(row.state))} />
    </section>
  );
}

function Finished({ state, dispatch }: PartProps<In<"finished">>) {
  const desk = useDesk();
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  const [field, setField] = useState<HTMLTextAreaElement | null>(null);
  const counts = countsOf(state.rows);
  const open = state.rows.filter((row) => needsSomebody(row.state));
  const title = counts.converted === 0 ? "doneNothing" : open.length > 0 ? "doneSome" : "doneAll";
  const nameOf = (address: string): string =>
    state.owners.find(({ facts }) => sameAddress(facts.owner.address, address))?.facts.owner.name ?? address;
  const text = table(state.rows)
    .map((line) => line.join("\t"))
    .join("\n");
  const save = (): void => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([toCsv(table(state.rows))], { type: "text/csv;charset=utf-8" }));
    link.download = "on-behalf.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <section className={desk.section}>
      <h2 className={desk.heading}>{sayDesk(title, { count: counts.converted })}</h2>
      <div className={desk.line}>
        <Button
          data-action="round-copy"
          onClick={() => {
            if (field) setCopied(copyField(field));
          }}
        >
          {sayDesk(copied ? "copied" : "copyReport")}
        </Button>
        <Button data-action="round-csv" onClick={save}>
          {sayDesk("csv")}
        </Button>
        <Button data-action="round-again" onClick={() => dispatch({ type: "back" })}>
          {sayDesk("again")}
        </Button>
      </div>
      <textarea readOnly aria-hidden tabIndex={-1} ref={setField} className={styles.report} value={text} />
      {partsOf(state.rows).map((part) => (
        <OwnersMessage key={part.owner} part={part} name={nameOf(part.owner)} />
      ))}
      <Results rows={[...open, ...state.rows.filter((row) => !needsSomebody(row.state))]} />
    </section>
  );
}

function Results({ rows }: { readonly rows: readonly RowState[] }) {
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    // A list that scrolls is reached by keys, to scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- axe asks for it: scrollable-region-focusable
    <div className={styles.scroll} role="list" tabIndex={0}>
      <Virtualizer>
        {rows.map((entry) => (
          <div key={entry.row.key} className={styles.row} role="listitem">
            <span className={styles.cell}>
              <bdi>{subjectOf(entry)}</bdi>
            </span>
            <span className={styles.cell}>{startText(entry.row.start, navigator.language)}</span>
            <span className={styles.cell}>{resultText(entry)}</span>
          </div>
        ))}
      </Virtualizer>
    </div>
  );
}
