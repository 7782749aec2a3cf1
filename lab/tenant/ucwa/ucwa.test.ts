import { expect, test } from "@jest/globals";
import type { Scenario } from "../../scenario/types";
import type { SkypeServerSpec } from "../../scenario/people.types";
import { ConnectionDropped, type WrittenChange } from "../tenant.types";
import type { Json } from "./reply";
import { createUcwa } from "./ucwa";

const NOW = Date.parse("2026-03-02T09:00:00Z");
const POOL = "https://lyncweb.contoso.com";
const USER = `${POOL}/Autodiscover/AutodiscoverService.svc/root/oauth/user`;

function serve(skype: SkypeServerSpec = {}) {
  const scenario: Scenario = {
    title: "A Skype server",
    now: new Date(NOW).toISOString(),
    timeZone: "UTC",
    people: [
      { id: "mark", name: "Mark", mail: "mark@contoso.com", skype: { delegates: ["anna"] } },
      { id: "anna", name: "Anna", mail: "anna@contoso.com" },
    ],
    organization: { skype },
    events: [],
    client: { kind: "classicWindows", user: "anna" },
    open: { event: null, form: "read" },
  };
  const written: WrittenChange[] = [];
  const unhandled: string[] = [];
  const ucwa = createUcwa(scenario, {
    now: () => NOW,
    written: (change) => written.push(change),
    unhandled: (what) => unhandled.push(what),
  });
  const headers = new Headers({ "X-Ms-Origin": "https://addin.contoso.com" });
  const ask = async (url: string, init: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) => {
    const all = new Headers(headers);
    for (const [name, value] of Object.entries(init.headers ?? {})) all.set(name, value);
    const body = init.body === undefined ? null : typeof init.body === "string" ? init.body : JSON.stringify(init.body);
    const answer = await ucwa.fetch(
      new Request(new URL(url, POOL), { method: init.method ?? "GET", headers: all, body }),
    );
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) as Json };
  };
  const signIn = async (): Promise<string> => {
    const token = await ask("/WebTicket/oauthtoken", {
      method: "POST",
      body: "grant_type=urn%3Amicrosoft.rtc%3Awindows",
    });
    headers.set("Authorization", `Bearer ${String(token.json()["access_token"])}`);
    const name = { userAgent: "x", endpointId: "a917c6f4-976c-4cf3-847d-cdfffa28ccdf", culture: "en-US" };
    await ask("/ucwa/oauth/v1/applications", { method: "POST", body: name });
    return "/ucwa/oauth/v1/applications/105";
  };
  return { ucwa, ask, signIn, written, unhandled };
}

test("the hosts of discovery and of the pool are its own, and no other", () => {
  const { ucwa } = serve({ redirectTo: "lync.fabrikam.example" });
  const hosts = [
    "lyncdiscoverinternal.contoso.com",
    "lyncdiscover.contoso.com",
    "lyncweb.contoso.com",
    "lync.fabrikam.example",
  ];
  expect(hosts.every((host) => ucwa.handles(host))).toBe(true);
  expect(ucwa.handles("graph.microsoft.com")).toBe(false);
});

test("a host that is down cuts the connection", async () => {
  const { ask } = serve({ internal: false });
  await expect(ask("https://lyncdiscoverinternal.contoso.com/")).rejects.toBeInstanceOf(ConnectionDropped);
  expect((await ask("https://lyncdiscover.contoso.com/")).status).toBe(200);
});

test("an origin that is not on the list gets the documented words and 403", async () => {
  const { ask } = serve({ allowedOrigins: ["https://other.example"] });
  const answer = await ask("https://lyncdiscover.contoso.com/");
  expect(answer.status).toBe(403);
  expect(answer.text).toBe("Service does not allow a cross domain request from this origin.");
});

test("without a token of this host there is a challenge, with a second one beside it", async () => {
  const { ask } = serve();
  const answer = await ask(USER);
  expect(answer.status).toBe(401);
  expect(answer.headers.get("content-type")).toBe("text/html");
  expect(answer.headers.get("www-authenticate")).toMatch(
    /^Bearer trusted_issuers=.*, MsRtcOAuth href="https:\/\/lyncweb/,
  );
});

