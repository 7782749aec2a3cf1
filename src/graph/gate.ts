/**
 * At most so many requests of the add-in are under way at once, each part of a batch counted as one; a place is kept free for what the
 * person presses while a long run goes on. learn.microsoft.com/graph/throttling-limits: four for one app, whatever the mailbox.
 */
import type { GraphAnswer, Transport } from "./transport";

export type Lane = "person" | "run";

export interface Gate {
  /** Waits for `weight` places; returns the function that gives them back, or null when the signal ended the wait. */
  enter(weight: number, lane: Lane, signal: AbortSignal): Promise<(() => void) | null>;
}

interface Waiting {
  readonly weight: number;
  readonly most: number;
  readonly go: () => void;
}

export function createGate(places: number, keptFree: number): Gate {
  let taken = 0;
  let queue: Waiting[] = [];
  const next = (): void => {
    for (const waiting of [...queue]) {
      if (taken + waiting.weight > waiting.most) continue;
      queue = queue.filter((other) => other !== waiting);
      taken += waiting.weight;
      waiting.go();
    }
  };
  return {
    async enter(weight, lane, signal) {
      const most = lane === "run" ? places - keptFree : places;
      // What is larger than the gate goes through it alone.
      const needed = Math.min(weight, most);
      if (signal.aborted) return null;
      const entered = await new Promise<boolean>((resolve) => {
        const onAbort = (): void => {
          queue = queue.filter((other) => other !== waiting);
          resolve(false);
        };
        const waiting: Waiting = {
          weight: needed,
          most,
          go: () => {
            signal.removeEventListener("abort", onAbort);
            resolve(true);
          },
        };
        signal.addEventListener("abort", onAbort, { once: true });
        // The person's come first.
        queue = lane === "person" ? [waiting, ...queue] : [...queue, waiting];
        next();
      });
      if (!entered) return null;
      let given = false;
      return () => {
        if (given) return;
        given = true;
        taken -= needed;
        next();
      };
    },
  };
}

const CANCELLED: GraphAnswer = { ok: false, error: { kind: "cancelled" } };

/** The same transport, through a gate. */
export function gated(transport: Transport, gate: Gate, lane: Lane): Transport {
  const through = async <T>(weight: number, signal: AbortSignal, cancelled: T, work: () => Promise<T>): Promise<T> => {
    const leave = await gate.enter(weight, lane, signal);
    if (leave === null) return cancelled;
    try {
      return await work();
    } finally {
      leave();
    }
  };
  return {
    once: (call, token, signal) => through(1, signal, CANCELLED, () => transport.once(call, token, signal)),
    read: (call, token, signal) => through(1, signal, CANCELLED, () => transport.read(call, token, signal)),
    batch: (calls, token, signal) =>
      through(
        calls.length,
        signal,
        calls.map(() => CANCELLED),
        () => transport.batch(calls, token, signal),
      ),
  };
}
