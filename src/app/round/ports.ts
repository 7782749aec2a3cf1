/** What a round needs from the outside. */
import type { GraphFailure, GraphPort, Token } from "../../conversion/ports/graph";
import type { EmailAddress, GraphUser, MeetingEvent, OwnerCalendar } from "../../delegation/facts/facts";
import type { Result } from "../../lib/result";
import type { Settings } from "../../settings/types";
import type { IdentityPort, TokenFailure } from "../gather/ports";

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

export interface RoundPorts {
  readonly identity: IdentityPort;
  /** Through the gate's lane of the run. */
  readonly graph: Pick<GraphPort, "readEvent" | "makeOnline" | "countExceptions">;
  readonly calendars: CalendarsPort;
  readonly settings: Settings;
  readonly now: () => number;
}

/** Asked for anew for each piece of work: MSAL hands out what is still good, and renews what is not. */
export function tokenFor(
  ports: Pick<RoundPorts, "identity">,
  signal: AbortSignal,
): Promise<Result<Token, TokenFailure>> {
  return ports.identity.silent(signal);
}
