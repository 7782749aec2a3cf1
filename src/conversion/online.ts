/** The write and the reads around it. Whatever happens to an answer, nothing is written twice without having been read between. */
import { pause } from "../lib/deadline";
import type { MeetingEvent } from "../delegation/facts/facts";
import type { EventRef, GraphFailure, GraphPort, Token } from "./ports/graph";
import type { EventProvider } from "./provider";

/** Waits between reads until the link is there, ms: about 24 s in all. */
const LINK_WAITS = [500, 1_000, 2_000, 4_000, 8_000, 8_000];
/** Waits between reads after an answer was lost: the write may still be on its way. */
const LOST_WAITS = [500, 2_000, 4_000];

/** A server that asks for more patience than this, ms, is not waited for. */
const LONGEST_WAIT = 15_000;

export type Written =
  | { readonly kind: "online"; readonly event: MeetingEvent }
  /** The server answered, and the event is not online. */
  | { readonly kind: "unchanged"; readonly event: MeetingEvent }
  /** A clear no. */
  | { readonly kind: "refused"; readonly failure: GraphFailure }
  /** No answer, or one that says nothing; a read shows that nothing happened. */
  | { readonly kind: "lost"; readonly failure: GraphFailure }
  /** Neither a clear answer nor a read; the failure is the last read's, where one was tried. */
  | { readonly kind: "unknown"; readonly failure: GraphFailure };

type Port = Pick<GraphPort, "readEvent" | "makeOnline">;

/**
 * One PATCH; another one only after the server said that it did not carry it out (a conflict; throttled, after the wait that it
 * asked for) and a read showed the item still offline.
 */
export async function write(
  ref: EventRef,
  provider: Pick<EventProvider, "makeOnline">,
  graph: Port,
  token: Token,
  signal: AbortSignal,
): Promise<Written> {
  for (let tries = 1; ; tries += 1) {
    const answer = await provider.makeOnline(ref, graph, token, signal);
    if (answer.ok) return stateOf(answer.value);
    const wait = waitBeforeAgain(answer.error, tries);
    if (wait === null) {
      return isClearNo(answer.error)
        ? { kind: "refused", failure: answer.error }
        : lookAfterLoss(ref, graph, token, signal, answer.error);
    }
    if (wait > 0 && !(await pause(wait, signal))) return { kind: "refused", failure: { kind: "cancelled" } };
    const seen = await graph.readEvent(ref, token, signal);
    if (!seen.ok) {
      return isConflict(answer.error)
        ? { kind: "unknown", failure: seen.error }
        : { kind: "refused", failure: answer.error };
    }
    if (seen.value.isOnlineMeeting === true) return stateOf(seen.value);
  }
}

/** ms until the same write may be sent once more; null: not at all. */
function waitBeforeAgain(failure: GraphFailure, tries: number): number | null {
  if (isConflict(failure)) return tries < 2 ? 0 : null;
  if (failure.kind !== "throttled" || tries > 2 || failure.retryAfterMs > LONGEST_WAIT) return null;
  return Math.max(failure.retryAfterMs, 1_000);
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
  if (failure.kind === "throttled") return true;
  if (failure.kind !== "http" || failure.status < 400 || failure.status >= 500) return false;
  // The item may have been changed before the mail about it was refused, or by the other of two changes.
  if (isSendAsDenied(failure) || isConflict(failure) || failure.status === 408) return false;
  return !isBareNotFound(failure);
}

/** learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode: the right to send on behalf is missing. */
export function isSendAsDenied({ code, message }: Extract<GraphFailure, { kind: "http" }>): boolean {
  return /SendAsDenied/i.test(`${code} ${message}`);
}

/** Graph names a code with every refusal: a bare "not found" comes from something between. */
export function isBareNotFound(failure: GraphFailure): boolean {
  return failure.kind === "http" && (failure.status === 404 || failure.status === 410) && failure.code === "";
}

async function lookAfterLoss(
  ref: EventRef,
  graph: Port,
  token: Token,
  signal: AbortSignal,
  failure: GraphFailure,
): Promise<Written> {
  let seenOffline = false;
  let last = failure;
  for (const wait of LOST_WAITS) {
    if (!(await pause(wait, signal))) {
      last = { kind: "cancelled" };
      break;
    }
    const seen = await graph.readEvent(ref, token, signal);
    if (seen.ok && seen.value.isOnlineMeeting === true) return stateOf(seen.value);
    seenOffline = seen.ok && seen.value.isOnlineMeeting === false;
    if (!seen.ok) last = seen.error;
  }
  return seenOffline ? { kind: "lost", failure } : { kind: "unknown", failure: last };
}

export interface Waited {
  /** The last answer seen; null: no read came through. */
  readonly event: MeetingEvent | null;
  /** Why the last read failed; null where none did. */
  readonly failure: GraphFailure | null;
}

/**
 * Reads until the event is online and has its link, or patience ends; at least once.
 * @param saidOnline the server has said that it is online: a read that shows otherwise may be an old one
 */
export async function waitForLink(
  ref: EventRef,
  graph: Pick<GraphPort, "readEvent">,
  token: Token,
  signal: AbortSignal,
  saidOnline: boolean,
): Promise<Waited> {
  let event: MeetingEvent | null = null;
  let failure: GraphFailure | null = null;
  let offline = 0;
  for (const wait of [0, ...LINK_WAITS]) {
    if (wait > 0 && !(await pause(wait, signal))) {
      failure = { kind: "cancelled" };
      break;
    }
    const seen = await graph.readEvent(ref, token, signal);
    if (!seen.ok) {
      failure = seen.error;
      continue;
    }
    event = seen.value;
    if (event.isOnlineMeeting === true && event.joinUrl !== null) break;
    // Twice seen offline is an answer, unless it contradicts another one.
    if (event.isOnlineMeeting === false && !saidOnline && ++offline > 1) break;
  }
  return { event, failure };
}
