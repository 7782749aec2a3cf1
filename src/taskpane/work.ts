/** What the pane needs done; made from the ports in `wiring.ts`. */
import type { PeoplePorts } from "../app/people/apply";
import type { Fact } from "../delegation/facts/fact";
import type { AdminEvidence } from "../delegation/evidence/evidence.types";
import type { Contacts } from "../delegation/remedies/context";
import type { ConversionResult, Plan, StepId, WriteMemory } from "../conversion/types";
import type { Choice } from "../app/gather/gather";
import type { SignedOut, TokenFailure } from "../app/gather/ports";
import type { EmailAddress } from "../delegation/facts/facts";
import type { Fixer } from "../delegation/checks/finding";
import type { Remembered } from "./events";
import type { EditorPorts } from "./options/runner";
import type { Ended, OwnMeeting } from "./state";
import type { OwnOffer } from "../app/ownMeeting";
import type { Action } from "../app/convert";
import type { AssessedItem } from "../app/gatherItem";
import type { Memory } from "./memory";
import type { PaneKey } from "../locales/say";

/** What words to IT need to know about this installation. */
export interface Deployment {
  /** As in the deployment settings: "https://login.microsoftonline.com/common". */
  readonly authority: string;
  /** Scheme, host and port of this page. */
  readonly origin: string;
  /** Where the organization's admins are reached. */
  readonly contacts?: Contacts;
  /** Whether this cloud lets an add-in set the options of meetings. */
  readonly options?: boolean;
}

export interface AssessOptions {
  /** A sign-in that has just failed: the look says so instead of asking silently once more. */
  readonly refusal: TokenFailure | null;
  /** A sign-in succeeded before: a token that is refused all the same is not mended by another one. */
  readonly signedIn: boolean;
  readonly evidence: Fact<AdminEvidence> | null;
  /** What the last conversion in this pane ended with: part of what is known of its meeting. */
  readonly written: ConversionResult | null;
  /** Which of several meetings that are alike the person meant. */
  readonly choice: Choice | null;
  /** Called with what Outlook alone tells, before the servers answer. */
  readonly onPartial: (look: AssessedItem) => void;
}

export type Offered =
  { readonly kind: "offer"; readonly offer: OwnOffer } | { readonly kind: "refused"; readonly notice: PaneKey };

export type Prepared =
  | { readonly kind: "plan"; readonly plan: Plan }
  /** Nothing can be planned; the sentence says why. */
  | { readonly kind: "refused"; readonly notice: PaneKey }
  /** The item is no longer what it was: look again. */
  | { readonly kind: "stale" }
  /** There is nothing to write: the answer is an instruction. */
  | { readonly kind: "instruction"; readonly ended: Ended };

export interface Work {
  look(
    options: AssessOptions,
    signal: AbortSignal,
  ): Promise<{ readonly look: AssessedItem; readonly remembered: Remembered }>;
  /** The same facts judged by every check, once the browser has painted and has nothing else to do. */
  complete(look: AssessedItem): Promise<AssessedItem>;
  /** Opens the sign-in window: call it only from a click. null: signed in. */
  signIn(signal: AbortSignal): Promise<TokenFailure | null>;
  signOut(): Promise<SignedOut>;
  prepare(look: AssessedItem, action: Action, signal: AbortSignal): Promise<Prepared>;
  /** @param sent what an earlier try of this plan has sent and seen: nothing of it is sent again unread */
  apply(
    look: AssessedItem,
    plan: Plan,
    sent: WriteMemory | null,
    onStep: (step: StepId, done: readonly StepId[]) => void,
    signal: AbortSignal,
  ): Promise<Ended>;
  /** Reads whether a late link has come. Writes nothing, neither to the server nor to the form. */
  lookForLink(look: AssessedItem, plan: Plan, sent: WriteMemory, signal: AbortSignal): Promise<Ended>;
  /** What the server allows for a Skype meeting of the delegate's own. Writes nothing. */
  offerOwn(look: AssessedItem, signal: AbortSignal): Promise<Offered>;
  /** @param triedBefore an earlier try may have made it: it is looked for first */
  makeOwn(
    look: AssessedItem,
    own: OwnMeeting,
    triedBefore: boolean,
    onStep: (step: "create" | "form") => void,
    signal: AbortSignal,
  ): Promise<Ended>;
  /** Opens a new mail in Outlook; false where it cannot. Nothing is sent. */
  newMail(mail: { to: string; subject: string; body: string }): Promise<boolean>;
  /** Opens the mail to somebody about everything that is theirs to do; false where Outlook cannot. Nothing is sent. */
  ask(look: AssessedItem, fixer: Fixer, typedOwner: EmailAddress | null): Promise<boolean>;
  readonly memory: Pick<Memory, "keepAsks" | "keepWelcomed">;
  /** The owner’s side of her own calendar, with its own sign-in; loaded when it is asked for. */
  people(): Promise<PeoplePorts>;
  deployment(): Deployment;
  /** What setting and seeing the options of a meeting needs; rejects where it cannot be loaded. */
  options(): Promise<EditorPorts>;
  /** The same look with evidence in place. */
  withEvidence(look: AssessedItem, evidence: AdminEvidence): Promise<AssessedItem>;
}
