/** Graph's event resource (learn.microsoft.com/graph/api/resources/event). */
import { atTimeOf, dayNumber } from "../../scenario/time";
import type { EventSpec } from "../../scenario/types";
import type { PersonSpec } from "../../scenario/people.types";
import { changeKeyOf } from "../ids";
import { htmlToText, textToHtml } from "../joinBlock";
import { exceptionsOf } from "../series";
import type { TenantEvent, TenantState } from "../state";
import type { Json } from "./odata";
import { graphTime, seriesZone, windowsZone } from "./zones";

export interface Shape {
  readonly zone: string;
  readonly asText: boolean;
  /** false: the caller sees that there is something at that time, and that it is private. */
  readonly detail: "all" | "limited" | "busy" | "private";
}

const NEVER = "0001-01-01T00:00:00Z";

/** Names that $select takes; the last two come only when they are asked for. */
export const EVENT_FIELDS = [
  "id createdDateTime lastModifiedDateTime changeKey categories transactionId originalStartTimeZone originalEndTimeZone",
  "iCalUId reminderMinutesBeforeStart isReminderOn hasAttachments hideAttendees subject bodyPreview importance",
  "sensitivity originalStart isAllDay isCancelled isDraft isOrganizer responseRequested seriesMasterId showAs type",
  "webLink onlineMeetingUrl isOnlineMeeting onlineMeetingProvider allowNewTimeProposals recurrence",
  "responseStatus body start end location locations attendees organizer onlineMeeting",
  "cancelledOccurrences exceptionOccurrences",
]
  .join(" ")
  .split(" ");

export function eventJson(state: TenantState, event: TenantEvent, shape: Shape): Json {
  const etag = changeKeyOf(event.key, event.version);
  const detail = shape.detail === "all";
  const html = wrapped(event);
  return {
    "@odata.etag": `W/"${etag}"`,
    id: event.graphId,
    createdDateTime: precise(event.createdAt),
    lastModifiedDateTime: precise(event.modifiedAt),
    changeKey: etag,
    categories: [],
    transactionId: null,
    originalStartTimeZone: windowsZone(zoneOf(state, event)),
    originalEndTimeZone: windowsZone(zoneOf(state, event)),
    iCalUId: event.iCalUId,
    reminderMinutesBeforeStart: 15,
    isReminderOn: true,
    hasAttachments: false,
    hideAttendees: false,
    subject: subjectFor(event, shape),
    bodyPreview: detail ? htmlToText(html).slice(0, 255) : "",
    importance: "normal",
    sensitivity: event.spec.sensitivity ?? "normal",
    originalStart: originalStart(state, event),
    isAllDay: event.allDay,
    isCancelled: event.isCancelled,
    isDraft: detail && event.isDraft,
    isOrganizer: event.mailbox.id === event.organizer.id,
    responseRequested: true,
    seriesMasterId: event.master === null ? null : (state.events.get(event.master)?.graphId ?? null),
    showAs: event.allDay ? "free" : "busy",
    type: event.type,
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.graphId)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: detail && event.isOnlineMeeting,
    onlineMeetingProvider: detail ? event.provider : "unknown",
    allowNewTimeProposals: true,
    recurrence:
      event.type === "seriesMaster" && event.spec.recurrence ? recurrenceJson(state, event.spec.recurrence) : null,
    responseStatus: responseOf(event),
    body: bodyJson(detail ? html : "", shape.asText),
    start: graphTime(event.start, shape.zone, event.allDay ? state.scenario.timeZone : null),
    end: graphTime(event.end, shape.zone, event.allDay ? state.scenario.timeZone : null),
    location: place(shape.detail === "all" || shape.detail === "limited" ? event.location : ""),
    locations: (detail || shape.detail === "limited") && event.location !== "" ? [place(event.location)] : [],
    attendees: detail ? event.attendees.map((attendee) => attendeeJson(event, attendee)) : [],
    organizer: { emailAddress: addressJson(event.organizer) },
    onlineMeeting: detail && event.joinUrl !== null ? { joinUrl: event.joinUrl } : null,
  };
}

/** Fields that come only through $select. */
export function rareFields(state: TenantState, event: TenantEvent, shape: Shape): Json {
  return {
    cancelledOccurrences: [],
    exceptionOccurrences: exceptionsOf(state, event.key).map((exception) => eventJson(state, exception, shape)),
  };
}

/** When the series alone would have put it; null for what is no date of a series. */
function originalStart(state: TenantState, event: TenantEvent): string | null {
  const master = event.master === null ? undefined : state.events.get(event.master);
  const day = event.originalDate === null ? null : dayNumber(event.originalDate);
  if (!master || day === null) return null;
  return precise(atTimeOf(day, master.start, seriesZone(state.scenario, master.spec)));
}

function zoneOf(state: TenantState, event: TenantEvent): string {
  const series = event.master === null ? event : (state.events.get(event.master) ?? event);
  return seriesZone(state.scenario, series.spec);
}

function subjectFor(event: TenantEvent, shape: Shape): string {
  if (shape.detail === "private") return "Private Appointment";
  return shape.detail === "busy" ? "Busy" : event.subject;
}

function precise(epoch: number): string {
  return new Date(epoch).toISOString().replace("Z", "0000Z");
}

/** Exchange gives every body as a whole HTML document. */
function wrapped(event: TenantEvent): string {
  const html = event.bodyType === "text" ? textToHtml(event.body) : event.body;
  if (/<html[\s>]/i.test(html)) return html;
  const head = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">';
  return `<html>\r\n<head>\r\n${head}\r\n</head>\r\n<body>\r\n${html}\r\n</body>\r\n</html>\r\n`;
}

function bodyJson(html: string, asText: boolean): Json {
  return asText ? { contentType: "text", content: htmlToText(html) } : { contentType: "html", content: html };
}

function place(name: string): Json {
  return {
    displayName: name,
    locationType: "default",
    uniqueId: name,
    uniqueIdType: name === "" ? "unknown" : "private",
  };
}

function addressJson(person: PersonSpec): Json {
  return { name: person.name, address: person.mail };
}

function attendeeJson(event: TenantEvent, attendee: TenantEvent["attendees"][number]): Json {
  const given = (event.spec.attendees ?? []).find(
    (entry) => typeof entry !== "string" && [attendee.person.id, attendee.person.mail].includes(entry.person),
  );
  const response = typeof given === "object" ? (given.response ?? "none") : "none";
  return { type: attendee.type, status: { response, time: NEVER }, emailAddress: addressJson(attendee.person) };
}

function responseOf(event: TenantEvent): Json {
  if (event.mailbox.id === event.organizer.id) return { response: "organizer", time: NEVER };
  return { response: "notResponded", time: NEVER };
}

function recurrenceJson(state: TenantState, recurrence: NonNullable<EventSpec["recurrence"]>): Json {
  const { pattern, range } = recurrence;
  return {
    pattern: {
      type: pattern.type,
      interval: pattern.interval,
      month: pattern.month ?? 0,
      dayOfMonth: pattern.dayOfMonth ?? 0,
      ...(pattern.daysOfWeek ? { daysOfWeek: pattern.daysOfWeek } : {}),
      firstDayOfWeek: pattern.firstDayOfWeek ?? "sunday",
      index: pattern.index ?? "first",
    },
    range: {
      type: range.type,
      startDate: range.startDate,
      endDate: range.endDate ?? "0001-01-01",
      recurrenceTimeZone: windowsZone(seriesZone(state.scenario, { recurrence })),
      numberOfOccurrences: range.numberOfOccurrences ?? 0,
    },
  };
}
