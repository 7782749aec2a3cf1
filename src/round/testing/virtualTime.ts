/** Time that passes only when nothing else is left to do. */
export interface VirtualTime {
  now(): number;
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /** Lets `work` come to its end, or stops when nothing is left that could wake anybody: then false. */
  run(work: Promise<unknown>): Promise<boolean>;
}

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** Before time goes this far at once, ms, what nobody counts is waited for in real time: a part that comes from the disk. */
const FAR = 3_600_000;
/** So many times 10 ms. */
const PATIENCE = 20;

/** @param busy whether something real is under way that time must not overtake */
export function createVirtualTime(start = 0, busy: () => boolean = () => false): VirtualTime {
  let now = start;
  let timers: Timer[] = [];
  return {
    now: () => now,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const end = (): void => {
          timers = timers.filter((other) => other !== timer);
          signal?.removeEventListener("abort", end);
          resolve();
        };
        const timer = { at: now + Math.max(0, ms), ring: end };
        timers.push(timer);
        signal?.addEventListener("abort", end);
        if (signal?.aborted === true) end();
      }),
    async run(work) {
      const state = { done: false };
      const end = (): void => {
        state.done = true;
      };
      work.then(end, end);
      let patience = PATIENCE;
      for (;;) {
        // Every promise that can settle by itself does so before time passes.
        for (let turns = 0; turns < 30; turns += 1) await Promise.resolve();
        await new Promise((resolve) => setImmediate(resolve));
        if (state.done) return true;
        if (busy()) continue;
        const [first] = timers.sort((left, right) => left.at - right.at);
        if (first === undefined) return false;
        if (first.at - now > FAR && patience > 0) {
          patience -= 1;
          await new Promise((resolve) => setTimeout(resolve, 10));
          continue;
        }
        patience = PATIENCE;
        timers = timers.filter((timer) => timer !== first);
        now = Math.max(now, first.at);
        first.ring();
      }
    },
  };
}
