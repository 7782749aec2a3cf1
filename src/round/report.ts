/** What a round has done, counted. */
import type { RowState } from "./run";
import type { RowResult } from "./types";

export type Counts = Readonly<Record<RowResult, number>>;

const NONE: Counts = {
  converted: 0,
  pending: 0,
  notConverted: 0,
  skipped: 0,
  failed: 0,
  uncertain: 0,
  notReached: 0,
};

/** Rows that have not ended are not counted. */
export function countsOf(rows: readonly RowState[]): Counts {
  const counts = { ...NONE };
  for (const { state } of rows) {
    if (state !== "waiting" && state !== "underWay") counts[state] += 1;
  }
  return counts;
}

/** Whether somebody has to do something about it. */
export function needsSomebody(state: RowState["state"]): boolean {
  return state === "notConverted" || state === "failed" || state === "uncertain" || state === "notReached";
}
