/** A Skype meeting of the delegate's own: what the server allows, and the making of it, over the ports. */
import { valueOf } from "../delegation/facts/fact";
import type { InvitationWords } from "../providers/skype/invitation";
import { journalFor } from "../providers/skype/journal";
import { makeOwnMeeting, type OwnMeetingResult, type OwnMeetingStep } from "../providers/skype/ownMeeting";
import type { SkypeMeetingOptions, SkypeMeetingRequest, SkypePort } from "../providers/skype/ports";
import { expiryOf, meetingRequest, type MeetingItem } from "../providers/skype/request";
import type { AssessedItem } from "./gatherItem";
import type { GatherDeps } from "./gather/gather";
import type { StoragePort } from "../lib/storage";

/** Before it is made: what the server allows, and until when it is kept. */
export interface OwnOffer {
  readonly options: SkypeMeetingOptions;
  /** Epoch ms. */
  readonly expires: number;
  readonly form: "read" | "compose";
}

/** null: the server's own choice. */
export type OwnChoice = Pick<SkypeMeetingRequest, "accessLevel" | "lobbyBypass">;

export interface OwnMeetingDeps extends GatherDeps {
  readonly words: InvitationWords;
  readonly storage: StoragePort;
}

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

/** Writes nothing. null: there is no item to make one for, or the server does not say what it allows. */
export async function offerOwnMeeting(
  deps: GatherDeps,
  item: AssessedItem,
  signal: AbortSignal,
): Promise<OwnOffer | null> {
  const port = await portOf(deps);
  const meeting = await meetingItem(item, deps, signal);
  const options = port && meeting ? await port.options(signal) : null;
  if (!meeting || !options?.ok) return null;
  const form = valueOf(item.facts.item)?.form ?? "read";
  return { options: options.value, expires: expiryOf(meeting, deps.now()), form };
}

/** @param triedBefore an earlier try may have made it: it is looked for first. null: there is nothing to make it for, and nothing was sent */
export async function ownMeetingFor(
  deps: OwnMeetingDeps,
  item: AssessedItem,
  { offer, choice }: { readonly offer: OwnOffer; readonly choice: OwnChoice },
  triedBefore: boolean,
  onStep: (step: OwnMeetingStep) => void,
  signal: AbortSignal,
): Promise<OwnMeetingResult | null> {
  const port = await portOf(deps);
  const meeting = await meetingItem(item, deps, signal);
  const people = addresses(item);
  if (!port || !meeting || !people) return null;
  const { outlook, words, storage, now } = deps;
  const journal = await journalFor(marksOf(item, people), storage, now);
  return makeOwnMeeting(
    meetingRequest(meeting, people.owner, people.delegate, choice, now()),
    offer.options,
    triedBefore,
    { skype: port, outlook, words, journal },
    onStep,
    signal,
  );
}
