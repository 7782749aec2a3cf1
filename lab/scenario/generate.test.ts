import { expect, test } from "@jest/globals";
import { situation } from "../tenant/testing/situation";
import { parseScenario } from "./parse";
import { dayIn } from "./time";
import type { EventSpec, GenerateSpec } from "./types";

function made(...generate: GenerateSpec[]): EventSpec[] {
  const parsed = parseScenario({ ...situation({ events: [] }), open: { event: null, form: "read" }, generate }, "x");
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value.events;
}

test("so many meetings, in working hours from tomorrow on, the same for the same seed", () => {
  const rule = { calendar: "ann", count: 400, days: 30, attendees: 12, seed: 3 };
  const events = made(rule);
  expect(events).toHaveLength(400);
  const days = events.map(
    ({ start }) => dayIn(Date.parse(`${start}Z`), "UTC") - dayIn(Date.parse("2026-11-23"), "UTC"),
  );
  expect(Math.min(...days)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...days)).toBeLessThanOrEqual(30);
  expect(events.every(({ start }) => /T(09|1[0-6]):[03]0$/.test(start))).toBe(true);
  expect(events.every(({ attendees }) => new Set(attendees).size === 12)).toBe(true);
  expect(made(rule)).toEqual(events);
  expect(made({ ...rule, seed: 4 })).not.toEqual(events);
});

test("series with changed dates: one master, and so many exceptions at another hour", () => {
  const events = made({ calendar: "ann", count: 30, kind: "series", changedDates: 5, days: 14 });
  expect(events.filter(({ recurrence }) => recurrence)).toHaveLength(30);
  const changed = events.filter(({ master }) => master === "made-1-7");
  expect(changed).toHaveLength(5);
  expect(new Set(changed.map(({ originalDate }) => originalDate)).size).toBe(5);
});

test.each([
  ["none", /^<p>Please prepare\.<\/p>$/],
  ["zoom", /https:\/\/us02web\.zoom\.us\/j\/\d{11}\?pwd=/],
  ["webex", /https:\/\/contoso\.webex\.com\//],
  ["meet", /https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}/],
  ["skype", /https:\/\/meet\.contoso\.example\//],
  ["oldTeams", /https:\/\/teams\.microsoft\.com\/l\/meetup-join\/.*context=%7B/],
] as const)("the link %s stands in the text, and the calendar does not know of it", (link, text) => {
  const [event] = made({ calendar: "ann", count: 1, link });
  expect(event?.body).toMatch(text);
  expect(event?.online).toBeUndefined();
});

test("a rule for nobody's calendar is refused", () => {
  expect(() => made({ calendar: "nobody", count: 1 })).toThrow("expected the id of somebody in people");
});
