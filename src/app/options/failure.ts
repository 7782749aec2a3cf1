/** Why nothing can be shown or set, as far as a person can do something about it. */
import type { GraphFailure } from "../../conversion/ports/graph";
import type { TokenFailure } from "../gather/ports";

export type OptionsFailure =
  | { readonly kind: "token"; readonly failure: TokenFailure }
  /** The organization lets the add-in do this only once an admin, or she, has agreed. */
  | { readonly kind: "consent" }
  /** Not in the signed-in person's calendar any more. */
  | { readonly kind: "gone" }
  /** The link is another person's. */
  | { readonly kind: "wrongPerson"; readonly signedIn: string; readonly owner: string }
  | { readonly kind: "notOrganizer" }
  /** It carries no Teams meeting. */
  | { readonly kind: "notOnline" }
  /** Teams knows no meeting of hers by this link. */
  | { readonly kind: "notFound" }
  | { readonly kind: "denied"; readonly failure: GraphFailure }
  | { readonly kind: "busy"; readonly retryAfterMs: number }
  | { readonly kind: "offline" }
  | { readonly kind: "server"; readonly failure: GraphFailure }
  | { readonly kind: "cancelled" };

/** @param what whose absence a "not found" means */
export function failureOf(failure: GraphFailure, what: "gone" | "notFound"): OptionsFailure {
  switch (failure.kind) {
    case "cancelled":
      return { kind: "cancelled" };
    case "throttled":
      return { kind: "busy", retryAfterMs: failure.retryAfterMs };
    case "lost":
    case "noAnswer":
      return { kind: "offline" };
    case "malformed":
      return { kind: "server", failure };
    case "http":
      return ofStatus(failure, what);
  }
}

function ofStatus(failure: Extract<GraphFailure, { kind: "http" }>, what: "gone" | "notFound"): OptionsFailure {
  const { status, code, message } = failure;
  if (status === 401) {
    return { kind: "token", failure: { kind: "signInNeeded", code, message } };
  }
  if (status === 403) return /missing scope/i.test(message) ? { kind: "consent" } : { kind: "denied", failure };
  // A bare "not found" comes from something between.
  if ((status === 404 || status === 410) && code !== "") return { kind: what };
  return { kind: "server", failure };
}
