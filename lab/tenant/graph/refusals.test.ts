import { expect, test } from "@jest/globals";
import type { PersonSpec } from "../../scenario/people.types";
import type { Scenario } from "../../scenario/types";
import { client, list, OWNER, situation } from "../testing/situation";

const CALENDAR = `/users/${OWNER}/calendar`;

function owner(changes: Partial<PersonSpec>): Scenario {
  const scenario = situation();
  return {
    ...scenario,
    people: scenario.people.map((person) => (person.id === "ann" ? { ...person, ...changes } : person)),
  };
}

test.each([
  [
    "a mailbox on a server of one's own",
    owner({ mailbox: { location: "onPremises" } }),
    404,
    "MailboxNotEnabledForRESTAPI",
  ],
  ["no mailbox at all", owner({ mailbox: { location: "none" } }), 404, "MailboxNotEnabledForRESTAPI"],
  [
    "an application access policy",
    situation({ organization: { applicationAccessDenied: true } }),
    403,
    "ErrorAccessDenied",
  ],
  ["no rights", situation({ rights: [] }), 403, "ErrorAccessDenied"],
])("%s", async (_what, scenario, status, code) => {
  const lab = await client(scenario);
  expect(await lab.get(CALENDAR)).toMatchObject({ status, code });
});

test("an application access policy has its own words, which tell it from a missing right", async () => {
  const lab = await client(situation({ organization: { applicationAccessDenied: true } }));
  expect((await lab.get(CALENDAR)).body).toMatchObject({ error: { message: "Access to OData is disabled." } });
});

test("an unknown user is refused in the way of the service that was asked", async () => {
  const lab = await client(situation());
  expect(await lab.get("/users/nobody@contoso.example/calendar")).toMatchObject({
    status: 404,
    code: "ErrorInvalidUser",
  });
  expect(await lab.get("/users/nobody@contoso.example")).toMatchObject({
    status: 404,
    code: "Request_ResourceNotFound",
  });
});

test("without the scope for shared calendars the owner's is refused, one's own is not", async () => {
  const lab = await client(situation(), "openid User.Read Calendars.ReadWrite");
  expect(await lab.get(CALENDAR)).toMatchObject({ status: 403, code: "ErrorAccessDenied" });
  expect((await lab.get("/me/calendar")).status).toBe(200);
});

test("a token that the lab did not issue, or whose hour is over, is refused", async () => {
  let now = Date.parse("2026-11-23T08:00:00Z");
  const lab = await client(situation(), undefined, () => now);
  expect((await lab.get("/me", { authorization: "Bearer made-up" })).code).toBe("InvalidAuthenticationToken");
  expect((await lab.get("/me")).status).toBe(200);
  now += 3600_000;
  expect((await lab.get("/me")).status).toBe(401);
});

test("the user names all her addresses; her own only", async () => {
  const lab = await client(owner({}));
  expect((await lab.get("/me?$select=id,mail,userPrincipalName,proxyAddresses")).body).toMatchObject({
    mail: "bob@contoso.example",
    userPrincipalName: "bob@contoso.example",
    proxyAddresses: ["SMTP:bob@contoso.example"],
  });
  expect(await lab.get(`/users/${OWNER}`)).toMatchObject({ status: 403, code: "Authorization_RequestDenied" });
});

test.each([
  [{}, ["teamsForBusiness"]],
  [{ teams: { licensed: false } }, []],
  [{ teams: { meetingPolicy: { allowPrivateMeetingScheduling: false } } }, []],
  [{ teams: { coexistence: "SfBOnly" } }, []],
  [
    { teams: { coexistence: "Islands" }, skype: { enabled: true, hosting: "online" } },
    ["teamsForBusiness", "skypeForBusiness"],
  ],
  [{ mailbox: { allowedOnlineMeetingProviders: ["unknown"] } }, ["unknown"]],
] satisfies [Partial<PersonSpec>, string[]][])(
  "the calendar of an owner with %j allows %j",
  async (changes, allowed) => {
    const lab = await client(owner(changes));
    expect((await lab.get(CALENDAR)).body["allowedOnlineMeetingProviders"]).toEqual(allowed);
  },
);

test("a server may leave the list of providers out", async () => {
  const lab = await client(owner({ mailbox: { allowedOnlineMeetingProviders: null } }));
  expect((await lab.get(CALENDAR)).body).not.toHaveProperty("allowedOnlineMeetingProviders");
});

test.each([
  ["Reviewer", false, false],
  ["Editor", true, false],
  ["Editor", true, true],
] as const)("%s: canEdit %j, canViewPrivateItems %j, canShare never", async (level, canEdit, viewPrivateItems) => {
  const lab = await client(situation({ rights: [{ owner: "ann", delegate: "bob", level, viewPrivateItems }] }));
  expect((await lab.get(CALENDAR)).body).toMatchObject({
    canEdit,
    canViewPrivateItems: viewPrivateItems,
    canShare: false,
  });
});

test("calendar permissions are for the owner alone", async () => {
  const delegate = await client(situation());
  expect(await delegate.get(`${CALENDAR}/calendarPermissions`)).toMatchObject({ code: "ErrorNotSupported" });
  const own = await client(situation({ client: { kind: "web", user: "ann" } }));
  expect(list(await own.get("/me/calendar/calendarPermissions"))).toMatchObject([
    { role: "delegateWithoutPrivateEventAccess", emailAddress: { address: "bob@contoso.example" } },
    { role: "freeBusyRead", emailAddress: { name: "My Organization" } },
  ]);
});

test("a request that nobody answers is 501 and on record", async () => {
  const lab = await client(situation());
  expect((await lab.get("/me/messages")).status).toBe(501);
  expect((await lab.tenant.fetch(new Request("https://lab.example/elsewhere"))).status).toBe(501);
  expect(lab.tenant.unhandled).toEqual(["GET /me/messages", "GET https://lab.example/elsewhere"]);
});
