/** One event: read it, or ask the service to make it an online meeting. */
import { instancesOf } from "../series";
import type { TenantEvent, TenantState } from "../state";
import { personOrGuest } from "../people";
import { change, countRead, mail, mailUpdate, makeOnline, setBody } from "../writes";
import { answer, refuse } from "./answer";
import type { GraphAnswer } from "./answer";
import type { Caller, GraphCall } from "./call";
import { EVENT_FIELDS, eventJson, rareFields } from "./eventJson";
import { denied } from "./mailbox";
import type { Mailbox } from "./mailbox";
import { pick, preferredZone, selection, wantsText } from "./odata";
import { contextOf, noSuchItem, unknownField, unknownZone } from "./shared";
import { detailFor } from "./view";

const YEARS_AROUND = 2 * 366 * 86_400_000;

/** By Graph's id in that mailbox, case and all. Every call counts as a look-up of an id that is not synchronised yet. */
export function findEvent(state: TenantState, mailbox: Mailbox, id: string): TenantEvent | GraphAnswer {
  if (/[+/]/.test(id)) {
    return refuse(
      state,
      400,
      "RequestBroker--ParseUri",
      `Resource not found for the segment '${id.slice(id.search(/[+/]/) + 1)}'.`,
    );
  }
  const events = [...state.events.values()].filter((event) => event.mailbox.id === mailbox.person.id);
  for (const event of events) {
    if (event.cachedId?.graphId === id) {
      if (event.cachedId.lookupsLeft > 0) {
        event.cachedId.lookupsLeft -= 1;
        return noSuchItem(state);
      }
      event.onServer = true;
      return event;
    }
    if (event.onServer && event.graphId === id) return event;
  }
  for (const event of events) {
    if (!event.onServer || event.type !== "seriesMaster") continue;
    const around = [state.now() - YEARS_AROUND, state.now() + YEARS_AROUND] as const;
    const found = instancesOf(state, event, ...around).find((instance) => instance.graphId === id);
    if (found) return found;
  }
  if (!/^[A-Za-z0-9_=-]{8,}$/.test(id)) return refuse(state, 400, "ErrorInvalidIdMalformed", "Id is malformed.");
  return noSuchItem(state);
}

/** GET .../events/{id}. A private item is refused to whoever may not see private items, though the view lists it. */
export function getEvent(state: TenantState, call: GraphCall, mailbox: Mailbox, event: TenantEvent): GraphAnswer {
  if (mailbox.access.view !== "all" || detailFor(event, mailbox) === "private") return denied(state);
  const shown = show(state, call, mailbox, event);
  if (shown.status === 200) countRead(state, state.events.get(event.master ?? "") ?? event);
  return shown;
}

function show(state: TenantState, call: GraphCall, mailbox: Mailbox, event: TenantEvent): GraphAnswer {
  const zone = preferredZone(call);
  if (zone === null) return unknownZone(state);
  const chosen = selection(call, EVENT_FIELDS);
  if (chosen && "unknown" in chosen) return unknownField(state, chosen.unknown, "Event");
  const shape = { zone, asText: wantsText(call), detail: "all" } as const;
  const json = eventJson(state, event, shape);
  const context = contextOf(call, mailbox.person, "events", chosen);
  return answer(
    state,
    200,
    {
      "@odata.context": `${context}/$entity`,
      ...pick(chosen ? { ...json, ...rareFields(state, event, shape) } : json, chosen),
    },
    zone === "UTC" ? {} : { "Preference-Applied": `outlook.timezone="${zone}"` },
  );
}

