/** Where the pane is. Rules live in delegation and conversion; this only says which screen has which data. */
import type { Assessment } from "../delegation/verdict.types";
import type { Facts } from "../delegation/facts";
import type { CheckId } from "../delegation/finding";
import type { ConversionResult, Plan, StepId } from "../conversion/types";
import type { PaneKey } from "../locales/say";
import type { SkypeMeetingOptions } from "../ports";

/** One look at the item: what was known, and what follows from it. */
export interface Look {
  readonly facts: Facts;
  readonly assessment: Assessment;
}

export interface Change {
  readonly check: CheckId;
  readonly now: "fixed" | "broken";
}

export type StepState = "done" | "now" | "next" | "failed" | "notDone";

export interface StepLine {
  readonly id: StepId;
  readonly state: StepState;
}

/** What the person asked for, where there is a choice. */
export type Way = "main" | "addTeams";

/** A Skype meeting of the delegate's own, before it is made: what the server allows, and until when it is kept. */
export interface OwnOffer {
  readonly options: SkypeMeetingOptions;
  /** Epoch ms. */
  readonly expires: number;
  readonly form: "read" | "compose";
}

/** null: the server's own choice. */
export interface OwnChoice {
  readonly accessLevel: string | null;
  readonly lobbyBypass: string | null;
}

export interface OwnMeeting {
  readonly offer: OwnOffer;
  readonly choice: OwnChoice;
}

export type PaneState =
  | { readonly phase: "loading"; readonly partial: Look | null }
  | {
      readonly phase: "assessed";
      readonly look: Look;
      /** A sentence about what has just happened: sign-in cancelled, plan refused. */
      readonly notice: PaneKey | null;
      /** What differs from the look before; null on the first one. */
      readonly changes: readonly Change[] | null;
      /** The person asked to check again, and the answer is not there yet; the old one stays readable. */
      readonly checking: boolean;
    }
  | { readonly phase: "signingIn"; readonly look: Look }
  | { readonly phase: "planning"; readonly look: Look }
  | { readonly phase: "confirming"; readonly look: Look; readonly plan: Plan }
  | { readonly phase: "choosingOwn"; readonly look: Look; readonly offer: OwnOffer }
  | {
      readonly phase: "makingOwn";
      readonly look: Look;
      readonly own: OwnMeeting;
      readonly step: "create" | "form";
      readonly stopping: boolean;
    }
  | {
      readonly phase: "applying";
      readonly look: Look;
      readonly plan: Plan;
      readonly steps: readonly StepLine[];
      readonly stopping: boolean;
    }
  | {
      readonly phase: "done";
      readonly look: Look;
      /** null: nothing was planned, the result is an instruction. */
      readonly plan: Plan | null;
      readonly result: ConversionResult;
      /** The result in words. */
      readonly message: string;
      /** Text to take along by hand, where the form does not hold it. */
      readonly toCopy?: string;
      /** A Skype meeting of the delegate's own was asked for. */
      readonly own?: OwnMeeting;
      /** "pending": the link is read once more without being asked. */
      readonly checking: boolean;
    }
  /** A bug, a part that did not load, or settings that are wrong. */
  | { readonly phase: "broken"; readonly message: PaneKey };

/** The look that the screen shows, if there is one. */
export function lookOf(state: PaneState): Look | null {
  switch (state.phase) {
    case "broken":
      return null;
    case "loading":
      return state.partial;
    default:
      return state.look;
  }
}
