/** Everything the tenant holds. Computed once from the scenario, changed by writes, read by every end point. */
import { eventType } from "../scenario/mistakes";
import { parseMoment } from "../scenario/time";
import type { EventSpec, Scenario } from "../scenario/types";
import type { MeetingMessages, PersonSpec } from "../scenario/people.types";
import { ewsIdOf, iCalUIdOf, toGraphId } from "./ids";
import { appendTo, blockFor, holdsLink, joinUrlFor, shortJoinUrl, textToHtml } from "./joinBlock";
import { identityOf, personById, personOrGuest } from "./people";
import { createLimits } from "./limits";
import type { Limits } from "./limits";
import type { MeetingRecord } from "./meetings";
import type { Rights } from "./rights";
import type { LoggedRequest, SentMail, StoredEvent, WrittenChange } from "./tenant.types";

export type EventType = NonNullable<EventSpec["type"]>;

/** An event with what only the servers know about it. */
export interface TenantEvent extends StoredEvent {
  readonly type: EventType;
  /** Key of the series. */
  readonly master: string | null;
  /** yyyy-mm-dd of the occurrence that an exception stands for. */
  readonly originalDate: string | null;
  readonly iCalUId: string;
  /** id of the person who made it in the lab; null: it was there before. */
  createdBy: string | null;
  /** Counts the changes; change key and etag follow from it. */
  version: number;
  createdAt: number;
  modifiedAt: number;
  /** A requested link that comes after so many more reads. */
  pendingLink: { readsLeft: number; provider: string; joinUrl: string } | null;
  /** false: only a form holds it; or a client's cache that has not synchronised yet. */
  onServer: boolean;
  /** The id that a client's cache gave out, unknown to the server for so many more lookups. */
  cachedId: { readonly graphId: string; lookupsLeft: number } | null;
}

export interface IssuedToken {
  readonly person: PersonSpec;
  readonly scopes: ReadonlySet<string>;
  /** Epoch ms. */
  readonly expires: number;
}

export interface TenantState extends Rights {
  /** Changes when somebody else sits down in front of the same tenant. */
  scenario: Scenario;
  /** Epoch ms on the scenario's clock. */
  readonly now: () => number;
  readonly limits: Limits;
  /** Teams' own records of the online meetings, by join link. */
  readonly meetings: Map<string, MeetingRecord>;
  /** Who gets a person's invitations, where somebody changed it (ids of people). */
  readonly meetingMessages: Map<string, MeetingMessages>;
  /** By the scenario's ids. */
  readonly events: Map<string, TenantEvent>;
  readonly requests: LoggedRequest[];
  readonly unhandled: string[];
  readonly written: WrittenChange[];
  readonly mails: SentMail[];
  readonly tokens: Map<string, IssuedToken>;
  consent: "given" | "user" | "admin";
  /** Numbers for batches, request ids, tokens, new items. */
  nextNumber(of: string): number;
}

export function createState(scenario: Scenario, now: () => number): TenantState {
  const numbers = new Map<string, number>();
  const state: TenantState = {
    scenario,
    now,
    rights: (scenario.rights ?? []).map((right) => ({ ...right })),
    before: [],
    limits: createLimits(now),
    meetings: new Map(),
    meetingMessages: new Map(),
    events: new Map(),
    requests: [],
    unhandled: [],
    written: [],
    mails: [],
    tokens: new Map(),
    consent: scenario.consent?.state ?? "given",
    nextNumber(of) {
      const number = (numbers.get(of) ?? 0) + 1;
      numbers.set(of, number);
      return number;
    },
  };
  addEvents(state, scenario.events);
  return state;
}

/** Puts them into their calendars, as if they had always been there. */
export function addEvents(state: TenantState, specs: readonly EventSpec[]): void {
  for (const spec of specs) state.events.set(spec.id, fromSpec(state, spec));
}

function fromSpec(state: TenantState, spec: EventSpec): TenantEvent {
  const { scenario } = state;
  const mailbox = known(scenario, spec.calendar);
  const organizer = known(scenario, spec.organizer ?? spec.calendar);
  const open = scenario.open.event === spec.id ? scenario.open : null;
  const ewsId = spec.ewsId ?? ewsIdOf(mailbox.id, spec.id);
  const late = open?.saved !== false && open?.idLateBy ? open.idLateBy : 0;
  const start = parseMoment(spec.start, scenario.timeZone) ?? 0;
  const event: TenantEvent = {
    spec,
    key: spec.id,
    mailbox,
    organizer,
    ewsId,
    graphId: spec.graphId ?? (late > 0 ? toGraphId(ewsIdOf(mailbox.id, `${spec.id} on the server`)) : toGraphId(ewsId)),
    subject: spec.subject,
    bodyType: spec.bodyType ?? "html",
    body: spec.body ?? "",
    start,
    end: parseMoment(spec.end, scenario.timeZone) ?? start,
    allDay: spec.allDay ?? false,
    location: spec.location ?? "",
    attendees: (spec.attendees ?? []).map((entry) => {
      const given = typeof entry === "string" ? { person: entry } : entry;
      const person = personOrGuest(scenario, given.person);
      return { person, type: given.type ?? (person.kind === "room" ? "resource" : "required") };
    }),
    isOnlineMeeting: false,
    provider: "unknown",
    joinUrl: null,
    isDraft: spec.draft ?? false,
    isCancelled: spec.cancelled ?? false,
    type: eventType(spec),
    master: spec.master ?? null,
    originalDate: spec.originalDate ?? null,
    iCalUId: spec.iCalUId ?? iCalUIdOf(spec.master ?? spec.id),
    createdBy: spec.createdBy ?? null,
    version: 1,
    createdAt: Date.parse(scenario.now) - 7 * 86_400_000,
    modifiedAt: Date.parse(scenario.now) - 86_400_000,
    pendingLink: null,
    onServer: open?.saved !== false,
    cachedId: late > 0 ? { graphId: toGraphId(ewsId), lookupsLeft: late } : null,
  };
  const master = scenario.events.find((other) => other.id === spec.master);
  const online = spec.online === undefined ? master?.online : spec.online;
  if (online) putOnline(event, online.provider, online.joinUrl);
  return event;
}

function known(scenario: Scenario, id: string): PersonSpec {
  const person = personById(scenario, id);
  if (!person) throw new Error(`the scenario has no person "${id}"`);
  return person;
}

/** `joinUrl` null: requested, but no link yet; undefined: the service makes one. Changes the event only, logs nothing. */
export function putOnline(event: TenantEvent, provider: string, joinUrl?: string | null): void {
  event.isOnlineMeeting = true;
  event.provider = provider;
  if (joinUrl === null) return;
  const url = joinUrl ?? newJoinUrl(event, provider);
  event.joinUrl = url;
  if (!holdsLink(event.body, url)) addBlock(event, url);
}

export function newJoinUrl(event: TenantEvent, provider: string): string {
  const host = { ...identityOf(event.organizer), person: event.organizer };
  const { organizerObjectId: override, shortLink } = event.spec.onConvert ?? {};
  if (shortLink) return shortJoinUrl(event.master ?? event.key);
  return joinUrlFor(
    provider,
    override === undefined ? host : { ...host, objectId: override },
    event.master ?? event.key,
  );
}

/** The service writes HTML, so a text body becomes HTML. */
function addBlock(event: TenantEvent, joinUrl: string): void {
  const html = event.bodyType === "text" ? textToHtml(event.body) : event.body;
  event.bodyType = "html";
  event.body = appendTo(html, blockFor(joinUrl, event.provider, event.master ?? event.key));
}
