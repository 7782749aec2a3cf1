/** Where the round is. Rules live in src/round; this only says which screen has which data. */
import type { GraphFailure } from "../../conversion/ports/graph";
import type { TokenFailure } from "../../app/gather/ports";
import type { OwnerFacts, OwnerVerdict } from "../../round/classify";
import type { Estimate } from "../../round/estimate";
import type { Unfinished } from "../../round/journal";
import type { RowState, RunStatus } from "../../round/run";
import type { RoundRow } from "../../round/types";

export interface OwnerLine {
  readonly facts: OwnerFacts;
  readonly verdict: OwnerVerdict;
  /** Chosen for the list. */
  readonly chosen: boolean;
}

export type RangeKey = "week" | "month" | "quarter" | "own";

/** Whole days of the person's own calendar, "2026-11-25"; the last one is meant too. */
export interface RangeChoice {
  readonly key: RangeKey;
  readonly from: string;
  readonly to: string;
}

export interface Rows {
  readonly rows: readonly RoundRow[];
  readonly selected: ReadonlySet<string>;
  /** Owners whose calendar could not be read to its end. */
  readonly unread: readonly string[];
}

/** What a run shows. `version` counts its changes: the rows are the run's own list. */
export interface Running {
  readonly status: RunStatus;
  readonly rows: readonly RowState[];
  readonly version: number;
  /** Epoch ms. */
  readonly began: number;
  /** When this was so, epoch ms. */
  readonly at: number;
}

export type Screen =
  | { readonly phase: "starting" }
  | { readonly phase: "signedOut"; readonly failure: TokenFailure | null; readonly asking: boolean }
  | { readonly phase: "choosing" }
  | ({ readonly phase: "listing" } & Rows)
  /** `counting`: changed dates of series are still being counted. */
  | ({ readonly phase: "listed"; readonly counting: boolean } & Rows)
  | ({ readonly phase: "planned"; readonly estimate: Estimate; readonly at: number } & Rows)
  | ({ readonly phase: "running" } & Running)
  | ({ readonly phase: "finished" } & Running)
  /** Another tab carries out a run. */
  | { readonly phase: "elsewhere" }
  | { readonly phase: "broken" };

export interface Beside {
  /** Answers to earlier jobs are ignored. */
  readonly job: number;
  readonly owners: readonly OwnerLine[];
  readonly ownersState: "asking" | "known" | "partly" | GraphFailure;
  readonly range: RangeChoice;
  /** What an earlier run left undone. */
  readonly unfinished: Unfinished | null;
  /** Keys of rows that were not online when this page last listed them. */
  readonly notYet: ReadonlySet<string>;
}

export type DeskState = Beside & Screen;

export type In<P extends Screen["phase"]> = Extract<DeskState, { readonly phase: P }>;

export function chosenOwners(state: DeskState): readonly OwnerFacts[] {
  return state.owners.filter(({ chosen }) => chosen).map(({ facts }) => facts);
}

export function selectedRows({ rows, selected }: Rows): readonly RoundRow[] {
  return rows.filter(({ key, why }) => why === null && selected.has(key));
}
