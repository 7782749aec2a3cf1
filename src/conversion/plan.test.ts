import { describe, expect, test } from "@jest/globals";
import { assess } from "../providers/assess";
import type { Facts, MeetingEvent, Person, ViewEntry } from "../delegation/facts/facts";
import {
  AT,
  DAY,
  eventWith,
  factsWith,
  HOUR,
  itemWith,
  missing,
  OWNER,
  seen,
} from "../delegation/testing/factBuilders";
import type { Exceptions } from "./ports/graph";
import { makePlan } from "./plan";
import type { Plan } from "./types";

const person = (name: string, kind?: Person["kind"]): Person => ({
  name,
  address: `${name}@contoso.example`,
  ...(kind ? { kind } : {}),
});

function planFor(
  event: MeetingEvent | null,
  given: Partial<Facts>,
  exceptions: Omit<Exceptions, "attendees"> | null = null,
): Plan {
  const facts = factsWith(given);
  const changed = exceptions && { ...exceptions, attendees: [] };
  return makePlan({ facts, assessment: assess(facts), event, exceptions: changed, addTeams: false });
}

describe("how many people get mail", () => {
  const noor = person("noor");
  test.each<[string, MeetingEvent | null, Partial<Facts>, Plan["mails"]]>([
    [
      "everybody once",
      eventWith({ attendees: [noor, noor, person("tomasz")] }),
      {},
      { people: 2, upTo: false, mailsEach: 1 },
    ],
    [
      "not the organizer",
      eventWith({ attendees: [noor, OWNER], organizer: OWNER }),
      {},
      { people: 1, upTo: false, mailsEach: 1 },
    ],
    [
      "not a room",
      eventWith({ attendees: [noor, person("room", "room")] }),
      {},
      { people: 1, upTo: false, mailsEach: 1 },
    ],
    [
      "not a room that the form lists among the people",
      eventWith({ attendees: [noor, person("room", "room")] }),
      { item: seen(itemWith({ form: "compose", attendees: seen([noor, person("room")]) })) },
      { people: 1, upTo: false, mailsEach: 1 },
    ],
    [
      "nobody",
      eventWith({ attendees: [] }),
      { item: seen(itemWith({ attendees: seen([]) })) },
      { people: 0, upTo: false, mailsEach: 1 },
    ],
    [
      "at most these, when a group is among them",
      eventWith({ attendees: [noor] }),
      { item: seen(itemWith({ attendees: seen([person("noor", "group")]) })) },
      { people: 1, upTo: true, mailsEach: 1 },
    ],
    [
      "at most these, when it was not sent yet",
      eventWith({ attendees: [noor], isDraft: true }),
      {},
      { people: 1, upTo: true, mailsEach: 1 },
    ],
    [
      "at most these, when the server does not tell",
      eventWith({ attendees: null }),
      { item: seen(itemWith({ attendees: missing("noAnswer", "outlook") })) },
      { people: 0, upTo: true, mailsEach: 1 },
    ],
    [
      "those added in the form too",
      eventWith({ attendees: [noor] }),
      { item: seen(itemWith({ form: "compose", attendees: seen([person("tomasz")]) })) },
      { people: 2, upTo: false, mailsEach: 1 },
    ],
  ])("%s", (_, event, given, mails) => {
    expect(planFor(event, given).mails).toEqual(mails);
  });

  test("a series: one mail each, and one more for each changed date", () => {
    const event = eventWith({ type: "seriesMaster", attendees: [noor] });
    expect(planFor(event, {}, { count: 3, complete: false })).toMatchObject({
      series: true,
      mails: { people: 1, mailsEach: 4 },
      changedOccurrences: { count: 3, complete: false },
    });
  });
});

