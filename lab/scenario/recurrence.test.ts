import { expect, test } from "@jest/globals";
import { occurrenceDays } from "./recurrence";
import { dateOfDay, dayNumber } from "./time";
import type { EventSpec } from "./types";

type Recurrence = NonNullable<EventSpec["recurrence"]>;
type Pattern = Recurrence["pattern"];

function days(
  pattern: Pattern,
  startDate: string,
  range: Partial<Recurrence["range"]> = {},
  until = "2027-12-31",
): string[] {
  const recurrence: Recurrence = { pattern, range: { type: "numbered", startDate, numberOfOccurrences: 4, ...range } };
  return occurrenceDays(recurrence, dayNumber(until) ?? 0).map(dateOfDay);
}

test.each([
  [
    "every other day",
    { type: "daily", interval: 2 },
    "2026-11-23",
    ["2026-11-23", "2026-11-25", "2026-11-27", "2026-11-29"],
  ],
  [
    "Monday and Thursday every other week, weeks beginning on Monday",
    { type: "weekly", interval: 2, daysOfWeek: ["monday", "thursday"], firstDayOfWeek: "monday" },
    "2026-11-26",
    ["2026-11-26", "2026-12-07", "2026-12-10", "2026-12-21"],
  ],
  [
    "Sunday and Monday every other week, weeks beginning on Sunday",
    { type: "weekly", interval: 2, daysOfWeek: ["sunday", "monday"] },
    "2026-11-23",
    ["2026-11-23", "2026-12-06", "2026-12-07", "2026-12-20"],
  ],
  [
    "the 31st, or the last day of shorter months",
    { type: "absoluteMonthly", interval: 1, dayOfMonth: 31 },
    "2026-12-31",
    ["2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"],
  ],
  [
    "the second Wednesday of every third month",
    { type: "relativeMonthly", interval: 3, daysOfWeek: ["wednesday"], index: "second" },
    "2026-11-11",
    ["2026-11-11", "2027-02-10", "2027-05-12", "2027-08-11"],
  ],
  [
    "the last working day of the month",
    {
      type: "relativeMonthly",
      interval: 1,
      daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      index: "last",
    },
    "2026-11-30",
    ["2026-11-30", "2026-12-31", "2027-01-29", "2027-02-26"],
  ],
  [
    "the 25th of November",
    { type: "absoluteYearly", interval: 1, dayOfMonth: 25, month: 11 },
    "2026-11-25",
    ["2026-11-25", "2027-11-25"],
  ],
  [
    "the first Monday of December",
    { type: "relativeYearly", interval: 1, daysOfWeek: ["monday"], index: "first", month: 12 },
    "2026-12-07",
    ["2026-12-07", "2027-12-06"],
  ],
] satisfies [string, Pattern, string, string[]][])("%s", (_what, pattern, start, expected) => {
  expect(days(pattern, start)).toEqual(expected);
});

test("an end date ends the series, and nothing is listed behind the day that was asked for", () => {
  const daily = { type: "daily", interval: 1 };
  expect(days(daily, "2026-11-23", { type: "endDate", endDate: "2026-11-24" })).toEqual(["2026-11-23", "2026-11-24"]);
  expect(days(daily, "2026-11-23", { type: "noEnd" }, "2026-11-25")).toHaveLength(3);
});
