/** From a Graph request to the end point that answers it. */
import type { TenantState } from "../state";
import { refuse } from "./answer";
import type { GraphAnswer } from "./answer";
import { getCalendar, getPermissions } from "./calendar";
import type { Caller, GraphCall } from "./call";
import { findEvent, getEvent, patchEvent } from "./events";
import { openMailbox } from "./mailbox";
import { getUser } from "./me";
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
  const names = rest.map((name) => name.toLowerCase());
  if (names[0] === "calendar" && (names[1] === "calendarview" || names[1] === "events"))
    return inMailbox(state, call, caller, rest.slice(1));
  return inMailbox(state, call, caller, rest);
}

function inMailbox(state: TenantState, call: GraphCall, caller: Caller, rest: readonly string[]): GraphAnswer | null {
  const names = rest.map((name) => name.toLowerCase());
  const [what, second] = names;
  const reading = call.method === "GET";
  const isEvent = what === "events" && rest.length > 1;
  const known =
    (what === "calendar" &&
      reading &&
      (rest.length === 1 || (rest.length === 2 && second === "calendarpermissions"))) ||
    (what === "calendarview" && reading && rest.length === 1) ||
    (isEvent && (reading || call.method === "PATCH"));
  if (!known || !servesQuery(call)) return null;
  const mailbox = openMailbox(state, call, caller);
  if ("status" in mailbox) return mailbox;
  if (what === "calendar")
    return rest.length === 1 ? getCalendar(state, call, mailbox) : getPermissions(state, call, mailbox);
  if (what === "calendarview") return getView(state, call, mailbox);
  const asksInstances = rest.length === 3 && names[2] === "instances";
  const event = findEvent(state, mailbox, (asksInstances ? rest.slice(1, 2) : rest.slice(1)).join("/"));
  if (!("spec" in event)) return event;
  if (asksInstances) return reading ? getInstances(state, call, mailbox, event) : null;
  return reading ? getEvent(state, call, mailbox, event) : patchEvent(state, call, mailbox, event, caller);
}

/** The lab must not quietly ignore a filter: what it cannot do counts as not answered. */
function servesQuery(call: GraphCall): boolean {
  const served = ["$select", "$top", "$skip", "startdatetime", "enddatetime"];
  return [...call.query].every(
    ([name, value]) => served.includes(name) || (name === "$orderby" && /^start\/datetime( asc)?$/i.test(value)),
  );
}

export function notServed(state: TenantState, method: string, path: string): GraphAnswer {
  state.unhandled.push(`${method} ${path}`);
  return refuse(state, 501, "NotImplemented", `The lab has no answer for ${method} ${path}.`);
}
