/** Who is signed in. */
import type { Token } from "../../conversion/ports/graph";
import type { Result } from "../../lib/result";

export type TokenFailure =
  | { readonly kind: "signInNeeded"; readonly code: string; readonly message: string }
  | { readonly kind: "adminConsentNeeded"; readonly code: string; readonly message: string }
  | { readonly kind: "popupCancelled" }
  | { readonly kind: "popupBlocked" }
  | { readonly kind: "noAnswer"; readonly afterMs: number }
  | { readonly kind: "offline" }
  | { readonly kind: "notSupported"; readonly message: string }
  | { readonly kind: "refused"; readonly code: string; readonly message: string }
  | { readonly kind: "cancelled" };

export interface IdentityPort {
  /** Never opens a window. */
  silent(signal: AbortSignal): Promise<Result<Token, TokenFailure>>;
  /** Opens a window; call it only from a click. */
  interactive(signal: AbortSignal): Promise<Result<Token, TokenFailure>>;
  /** Forgets the accounts and tokens of this add-in; nobody is signed out of anything else. */
  signOut(): Promise<SignedOut>;
}

/** "keptByOutlook": Outlook itself signs people in here, and nothing of it lies with the add-in. */
export type SignedOut = "forgotten" | "keptByOutlook" | "failed";
