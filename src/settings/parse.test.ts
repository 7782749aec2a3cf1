/** @jest-environment jsdom */
import { describe, expect, test } from "@jest/globals";
import { parseSettings, readSettings } from "./parse";

function page(block: string | null): Document {
  const made = document.implementation.createHTMLDocument();
  if (block !== null) {
    const script = made.createElement("script");
    script.type = "application/json";
    script.id = "settings";
    script.textContent = block;
    made.body.append(script);
  }
  return made;
}

const ID = "00000000-0000-0000-0000-000000000001";

describe("deployment settings", () => {
  test("a client id alone is enough: the rest is the public cloud's, and what stands beside the pages", () => {
    const read = readSettings(page(`{"clientId":"${ID}"}`));
    expect(read).toEqual({
      ok: true,
      value: {
        base: "https://localhost:3000",
        clientId: ID,
        cloud: "worldwide",
        authority: "https://login.microsoftonline.com/common",
        scopes: ["User.Read", "Calendars.ReadWrite.Shared"],
        graphRoot: "https://graph.microsoft.com/v1.0",
        adminConsentRedirect: "https://localhost:3000/consent.html",
        contacts: {},
        meetingHosts: [],
        outlookHosts: [],
        tokenCache: "localStorage",
        mailsPerMinute: 30,
        recipientsPerDay: 10_000,
        skype: { enabled: true, discoveryRoots: [], allowedDomains: [] },
        timeouts: { officeCall: 8000, officeStart: 15000, token: 10000, popup: 120000, graph: 15000, ucwa: 12000 },
      },
    });
  });

  test.each([
    ["worldwide", "https://login.microsoftonline.com/common", "https://graph.microsoft.com/v1.0"],
    ["gccHigh", "https://login.microsoftonline.us/common", "https://graph.microsoft.us/v1.0"],
    ["dod", "https://login.microsoftonline.us/common", "https://dod-graph.microsoft.us/v1.0"],
    ["china", "https://login.partner.microsoftonline.cn/common", "https://microsoftgraph.chinacloudapi.cn/v1.0"],
  ])("the cloud %s chooses where people sign in and where Graph is", (cloud, authority, graphRoot) => {
    expect(parseSettings({ clientId: ID, cloud })).toMatchObject({ ok: true, value: { authority, graphRoot } });
  });

  test("an authority or a Graph root of one's own wins over the cloud's", () => {
    const read = parseSettings({ clientId: ID, cloud: "dod", graphRoot: "https://graph.example/v1.0" });
    expect(read).toMatchObject({
      ok: true,
      value: { authority: "https://login.microsoftonline.us/common", graphRoot: "https://graph.example/v1.0" },
    });
  });

  test("consent returns to the page beside the others, in whatever folder they are", () => {
    const read = parseSettings({ clientId: ID, base: "https://addins.contoso.example/on-behalf/" });
    expect(read).toMatchObject({
      ok: true,
      value: {
        base: "https://addins.contoso.example/on-behalf",
        adminConsentRedirect: "https://addins.contoso.example/on-behalf/consent.html",
      },
    });
  });

  test("a slash at the end of a root is taken off", () => {
    const read = parseSettings({ clientId: ID, graphRoot: "https://graph.example/v1.0/" });
    expect(read.ok && read.value.graphRoot).toBe("https://graph.example/v1.0");
  });

  test.each([
    [null, { key: "missing" }],
    ["{", { key: "notJson" }],
    ["7", { key: "invalid", field: "", expected: "object" }],
    ["{}", { key: "invalid", field: "clientId", expected: "present" }],
    [`{"clientID":"${ID}"}`, { key: "invalid", field: "clientID", expected: "known" }],
    ['{"clientId":"x"}', { key: "invalid", field: "clientId", expected: "guid" }],
    ['{"clientId":7}', { key: "invalid", field: "clientId", expected: "guid" }],
    [withId({ graphRoot: "http://plain.example" }), { key: "invalid", field: "graphRoot", expected: "https" }],
    [withId({ base: "https://me:pw@host.example" }), { key: "invalid", field: "base", expected: "https" }],
    [withId({ base: "https://host.example/?a=b" }), { key: "invalid", field: "base", expected: "https" }],
    [withId({ cloud: "gcchigh" }), { key: "invalid", field: "cloud", expected: "cloud" }],
    [withId({ scopes: [] }), { key: "invalid", field: "scopes", expected: "scope" }],
    [
      withId({ contacts: { helpDesk: "a@b.example" } }),
      { key: "invalid", field: "contacts.helpDesk", expected: "known" },
    ],
    [withId({ contacts: { helpdesk: "Help Desk" } }), { key: "invalid", field: "contacts.helpdesk", expected: "mail" }],
    [withId({ contacts: "a@b.example" }), { key: "invalid", field: "contacts", expected: "object" }],
    [withId({ meetingHosts: "a.example" }), { key: "invalid", field: "meetingHosts", expected: "texts" }],
    [withId({ meetingHosts: ["https://a.example"] }), { key: "invalid", field: "meetingHosts.0", expected: "host" }],
    [withId({ outlookHosts: ["mail.a.example/owa"] }), { key: "invalid", field: "outlookHosts.0", expected: "host" }],
    [withId({ mailsPerMinute: 31 }), { key: "invalid", field: "mailsPerMinute", expected: "mailsPerMinute" }],
    [withId({ recipientsPerDay: 0 }), { key: "invalid", field: "recipientsPerDay", expected: "recipientsPerDay" }],
    [withId({ skype: { enabled: "no" } }), { key: "invalid", field: "skype.enabled", expected: "flag" }],
    [withId({ timeouts: { graph: 0 } }), { key: "invalid", field: "timeouts.graph", expected: "milliseconds" }],
  ])("bad settings %p name the place and what was expected", (block, problem) => {
    expect(readSettings(page(block))).toEqual({ ok: false, error: problem });
  });
});

function withId(more: Record<string, unknown>): string {
  return JSON.stringify({ clientId: ID, ...more });
}
