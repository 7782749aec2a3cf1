/** The week around the opened item, with everybody's events beside one another. */
import { dayIn, toWall } from "../../scenario/time";
import type { CalendarEntry, HostCalendar, HostState } from "../state";
import { el, icon, ICONS } from "./dom";
import { clock } from "./time";

const FIRST_HOUR = 8;
const LAST_HOUR = 18;
const DAY = 86_400_000;
const HOUR = 3_600_000;

interface Placed {
  readonly entry: CalendarEntry;
  readonly colour: number;
}

export function calendarView(state: HostState): HTMLElement {
  const zone = state.timeZone;
  const around = state.open?.start ?? state.now;
  const day = dayIn(around, zone);
  // 1970-01-01 was a Thursday; weeks begin on Monday.
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  const placed = state.calendars.flatMap((calendar, colour) => calendar.entries.map((entry) => ({ entry, colour })));
  const inWeek = placed.filter(
    ({ entry }) => dayIn(entry.end - 1, zone) >= monday && dayIn(entry.start, zone) < monday + 7,
  );
  const weekend = inWeek.some(({ entry }) => dayIn(entry.start, zone) > monday + 4);
  const days = Array.from({ length: weekend ? 7 : 5 }, (_, at) => monday + at);
  const hours = hourRange(inWeek, zone);
  const month = new Intl.DateTimeFormat(state.client.displayLanguage, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(monday * DAY);
  return el(
    "section",
    { class: "calendar", "aria-label": "Calendar" },
    el("div", { class: "calendar-head" }, el("h1", {}, month), legend(state.calendars)),
    el(
      "div",
      { class: "week" },
      hourColumn(hours, state.client.displayLanguage),
      ...days.map((one) => dayColumn(one, inWeek, hours, state)),
    ),
  );
}

interface Hours {
  readonly first: number;
  readonly last: number;
}

function hourRange(placed: readonly Placed[], zone: string): Hours {
  const timed = placed.filter(({ entry }) => !entry.allDay);
  const first = Math.min(FIRST_HOUR, ...timed.map(({ entry }) => toWall(entry.start, zone).hour));
  const last = Math.max(LAST_HOUR, ...timed.map(({ entry }) => toWall(entry.end - 1, zone).hour + 1));
  return { first, last };
}

function legend(calendars: readonly HostCalendar[]): HTMLElement {
  const names = calendars.map((calendar, colour) =>
    el(
      "li",
      { class: `c${colour % 5}` },
      el("span", { class: "dot" }),
      calendar.mine ? `${calendar.person.name} (you)` : calendar.person.name,
    ),
  );
  return el("ul", { class: "legend", "aria-label": "Calendars shown" }, ...names);
}

function hourColumn({ first, last }: Hours, language: string): HTMLElement {
  const hour = new Intl.DateTimeFormat(language, { hour: "numeric", timeZone: "UTC" });
  const labels = Array.from({ length: last - first }, (_, at) => el("span", {}, hour.format((first + at) * HOUR)));
  return el(
    "div",
    { class: "hours", "aria-hidden": "true" },
    el("div", { class: "day-head" }),
    el("div", { class: "all-day" }),
    el("div", { class: "hour-labels" }, ...labels),
  );
}

function dayColumn(day: number, placed: readonly Placed[], hours: Hours, state: HostState): HTMLElement {
  const zone = state.timeZone;
  const date = new Date(day * DAY);
  const covers = ({ entry }: Placed): boolean => dayIn(entry.start, zone) <= day && dayIn(entry.end - 1, zone) >= day;
  const here = placed.filter(covers);
  const lanes = layOut(here.filter(({ entry }) => !entry.allDay && dayIn(entry.start, zone) === day));
  const weekday = new Intl.DateTimeFormat(state.client.displayLanguage, { weekday: "short", timeZone: "UTC" }).format(
    date,
  );
  const today = dayIn(state.now, zone) === day;
  const names = ["day", today ? "today" : "", here.some(({ entry }) => entry.opened) ? "has-opened" : ""];
  return el(
    "div",
    { class: names.join(" ").trim() },
    el("div", { class: "day-head" }, el("span", {}, String(date.getUTCDate())), el("small", {}, weekday)),
    el(
      "div",
      { class: "all-day" },
      ...here.filter(({ entry }) => entry.allDay).map(({ entry, colour }) => block(entry, colour, state)),
    ),
    el(
      "div",
      { class: "slots" },
      ...lanes.map(({ entry, colour, lane, of }) => {
        const made = block(entry, colour, state);
        const total = (hours.last - hours.first) * 60;
        const from = minutes(entry.start, zone) - hours.first * 60;
        const length = Math.max(30, Math.min((entry.end - entry.start) / 60_000, total - from));
        made.style.top = `${(from / total) * 100}%`;
        made.style.height = `calc(${(length / total) * 100}% - 2px)`;
        made.style.left = `${(lane / of) * 100}%`;
        made.style.width = `calc(${100 / of}% - 3px)`;
        return made;
      }),
    ),
  );
}

function minutes(time: number, zone: string): number {
  const wall = toWall(time, zone);
  return wall.hour * 60 + wall.minute;
}

function block(entry: CalendarEntry, colour: number, { timeZone, client }: HostState): HTMLElement {
  const names = ["event", `c${colour % 5}`, entry.opened ? "opened" : "", entry.cancelled ? "cancelled" : ""];
  const marks = [entry.private ? icon(ICONS.lock) : null, entry.online ? icon(ICONS.video) : null];
  return el(
    "div",
    { class: names.join(" ").trim(), title: entry.subject },
    el("b", {}, entry.subject, ...marks),
    el(
      "span",
      {},
      [
        entry.allDay ? "" : clock(entry.start, timeZone, client.displayLanguage),
        entry.online ? (entry.provider ?? "") : "",
        entry.location,
      ]
        .filter((part) => part !== "")
        .join(" · "),
    ),
  );
}

/** Events that overlap stand beside one another. */
function layOut(placed: readonly Placed[]): readonly (Placed & { readonly lane: number; readonly of: number })[] {
  const sorted = [...placed].sort((a, b) => a.entry.start - b.entry.start || b.entry.end - a.entry.end);
  const groups: (Placed & { lane: number })[][] = [];
  let until = -Infinity;
  for (const one of sorted) {
    if (one.entry.start >= until) groups.push([]);
    const group = groups.at(-1) ?? [];
    const taken = group.filter((other) => other.entry.end > one.entry.start).map((other) => other.lane);
    let lane = 0;
    while (taken.includes(lane)) lane += 1;
    group.push({ ...one, lane });
    until = Math.max(until, one.entry.end);
  }
  return groups.flatMap((group) => {
    const of = Math.max(...group.map((one) => one.lane)) + 1;
    return group.map((one) => ({ ...one, of }));
  });
}
