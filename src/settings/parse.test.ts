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

describe("deployment settings", () => {
  test("a client id alone is enough: the rest is the public cloud's", () => {
    const read = readSettings(page('{"clientId":"00000000-0000-0000-0000-000000000001"}'));
    expect(read).toEqual({
      ok: true,
      value: {
        clientId: "00000000-0000-0000-0000-000000000001",
        authority: "https://login.microsoftonline.com/common",
        scopes: ["User.Read", "Calendars.ReadWrite.Shared"],
        graphRoot: "https://graph.microsoft.com/v1.0",
        adminConsentRedirect: "",
        meetingHosts: [],
        skype: { enabled: true, discoveryRoots: [], allowedDomains: [] },
        timeouts: { officeCall: 8000, officeStart: 15000, token: 10000, popup: 120000, graph: 15000, ucwa: 12000 },
      },
    });
  });

  test("a slash at the end of a root is taken off", () => {
    const read = parseSettings({ clientId: "x", graphRoot: "https://graph.example/v1.0/" });
    expect(read.ok && read.value.graphRoot).toBe("https://graph.example/v1.0");
  });

  test.each([
    [null, { key: "missing", params: {} }],
    ["{", { key: "notJson", params: {} }],
    ["{}", { key: "invalid", params: { field: "clientId", expected: '"clientId"' } }],
    [
      '{"clientId":"x","graphRoot":"http://plain.example"}',
      { key: "invalid", params: { field: "graphRoot", expected: "an https address" } },
    ],
    [
      '{"clientId":"x","timeouts":{"graph":0}}',
      { key: "invalid", params: { field: "timeouts.graph", expected: ">=1" } },
    ],
  ])("bad settings %p name the place and what was expected", (block, problem) => {
    expect(readSettings(page(block))).toEqual({ ok: false, error: problem });
  });
});
