/** One write and the reads around it: whatever happens to its answer, it is not sent twice without a look between. */
import { pause } from "../../lib/deadline";
import type { GraphFailure } from "../../conversion/ports/graph";
import type { Result } from "../../lib/result";

/** Waits between looks after an answer was lost, ms: the write may still be on its way. */
const LOST_WAITS = [500, 2_000, 4_000];
/** A server that asks for more patience than this, ms, is not waited for. */
const LONGEST_WAIT = 15_000;
const TRIES = 2;

export type Written<T> =
  | { readonly kind: "done"; readonly value: T }
  /** A clear no. */
  | { readonly kind: "refused"; readonly failure: GraphFailure }
  /** Somebody else changed it at the same moment. */
  | { readonly kind: "conflict" }
  /** No answer, and a look shows that nothing happened. */
  | { readonly kind: "lost" }
  /** Neither an answer nor a look. */
  | { readonly kind: "unknown"; readonly failure: GraphFailure };

export async function writeOnce<T>(
  send: () => Promise<Result<T, GraphFailure>>,
  look: () => Promise<Result<T, GraphFailure>>,
  isDone: (seen: T) => boolean,
  signal: AbortSignal,
): Promise<Written<T>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await send();
    if (answer.ok) return { kind: "done", value: answer.value };
    const { error } = answer;
    if (error.kind === "throttled") {
      const wait = Math.max(error.retryAfterMs, 1_000);
      if (tries >= TRIES || wait > LONGEST_WAIT || !(await pause(wait, signal))) {
        return { kind: "refused", failure: signal.aborted ? { kind: "cancelled" } : error };
      }
      const seen = await look();
      if (!seen.ok) return { kind: "refused", failure: error };
      if (isDone(seen.value)) return { kind: "done", value: seen.value };
      continue;
    }
    if (error.kind === "http" && (error.status === 409 || error.status === 412)) return { kind: "conflict" };
    if (isClearNo(error)) return { kind: "refused", failure: error };
    return afterLoss(look, isDone, signal, error);
  }
}

/** Anything else may have taken effect before its answer went wrong. */
function isClearNo(failure: GraphFailure): boolean {
  if (failure.kind !== "http" || failure.status < 400 || failure.status >= 500 || failure.status === 408) return false;
  return !((failure.status === 404 || failure.status === 410) && failure.code === "");
}

async function afterLoss<T>(
  look: () => Promise<Result<T, GraphFailure>>,
  isDone: (seen: T) => boolean,
  signal: AbortSignal,
  failure: GraphFailure,
): Promise<Written<T>> {
  let seenNot = false;
  let last = failure;
  for (const wait of LOST_WAITS) {
    if (!(await pause(wait, signal))) {
      last = { kind: "cancelled" };
      break;
    }
    const seen = await look();
    if (seen.ok && isDone(seen.value)) return { kind: "done", value: seen.value };
    seenNot = seen.ok;
    if (!seen.ok) last = seen.error;
  }
  return seenNot ? { kind: "lost" } : { kind: "unknown", failure: last };
}
