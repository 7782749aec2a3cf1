/** What a conversion will do and change, made before anything is changed. Pure. */
import { isSmtp, normalAddress, sameAddress } from "../delegation/facts/address";
import { valueOf } from "../delegation/facts/fact";
import type { EmailAddress, Facts, MeetingEvent, OutlookItem, Person, ViewEntry } from "../delegation/facts/facts";
import type { Assessment } from "../delegation/verdict/verdict.types";
import { wordsOf } from "./planWords";
import type { Exceptions } from "./ports/graph";
import type { MailCount, Plan, StepId } from "./types";

export interface PlanInput {
  readonly facts: Facts;
  readonly assessment: Assessment;
  /** As just read from the server; null while the item is not saved. */
  readonly event: MeetingEvent | null;
  /** Changed occurrences of the series; null: none to count, or they could not be counted. */
  readonly exceptions: Exceptions | null;
  /** The person asked for Teams beside the online meeting that is there already. */
  readonly addTeams: boolean;
}

export function makePlan({ facts, assessment, event, exceptions, addTeams }: PlanInput): Plan {
  const item = valueOf(facts.item) ?? null;
  const form = item?.form ?? "read";
  const saveFirst = form === "compose" && event === null;
  const series = event === null ? item !== null && valueOf(item.recurring) === true : event.type === "seriesMaster";
  const openedOccurrence = series && isOneDate(facts);
  const changed = series ? exceptions : null;
  const owner = assessment.owner ?? valueOf(facts.owner)?.address ?? event?.organizer?.address ?? "";
  return {
    ownerName: assessment.ownerName ?? valueOf(facts.owner)?.name ?? owner,
    owner,
    own: assessment.own,
    subject: event?.subject ?? (item === null ? "" : (valueOf(item.subject) ?? "")),
    series,
    openedOccurrence,
    changedOccurrences: changed && { count: changed.count, complete: changed.complete },
    mails: countMails(item, event, owner, saveFirst, changed),
    form,
    saveFirst,
    steps: stepsFor(form, saveFirst),
    event: event === null ? null : { mailbox: event.mailbox, own: assessment.own, id: event.id },
    bodyBefore: event === null || event.isOnlineMeeting === true ? null : event.body,
    unsavedEdits:
      form === "compose" &&
      event !== null &&
      item !== null &&
      hasEdits(item, event, openedOccurrence ? (valueOf(facts.opened) ?? null) : null),
    secondLink: addTeams ? assessment.existingLink : null,
  };
}

function stepsFor(form: Plan["form"], saveFirst: boolean): readonly StepId[] {
  const steps: readonly StepId[] = ["write", "wait", "verify"];
  return [
    ...(saveFirst ? (["save", "find"] as const) : []),
    ...steps,
    ...(form === "compose" ? (["form"] as const) : []),
  ];
}

function isOneDate(facts: Facts): boolean {
  const opened = valueOf(facts.opened);
  return opened?.type === "occurrence" || opened?.type === "exception";
}

/** Everybody on the server's list and on the form's: who was added gets an invitation, who was removed a cancellation. */
function countMails(
  item: OutlookItem | null,
  event: MeetingEvent | null,
  owner: EmailAddress,
  saveFirst: boolean,
  exceptions: Exceptions | null,
): MailCount {
  const inForm = item?.form === "compose" ? valueOf(item.attendees) : undefined;
  const fromOutlook = item === null ? undefined : valueOf(item.attendees);
  const lists = [
    event?.attendees,
    inForm ?? (event === null ? fromOutlook : undefined),
    // Somebody may be a guest of one changed date only.
    exceptions?.attendees,
  ];
  // The server knows which attendees are rooms; the form lists them among the people.
  const rooms = lists.flatMap((list) => list ?? []).filter((person) => person.kind === "room");
  const notCounted = [owner, event?.organizer?.address, ...rooms.map((room) => room.address)];
  const people = new Map<string, Person>();
  for (const person of lists.flatMap((list) => list ?? [])) {
    if (notCounted.some((one) => sameAddress(one, person.address))) continue;
    people.set(
      isSmtp(person.address) ? normalAddress(person.address) : `${normalAddress(person.address)} ${person.name}`,
      person,
    );
  }
  const listed = lists.some((list) => list !== undefined && list !== null);
  const hasGroup = (fromOutlook ?? []).some((person) => person.kind === "group");
  return {
    people: people.size,
    upTo: !listed || hasGroup || exceptions?.complete === false || saveFirst || event?.isDraft === true,
    mailsEach: 1 + (exceptions?.count ?? 0),
  };
}

/**
 * Whether the open form holds what the server does not. What is not known is not held to be an edit.
 * @param openedDate the one date of a series that was opened; null: the event itself was
 */
export function hasEdits(item: OutlookItem, event: MeetingEvent, openedDate: ViewEntry | null): boolean {
  const opened = openedDate ?? event;
  const differs = <T>(seen: T | undefined, held: T): boolean => seen !== undefined && seen !== held;
  const squeezed = (text: string | undefined): string | undefined => text?.replace(/\s+/g, " ").trim();
  if (differs(squeezed(valueOf(item.subject)), squeezed(opened.subject))) return true;
  if (!opened.isAllDay) {
    if (differs(valueOf(item.start), opened.start) || differs(valueOf(item.end), opened.end)) return true;
  }
  // Only dates of the series that differ are exceptions; what they hold besides is not in the facts.
  if (openedDate !== null) return false;
  if (differs(squeezed(valueOf(item.location)), squeezed(event.location))) return true;
  const body = valueOf(item.bodyHtml);
  if (event.body !== null && body !== undefined) {
    const held = event.body.contentType === "text" ? squeezed(event.body.content) : wordsOf(event.body.content);
    if (wordsOf(body) !== held) return true;
  }
  return differentPeople(valueOf(item.attendees), event);
}

function differentPeople(inForm: readonly Person[] | undefined, event: MeetingEvent): boolean {
  if (inForm === undefined || event.attendees === null) return false;
  const keys = (people: readonly Person[]): string[] =>
    people
      // Rooms are a list of their own in Outlook's form.
      .filter(
        (person) =>
          person.kind !== "room" && isSmtp(person.address) && !sameAddress(person.address, event.organizer?.address),
      )
      .map((person) => normalAddress(person.address));
  const rooms = new Set(
    event.attendees.filter((person) => person.kind === "room").map((person) => normalAddress(person.address)),
  );
  const left = new Set(keys(inForm).filter((key) => !rooms.has(key)));
  const right = new Set(keys(event.attendees));
  return left.size !== right.size || [...left].some((key) => !right.has(key));
}
