/** The calendar view and a series' instances: everything that happens in a time, masters never. */
import { parseMoment } from "../../scenario/time";
import { instancesOf, touches } from "../series";
import type { TenantEvent, TenantState } from "../state";
import { answer, refuse } from "./answer";
import type { GraphAnswer } from "./answer";
import type { CalendarView } from "./calendar";
import type { GraphCall } from "./call";
import { EVENT_FIELDS, eventJson } from "./eventJson";
import type { Shape } from "./eventJson";
import { denied } from "./mailbox";
import type { Mailbox } from "./mailbox";
import { page, pick, preferredZone, selection, wantsText } from "./odata";
import { contextOf, unknownField, unknownZone } from "./shared";

/** What this caller may see of the event. */
export function detailFor(event: TenantEvent, mailbox: Mailbox): Shape["detail"] {
  const { view, privateItems } = mailbox.access;
  if (event.spec.sensitivity === "private" && !privateItems) return "private";
  return view === "none" ? "busy" : view;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf(state: TenantState, call: GraphCall): Span | GraphAnswer {
  const start = call.query.get("startdatetime");
  const end = call.query.get("enddatetime");
  if (start === undefined || end === undefined) {
    const message =
      "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.";
    return refuse(state, 400, "ErrorInvalidParameter", message);
  }
  // An unescaped "+01:00" arrives with a blank.
  const from = parseMoment(start.replace(" ", "+"), "UTC");
  const to = parseMoment(end.replace(" ", "+"), "UTC");
  if (from === null || to === null || to < from) {
    return refuse(state, 400, "ErrorInvalidParameter", "The value of StartDateTime or EndDateTime is invalid.");
  }
  return { from, to };
}

/** GET .../calendarView (learn.microsoft.com/graph/api/user-list-calendarview). */
export function getView(state: TenantState, call: GraphCall, { mailbox, folder }: CalendarView): GraphAnswer {
  if (mailbox.access.view === "none") return denied(state);
  const span = spanOf(state, call);
  if ("status" in span) return span;
  const events = [...state.events.values()].filter(
    (event) => event.onServer && event.mailbox.id === mailbox.person.id && event.spec.folder === folder,
  );
  const rows = events.flatMap((event) => {
    if (event.type === "seriesMaster") return instancesOf(state, event, span.from, span.to);
    return event.master === null && touches(event, span.from, span.to) ? [event] : [];
  });
  return list(
    state,
    call,
    mailbox,
    rows.sort((a, b) => a.start - b.start),
    "calendarView",
  );
}

/** GET .../events/{id}/instances */
export function getInstances(state: TenantState, call: GraphCall, mailbox: Mailbox, master: TenantEvent): GraphAnswer {
  if (mailbox.access.view === "none" || detailFor(master, mailbox) === "private") return denied(state);
  const span = spanOf(state, call);
  if ("status" in span) return span;
  if (master.type !== "seriesMaster") {
    return refuse(
      state,
      400,
      "ErrorInvalidRequest",
      "Your request can't be completed. The item is not a recurring master.",
    );
  }
  const rows = instancesOf(state, master, span.from, span.to);
  return list(state, call, mailbox, rows, `events('${encodeURIComponent(master.graphId)}')/instances`);
}

/** createdDateTime and lastModifiedDateTime cannot be had here. */
const LIST_FIELDS = EVENT_FIELDS.filter((field) => field !== "createdDateTime" && field !== "lastModifiedDateTime");

function list(
  state: TenantState,
  call: GraphCall,
  mailbox: Mailbox,
  rows: readonly TenantEvent[],
  of: string,
): GraphAnswer {
  const zone = preferredZone(call);
  if (zone === null) return unknownZone(state);
  const chosen = selection(call, LIST_FIELDS);
  if (chosen && "unknown" in chosen) return unknownField(state, chosen.unknown, "Event");
  const part = page(state, call, rows);
  const value = part.rows.map((event) =>
    pick(
      eventJson(state, event, { zone, asText: wantsText(call), detail: detailFor(event, mailbox) }),
      chosen ?? LIST_FIELDS,
    ),
  );
  return answer(state, 200, {
    "@odata.context": contextOf(call, mailbox.person, of, chosen),
    value,
    ...(part.nextLink === null ? {} : { "@odata.nextLink": part.nextLink }),
  });
}
