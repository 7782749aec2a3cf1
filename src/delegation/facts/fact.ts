/** A fact is something known, with where it came from and when; or unknown, with the reason. Never a bare boolean. */

export type FactSource = "outlook" | "graph" | "token" | "ucwa" | "evidence" | "settings" | "lastTry";

/** Why something is not known. Every one of them is "could not check", none of them is "no". */
export type UnknownReason =
  | "notAsked" // nothing needed it yet, or what it depends on is itself unknown
  | "notSupported" // this client or server has no way to tell
  | "noAnswer" // asked, and no answer came in time
  | "offline" // the request could not leave, or the answer was lost
  | "signInNeeded" // the person has to sign in or consent once
  | "adminConsentNeeded" // an admin of the organisation has to consent
  | "otherAccount" // a token came, but for somebody else's account
  | "denied" // the server refused to tell
  | "notFound" // the server knows no such thing, or may not say so
  | "ambiguous" // several candidates fit
  | "throttled" // the server asked to wait longer than we wait
  | "serverError" // the server failed
  | "malformed" // an answer came that makes no sense
  | "noForm" // the meeting is a row of a calendar: no form of Outlook is open that could tell
  | "absent" // the server answered and left this out
  | "cancelled"; // the person stopped it

export interface Known<T> {
  readonly known: true;
  readonly value: T;
  readonly source: FactSource;
  /** When it was seen, epoch ms. */
  readonly at: number;
}

export interface Unknown {
  readonly known: false;
  readonly reason: UnknownReason;
  readonly source: FactSource;
  /** The server's or library's own code, for IT: "ErrorAccessDenied", "9020", "AADSTS65001". Untrusted text. */
  readonly code?: string;
  /** The server's own words, for IT. Untrusted text. */
  readonly message?: string;
  /** HTTP status where there was one. */
  readonly status?: number;
}

export type Fact<T> = Known<T> | Unknown;

export function known<T>(value: T, source: FactSource, at: number): Known<T> {
  return { known: true, value, source, at };
}

export function unknown(
  reason: UnknownReason,
  source: FactSource,
  detail: { code?: string; message?: string; status?: number } = {},
): Unknown {
  return { known: false, reason, source, ...detail };
}

/** The value, or `undefined` where it is not known. */
export function valueOf<T>(fact: Fact<T>): T | undefined {
  return fact.known ? fact.value : undefined;
}
