import { describe, expect, it } from "@jest/globals";
import { dateLanguage, duration, moment, timeRange } from "./when";

/** Intl puts thin and unbreakable spaces where a test wants blanks. */
const plain = (text: string): string => text.replace(/[\s\u2009\u202f]+/g, " ");

describe("timeRange", () => {
  it.each([
    ["2026-11-24T13:00:00Z", "2026-11-24T14:00:00Z", "en-US", "Europe/Amsterdam", "Tue, Nov 24, 2:00 – 3:00 PM"],
    ["2026-11-24T13:00:00Z", "2026-11-24T14:00:00Z", "nl-NL", "Europe/Amsterdam", "Tue 24 Nov, 14:00–15:00"],
    ["2026-11-24T23:00:00Z", "2026-11-25T23:00:00Z", "en-GB", "Europe/Amsterdam", "Wed 25 Nov, all day"],
    ["2026-11-24T23:00:00Z", "2026-11-26T23:00:00Z", "en-GB", "Europe/Amsterdam", "Wed 25 Nov – Thu 26 Nov, all day"],
    ["2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", "en-GB", "Europe/Amsterdam", "Sun 25 Oct, all day"],
    ["2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", "en-GB", "Europe/Amsterdam", "Sun 29 Mar, all day"],
    ["not a date", "2026-11-24T14:00:00Z", "en-GB", "Europe/Amsterdam", ""],
  ])("%s to %s in %s, %s", (start, end, language, zone, expected) => {
    expect(plain(timeRange(start, end, language, zone))).toBe(expected);
  });
});

describe("duration", () => {
  it.each([
    ["PT60M", "60 minutes"],
    ["PT1H", "1 hour"],
    ["P1D", "1 day"],
    ["P1DT12H", "1 day 12 hours"],
    ["soon", "soon"],
  ])("%s is %s", (iso, expected) => {
    expect(duration(iso, "en-GB")).toBe(expected);
  });
});

it("a moment of another day carries its date", () => {
  const now = Date.parse("2026-11-24T12:00:00Z");
  expect(plain(moment(now - 7 * 86_400_000, now, "en-GB"))).toMatch(/^17 Nov 2026/);
  expect(moment(now - 60_000, now, "en-GB")).toMatch(/^\d\d:\d\d$/);
});

it("dates follow the person's English, else day before month", () => {
  expect(dateLanguage("en-US")).toBe("en-US");
  expect(dateLanguage("de-DE")).toBe("en-GB");
});
