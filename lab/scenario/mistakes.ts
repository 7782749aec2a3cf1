/** What a schema cannot see: names that lead nowhere, days that do not exist, parts that contradict each other. */
import { ianaZone, seriesZone } from "../tenant/graph/zones";
import { occurrenceDays } from "./recurrence";
import { dateOfDay, dayIn, dayNumber, isTimeZone, parseMoment, toWall } from "./time";
import { misspelt } from "./calls";
import type { EventSpec, FaultSpec, MatchSpec, ResponseSpec, Scenario } from "./types";
import { isAddress } from "./values.schema";

export interface Mistake {
  readonly place: string;
  readonly expected: string;
  readonly found: unknown;
}

/** The first mistake in the order of the file, or null. */
export function findMistake(scenario: Scenario): Mistake | null {
  for (const mistake of mistakes(scenario)) return mistake;
  return null;
}

function* mistakes(scenario: Scenario): Generator<Mistake> {
  if (parseMoment(scenario.now, "UTC") === null)
    yield { place: "now", expected: "a day and time that exist", found: scenario.now };
  if (!isTimeZone(scenario.timeZone)) {
    yield { place: "timeZone", expected: "an IANA time zone, as Europe/Brussels", found: scenario.timeZone };
    return;
  }
  yield* inPeople(scenario);
  yield* inEvents(scenario);
  yield* inSituation(scenario);
}

function* inPeople(scenario: Scenario): Generator<Mistake> {
  const people = new Set<string>();
  const addresses = new Map<string, string>();
  for (const [index, person] of scenario.people.entries()) {
    const place = `people[${index}]`;
    if (people.has(person.id)) yield { place: `${place}.id`, expected: "an id that nobody else has", found: person.id };
    people.add(person.id);
    for (const address of [person.mail, person.upn ?? person.mail, ...(person.aliases ?? [])]) {
      const holder = addresses.get(address.toLowerCase());
      if (holder !== undefined && holder !== person.id) {
        yield { place, expected: "addresses that nobody else has", found: address };
      }
      addresses.set(address.toLowerCase(), person.id);
    }
  }
  for (const [index, person] of scenario.people.entries()) {
    for (const [at, delegate] of (person.skype?.delegates ?? []).entries()) {
      if (!people.has(delegate)) yield noPerson(`people[${index}].skype.delegates[${at}]`, delegate);
    }
  }
  for (const [index, right] of (scenario.rights ?? []).entries()) {
    if (!people.has(right.owner)) yield noPerson(`rights[${index}].owner`, right.owner);
    if (!people.has(right.delegate)) yield noPerson(`rights[${index}].delegate`, right.delegate);
    if (right.calendar !== undefined && !hasCalendar(scenario, right.owner, right.calendar)) {
      yield noCalendar(`rights[${index}].calendar`, right.calendar);
    }
  }
}

function noPerson(place: string, found: string): Mistake {
  return { place, expected: "the id of somebody in people", found };
}

function noCalendar(place: string, found: string): Mistake {
  return { place, expected: "the id of one of that person's mailbox.calendars", found };
}

function hasCalendar(scenario: Scenario, person: string, calendar: string): boolean {
  const calendars = scenario.people.find((one) => one.id === person)?.mailbox?.calendars ?? [];
  return calendars.some((one) => one.id === calendar);
}

function isPerson(scenario: Scenario, id: string): boolean {
  return scenario.people.some((person) => person.id === id);
}

function* inEvents(scenario: Scenario): Generator<Mistake> {
  const seen = new Set<string>();
  for (const [index, event] of scenario.events.entries()) {
    const place = `events[${index}]`;
    if (seen.has(event.id)) yield { place: `${place}.id`, expected: "an id that no other event has", found: event.id };
    seen.add(event.id);
    if (!isPerson(scenario, event.calendar)) yield noPerson(`${place}.calendar`, event.calendar);
    if (event.organizer !== undefined && !isPerson(scenario, event.organizer))
      yield noPerson(`${place}.organizer`, event.organizer);
    if (event.createdBy !== undefined && !isPerson(scenario, event.createdBy))
      yield noPerson(`${place}.createdBy`, event.createdBy);
    if (event.folder !== undefined && !hasCalendar(scenario, event.calendar, event.folder))
      yield noCalendar(`${place}.folder`, event.folder);
    yield* inAttendees(scenario, event, place);
    yield* inTimes(scenario, event, place);
    yield* inSeries(scenario, event, place);
  }
}