test.each([
  ["grant_type=urn%3Amicrosoft.rtc%3Awindows", ["password"], "unsupported_grant_type"],
  ["grant_type=urn%3Amicrosoft.rtc%3Apassive", ["passive"], "invalid_grant"],
  ["", ["windows"], "invalid_request"],
] as const)("the form %p where %p is offered: %s", async (body, grants, error) => {
  const { ask } = serve({ grantTypes: [...grants] });
  const answer = await ask("/WebTicket/oauthtoken", { method: "POST", body });
  expect([answer.status, answer.json()["error"]]).toEqual([400, error]);
});

test("a password is never expected, and noticed", async () => {
  const { ask, unhandled } = serve();
  await ask("/WebTicket/oauthtoken", { method: "POST", body: "grant_type=password&username=anna&password=x" });
  expect(unhandled).toHaveLength(1);
});

test("an application wants all three of its names", async () => {
  const { ask, signIn } = serve();
  await signIn();
  const answer = await ask("/ucwa/oauth/v1/applications", { method: "POST", body: { UserAgent: "x" } });
  expect([answer.status, answer.json()["subcode"]]).toEqual([400, "ParameterValidationFailure"]);
});

test("an application that is not there is told by its subcode", async () => {
  const { ask, signIn } = serve();
  await signIn();
  const answer = await ask("/ucwa/oauth/v1/applications/999/people/groups");
  expect(answer.json()["subcode"]).toBe("ApplicationNotFound");
});

test("a later version of the groups than the server has is refused", async () => {
  const { ask, signIn } = serve({ version: "lync2013" });
  const at = await signIn();
  const answer = await ask(`${at}/people/groups`, { headers: { "X-MS-RequiresMinResourceVersion": "2" } });
  expect([answer.status, answer.json()["subcode"]]).toEqual([404, "APIVersionNotSupported"]);
});

test("dates go out as JSON writes them on these servers, and an end left out is eight hours", async () => {
  const { ask, signIn } = serve();
  const at = await signIn();
  const made = await ask(`${at}/onlineMeetings/myOnlineMeetings`, { method: "POST", body: { subject: "A" } });
  expect(made.status).toBe(201);
  expect(made.text).toContain(`"expirationTime":"\\/Date(${NOW + 8 * 3_600_000})\\/"`);
});

test.each([
  ["a value that is not eligible", { accessLevel: "None" }, "ParameterValidationFailure"],
  ["an ISO date", { expirationTime: "2026-03-02T09:00:00Z" }, "DeserializationFailure"],
  ["an end in eleven years", { expirationTime: `/Date(${NOW + 4020 * 86_400_000})/` }, "ParameterValidationFailure"],
  ["a leader of elsewhere", { leaders: ["sip:x@elsewhere.example"] }, "ParameterValidationFailure"],
  ["a leader without a scheme", { leaders: ["mark@contoso.com"] }, "ParameterValidationFailure"],
])("%s is refused, and nothing written", async (_, body, subcode) => {
  const { ask, signIn, written } = serve();
  const at = await signIn();
  const answer = await ask(`${at}/onlineMeetings/myOnlineMeetings`, { method: "POST", body });
  expect([answer.status, answer.json()["subcode"]]).toEqual([400, subcode]);
  expect(written).toEqual([]);
});

test("a change wants the ETag, the right one, and the random property back", async () => {
  const { ask, signIn, ucwa } = serve();
  const at = await signIn();
  await ask(`${at}/onlineMeetings/myOnlineMeetings`, { method: "POST", body: { subject: "A" } });
  const self = `${at}/onlineMeetings/myOnlineMeetings/${ucwa.meetings[0]?.id ?? ""}`;
  const read = await ask(self);
  const etag = read.headers.get("etag") ?? "";
  const put = async (body: unknown, ifMatch?: string) =>
    (await ask(self, { method: "PUT", body, headers: ifMatch === undefined ? {} : { "If-Match": ifMatch } })).status;
  expect(await put(read.json())).toBe(428);
  expect(await put(read.json(), '"other"')).toBe(412);
  expect(await put({ subject: "B" }, etag)).toBe(400);
  expect(await put({ ...read.json(), subject: "B" }, etag)).toBe(200);
  expect(await put(read.json(), etag)).toBe(412);
  expect(ucwa.meetings[0]?.fields["subject"]).toBe("B");
});

test("what the server has no answer for is noticed", async () => {
  const { ask, signIn, unhandled } = serve();
  const at = await signIn();
  expect((await ask(`${at}/communication/conversations`)).status).toBe(404);
  expect(unhandled).toEqual([expect.stringContaining("/communication/conversations")]);
});
