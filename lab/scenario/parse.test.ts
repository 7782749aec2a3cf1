import { expect, test } from "@jest/globals";
import { meeting, situation, weekly } from "../tenant/testing/situation";
import { parseScenario } from "./parse";

function sentence(content: unknown): string {
  const parsed = parseScenario(content, "bad.json");
  return parsed.ok ? "accepted" : parsed.error;
}

test("a whole scenario is taken, from text or as an object", () => {
  const scenario = situation();
  expect(parseScenario(JSON.stringify(scenario), "good.json")).toEqual({ ok: true, value: scenario });
  expect(parseScenario(scenario, "good.json")).toEqual({ ok: true, value: scenario });
});

test("what is no JSON is said to be none", () => {
  expect(sentence("{")).toMatch(/^bad\.json: expected JSON \(.+\)\.$/);
});

const good = situation();
const ann = good.people[0];

test.each([
  [[], "bad.json: the whole file: expected an object in curly braces, found a list."],
  [
    "17",
    'bad.json: the whole file: expected an object with $schema, title, description, now, timeZone, people, rights, organization, events, generate, client, open, consent, faults, responses, evidence, settings, acts, meanwhile, expect, found "17".',
  ],
  [{ ...good, title: undefined }, "bad.json: title: expected a text, found nothing."],
  [
    { ...good, people: [{ ...ann, mail: "ann" }] },
    'bad.json: people[0].mail: expected an e-mail address, found "ann".',
  ],
  [
    { ...good, people: [{ ...ann, mail: undefined }] },
    "bad.json: people[0].mail: expected an e-mail address, found nothing.",
  ],
  [
    { ...good, open: { event: "review", form: "print" } },
    'bad.json: open.form: expected one of read, compose, found "print".',
  ],
  [
    { ...good, consent: { mode: "given" } },
    "bad.json: consent.mode: no such field here; known are state, popup, account.",
  ],
  [
    { ...good, open: { event: "review", form: "read", shared: { delegatePermissions: "63" } } },
    'bad.json: open.shared.delegatePermissions: expected a whole number, 0 or more, found "63".',
  ],
  [
    { ...good, now: "2026-11-23T09:00" },
    'bad.json: now: expected a date and time with offset, as 2026-11-25T09:00:00+01:00, found "2026-11-23T09:00".',
  ],
  [
    { ...good, now: "2026-02-30T09:00:00Z" },
    'bad.json: now: expected a day and time that exist, found "2026-02-30T09:00:00Z".',
  ],
  [
    { ...good, timeZone: "Brussels" },
    'bad.json: timeZone: expected an IANA time zone, as Europe/Brussels, found "Brussels".',
  ],
  [
    { ...good, people: [...good.people, ann] },
    'bad.json: people[3].id: expected an id that nobody else has, found "ann".',
  ],
  [
    { ...good, people: [...good.people, { id: "dan", name: "Dan", mail: "BOB@contoso.example" }] },
    'bad.json: people[3]: expected addresses that nobody else has, found "BOB@contoso.example".',
  ],
  [
    { ...good, rights: [{ owner: "ann", delegate: "zoe" }] },
    'bad.json: rights[0].delegate: expected the id of somebody in people, found "zoe".',
  ],
  [
    { ...good, events: [meeting({ calendar: "zoe" })] },
    'bad.json: events[0].calendar: expected the id of somebody in people, found "zoe".',
  ],
  [
    { ...good, events: [meeting({ attendees: ["cleo", { person: "zoe" }] })] },
    'bad.json: events[0].attendees[1]: expected the id of somebody in people, or an e-mail address, found "zoe".',
  ],
  [
    { ...good, events: [meeting({ end: "2026-11-25T13:00" })] },
    'bad.json: events[0].end: expected a time after the start, found "2026-11-25T13:00".',
  ],
  [
    { ...good, events: [meeting({ start: "2026-11-25T24:30" })] },
    'bad.json: events[0].start: expected a day and time that exist, found "2026-11-25T24:30".',
  ],
  [
    { ...good, events: [meeting({ allDay: true })] },
    'bad.json: events[0].start: expected midnight, because allDay is true, found "2026-11-25T14:00".',
  ],
  [
    { ...good, events: [meeting(), meeting()] },
    'bad.json: events[1].id: expected an id that no other event has, found "review".',
  ],
  [
    { ...good, events: [weekly({ start: "2026-11-04T10:00", end: "2026-11-04T11:00" }), meeting()] },
    'bad.json: events[0].start: expected the time of the series\' first occurrence, found "2026-11-04".',
  ],
  [
    { ...good, events: [weekly(), meeting({ master: "weekly", originalDate: "2026-11-04" })] },
    'bad.json: events[1].originalDate: expected a day on which weekly takes place, found "2026-11-04".',
  ],
  [
    { ...good, events: [meeting({ master: "weekly", originalDate: "2026-11-04" })] },
    'bad.json: events[0].master: expected the id of a series in events, found "weekly".',
  ],
  [
    { ...good, events: [meeting({ originalDate: "2026-11-25" })] },
    'bad.json: events[0].originalDate: expected master beside it, the id of its series, found "2026-11-25".',
  ],
  [
    { ...good, events: [meeting({ type: "exception" })] },
    "bad.json: events[0].master: expected the id of a series in events, found nothing.",
  ],
  [
    { ...good, open: { event: "review", form: "read", edits: { subject: "New" } } },
    'bad.json: open.edits: expected the form compose, because a read form holds no edits, found {"subject":"New"}.',
  ],
  [
    { ...good, client: { kind: "web", user: "zoe" } },
    'bad.json: client.user: expected the id of somebody in people, found "zoe".',
  ],
  [
    { ...good, open: { event: "other", form: "read" } },
    'bad.json: open.event: expected the id of an event in events, or null, found "other".',
  ],
  [
    { ...good, open: { event: "review", form: "read", occurrence: "2026-11-25" } },
    'bad.json: open.occurrence: expected a day on which the open series takes place, found "2026-11-25".',
  ],
  [
    { ...good, consent: { account: "zoe" } },
    'bad.json: consent.account: expected the id of somebody in people, found "zoe".',
  ],
  [
    { ...good, faults: [{ to: "graph", effect: true }] },
    'bad.json: faults[0]: expected at least one of delay, never, drop, errorCode, found {"to":"graph","effect":true}.',
  ],
  [{ ...good, faults: [{ to: "graph", drop: true, nth: 0 }] }, "bad.json: faults[0].nth: expected 1 or more, found 0."],
  [
    { ...good, responses: [{ to: "graph", status: 99 }] },
    "bad.json: responses[0].status: expected an HTTP status from 200 to 599, found 99.",
  ],
])("mistake %#: one sentence with the place and what was expected", (content, expected) => {
  const parsed = sentence(JSON.stringify(content));
  expect(parsed).toBe(expected);
});

