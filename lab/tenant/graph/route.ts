/** From a Graph request to the end point that answers it. */
import type { TenantState } from "../state";
import { refuse } from "./answer";
import type { GraphAnswer } from "./answer";
import { accessTo } from "../rights";
import { defaultCalendar, findCalendar, getCalendar, getCalendars } from "./calendar";
import type { CalendarView } from "./calendar";
import type { Caller, GraphCall } from "./call";
import { findEvent, getEvent, patchEvent } from "./events";
import { openMailbox } from "./mailbox";
import type { Mailbox } from "./mailbox";
import { getUser } from "./me";
import { onlineMeetings } from "./onlineMeetings";
import { permissions } from "./permissions";
import { mailboxSettings, mayUseSettings } from "./settings";
import { noSuchItem } from "./shared";
import { getInstances, getView } from "./view";

/** The mailbox that a path counts against, by its name in the path; null for what is no mailbox. */
export function mailboxPart(segments: readonly string[]): readonly string[] | null {
  const first = segments[0]?.toLowerCase();
  const rest =
    first === "me" ? segments.slice(1) : first === "users" && segments[1] !== undefined ? segments.slice(2) : [];
  return rest.length > 0 ? rest : null;
}

/** @returns null for a request that nobody here answers */
export function route(state: TenantState, call: GraphCall, caller: Caller): GraphAnswer | null {
  const first = call.segments[0]?.toLowerCase();
  const isUser = (first === "me" && call.segments.length === 1) || (first === "users" && call.segments.length === 2);
  if (isUser) return call.method === "GET" ? getUser(state, call, caller) : null;
  const rest = mailboxPart(call.segments);
  if (!rest) return null;
  const what = rest[0]?.toLowerCase();
  if (what === "onlinemeetings") return servesQuery(call) ? onlineMeetings(state, call, caller, rest) : null;
  if (!servesQuery(call)) return null;
  if (!KNOWN.includes(what ?? "")) return null;
  const mailbox = openMailbox(state, call, caller, what === "mailboxsettings" ? mayUseSettings : undefined);
  if ("status" in mailbox) return mailbox;
  if (what === "mailboxsettings") return rest.length === 1 ? mailboxSettings(state, call, mailbox) : null;
  if (what === "calendars") return inCalendars(state, call, mailbox, caller, rest.slice(1));
  const calendar = defaultCalendar(mailbox);
  return inCalendar(state, call, calendar, caller, what === "calendar" ? rest.slice(1) : rest, what === "calendar");
}

const KNOWN = ["calendar", "calendars", "calendarview", "events", "mailboxsettings"];

function inCalendars(
  state: TenantState,
  call: GraphCall,
  mailbox: Mailbox,
  caller: Caller,
  rest: readonly string[],
): GraphAnswer | null {
  if (rest.length === 0) return call.method === "GET" ? getCalendars(state, call, mailbox) : null;
  const calendar = findCalendar(state, mailbox, rest[0] ?? "");
  return calendar ? inCalendar(state, call, calendar, caller, rest.slice(1), true) : noSuchItem(state);
}

/** What is asked of one calendar. Events are also found without naming theirs. */
function inCalendar(
  state: TenantState,
  call: GraphCall,
  calendar: CalendarView,
  caller: Caller,
  rest: readonly string[],
  named: boolean,
): GraphAnswer | null {
  const reading = call.method === "GET";
  const what = rest[0]?.toLowerCase();
  if (what === undefined) return reading ? getCalendar(state, call, calendar) : null;
  const { mailbox, folder } = calendar;
  // Through one's own list a shared calendar's items have other ids, of one's own mailbox: not made here.
  if (!mailbox.own && call.segments[0]?.toLowerCase() === "me") return null;
  if (what === "calendarpermissions") {
    return named && folder === undefined ? permissions(state, call, mailbox, caller, rest.slice(1)) : null;
  }
  if (what === "calendarview") return reading && rest.length === 1 ? getView(state, call, calendar) : null;
  if (what !== "events" || rest.length < 2 || !(reading || call.method === "PATCH")) return null;
  const asksInstances = rest.length === 3 && rest[2]?.toLowerCase() === "instances";
  const event = findEvent(state, mailbox, (asksInstances ? rest.slice(1, 2) : rest.slice(1)).join("/"));
  if (!("spec" in event)) return event;
  if (named && event.spec.folder !== folder) return noSuchItem(state);
  const at = { ...mailbox, access: accessTo(state, mailbox.person.id, caller.person.id, event.spec.folder) };
  if (asksInstances) return reading ? getInstances(state, call, at, event) : null;
  return reading ? getEvent(state, call, at, event) : patchEvent(state, call, at, event, caller);
}

/** The lab must not quietly ignore a filter: what it cannot do counts as not answered. */
function servesQuery(call: GraphCall): boolean {
  const served = ["$select", "$top", "$skip", "$skiptoken", "startdatetime", "enddatetime"];
  const meetings = call.segments.some((segment) => segment.toLowerCase() === "onlinemeetings");
  return [...call.query].every(
    ([name, value]) =>
      served.includes(name) ||
      (name === "$filter" && meetings) ||
      (name === "$orderby" && /^start\/datetime( asc)?$/i.test(value)),
  );
}

export function notServed(state: TenantState, method: string, path: string): GraphAnswer {
  state.unhandled.push(`${method} ${path}`);
  return refuse(state, 501, "NotImplemented", `The lab has no answer for ${method} ${path}.`);
}
