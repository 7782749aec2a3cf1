import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { parseSettings } from "../settings/parse";
import type { Settings } from "../settings/types";
import type { Fetch, GraphCall } from "./transport";
import { createTransport } from "./transport";

const parsed = parseSettings({ clientId: "00000000-0000-0000-0000-000000000001", timeouts: { graph: 5_000 } });
if (!parsed.ok) throw new Error("settings");
const settings: Settings = parsed.value;

const never = new AbortController().signal;
const GET = (path: string): GraphCall => ({ method: "GET", path });

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse("2026-11-23T09:00:00Z") });
});
afterEach(() => {
  jest.useRealTimers();
});

interface Seen {
  url: string;
  init: RequestInit;
}

/** Answers one after the other; a request too many fails the test. */
function answering(...answers: (() => Promise<Response> | Response)[]): { fetch: Fetch; seen: Seen[] } {
  const seen: Seen[] = [];
  return {
    seen,
    fetch: async (url, init) => {
      seen.push({ url, init });
      const answer = answers[seen.length - 1];
      if (!answer) throw new Error(`nobody answers ${url}`);
      return answer();
    },
  };
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): () => Response {
  return () => new Response(JSON.stringify(body), { status, headers });
}

const batch = (...responses: unknown[]): (() => Response) => json(200, { responses });

function idsIn(request: Seen | undefined): string[] {
  const body: unknown = JSON.parse(typeof request?.init.body === "string" ? request.init.body : "null");
  return body !== null && typeof body === "object" && "requests" in body && Array.isArray(body.requests)
    ? body.requests.map((each: { id: string }) => each.id)
    : [];
}

/** Lets the work run while its waits are skipped; tells how long it waited. */
async function waiting<T>(work: Promise<T>): Promise<{ value: T; waited: number }> {
  const began = Date.now();
  const state: { value?: T; done: boolean } = { done: false };
  void work.then((value) => {
    state.value = value;
    state.done = true;
  });
  for (let round = 0; round < 10_000 && !state.done; round += 1) await jest.advanceTimersByTimeAsync(10);
  return { value: await work, waited: Date.now() - began };
}

describe("a batch", () => {
  test("is one POST, and its answers come in any order, with header names in any case, with and without a body", async () => {
    const { fetch, seen } = answering(
      batch(
        { id: "3", status: 403, body: { error: { code: "", message: "" } } },
        { id: "1", status: 200, headers: { "CONTENT-TYPE": "application/json" }, body: { name: "first" } },
        { id: "2", status: 302, headers: { location: "https://elsewhere.example" } },
        { id: "4", status: 204, body: null },
      ),
    );
    const answers = await createTransport(settings, fetch).batch(
      [GET("/a"), GET("/b"), GET("/c"), GET("/d")],
      "t",
      never,
    );
    expect(seen).toHaveLength(1);
    expect(seen[0]?.url).toBe("https://graph.microsoft.com/v1.0/$batch");
    expect(answers).toEqual([
      { ok: true, value: { name: "first" } },
      { ok: false, error: { kind: "http", status: 302, code: "", message: "", requestId: null } },
      { ok: false, error: { kind: "http", status: 403, code: "", message: "", requestId: null } },
      { ok: true, value: null },
    ]);
  });

  test("asks again only for what was throttled, after the longest wait that was asked for, decimals included", async () => {
    const { fetch, seen } = answering(
      batch(
        { id: "1", status: 200, body: 1 },
        { id: "2", status: 429, headers: { "retry-after": "2.128" }, body: { error: { code: "TooManyRequests" } } },
        { id: "3", status: 429, headers: { "Retry-After": "0.249" } },
      ),
      batch({ id: "3", status: 200, body: 3 }, { id: "2", status: 200, body: 2 }),
    );
    const { value, waited } = await waiting(
      createTransport(settings, fetch).batch([GET("/a"), GET("/b"), GET("/c")], "t", never),
    );
    expect(value).toEqual([1, 2, 3].map((each) => ({ ok: true, value: each })));
    expect(idsIn(seen[1])).toEqual(["2", "3"]);
    expect(waited).toBeGreaterThanOrEqual(2_128);
    expect(waited).toBeLessThan(2_300);
  });

  test("a wait longer than half a minute is not waited for", async () => {
    const { fetch, seen } = answering(batch({ id: "1", status: 429, headers: { "Retry-After": "120" } }));
    const { value } = await waiting(createTransport(settings, fetch).batch([GET("/a")], "t", never));
    expect(value).toEqual([{ ok: false, error: { kind: "throttled", retryAfterMs: 120_000 } }]);
    expect(seen).toHaveLength(1);
  });

  test("three times busy is a server error", async () => {
    const busy = batch({ id: "1", status: 503, body: { error: { code: "ServiceUnavailable", message: "busy" } } });
    const { fetch, seen } = answering(busy, busy, busy);
    const { value } = await waiting(createTransport(settings, fetch).batch([GET("/a")], "t", never));
    expect(value).toEqual([
      { ok: false, error: { kind: "http", status: 503, code: "ServiceUnavailable", message: "busy", requestId: null } },
    ]);
    expect(seen).toHaveLength(3);
  });

  test("throttled as a whole, it is asked again as a whole", async () => {
    const { fetch, seen } = answering(
      json(429, { error: { code: "TooManyRequests" } }, { "Retry-After": "1" }),
      batch({ id: "1", status: 200, body: 1 }, { id: "2", status: 200, body: 2 }),
    );
    const { value } = await waiting(createTransport(settings, fetch).batch([GET("/a"), GET("/b")], "t", never));
    expect(value.every((answer) => answer.ok)).toBe(true);
    expect(idsIn(seen[1])).toEqual(["1", "2"]);
  });

  test.each([502, 504])("one HTTP %i on the way is asked again", async (status) => {
    const { fetch, seen } = answering(
      () => new Response("<html>Bad gateway</html>", { status }),
      batch({ id: "1", status: 200, body: 1 }),
    );
    const { value } = await waiting(createTransport(settings, fetch).batch([GET("/a")], "t", never));
    expect(value).toEqual([{ ok: true, value: 1 }]);
    expect(seen).toHaveLength(2);
  });

  test("a part that nobody answered is malformed, the rest counts", async () => {
    const { fetch } = answering(batch({ id: "2", status: 200, body: 2 }));
    const answers = await createTransport(settings, fetch).batch([GET("/a"), GET("/b")], "t", never);
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.error.kind))).toEqual(["malformed", "ok"]);
  });
});

