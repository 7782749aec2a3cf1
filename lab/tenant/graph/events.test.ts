import { expect, test } from "@jest/globals";
import { asJson, client, meeting, ONLINE, OWNER, situation, weekly } from "../testing/situation";

test.each([OWNER, "ANN@contoso.example", "Ann.O@corp.example", "a.owner@contoso.example"])(
  "the mailbox of %s is found by primary address, sign-in name and alias, in any case",
  async (name) => {
    const lab = await client(situation());
    expect((await lab.get(lab.path("review", name))).status).toBe(200);
  },
);

test("an event has Graph's shape: wrapped HTML, UTC times, organizer, no meeting yet", async () => {
  const lab = await client(situation());
  const { body } = await lab.get(lab.path("review"));
  expect(body).toMatchObject({
    subject: "Review",
    type: "singleInstance",
    isOrganizer: true,
    isOnlineMeeting: false,
    onlineMeetingProvider: "unknown",
    onlineMeeting: null,
    onlineMeetingUrl: null,
    start: { dateTime: "2026-11-25T13:00:00.0000000", timeZone: "UTC" },
    organizer: { emailAddress: { name: "Ann Owner", address: OWNER } },
  });
  expect(asJson(body["body"])["content"]).toMatch(/^<html>\r\n<head>[\s\S]*<p>Agenda<\/p>/);
});

test("Prefer moves the times into another zone, and a zone that does not exist is refused", async () => {
  const lab = await client(situation());
  const berlin = await lab.get(lab.path("review"), { prefer: 'outlook.timezone="W. Europe Standard Time"' });
  expect(berlin.body["start"]).toEqual({
    dateTime: "2026-11-25T14:00:00.0000000",
    timeZone: "W. Europe Standard Time",
  });
  expect((await lab.get(lab.path("review"), { prefer: 'outlook.timezone="Middle Earth"' })).status).toBe(400);
});

test("$select gives the chosen fields with id and etag; a field that does not exist is refused", async () => {
  const lab = await client(situation());
  const chosen = await lab.get(`${lab.path("review")}?$select=subject`);
  expect(Object.keys(chosen.body).sort()).toEqual(["@odata.context", "@odata.etag", "id", "subject"]);
  expect(await lab.get(`${lab.path("review")}?$select=joinLink`)).toMatchObject({
    status: 400,
    code: "RequestBroker--ParseUri",
  });
});

