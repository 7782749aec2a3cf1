/** Graph's recurrence in the shape that the library reads: `seriesTimeJson` becomes its SeriesTime object. */
import { occurrenceDays } from "../scenario/recurrence";
import type { HostRecurrence } from "./state";

const TYPES: Readonly<Record<string, string>> = {
  daily: "daily",
  weekly: "weekly",
  absoluteMonthly: "monthly",
  relativeMonthly: "monthly",
  absoluteYearly: "yearly",
  relativeYearly: "yearly",
};
const DAY = 86_400_000;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `start` and `end` in epoch ms: those of the first occurrence. `timeZone`: IANA name, for the wall-clock start. */
export function officeRecurrence(
  recurrence: HostRecurrence,
  start: number,
  end: number,
  timeZone: string,
): Record<string, unknown> {
  const { pattern, range } = recurrence;
  const from = dateParts(range.startDate);
  const last = lastDate(recurrence);
  const until = last === null ? null : dateParts(last);
  return {
    recurrenceType: TYPES[pattern.type] ?? pattern.type,
    recurrenceProperties: {
      interval: pattern.interval,
      ...(pattern.daysOfWeek && !pattern.index ? { days: pattern.daysOfWeek.map(shortDay) } : {}),
      ...(pattern.daysOfWeek && pattern.index
        ? { dayOfWeek: shortDay(pattern.daysOfWeek[0] ?? ""), weekNumber: pattern.index }
        : {}),
      ...(pattern.dayOfMonth === undefined ? {} : { dayOfMonth: pattern.dayOfMonth }),
      ...(pattern.month === undefined ? {} : { month: MONTHS[pattern.month - 1] }),
      ...(pattern.firstDayOfWeek === undefined ? {} : { firstDayOfWeek: shortDay(pattern.firstDayOfWeek) }),
    },
    recurrenceTimeZone: { name: range.recurrenceTimeZone ?? timeZone },
    seriesTimeJson: {
      startYear: from.year,
      startMonth: from.month,
      startDay: from.day,
      ...(until ? { endYear: until.year, endMonth: until.month, endDay: until.day } : { noEndDate: true }),
      startTimeMin: minutesOfDay(start, timeZone),
      durationMin: Math.round((end - start) / 60_000),
    },
  };
}

/** Outlook knows a number of occurrences by the last date that it comes to. */
function lastDate(recurrence: HostRecurrence): string | null {
  const { range } = recurrence;
  if (range.type === "endDate") return range.endDate ?? null;
  if (range.type !== "numbered") return null;
  const day = occurrenceDays(recurrence, Infinity).at(-1);
  return day === undefined ? null : new Date(day * DAY).toISOString().slice(0, 10);
}

function shortDay(day: string): string {
  return day.slice(0, 3).toLowerCase();
}

function dateParts(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}

function minutesOfDay(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).formatToParts(time);
  const number = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return number("hour") * 60 + number("minute");
}
