import { expect, test } from "@jest/globals";
import { known } from "../delegation/facts/fact";
import type { MeetingEvent } from "../delegation/facts/facts";
import {
  AT,
  calendarWith,
  DAY,
  DELEGATE,
  eventWith,
  HOUR,
  meWith,
  OWNER,
  settingsWith,
} from "../delegation/testing/factBuilders";
import { createCollector, judgeOwner, type OwnerFacts } from "./classify";
import type { WhyNot } from "./types";

function ownerWith(changes: Partial<OwnerFacts> = {}): OwnerFacts {
  return {
    owner: OWNER,
    own: false,
    calendar: known(calendarWith(), "graph", AT),
    me: known(meWith(), "graph", AT),
    token: known({ username: DELEGATE.address, objectId: "me", tenantId: "t", name: DELEGATE.name }, "token", AT),
    settings: settingsWith(),
    now: AT,
    ...changes,
  };
}

function whyOf(event: Partial<MeetingEvent>, of = ownerWith()): WhyNot | null | undefined {
  const collector = createCollector(of);
  collector.add([eventWith(event)]);
  return collector.rows()[0]?.why;
}

const ZOOM = "https://zoom.us/j/12345678901";
const TEAMS =
  "https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%2272f2a1c4-5a3e-4b1b-9d0c-2f6f6d1c8e10%22%2c%22Oid%22%3a%228d2b7e14-0b9a-4f7e-9c33-5e4a2f6d1b02%22%7d";
const text = (content: string) => ({ contentType: "text" as const, content });

test.each<[WhyNot | null, Partial<MeetingEvent>]>([
  [null, {}],
  ["cancelled", { isCancelled: true }],
  ["online", { isOnlineMeeting: true, provider: "teamsForBusiness", joinUrl: TEAMS }],
  ["otherLink", { body: text(`Join: ${ZOOM}`) }],
  ["otherLink", { body: text(`Join: ${TEAMS}`) }],
  ["linkExpires", { body: text("Join: https://teams.microsoft.com/meet/2401234567?p=abc") }],
  [
    "online",
    {
      isOnlineMeeting: true,
      provider: "teamsForBusiness",
      joinUrl: "https://teams.microsoft.com/meet/2401234567?p=abc",
    },
  ],
  ["twoLinks", { isOnlineMeeting: true, provider: "teamsForBusiness", joinUrl: TEAMS, body: text(`${ZOOM} ${TEAMS}`) }],
  ["notOrganizer", { isOrganizer: false }],
  ["over", { start: AT - DAY, end: AT - DAY + HOUR }],
  ["private", { sensitivity: "private", subject: "Surgery" }],
  ["draft", { isDraft: true }],
  ["allDay", { isAllDay: true }],
  ["nobodyInvited", { attendees: [] }],
  ["nobodyInvited", { attendees: [{ ...OWNER }, { address: "room4@contoso.example", name: "Room 4", kind: "room" }] }],
])("%s", (why, event) => {
  expect(whyOf(event)).toBe(why);
});

test("a Teams link whose organizer is the delegate is not the owner's", () => {
  const of = ownerWith({ me: known(meWith({ id: "8d2b7e14-0b9a-4f7e-9c33-5e4a2f6d1b02" }), "graph", AT) });
  const event = { isOnlineMeeting: true, provider: "teamsForBusiness", joinUrl: TEAMS };
  expect(whyOf(event, of)).toBe("linkNotOwners");
});

test("nor is one that was pasted into the text", () => {
  const of = ownerWith({ me: known(meWith({ id: "8d2b7e14-0b9a-4f7e-9c33-5e4a2f6d1b02" }), "graph", AT) });
  expect(whyOf({ body: text(`Join: ${TEAMS}`) }, of)).toBe("linkNotOwners");
});

test.each([
  ["room", { ...OWNER, kind: "room" as const }, "room"],
  ["group", { ...OWNER, kind: "group" as const }, "group"],
  ["person", { ...OWNER, kind: "person" as const }, null],
])("an owner who is invited as a %s is one, and a person may be a shared mailbox", (_, invited, kind) => {
  const collector = createCollector(ownerWith());
  collector.add([eventWith({ attendees: [DELEGATE] }), eventWith({ id: "other", attendees: [invited] })]);
  expect(collector.ownerKind()).toBe(kind);
});

test("a private item whose owner lets her see private ones is like any other", () => {
  const of = ownerWith({ calendar: known(calendarWith({ canViewPrivateItems: true }), "graph", AT) });
  expect(whyOf({ sensitivity: "private" }, of)).toBeNull();
});

test("a private row tells nothing of itself", () => {
  const collector = createCollector(ownerWith());
  collector.add([eventWith({ sensitivity: "private", subject: "Surgery" })]);
  expect(JSON.stringify(collector.rows())).not.toContain("Surgery");
});

test("where the owner's calendar allows no Teams, every row that could be is blocked, and the owner's line says who fixes it", () => {
  const of = ownerWith({ calendar: known(calendarWith({ allowedProviders: ["skypeForBusiness"] }), "graph", AT) });
  expect(whyOf({}, of)).toBe("blocked");
  expect(judgeOwner(of)).toMatchObject({ verdict: "blocked", fixedBy: ["teamsAdmin"] });
});

test("an owner whose calendar may not be changed is blocked, and she herself fixes it", () => {
  const of = ownerWith({ calendar: known(calendarWith({ canEdit: false }), "graph", AT) });
  expect(judgeOwner(of)).toMatchObject({ verdict: "blocked", fixedBy: ["owner", "exchangeAdmin"] });
});

test("a calendar that could not be read is not certain, and nothing is said to be missing", () => {
  const of = ownerWith({ calendar: { known: false, reason: "noAnswer", source: "graph" } });
  const { verdict, because } = judgeOwner(of);
  expect(verdict).toBe("notCertain");
  expect(because?.status).toBe("unknown");
});

test("the dates of a series are one row, and a regular date speaks for it", () => {
  const collector = createCollector(ownerWith());
  const date = (day: number, changes: Partial<MeetingEvent> = {}) =>
    eventWith({
      id: `date-${day}`,
      type: "occurrence",
      seriesMasterId: "master",
      start: AT + day * DAY,
      end: AT + day * DAY + HOUR,
      ...changes,
    });
  collector.add([date(1, { type: "exception", attendees: [] }), date(8), date(15)]);
  collector.add([date(22)]);
  expect(collector.rows()).toMatchObject([
    { eventId: "master", kind: "series", start: AT + DAY, why: null, people: 1, mailsEach: null },
  ]);
});
