/** Where the setting of one meeting's options is, and what can happen to it. */
import type { OptionsEnd, OptionsStep } from "../../app/options/apply";
import type { OptionsFailure } from "../../app/options/failure";
import type { Opened } from "../../app/options/open";
import type { TokenFailure } from "../../app/gather/ports";
import type { OptionsRequest } from "../../options/link";
import type { OptionsPlan, Wish } from "../../options/plan";
import type { Usual } from "../../options/usual";

/** Which of the signed-in person's meetings, and who asked for it. */
export interface Target {
  readonly eventId: string;
  readonly asked: OptionsRequest | null;
}

export type OptionsScreen =
  | { readonly phase: "reading" }
  | { readonly phase: "signedOut"; readonly failure: TokenFailure | null; readonly asking: boolean }
  | { readonly phase: "failed"; readonly failure: OptionsFailure }
  | {
      readonly phase: "choosing";
      readonly opened: Opened;
      readonly wish: Wish;
      readonly plan: OptionsPlan;
      /** Somebody changed it while this was on the screen. */
      readonly stale: boolean;
    }
  /** What was set is about to be taken back. */
  | { readonly phase: "undoing"; readonly opened: Opened; readonly plan: OptionsPlan; readonly invited: boolean }
  | {
      readonly phase: "applying";
      readonly opened: Opened;
      readonly plan: OptionsPlan;
      readonly step: OptionsStep;
      readonly undo: boolean;
    }
  | {
      readonly phase: "ended";
      readonly opened: Opened;
      readonly end: OptionsEnd;
      readonly undo: boolean;
      /** Whether what was chosen is kept for the next meetings; null: not asked for. */
      readonly usual: boolean | null;
    }
  | { readonly phase: "broken" };

export interface OptionsBeside {
  readonly job: number;
  readonly target: Target;
}

export type OptionsState = OptionsBeside & OptionsScreen;
export type OptionsIn<P extends OptionsScreen["phase"]> = Extract<OptionsState, { readonly phase: P }>;

export type OptionsDeed =
  | { readonly type: "signIn" }
  | { readonly type: "wish"; readonly wish: Partial<Wish> }
  | { readonly type: "confirm" }
  | { readonly type: "undo" }
  /** Reads the meeting anew; nothing that was chosen is kept. */
  | { readonly type: "read" }
  | { readonly type: "saveUsual" };

export type OptionsAnswer = { readonly job: number } & (
  | { readonly type: "opened"; readonly opened: Opened; readonly usual: Usual | null }
  | { readonly type: "failed"; readonly failure: OptionsFailure }
  | { readonly type: "signedIn" }
  | { readonly type: "signedOut"; readonly failure: TokenFailure }
  | { readonly type: "step"; readonly step: OptionsStep }
  | { readonly type: "ended"; readonly end: OptionsEnd }
  | { readonly type: "usualSaved"; readonly saved: boolean }
  | { readonly type: "broke" }
);

export type OptionsEvent = OptionsDeed | OptionsAnswer;

export type OptionsEffect =
  | { readonly type: "open"; readonly job: number; readonly target: Target }
  /** Opens a window: run it in the click's own turn. */
  | { readonly type: "signIn"; readonly job: number }
  | { readonly type: "apply"; readonly job: number; readonly opened: Opened; readonly plan: OptionsPlan }
  | { readonly type: "saveUsual"; readonly job: number; readonly usual: Usual };

/** Nothing is in flight. */
export function isSettled(state: OptionsState): boolean {
  return state.phase !== "reading" && state.phase !== "applying" && !(state.phase === "signedOut" && state.asking);
}
