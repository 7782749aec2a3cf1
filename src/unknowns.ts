/** A failed question, as a fact that is not known. */
import type { Unknown, UnknownReason } from "./delegation/facts/fact";
import { unknown } from "./delegation/facts/fact";
import type { GraphFailure, TokenFailure } from "./ports";

function reasonOf(status: number, code: string): UnknownReason {
  // An on-premises or unlicensed mailbox: the code tells, whatever the status.
  if (code === "MailboxNotEnabledForRESTAPI") return "notFound";
  // The token is not accepted (any more): that says nothing of the person's rights.
  if (status === 401) return "signInNeeded";
  if (status === 403) return "denied";
  if (status === 404 || status === 410) return "notFound";
  if (status === 429) return "throttled";
  if (status >= 500) return "serverError";
  return "malformed";
}

/** 400 is `malformed` with status 400: the id made no sense there. */
export function graphUnknown(failure: GraphFailure): Unknown {
  switch (failure.kind) {
    case "http": {
      const { status, code, message } = failure;
      return unknown(reasonOf(status, code), "graph", { status, code, message });
    }
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

/** A window that was closed or stopped leaves what was true before: the person has to sign in. */
export function tokenUnknown(failure: TokenFailure): Unknown {
  switch (failure.kind) {
    case "signInNeeded":
    case "adminConsentNeeded":
      return unknown(failure.kind, "token", { code: failure.code, message: failure.message });
    case "popupCancelled":
    case "popupBlocked":
      return unknown("signInNeeded", "token", { code: failure.kind });
    case "refused": {
      // Without a code of Entra's nobody has said no: the broker, or what lies between, has failed.
      const reason = /AADSTS\d/.test(`${failure.code} ${failure.message}`) ? "denied" : "serverError";
      return unknown(reason, "token", { code: failure.code, message: failure.message });
    }
    case "notSupported":
      return unknown("notSupported", "token", { message: failure.message });
    case "noAnswer":
    case "offline":
    case "cancelled":
      return unknown(failure.kind, "token");
  }
}
