/** The write and the reads around it. Whatever happens to an answer, nothing is written twice without having been read between. */
import { pause } from "../deadline";
import type { MeetingEvent } from "../delegation/facts";
import type { EventRef, GraphFailure, GraphPort, Token } from "../ports";

/** Waits between reads until the link is there, ms: about 24 s in all. */
const LINK_WAITS = [500, 1_000, 2_000, 4_000, 8_000, 8_000];
/** Waits between reads after an answer was lost: the write may still be on its way. */
const LOST_WAITS = [500, 2_000, 4_000];

export type Written =
  | { readonly kind: "online"; readonly event: MeetingEvent }
  /** The server answered, and the event is not online. */
  | { readonly kind: "unchanged"; readonly event: MeetingEvent }
  /** A clear no. */
  | { readonly kind: "refused"; readonly failure: GraphFailure }
  /** The answer was lost; a read shows that nothing happened. */
  | { readonly kind: "lost" }
  /** Neither an answer nor a read. */
  | { readonly kind: "unknown"; readonly failure: GraphFailure };

type Port = Pick<GraphPort, "readEvent" | "makeOnline">;

/** One PATCH; a second one only after the server named a conflict and a read showed that the first had no effect. */
export async function write(ref: EventRef, graph: Port, token: Token, signal: AbortSignal): Promise<Written> {
  const answer = await graph.makeOnline(ref, token, signal);
  if (answer.ok) return stateOf(answer.value);
  if (isConflict(answer.error)) {
    const seen = await graph.readEvent(ref, token, signal);
    if (!seen.ok) return { kind: "unknown", failure: seen.error };
    if (seen.value.isOnlineMeeting === true) return stateOf(seen.value);
    const again = await graph.makeOnline(ref, token, signal);
    if (again.ok) return stateOf(again.value);
    return isClearNo(again.error)
      ? { kind: "refused", failure: again.error }
      : lookAfterLoss(ref, graph, token, signal, again.error);
  }
  if (isClearNo(answer.error)) return { kind: "refused", failure: answer.error };
  return lookAfterLoss(ref, graph, token, signal, answer.error);
}

function stateOf(event: MeetingEvent): Written {
  return { kind: event.isOnlineMeeting === true ? "online" : "unchanged", event };
}

/** learn.microsoft.com/graph/errors: 412, also without If-Match, when something else has just changed the item. */
function isConflict(failure: GraphFailure): boolean {
  return failure.kind === "http" && failure.status === 412;
}

/** Anything else may have taken effect before its answer went wrong. */
function isClearNo(failure: GraphFailure): boolean {
  return (
    failure.kind === "throttled" ||
    (failure.kind === "http" && failure.status >= 400 && failure.status < 500 && failure.status !== 408)
  );
}

async function lookAfterLoss(
  ref: EventRef,
  graph: Port,
  token: Token,
  signal: AbortSignal,
  failure: GraphFailure,
): Promise<Written> {
  let seenOffline = false;
  for (const wait of LOST_WAITS) {
    if (!(await pause(wait, signal))) break;
    const seen = await graph.readEvent(ref, token, signal);
    if (seen.ok && seen.value.isOnlineMeeting === true) return stateOf(seen.value);
    seenOffline = seen.ok;
  }
  return seenOffline ? { kind: "lost" } : { kind: "unknown", failure };
}

/**
 * Reads until the event is online and has its link, or patience ends; at least once. The last answer seen, or null when no read
 * came through.
 */
export async function waitForLink(
  ref: EventRef,
  graph: Port,
  token: Token,
  signal: AbortSignal,
): Promise<MeetingEvent | null> {
  let last: MeetingEvent | null = null;
  let offline = 0;
  for (const wait of [0, ...LINK_WAITS]) {
    if (wait > 0 && !(await pause(wait, signal))) break;
    const seen = await graph.readEvent(ref, token, signal);
    if (!seen.ok) continue;
    last = seen.value;
    if (last.isOnlineMeeting === true && last.joinUrl !== null) break;
    // Twice seen offline is an answer.
    if (last.isOnlineMeeting !== true && ++offline > 1) break;
  }
  return last;
}
