/** Events as the mailboxes hold them. */
import * as v from "valibot";
import {
  count,
  date,
  fields,
  filledText,
  flag,
  guid,
  id,
  listOf,
  moment,
  oneOf,
  opt,
  position,
  text,
} from "./values.schema";

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

const recurrence = fields({
  pattern: fields({
    type: oneOf(["daily", "weekly", "absoluteMonthly", "relativeMonthly", "absoluteYearly", "relativeYearly"]),
    interval: position,
    daysOfWeek: opt(listOf(oneOf(DAYS))),
    dayOfMonth: opt(count),
    month: opt(count),
    index: opt(oneOf(["first", "second", "third", "fourth", "last"])),
    firstDayOfWeek: opt(oneOf(DAYS)),
  }),
  range: fields({
    type: oneOf(["endDate", "noEnd", "numbered"]),
    startDate: date,
    endDate: opt(date),
    numberOfOccurrences: opt(position),
    recurrenceTimeZone: opt(filledText),
  }),
});

const attendee = fields({
  person: filledText,
  type: opt(oneOf(["required", "optional", "resource"])),
  response: opt(oneOf(["none", "organizer", "tentativelyAccepted", "accepted", "declined", "notResponded"])),
});

export const event = fields({
  id,
  calendar: id,
  folder: opt(id),
  createdBy: opt(id),
  organizer: opt(id),
  subject: text,
  body: opt(text),
  bodyType: opt(oneOf(["html", "text"])),
  start: moment,
  end: moment,
  allDay: opt(flag),
  location: opt(text),
  attendees: opt(listOf(v.union([filledText, attendee], "a person's id, an e-mail address, or an object with person"))),
  sensitivity: opt(oneOf(["normal", "personal", "private", "confidential"])),
  cancelled: opt(flag),
  draft: opt(flag),
  type: opt(oneOf(["singleInstance", "seriesMaster", "occurrence", "exception"])),
  master: opt(id),
  originalDate: opt(date),
  recurrence: opt(recurrence),
  online: opt(v.nullable(fields({ provider: filledText, joinUrl: opt(v.nullable(filledText)) }))),
  onConvert: opt(
    fields({
      linkAfterReads: opt(count),
      silentNo: opt(flag),
      provider: opt(filledText),
      organizerObjectId: opt(guid),
      shortLink: opt(flag),
    }),
  ),
  ewsId: opt(filledText),
  graphId: opt(filledText),
  iCalUId: opt(filledText),
});
