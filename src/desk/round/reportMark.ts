/** What the round's page knows, as one plain object in a User Timing mark, as the pane's report is. It never leaves the page. */
import type { Fixer } from "../../delegation/checks/finding";
import type { VerdictKind } from "../../delegation/verdict/verdict.types";
import { costOf, type RoundRow, type RowResult } from "../../round/types";
import type { DeskState } from "./state";

export const ROUND_MARK = "on-behalf:round";

export interface RoundReport {
  readonly phase: DeskState["phase"] | "unfinished";
  /** Nothing is in flight. */
  readonly settled: boolean;
  readonly owners: readonly {
    readonly address: string;
    readonly kind: "person" | "shared" | "room" | "group" | "unknown";
    readonly verdict: VerdictKind;
    readonly fixedBy: readonly Fixer[];
  }[];
  readonly items: readonly {
    readonly owner: string;
    readonly subject: string;
    /** ISO 8601 UTC. */
    readonly start: string;
    readonly kind: RoundRow["kind"];
    readonly can: "convert" | "no";
    readonly why: string | null;
    readonly mails: number;
    readonly result: RowResult | null;
    /** Stable, to join rows of two reports. */
    readonly key: string;
  }[];
  readonly summary: { readonly meetings: number; readonly people: number; readonly minutes: number };
}

export function toRoundReport(state: DeskState): RoundReport {
  // While rows still come in, a copy of all of them with each page would make listing take the square of its time.
  const coming = state.phase === "listing" || (state.phase === "listed" && state.counting);
  const rows = "rows" in state && !coming ? state.rows : [];
  const items = rows.map((entry) => {
    const row = "row" in entry ? entry.row : entry;
    const result = "row" in entry && entry.state !== "waiting" && entry.state !== "underWay" ? entry.state : null;
    return {
      owner: row.owner,
      subject: row.subject,
      start: new Date(row.start).toISOString(),
      kind: row.kind,
      can: row.why === null ? ("convert" as const) : ("no" as const),
      why: row.why,
      mails: costOf(row).messages,
      result,
      key: row.key,
    };
  });
  const planned = state.phase === "planned" ? state.estimate : null;
  return {
    phase: state.phase === "choosing" && state.unfinished !== null ? "unfinished" : state.phase,
    settled: isSettled(state),
    owners: state.owners.map(({ facts, verdict }) => ({
      address: facts.owner.address.toLowerCase(),
      kind: kindOf(facts.owner.kind),
      verdict: verdict.verdict,
      fixedBy: verdict.fixedBy,
    })),
    items,
    summary: {
      meetings: planned?.meetings ?? 0,
      people: planned?.recipients ?? 0,
      minutes: planned === null ? 0 : Math.ceil(planned.takes / 60_000),
    },
  };
}

function kindOf(kind: string | undefined): RoundReport["owners"][number]["kind"] {
  return kind === "person" || kind === "shared" || kind === "room" || kind === "group" ? kind : "unknown";
}

function isSettled(state: DeskState): boolean {
  switch (state.phase) {
    case "starting":
    case "listing":
    case "running":
    case "broken":
      return false;
    case "listed":
      return !state.counting;
    case "signedOut":
      return !state.asking;
    case "choosing":
      return state.ownersState !== "asking";
    case "planned":
    case "finished":
    case "elsewhere":
      return true;
  }
}

export function markRound(state: DeskState): void {
  performance.clearMarks(ROUND_MARK);
  performance.mark(ROUND_MARK, { detail: toRoundReport(state) });
}
