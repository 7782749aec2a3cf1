/** Why a change did not come to be: a closed list, each with a sentence of its own in `locales`. */
import type { GraphFailure } from "../conversion/ports/graph";
import type { Role } from "./entry";
import type { Change } from "./plan";

export type WhyNot =
  /** Somebody has changed it since it was shown: nothing was written. */
  | "conflict"
  /** Not for this person: a group, somebody from outside. */
  | "roleNotAllowed"
  /** Exchange knows nobody of that address. */
  | "nobody"
  | "notRemovable"
  /** The organization's own rules, or a right of the add-in's that is missing. */
  | "refusedByPolicy"
  /** This mailbox is not in the cloud, or has no licence: Graph does not reach it. */
  | "mailboxNotReachable"
  | "signInNeeded"
  | "throttled"
  /** It was answered with yes, and it is not there. */
  | "notThereYet"
  /** Whether it arrived is not known; it was read, and it is not done. */
  | "noAnswer"
  /** Whether it arrived is not known, and it could not be read. */
  | "uncertain"
  /** A fault of the service. */
  | "serverError"
  | "cancelled";

/** Codes by which Exchange says that somebody else was faster. */
const CONFLICTS: readonly string[] = [
  "ErrorIrresolvableConflict",
  "ErrorDuplicateUserIdsSpecified",
  "ErrorItemNotFound",
  "ErrorChangeKeyRequired",
  "ErrorStaleObject",
];

/** A write that was clearly not done; null: it may have been. */
export function refusalOf(failure: GraphFailure, { after }: Change): WhyNot | null {
  switch (failure.kind) {
    case "throttled":
      return "throttled";
    case "cancelled":
    case "lost":
    case "noAnswer":
    case "malformed":
      return null;
    case "http":
      return httpRefusal(failure.status, failure.code, after);
  }
}

function httpRefusal(status: number, code: string, after: Role | null): WhyNot | null {
  if (code === "MailboxNotEnabledForRESTAPI") return "mailboxNotReachable";
  if (code === "ErrorInvalidUserPrincipalName" || code === "ErrorNameResolutionNoResults") return "nobody";
  if (status === 401) return "signInNeeded";
  if (status === 409 || status === 412 || CONFLICTS.includes(code) || status === 404 || status === 410)
    return "conflict";
  if (status === 403) return "refusedByPolicy";
  if (status >= 500) return null;
  if (status >= 400) return after === null ? "notRemovable" : "roleNotAllowed";
  return null;
}

/** What a read that failed says of the change, where nothing was written. */
export function unreadOf(failure: GraphFailure): WhyNot {
  switch (failure.kind) {
    case "throttled":
    case "cancelled":
      return failure.kind;
    case "lost":
    case "noAnswer":
      return "noAnswer";
    case "malformed":
      return "serverError";
    case "http":
      if (failure.code === "MailboxNotEnabledForRESTAPI") return "mailboxNotReachable";
      if (failure.status === 401) return "signInNeeded";
      return failure.status === 403 ? "refusedByPolicy" : "serverError";
  }
}
