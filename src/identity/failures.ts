/** MSAL's errors, and Entra's codes inside them, as what a person can do about them. Duck-typed: MSAL may not have loaded. */
import type { TokenFailure } from "../app/gather/ports";

/** A sign-in that ended outside of MSAL: in the window that somebody else opened. */
export class SignInProblem extends Error {
  override readonly name = "SignInProblem";
  constructor(readonly failure: TokenFailure) {
    super(failure.kind);
  }
}

interface Told {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly subError: string;
}

function told(error: unknown): Told {
  const read = (name: string): string => {
    const value: unknown = typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
    return typeof value === "string" ? value : "";
  };
  return {
    name: read("name"),
    code: read("errorCode"),
    message: read("errorMessage") || read("message"),
    subError: read("subError"),
  };
}

/** learn.microsoft.com/entra/identity-platform/reference-error-codes: 90093 to 90095 ask for an admin, 65004 is a declined consent. */
const ADMIN = /AADSTS9009[345]\b|admin_?consent_?required|needs? admin approval/i;
const DECLINED = /AADSTS65004\b/i;
const CANCELLED: readonly string[] = ["user_canceled", "user_cancelled", "access_denied"];
const BLOCKED: readonly string[] = ["popup_window_error", "empty_window_error"];
const OFFLINE: readonly string[] = [
  "no_network_connectivity",
  "network_error",
  "post_request_failed",
  "get_request_failed",
];
const NO_BRIDGE: readonly string[] = ["nested_app_auth_bridge_disabled", "unsupported_method"];
const NEEDS_PERSON: readonly string[] = [
  "no_account_error",
  "no_account_found",
  "no_account_in_silent_request",
  "no_tokens_found",
  "monitor_window_timeout",
  "timed_out",
];
/** From the broker on the person's machine, or from a bridge that is there and cannot. */
const NATIVE = /^native_|_native_|executor/i;

/**
 * Outlook's bridge answered, and nothing can be made of it: every field empty, or the broker's own failure. Another way to
 * sign in may work (github.com/OfficeDev/office-js/issues/6691 and 5209, OfficeDev/Office-Add-in-samples/issues/1079).
 */
export function isBrokenBridge(error: unknown): boolean {
  const { name, code, message, subError } = told(error);
  // Without an answer to its first message MSAL quietly becomes the ordinary client, and that one asks for an account.
  if (NO_BRIDGE.includes(code) || code === "no_account_error" || NATIVE.test(code)) return true;
  return name === "ServerError" && `${code}${message}${subError}`.trim() === "";
}

export function tokenFailure(error: unknown): TokenFailure {
  if (error instanceof SignInProblem) return error.failure;
  const { name, code, message, subError } = told(error);
  const everything = `${code} ${subError} ${message}`;
  const entraCode = /AADSTS\d+/.exec(everything)?.[0] ?? (code || subError);
  if (ADMIN.test(everything)) return { kind: "adminConsentNeeded", code: entraCode, message };
  if (CANCELLED.includes(code) || DECLINED.test(everything)) return { kind: "popupCancelled" };
  if (BLOCKED.includes(code)) return { kind: "popupBlocked" };
  // A chunk that did not come is MSAL itself.
  if (OFFLINE.includes(code) || name === "ChunkLoadError") return { kind: "offline" };
  if (NO_BRIDGE.includes(code)) return { kind: "notSupported", message };
  if (name === "InteractionRequiredAuthError" || NEEDS_PERSON.includes(code)) {
    return { kind: "signInNeeded", code: entraCode, message };
  }
  return { kind: "refused", code: entraCode, message };
}
