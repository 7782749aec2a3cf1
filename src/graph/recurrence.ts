/** When a series ends: its last occurrence, worked out from Graph's patternedRecurrence. */
import type { Recurrence, ViewEntry } from "../delegation/facts/facts";
import { timeIn } from "../delegation/facts/times";
import { textOf } from "./answers";
import { isObject } from "../lib/json";
import { offsetAt, zonedToEpoch } from "./time";
import { ianaZone } from "./zones";

const DAY = 86_400_000;
const DAY_NAMES = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const INDEXES = ["first", "second", "third", "fourth", "last"];
/** A pattern that yields more dates than this is not followed to its end. */
const MOST_DATES = 50_000;

interface Pattern {
  readonly type: string;
  readonly interval: number;
  /** 0 is Sunday. */
  readonly days: readonly number[];
  readonly dayOfMonth: number;
  /** 0 is January. */
  readonly month: number;
  readonly index: number;
  readonly firstDayOfWeek: number;
}

/** Null for a single item or a shape we do not know. `lastEnd` is left out where the pattern cannot be followed. */
export function parseRecurrence(
  value: unknown,
  master: Pick<ViewEntry, "start" | "end" | "isAllDay">,
): Recurrence | null {
  if (!isObject(value) || !isObject(value["range"])) return null;
  const range = value["range"];
  const startDate = textOf(range["startDate"]);
  const rangeType = range["type"];
  if (startDate === null || (rangeType !== "endDate" && rangeType !== "noEnd" && rangeType !== "numbered")) return null;
  const recurrence: Recurrence = {
    rangeType,
    startDate,
    endDate: rangeType === "endDate" ? textOf(range["endDate"]) : null,
    count: rangeType === "numbered" ? Number(range["numberOfOccurrences"]) || null : null,
  };
  if (rangeType === "noEnd") return { ...recurrence, lastEnd: null };
  const pattern = parsePattern(value["pattern"]);
  const last = pattern === null ? null : lastDate(pattern, recurrence);
  if (last === null) return recurrence;
  const zone = master.isAllDay ? "UTC" : ianaZone(textOf(range["recurrenceTimeZone"]) ?? "UTC");
  const lastEnd = timeIn(onDate(master.start, last, zone) + (master.end - master.start));
  return lastEnd === null ? recurrence : { ...recurrence, lastEnd };
}

function parsePattern(value: unknown): Pattern | null {
  if (!isObject(value) || typeof value["type"] !== "string") return null;
  const names = Array.isArray(value["daysOfWeek"]) ? value["daysOfWeek"] : [];
  return {
    type: value["type"],
    interval: Math.max(1, Math.floor(Number(value["interval"])) || 1),
    days: names.map((name) => DAY_NAMES.indexOf(String(name).toLowerCase())).filter((day) => day >= 0),
    dayOfMonth: Number(value["dayOfMonth"]) || 1,
    month: (Number(value["month"]) || 1) - 1,
    index: Math.max(0, INDEXES.indexOf(String(value["index"]))),
    firstDayOfWeek: Math.max(0, DAY_NAMES.indexOf(String(value["firstDayOfWeek"]))),
  };
}

/** The date of the last occurrence as midnight UTC; null when it cannot be worked out. */
function lastDate(pattern: Pattern, recurrence: Recurrence): number | null {
  const start = Date.parse(`${recurrence.startDate}T00:00:00Z`);
  const end = recurrence.endDate === null ? Infinity : Date.parse(`${recurrence.endDate}T00:00:00Z`);
  const count = recurrence.count ?? Infinity;
  if (Number.isNaN(start) || Number.isNaN(end) || (end === Infinity && count === Infinity)) return null;
  let last: number | null = null;
  let seen = 0;
  for (let period = 0; period < MOST_DATES; period += 1) {
    const dates = datesOf(pattern, start, period);
    if (dates === null) return null;
    for (const date of dates) {
      if (date < start) continue;
      if (date > end) return last;
      last = date;
      seen += 1;
      if (seen >= count) return last;
    }
  }
  return null;
}

/** The pattern's dates in its n-th period from the start, ascending; null for a pattern we do not know. */
function datesOf(pattern: Pattern, start: number, period: number): readonly number[] | null {
  const from = new Date(start);
  const step = period * pattern.interval;
  switch (pattern.type) {
    case "daily":
      return [start + step * DAY];
    case "weekly": {
      if (pattern.days.length === 0) return null;
      const week = start - ((from.getUTCDay() - pattern.firstDayOfWeek + 7) % 7) * DAY + step * 7 * DAY;
      return pattern.days.map((day) => week + ((day - pattern.firstDayOfWeek + 7) % 7) * DAY).sort((a, b) => a - b);
    }
    case "absoluteMonthly":
      return [dayIn(from.getUTCFullYear(), from.getUTCMonth() + step, pattern.dayOfMonth)];
    case "absoluteYearly":
      return [dayIn(from.getUTCFullYear() + step, pattern.month, pattern.dayOfMonth)];
    case "relativeMonthly":
      return relativeDay(pattern, from.getUTCFullYear(), from.getUTCMonth() + step);
    case "relativeYearly":
      return relativeDay(pattern, from.getUTCFullYear() + step, pattern.month);
    default:
      return null;
  }
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function dayIn(year: number, month: number, day: number): number {
  return Date.UTC(year, month, Math.min(day, daysInMonth(year, month)));
}

function relativeDay(pattern: Pattern, year: number, month: number): readonly number[] | null {
  if (pattern.days.length === 0) return null;
  const fitting: number[] = [];
  for (let day = 1; day <= daysInMonth(year, month); day += 1) {
    const date = Date.UTC(year, month, day);
    if (pattern.days.includes(new Date(date).getUTCDay())) fitting.push(date);
  }
  const chosen = pattern.index === 4 ? fitting.at(-1) : fitting[pattern.index];
  return chosen === undefined ? [] : [chosen];
}

/** The same wall-clock time on another date. A zone that nobody knows keeps the distance in days (an hour off over a clock change). */
function onDate(start: number, date: number, zone: string): number {
  const offset = offsetAt(start, zone) ?? 0;
  const wallClock = start + offset;
  const timeOfDay = ((wallClock % DAY) + DAY) % DAY;
  return zonedToEpoch(date + timeOfDay, zone) ?? date + timeOfDay - offset;
}
