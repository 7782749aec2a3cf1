import { describe, expect, test } from "@jest/globals";
import { parseRecurrence } from "./recurrence";

const at = (iso: string): number => Date.parse(iso);

/** A master of one hour from `start`. */
function lastEnd(start: string, pattern: object, range: object): string | null | undefined {
  const master = { start: at(start), end: at(start) + 3_600_000, isAllDay: false };
  const end = parseRecurrence({ pattern, range: { recurrenceTimeZone: "UTC", ...range } }, master)?.lastEnd;
  return typeof end === "number" ? new Date(end).toISOString() : end;
}

const until = (startDate: string, endDate: string): object => ({ type: "endDate", startDate, endDate });
const times = (startDate: string, numberOfOccurrences: number): object => ({
  type: "numbered",
  startDate,
  numberOfOccurrences,
});

describe("the end of a series", () => {
  test.each([
    [
      "every day",
      "2026-11-02T09:00Z",
      { type: "daily", interval: 1 },
      until("2026-11-02", "2026-11-10"),
      "2026-11-10T10:00:00.000Z",
    ],
    [
      "every third day",
      "2026-11-02T09:00Z",
      { type: "daily", interval: 3 },
      until("2026-11-02", "2026-11-10"),
      "2026-11-08T10:00:00.000Z",
    ],
    [
      "Mondays, ending on a Thursday",
      "2017-09-04T12:00Z",
      { type: "weekly", interval: 1, daysOfWeek: ["monday"], firstDayOfWeek: "sunday" },
      until("2017-09-04", "2017-12-31"),
      "2017-12-25T13:00:00.000Z",
    ],
    [
      "every other week on two days, four times",
      "2026-11-03T09:00Z",
      { type: "weekly", interval: 2, daysOfWeek: ["thursday", "tuesday"], firstDayOfWeek: "monday" },
      times("2026-11-03", 4),
      "2026-11-19T10:00:00.000Z",
    ],
    [
      "two days a week, beginning on the later one",
      "2026-11-05T09:00Z",
      { type: "weekly", interval: 1, daysOfWeek: ["thursday", "tuesday"], firstDayOfWeek: "monday" },
      times("2026-11-05", 2),
      "2026-11-10T10:00:00.000Z",
    ],
    [
      "the 31st, in shorter months their last",
      "2026-01-31T09:00Z",
      { type: "absoluteMonthly", interval: 1, dayOfMonth: 31 },
      times("2026-01-31", 2),
      "2026-02-28T10:00:00.000Z",
    ],
    [
      "the last Friday",
      "2026-01-30T09:00Z",
      { type: "relativeMonthly", interval: 1, daysOfWeek: ["friday"], index: "last" },
      times("2026-01-30", 3),
      "2026-03-27T10:00:00.000Z",
    ],
    [
      "the second Tuesday",
      "2026-01-13T09:00Z",
      { type: "relativeMonthly", interval: 2, daysOfWeek: ["tuesday"], index: "second" },
      times("2026-01-13", 2),
      "2026-03-10T10:00:00.000Z",
    ],
    [
      "once a year",
      "2024-02-29T09:00Z",
      { type: "absoluteYearly", interval: 1, month: 2, dayOfMonth: 29 },
      times("2024-02-29", 2),
      "2025-02-28T10:00:00.000Z",
    ],
    [
      "the first Monday of May",
      "2024-05-06T09:00Z",
      { type: "relativeYearly", interval: 1, month: 5, daysOfWeek: ["monday"], index: "first" },
      times("2024-05-06", 3),
      "2026-05-04T10:00:00.000Z",
    ],
    [
      "without end",
      "2026-11-02T09:00Z",
      { type: "daily", interval: 1 },
      { type: "noEnd", startDate: "2026-11-02" },
      null,
    ],
    [
      "a pattern that is new",
      "2026-11-02T09:00Z",
      { type: "lunar", interval: 1 },
      until("2026-11-02", "2026-11-10"),
      undefined,
    ],
    [
      "a pattern without days",
      "2026-11-02T09:00Z",
      { type: "weekly", interval: 1 },
      until("2026-11-02", "2026-11-10"),
      undefined,
    ],
  ])("%s", (_, start, pattern, range, end) => {
    expect(lastEnd(start, pattern, range)).toBe(end);
  });

  test.each(["Europe/Brussels", "Romance Standard Time"])(
    "keeps its time of day over a change of the clocks in %s",
    (zone) => {
      const range = { ...until("2026-10-19", "2026-11-02"), recurrenceTimeZone: zone };
      const weekly = { type: "weekly", interval: 1, daysOfWeek: ["monday"] };
      expect(lastEnd("2026-10-19T07:00Z", weekly, range)).toBe("2026-11-02T09:00:00.000Z");
    },
  );

  test.each([
    null,
    "weekly",
    {},
    { range: { type: "endDate" } },
    { range: { type: "sometimes", startDate: "2026-01-01" } },
  ])("%p is no recurrence", (value) => {
    expect(parseRecurrence(value, { start: 0, end: 1, isAllDay: false })).toBeNull();
  });
});
