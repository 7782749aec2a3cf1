/**
 * What the pure side and the pane need from the outside world. Adapters implement these; they never import each other or the UI.
 * Every call has a time-out of its own, obeys the signal, and resolves with a closed union: none rejects except for a bug.
 */
import type {
  Client,
  EmailAddress,
  MeetingEvent,
  OutlookItem,
  OwnerCalendar,
  Person,
  SkypeFacts,
  TokenAccount,
  GraphUser,
  ViewEntry,
} from "./delegation/facts/facts";
import type { Fact } from "./delegation/facts/fact";
import type { Result } from "./lib/result";
import type { Guest, MeetingOptions, OptionsPatch, Scheduler } from "./options/types";

// ---- Outlook -------------------------------------------------------------------------------------------------

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

/** A little text kept in the person's own mailbox. */
export interface RoamingPort {
  /** undefined where nothing was kept, or where this Outlook keeps nothing. Untrusted: another version may have written it. */
  get(name: string): unknown;
  set(name: string, value: string, signal: AbortSignal): Promise<Result<void, OutlookFailure>>;
}

// ---- Identity ------------------------------------------------------------------------------------------------

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

export interface Token {
  readonly accessToken: string;
  readonly account: TokenAccount;
}

export interface IdentityPort {
  /** Never opens a window. */
  silent(signal: AbortSignal): Promise<Result<Token, TokenFailure>>;
  /** Opens a window; call it only from a click. */
  interactive(signal: AbortSignal): Promise<Result<Token, TokenFailure>>;
}

/** The page that opens beside the pane: Outlook's own dialog. */
export type DialogFailure =
  | { readonly kind: "closed" }
  | { readonly kind: "blocked" }
  | { readonly kind: "notSupported" }
  | { readonly kind: "noAnswer"; readonly afterMs: number }
  | { readonly kind: "cancelled" }
  /** Office.js's own code (learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events). */
  | { readonly kind: "refused"; readonly code: number; readonly message: string };

export interface DialogMessage {
  readonly text: string;
  /** Of the page that sent it; null where this client does not tell. */
  readonly origin: string | null;
}

export interface DialogPort {
  /** Opens an https page of this origin, waits `timeout` ms for its one message, and closes it. Call it only from a click. */
  ask(url: string, timeout: number, signal: AbortSignal): Promise<Result<DialogMessage, DialogFailure>>;
}

// ---- Graph ---------------------------------------------------------------------------------------------------

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

export interface GraphPort {
  gather(request: GatherRequest, token: Token, signal: AbortSignal): Promise<GatherAnswer>;
  readEvent(ref: EventRef, token: Token, signal: AbortSignal): Promise<Result<MeetingEvent, GraphFailure>>;
  /** Own mailbox: is this (Graph-format) id, or iCalUId, an attendee's copy of the delegate's? */
  readOwnCopy(eventId: string, token: Token, signal: AbortSignal): Promise<Result<MeetingEvent, GraphFailure>>;
  /** Number of changed occurrences (exceptions) of a series; `complete` false when there were more pages than we follow. */
  countExceptions(
    ref: EventRef,
    window: { start: number; end: number },
    token: Token,
    signal: AbortSignal,
  ): Promise<Result<{ count: number; complete: boolean }, GraphFailure>>;
  /** PATCH of `isOnlineMeeting` and `onlineMeetingProvider` only. One request, no retry: after any failure that is not a clear "no", read. */
  makeOnline(ref: EventRef, token: Token, signal: AbortSignal): Promise<Result<MeetingEvent, GraphFailure>>;
}

// ---- Whole calendars -----------------------------------------------------------------------------------------

/** Mailboxes asked in one batch: more than four requests at once are throttled. */
export const MOST_OWNERS = 4;

export interface CalendarsPort {
  /** Who is signed in, and every calendar in her list. Some shared ones are known to be missing there (office-js#6828). */
  list(token: Token, signal: AbortSignal): Promise<Result<CalendarList, GraphFailure>>;
  /** The default calendars of at most four mailboxes, in one round trip; answers in the order of the addresses. */
  calendarsOf(
    owners: readonly Mailbox[],
    token: Token,
    signal: AbortSignal,
  ): Promise<readonly Result<OwnerCalendar, GraphFailure>[]>;
  /**
   * One page of what stands in a calendar, in the order of time: dates of a series one by one. `next` is handed back for the next page.
   * Bodies come as text.
   */
  page(
    mailbox: Mailbox,
    at: { readonly start: number; readonly end: number } | { readonly next: string },
    token: Token,
    signal: AbortSignal,
  ): Promise<Result<EventPage, GraphFailure>>;
}

