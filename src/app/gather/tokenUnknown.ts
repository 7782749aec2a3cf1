import type { Unknown } from "../../delegation/facts/fact";
import { unknown } from "../../delegation/facts/fact";
import type { TokenFailure } from "./ports";

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
