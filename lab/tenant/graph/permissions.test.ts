import { expect, test } from "@jest/globals";
import type { Scenario } from "../../scenario/types";
import { asJson, client, list, OWNER, situation } from "../testing/situation";
import type { TestClient } from "../testing/situation";

const PATH = "/me/calendar/calendarPermissions";
const SCOPE = "Calendars.ReadWrite";

function owner(changes: Partial<Scenario> = {}): Promise<TestClient> {
  const people = [
    ...situation().people,
    { id: "team", name: "Team", mail: "team@contoso.example", kind: "group" as const },
    { id: "ida", name: "Ida", mail: "ida@fabrikam.example", kind: "external" as const },
  ];
  return client(situation({ people, client: { kind: "web", user: "ann" }, ...changes }), SCOPE);
}

async function idOf(lab: TestClient, name: string): Promise<string> {
  const row = list(await lab.get(PATH)).find((entry) => asJson(entry["emailAddress"])["name"] === name);
  return `${PATH}/${encodeURIComponent(String(row?.["id"]))}`;
}

const add = (address: string, role: string) => ({ emailAddress: { address, name: "Somebody" }, role });

test("the owner adds a delegate, changes her role, reads it back, and takes it away", async () => {
  const lab = await owner();
  expect(await lab.post(PATH, add("cleo@contoso.example", "delegateWithPrivateEventAccess"))).toMatchObject({
    status: 201,
    body: { role: "delegateWithPrivateEventAccess", isRemovable: true, isInsideOrganization: true },
  });
  const entry = await idOf(lab, "Cleo Guest");
  expect(await lab.patch(entry, { role: "write" })).toMatchObject({ status: 200, body: { role: "write" } });
  expect(await lab.get(entry)).toMatchObject({ status: 200, body: { role: "write" } });
  expect(await lab.remove(entry)).toMatchObject({ status: 204 });
  expect(await lab.get(entry)).toMatchObject({ status: 404, code: "ErrorItemNotFound" });
  expect(lab.tenant.written).toMatchObject([
    { item: "rights/ann/cleo", field: "role", before: null, after: "delegateWithPrivateEventAccess" },
    { before: "delegateWithPrivateEventAccess", after: "write" },
    { before: "write", after: null },
  ]);
});

test.each([
  [
    "a role that an outsider can't have",
    add("ida@fabrikam.example", "delegateWithoutPrivateEventAccess"),
    "ErrorInvalidRequest",
  ],
  ["a group as delegate", add("team@contoso.example", "delegateWithoutPrivateEventAccess"), "ErrorInvalidRequest"],
  ["somebody who has an entry already", add("bob@contoso.example", "read"), "ErrorDuplicateUserIdsSpecified"],
  ["nobody of that name", add("nobody@contoso.example", "read"), "ErrorInvalidUserPrincipalName"],
  ["the owner herself", add(OWNER, "read"), "ErrorInvalidRequest"],
  ["no role", { emailAddress: { address: "cleo@contoso.example" } }, "ErrorInvalidRequest"],
])("adding %s is refused, and nothing is written", async (_, body, code) => {
  const lab = await owner();
  expect(await lab.post(PATH, body)).toMatchObject({ status: 400, code });
  expect(lab.tenant.written).toEqual([]);
});

test("only the role can be changed, only to one that is allowed; the organization's own entry stays", async () => {
  const lab = await owner();
  const bob = await idOf(lab, "Bob Delegate");
  expect(await lab.patch(bob, { isRemovable: false, role: "read" })).toMatchObject({ status: 400 });
  expect(await lab.patch(bob, { role: "custom" })).toMatchObject({ status: 400 });
  const everybody = await idOf(lab, "My Organization");
  expect(await lab.get(everybody)).toMatchObject({ body: { role: "freeBusyRead", isRemovable: false } });
  expect(await lab.remove(everybody)).toMatchObject({ status: 400 });
});

test("without Calendars.ReadWrite nothing is written, and in somebody else's calendar nothing at all", async () => {
  const lab = await client(situation({ client: { kind: "web", user: "ann" } }), "Calendars.Read");
  expect((await lab.get(PATH)).status).toBe(200);
  expect(await lab.post(PATH, add("cleo@contoso.example", "read"))).toMatchObject({ status: 403 });
  const delegate = await client(situation(), "Calendars.ReadWrite Calendars.ReadWrite.Shared");
  const other = `/users/${OWNER}/calendar/calendarPermissions`;
  expect(await delegate.post(other, add("cleo@contoso.example", "read"))).toMatchObject({ code: "ErrorNotSupported" });
});

test("what the owner allows has effect for the delegate: at once, or after the organization's delay", async () => {
  const rights = [{ owner: "ann", delegate: "bob", level: "Reviewer" as const }];
  const calendar = `/users/${OWNER}/calendar`;
  for (const [rightsDelay, before, after] of [
    [undefined, true, true],
    ["PT30M", false, true],
  ] as const) {
    const scenario = situation({ rights, ...(rightsDelay ? { organization: { rightsDelay } } : {}) });
    const lab = await client(scenario, "Calendars.ReadWrite Calendars.ReadWrite.Shared");
    lab.tenant.sit({ ...scenario, client: { kind: "web", user: "ann" } });
    await lab.signIn();
    expect((await lab.patch(await idOf(lab, "Bob Delegate"), { role: "write" })).status).toBe(200);
    lab.tenant.sit(scenario);
    await lab.signIn();
    expect((await lab.get(calendar)).body["canEdit"]).toBe(before);
    lab.tenant.skip(30 * 60_000);
    expect((await lab.get(calendar)).body["canEdit"]).toBe(after);
  }
});

test("an owner reads and changes who gets her invitations; nobody reads another's settings", async () => {
  const scope = "MailboxSettings.ReadWrite";
  const lab = await client(situation({ client: { kind: "web", user: "ann" } }), scope);
  const field = "delegateMeetingMessageDeliveryOptions";
  expect((await lab.get("/me/mailboxSettings")).body[field]).toBe("sendToDelegateOnly");
  expect((await lab.patch("/me/mailboxSettings", { [field]: "sendToDelegateAndPrincipal" })).status).toBe(200);
  expect((await lab.get("/me/mailboxSettings")).body[field]).toBe("sendToDelegateAndPrincipal");
  expect((await lab.patch("/me/mailboxSettings", { [field]: "sendToNobody" })).status).toBe(400);
  const delegate = await client(situation(), `${scope} Calendars.ReadWrite.Shared`);
  expect((await delegate.get(`/users/${OWNER}/mailboxSettings`)).status).toBe(403);
});
