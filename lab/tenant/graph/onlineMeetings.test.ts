import { expect, test } from "@jest/globals";
import { asJson, client, list, meeting, situation } from "../testing/situation";
import type { Json, TestClient } from "../testing/situation";

const SCOPE = "OnlineMeetings.ReadWrite Calendars.ReadWrite Calendars.ReadWrite.Shared";
const UNKNOWN = { prefer: "include-unknown-enum-members" };

const online = (user = "ann", attendees = ["cleo", "bob", "ida@fabrikam.example"]) =>
  situation({
    client: { kind: "web", user },
    events: [meeting({ attendees, online: { provider: "teamsForBusiness" } })],
  });

async function find(lab: TestClient): Promise<Json | undefined> {
  const link = lab.tenant.outlook.find("review")?.joinUrl ?? "";
  return list(await lab.get(`/me/onlineMeetings?$filter=JoinWebUrl%20eq%20'${encodeURIComponent(link)}'`))[0];
}

const path = (found: Json | undefined): string => `/me/onlineMeetings/${encodeURIComponent(String(found?.["id"]))}`;
const roles = (json: Json): unknown[] =>
  (asJson(json["participants"])["attendees"] as Json[]).map((one) => [one["upn"], one["role"]]);

test("the organizer finds her meeting by its link, with the people as attendees", async () => {
  const lab = await client(online(), SCOPE);
  const found = await find(lab);
  expect(found).toMatchObject({ allowedPresenters: "everyone", recordAutomatically: false });
  expect(roles(found ?? {})).toEqual([
    ["cleo@contoso.example", "attendee"],
    ["bob@contoso.example", "attendee"],
    ["ida@fabrikam.example", "attendee"],
  ]);
});

test("a co-organizer is set in the whole list, and told only to those who can take the word", async () => {
  const lab = await client(online(), SCOPE);
  const found = await find(lab);
  const attendees = (asJson(found?.["participants"])["attendees"] as Json[]).map((one) =>
    one["upn"] === "bob@contoso.example" ? { ...one, role: "coorganizer" } : one,
  );
  const set = await lab.patch(path(found), { participants: { attendees } });
  expect(set.status).toBe(200);
  expect(roles(set.body)[1]).toEqual(["bob@contoso.example", "unknownFutureValue"]);
  expect(roles((await lab.get(path(found), UNKNOWN)).body)[1]).toEqual(["bob@contoso.example", "coorganizer"]);
  expect(lab.tenant.meeting("review")?.attendees.map(({ person, role }) => [person.id, role])).toContainEqual([
    "bob",
    "coorganizer",
  ]);
});

test("who is not in the list that is written is lost", async () => {
  const lab = await client(online(), SCOPE);
  const found = await find(lab);
  const attendees = [{ upn: "bob@contoso.example", role: "presenter" }];
  expect(roles((await lab.patch(path(found), { participants: { attendees } })).body)).toEqual([
    ["bob@contoso.example", "presenter"],
  ]);
});

test.each([
  [
    "a co-organizer from outside",
    { participants: { attendees: [{ upn: "ida@fabrikam.example", role: "coorganizer" }] } },
  ],
  ["a role that does not exist", { participants: { attendees: [{ upn: "bob@contoso.example", role: "host" }] } }],
  ["presenters by role without the people", { allowedPresenters: "roleIsPresenter" }],
  ["a lobby that does not exist", { lobbyBypassSettings: { scope: "nobody" } }],
])("%s is refused, and nothing is written", async (_, body) => {
  const lab = await client(online(), SCOPE);
  expect(await lab.patch(path(await find(lab)), body)).toMatchObject({ status: 400, code: "BadRequest" });
  expect(lab.tenant.written).toEqual([]);
});

test("who is not invited can't be co-organizer before she is", async () => {
  const lab = await client(online("ann", ["cleo"]), SCOPE);
  const found = await find(lab);
  const attendees = ["cleo", "bob"].map((name) => ({
    upn: `${name}@contoso.example`,
    role: name === "bob" ? "coorganizer" : "attendee",
  }));
  expect((await lab.patch(path(found), { participants: { attendees } })).status).toBe(400);
  const invited = ["cleo", "bob"].map((name) => ({
    emailAddress: { address: `${name}@contoso.example` },
    type: "required",
  }));
  expect((await lab.patch(lab.path("review"), { attendees: invited })).status).toBe(200);
  expect(lab.tenant.mails).toEqual([{ to: ["bob@contoso.example"], for: "invitation", item: "review" }]);
  expect((await lab.patch(path(found), { participants: { attendees } })).status).toBe(200);
});

test("options are set and read back; nobody but the organizer finds or changes them", async () => {
  const lab = await client(online(), SCOPE);
  const found = await find(lab);
  const wanted = {
    lobbyBypassSettings: { scope: "invited" },
    allowedPresenters: "organizer",
    recordAutomatically: true,
  };
  await lab.patch(path(found), wanted);
  expect((await lab.get(path(found), UNKNOWN)).body).toMatchObject(wanted);
  expect((await lab.get(path(found))).body).toMatchObject({ lobbyBypassSettings: { scope: "unknownFutureValue" } });
  const delegate = await client(online("bob"), SCOPE);
  const link = delegate.tenant.outlook.find("review")?.joinUrl ?? "";
  expect(await delegate.get(`/me/onlineMeetings?$filter=JoinWebUrl eq '${encodeURIComponent(link)}'`)).toMatchObject({
    status: 403,
    code: "Forbidden",
  });
  expect((await delegate.get(path(found))).status).toBe(200);
  expect((await delegate.patch(path(found), wanted)).status).toBe(403);
  expect((await delegate.get("/users/ann@contoso.example/onlineMeetings/x")).status).toBe(403);
});
