/**
 * The calendars on the server, as looking and converting need them. Every call has a time-out of its own, obeys the signal, and
 * resolves with a closed union: none rejects except for a bug.
 */
import type { Fact } from "../../delegation/facts/fact";
import type {
  EmailAddress,
  GraphUser,
  MeetingEvent,
  OwnerCalendar,
  Person,
  TokenAccount,
  ViewEntry,
} from "../../delegation/facts/facts";
import type { Result } from "../../lib/result";

export interface Token {
  readonly accessToken: string;
  readonly account: TokenAccount;
}

export type GraphFailure =
  | {
      readonly kind: "http";
      readonly status: number;
      readonly code: string;
      readonly message: string;
      readonly requestId: string | null;
    }
  | { readonly kind: "throttled"; readonly retryAfterMs: number }
  | { readonly kind: "noAnswer"; readonly afterMs: number }
  /** The request may or may not have arrived: after a write, read before writing again. */
  | { readonly kind: "lost" }
  | { readonly kind: "malformed"; readonly message: string }
  | { readonly kind: "cancelled" };

/** What one round trip asks: at most four requests to one mailbox. */
export interface GatherRequest {
  /** Address of the mailbox where the item lives (target mailbox or owner); null: only `me`. */
  readonly mailbox: EmailAddress | null;
  readonly own: boolean;
  /** Graph-format id: the series master's where Outlook told it, else the item's; null: not known. */
  readonly eventId: string | null;
  /** Epoch ms; null: no view is asked. */
  readonly window: { readonly start: number; readonly end: number } | null;
}

export interface GatherAnswer {
  readonly me: Fact<GraphUser>;
  readonly calendar: Fact<OwnerCalendar>;
  readonly event: Fact<MeetingEvent>;
  readonly view: Fact<readonly ViewEntry[]>;
}

/** Where an event lives. */
export interface EventRef {
  readonly mailbox: EmailAddress;
  readonly own: boolean;
  readonly id: string;
}

/** Changed occurrences of a series. */
export interface Exceptions {
  readonly count: number;
  readonly complete: boolean;
  /** Of any of them, as often as they are invited. */
  readonly attendees: readonly Person[];
}

export interface GraphPort {
  gather(request: GatherRequest, token: Token, signal: AbortSignal): Promise<GatherAnswer>;
  readEvent(ref: EventRef, token: Token, signal: AbortSignal): Promise<Result<MeetingEvent, GraphFailure>>;
  /** Own mailbox: is this (Graph-format) id, or iCalUId, an attendee's copy of the delegate's? */
  readOwnCopy(eventId: string, token: Token, signal: AbortSignal): Promise<Result<MeetingEvent, GraphFailure>>;
  /** The changed occurrences (exceptions) of a series, and everybody invited to one of them; `complete` false when there were more pages than we follow. */
  countExceptions(
    ref: EventRef,
    window: { start: number; end: number },
    token: Token,
    signal: AbortSignal,
  ): Promise<Result<Exceptions, GraphFailure>>;
  /** PATCH of `isOnlineMeeting` and `onlineMeetingProvider` only. One request, no retry: after any failure that is not a clear "no", read. @param provider Graph's name for it */
  makeOnline(
    ref: EventRef,
    provider: string,
    token: Token,
    signal: AbortSignal,
  ): Promise<Result<MeetingEvent, GraphFailure>>;
}
