import { describe, expect, test } from "@jest/globals";
import { eventWith } from "../../delegation/testing/factBuilders";
import type { MeetingEvent } from "../../delegation/facts/facts";
import { teamsEvents } from "./events";
import type { Plan } from "../../conversion/types";

const OWNER = { address: "anna@contoso.example", name: "Anna Peeters" };
const OID = "8d2b7e14-0b9a-4f7e-9c33-5e4a2f6d1b02";
const linkOf = (oid: string): string =>
  `https://teams.microsoft.com/l/meetup-join/19%3ax%40thread.v2/0?context=${encodeURIComponent(JSON.stringify({ Tid: "t", Oid: oid }))}`;
const OWNERS_LINK = linkOf("3a1f0c52-6f1d-4c6b-8a55-0d5b1c9e7a01");

const plan: Plan = {
  ownerName: OWNER.name,
  owner: OWNER.address,
  own: false,
  subject: "Budget",
  series: false,
  openedOccurrence: false,
  changedOccurrences: null,
  mails: { people: 3, upTo: false, mailsEach: 1 },
  form: "read",
  saveFirst: false,
  steps: ["write", "wait", "verify"],
  event: null,
  unsavedEdits: false,
  secondLink: null,
};

function online(change: Partial<MeetingEvent> = {}): MeetingEvent {
  return eventWith({
    isOnlineMeeting: true,
    provider: "teamsForBusiness",
    joinUrl: OWNERS_LINK,
    organizer: OWNER,
    isOrganizer: true,
    ...change,
  });
}

describe("what was seen after the write", () => {
  test.each<[string, MeetingEvent, string, string, string[]]>([
    ["online in the owner's name", online(), "converted", "converted", []],
    [
      "the address in another case",
      online({ organizer: { ...OWNER, address: "ANNA@Contoso.example" } }),
      "converted",
      "converted",
      [],
    ],
    [
      "an address of Exchange's own kind, the owner's name",
      online({ organizer: { address: "/o=Org/cn=anna", name: "anna peeters" } }),
      "converted",
      "converted",
      [],
    ],
    [
      "another address, the owner's name, and the server says organizer",
      online({ organizer: { address: "a.p@contoso.example", name: "Anna Peeters" } }),
      "converted",
      "converted",
      [],
    ],
    [
      "another address, the owner's name, and nothing else",
      online({ organizer: { address: "a.p@contoso.example", name: "Anna Peeters" }, isOrganizer: null }),
      "uncertain",
      "otherOrganizer",
      ["owner", "exchangeAdmin"],
    ],
    ["no organizer told, and the server says organizer", online({ organizer: null }), "converted", "converted", []],
    [
      "no organizer told at all",
      online({ organizer: null, isOrganizer: null }),
      "uncertain",
      "notOrganizer",
      ["owner"],
    ],
    [
      "200 and nothing done",
      online({ isOnlineMeeting: false, provider: "unknown", joinUrl: null }),
      "notConverted",
      "silentNo",
      ["teamsAdmin"],
    ],
    ["the key left out", online({ isOnlineMeeting: null }), "uncertain", "notTold", []],
    [
      "Skype in place of Teams",
      online({ provider: "skypeForBusiness", joinUrl: "https://meet.contoso.example/anna/1" }),
      "notConverted",
      "skypeInstead",
      ["teamsAdmin"],
    ],
    [
      "a provider that nobody knows",
      online({ provider: "futureProvider" }),
      "notConverted",
      "otherProvider",
      ["exchangeAdmin"],
    ],
    ["the link not there yet", online({ provider: "unknown", joinUrl: null }), "pending", "linkLate", []],
    [
      "a link to nowhere known",
      online({ joinUrl: "https://teams.microsoft.com.evil.example/x" }),
      "uncertain",
      "strangeLink",
      ["exchangeAdmin"],
    ],
    [
      "a link without https",
      online({ joinUrl: "http://teams.microsoft.com/l/meetup-join/x" }),
      "uncertain",
      "strangeLink",
      ["exchangeAdmin"],
    ],
    [
      "somebody else's meeting",
      online({ organizer: { address: "bram@contoso.example", name: "Bram" } }),
      "uncertain",
      "otherOrganizer",
      ["owner", "exchangeAdmin"],
    ],
    ["not the organizer's item", online({ isOrganizer: false }), "uncertain", "notOrganizer", ["owner"]],
    [
      "the delegate's own link",
      online({ joinUrl: linkOf(OID.toUpperCase()) }),
      "uncertain",
      "delegatesLink",
      ["owner", "exchangeAdmin"],
    ],
  ])("%s", (_, event, outcome, code, fixedBy) => {
    expect(teamsEvents.verify(event, { plan, delegateObjectId: OID, meetingHosts: [], before: null })).toMatchObject({
      outcome,
      code,
      fixedBy,
    });
  });

  test("one's own meeting has one's own object id in its link", () => {
    const own = { ...plan, own: true };
    expect(
      teamsEvents.verify(online({ joinUrl: linkOf(OID) }), {
        plan: own,
        delegateObjectId: OID,
        meetingHosts: [],
        saidOnline: false,
        before: null,
      }),
    ).toMatchObject({
      outcome: "converted",
      code: "convertedOwn",
    });
  });

  test("a link that is not known is never handed on", () => {
    expect(
      teamsEvents.verify(online({ joinUrl: "https://evil.example/" }), {
        plan,
        delegateObjectId: null,
        meetingHosts: [],
        saidOnline: false,
        before: null,
      }).joinUrl,
    ).toBeNull();
  });

  test.each([
    ["the same one as before, whom the server called the organizer", "a.p@contoso.example", true, "converted"],
    ["the same one as before, under another case", "A.p@CONTOSO.example", true, "converted"],
    ["the same one as before, with an address that cannot be compared", "/o=Org/cn=anna", true, "otherOrganizer"],
    ["another one than before", "anna@contoso.example", true, "otherOrganizer"],
    ["the same one as before, of whom the server said nothing", "a.p@contoso.example", null, "otherOrganizer"],
  ])("an organizer under another name and address: %s", (_, address, isOrganizer, code) => {
    const event = online({ organizer: { address: "A.P@contoso.example", name: "Peeters, A." } });
    const before = { organizer: { address, name: "Peeters, A." }, isOrganizer };
    expect(teamsEvents.verify(event, { plan, before, delegateObjectId: OID, meetingHosts: [] }).code).toBe(code);
  });

  test.each<[string, Partial<MeetingEvent>]>([
    ["now nobody says that the owner is the organizer", { isOrganizer: null }],
    ["now there is no organizer's address", { organizer: { address: "", name: "Peeters, A." } }],
    ["now there is one of Exchange's own", { organizer: { address: "/o=Org/cn=anna", name: "Peeters, A." } }],
  ])("the organizer before was the owner's, but %s: nothing is taken for granted", (_, change) => {
    const organizer = { address: "a.p@contoso.example", name: "Peeters, A." };
    const before = { organizer: { ...organizer, ...change.organizer }, isOrganizer: true };
    const event = online({ organizer, ...change });
    expect(teamsEvents.verify(event, { plan, before, delegateObjectId: OID, meetingHosts: [] }).code).toBe(
      "otherOrganizer",
    );
  });
});
