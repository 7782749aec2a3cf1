/** Every change of the tenant passes here, so that each is on record. */
import type { PersonSpec } from "../scenario/people.types";
import { holdsLink } from "./joinBlock";
import { grantedProvider, defaultProvider } from "./providers";
import { exceptionsOf } from "./series";
import { newJoinUrl, putOnline } from "./state";
import type { TenantEvent, TenantState } from "./state";

/** The fields that are on record, by the names Graph has for them. */
function record(event: TenantEvent): Record<string, unknown> {
  return {
    isOnlineMeeting: event.isOnlineMeeting,
    onlineMeetingProvider: event.provider,
    joinUrl: event.joinUrl,
    subject: event.subject,
    body: event.body,
    location: event.location,
    start: new Date(event.start).toISOString(),
    end: new Date(event.end).toISOString(),
    attendees: event.attendees.map((attendee) => attendee.person.mail),
    isDraft: event.isDraft,
  };
}

/** Runs `work` on the event and logs what it changed. @returns whether anything did. */
export function change(state: TenantState, event: TenantEvent, work: () => void): boolean {
  const before = event.onServer ? record(event) : {};
  work();
  const changes = Object.entries(record(event))
    .map(([field, after]) => ({ item: event.key, field, before: before[field] ?? null, after }))
    .filter(({ before: was, after }) => comparable(was) !== comparable(after));
  state.written.push(...changes);
  if (changes.length > 0) {
    event.version += 1;
    event.modifiedAt = state.now();
  }
  return changes.length > 0;
}

/** An editor writes other line ends and blanks than it was given; that alone is no change. */
function comparable(value: unknown): string {
  return JSON.stringify(typeof value === "string" ? value.replace(/\s+/g, " ").trim() : value);
}

export function mail(state: TenantState, event: TenantEvent, to: readonly PersonSpec[], reason: string): void {
  if (to.length === 0) return;
  state.mails.push({ to: to.map((person) => person.mail), for: reason, item: event.key });
  state.limits.sent(event.organizer.id, to.length);
}

/** One mail for the event and, in a series, one more for each occurrence that was changed. */
export function mailUpdate(state: TenantState, event: TenantEvent): void {
  if (event.isDraft) return;
  for (const each of [event, ...exceptionsOf(state, event.key)]) {
    mail(
      state,
      each,
      each.attendees.map((attendee) => attendee.person),
      "update",
    );
  }
}

/**
 * The service's part of a PATCH with isOnlineMeeting true. What is online stays as it is
 * (learn.microsoft.com/graph/api/event-update: further changes are ignored); an organizer who may not is answered 200 all the same.
 */
export function makeOnline(state: TenantState, event: TenantEvent, wanted: string | undefined): void {
  if (event.isOnlineMeeting) return;
  const { silentNo, provider: override, linkAfterReads = 0 } = event.spec.onConvert ?? {};
  const granted = grantedProvider(event.organizer, wanted ?? defaultProvider(event.organizer));
  if (silentNo || granted === null) return;
  const provider = override ?? granted;
  const joinUrl = newJoinUrl(event, provider);
  for (const each of [event, ...exceptionsOf(state, event.key)]) {
    if (each.isOnlineMeeting) continue;
    change(state, each, () => {
      if (linkAfterReads === 0) return putOnline(each, provider, joinUrl);
      putOnline(each, "unknown", null);
      each.pendingLink = { readsLeft: linkAfterReads, provider, joinUrl };
    });
  }
  mailUpdate(state, event);
}

/** Counts a read of the event; a pending link comes when its reads are over. */
export function countRead(state: TenantState, event: TenantEvent): void {
  const pending = event.pendingLink;
  if (!pending) return;
  if (pending.readsLeft > 0) {
    pending.readsLeft -= 1;
    return;
  }
  for (const each of [event, ...exceptionsOf(state, event.key)]) {
    each.pendingLink = null;
    change(state, each, () => putOnline(each, pending.provider, pending.joinUrl));
  }
}

/** A body without the join link takes the meeting offline. Changes only the event: call it inside `change`. */
export function setBody(event: TenantEvent, bodyType: "html" | "text", body: string): void {
  event.bodyType = bodyType;
  event.body = body;
  if (event.joinUrl === null || holdsLink(body, event.joinUrl)) return;
  event.isOnlineMeeting = false;
  event.provider = "unknown";
  event.joinUrl = null;
}
