/** A Skype meeting of the delegate's own: what the server allows, and the making of it, through the ports. */
import type { ConversionResult } from "../../conversion/types";
import { valueOf } from "../../delegation/facts/fact";
import type { Facts } from "../../delegation/facts/facts";
import type { GatherDeps } from "../../app/gather/gather";
import { skype as words } from "../../locales/skypeWords";
import { resultMessage, type SkypeResultCode } from "../../locales/resultText";
import { dateLanguage } from "../../locales/when";
import type { SkypePort, UcwaFailure } from "../../providers/skype/ports";
import { journalFor } from "../../skype/journal";
import { makeOwnMeeting, type OwnMeetingResult } from "../../skype/ownMeeting";
import { expiryOf, meetingRequest, type MeetingItem } from "../../skype/request";
import { ownerLabel } from "../reading";
import type { Ended, AssessedItem, OwnMeeting } from "../state";
import type { Offered } from "../work";
import { browserStorage } from "./storage";

const invitationWords = {
  join: words.invitationJoin,
  byPhone: words.invitationByPhone,
  conferenceId: words.invitationConferenceId,
  help: words.invitationHelp,
  legal: words.invitationLegal,
  location: words.invitationLocation,
};

async function meetingItem(
  { facts, assessment }: AssessedItem,
  { outlook }: GatherDeps,
  signal: AbortSignal,
): Promise<MeetingItem | null> {
  const item = valueOf(facts.item);
  if (!item) return null;
  const event = valueOf(facts.event);
  const end = valueOf(item.end) ?? event?.end;
  if (end === undefined) return null;
  const series = valueOf(item.recurring) === true;
  let lastEnd = event?.recurrence?.lastEnd;
  // On-premises there is no Graph to ask: Outlook knows the series itself.
  if (series && lastEnd === undefined) {
    const told = await outlook.seriesEnd(signal);
    if (told.ok) lastEnd = told.value;
  }
  return {
    subject: valueOf(item.subject) ?? assessment.item?.subject ?? "",
    end,
    lastEnd,
    series,
    attendees: (valueOf(item.attendees) ?? []).map(({ address }) => address),
  };
}

/** The owner joins as a leader by her own address. */
function addresses({ assessment }: AssessedItem): { owner: string; delegate: string } | null {
  const { owner, delegate } = assessment;
  return owner === null || delegate === null ? null : { owner, delegate };
}

/** What tells this item from others, in this browser: its id, and for one that has none yet whose it is, its subject and start. */
function marksOf({ facts }: AssessedItem, { owner, delegate }: { owner: string; delegate: string }): string[] {
  const item = valueOf(facts.item);
  const id = item ? valueOf(item.itemId) : null;
  const start = item ? valueOf(item.start) : null;
  const content = JSON.stringify([delegate, owner, item ? valueOf(item.subject) : null, start]);
  return [content, ...(id ? [JSON.stringify([delegate, id])] : [])];
}

async function portOf({ skype }: GatherDeps): Promise<SkypePort | null> {
  return skype ? skype() : null;
}

export async function offerOwn(ports: GatherDeps, look: AssessedItem, signal: AbortSignal): Promise<Offered> {
  const port = await portOf(ports);
  const item = await meetingItem(look, ports, signal);
  const options = port && item ? await port.options(signal) : null;
  if (!item || !options?.ok) return { kind: "refused", notice: "ownRefused" };
  const form = valueOf(look.facts.item)?.form ?? "read";
  return { kind: "offer", offer: { options: options.value, expires: expiryOf(item, ports.now()), form } };
}

/** The last day on which the link works, for sentences. */
export function expiryDay(expires: number, { client }: Facts): string {
  return new Intl.DateTimeFormat(dateLanguage(client.displayLanguage), { dateStyle: "long" }).format(expires);
}

export async function makeOwn(
  ports: GatherDeps,
  look: AssessedItem,
  { offer, choice }: OwnMeeting,
  triedBefore: boolean,
  onStep: (step: "create" | "form") => void,
  signal: AbortSignal,
): Promise<Ended> {
  const port = await portOf(ports);
  const item = await meetingItem(look, ports, signal);
  const people = addresses(look);
  if (!port || !item || !people) return endedWith(look, offer.expires, { code: "ownNotMade", outcome: "failed" });
  const journal = await journalFor(marksOf(look, people), browserStorage, ports.now);
  const made = await makeOwnMeeting(
    meetingRequest(item, people.owner, people.delegate, choice, ports.now()),
    offer.options,
    triedBefore,
    { skype: port, outlook: ports.outlook, words: invitationWords, journal },
    onStep,
    signal,
  );
  return ended(look, offer.expires, made, signal.aborted);
}

function ended(look: AssessedItem, expires: number, made: OwnMeetingResult, stopped: boolean): Ended {
  switch (made.kind) {
    case "made": {
      const code = !made.bodyHoldsLink ? "ownMadeNotInForm" : made.locationSet ? "ownMade" : "ownMadeLocationNot";
      const result = {
        code,
        outcome: "converted",
        organizer: made.meeting.organizerUri.replace(/^sips?:/i, "").toLowerCase(),
        provider: "skypeForBusiness",
        joinUrl: made.meeting.joinUrl,
        next: made.bodyHoldsLink ? "send" : "nothing",
        formHoldsBlock: made.bodyHoldsLink,
      } as const;
      return endedWith(look, expires, result, made.bodyHoldsLink ? undefined : made.invitation.text);
    }
    case "notMade":
      return endedWith(look, expires, {
        code: made.failure.kind === "cancelled" ? "ownStoppedBefore" : refusalCode(made.failure),
        outcome: "failed",
        canGoOn: true,
        technical: technicalOf(made.failure),
      });
    case "notKnown":
      return endedWith(look, expires, {
        code: stopped ? "ownStopped" : "ownNotKnown",
        outcome: "uncertain",
        canGoOn: true,
        technical: technicalOf(made.failure),
      });
  }
}

function refusalCode(failure: UcwaFailure): SkypeResultCode {
  if (failure.kind !== "http") return "ownNotMade";
  if (/toomany/i.test(failure.subcode)) return "ownNotMadeTooMany";
  return failure.status === 400 || /value|parameter/i.test(failure.subcode) ? "ownNotMadeValue" : "ownNotMade";
}

function technicalOf(failure: UcwaFailure): string {
  switch (failure.kind) {
    case "http":
      return `HTTP ${failure.status} ${failure.code} ${failure.subcode}: ${failure.message}`;
    case "noAnswer":
      return `no answer in ${failure.afterMs} ms`;
    case "malformed":
      return failure.message;
    case "lost":
    case "cancelled":
      return failure.kind;
  }
}

type Changes = Pick<ConversionResult, "outcome"> & Partial<ConversionResult> & { readonly code: SkypeResultCode };

function endedWith(look: AssessedItem, expires: number, changes: Changes, toCopy?: string): Ended {
  const date = expiryDay(expires, look.facts);
  const result: ConversionResult = {
    params: { owner: ownerLabel(look.assessment), date, location: words.invitationLocation },
    organizer: null,
    provider: null,
    joinUrl: null,
    next: "nothing",
    formHoldsBlock: null,
    fixedBy: [],
    stepsDone: [],
    stepFailed: null,
    canGoOn: false,
    technical: null,
    changed: null,
    sent: null,
    showed: null,
    ...changes,
  };
  const message = resultMessage(result);
  return toCopy === undefined ? { result, message } : { result, message, toCopy };
}
