/** Teams' own side of meetings, as setting their options needs it. */
import type { GraphFailure, Token } from "../conversion/ports/graph";
import type { MeetingEvent } from "../delegation/facts/facts";
import type { Result } from "../lib/result";
import type { Guest, MeetingOptions, OptionsPatch, Scheduler } from "./types";

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
