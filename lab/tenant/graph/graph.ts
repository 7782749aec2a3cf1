/** The Graph service: tokens, single requests and batches, each call met by the scenario's faults, each on record. */
import type { Call, Meeting } from "../faults";
import { play } from "../faults";
import type { Exchange, LoggedRequest } from "../tenant.types";
import type { TenantState } from "../state";
import { answer, rawAnswer, refuse, toResponse } from "./answer";
import type { GraphAnswer } from "./answer";
import { readBatch } from "./batch";
import type { BatchPart } from "./batch";
import { pathOf, queryOf, segmentsOf } from "./call";
import type { Caller, GraphCall } from "./call";
import { addressed } from "./mailbox";
import { mailboxPart, notServed, route } from "./route";

export const GRAPH_ROOT = "/~graph/v1.0";

export interface Graph {
  fetch(request: Request): Promise<Response>;
}

export function createGraph(
  state: TenantState,
  faultsFor: (call: Call) => Meeting,
  listen: (exchange: Exchange) => void,
): Graph {
  function callerOf(authorization: string | null): Caller | GraphAnswer {
    const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1];
    const issued = token === undefined ? undefined : state.tokens.get(token);
    if (!issued) {
      const message =
        token === undefined ? "Access token is empty." : "Access token validation failure. Invalid audience.";
      return refuse(state, 401, "InvalidAuthenticationToken", message);
    }
    if (state.now() >= issued.expires) {
      return refuse(state, 401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired.");
    }
    return issued;
  }

  /** Serves one call, as far as the limits allow. */
  async function serve(call: GraphCall, caller: Caller | GraphAnswer): Promise<GraphAnswer> {
    const path = `/${call.segments.join("/")}`;
    const met = faultsFor({ to: "graph", method: call.method, path });
    const mailbox =
      "person" in caller && mailboxPart(call.segments) ? addressed(state, call.segments, caller.person)?.id : undefined;
    const over = mailbox === undefined ? null : state.limits.begin(mailbox);
    if (over) {
      return refuse(state, 429, "ApplicationThrottled", over.reason, { "Retry-After": String(over.retryAfter) });
    }
    const plain = async (): Promise<GraphAnswer> => {
      if (!("person" in caller)) return caller;
      await Promise.resolve();
      const made = route(state, call, caller) ?? notServed(state, call.method, path);
      const { method, query, body } = call;
      listen({ method, path, select: query.get("$select") ?? null, body, status: made.status, answer: made.body });
      return made;
    };
    try {
      return await play(met, call.signal, plain, rawAnswer);
    } finally {
      if (mailbox !== undefined) state.limits.end();
    }
  }

  async function single(request: Request, root: string, sent: string): Promise<Response> {
    const path = pathOf(sent);
    const entry = log({ to: "graph", method: request.method, path, status: null });
    const call: GraphCall = {
      method: request.method,
      segments: segmentsOf(sent),
      query: queryOf(sent),
      headers: request.headers,
      body: await jsonOf(request),
      root,
      sent,
      signal: request.signal,
    };
    const result = await serve(call, callerOf(request.headers.get("authorization")));
    entry.status = result.status;
    return toResponse(result);
  }

  async function batch(request: Request, root: string): Promise<Response> {
    const parts = readBatch(await jsonOf(request));
    if (typeof parts === "string") {
      log({ to: "graph", method: "POST", path: "/$batch", status: 400 });
      return toResponse(refuse(state, 400, "BadRequest", parts));
    }
    const number = state.nextNumber("batch");
    const entries = parts.map((part) =>
      log({ to: "graph", method: part.method, path: pathOf(part.url), status: null, batch: number }),
    );
    const caller = callerOf(request.headers.get("authorization"));
    const results = new Map<string, GraphAnswer>();
    const whole = async (): Promise<GraphAnswer> => {
      if (!("person" in caller)) return caller;
      await runParts(parts, results, (part) => serve(toCall(part, root, request.signal), caller));
      return answer(state, 200, { responses: parts.map((part) => partJson(part.id, results.get(part.id))).reverse() });
    };
    const met = faultsFor({ to: "graph", method: "POST", path: "/$batch" });
    const result = await play(met, request.signal, whole, rawAnswer);
    const raw = met.response !== null || !("person" in caller);
    for (const [index, entry] of entries.entries()) {
      entry.status = raw ? result.status : (results.get(parts[index]?.id ?? "")?.status ?? null);
    }
    return toResponse(result);
  }

  function log(entry: LoggedRequest): LoggedRequest {
    state.requests.push(entry);
    return entry;
  }

  return {
    fetch(request) {
      const url = new URL(request.url);
      const base = url.pathname.startsWith(`${GRAPH_ROOT}/`) ? GRAPH_ROOT : "/v1.0";
      const root = `${url.origin}${base}`;
      const sent = `${url.pathname.slice(base.length)}${url.search}`;
      const isBatch = request.method === "POST" && sent.toLowerCase() === "/$batch";
      return isBatch ? batch(request, root) : single(request, root, sent);
    },
  };
}

function toCall(part: BatchPart, root: string, signal: AbortSignal): GraphCall {
  const { method, headers, body, url: sent } = part;
  return { method, headers, body, root, sent, signal, segments: segmentsOf(sent), query: queryOf(sent) };
}

/** Parts run side by side; one that depends on others waits for them, and is 424 when one of them failed. */
async function runParts(
  parts: readonly BatchPart[],
  results: Map<string, GraphAnswer>,
  serve: (part: BatchPart) => Promise<GraphAnswer>,
): Promise<void> {
  const running = new Map<string, Promise<void>>();
  for (const part of parts) {
    const before = part.dependsOn.flatMap((id) => running.get(id) ?? []);
    const run = async (): Promise<void> => {
      if (before.length > 0) await Promise.all(before);
      const failed = part.dependsOn.some((id) => (results.get(id)?.status ?? 500) >= 400);
      results.set(part.id, failed ? dependencyFailed() : await serve(part));
    };
    running.set(part.id, run());
  }
  // All of them, so that a write beside a cut connection still takes effect.
  const settled = await Promise.allSettled(running.values());
  for (const each of settled) if (each.status === "rejected") throw each.reason;
}

function dependencyFailed(): GraphAnswer {
  const error = { code: "FailedDependency", message: "A request on which this one depends has failed." };
  return { status: 424, headers: { "Content-Type": "application/json" }, body: { error } };
}

function partJson(id: string, result: GraphAnswer | undefined): Record<string, unknown> {
  if (!result) return { id, status: 500 };
  return {
    id,
    status: result.status,
    headers: result.headers,
    ...(result.body === undefined ? {} : { body: result.body }),
  };
}

async function jsonOf(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
