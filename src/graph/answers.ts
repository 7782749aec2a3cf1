/** What Graph's answers are made of: error envelopes and Retry-After. */
import { isObject } from "../lib/json";
import type { GraphFailure } from "../conversion/ports/graph";

export function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

export function flagOf(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}

/** Seconds, which may be decimal, or an HTTP date; in ms from `now` (epoch ms). Null where it says nothing. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null || header.trim() === "") return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds * 1_000));
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Envelopes vary: `{error:{...}}` or its content alone, an empty code, ids under two spellings, no body at all. */
export function httpFailure(status: number, body: unknown, requestIdHeader: string | null): GraphFailure {
  const envelope = isObject(body) && isObject(body["error"]) ? body["error"] : isObject(body) ? body : {};
  const inner = isObject(envelope["innerError"]) ? envelope["innerError"] : {};
  return {
    kind: "http",
    status,
    code: textOf(envelope["code"]) ?? textOf(inner["code"]) ?? "",
    message: textOf(envelope["message"]) ?? textOf(inner["message"]) ?? "",
    requestId: requestIdHeader ?? textOf(inner["request-id"]) ?? textOf(inner["requestId"]),
  };
}