export interface Mailbox {
  readonly mailbox: EmailAddress;
  readonly own: boolean;
}

export interface CalendarList {
  readonly me: GraphUser;
  readonly calendars: readonly OwnerCalendar[];
  /** False: there were more pages than are followed. */
  readonly complete: boolean;
}

export interface EventPage {
  readonly events: readonly MeetingEvent[];
  readonly next: string | null;
  /** False: it goes on where it may not be followed. */
  readonly complete: boolean;
}

// ---- The options of a Teams meeting (loaded only when needed) ---------------------------------------------------

/** A meeting of one's own, as the calendar has it. */
export interface OwnMeeting {
  readonly event: MeetingEvent;
  readonly guests: readonly Guest[];
}

export interface OnlineMeetingsPort {
  /** Who may change meetings in the signed-in person's calendar. */
  schedulers(token: Token, signal: AbortSignal): Promise<Result<readonly Scheduler[], GraphFailure>>;
  /** @param eventId Graph's, in the signed-in person's own mailbox */
  ownMeeting(eventId: string, token: Token, signal: AbortSignal): Promise<Result<OwnMeeting, GraphFailure>>;
  /** By its link, as its organizer; null: no meeting has it. Others are refused (microsoft-graph-docs#17234). */
  byLink(joinUrl: string, token: Token, signal: AbortSignal): Promise<Result<MeetingOptions | null, GraphFailure>>;
  /** Also for somebody who is invited. */
  byId(id: string, token: Token, signal: AbortSignal): Promise<Result<MeetingOptions, GraphFailure>>;
  /** One request, no retry: after any failure that is not a clear "no", read. */
  setOptions(
    id: string,
    patch: OptionsPatch,
    token: Token,
    signal: AbortSignal,
  ): Promise<Result<MeetingOptions, GraphFailure>>;
  /** Replaces the guests of one's own appointment; whoever is new gets mail, nobody else. One request, no retry. */
  setGuests(
    eventId: string,
    guests: readonly Guest[],
    token: Token,
    signal: AbortSignal,
  ): Promise<Result<OwnMeeting, GraphFailure>>;
}

// ---- Skype for Business / Lync (loaded only when needed) --------------------------------------------------------

export type UcwaFailure =
  | {
      readonly kind: "http";
      readonly status: number;
      readonly code: string;
      readonly subcode: string;
      readonly message: string;
    }
  | { readonly kind: "noAnswer"; readonly afterMs: number }
  | { readonly kind: "lost" }
  | { readonly kind: "malformed"; readonly message: string }
  | { readonly kind: "cancelled" };

export interface SkypeMeetingRequest {
  readonly subject: string;
  readonly description: string;
  /** SIP URIs with "sip:". */
  readonly leaders: readonly string[];
  readonly attendees: readonly string[];
  /** Epoch ms: end of the item or of the series plus a grace period. Always sent. */
  readonly expires: number;
  readonly accessLevel: string | null;
  readonly lobbyBypass: string | null;
}

export interface SkypeMeeting {
  readonly joinUrl: string;
  readonly organizerUri: string;
  readonly onlineMeetingId: string;
  readonly conferenceId: string | null;
  readonly expires: number | null;
}

export interface SkypeMeetingOptions {
  readonly accessLevels: readonly string[];
  readonly lobbyBypass: readonly string[];
  readonly defaultAccessLevel: string | null;
  readonly defaultLobbyBypass: string | null;
  readonly dialIn: readonly { readonly region: string; readonly number: string }[];
  readonly footerText: string | null;
  readonly helpUrl: string | null;
  readonly legalUrl: string | null;
}

export interface SkypePort {
  gather(owner: EmailAddress, delegate: EmailAddress, signal: AbortSignal): Promise<SkypeFacts>;
  options(signal: AbortSignal): Promise<Result<SkypeMeetingOptions, UcwaFailure>>;
  /** Creates a meeting of the delegate's own with the owner as leader. */
  createOwnMeeting(request: SkypeMeetingRequest, signal: AbortSignal): Promise<Result<SkypeMeeting, UcwaFailure>>;
  /** Lists the delegate's meetings: after a lost answer, before writing again. @param expires epoch ms, as it was asked for: tells the meeting from another of the same subject */
  findMeeting(subject: string, expires: number, signal: AbortSignal): Promise<Result<SkypeMeeting | null, UcwaFailure>>;
}

// ---- What outlives the page -------------------------------------------------------------------------------------

/** A few short texts that the browser keeps for this origin. */
export interface StoragePort {
  /** null: nothing there, or nothing may be read. */
  get(key: string): string | null;
  /** false: the browser keeps nothing here. */
  set(key: string, text: string): boolean;
}
