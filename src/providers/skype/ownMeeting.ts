/** A meeting of the delegate's own for the item in the open form: made once on the server, then put into body and location, and read back. */
import type { OutlookPort } from "../../conversion/ports/outlook";
import type { SkypeMeeting, SkypeMeetingOptions, SkypeMeetingRequest, SkypePort, UcwaFailure } from "./ports";
import { createOnce } from "./createOnce";
import {
  holdsLink,
  invitation,
  withInvitation,
  withLocation,
  type Invitation,
  type InvitationWords,
} from "./invitation";
import type { ItemJournal } from "./journal";

export type OwnMeetingStep = "create" | "form";

export type OwnMeetingResult =
  | {
      readonly kind: "made";
      readonly meeting: SkypeMeeting;
      /** For the person to copy, where the form does not hold it. */
      readonly invitation: Invitation;
      /** Read back from the form: the join link is in the body. */
      readonly bodyHoldsLink: boolean;
      readonly locationSet: boolean;
    }
  /** The server refused, or was not asked (called off, or not reached): nothing exists. */
  | { readonly kind: "notMade"; readonly failure: UcwaFailure }
  /** It may exist: the next try looks for it first. */
  | { readonly kind: "notKnown"; readonly failure: UcwaFailure };

export interface OwnMeetingDeps {
  readonly skype: Pick<SkypePort, "createOwnMeeting" | "findMeeting">;
  readonly outlook: Pick<OutlookPort, "bodyType" | "getBody" | "setBody" | "getLocation" | "setLocation">;
  readonly words: InvitationWords;
  readonly journal: ItemJournal;
}

/**
 * Call it only after the person has seen what will happen. `options` are those that were shown.
 * In a read form Outlook refuses to write: then `bodyHoldsLink` is false, and the invitation is there to be copied.
 */
export async function makeOwnMeeting(
  request: SkypeMeetingRequest,
  options: SkypeMeetingOptions,
  triedBefore: boolean,
  deps: OwnMeetingDeps,
  onStep: (step: OwnMeetingStep) => void,
  signal: AbortSignal,
): Promise<OwnMeetingResult> {
  onStep("create");
  const made = await createOnce(deps.skype, request, triedBefore, deps.journal, signal);
  if (!made.ok) {
    const { exists, failure } = made.error;
    return { kind: exists === "no" ? "notMade" : "notKnown", failure };
  }
  onStep("form");
  const meeting = made.value;
  const block = invitation(meeting, options, deps.words);
  const bodyHoldsLink = await putIntoBody(meeting.joinUrl, block, deps.outlook, signal);
  const locationSet = bodyHoldsLink && (await putIntoLocation(deps, signal));
  return { kind: "made", meeting, invitation: block, bodyHoldsLink, locationSet };
}

async function putIntoBody(
  joinUrl: string,
  block: Invitation,
  outlook: OwnMeetingDeps["outlook"],
  signal: AbortSignal,
): Promise<boolean> {
  const type = await outlook.bodyType(signal);
  if (!type.ok) return false;
  const before = await outlook.getBody(type.value, signal);
  if (!before.ok) return false;
  const after = withInvitation(before.value, type.value, block, joinUrl);
  // An answer that was lost is no reason to give up: what the form holds is what counts.
  if (after !== before.value) await outlook.setBody(after, type.value, signal);
  const seen = await outlook.getBody(type.value, signal);
  return seen.ok && holdsLink(seen.value, type.value, joinUrl);
}

async function putIntoLocation({ outlook, words }: OwnMeetingDeps, signal: AbortSignal): Promise<boolean> {
  const before = await outlook.getLocation(signal);
  if (!before.ok) return false;
  const after = withLocation(before.value, words);
  if (after !== before.value) await outlook.setLocation(after, signal);
  const seen = await outlook.getLocation(signal);
  return seen.ok && seen.value === after;
}