/** PATCH .../events/{id}: the two flags, the attendees, and the body, because writing a body can take the meeting offline. */
export function patchEvent(
  state: TenantState,
  call: GraphCall,
  mailbox: Mailbox,
  event: TenantEvent,
  caller: Caller,
): GraphAnswer | null {
  const { access, own } = mailbox;
  const mine = access.editOwn && event.createdBy === caller.person.id;
  if (!own && !access.editAll && !mine) return denied(state);
  if (detailFor(event, mailbox) === "private") return denied(state);
  const wanted = patchOf(call.body);
  if (wanted === "malformed")
    return refuse(
      state,
      400,
      "BadRequest",
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  if (wanted === null) return null;
  const asksForMeeting = wanted.isOnlineMeeting !== undefined || wanted.onlineMeetingProvider !== undefined;
  if (asksForMeeting && event.mailbox.id !== event.organizer.id) {
    return refuse(
      state,
      400,
      "ErrorInvalidRequest",
      "Your request can't be completed. You need to be an organizer to change the online meeting.",
    );
  }
  if (event.type === "occurrence" || event.type === "exception") {
    return refuse(
      state,
      400,
      "ErrorInvalidRequest",
      "Your request can't be completed. Change the online meeting of the series.",
    );
  }
  const wasOnline = event.isOnlineMeeting;
  if (wanted.attendees) setAttendees(state, event, wanted.attendees);
  if (wanted.body && change(state, event, () => wanted.body && setBody(event, wanted.body.type, wanted.body.content))) {
    mailUpdate(state, event);
  }
  // Together with a body the flags count only where there was no meeting: that is why such requests flip it on and off.
  if (wanted.isOnlineMeeting === true && !(wanted.body && wasOnline))
    makeOnline(state, event, wanted.onlineMeetingProvider);
  return show(state, call, mailbox, event);
}

/** Whoever is added or removed hears of it; the others do not. */
function setAttendees(state: TenantState, event: TenantEvent, wanted: NonNullable<Patch["attendees"]>): void {
  const before = event.attendees.map(({ person }) => person);
  change(state, event, () => {
    event.attendees = wanted.map(({ address, name, type }) => ({
      person: personOrGuest(state.scenario, address, name),
      type,
    }));
  });
  if (event.isDraft) return;
  const now = event.attendees.map(({ person }) => person);
  const without = (people: typeof now, others: typeof now): typeof now =>
    people.filter(({ mail: address }) => !others.some((other) => other.mail === address));
  mail(state, event, without(now, before), "invitation");
  mail(state, event, without(before, now), "cancellation");
}

interface Patch {
  /** The whole list. */
  readonly attendees?: readonly {
    readonly address: string;
    readonly name: string;
    readonly type: TenantEvent["attendees"][number]["type"];
  }[];
  readonly isOnlineMeeting?: boolean;
  readonly onlineMeetingProvider?: string;
  readonly body?: { readonly type: "html" | "text"; readonly content: string };
}

/** @returns null for fields that the lab does not serve */
function patchOf(body: unknown): Patch | "malformed" | null {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return "malformed";
  const patch: { -readonly [Key in keyof Patch]: Patch[Key] } = {};
  for (const [name, value] of Object.entries(body) as [string, unknown][]) {
    if (name === "isOnlineMeeting" && typeof value === "boolean") patch.isOnlineMeeting = value;
    else if (name === "onlineMeetingProvider" && typeof value === "string") patch.onlineMeetingProvider = value;
    else if (name === "attendees" && Array.isArray(value)) {
      const people = value.map(readAttendee);
      if (people.some((one) => one === null)) return "malformed";
      patch.attendees = people.filter((one) => one !== null);
    } else if (name === "body" && isItemBody(value)) {
      patch.body = { type: value.contentType?.toLowerCase() === "text" ? "text" : "html", content: value.content };
    } else return ["isOnlineMeeting", "onlineMeetingProvider", "attendees", "body"].includes(name) ? "malformed" : null;
  }
  return patch;
}

function readAttendee(value: unknown): NonNullable<Patch["attendees"]>[number] | null {
  if (typeof value !== "object" || value === null || !("emailAddress" in value)) return null;
  const { emailAddress: email } = value;
  if (typeof email !== "object" || email === null || !("address" in email) || typeof email.address !== "string")
    return null;
  const type = ATTENDEE_TYPES.find((one) => "type" in value && value.type === one) ?? "required";
  return { address: email.address, name: "name" in email ? String(email.name) : email.address, type };
}

const ATTENDEE_TYPES = ["required", "optional", "resource"] as const;

function isItemBody(value: unknown): value is { contentType?: string; content: string } {
  return typeof value === "object" && value !== null && "content" in value && typeof value.content === "string";
}