describe("one request", () => {
  test.each([
    [
      "a proxy's page",
      () => new Response("<html>Sign in</html>", { status: 200 }),
      { kind: "malformed", message: "HTTP 200, not JSON: <html>Sign in</html>" },
    ],
    [
      "a proxy's page that refuses",
      () => new Response("<html>Blocked</html>", { status: 403 }),
      { kind: "malformed", message: "HTTP 403, not JSON: <html>Blocked</html>" },
    ],
    [
      "a refusal without a word",
      () => new Response(null, { status: 403 }),
      { kind: "http", status: 403, code: "", message: "", requestId: null },
    ],
    [
      "a proxy's error page",
      () => new Response("<html>Bad gateway</html>", { status: 502 }),
      { kind: "http", status: 502, code: "", message: "", requestId: null },
    ],
    [
      "an error without its envelope",
      json(412, { code: "ErrorIrresolvableConflict", message: "m" }),
      { kind: "http", status: 412, code: "ErrorIrresolvableConflict", message: "m", requestId: null },
    ],
    [
      "ids in the error",
      json(404, { error: { code: "ErrorItemNotFound", message: "m", innerError: { requestId: "r" } } }),
      { kind: "http", status: 404, code: "ErrorItemNotFound", message: "m", requestId: "r" },
    ],
    [
      "ids in the header",
      json(404, { error: { code: "c", message: "m" } }, { "request-id": "h" }),
      { kind: "http", status: 404, code: "c", message: "m", requestId: "h" },
    ],
  ])("%s is told as what it is", async (_, answer, error) => {
    const { fetch } = answering(answer);
    expect(await createTransport(settings, fetch).once(GET("/a"), "t", never)).toEqual({ ok: false, error });
  });

  test("a cut connection is lost, silence has no answer, a stop is a stop", async () => {
    const cut: Fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    expect(await createTransport(settings, cut).once(GET("/a"), "t", never)).toEqual({
      ok: false,
      error: { kind: "lost" },
    });
    const silent: Fetch = (_, init) =>
      new Promise((_resolve, reject) => init.signal?.addEventListener("abort", () => reject(new Error("aborted"))));
    const { value, waited } = await waiting(createTransport(settings, silent).once(GET("/a"), "t", never));
    expect(value).toEqual({ ok: false, error: { kind: "noAnswer", afterMs: 5_000 } });
    expect(waited).toBeGreaterThanOrEqual(5_000);
    const stop = new AbortController();
    const stopped = createTransport(settings, silent).once(GET("/a"), "t", stop.signal);
    stop.abort();
    expect(await stopped).toEqual({ ok: false, error: { kind: "cancelled" } });
  });

  test("a write is never asked again by itself", async () => {
    const { fetch, seen } = answering(json(429, {}, { "Retry-After": "1" }));
    const answer = await createTransport(settings, fetch).once({ method: "PATCH", path: "/a", body: {} }, "t", never);
    expect(answer).toEqual({ ok: false, error: { kind: "throttled", retryAfterMs: 1_000 } });
    expect(seen).toHaveLength(1);
  });

  test("a stop while waiting ends the waiting", async () => {
    const { fetch } = answering(json(429, {}, { "Retry-After": "20" }));
    const stop = new AbortController();
    const reading = createTransport(settings, fetch).read(GET("/a"), "t", stop.signal);
    await jest.advanceTimersByTimeAsync(100);
    stop.abort();
    expect(await reading).toEqual({ ok: false, error: { kind: "cancelled" } });
  });
});
