import { expect, test } from "@jest/globals";
import { asJson, client, list, meeting, ONLINE, OWNER, situation } from "../testing/situation";
import type { Answer } from "../testing/situation";

const CALENDAR = `/users/${encodeURIComponent(OWNER)}/calendar`;

function statuses(answer: Answer): Record<string, unknown> {
  return Object.fromEntries(list(answer).map((part) => [String(part["id"]), part["status"]]));
}

function gets(count: number, url = CALENDAR): { id: string; method: string; url: string }[] {
  return Array.from({ length: count }, (_none, index) => ({ id: String(index + 1), method: "GET", url }));
}

test("a batch answers every part, in another order, each with its own headers", async () => {
  const lab = await client(situation());
  const answer = await lab.batch([
    { id: "me", method: "GET", url: "/me?$select=id,mail" },
    { id: "calendar", method: "GET", url: CALENDAR },
    { id: "event", method: "GET", url: lab.path("review") },
  ]);
  expect(answer.status).toBe(200);
  expect(list(answer).map((part) => part["id"])).toEqual(["event", "calendar", "me"]);
  for (const part of list(answer)) expect(asJson(part["headers"])).toHaveProperty("Content-Type");
});

test("the parts of a batch are logged singly with its number", async () => {
  const lab = await client(situation());
  await lab.batch(gets(2));
  await lab.batch(gets(1, "/me"));
  const entry = { to: "graph", method: "GET", path: `/users/${OWNER}/calendar`, status: 200 };
  expect(lab.tenant.requests.filter((request) => request.to === "graph")).toEqual([
    { ...entry, batch: 1 },
    { ...entry, batch: 1 },
    { ...entry, path: "/me", batch: 2 },
  ]);
});

test("a part's own Prefer header counts", async () => {
  const lab = await client(situation());
  const answer = await lab.batch([
    { id: "1", method: "GET", url: lab.path("review"), headers: { Prefer: 'outlook.timezone="Tokyo Standard Time"' } },
  ]);
  expect(asJson(asJson(list(answer)[0]?.["body"])["start"])["dateTime"]).toBe("2026-11-25T22:00:00.0000000");
});

test.each([
  ["more than twenty parts", gets(21)],
  [
    "ids that differ in case only",
    [
      { id: "a", method: "GET", url: "/me" },
      { id: "A", method: "GET", url: "/me" },
    ],
  ],
  ["a body without content type", [{ id: "1", method: "PATCH", url: "/me/events/x", body: ONLINE }]],
  ["a dependency on nothing", [{ id: "1", method: "GET", url: "/me", dependsOn: ["2"] }]],
  ["no parts", []],
])("a batch with %s is refused whole", async (_what, parts) => {
  const lab = await client(situation());
  expect((await lab.batch(parts)).status).toBe(400);
});

test("a part that depends on a failed one is 424, one that depends on a good one runs after it", async () => {
  const lab = await client(situation());
  const answer = await lab.batch([
    {
      id: "1",
      method: "PATCH",
      url: lab.path("review"),
      headers: { "Content-Type": "application/json" },
      body: ONLINE,
    },
    { id: "2", method: "GET", url: lab.path("review"), dependsOn: ["1"] },
    { id: "3", method: "GET", url: "/users/nobody@contoso.example/calendar" },
    { id: "4", method: "GET", url: "/me", dependsOn: ["3"] },
  ]);
  expect(statuses(answer)).toEqual({ 1: 200, 2: 200, 3: 404, 4: 424 });
  expect(asJson(list(answer).find((part) => part["id"] === "2")?.["body"])["isOnlineMeeting"]).toBe(true);
});

test("of more than four requests to one mailbox at a time the surplus is 429; a chain is not", async () => {
  const lab = await client(situation());
  const answer = await lab.batch(gets(6));
  expect(statuses(answer)).toEqual({ 1: 200, 2: 200, 3: 200, 4: 200, 5: 429, 6: 429 });
  expect(asJson(asJson(list(answer)[0]?.["body"])["error"])).toMatchObject({
    code: "ApplicationThrottled",
    message: "Application is over its MailboxConcurrency limit.",
  });
  const chain = gets(6).map((part, index) => (index === 0 ? part : { ...part, dependsOn: [String(index)] }));
  expect(Object.values(statuses(await lab.batch(chain)))).toEqual([200, 200, 200, 200, 200, 200]);
});

test("requests to the directory do not count against the four that Exchange serves an application at a time; another mailbox' do", async () => {
  const lab = await client(situation());
  const others = [
    { id: "a", method: "GET", url: "/me" },
    { id: "b", method: "GET", url: "/me/calendar" },
  ];
  expect(statuses(await lab.batch([...gets(4), ...others]))).toEqual({
    1: 200,
    2: 200,
    3: 200,
    4: 200,
    a: 200,
    b: 429,
  });
  expect(lab.tenant.over).toEqual({ requests: 1, mails: 0, recipients: 0 });
});

test("an unsigned batch is 401, and so is each of its parts on record", async () => {
  const lab = await client(situation({ consent: { state: "user" } }));
  const answer = await lab.batch(gets(2));
  expect(answer).toMatchObject({ status: 401, code: "InvalidAuthenticationToken" });
  expect(lab.tenant.requests.filter((request) => request.to === "graph").map((request) => request.status)).toEqual([
    401, 401,
  ]);
});

test("a raw answer inside a batch arrives as it was written, and only its part is touched", async () => {
  const body = { error: { code: "TooManyRequests", message: "later" } };
  const headers = { "retry-after": "2.128" };
  const lab = await client(
    situation({
      responses: [{ to: "graph", method: "GET", path: "/users/*/events/*", nth: 1, status: 429, headers, body }],
    }),
  );
  const parts = [
    { id: "1", method: "GET", url: lab.path("review") },
    { id: "2", method: "GET", url: "/me" },
  ];
  const first = await lab.batch(parts);
  expect(list(first).find((part) => part["id"] === "1")).toMatchObject({ status: 429, headers, body });
  expect(statuses(first)).toEqual({ 1: 429, 2: 200 });
  expect(statuses(await lab.batch(parts))).toEqual({ 1: 200, 2: 200 });
});

test("a raw answer to the batch itself replaces it whole", async () => {
  const lab = await client(situation({ responses: [{ to: "graph", path: "/$batch", status: 503, body: "busy" }] }));
  const response = await lab.tenant.fetch(
    new Request("https://lab.example/~graph/v1.0/$batch", {
      method: "POST",
      body: JSON.stringify({ requests: gets(1) }),
    }),
  );
  expect([response.status, await response.text()]).toEqual([503, "busy"]);
});

test("a cut connection of one part cuts the batch; a write beside it has taken effect", async () => {
  const lab = await client(
    situation({ events: [meeting(), meeting({ id: "other" })], faults: [{ to: "graph", path: "/me", drop: true }] }),
  );
  const parts = [
    { id: "1", method: "GET", url: "/me" },
    { id: "2", method: "PATCH", url: lab.path("other"), headers: { "Content-Type": "application/json" }, body: ONLINE },
  ];
  await expect(lab.batch(parts)).rejects.toThrow("cuts this connection");
  expect(lab.tenant.outlook.find("other")?.isOnlineMeeting).toBe(true);
  expect(lab.tenant.requests.filter((request) => request.to === "graph").map((request) => request.status)).toEqual([
    null,
    null,
  ]);
});
