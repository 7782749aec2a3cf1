/** What can happen on the round's page, and what follows from it as a value. */
import type { GraphFailure } from "../../conversion/ports/graph";
import type { TokenFailure } from "../../app/gather/ports";
import type { OwnerFacts } from "../../round/classify";
import type { Unfinished } from "../../round/journal";
import type { Progress, Selection } from "../../round/run";
import type { Estimate } from "../../round/estimate";
import type { RoundRow } from "../../round/types";
import type { RangeChoice } from "./state";

/** What a person does. */
export type Deed =
  | { readonly type: "signIn" }
  | { readonly type: "signOut" }
  | { readonly type: "addOwner"; readonly address: string }
  | { readonly type: "chooseOwner"; readonly address: string; readonly chosen: boolean }
  | { readonly type: "chooseRange"; readonly range: RangeChoice }
  | { readonly type: "list" }
  | { readonly type: "select"; readonly keys: readonly string[]; readonly selected: boolean }
  | { readonly type: "plan" }
  | { readonly type: "back" }
  | { readonly type: "confirm" }
  | { readonly type: "pause" }
  | { readonly type: "goOn" }
  | { readonly type: "stop" }
  /** Takes up what an earlier run left undone. */
  | { readonly type: "resume" }
  | { readonly type: "forget" }
  | { readonly type: "again" };

/** What comes back, with the number of the job that asked. */
export type Answer = { readonly job: number } & (
  | { readonly type: "signedIn" }
  | { readonly type: "signedOut"; readonly failure: TokenFailure | null }
  | { readonly type: "unfinished"; readonly unfinished: Unfinished }
  | { readonly type: "ownerSeen"; readonly owner: OwnerFacts }
  | { readonly type: "ownersSeen"; readonly complete: boolean }
  | { readonly type: "ownersFailed"; readonly failure: GraphFailure }
  | { readonly type: "rowsSeen"; readonly rows: readonly RoundRow[] }
  | { readonly type: "listed"; readonly rows: readonly RoundRow[]; readonly unread: readonly string[] }
  | { readonly type: "rowCounted"; readonly row: RoundRow }
  | { readonly type: "counted" }
  | { readonly type: "estimated"; readonly estimate: Estimate; readonly at: number }
  | { readonly type: "began"; readonly at: number }
  | { readonly type: "progressed"; readonly progress: Progress; readonly at: number }
  | { readonly type: "finished"; readonly progress: Progress }
  | { readonly type: "elsewhere" }
  | { readonly type: "broke" }
);

export type DeskEvent = Deed | Answer;

export type Effect =
  | { readonly type: "start"; readonly job: number }
  | { readonly type: "signIn"; readonly job: number }
  | { readonly type: "signOut"; readonly job: number }
  | { readonly type: "findOwners"; readonly job: number; readonly named: readonly string[] }
  | { readonly type: "list"; readonly job: number; readonly owners: readonly OwnerFacts[]; readonly range: RangeChoice }
  | {
      readonly type: "count";
      readonly job: number;
      readonly owners: readonly OwnerFacts[];
      readonly rows: readonly RoundRow[];
    }
  | { readonly type: "estimate"; readonly job: number; readonly rows: readonly RoundRow[] }
  | {
      readonly type: "run";
      readonly job: number;
      readonly owners: readonly OwnerFacts[];
      readonly selection: Selection;
    }
  /** During a run: it goes on when this succeeds. */
  | { readonly type: "signInAgain" }
  | { readonly type: "steer"; readonly how: "pause" | "goOn" | "stop" }
  | { readonly type: "forget" };
