/** A provider whose meetings the server itself makes of an event. */
import type { MeetingEvent } from "../delegation/facts/facts";
import type { Result } from "../lib/result";
import type { Expected, Judgement } from "./judge";
import type { EventRef, GraphFailure, GraphPort, Token } from "./ports/graph";

export interface EventProvider {
  /** One request, no retry: after any failure that is not a clear "no", the event is read. */
  makeOnline(
    ref: EventRef,
    graph: Pick<GraphPort, "makeOnline">,
    token: Token,
    signal: AbortSignal,
  ): Promise<Result<MeetingEvent, GraphFailure>>;
  /** What the server shows after the write, against what was wanted. Pure. */
  verify(event: MeetingEvent, expected: Expected): Judgement;
}