function* inAttendees(scenario: Scenario, event: EventSpec, place: string): Generator<Mistake> {
  for (const [at, attendee] of (event.attendees ?? []).entries()) {
    const name = typeof attendee === "string" ? attendee : attendee.person;
    if (!isPerson(scenario, name) && !isAddress(name)) {
      yield {
        place: `${place}.attendees[${at}]`,
        expected: "the id of somebody in people, or an e-mail address",
        found: name,
      };
    }
  }
}

function* inTimes(scenario: Scenario, event: EventSpec, place: string): Generator<Mistake> {
  const start = parseMoment(event.start, scenario.timeZone);
  const end = parseMoment(event.end, scenario.timeZone);
  if (start === null) yield { place: `${place}.start`, expected: "a day and time that exist", found: event.start };
  if (end === null) yield { place: `${place}.end`, expected: "a day and time that exist", found: event.end };
  if (start === null || end === null) return;
  if (end < start) yield { place: `${place}.end`, expected: "a time after the start", found: event.end };
  if (event.allDay !== true) return;
  if (end === start) yield { place: `${place}.end`, expected: "the midnight after the last day", found: event.end };
  for (const [field, epoch] of [
    ["start", start],
    ["end", end],
  ] as const) {
    const wall = toWall(epoch, scenario.timeZone);
    if (wall.hour + wall.minute + wall.second > 0) {
      yield { place: `${place}.${field}`, expected: "midnight, because allDay is true", found: event[field] };
    }
  }
}

function* inSeries(scenario: Scenario, event: EventSpec, place: string): Generator<Mistake> {
  const type = eventType(event);
  if (type === "seriesMaster" && !event.recurrence)
    yield { place, expected: "recurrence, because it is a series", found: event.id };
  if (type !== "seriesMaster" && event.recurrence)
    yield { place: `${place}.type`, expected: "seriesMaster, because it has a recurrence", found: type };
  if (event.recurrence) yield* inRecurrence(event.recurrence, event, scenario, `${place}.recurrence`);
  if (type !== "occurrence" && type !== "exception") {
    if (event.originalDate !== undefined) {
      const expected = "master beside it, the id of its series";
      yield { place: `${place}.originalDate`, expected, found: event.originalDate };
    }
    return;
  }
  const master = scenario.events.find((other) => other.id === event.master);
  if (!master?.recurrence) {
    yield { place: `${place}.master`, expected: "the id of a series in events", found: event.master };
  } else if (event.originalDate === undefined) {
    yield {
      place: `${place}.originalDate`,
      expected: "the date of the occurrence that it stands for",
      found: undefined,
    };
  } else if (!isOccurrence(master, event.originalDate)) {
    yield {
      place: `${place}.originalDate`,
      expected: `a day on which ${master.id} takes place`,
      found: event.originalDate,
    };
  }
}

function* inRecurrence(
  recurrence: NonNullable<EventSpec["recurrence"]>,
  event: EventSpec,
  scenario: Scenario,
  place: string,
): Generator<Mistake> {
  const { pattern, range } = recurrence;
  const needsDays = pattern.type === "weekly" || pattern.type.startsWith("relative");
  if (needsDays && !pattern.daysOfWeek?.length)
    yield {
      place: `${place}.pattern.daysOfWeek`,
      expected: "at least one day of the week",
      found: pattern.daysOfWeek,
    };
  const first = dayNumber(range.startDate);
  if (first === null)
    yield { place: `${place}.range.startDate`, expected: "a day that exists", found: range.startDate };
  if (range.type === "endDate") {
    const last = range.endDate === undefined ? null : dayNumber(range.endDate);
    if (last === null || (first !== null && last < first)) {
      yield {
        place: `${place}.range.endDate`,
        expected: "a day on or after startDate",
        found: range.endDate,
      };
    }
  }
  if (range.type === "numbered" && range.numberOfOccurrences === undefined) {
    yield { place: `${place}.range.numberOfOccurrences`, expected: "a whole number from 1", found: undefined };
  }
  const zone = range.recurrenceTimeZone;
  if (zone !== undefined && ianaZone(zone) === null) {
    const expected = "a time zone, as Europe/Brussels or Romance Standard Time";
    yield { place: `${place}.range.recurrenceTimeZone`, expected, found: zone };
  }
  const start = parseMoment(event.start, scenario.timeZone);
  if (first === null || start === null) return;
  const day = dayIn(start, seriesZone(scenario, event));
  if (occurrenceDays(recurrence, first + 800)[0] !== day) {
    yield {
      place: place.replace(/recurrence$/, "start"),
      expected: "the time of the series' first occurrence",
      found: dateOfDay(day),
    };
  }
}

