/** Reading and converting events. */
import type { MeetingEvent, Person } from "../delegation/facts/facts";
import type { EventRef, GraphFailure, GraphPort } from "../conversion/ports/graph";
import type { Result } from "../lib/result";
import { failed, ok } from "../lib/result";
import { mailboxPath, path, query } from "./paths";
import { isObject } from "../lib/json";
import { parseAttendees, parseEvent } from "./parseAnswers";
import type { GraphCall, Transport } from "./transport";

export const IN_UTC = { Prefer: 'outlook.timezone="UTC"' };

/** Everything that the rules and the conversion look at. */
const EVENT_FIELDS = [
  "id",
  "iCalUId",
  "changeKey",
  "type",
  "seriesMasterId",
  "recurrence",
  "subject",
  "start",
  "end",
  "isAllDay",
  "isCancelled",
  "isDraft",
  "isOrganizer",
  "organizer",
  "sensitivity",
  "isOnlineMeeting",
  "onlineMeetingProvider",
  "onlineMeeting",
  "onlineMeetingUrl",
  "location",
  "body",
  "attendees",
].join(",");

/** More pages of instances than this are not followed. */
const MOST_PAGES = 5;

export function eventCall(ref: Pick<EventRef, "mailbox" | "own" | "id">): GraphCall {
  return {
    method: "GET",
    path: `${mailboxPath(ref)}${path`/events/${ref.id}`}${query({ $select: EVENT_FIELDS })}`,
    headers: IN_UTC,
  };
}

/** Where a list goes on: followed as it came, and only within Graph's own root, for the token goes along. */
export type NextPage =
  | { readonly kind: "none" }
  | { readonly kind: "page"; readonly path: string }
  /** There is more, and not where we may go: the list is not whole. */
  | { readonly kind: "elsewhere" };

export function nextPage(body: unknown, graphRoot: string): NextPage {
  const link = isObject(body) ? body["@odata.nextLink"] : undefined;
  if (link === undefined || link === null) return { kind: "none" };
  if (typeof link !== "string" || !link.startsWith(`${graphRoot}/`)) return { kind: "elsewhere" };
  // "/../" or a backslash would lead out of the root again once the browser has put the address straight.
  return new URL(link).href.startsWith(`${graphRoot}/`)
    ? { kind: "page", path: link.slice(graphRoot.length) }
    : { kind: "elsewhere" };
}

export type EventCalls = Pick<GraphPort, "readEvent" | "readOwnCopy" | "countExceptions" | "makeOnline">;

export function createEventCalls(transport: Transport, graphRoot: string): EventCalls {
  const parsed = (body: unknown, mailbox: string): Result<MeetingEvent, GraphFailure> => {
    const event = parseEvent(body, mailbox);
    return event === null ? failed({ kind: "malformed", message: "not an event" }) : ok(event);
  };
  return {
    async readEvent(ref, token, signal) {
      const answer = await transport.read(eventCall(ref), token.accessToken, signal);
      return answer.ok ? parsed(answer.value, ref.mailbox) : answer;
    },

    async readOwnCopy(eventId, token, signal) {
      const call = eventCall({ mailbox: token.account.username, own: true, id: eventId });
      const answer = await transport.read(call, token.accessToken, signal);
      return answer.ok ? parsed(answer.value, token.account.username) : answer;
    },

    async countExceptions(ref, window, token, signal) {
      const first = `${mailboxPath(ref)}${path`/events/${ref.id}/instances`}${query({
        startDateTime: new Date(window.start).toISOString(),
        endDateTime: new Date(window.end).toISOString(),
        $select: "id,type,start,end,attendees",
        $top: "200",
      })}`;
      let next: NextPage = { kind: "page", path: first };
      let count = 0;
      const attendees: Person[] = [];
      for (let page = 0; next.kind === "page" && page < MOST_PAGES; page += 1) {
        const call: GraphCall = { method: "GET", path: next.path, headers: IN_UTC };
        const answer = await transport.read(call, token.accessToken, signal);
        if (!answer.ok) return answer;
        const rows = isObject(answer.value) && Array.isArray(answer.value["value"]) ? answer.value["value"] : [];
        const changed = rows.filter((row) => isObject(row) && row["type"] === "exception");
        count += changed.length;
        attendees.push(...changed.flatMap((row) => parseAttendees(row) ?? []));
        next = nextPage(answer.value, graphRoot);
      }
      return ok({ count, complete: next.kind === "none", attendees });
    },

    // learn.microsoft.com/graph/api/event-update: a body in the same request can take the meeting offline again.
    async makeOnline(ref, provider, token, signal) {
      const call: GraphCall = {
        method: "PATCH",
        path: `${mailboxPath(ref)}${path`/events/${ref.id}`}`,
        headers: IN_UTC,
        body: { isOnlineMeeting: true, onlineMeetingProvider: provider },
      };
      const answer = await transport.once(call, token.accessToken, signal);
      return answer.ok ? parsed(answer.value, ref.mailbox) : answer;
    },
  };
}
