/** Where the pane is. Rules live in delegation and conversion; this only says which screen has which data. */
import type { AdminEvidence } from "../delegation/evidence/evidence.types";
import type { AssessedItem } from "../app/gatherItem";
import type { OwnChoice, OwnOffer } from "../app/ownMeeting";
import type { CheckId, Fixer } from "../delegation/checks/finding";
import type { ConversionResult, Plan, StepId } from "../conversion/types";
import type { PaneKey } from "../locales/say";
import type { TokenFailure } from "../app/gather/ports";
import type { Choice } from "../app/gather/gather";
import type { Ask } from "./asks";

export interface Change {
  readonly check: CheckId;
  readonly now: "fixed" | "broken";
}

export type StepState = "done" | "now" | "next" | "failed" | "notDone";

export interface StepLine {
  readonly id: StepId;
  readonly state: StepState;
}

export interface OwnMeeting {
  readonly offer: OwnOffer;
  readonly choice: OwnChoice;
}

/** The end of a conversion, and what is said of it. */
export interface Ended {
  readonly result: ConversionResult;
  readonly message: string;
  /** Text to take along by hand, where the form does not hold it. */
  readonly toCopy?: string;
  /** The look that the write began with, and what the write has shown; left out where it showed nothing. */
  readonly look?: AssessedItem;
}

/** Other things to look at beside the verdict; each is loaded when it is asked for. */
export type MoreView = "checked" | "evidence" | "error" | "signOut" | "people" | "options";

/** What stays as it is when one screen takes the place of another. */
export interface Beside {
  /** The number of the work in flight; an answer to any other is not heard any more. */
  readonly job: number;
  readonly view: MoreView | null;
  /** From IT, as the person pasted it: part of every later look. */
  readonly evidence: AdminEvidence | null;
  /** A sign-in has succeeded in this pane: a token that is refused all the same is not mended by another one. */
  readonly signedIn: boolean;
  /** What the last write of this pane showed. */
  readonly written: ConversionResult | null;
  /** Who was asked for what, and it is not done yet. */
  readonly asks: readonly Ask[];
  /** What was asked for and was seen done since the pane was opened. */
  readonly fixed: readonly Ask[];
  /** The last mail that the person wanted to write from here, and whether Outlook opened it. */
  readonly mail: { readonly fixer: Fixer; readonly opened: boolean } | null;
  /** Whose meeting it is, as the person typed it where Outlook does not say. */
  readonly typedOwner: string | null;
  /** Which of several meetings that are alike the person meant. */
  readonly choice: Choice | null;
  /** The person has not been here before. */
  readonly welcome: boolean;
  /** What is looked at beside the verdict has something in flight. */
  readonly busy: boolean;
}

export type Screen =
  | {
      readonly phase: "loading";
      /** What the person saw before she asked again. */
      readonly before: AssessedItem | null;
      /** What Outlook alone tells, before the servers answer. */
      readonly partial: AssessedItem | null;
    }
  | {
      readonly phase: "assessed";
      readonly look: AssessedItem;
      /** A sentence about what has just happened: sign-in cancelled, plan refused. */
      readonly notice: PaneKey | null;
      /** What differs from the look before; null on the first one. */
      readonly changes: readonly Change[] | null;
      /** The person asked to check again, and the answer is not there yet; the old one stays readable. */
      readonly checking: boolean;
    }
  | {
      readonly phase: "signingIn";
      readonly look: AssessedItem;
      /** The window is closed, and it came to nothing for this reason. */
      readonly refusal: TokenFailure | null;
    }
  | { readonly phase: "planning"; readonly look: AssessedItem }
  | { readonly phase: "confirming"; readonly look: AssessedItem; readonly plan: Plan }
  | { readonly phase: "choosingOwn"; readonly look: AssessedItem; readonly offer: OwnOffer }
  | {
      readonly phase: "makingOwn";
      readonly look: AssessedItem;
      readonly own: OwnMeeting;
      readonly step: "create" | "form";
      readonly stopping: boolean;
    }
  | {
      readonly phase: "applying";
      readonly look: AssessedItem;
      readonly plan: Plan;
      readonly steps: readonly StepLine[];
      readonly stopping: boolean;
    }
  | ({
      readonly phase: "converted";
      readonly look: AssessedItem;
      readonly plan: Plan;
      /** How often the link was looked for without being asked. */
      readonly looks: number;
      /** The link is being looked for. */
      readonly checking: boolean;
    } & Ended)
  /** Nothing was written: the person does it with Outlook's own button. */
  | ({ readonly phase: "instructed"; readonly look: AssessedItem } & Ended)
  | ({ readonly phase: "ownMade"; readonly look: AssessedItem; readonly own: OwnMeeting } & Ended)
  /** A bug, a part that did not load, or settings that are wrong. */
  | {
      readonly phase: "broken";
      readonly message: PaneKey;
      /** Of what did not answer, where the sentence names it. */
      readonly address?: string | null;
      /** Which of the deployment settings is wrong. */
      readonly field?: string | null;
    };

export type PaneState = Beside & Screen;
export type Phase = PaneState["phase"];
export type In<P extends Phase> = Extract<PaneState, { phase: P }>;

export const START: PaneState = {
  phase: "loading",
  before: null,
  partial: null,
  job: 0,
  view: null,
  evidence: null,
  signedIn: false,
  written: null,
  asks: [],
  fixed: [],
  mail: null,
  typedOwner: null,
  choice: null,
  welcome: false,
  busy: false,
};

/** The look that the screen shows, if there is one. */
export function assessedIn(state: PaneState): AssessedItem | null {
  switch (state.phase) {
    case "broken":
      return null;
    case "loading":
      return state.partial ?? state.before;
    default:
      return state.look;
  }
}
