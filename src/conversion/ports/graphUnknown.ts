/** A failed question to Graph, as a fact that is not known. */
import type { Unknown, UnknownReason } from "../../delegation/facts/fact";
import { unknown } from "../../delegation/facts/fact";
import type { GraphFailure } from "./graph";

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
