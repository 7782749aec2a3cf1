import { expect, test } from "@jest/globals";
import { asJson, client, situation } from "./testing/situation";

test("a silent token comes with a readable id token and the account of the signed-in person", async () => {
  const now = Date.parse("2026-11-23T08:00:00Z");
  const lab = await client(situation(), undefined, () => now);
  const reply = await lab.bridge("GetToken");
  expect(reply).toMatchObject({
    messageType: "NestedAppAuthResponse",
    requestId: "request-1",
    success: true,
    token: { expires_in: 3600, scope: "openid profile User.Read Calendars.ReadWrite.Shared" },
    account: { username: "bob@contoso.example", name: "Bob Delegate", environment: "login.windows.net" },
  });
  const [, payload = ""] = String(asJson(reply["token"])["id_token"]).split(".");
  const claims = asJson(JSON.parse(Buffer.from(payload, "base64url").toString()));
  const account = asJson(reply["account"]);
  expect(claims).toMatchObject({
    aud: "client-1",
    preferred_username: "bob@contoso.example",
    oid: account["localAccountId"],
    tid: account["tenantId"],
    exp: now / 1000 + 3600,
  });
  expect(account["homeAccountId"]).toBe(`${String(claims["oid"])}.${String(claims["tid"])}`);
});

test("the init context names the account, and is neither on record nor met by faults", async () => {
  const lab = await client(situation({ responses: [{ to: "token", nth: 2, status: 500 }] }));
  expect(await lab.bridge("GetInitContext")).toMatchObject({ success: true, initContext: { accountContext: {} } });
  expect(lab.tenant.requests.map((request) => request.path)).toEqual(["GetToken"]);
});

test("missing consent needs a window; once accepted, silent works", async () => {
  const lab = await client(situation({ consent: { state: "user", popup: "accept" } }));
  expect(await lab.bridge("GetToken")).toMatchObject({
    success: false,
    error: {
      status: "USER_INTERACTION_REQUIRED",
      code: "consent_required",
      description: expect.stringContaining("AADSTS65001"),
    },
  });
  expect(await lab.bridge("GetTokenPopup")).toMatchObject({ success: true });
  expect(await lab.bridge("GetToken")).toMatchObject({ success: true });
});

test.each([
  ["cancel", "USER_CANCEL", ""],
  ["blocked", "PERSISTENT_ERROR", ""],
  ["denied", "PERSISTENT_ERROR", "AADSTS65004"],
  ["adminNeeded", "USER_INTERACTION_REQUIRED", "AADSTS90094"],
] as const)("a window that ends with %s is answered %s %s, and nothing is granted", async (popup, status, text) => {
  const lab = await client(situation({ consent: { state: "user", popup } }));
  expect(await lab.bridge("GetTokenPopup")).toMatchObject({
    error: { status, description: expect.stringContaining(text) },
  });
  expect(await lab.bridge("GetToken")).toMatchObject({ success: false });
});

test("an admin's consent is named at once, and by the window too", async () => {
  const lab = await client(situation({ consent: { state: "admin" } }));
  for (const method of ["GetToken", "GetTokenPopup"]) {
    expect(await lab.bridge(method)).toMatchObject({ error: { description: expect.stringContaining("AADSTS90094") } });
  }
});

test("a window that never answers ends when the caller gives up", async () => {
  const lab = await client(situation({ consent: { state: "user", popup: "never" } }));
  const giveUp = new AbortController();
  const answer = lab.bridge("GetTokenPopup", undefined, giveUp.signal);
  giveUp.abort(new Error("enough"));
  await expect(answer).rejects.toThrow("enough");
});

test("the broker may answer for another account than the mailbox's", async () => {
  const lab = await client(situation({ consent: { account: "cleo" } }));
  expect(await lab.bridge("GetToken")).toMatchObject({ account: { username: "cleo@contoso.example" } });
  expect((await lab.get("/me")).body["mail"]).toBe("cleo@contoso.example");
});

test("a cut connection is the broker's to tell", async () => {
  const lab = await client(situation({ faults: [{ to: "token", drop: true }] }));
  expect(await lab.bridge("GetToken")).toMatchObject({ requestId: "request-1", error: { status: "NO_NETWORK" } });
});

test("a raw answer of the broker keeps its content; only the carrier's fields are filled in", async () => {
  const body = { success: false, error: { status: "TRANSIENT_ERROR", code: "busy", description: "Later." } };
  const lab = await client(situation({ responses: [{ to: "token", path: "GetToken", status: 200, body }] }));
  expect(await lab.bridge("GetToken")).toEqual({
    messageType: "NestedAppAuthResponse",
    requestId: "request-1",
    ...body,
  });
});