test("an id that was not converted is refused before anything is looked up", async () => {
  const lab = await client(situation());
  const ews = lab.tenant.outlook.find("review")?.ewsId ?? "";
  expect(ews).toMatch(/\//);
  expect(ews).toMatch(/\+/);
  for (const id of [encodeURIComponent(ews), ews]) {
    expect(await lab.get(`/users/${OWNER}/events/${id}`)).toMatchObject({
      status: 400,
      code: "RequestBroker--ParseUri",
    });
  }
});

test("the right id in the wrong mailbox is not found", async () => {
  const lab = await client(situation());
  expect(await lab.get(lab.path("review", "bob@contoso.example"))).toMatchObject({
    status: 404,
    code: "ErrorItemNotFound",
  });
});

test("ids are compared case and all", async () => {
  const lab = await client(situation());
  expect((await lab.get(lab.path("review").replace(/AAMk/, "aamk"))).status).toBe(404);
});

test("PATCH makes a Teams meeting of the owner's, appends the link to the body and mails the attendees", async () => {
  const lab = await client(situation());
  const { status, body } = await lab.patch(lab.path("review"), ONLINE);
  expect(status).toBe(200);
  expect(body).toMatchObject({ isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness", subject: "Review" });
  const { joinUrl } = asJson(body["onlineMeeting"]);
  expect(joinUrl).toMatch(
    /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\/19%3ameeting_\w+%40thread\.v2\/0\?context=%7b%22Tid%22%3a/,
  );
  const content = String(asJson(body["body"])["content"]);
  expect(content).toContain("<p>Agenda</p>");
  expect(content).toContain(String(joinUrl));
  expect(lab.tenant.mails).toEqual([{ to: ["cleo@contoso.example"], for: "update", item: "review" }]);
  expect(lab.tenant.written.map((change) => change.field).sort()).toEqual([
    "body",
    "isOnlineMeeting",
    "joinUrl",
    "onlineMeetingProvider",
  ]);
});

test("once online, further changes of the flags are ignored", async () => {
  const lab = await client(situation());
  const first = await lab.patch(lab.path("review"), ONLINE);
  const written = lab.tenant.written.length;
  for (const flags of [
    { isOnlineMeeting: false },
    { isOnlineMeeting: true, onlineMeetingProvider: "skypeForBusiness" },
    ONLINE,
  ]) {
    const again = await lab.patch(lab.path("review"), flags);
    expect(again).toMatchObject({
      status: 200,
      body: { isOnlineMeeting: true, onlineMeeting: first.body["onlineMeeting"] },
    });
  }
  expect(lab.tenant.written).toHaveLength(written);
  expect(lab.tenant.mails).toHaveLength(1);
});

test("a body without the link takes the meeting offline, and with the flags in the same request it flips", async () => {
  const lab = await client(situation());
  const body = { contentType: "html", content: "<p>New text</p>" };
  expect((await lab.patch(lab.path("review"), { ...ONLINE, body })).body["isOnlineMeeting"]).toBe(true);
  expect((await lab.patch(lab.path("review"), { ...ONLINE, body })).body["isOnlineMeeting"]).toBe(false);
  expect((await lab.patch(lab.path("review"), { ...ONLINE, body })).body["isOnlineMeeting"]).toBe(true);
  expect((await lab.patch(lab.path("review"), { body })).body).toMatchObject({
    isOnlineMeeting: false,
    onlineMeetingProvider: "unknown",
    onlineMeeting: null,
  });
});

test("a late link: online with an unknown provider and no link, until enough reads have passed", async () => {
  const lab = await client(situation({ events: [meeting({ onConvert: { linkAfterReads: 2 } })] }));
  const pending = { isOnlineMeeting: true, onlineMeetingProvider: "unknown", onlineMeeting: null };
  expect((await lab.patch(lab.path("review"), ONLINE)).body).toMatchObject(pending);
  expect((await lab.get(lab.path("review"))).body).toMatchObject(pending);
  expect((await lab.get(lab.path("review"))).body).toMatchObject(pending);
  await lab.get(lab.path("review"));
  expect((await lab.get(lab.path("review"))).body).toMatchObject({ onlineMeetingProvider: "teamsForBusiness" });
});

test.each([
  ["the service says yes and does nothing", situation({ events: [meeting({ onConvert: { silentNo: true } })] })],
  ["the owner has no licence", situationWithOwner({ teams: { licensed: false } })],
  [
    "the owner's policy forbids it",
    situationWithOwner({ teams: { meetingPolicy: { allowPrivateMeetingScheduling: false } } }),
  ],
  [
    "the owner's calendar does not list Teams",
    situationWithOwner({ mailbox: { allowedOnlineMeetingProviders: ["skypeForBusiness"] } }),
  ],
])("200 and no meeting when %s", async (_why, scenario) => {
  const lab = await client(scenario);
  const { status, body } = await lab.patch(lab.path("review"), ONLINE);
  expect(status).toBe(200);
  expect(body).toMatchObject({ isOnlineMeeting: false, onlineMeetingProvider: "unknown", onlineMeeting: null });
  expect(lab.tenant.mails).toEqual([]);
});

function situationWithOwner(changes: object): ReturnType<typeof situation> {
  const scenario = situation();
  return {
    ...scenario,
    people: scenario.people.map((person) => (person.id === "ann" ? { ...person, ...changes } : person)),
  };
}

test("asked for Teams, got another provider, when the scenario says so", async () => {
  const lab = await client(situation({ events: [meeting({ onConvert: { provider: "skypeForBusiness" } })] }));
  expect((await lab.patch(lab.path("review"), ONLINE)).body["onlineMeetingProvider"]).toBe("skypeForBusiness");
});

test("the link's object id is the owner's, or the one the scenario gives", async () => {
  const other = "00000000-1111-4222-a333-444444444444";
  const lab = await client(situation({ events: [meeting({ onConvert: { organizerObjectId: other } })] }));
  const { body } = await lab.patch(lab.path("review"), ONLINE);
  expect(decodeURIComponent(String(asJson(body["onlineMeeting"])["joinUrl"]))).toContain(`"Oid":"${other}"`);
});

test("a series: master and exceptions go online together, one mail for the series and one for each exception", async () => {
  const moved = meeting({
    id: "moved",
    master: "weekly",
    originalDate: "2026-12-01",
    start: "2026-12-02T10:00",
    end: "2026-12-02T11:00",
  });
  const lab = await client(situation({ events: [weekly(), moved], open: { event: "weekly", form: "read" } }));
  await lab.patch(lab.path("weekly"), ONLINE);
  expect(lab.tenant.mails.map((mail) => mail.item)).toEqual(["weekly", "moved"]);
  const occurrence = await lab.get(lab.path("weekly/2026-12-08"));
  const exception = await lab.get(lab.path("moved"));
  expect(occurrence.body).toMatchObject({ type: "occurrence", isOnlineMeeting: true });
  expect(exception.body).toMatchObject({
    type: "exception",
    isOnlineMeeting: true,
    onlineMeeting: occurrence.body["onlineMeeting"],
  });
});

test("one occurrence cannot be converted alone, nor an attendee's copy", async () => {
  const events = [weekly(), meeting({ organizer: "cleo", attendees: ["ann"] })];
  const lab = await client(situation({ events }));
  expect((await lab.patch(lab.path("weekly/2026-12-08"), ONLINE)).status).toBe(400);
  expect((await lab.patch(lab.path("review"), ONLINE)).status).toBe(400);
  expect((await lab.get(lab.path("review"))).body["isOrganizer"]).toBe(false);
});

test.each([
  ["Reviewer", 200, 403],
  ["Author", 200, 403],
  ["Editor", 200, 200],
  ["AvailabilityOnly", 403, 403],
  ["None", 403, 403],
] as const)("a %s reads with %d and writes with %d", async (level, read, write) => {
  const lab = await client(situation({ rights: [{ owner: "ann", delegate: "bob", level }] }));
  expect((await lab.get(lab.path("review"))).status).toBe(read);
  expect((await lab.patch(lab.path("review"), ONLINE)).status).toBe(write);
});

test("full access opens everything, private items too", async () => {
  const events = [meeting({ sensitivity: "private" })];
  const lab = await client(situation({ events, rights: [{ owner: "ann", delegate: "bob", fullAccess: true }] }));
  expect((await lab.get(lab.path("review"))).status).toBe(200);
});

test("a private item is refused to a delegate without that right, whatever else she may", async () => {
  const lab = await client(situation({ events: [meeting({ sensitivity: "private" })] }));
  expect(await lab.get(lab.path("review"))).toMatchObject({ status: 403, code: "ErrorAccessDenied" });
  expect((await lab.patch(lab.path("review"), ONLINE)).status).toBe(403);
});

test("an id from a client's cache is unknown for as many look-ups as the scenario says, while the view lists the item", async () => {
  const lab = await client(situation({ open: { event: "review", form: "compose", saved: true, idLateBy: 2 } }));
  const shown = (lab.tenant.outlook.find("review")?.ewsId ?? "").replaceAll("/", "-").replaceAll("+", "_");
  const path = `/users/${OWNER}/events/${encodeURIComponent(shown)}`;
  expect((await lab.get(path)).status).toBe(404);
  expect((await lab.get(lab.path("review"))).status).toBe(200);
  expect((await lab.get(path)).status).toBe(404);
  expect((await lab.get(path)).status).toBe(200);
});

test("fields that the lab does not serve are not answered, and on record", async () => {
  const lab = await client(situation());
  expect((await lab.patch(lab.path("review"), { subject: "Other" })).status).toBe(501);
  expect(lab.tenant.unhandled).toHaveLength(1);
});
