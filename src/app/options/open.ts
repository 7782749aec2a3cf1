/** One of the signed-in person's own meetings, with its options and whoever may become co-organizer. Only reads. */
import { sameAddress } from "../../delegation/facts/address";
import type { MeetingEvent } from "../../delegation/facts/facts";
import type { Token } from "../../conversion/ports/graph";
import type { OwnMeeting } from "../../options/ports";
import type { Result } from "../../lib/result";
import { failed, ok } from "../../lib/result";
import type { OptionsRequest } from "../../options/link";
import { isSame } from "../../options/people";
import type { Candidate, Guest, MeetingOptions } from "../../options/types";
import { usualCoorganizers } from "../../options/usual";
import { failureOf, type OptionsFailure } from "./failure";
import type { OptionsPorts } from "./ports";

export interface Opened {
  readonly event: MeetingEvent;
  readonly guests: readonly Guest[];
  readonly meeting: MeetingOptions;
  /** Whoever schedules for her, asks, or is co-organizer already. */
  readonly candidates: readonly Candidate[];
  /** Addresses of those who are proposed as co-organizers. */
  readonly proposed: readonly string[];
  /** False: who schedules for her could not be read. */
  readonly schedulersKnown: boolean;
}

/** @param asked the delegate's request that led here */
export async function openMeeting(
  { identity, meetings }: OptionsPorts,
  eventId: string,
  asked: OptionsRequest | null,
  signal: AbortSignal,
): Promise<Result<Opened, OptionsFailure>> {
  const token = await identity.silent(signal);
  if (!token.ok) return failed({ kind: "token", failure: token.error });
  const [own, schedulers] = await Promise.all([
    meetings.ownMeeting(eventId, token.value, signal),
    meetings.schedulers(token.value, signal),
  ]);
  if (!own.ok) {
    const failure = failureOf(own.error, "gone");
    return failed(failure.kind === "gone" && asked ? otherPerson(asked, token.value) : failure);
  }
  const problem = problemOf(own.value, asked, token.value);
  if (problem !== null) return failed(problem);
  const { event, guests } = own.value;
  const found = await meetings.byLink(event.joinUrl ?? "", token.value, signal);
  if (!found.ok) return failed(failureOf(found.error, "notFound"));
  if (found.value === null) return failed({ kind: "notFound" });
  const known = schedulers.ok ? schedulers.value : [];
  const people = asked ? [asked.by] : usualCoorganizers(known);
  return ok({
    event,
    guests,
    meeting: found.value,
    candidates: candidatesOf(found.value, [...(asked ? [asked.by] : []), ...known]),
    proposed: people.map(({ address }) => address),
    schedulersKnown: schedulers.ok,
  });
}

function problemOf({ event }: OwnMeeting, asked: OptionsRequest | null, token: Token): OptionsFailure | null {
  const { organizer, isOrganizer, isCancelled, joinUrl, provider } = event;
  if (asked && organizer && !sameAddress(organizer.address, asked.owner)) return otherPerson(asked, token);
  if (isOrganizer === false) return { kind: "notOrganizer" };
  if (isCancelled === true) return { kind: "gone" };
  return joinUrl === null || provider !== "teamsForBusiness" ? { kind: "notOnline" } : null;
}

function otherPerson({ owner }: OptionsRequest, { account }: Token): OptionsFailure {
  return sameAddress(owner, account.username)
    ? { kind: "gone" }
    : { kind: "wrongPerson", signedIn: account.username, owner };
}

/** Each person once, by the first of her names. */
function candidatesOf({ people }: MeetingOptions, named: readonly Candidate[]): readonly Candidate[] {
  const here = (people ?? []).flatMap((one): Candidate[] =>
    one.role === "coorganizer" && one.upn !== null
      ? [{ address: one.upn, name: one.name, id: one.id, upn: one.upn }]
      : [],
  );
  const all: Candidate[] = [];
  for (const one of [...named, ...here]) {
    const same = (other: Candidate): boolean =>
      sameAddress(one.address, other.address) ||
      (people ?? []).some((person) => isSame(one, person) && isSame(other, person));
    if (!all.some(same)) all.push(one);
  }
  return all;
}
