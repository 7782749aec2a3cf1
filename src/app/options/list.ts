/** The signed-in person's own coming Teams meetings: a series once, at its next date. */
import type { GraphFailure, Token } from "../../conversion/ports/graph";
import type { CalendarsPort } from "../round/ports";
import type { MeetingEvent } from "../../delegation/facts/facts";
import type { Result } from "../../lib/result";
import { ok } from "../../lib/result";

export interface MeetingRow {
  /** Of the series where it is one. */
  readonly eventId: string;
  readonly subject: string;
  /** Epoch ms. */
  readonly start: number;
  readonly end: number;
  readonly isAllDay: boolean;
  readonly series: boolean;
}

const MOST_PAGES = 20;

/** @returns `complete` false: there are more than are followed */
export async function listMeetings(
  calendars: Pick<CalendarsPort, "page">,
  range: { readonly start: number; readonly end: number },
  token: Token,
  signal: AbortSignal,
): Promise<Result<{ readonly rows: readonly MeetingRow[]; readonly complete: boolean }, GraphFailure>> {
  const rows = new Map<string, MeetingRow>();
  let at: Parameters<CalendarsPort["page"]>[1] = range;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await calendars.page({ mailbox: token.account.username, own: true }, at, token, signal);
    if (!answer.ok) return answer;
    for (const event of answer.value.events.filter(isHers)) {
      const { id, seriesMasterId, subject, start, end, isAllDay } = event;
      const eventId = seriesMasterId ?? id;
      const known = rows.get(eventId);
      if (known && known.start <= start) continue;
      rows.set(eventId, { eventId, subject, start, end, isAllDay, series: seriesMasterId !== null });
    }
    const { next, complete } = answer.value;
    if (next === null) return ok({ rows: sorted(rows), complete });
    at = { next };
  }
  return ok({ rows: sorted(rows), complete: false });
}

function isHers({ isOrganizer, isCancelled, isOnlineMeeting, provider, joinUrl }: MeetingEvent): boolean {
  return (
    isOrganizer === true &&
    isCancelled !== true &&
    isOnlineMeeting === true &&
    provider === "teamsForBusiness" &&
    joinUrl !== null
  );
}

function sorted(rows: ReadonlyMap<string, MeetingRow>): readonly MeetingRow[] {
  return [...rows.values()].sort((one, other) => one.start - other.start);
}
