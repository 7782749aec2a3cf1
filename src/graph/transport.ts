/** Requests to Microsoft Graph, one by one or in one $batch: time-outs, retries of throttled reads, and nothing thrown. */
import { pause } from "../lib/deadline";
import type { GraphFailure } from "../conversion/ports/graph";
import type { Result } from "../lib/result";
import { failed, ok } from "../lib/result";
import type { Settings } from "../settings/types";
import { httpFailure, retryAfterMs } from "./answers";
import { isObject } from "../lib/json";

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface GraphCall {
  readonly method: "GET" | "PATCH" | "POST" | "DELETE";
  /** Relative to Graph's root, with its query, encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A successful answer's body; null where it had none. */
export type GraphAnswer = Result<unknown, GraphFailure>;

export interface Transport {
  /** One request, no retry. */
  once(call: GraphCall, accessToken: string, signal: AbortSignal): Promise<GraphAnswer>;
  /** One read; throttled or busy, it is asked again when the server says so. */
  read(call: GraphCall, accessToken: string, signal: AbortSignal): Promise<GraphAnswer>;
  /** One round trip for up to 20 reads; only the throttled ones are asked again. Answers are in the order of the calls. */
  batch(calls: readonly GraphCall[], accessToken: string, signal: AbortSignal): Promise<readonly GraphAnswer[]>;
}

/** At most this many tries after the first, and this much waiting in all, for one read. */
const RETRIES = 2;
const LONGEST_WAIT = 30_000;

interface RawAnswer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: unknown;
}

/** What is still owed to one read. */
interface Pending {
  readonly index: number;
  readonly call: GraphCall;
  waited: number;
  tries: number;
}

export function createTransport(settings: Settings, fetch: Fetch): Transport {
  const send = async (
    call: GraphCall,
    accessToken: string,
    signal: AbortSignal,
  ): Promise<Result<RawAnswer, GraphFailure>> => {
    if (signal.aborted) return failed({ kind: "cancelled" });
    const stop = new AbortController();
    const onAbort = (): void => stop.abort();
    signal.addEventListener("abort", onAbort);
    const timer = setTimeout(() => stop.abort(), settings.timeouts.graph);
    try {
      const response = await fetch(settings.graphRoot + call.path, {
        method: call.method,
        signal: stop.signal,
        headers: {
          Authorization: `Bearer ${accessToken}`,
          ...(call.body === undefined ? {} : { "Content-Type": "application/json" }),
          ...call.headers,
        },
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      });
      const text = await response.text();
      const header = (name: string): string | null => response.headers.get(name);
      const body = parseJson(text);
      // Whatever stands between may refuse in its own words: they say nothing of anybody's rights.
      if (body === undefined && response.status < 500 && response.status !== 429) {
        return failed({ kind: "malformed", message: `HTTP ${response.status}, not JSON: ${text.slice(0, 120)}` });
      }
      return ok({ status: response.status, header, body: body ?? null });
    } catch {
      if (wasAborted(signal)) return failed({ kind: "cancelled" });
      return failed(
        wasAborted(stop.signal) ? { kind: "noAnswer", afterMs: settings.timeouts.graph } : { kind: "lost" },
      );
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    }
  };

  const once: Transport["once"] = async (call, accessToken, signal) => {
    const sent = await send(call, accessToken, signal);
    return sent.ok ? judge(sent.value) : sent;
  };

  /** Asks again what was throttled until it answers, or the server asks to wait longer than we wait. */
  const persist = async (
    calls: readonly GraphCall[],
    ask: (pending: readonly Pending[]) => Promise<readonly Result<RawAnswer, GraphFailure>[]>,
    signal: AbortSignal,
  ): Promise<readonly GraphAnswer[]> => {
    const answers = new Map<number, GraphAnswer>();
    let pending: Pending[] = calls.map((call, index) => ({ index, call, waited: 0, tries: 0 }));
    while (pending.length > 0) {
      const raw = await ask(pending);
      const again: Pending[] = [];
      let wait = 0;
      pending.forEach((item, position) => {
        const sent =
          raw[position] ?? failed<GraphFailure>({ kind: "malformed", message: "no answer to this part of the batch" });
        answers.set(item.index, sent.ok ? judge(sent.value) : sent);
        if (!sent.ok || !isBusy(sent.value.status)) return;
        const asked = retryAfterMs(sent.value.header("Retry-After"), Date.now()) ?? 1_000 * 2 ** item.tries;
        if (item.tries >= RETRIES || item.waited + asked > LONGEST_WAIT) return;
        wait = Math.max(wait, asked);
        again.push(item);
      });
      if (again.length > 0 && !(await pause(wait, signal))) {
        for (const item of again) answers.set(item.index, failed({ kind: "cancelled" }));
        break;
      }
      for (const item of again) {
        item.waited += wait;
        item.tries += 1;
      }
      pending = again;
    }
    return calls.map((_, index) => answers.get(index) ?? failed({ kind: "cancelled" }));
  };

  return {
    once,
    async read(call, accessToken, signal) {
      const [answer] = await persist([call], async () => [await send(call, accessToken, signal)], signal);
      return answer ?? failed({ kind: "cancelled" });
    },
    batch: (calls, accessToken, signal) =>
      persist(
        calls,
        async (pending) => {
          const sent = await send(batchOf(pending), accessToken, signal);
          if (!sent.ok) return pending.map(() => sent);
          if (sent.value.status < 200 || sent.value.status > 299) return pending.map(() => sent);
          return partsOf(sent.value.body, pending);
        },
        signal,
      ),
  };
}

/** Asked anew: the compiler takes what it saw before a wait for granted. */
function wasAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

/** An empty body is null, anything but JSON undefined. */
function parseJson(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Throttled, or a gateway that got no answer from behind it: for reads it is worth asking again. */
function isBusy(status: number): boolean {
  return status === 429 || (status >= 502 && status <= 504);
}

function judge(answer: RawAnswer): GraphAnswer {
  if (answer.status >= 200 && answer.status <= 299) return ok(answer.body);
  if (answer.status === 429) {
    return failed({ kind: "throttled", retryAfterMs: retryAfterMs(answer.header("Retry-After"), Date.now()) ?? 0 });
  }
  return failed(httpFailure(answer.status, answer.body, answer.header("request-id")));
}

function batchOf(pending: readonly Pending[]): GraphCall {
  return {
    method: "POST",
    path: "/$batch",
    body: {
      requests: pending.map(({ call, index }) => ({
        id: String(index + 1),
        method: call.method,
        url: call.path,
        ...(call.headers ? { headers: call.headers } : {}),
      })),
    },
  };
}

/** The parts come in any order, without a body, with header names in any case. learn.microsoft.com/graph/json-batching */
function partsOf(body: unknown, pending: readonly Pending[]): readonly Result<RawAnswer, GraphFailure>[] {
  const responses = isObject(body) && Array.isArray(body["responses"]) ? body["responses"].filter(isObject) : [];
  return pending.map(({ index }) => {
    const part = responses.find((response) => String(response["id"]) === String(index + 1));
    const status = Number(part?.["status"]);
    if (!part || !Number.isInteger(status)) {
      return failed({ kind: "malformed", message: "no answer to this part of the batch" });
    }
    const headers = isObject(part["headers"]) ? part["headers"] : {};
    const header = (name: string): string | null => {
      const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase());
      return found === undefined ? null : String(found[1]);
    };
    return ok({ status, header, body: part["body"] ?? null });
  });
}
