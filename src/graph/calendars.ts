/** Whole calendars: whose there are, what may be done in them, and what stands in a range of days. */
import type { OwnerCalendar } from "../delegation/facts/facts";
import type { CalendarsPort } from "../app/round/ports";
import { MOST_OWNERS } from "../app/round/ports";
import { failed, ok } from "../lib/result";
import { mailboxPath, query } from "./paths";
import { isObject } from "../lib/json";
import { IN_UTC, nextPage } from "./events";
import { parseCalendar, parseEvent, parseUser } from "./parseAnswers";
import type { GraphCall, Transport } from "./transport";

const MOST_PAGES = 10;

const CALENDAR_FIELDS = [
  ...["id", "name", "owner", "canEdit", "canViewPrivateItems"],
  ...["allowedOnlineMeetingProviders", "defaultOnlineMeetingProvider"],
].join(",");

const ROW_FIELDS = [
  ...["id", "iCalUId", "type", "seriesMasterId", "subject", "start", "end", "isAllDay", "isCancelled", "isDraft"],
  ...["isOrganizer", "organizer", "sensitivity", "isOnlineMeeting", "onlineMeetingProvider", "onlineMeeting"],
  ...["onlineMeetingUrl", "location", "body", "attendees"],
].join(",");

const AS_TEXT = { Prefer: `${IN_UTC.Prefer}, outlook.body-content-type="text"` };

export function createCalendars(transport: Transport, graphRoot: string): CalendarsPort {
  return {
    async list(token, signal) {
      const [me, first] = await transport.batch(
        [
          { method: "GET", path: `/me${query({ $select: "id,mail,userPrincipalName,proxyAddresses" })}` },
          { method: "GET", path: `/me/calendars${query({ $select: CALENDAR_FIELDS, $top: "100" })}` },
        ],
        token.accessToken,
        signal,
      );
      if (me === undefined || first === undefined) return failed({ kind: "malformed", message: "an empty batch" });
      if (!me.ok) return me;
      if (!first.ok) return first;
      const user = parseUser(me.value);
      if (user === null) return failed({ kind: "malformed", message: "not a user" });
      const calendars: OwnerCalendar[] = rowsOf(first.value, parseCalendar);
      let next = nextPage(first.value, graphRoot);
      for (let page = 1; next.kind === "page" && page < MOST_PAGES; page += 1) {
        const answer = await transport.read({ method: "GET", path: next.path }, token.accessToken, signal);
        if (!answer.ok) break;
        calendars.push(...rowsOf(answer.value, parseCalendar));
        next = nextPage(answer.value, graphRoot);
      }
      return ok({ me: user, calendars, complete: next.kind === "none" });
    },

    async calendarsOf(owners, token, signal) {
      const calls = owners
        .slice(0, MOST_OWNERS)
        .map((owner): GraphCall => ({ method: "GET", path: `${mailboxPath(owner)}/calendar` }));
      const answers = await transport.batch(calls, token.accessToken, signal);
      return answers.map((answer) => {
        if (!answer.ok) return answer;
        const calendar = parseCalendar(answer.value);
        return calendar === null ? failed({ kind: "malformed", message: "not a calendar" }) : ok(calendar);
      });
    },

    async page(mailbox, at, token, signal) {
      const path =
        "next" in at
          ? at.next
          : `${mailboxPath(mailbox)}/calendarView${query({
              startDateTime: new Date(at.start).toISOString(),
              endDateTime: new Date(at.end).toISOString(),
              $select: ROW_FIELDS,
              $top: "100",
            })}`;
      const answer = await transport.read({ method: "GET", path, headers: AS_TEXT }, token.accessToken, signal);
      if (!answer.ok) return answer;
      if (!isObject(answer.value) || !Array.isArray(answer.value["value"])) {
        return failed({ kind: "malformed", message: "not a calendar view" });
      }
      const next = nextPage(answer.value, graphRoot);
      return ok({
        events: rowsOf(answer.value, (row) => parseEvent(row, mailbox.mailbox)),
        next: next.kind === "page" ? next.path : null,
        complete: next.kind !== "elsewhere",
      });
    },
  };
}

function rowsOf<T>(body: unknown, parse: (row: unknown) => T | null): T[] {
  const rows = isObject(body) && Array.isArray(body["value"]) ? body["value"] : [];
  return rows.map(parse).filter((row) => row !== null);
}
