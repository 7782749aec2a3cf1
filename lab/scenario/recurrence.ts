/** The days of a series, from Graph's patternedRecurrence (learn.microsoft.com/graph/api/resources/recurrencepattern). */
import { dayNumber } from "./time";
import type { EventSpec } from "./types";

type Recurrence = NonNullable<EventSpec["recurrence"]>;
type Pattern = Recurrence["pattern"];

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const INDEXES = ["first", "second", "third", "fourth"];
/** A series without matches (31 February) ends the search. */
const LONGEST_SEARCH = 366 * 60;
const DAY = 86_400_000;

/** Day numbers (days since 1970-01-01) of the occurrences, in order, none after `lastDay`. */
export function occurrenceDays(recurrence: Recurrence, lastDay: number): number[] {
  const { pattern, range } = recurrence;
  const first = dayNumber(range.startDate);
  if (first === null) return [];
  const end = range.type === "endDate" && range.endDate !== undefined ? (dayNumber(range.endDate) ?? first) : lastDay;
  const limit = range.type === "numbered" ? (range.numberOfOccurrences ?? 1) : Infinity;
  const days: number[] = [];
  const stop = Math.min(end, lastDay, first + LONGEST_SEARCH);
  for (let day = first; day <= stop && days.length < limit; day++) {
    if (isOn(pattern, day, first)) days.push(day);
  }
  return days;
}

function isOn(pattern: Pattern, day: number, first: number): boolean {
  const date = new Date(day * DAY);
  const start = new Date(first * DAY);
  const weekday = DAYS[date.getUTCDay()] ?? "";
  const months = (date.getUTCFullYear() - start.getUTCFullYear()) * 12 + date.getUTCMonth() - start.getUTCMonth();
  switch (pattern.type) {
    case "daily":
      return (day - first) % pattern.interval === 0;
    case "weekly": {
      const weekStart = Math.max(0, DAYS.indexOf(pattern.firstDayOfWeek ?? "sunday"));
      // 1970-01-01 was a Thursday.
      const week = (value: number): number => Math.floor((value + 4 - weekStart) / 7);
      const chosen = pattern.daysOfWeek ?? [DAYS[start.getUTCDay()] ?? ""];
      return chosen.includes(weekday) && (week(day) - week(first)) % pattern.interval === 0;
    }
    case "absoluteMonthly":
      return months % pattern.interval === 0 && isDayOfMonth(date, pattern.dayOfMonth ?? start.getUTCDate());
    case "absoluteYearly":
      return inYear(pattern, date, start) && isDayOfMonth(date, pattern.dayOfMonth ?? start.getUTCDate());
    case "relativeMonthly":
      return months % pattern.interval === 0 && isNth(pattern, date);
    case "relativeYearly":
      return inYear(pattern, date, start) && isNth(pattern, date);
    default:
      return false;
  }
}

function inYear(pattern: Pattern, date: Date, start: Date): boolean {
  const years = date.getUTCFullYear() - start.getUTCFullYear();
  return years % pattern.interval === 0 && date.getUTCMonth() + 1 === (pattern.month || start.getUTCMonth() + 1);
}

function monthLength(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** A month that is too short has its occurrence on its last day. */
function isDayOfMonth(date: Date, wanted: number): boolean {
  return date.getUTCDate() === Math.min(wanted, monthLength(date));
}

/** "the second weekday", "the last friday": the nth of all days in the month that are among `daysOfWeek`. */
function isNth(pattern: Pattern, date: Date): boolean {
  const chosen = (pattern.daysOfWeek ?? []).map((name) => DAYS.indexOf(name));
  const fitting: number[] = [];
  for (let day = 1; day <= monthLength(date); day++) {
    const weekday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day)).getUTCDay();
    if (chosen.includes(weekday)) fitting.push(day);
  }
  const index = pattern.index ?? "first";
  return date.getUTCDate() === (index === "last" ? fitting.at(-1) : fitting[INDEXES.indexOf(index)]);
}
