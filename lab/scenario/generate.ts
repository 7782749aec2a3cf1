/** Calendars by rule: the same seed gives the same meetings. */
import { dateOfDay, dayIn, parseMoment } from "./time";
import type { EventSpec, GenerateSpec, Scenario } from "./types";

const FIRST_HOUR = 9;
/** Half-hour slots of a working day. */
const SLOTS = 16;
const SUBJECTS = [
  "Budget",
  "Steering committee",
  "Supplier review",
  "Interview",
  "Weekly",
  "Planning",
  "Customer call",
];
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** The scenario with its rules carried out: what they make stands in `events`. */
export function generated(scenario: Scenario): Scenario {
  const { generate, ...rest } = scenario;
  if (!generate) return scenario;
  return { ...rest, events: [...rest.events, ...generate.flatMap((rule, at) => eventsOf(rest, rule, at))] };
}

/** Numbers from 0 up to `below` (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

function eventsOf(scenario: Scenario, rule: GenerateSpec, at: number): EventSpec[] {
  const { kind = "single", days = 60, seed = 1, count } = rule;
  const next = numbers(seed * 7919 + at);
  const today = dayIn(parseMoment(scenario.now, scenario.timeZone) ?? 0, scenario.timeZone);
  const working = Array.from({ length: days }, (_, day) => today + 1 + day).filter(
    (day) => ![0, 6].includes(weekday(day)),
  );
  const first = working.length > 0 ? working : [today + 1];
  return Array.from({ length: count }, (_, number) => number + 1).flatMap((number) => {
    // A series begins in its first week, so that it has dates to change.
    const day = first[next(kind === "series" ? Math.min(5, first.length) : first.length)] ?? today + 1;
    const slot = next(SLOTS);
    const event: EventSpec = {
      id: `made-${at + 1}-${number}`,
      calendar: rule.calendar,
      subject: `${SUBJECTS[next(SUBJECTS.length)] ?? ""} ${number}`,
      ...linkOf(rule.link ?? "none", next),
      start: timeOf(day, slot),
      end: timeOf(day, slot + 1 + next(3)),
      attendees: peopleOf(rule.attendees ?? 3, next),
    };
    return kind === "single" ? [event] : seriesOf(event, rule, day, slot, days);
  });
}

/** Days since 1970-01-01, a Thursday. */
function weekday(day: number): number {
  return (day + 4) % 7;
}

function timeOf(day: number, slot: number): string {
  const minutes = FIRST_HOUR * 60 + slot * 30;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${dateOfDay(day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Weekly on one day; the first so many dates are an hour later than the others. */
function seriesOf(master: EventSpec, rule: GenerateSpec, day: number, slot: number, days: number): EventSpec[] {
  const changed = rule.changedDates ?? 0;
  const numberOfOccurrences = Math.max(2, changed + 1, Math.floor(days / 7));
  const changes = Array.from({ length: changed }, (_, week): EventSpec => {
    const on = day + 7 * (week + 1);
    const { attendees, ...rest } = master;
    return {
      ...rest,
      ...(attendees ? { attendees } : {}),
      id: `${master.id}-${week + 1}`,
      master: master.id,
      originalDate: dateOfDay(on),
      start: timeOf(on, slot + 2),
      end: timeOf(on, slot + 3),
    };
  });
  return [
    {
      ...master,
      recurrence: {
        pattern: { type: "weekly", interval: 1, daysOfWeek: [WEEKDAYS[weekday(day)] ?? "monday"] },
        range: {
          type: "numbered",
          startDate: dateOfDay(day),
          numberOfOccurrences: changed > 0 ? Math.max(numberOfOccurrences, changed + 2) : numberOfOccurrences,
        },
      },
    },
    ...changes,
  ];
}

function peopleOf(attendees: number | string[], next: (below: number) => number): string[] {
  if (typeof attendees !== "number") return attendees;
  const offset = next(200);
  return Array.from({ length: attendees }, (_, at) => `guest${((offset + at) % 500) + 1}@guests.example`);
}

/** The link as people paste it, or as its add-in leaves it. */
function linkOf(
  link: NonNullable<GenerateSpec["link"]>,
  next: (below: number) => number,
): Pick<EventSpec, "body" | "location"> {
  const digits = (count: number): string => Array.from({ length: count }, () => String(1 + next(9))).join("");
  const letters = (count: number): string =>
    Array.from({ length: count }, () => "abcdefghijkmnopqrstuvwxyz".charAt(next(25))).join("");
  const body = (text: string, url: string): Pick<EventSpec, "body"> => ({
    body: `<p>Please prepare.</p><p>${text}<br><a href="${url}">${url}</a></p>`,
  });
  switch (link) {
    case "none":
      return { body: "<p>Please prepare.</p>" };
    case "zoom":
      return body("Join Zoom Meeting", `https://us02web.zoom.us/j/${digits(11)}?pwd=${letters(24)}`);
    case "webex":
      return body("Join from the meeting link", `https://contoso.webex.com/contoso/j.php?MTID=m${letters(32)}`);
    case "meet":
      return body("Join with Google Meet", `https://meet.google.com/${letters(3)}-${letters(4)}-${letters(3)}`);
    case "skype":
      return {
        ...body("Join Skype Meeting", `https://meet.contoso.example/somebody/${letters(8).toUpperCase()}`),
        location: "Skype Meeting",
      };
    case "oldTeams": {
      const context = encodeURIComponent(
        JSON.stringify({ Tid: "5f3c8a10-1111-4222-8333-944455566677", Oid: `0a1b2c3d-2222-4333-8444-${digits(12)}` }),
      );
      const url = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${letters(46)}%40thread.v2/0?context=${context}`;
      return body("Join Microsoft Teams Meeting", url);
    }
  }
}
