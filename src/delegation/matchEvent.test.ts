import { describe, expect, test } from "@jest/globals";
import type { ViewEntry } from "./facts";
import { matchEvent } from "./matchEvent";
import type { Sought } from "./matchEvent";
import { AT, DAY, eventWith, HOUR, missing, seen } from "./testing/facts";

const SOUGHT: Sought = { start: AT, end: AT + HOUR, subject: "Budget", timeZone: "Europe/Berlin" };
const NOT_FOUND = missing("notFound");

function row(changes: Partial<ViewEntry> = {}): ViewEntry {
  return {
    id: "row-1",
    iCalUId: null,
    type: "singleInstance",
    seriesMasterId: null,
    subject: "Budget",
    start: AT,
    end: AT + HOUR,
    isAllDay: false,
    sensitivity: "normal",
    isCancelled: false,
    ...changes,
  };
}

const view = (...rows: readonly ViewEntry[]) => seen<readonly ViewEntry[]>(rows, "graph");

test("an id that leads to the event is believed", () => {
  const event = eventWith({ subject: "Changed in the meantime" });
  expect(matchEvent(seen(event, "graph"), view(), null)).toEqual({ kind: "event", event });
});

test("an occurrence found by id leads to its series", () => {
  const event = eventWith({ type: "occurrence", seriesMasterId: "master" });
  expect(matchEvent(seen(event, "graph"), view(), null)).toMatchObject({ kind: "fetch", id: "master" });
});

describe("without an id that leads anywhere", () => {
  test("the one row that fits is read", () => {
    const rows = view(row({ id: "other", subject: "Lunch" }), row({ id: "late", start: AT + 1 }), row());
    expect(matchEvent(NOT_FOUND, rows, SOUGHT)).toMatchObject({ kind: "fetch", id: "row-1" });
  });

  test("a row of a series leads to its master", () => {
    const rows = view(row({ type: "exception", seriesMasterId: "master" }));
    expect(matchEvent(NOT_FOUND, rows, SOUGHT)).toMatchObject({ kind: "fetch", id: "master", row: { id: "row-1" } });
  });

  test("two rows that fit are ambiguous; the same row twice is one", () => {
    expect(matchEvent(NOT_FOUND, view(row(), row({ id: "row-2" })), SOUGHT)).toMatchObject({ kind: "ambiguous" });
    expect(matchEvent(NOT_FOUND, view(row(), row()), SOUGHT)).toMatchObject({ kind: "fetch", id: "row-1" });
  });

  test("ids are never made alike", () => {
    expect(matchEvent(NOT_FOUND, view(row({ id: "a-b" }), row({ id: "a_b" })), SOUGHT).kind).toBe("ambiguous");
  });

  test.each([
    ["another subject", { subject: "Budget 2" }],
    ["another start", { start: AT - HOUR }],
    ["another end", { end: AT + 2 * HOUR }],
  ])("%s does not fit", (_name, changes) => {
    expect(matchEvent(NOT_FOUND, view(row(changes)), SOUGHT).kind).toBe("none");
  });

  test("blanks around and inside a subject do not matter", () => {
    expect(matchEvent(NOT_FOUND, view(row({ subject: " Budget " })), SOUGHT).kind).toBe("fetch");
  });

  test("nothing is guessed without a view or without the item's time", () => {
    expect(matchEvent(NOT_FOUND, missing("offline"), SOUGHT).kind).toBe("none");
    expect(matchEvent(NOT_FOUND, view(row()), null).kind).toBe("none");
  });
});

describe("an all-day item", () => {
  const midnight = Date.parse("2026-11-24T00:00:00Z");
  const allDay = row({ isAllDay: true, start: midnight, end: midnight + DAY });

  test.each([
    ["Europe/Berlin", "2026-11-24T00:00:00+01:00"],
    ["America/Los_Angeles", "2026-11-24T00:00:00-08:00"],
    ["Pacific/Kiritimati", "2026-11-24T00:00:00+14:00"],
    [null, "2026-11-24T00:00:00+01:00"],
    ["Nowhere/Land", "2026-11-24T00:00:00-08:00"],
  ])("in %s is compared by its date", (timeZone, start) => {
    const from = Date.parse(start);
    expect(
      matchEvent(NOT_FOUND, view(allDay), { start: from, end: from + DAY, subject: "Budget", timeZone }).kind,
    ).toBe("fetch");
  });

  test("of the day before does not fit", () => {
    const from = Date.parse("2026-11-23T00:00:00+01:00");
    const sought = { start: from, end: from + DAY, subject: "Budget" };
    expect(matchEvent(NOT_FOUND, view(allDay), { ...sought, timeZone: "Europe/Berlin" }).kind).toBe("none");
    expect(matchEvent(NOT_FOUND, view(allDay), { ...sought, timeZone: null }).kind).toBe("none");
  });
});
