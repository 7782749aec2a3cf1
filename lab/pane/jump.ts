/**
 * Time that can be let pass at once: this page's timers are kept here, so that they can come early, in their order, with
 * every clock moved along. In "auto" the page jumps by itself whenever nothing but timers is waited for.
 */
export interface JumpLab {
  readonly mode: "asked" | "auto";
  /** Tells the servers how many ms were jumped, before anything here notices. */
  readonly address: string;
}

interface Timer {
  due: number;
  readonly every: number | null;
  readonly call: () => void;
  handle: number;
}

/** A wait shorter than this is waited for, ms. */
const SHORT = 80;
/** Looks at the page that often, and jumps when it was idle so many times in a row. */
const LOOK_MS = 20;
const IDLE_LOOKS = 3;

export function installJumps(lab: JumpLab, moveClock: (ms: number) => void): void {
  const real = {
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    setInterval: window.setInterval.bind(window),
    fetch: window.fetch.bind(window),
    now: performance.now.bind(performance),
  };
  const timers = new Map<number, Timer>();
  let shift = 0;
  let inFlight = 0;
  let last = 1_000_000;
  const now = (): number => real.now() + shift;

  function arm(id: number, timer: Timer): void {
    timer.handle = real.setTimeout(() => fire(id, timer), Math.max(0, timer.due - now()));
  }

  function fire(id: number, timer: Timer): void {
    if (timer.every === null) timers.delete(id);
    else {
      timer.due = now() + timer.every;
      arm(id, timer);
    }
    timer.call();
  }

  function add(handler: TimerHandler, ms: number | undefined, repeats: boolean, args: unknown[]): number {
    const call = typeof handler === "function" ? () => void Reflect.apply(handler, window, args) : () => undefined;
    const wait = Math.max(0, Number(ms) || 0);
    const timer: Timer = { due: now() + wait, every: repeats ? Math.max(1, wait) : null, call, handle: 0 };
    last += 1;
    timers.set(last, timer);
    arm(last, timer);
    return last;
  }

  function clear(id: number | undefined): void {
    const timer = id === undefined ? undefined : timers.get(id);
    if (timer === undefined || id === undefined) return;
    real.clearTimeout(timer.handle);
    timers.delete(id);
  }

  /** What is waited for next; what repeats only shows the time. */
  function next(): number | null {
    const all = [...timers.values()];
    const once = all.filter((timer) => timer.every === null);
    const due = (once.length > 0 ? once : all).map((timer) => timer.due);
    return due.length === 0 ? null : Math.min(...due);
  }

  async function jump(ms: number): Promise<void> {
    // A page that is being left gets no answer, and waits for nothing any more.
    const told = await real.fetch(lab.address, { method: "POST", body: String(ms) }).catch(() => null);
    if (!told?.ok) return;
    await told.text();
    shift += ms;
    moveClock(ms);
    for (const [id, timer] of timers) {
      real.clearTimeout(timer.handle);
      arm(id, timer);
    }
  }

  const pause = (ms: number): Promise<void> => new Promise((done) => real.setTimeout(done, ms));

  /**
   * Parts of the page are still to come: a jump would reach webpack's own time-out for them, and a part that is only slow
   * would count as lost. Its script elements stand in the page for as long as they load.
   */
  function loads(): boolean {
    return document.readyState !== "complete" || document.querySelector("script[data-webpack]") !== null;
  }

  async function quiet(): Promise<void> {
    for (let idle = 0; idle < IDLE_LOOKS; idle = inFlight === 0 && !loads() ? idle + 1 : 0) await pause(LOOK_MS);
  }

  /** Lets `ms` pass: every timer comes at its time, and has its requests answered before the next one. */
  async function pass(ms: number): Promise<void> {
    const until = now() + ms;
    for (;;) {
      await quiet();
      const due = next();
      const left = until - now();
      if (left <= 0) return;
      await jump(due === null ? left : Math.min(left, Math.max(1, due - now())));
    }
  }

  Object.assign(window, {
    setTimeout: (handler: TimerHandler, ms?: number, ...args: unknown[]) => add(handler, ms, false, args),
    setInterval: (handler: TimerHandler, ms?: number, ...args: unknown[]) => add(handler, ms, true, args),
    clearTimeout: clear,
    clearInterval: clear,
    fetch: (...asked: Parameters<typeof window.fetch>) => {
      inFlight += 1;
      return real.fetch(...asked).finally(() => (inFlight -= 1));
    },
    onBehalfLabPass: pass,
  });
  Object.defineProperty(performance, "now", { value: now, configurable: true });
  if (lab.mode === "auto") void jumpAlways();

  async function jumpAlways(): Promise<never> {
    for (;;) {
      await quiet();
      const due = next();
      const wait = due === null ? 0 : due - now();
      if (wait > SHORT) await jump(wait);
    }
  }
}