/** The type that the event says or, where it says none, that its other fields make it. */
export function eventType(event: EventSpec): NonNullable<EventSpec["type"]> {
  if (event.type) return event.type;
  if (event.recurrence) return "seriesMaster";
  return event.master === undefined ? "singleInstance" : "exception";
}

function isOccurrence(master: EventSpec, date: string): boolean {
  const day = dayNumber(date);
  return day !== null && master.recurrence !== undefined && occurrenceDays(master.recurrence, day).at(-1) === day;
}

const PAGES = ["people", "options", "round", "request"];

function* inActs({ acts = [], people, events }: Scenario): Generator<Mistake> {
  for (const [index, { as, open }] of acts.entries()) {
    if (!people.some((person) => person.id === as)) yield noPerson(`acts[${index}].as`, as);
    if (!open) continue;
    if ("page" in open && !PAGES.includes(open.page)) {
      yield { place: `acts[${index}].open.page`, expected: `one of ${PAGES.join(", ")}`, found: open.page };
    }
    const earlier = "act" in open ? open.act : "request" in open ? open.request : null;
    if (earlier !== null && earlier >= index)
      yield { place: `acts[${index}].open`, expected: "the number of an earlier act, from 0", found: earlier };
    if ("event" in open && open.event !== null && !events.some((event) => event.id === open.event))
      yield {
        place: `acts[${index}].open.event`,
        expected: "the id of an event in events, or null",
        found: open.event,
      };
  }
}

function* inSituation(scenario: Scenario): Generator<Mistake> {
  yield* inActs(scenario);
  for (const [index, { event }] of (scenario.meanwhile ?? []).entries()) {
    if (event !== undefined && !scenario.events.some((one) => one.id === event))
      yield { place: `meanwhile[${index}].event`, expected: "the id of an event in events", found: event };
  }
  const { client, open, consent } = scenario;
  if (!isPerson(scenario, client.user)) yield noPerson("client.user", client.user);
  const event = scenario.events.find((candidate) => candidate.id === open.event);
  if (open.event !== null && !event)
    yield { place: "open.event", expected: "the id of an event in events, or null", found: open.event };
  if (open.occurrence !== undefined && !(event && isOccurrence(event, open.occurrence))) {
    yield { place: "open.occurrence", expected: "a day on which the open series takes place", found: open.occurrence };
  }
  if (open.in !== undefined && !isPerson(scenario, open.in)) yield noPerson("open.in", open.in);
  if (open.saved === false && open.form === "read")
    yield { place: "open.saved", expected: "true, because the form is read", found: false };
  if (open.edits && open.form === "read")
    yield { place: "open.edits", expected: "the form compose, because a read form holds no edits", found: open.edits };
  for (const field of ["start", "end"] as const) {
    const value = open.edits?.[field];
    if (value !== undefined && parseMoment(value, scenario.timeZone) === null) {
      yield { place: `open.edits.${field}`, expected: "a day and time that exist", found: value };
    }
  }
  for (const field of ["addAttendees", "removeAttendees"] as const) {
    for (const [at, name] of (open.edits?.[field] ?? []).entries()) {
      if (!isPerson(scenario, name) && !isAddress(name))
        yield {
          place: `open.edits.${field}[${at}]`,
          expected: "the id of somebody in people, or an e-mail address",
          found: name,
        };
    }
  }
  if (consent?.account !== undefined && !isPerson(scenario, consent.account))
    yield noPerson("consent.account", consent.account);
  for (const [index, fault] of (scenario.faults ?? []).entries()) yield* inFault(fault, `faults[${index}]`);
  for (const [index, response] of (scenario.responses ?? []).entries())
    yield* inResponse(response, `responses[${index}]`);
}

function* inMatch(match: MatchSpec, place: string): Generator<Mistake> {
  const slip = misspelt(match);
  if (slip) yield { place: `${place}.${slip.field}`, expected: slip.expected, found: match[slip.field] };
}

function* inFault(fault: FaultSpec, place: string): Generator<Mistake> {
  yield* inMatch(fault, place);
  if (fault.delay === undefined && !fault.never && !fault.drop && fault.errorCode === undefined) {
    yield { place, expected: "at least one of delay, never, drop, errorCode", found: fault };
  }
  if (fault.errorCode !== undefined && fault.to !== "office") {
    yield {
      place: `${place}.errorCode`,
      expected: "errorCode only where to is office (use responses for the others)",
      found: fault.errorCode,
    };
  }
}

function* inResponse(response: ResponseSpec, place: string): Generator<Mistake> {
  yield* inMatch(response, place);
  if (response.to === "office") {
    yield {
      place: `${place}.to`,
      expected: "graph, ucwa or token (an Office.js call fails by faults with errorCode)",
      found: response.to,
    };
  }
}
