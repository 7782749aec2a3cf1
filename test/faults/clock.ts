/** Time that passes only when nothing else can happen: what waits for minutes is over at once, and in its right order. */
export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Runs until `done`, or until `most` ms of that time are over. False: it was not done by then, or nothing was left to wait for. */
  run(done: () => boolean, most: number): Promise<boolean>;
  /** Gives the real time back. */
  restore(): void;
}

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
}

/** Turns of the event loop in which promises and streams of the platform get done what they can. */
const TURNS = 3;
/** ms of real time that may pass with nothing to wait for. */
const MOST_IDLE = 200;

/** Takes the place of the timers and of `Date.now`; one at a time. */
export function fakeClock(start: number): Clock {
  const real = { setTimeout, clearTimeout, now: Date.now };
  let now = start;
  let next = 1;
  const timers = new Map<number, Timer>();

  Object.assign(globalThis, {
    setTimeout: (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
      const id = next;
      next += 1;
      timers.set(id, { id, at: now + Math.max(0, ms), run: () => run(...args) });
      return id;
    },
    clearTimeout: (id: unknown) => {
      if (typeof id === "number") timers.delete(id);
    },
  });
  Date.now = () => now;

  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const first = (): Timer | undefined =>
    [...timers.values()].reduce<Timer | undefined>(
      (one, other) => (one === undefined || other.at < one.at ? other : one),
      undefined,
    );

  return {
    now: () => now,
    async run(done, most) {
      const until = now + most;
      let idle = 0;
      for (;;) {
        for (let turns = 0; turns < TURNS && !done(); turns += 1) await turn();
        if (done()) return true;
        const timer = first();
        if (timer === undefined) {
          // The platform's own work, a digest or a module, takes real time.
          if (idle >= MOST_IDLE) return false;
          idle += 1;
          await new Promise((resolve) => real.setTimeout(resolve, 1));
          continue;
        }
        idle = 0;
        if (timer.at > until) return false;
        timers.delete(timer.id);
        now = Math.max(now, timer.at);
        timer.run();
      }
    },
    restore() {
      Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
      Date.now = real.now;
    },
  };
}
