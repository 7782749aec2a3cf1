import { expect, test } from "@jest/globals";
import { atTimeOf, dayIn, dayNumber, isTimeZone, parseMoment } from "./time";

test.each([
  ["2026-11-25T09:00", "Europe/Brussels", "2026-11-25T08:00:00.000Z"],
  ["2026-07-01T09:00", "Europe/Brussels", "2026-07-01T07:00:00.000Z"],
  ["2026-11-25T09:00", "America/New_York", "2026-11-25T14:00:00.000Z"],
  ["2026-11-25", "Asia/Kolkata", "2026-11-24T18:30:00.000Z"],
  ["2026-11-25T09:00:30.250-05:00", "Europe/Brussels", "2026-11-25T14:00:30.250Z"],
  ["2026-11-25T09:00Z", "Asia/Tokyo", "2026-11-25T09:00:00.000Z"],
])("%s in %s is %s", (value, zone, expected) => {
  expect(new Date(parseMoment(value, zone) ?? NaN).toISOString()).toBe(expected);
});

test("an hour that the change of clocks skips moves behind it", () => {
  expect(new Date(parseMoment("2026-03-29T02:30", "Europe/Brussels") ?? NaN).toISOString()).toBe(
    "2026-03-29T01:30:00.000Z",
  );
});

test.each(["2026-02-29", "2026-13-01", "2026-11-25T24:00", "2026-11-25T09:60", "tomorrow", "25-11-2026"])(
  "%s is no moment",
  (value) => {
    expect(parseMoment(value, "UTC")).toBeNull();
  },
);

test("zones are known by their IANA names only", () => {
  expect([isTimeZone("Europe/Brussels"), isTimeZone("Brussels")]).toEqual([true, false]);
});

test("a day at the time of another moment keeps the clock on the wall", () => {
  const summer = parseMoment("2026-10-20T10:00", "Europe/Brussels") ?? 0;
  const winter = atTimeOf(dayNumber("2026-10-27") ?? 0, summer, "Europe/Brussels");
  expect(new Date(winter).toISOString()).toBe("2026-10-27T09:00:00.000Z");
  expect(dayIn(winter, "Europe/Brussels")).toBe(dayNumber("2026-10-27"));
});
