import type { CheckId, Fixer } from "../checks/finding";
import type { RemedyId } from "../remedies/remedyIds";

/** Published: never renamed. Worded in `locales/<language>/errors.ts`. */
export const ERROR_CAUSES = [
  "mapiBugInClient",
  "delegationIncomplete",
  "delegateNotAdded",
  "groupAsDelegate",
  "clientWithoutMapi",
  "autoCompleteBug",
  "delegateNoticeRepeats",
  "originNotAllowed",
  "contactsMoved",
  "signInTypeNotAllowed",
  "webServiceTooOld",
  "tooManyMeetings",
  "teamsRefused",
  "teamsCannotConnect",
  "ownerHidden",
  "policyKeepsAppOut",
  "calendarAccessDenied",
  "accessDenied",
  "sendAsDenied",
  "itemNotFound",
  "mailboxNotOnline",
  "throttled",
  "changedMeanwhile",
  "wrongIdFormat",
  "oldSharing",
  "noDelegateEntry",
  "otherServerVersion",
  "consentMissing",
  "adminConsentMissing",
  "signInOnce",
  "untrustedOrigin",
  "ewsNotForShared",
  "itemNotSaved",
  "oldTokens",
  "draftConflict",
  "meetingDetailsMissing",
  "webexPermission",
  "zoomPermission",
  "guestAccount",
  "notAssigned",
  "conditionalAccess",
  "appNotFound",
  "mailboxNotKnown",
  "delegatesNotSaved",
  "manyCauses",
  "ownFinding",
] as const;

export type ErrorCause = (typeof ERROR_CAUSES)[number];

export interface KnownText {
  /**
   * The text as its source prints it. Compared without regard to case, punctuation, quotes and line breaks, as whole words.
   * `{lync}` stands for any name of Lync or Skype for Business.
   */
  readonly says: string;
  /** Words that may follow the text, but only these: another product after them means another error. */
  readonly unlessGoesOn?: { readonly with: string; readonly butNot: string };
  /** A number is an error code only where it stands alone, or after "error" or "code". */
  readonly code?: true;
  /**
   * The words that matter, in their order, out of `says`: a text that has them all, with few others between, is alike. Left out:
   * only the text itself is known.
   */
  readonly matters?: string;
  /** The public page that prints this text, where it is another than the error's sources: a translation, as a rule. */
  readonly page?: string;
}

export interface KnownError {
  readonly cause: ErrorCause;
  readonly texts: readonly KnownText[];
  /** Preferred first. */
  readonly fixedBy: readonly Fixer[];
  /** Findings of the catalogue that tell more. */
  readonly checks: readonly CheckId[];
  readonly remedies: readonly RemedyId[];
  /** Public pages. */
  readonly sources: readonly string[];
}

/** A sentence of this add-in's own about a check that failed or could not be made; {placeholders} stand for names. */
export interface OwnText {
  readonly check: CheckId;
  /** What puts right what the check is about. */
  readonly remedies: readonly RemedyId[];
  readonly says: string;
}

export interface Explanation {
  readonly cause: ErrorCause;
  readonly fixedBy: readonly Fixer[];
  readonly checks: readonly CheckId[];
  readonly remedies: readonly RemedyId[];
  /** The text that was recognised, in its source's spelling. */
  readonly quote: string;
  /** What was pasted is not that text; it only has the words that matter. */
  readonly alike: boolean;
}