describe("the steps", () => {
  const unsaved = {
    item: seen(itemWith({ form: "compose", itemId: seen<string | null>(null) })),
    event: missing("notAsked"),
  };
  test.each<[string, MeetingEvent | null, Partial<Facts>, Plan["steps"]]>([
    ["of a read form", eventWith({}), {}, ["write", "wait", "verify"]],
    [
      "of a compose form",
      eventWith({}),
      { item: seen(itemWith({ form: "compose" })) },
      ["write", "wait", "verify", "form"],
    ],
    ["of a new item", null, unsaved, ["save", "find", "write", "wait", "verify", "form"]],
  ])("%s", (_, event, given, steps) => {
    const plan = planFor(event, given);
    expect(plan.steps).toEqual(steps);
    expect(plan.saveFirst).toBe(event === null);
  });
});

describe("what the form holds beside the server", () => {
  const event = eventWith({
    subject: "Budget",
    location: "Room",
    start: AT,
    end: AT + HOUR,
    attendees: [person("noor"), person("room", "room")],
    body: {
      contentType: "html",
      content: "<html><head><style>x</style></head><body><p>Please&nbsp;bring\r\n figures</p></body></html>",
    },
  });
  const form = {
    form: "compose" as const,
    subject: seen("Budget"),
    location: seen("Room"),
    start: seen(AT),
    end: seen(AT + HOUR),
    attendees: seen([person("noor", "person"), person("room")]),
    bodyHtml: seen('<div class="a">Please bring figures</div>'),
  };
  test.each<[string, object, boolean]>([
    ["nothing", {}, false],
    ["another subject", { subject: seen("Budget 2027") }, true],
    ["another place", { location: seen("") }, true],
    ["another end", { end: seen(AT + 2 * HOUR) }, true],
    ["another word", { bodyHtml: seen("<p>Please bring all figures</p>") }, true],
    ["one person more", { attendees: seen([person("noor"), person("tomasz")]) }, true],
    ["one person less", { attendees: seen([]) }, true],
    [
      "what could not be asked",
      { bodyHtml: missing("noAnswer", "outlook"), attendees: missing("noAnswer", "outlook") },
      false,
    ],
  ])("%s", (_, change, unsavedEdits) => {
    expect(planFor(event, { item: seen(itemWith({ ...form, ...change })) }).unsavedEdits).toBe(unsavedEdits);
  });
});

describe("one date of a series, opened in its form", () => {
  const master = eventWith({ type: "seriesMaster", subject: "Budget", start: AT - 7 * DAY, end: AT - 7 * DAY + HOUR });
  const date: ViewEntry = {
    id: "date",
    type: "occurrence",
    seriesMasterId: master.id,
    iCalUId: null,
    sensitivity: null,
    subject: "Budget",
    start: AT,
    end: AT + HOUR,
    isAllDay: false,
    isCancelled: false,
    location: "",
  };
  const form = { form: "compose" as const, subject: seen("Budget"), start: seen(AT), end: seen(AT + HOUR) };
  const planOf = (opened: Facts["opened"], change: object = {}): Plan =>
    planFor(master, { opened, item: seen(itemWith({ ...form, ...change })) });

  test.each<[string, ViewEntry["type"], boolean]>([
    ["an occurrence", "occurrence", true],
    ["an exception", "exception", true],
    ["the series itself", "seriesMaster", false],
  ])("%s", (_, type, openedOccurrence) => {
    expect(planOf(seen({ ...date, type }))).toMatchObject({ series: true, openedOccurrence });
  });

  test("is compared with its own times, not with those of the series", () => {
    expect(planOf(seen(date)).unsavedEdits).toBe(false);
    expect(planOf(seen({ ...date, start: AT + HOUR, end: AT + 2 * HOUR })).unsavedEdits).toBe(true);
    expect(planOf(seen(date), { subject: seen("Budget, final") }).unsavedEdits).toBe(true);
  });

  test("what one date holds besides is not known, and so no edit", () => {
    expect(planOf(seen(date), { location: seen("Elsewhere"), bodyHtml: seen("<p>Other</p>") }).unsavedEdits).toBe(
      false,
    );
  });

  test("a single item is no series, whatever was opened", () => {
    const plan = planFor(eventWith({}), { opened: seen(date) }, { count: 2, complete: true });
    expect(plan).toMatchObject({ series: false, openedOccurrence: false, changedOccurrences: null });
    expect(plan.mails.mailsEach).toBe(1);
  });
});
