/** What can happen to the pane, and what it can ask to be done. Both are values: nothing here does anything. */
import type { AdminEvidence } from "../delegation/evidence/evidence.types";
import type { ConversionResult, Plan, StepId, WriteMemory } from "../conversion/types";
import type { PaneKey } from "../locales/say";
import type { TokenFailure } from "../app/gather/ports";
import type { Fixer } from "../delegation/checks/finding";
import type { EmailAddress } from "../delegation/facts/facts";
import type { Choice } from "../app/gather/gather";
import type { Ask } from "./asks";
import type { Ended, MoreView, OwnMeeting } from "./state";
import type { OwnChoice } from "../app/ownMeeting";
import type { Action } from "../app/convert";
import type { AssessedItem } from "../app/gatherItem";
import type { Offered, Prepared } from "./work";

/** What a person does. */
export type Deed =
  | { readonly type: "check" }
  | { readonly type: "signIn" }
  /** The account and its tokens are forgotten already. */
  | { readonly type: "signedOut" }
  | { readonly type: "convert"; readonly action: Action }
  | { readonly type: "confirm" }
  | { readonly type: "cancel" }
  | { readonly type: "chooseOwn" }
  | { readonly type: "confirmOwn"; readonly choice: OwnChoice }
  | { readonly type: "goOn" }
  | { readonly type: "stop" }
  /** Writes to somebody: a mail opens in Outlook. `at`: epoch ms. */
  | { readonly type: "ask"; readonly fixer: Fixer; readonly at: number }
  /** Took the message along to send it another way. */
  | { readonly type: "copied"; readonly fixer: Fixer; readonly at: number }
  | { readonly type: "nameOwner"; readonly address: EmailAddress }
  | { readonly type: "choose"; readonly choice: Choice }
  | { readonly type: "welcomed" }
  | { readonly type: "giveEvidence"; readonly evidence: AdminEvidence }
  | { readonly type: "open"; readonly view: MoreView | null }
  /** Told by what is looked at beside the verdict. */
  | { readonly type: "besideBusy"; readonly busy: boolean };

/** What came of something that was asked to be done. */
export type Answer = { readonly job: number } & (
  | { readonly type: "partlyLooked"; readonly look: AssessedItem }
  | { readonly type: "looked"; readonly look: AssessedItem; readonly remembered: Remembered | null }
  | { readonly type: "signedIn"; readonly refusal: TokenFailure | null }
  | { readonly type: "prepared"; readonly prepared: Prepared }
  | { readonly type: "stepBegun"; readonly step: StepId; readonly done: readonly StepId[] }
  | { readonly type: "applied"; readonly ended: Ended }
  | { readonly type: "linkDue" }
  | { readonly type: "offered"; readonly offered: Offered }
  | { readonly type: "ownStepBegun"; readonly step: "create" | "form" }
  | { readonly type: "ownMade"; readonly ended: Ended }
  | {
      readonly type: "broke";
      readonly message: PaneKey;
      readonly address?: string | null;
      readonly field?: string | null;
    }
);

/** Heard whatever is in flight. */
export interface MailOpened {
  readonly type: "mailOpened";
  readonly look: AssessedItem;
  readonly fixer: Fixer;
  readonly at: number;
  readonly opened: boolean;
}

/** All checks have judged what was shown with the deciding ones alone. */
export interface Completed {
  readonly type: "completed";
  readonly shown: AssessedItem;
  readonly look: AssessedItem;
}

export type PaneEvent = Deed | Answer | MailOpened | Completed;

/** From earlier openings. */
export interface Remembered {
  readonly asks: readonly Ask[];
  readonly welcomed: boolean;
}

/** A new job calls off the one before it. */
export type Job = { readonly job: number } & (
  | {
      readonly type: "look";
      readonly refusal: TokenFailure | null;
      readonly evidence: AdminEvidence | null;
      readonly signedIn: boolean;
      readonly written: ConversionResult | null;
      readonly choice: Choice | null;
    }
  /** The same facts with evidence in place. */
  | { readonly type: "judge"; readonly look: AssessedItem; readonly evidence: AdminEvidence }
  /** Opens a window: run it in the click's own turn. */
  | { readonly type: "signIn" }
  | { readonly type: "prepare"; readonly look: AssessedItem; readonly action: Action }
  | { readonly type: "apply"; readonly look: AssessedItem; readonly plan: Plan; readonly sent: WriteMemory | null }
  /** Only reads. */
  | { readonly type: "lookForLink"; readonly look: AssessedItem; readonly plan: Plan; readonly sent: WriteMemory }
  | { readonly type: "waitForLink"; readonly ms: number }
  | { readonly type: "offerOwn"; readonly look: AssessedItem }
  | { readonly type: "makeOwn"; readonly look: AssessedItem; readonly own: OwnMeeting; readonly triedBefore: boolean }
  /** Stops what is in flight; what came of it is still heard. */
  | { readonly type: "stop" }
);

/** Done beside whatever is in flight. */
export type Aside =
  | {
      readonly type: "openMail";
      readonly look: AssessedItem;
      readonly fixer: Fixer;
      readonly typedOwner: EmailAddress | null;
      readonly at: number;
    }
  | { readonly type: "keepAsks"; readonly owner: EmailAddress; readonly asks: readonly Ask[]; readonly now: number }
  | { readonly type: "keepWelcomed" }
  /** Judges by all checks what was judged by the deciding ones. */
  | { readonly type: "complete"; readonly look: AssessedItem };

/** What is to be done. */
export type Effect = Job | Aside;

export type Dispatch = (event: PaneEvent) => void;
