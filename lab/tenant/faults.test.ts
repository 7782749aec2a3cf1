import { afterEach, expect, jest, test } from "@jest/globals";
import { globMatches } from "./faults";
import { client, ONLINE, situation } from "./testing/situation";
import { ConnectionDropped } from "./tenant.types";

afterEach(() => {
  jest.useRealTimers();
});

test.each([
  ["/users/*/events/*", "/users/ann@contoso.example/events/AAMk-1_2=", true],
  ["/users/*/events/*", "/users/ann@contoso.example/events/AAMk/instances", false],
  ["/users/*/events/**", "/users/ann@contoso.example/events/AAMk/instances", true],
  ["/users/**", "/users/ann@contoso.example/calendar/calendarView", true],
  ["**/calendarView", "/me/calendar/calendarView", true],
  ["/users/*/calendar", "/users/ann@contoso.example/calendarView", false],
  ["/USERS/Ann@Contoso.example/calendar", "/users/ann@contoso.example/calendar", true],
  ["/$batch", "/$batch", true],
  ["/me", "/me/calendar", false],
  ["GetToken", "GetTokenPopup", false],
  ["getAsync", "body.getAsync", false],
  ["*.getAsync", "body.getAsync", true],
  ["/a.b", "/axb", false],
])("the pattern %s against %s: %j", (pattern, path, expected) => {
  expect(globMatches(pattern, path)).toBe(expected);
});

test("nth counts the matching calls only", async () => {
  const lab = await client(situation({ responses: [{ to: "graph", path: "/me", nth: 2, status: 418 }] }));
  const seen: number[] = [];
  for (const path of ["/me", "/me/calendar", "/me", "/me"]) seen.push((await lab.get(path)).status);
  expect(seen).toEqual([200, 200, 418, 200]);
});

test("the method narrows a match, in any case", async () => {
  const lab = await client(
    situation({ responses: [{ to: "graph", method: "patch", path: "/users/**", status: 503 }] }),
  );
  expect((await lab.get(lab.path("review"))).status).toBe(200);
  expect((await lab.patch(lab.path("review"), ONLINE)).status).toBe(503);
});

test.each([
  [true, true],
  [false, false],
])("a cut answer with effect %j leaves the meeting online: %j", async (effect, online) => {
  const lab = await client(situation({ faults: [{ to: "graph", method: "PATCH", drop: true, effect }] }));
  await expect(lab.patch(lab.path("review"), ONLINE)).rejects.toThrow(ConnectionDropped);
  expect((await lab.get(lab.path("review"))).body["isOnlineMeeting"]).toBe(online);
  expect(lab.tenant.requests.map((request) => request.status)).toEqual([200, null, 200]);
});

test.each([
  [true, true],
  [false, false],
])("a raw answer with apply %j changes the state: %j", async (apply, online) => {
  const lab = await client(situation({ responses: [{ to: "graph", method: "PATCH", status: 504, apply }] }));
  expect((await lab.patch(lab.path("review"), ONLINE)).status).toBe(504);
  expect(lab.tenant.outlook.find("review")?.isOnlineMeeting).toBe(online);
});

test("a raw answer keeps status, headers and text as they are", async () => {
  const lab = await client(
    situation({
      responses: [{ to: "graph", path: "/me", status: 502, headers: { "X-Proxy": "yes" }, body: '{"not":"graph"}' }],
    }),
  );
  const answer = await lab.get("/me");
  expect([answer.status, answer.headers.get("x-proxy"), answer.body]).toEqual([502, "yes", { not: "graph" }]);
});

test("what never answers ends when the caller gives up", async () => {
  const lab = await client(situation({ faults: [{ to: "graph", path: "/me", never: true }] }));
  const giveUp = new AbortController();
  const request = new Request("https://lab.example/~graph/v1.0/me", { signal: giveUp.signal });
  const answer = lab.tenant.fetch(request);
  giveUp.abort(new Error("enough"));
  await expect(answer).rejects.toThrow("enough");
  expect(lab.tenant.requests.at(-1)).toMatchObject({ path: "/me", status: null });
});

test("a delay answers after its time", async () => {
  const lab = await client(situation({ faults: [{ to: "graph", path: "/me", delay: 5000 }] }));
  jest.useFakeTimers();
  let status = 0;
  const answer = lab.get("/me").then((given) => (status = given.status));
  await jest.advanceTimersByTimeAsync(4999);
  expect(status).toBe(0);
  await jest.advanceTimersByTimeAsync(1);
  await answer;
  expect(status).toBe(200);
});

test("faults of Office.js calls are counted by name; a cut call is a network error", async () => {
  const { tenant } = await client(
    situation({
      faults: [
        { to: "office", path: "saveAsync", nth: 2, errorCode: 9021, effect: true },
        { to: "office", path: "body.*", delay: 50 },
        { to: "office", path: "getItemIdAsync", drop: true },
        { to: "graph", path: "/me", never: true },
      ],
    }),
  );
  const { outlook } = tenant;
  expect([
    outlook.officeFault("saveAsync"),
    outlook.officeFault("saveAsync"),
    outlook.officeFault("saveAsync"),
  ]).toEqual([null, { errorCode: 9021, effect: true }, null]);
  expect(outlook.officeFault("body.getAsync")).toEqual({ delay: 50 });
  expect(outlook.officeFault("getItemIdAsync")).toEqual({ errorCode: 9041 });
});
