import { useMemo, useState } from "react";
import { Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Virtualizer } from "virtua";
import { sayDesk, type DeskKey } from "../../locales/sayDesk";
import type { RoundRow } from "../../round/types";
import { Button } from "../../taskpane/parts/Button";
import type { PartProps } from "../App";
import { useDesk } from "../layout";
import { selectedRows, type In } from "./state";
import { startText } from "./words";

const useStyles = makeStyles({
  scroll: {
    height: "min(60vh, 640px)",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    paddingTop: "6px",
    paddingBottom: "4px",
    "@media (min-width: 760px)": {
      gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr) minmax(0, 2fr) minmax(0, 3fr)",
      columnGap: tokens.spacingHorizontalM,
    },
  },
  cell: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  small: { color: tokens.colorNeutralForeground2 },
  bar: {
    // Where it is narrow, the bar's lines would cover half of the list.
    "@media (min-width: 760px)": { position: "sticky", bottom: 0 },
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Filter = "can" | "cannot" | "since" | "all";
const FILTERS: readonly (readonly [Filter, DeskKey])[] = [
  ["can", "filterCan"],
  ["cannot", "filterCannot"],
  ["since", "filterSince"],
  ["all", "filterAll"],
];

function fits(row: RoundRow, filter: Filter): boolean {
  if (filter === "since") return row.why === "onlineSince";
  return filter === "all" || (row.why === null) === (filter === "can");
}

export function Listed({ state, dispatch }: PartProps<In<"listed"> | In<"listing">>) {
  const desk = useDesk();
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>("can");
  const [search, setSearch] = useState("");
  const { rows } = state;
  const wanted = search.trim().toLocaleLowerCase();
  const shown = useMemo(
    () => rows.filter((row) => fits(row, filter) && row.subject.toLocaleLowerCase().includes(wanted)),
    [rows, filter, wanted],
  );
  const selected = selectedRows(state);
  const busy = state.phase === "listing" || state.counting;
  const able = shown.filter(({ why }) => why === null).map(({ key }) => key);
  const filters = FILTERS.filter(([key]) => key !== "since" || rows.some((row) => fits(row, key)));
  const owners = new Set(rows.map(({ owner }) => owner)).size;
  return (
    <>
      <section className={desk.section}>
        <h2 className={desk.heading}>{sayDesk("listTitle")}</h2>
        {state.phase === "listing" && <p className={desk.quiet}>{sayDesk("listing", { count: rows.length })}</p>}
        {state.phase === "listed" && state.counting && <p className={desk.quiet}>{sayDesk("counting")}</p>}
        {state.unread.length > 0 && (
          <p className={desk.text}>{sayDesk("unread", { names: state.unread.join(", ") })}</p>
        )}
        <div className={desk.line} role="group" aria-label={sayDesk("listTitle")}>
          {filters.map(([key, label]) => (
            <Button
              key={key}
              aria-pressed={filter === key}
              look={filter === key ? "primary" : "secondary"}
              onClick={() => setFilter(key)}
            >
              {sayDesk(label, { count: rows.filter((row) => fits(row, key)).length })}
            </Button>
          ))}
          <Input
            type="search"
            aria-label={sayDesk("search")}
            placeholder={sayDesk("search")}
            value={search}
            onChange={(_, { value }) => setSearch(value)}
          />
        </div>
        <div className={desk.line}>
          <Button
            data-action="round-all"
            unavailable={able.length === 0}
            onClick={() => dispatch({ type: "select", keys: able, selected: true })}
          >
            {sayDesk("selectAll")}
          </Button>
          <Button
            unavailable={selected.length === 0}
            onClick={() => dispatch({ type: "select", keys: [...state.selected], selected: false })}
          >
            {sayDesk("selectNone")}
          </Button>
        </div>
        {shown.length === 0 ? (
          state.phase === "listed" && <p className={desk.text}>{sayDesk(rows.length === 0 ? "noRows" : "noMatch")}</p>
        ) : (
          // Only what is in view is in the page: ten thousand rows scroll like ten.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- axe asks for it: scrollable-region-focusable
          <div className={styles.scroll} role="list" aria-label={sayDesk("listTitle")} tabIndex={0}>
            <Virtualizer>
              {shown.map((row, index) => (
                <Row
                  key={row.key}
                  row={row}
                  at={index + 1}
                  of={shown.length}
                  withOwner={owners > 1}
                  selected={state.selected.has(row.key)}
                  dispatch={dispatch}
                />
              ))}
            </Virtualizer>
          </div>
        )}
      </section>
      <div className={styles.bar}>
        <div className={desk.line}>
          <span className={desk.grow}>{sayDesk("selected", { count: selected.length })}</span>
          <Button onClick={() => dispatch({ type: "back" })} data-action="round-back">
            {sayDesk("back")}
          </Button>
          <Button
            look="primary"
            data-action="round-start"
            unavailable={busy || selected.length === 0}
            onClick={() => dispatch({ type: "plan" })}
          >
            {sayDesk("plan")}
          </Button>
        </div>
      </div>
    </>
  );
}

interface RowProps extends Pick<PartProps, "dispatch"> {
  readonly row: RoundRow;
  readonly at: number;
  readonly of: number;
  readonly withOwner: boolean;
  readonly selected: boolean;
}

function whyText(row: RoundRow): string {
  if (row.why !== null) return sayDesk(`why_${row.why}`);
  const people = sayDesk("rowPeople", { count: row.people });
  const changed = (row.mailsEach ?? 1) - 1;
  return changed > 0 ? `${people}, ${sayDesk("rowChanged", { count: changed })}` : people;
}

function Row({ row, at, of, withOwner, selected, dispatch }: RowProps) {
  const styles = useStyles();
  const can = row.why === null;
  const subject = row.why === "private" ? sayDesk("private") : row.subject;
  const when = startText(row.start, navigator.language);
  return (
    <div className={styles.row} role="listitem" aria-posinset={at} aria-setsize={of}>
      <Checkbox
        checked={can && selected}
        disabled={!can}
        aria-label={`${subject}, ${when}`}
        onChange={(_, { checked }) => dispatch({ type: "select", keys: [row.key], selected: checked === true })}
      />
      <div className={styles.words}>
        <span className={styles.cell} title={subject}>
          <bdi>{subject}</bdi>
        </span>
        <span className={styles.cell}>
          {when}
          {row.kind === "series" && ` · ${sayDesk("series")}`}
        </span>
        <span className={`${styles.cell} ${styles.small}`}>{withOwner && <bdi>{row.owner}</bdi>}</span>
        <span className={`${styles.cell} ${styles.small}`} title={whyText(row)}>
          {whyText(row)}
        </span>
      </div>
    </div>
  );
}
