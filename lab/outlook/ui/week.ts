/** Days of a calendar, with everybody's events beside one another. */
import { dayIn, toWall } from "../../scenario/time";
import type { CalendarEntry, HostState } from "../state";
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

export interface CalendarEvents {
  open(key: string): void;
  /** Days since 1970-01-01. */
  create(day: number): void;
}

export function week(
  days: readonly number[],
  placed: readonly Placed[],
  state: HostState,
  events: CalendarEvents,
): HTMLElement {
  const zone = state.timeZone;
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? first;
  const shown = placed.filter(({ entry }) => dayIn(entry.end - 1, zone) >= first && dayIn(entry.start, zone) <= last);
  const hours = hourRange(shown, zone);
  return el(
    "div",
    { class: `week of-${days.length}` },
    hourColumn(hours, state.client.displayLanguage),
    ...days.map((one) => dayColumn(one, shown, hours, state, events)),
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

function dayColumn(
  day: number,
  placed: readonly Placed[],
  hours: Hours,
  state: HostState,
  events: CalendarEvents,
): HTMLElement {
  const zone = state.timeZone;
  const date = new Date(day * DAY);
  const covers = ({ entry }: Placed): boolean => dayIn(entry.start, zone) <= day && dayIn(entry.end - 1, zone) >= day;
  const here = placed.filter(covers);
  const lanes = layOut(here.filter(({ entry }) => !entry.allDay && dayIn(entry.start, zone) === day));
  const weekday = new Intl.DateTimeFormat(state.client.displayLanguage, { weekday: "short", timeZone: "UTC" }).format(
    date,
  );
  const today = dayIn(state.now, zone) === day;
  const names = ["day", today ? "today" : ""];
  return el(
    "div",
    { class: names.join(" ").trim() },
    el("div", { class: "day-head" }, el("span", {}, String(date.getUTCDate())), el("small", {}, weekday)),
    el(
      "div",
      { class: "all-day" },
      ...here.filter(({ entry }) => entry.allDay).map(({ entry, colour }) => block(entry, colour, state, events)),
    ),
    el(
      "div",
      { class: "slots" },
      ...lanes.map(({ entry, colour, lane, of }) => {
        const made = block(entry, colour, state, events);
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

function block(
  entry: CalendarEntry,
  colour: number,
  { timeZone, client }: HostState,
  events: CalendarEvents,
): HTMLElement {
  const minutesLong = (entry.end - entry.start) / 60_000;
  const size = minutesLong <= 30 ? "short" : minutesLong >= 60 ? "long" : "";
  const names = ["event", size, `c${colour % 5}`, entry.opened ? "opened" : "", entry.cancelled ? "cancelled" : ""];
  const marks = [entry.private ? icon(ICONS.lock) : null, entry.online ? icon(ICONS.video) : null];
  return el(
    "button",
    {
      type: "button",
      class: names.join(" ").trim(),
      title: entry.subject,
      "data-key": entry.key,
      "aria-current": entry.opened ? "true" : null,
      click: () => events.open(entry.key),
    },
    el("b", {}, el("i", {}, entry.subject), ...marks),
    el(
      "span",
      {},
      [
        entry.online ? (entry.provider ?? "") : "",
        entry.allDay ? "" : clock(entry.start, timeZone, client.displayLanguage),
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
