import { expect, test } from "@jest/globals";
import type { SkypeMeetingOptions } from "../providers/skype/ports";
import { createOnce } from "../providers/skype/createOnce";
import { createBody, pick, readMeeting } from "./meetings";
import { meetingRequest } from "../providers/skype/request";
import { journalFor, type ItemJournal } from "../providers/skype/journal";
import { DELEGATE, memoryStorage, NOW, OWNER, testLab, type SetUp } from "./testing/lab";

const never = new AbortController().signal;
const HOUR = 3_600_000;
const item = {
  subject: "Quarterly <numbers>",
  end: NOW + 3 * HOUR,
  series: false,
  attendees: ["chris@contoso.com", "guest@elsewhere.example"],
};
const request = meetingRequest(item, OWNER, DELEGATE, { accessLevel: "Invited", lobbyBypass: "Enabled" }, NOW);

const journal = (): Promise<ItemJournal> => journalFor(["item"], memoryStorage(), () => NOW);

async function signedIn(set: SetUp = {}) {
  const lab = testLab(set);
  await lab.skype.gather(OWNER, DELEGATE, never);
  return lab;
}

test("the server's options and texts are read", async () => {
  const { skype } = await signedIn({
    server: {
      eligible: { accessLevels: ["Invited", "Locked"], lobbyBypass: ["Disabled"] },
      dialIn: [{ region: "Redmond", number: "+14255550001" }],
      footerText: "Confidential.",
    },
  });
  expect(await skype.options(never)).toEqual({
    ok: true,
    value: {
      accessLevels: ["Invited", "Locked"],
      lobbyBypass: ["Disabled"],
      defaultAccessLevel: "Invited",
      defaultLobbyBypass: "Disabled",
      dialIn: [{ region: "Redmond", number: "+14255550001" }],
      footerText: "Confidential.",
      helpUrl: "https://meet.contoso.com/help",
      legalUrl: "https://meet.contoso.com/legal",
    },
  });
});

test("a meeting of the delegate's own has the owner as leader, and always an end", async () => {
  const lab = await signedIn({ server: { dialIn: [{ region: "Redmond", number: "+14255550001" }] } });
  const made = await lab.skype.createOwnMeeting(request, never);
  expect(made).toMatchObject({
    ok: true,
    value: {
      organizerUri: "sip:anna@contoso.com",
      joinUrl: expect.stringMatching(/^https:\/\/meet\.contoso\.com\/anna\/\w+$/),
      conferenceId: expect.stringMatching(/^\d{8}$/),
      expires: NOW + 3 * HOUR + 14 * 24 * HOUR,
    },
  });
  expect(JSON.parse(lab.bodies.at(-1) ?? "")).toEqual({
    subject: "Quarterly <numbers>",
    description: "",
    leaders: ["sip:mark@contoso.com"],
    attendees: ["sip:chris@contoso.com"],
    expirationTime: `/Date(${NOW + 3 * HOUR + 14 * 24 * HOUR})/`,
    accessLevel: "Invited",
    lobbyBypassForPhoneUsers: "Enabled",
  });
  expect(lab.written).toHaveLength(1);
});

test.each([200, 201] as const)("a server that answers %p to a new meeting is understood", async (createStatus) => {
  const { skype } = await signedIn({ server: { createStatus } });
  expect(await skype.createOwnMeeting(request, never)).toMatchObject({ ok: true });
});

const isCreate = (asked: Request) => asked.method === "POST" && asked.url.endsWith("/myOnlineMeetings");

test("after a lost answer the meeting that exists is found, and no second one made", async () => {
  const lab = await signedIn({ answer: (asked) => (isCreate(asked) ? "lost" : undefined) });
  const made = { ok: true, value: { organizerUri: "sip:anna@contoso.com" } };
  expect(await createOnce(lab.skype, request, false, await journal(), never)).toMatchObject(made);
  expect(await createOnce(lab.skype, request, true, await journal(), never)).toMatchObject(made);
  expect(lab.written).toHaveLength(1);
});

test("an older meeting of the same subject is not taken for the new one", async () => {
  const lab = await signedIn({
    answer: (asked, nth) => (isCreate(asked) && nth === 2 ? new Response(null, { status: 500 }) : undefined),
  });
  await lab.skype.createOwnMeeting({ ...request, expires: request.expires - 24 * HOUR }, never);
  expect(await createOnce(lab.skype, request, false, await journal(), never)).toMatchObject({
    ok: false,
    error: { exists: "perhaps", failure: { kind: "http", status: 500 } },
  });
});

