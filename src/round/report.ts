/** What a round has done, counted. */
import type { EmailAddress } from "../delegation/facts/facts";
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

export interface OwnersPart {
  readonly owner: EmailAddress;
  /** Online now, or with a link still to come. */
  readonly done: readonly RowState[];
  /** Somebody has to do something about them. */
  readonly open: readonly RowState[];
}

/** For each owner what she should hear of; owners of whose meetings none was touched are left out. */
export function partsOf(rows: readonly RowState[]): readonly OwnersPart[] {
  const byOwner = new Map<EmailAddress, RowState[]>();
  for (const entry of rows) {
    const hers = byOwner.get(entry.row.owner);
    if (hers === undefined) byOwner.set(entry.row.owner, [entry]);
    else hers.push(entry);
  }
  return [...byOwner]
    .map(([owner, hers]) => ({
      owner,
      done: hers.filter(({ state }) => state === "converted" || state === "pending"),
      open: hers.filter(({ state }) => needsSomebody(state)),
    }))
    .filter(({ done, open }) => done.length + open.length > 0);
}
