/** What Graph's answers are made of: error envelopes, Retry-After, and how a failure becomes "could not check". */
import type { Unknown, UnknownReason } from "../delegation/fact";
import { unknown } from "../delegation/fact";
import type { GraphFailure } from "../ports";

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

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

function reasonOf(status: number, code: string): UnknownReason {
  // An on-premises or unlicensed mailbox: the code tells, whatever the status.
  if (code === "MailboxNotEnabledForRESTAPI") return "notFound";
  if (status === 401 || status === 403) return "denied";
  if (status === 404 || status === 410) return "notFound";
  if (status === 429) return "throttled";
  if (status >= 500) return "serverError";
  return "malformed";
}

/** A failed read, as a fact that is not known. 400 is `malformed` with status 400: the id made no sense there. */
export function toUnknown(failure: GraphFailure): Unknown {
  switch (failure.kind) {
    case "http":
      return unknown(reasonOf(failure.status, failure.code), "graph", {
        status: failure.status,
        code: failure.code,
        message: failure.message,
      });
    case "throttled":
      return unknown("throttled", "graph", { status: 429 });
    case "noAnswer":
      return unknown("noAnswer", "graph");
    case "lost":
      return unknown("offline", "graph");
    case "malformed":
      return unknown("malformed", "graph", { message: failure.message });
    case "cancelled":
      return unknown("cancelled", "graph");
  }
}