test("a POST is never repeated by itself", async () => {
  const lab = await signedIn({ answer: (asked) => (isCreate(asked) ? "lost" : undefined) });
  expect(await lab.skype.createOwnMeeting(request, never)).toEqual({ ok: false, error: { kind: "lost" } });
  expect(lab.asked.filter((line) => line.startsWith("POST") && line.endsWith("/myOnlineMeetings"))).toHaveLength(1);
});

test("a refusal is told with the server's own code and words", async () => {
  const { skype } = await signedIn({
    answer: (asked) =>
      isCreate(asked)
        ? Response.json({ code: "Conflict", subcode: "TooManyOnlineMeetings", message: "Too many." }, { status: 409 })
        : undefined,
  });
  expect(await createOnce(skype, request, false, await journal(), never)).toEqual({
    ok: false,
    error: {
      exists: "no",
      failure: { kind: "http", status: 409, code: "Conflict", subcode: "TooManyOnlineMeetings", message: "Too many." },
    },
  });
});

test("where scheduling is not allowed the link is absent, and nothing is sent", async () => {
  const lab = testLab({ server: { canSchedule: false } });
  expect(await lab.skype.gather(OWNER, DELEGATE, never)).toMatchObject({ canSchedule: { known: true, value: false } });
  expect(await lab.skype.createOwnMeeting(request, never)).toMatchObject({
    ok: false,
    error: { kind: "http", status: 403 },
  });
  expect(lab.written).toEqual([]);
});

const options: SkypeMeetingOptions = {
  accessLevels: ["Invited"],
  lobbyBypass: [],
  defaultAccessLevel: null,
  defaultLobbyBypass: null,
  dialIn: [],
  footerText: null,
  helpUrl: null,
  legalUrl: null,
};

test("only eligible values are sent, nobody twice, and never further ahead than servers allow", () => {
  const body = createBody(
    {
      ...request,
      leaders: ["sip:mark@contoso.com", "sip:Anna@contoso.com", "sip:MARK@contoso.com"],
      attendees: ["sip:mark@contoso.com", "sip:chris@contoso.com"],
      expires: NOW + 20 * 365 * 24 * HOUR,
    },
    options,
    "sip:anna@contoso.com",
    NOW,
  );
  expect(body).toEqual({
    subject: request.subject,
    description: "",
    leaders: ["sip:MARK@contoso.com"],
    attendees: ["sip:chris@contoso.com"],
    expirationTime: `/Date(${NOW + 3651 * 24 * HOUR})/`,
    accessLevel: "Invited",
  });
});

test.each([
  ["https://meet.contoso.com/anna/1", true],
  ["http://meet.contoso.com/anna/1", false],
  ["javascript:alert(1)", false],
  ["", false],
])("a meeting to join at %p is one: %p", (joinUrl, expected) => {
  expect(readMeeting({ joinUrl }) !== null).toBe(expected);
});

test("of several of the same subject, the one with the end that was asked for is taken, to the second", () => {
  const one = (expires: number) => ({
    subject: "A",
    joinUrl: `https://meet.contoso.com/${expires}`,
    expirationTime: `/Date(${expires})/`,
  });
  const all = [one(5_000), one(50_000), one(500_000)];
  expect(pick(all, { subject: "A", expires: 50_999 })?.expires).toBe(50_000);
  expect(pick(all, { subject: "A", expires: 51_000 })).toBeNull();
  expect(pick(all, { subject: "a", expires: 50_000 })).toBeNull();
});

test.each([
  ["a single item", { end: NOW + HOUR, series: false }, NOW + HOUR + 14 * 24 * HOUR],
  ["a series", { end: NOW + HOUR, series: true, lastEnd: NOW + 90 * 24 * HOUR }, NOW + 104 * 24 * HOUR],
  ["a series without end", { end: NOW + HOUR, series: true, lastEnd: null }, NOW + 3622 * 24 * HOUR],
  ["a series whose end cannot be worked out", { end: NOW + HOUR, series: true }, NOW + 3622 * 24 * HOUR],
])("%s expires two weeks after its end, or as late as can be", (_, of, expected) => {
  expect(
    meetingRequest({ ...item, ...of }, OWNER, DELEGATE, { accessLevel: null, lobbyBypass: null }, NOW).expires,
  ).toBe(expected);
});
