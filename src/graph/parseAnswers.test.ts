import { describe, expect, test } from "@jest/globals";
import { parseCalendar, parseEvent, parsePerson, parseUser, parseViewEntry } from "./parseAnswers";
import { epochOf } from "./time";

const time = (dateTime: string, timeZone = "UTC"): object => ({ dateTime, timeZone });
const bare = { id: "AAMk", start: time("2026-11-25T13:00:00.0000000"), end: time("2026-11-25T14:00:00.0000000") };

describe("an event", () => {
  test("with nothing but an id and times is understood, and what is left out is null", () => {
    expect(parseEvent(bare, "anna@contoso.example")).toEqual({
      id: "AAMk",
      mailbox: "anna@contoso.example",
      iCalUId: null,
      changeKey: null,
      type: null,
      seriesMasterId: null,
      recurrence: null,
      subject: "",
      start: Date.parse("2026-11-25T13:00:00Z"),
      end: Date.parse("2026-11-25T14:00:00Z"),
      isAllDay: false,
      isCancelled: null,
      isDraft: null,
      isOrganizer: null,
      organizer: null,
      sensitivity: null,
      isOnlineMeeting: null,
      provider: null,
      joinUrl: null,
      location: "",
      body: null,
      attendees: null,
    });
  });

  test("keeps enum values that are new, but not a kind of event that nobody knows", () => {
    const event = parseEvent(
      { ...bare, type: "somethingNew", onlineMeetingProvider: "futureProvider", sensitivity: "secret" },
      "a@b.example",
    );
    expect(event).toMatchObject({ type: null, provider: "futureProvider", sensitivity: "secret" });
  });

  test.each([
    [
      { onlineMeeting: { joinUrl: "https://teams.microsoft.com/x" }, onlineMeetingUrl: null },
      "https://teams.microsoft.com/x",
    ],
    [{ onlineMeeting: null, onlineMeetingUrl: "https://meet.contoso.example/a/1" }, "https://meet.contoso.example/a/1"],
    [{ isOnlineMeeting: true, onlineMeetingProvider: "unknown", onlineMeeting: null }, null],
    [{ onlineMeeting: "yes" }, null],
  ])("has its join link where it is: %p", (keys, joinUrl) => {
    expect(parseEvent({ ...bare, ...keys }, "a@b.example")?.joinUrl).toBe(joinUrl);
  });

  test.each([null, 3, "event", [], {}, { id: "x" }, { ...bare, start: time("soon") }, { ...bare, id: 7 }])(
    "%p is none",
    (value) => {
      expect(parseEvent(value, "a@b.example")).toBeNull();
      expect(parseViewEntry(value)).toBeNull();
    },
  );
});

test.each([
  [time("2026-11-25T13:00:00.0000000"), "2026-11-25T13:00:00.000Z"],
  [time("2026-11-25T13:00:00", "tzone://Microsoft/Utc"), "2026-11-25T13:00:00.000Z"],
  [time("2026-11-25T14:00:00.0000000", "Romance Standard Time"), "2026-11-25T13:00:00.000Z"],
  [time("2026-07-25T14:00:00.0000000", "Europe/Brussels"), "2026-07-25T12:00:00.000Z"],
  [time("2026-11-25T14:00:00+01:00", "whatever"), "2026-11-25T13:00:00.000Z"],
  [time("2026-11-25T14:00:00", "Zone of Nobody"), null],
  ["2026-11-25", null],
])("the time %p is %p", (value, iso) => {
  const epoch = epochOf(value);
  expect(epoch === null ? null : new Date(epoch).toISOString()).toBe(iso);
});

test("a calendar's keys may be absent: null, never no", () => {
  expect(parseCalendar({ id: "c" })).toEqual({
    id: "c",
    canEdit: null,
    canViewPrivateItems: null,
    allowedProviders: null,
    defaultProvider: null,
    owner: null,
  });
});

test("a user's other addresses come without their prefix, and only the mail addresses", () => {
  expect(
    parseUser({
      id: "1",
      mail: "A@x.example",
      proxyAddresses: ["SMTP:A@x.example", "smtp:b@x.example", "SIP:a@x.example", 5],
    }),
  ).toEqual({
    id: "1",
    mail: "A@x.example",
    userPrincipalName: null,
    aliases: ["A@x.example", "b@x.example"],
  });
});

test.each([
  [{ emailAddress: { name: "Anna", address: "a@x.example" } }, { name: "Anna", address: "a@x.example" }],
  [
    { type: "resource", emailAddress: { name: "Room", address: "r@x.example" } },
    { name: "Room", address: "r@x.example", kind: "room" },
  ],
  [{ emailAddress: { name: "My Organization" } }, { name: "My Organization", address: "" }],
  [{ emailAddress: {} }, null],
  [null, null],
])("the person %p", (value, person) => {
  expect(parsePerson(value)).toEqual(person);
});