test.each([
  [
    { to: "office", path: "savAsync", never: true },
    'faults[0].path: expected a call of Office.js, as saveAsync, found "savAsync"',
  ],
  [{ to: "office", path: "body.get", drop: true }, "faults[0].path: expected a call of Office.js"],
  [{ to: "token", path: "getTokens", drop: true }, "expected GetToken or GetTokenPopup"],
  [
    { to: "graph", path: "/users/*/calender", drop: true },
    'expected an address of Graph, as /users/*/events/* (not "calender")',
  ],
  [{ to: "graph", path: "users/*/calendar", drop: true }, "expected a path that begins with a slash"],
  [{ to: "graph", method: "PACTH", drop: true }, "faults[0].method: expected one of GET, POST"],
])("a call that there is not is a slip of the pen: %j", (fault, said) => {
  expect(sentence(JSON.stringify({ ...good, faults: [fault] }))).toContain(said);
});

test.each([
  { to: "office", path: "*.getAsync", never: true },
  { to: "token", path: "*", drop: true },
  { to: "graph", path: "/users/annelies@contoso.example/events/AAMk", drop: true },
  { to: "graph", path: "/me/calendar/calendarPermissions/*", method: "patch", drop: true },
  { to: "graph", path: "**", drop: true },
])("a pattern that meets a call is taken: %j", (fault) => {
  expect(parseScenario(JSON.stringify({ ...good, faults: [fault] }), "x")).toMatchObject({ ok: true });
});
