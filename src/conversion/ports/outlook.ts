/**
 * The open form, as looking and converting need it. Every call has a time-out of its own, obeys the signal, and resolves with a
 * closed union: none rejects except for a bug.
 */
import type { Fact } from "../../delegation/facts/fact";
import type { Client, EmailAddress, OutlookItem, Person } from "../../delegation/facts/facts";
import type { Result } from "../../lib/result";

export type OutlookFailure =
  | { readonly kind: "noAnswer"; readonly call: string; readonly afterMs: number }
  | { readonly kind: "notSupported"; readonly call: string }
  | { readonly kind: "refused"; readonly call: string; readonly code: number; readonly message: string }
  | { readonly kind: "cancelled"; readonly call: string };

export interface OutlookSnapshot {
  readonly client: Client;
  readonly user: Fact<Person>;
  readonly item: Fact<OutlookItem | null>;
}

export type BodyType = "html" | "text";

export interface OutlookPort {
  /** Waits for Office.js, then asks everything in parallel; what does not answer in time is unknown, the rest is told. */
  read(signal: AbortSignal): Promise<OutlookSnapshot>;
  /** Compose only: saves the form; resolves with the EWS-format id. A write: a new item exists afterwards, added and removed attendees get mail. */
  save(signal: AbortSignal): Promise<Result<string, OutlookFailure>>;
  bodyType(signal: AbortSignal): Promise<Result<BodyType, OutlookFailure>>;
  getBody(type: BodyType, signal: AbortSignal): Promise<Result<string, OutlookFailure>>;
  /** Replaces the whole body of the open compose form. */
  setBody(content: string, type: BodyType, signal: AbortSignal): Promise<Result<void, OutlookFailure>>;
  getLocation(signal: AbortSignal): Promise<Result<string, OutlookFailure>>;
  setLocation(location: string, signal: AbortSignal): Promise<Result<void, OutlookFailure>>;
  /** End of the last occurrence of the open item's series, epoch ms; null: a series without end. A failure where Outlook tells no series. */
  seriesEnd(signal: AbortSignal): Promise<Result<number | null, OutlookFailure>>;
  /** Opens a new mail with recipient, subject and body filled; nothing is sent. */
  newMail(
    mail: { to: EmailAddress; subject: string; body: string },
    signal: AbortSignal,
  ): Promise<Result<void, OutlookFailure>>;
  /** EWS-format id to the form that Graph wants: "/" to "-", "+" to "_". Pure; convert once, never compare converted with unconverted. */
  toGraphId(ewsId: string): string;
  /** Outlook's theme if it tells, else null. */
  theme(): "light" | "dark" | null;
}
