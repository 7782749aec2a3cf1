/** How long a selection will take, before it starts: the same pace, played in imagined time. */
import type { EmailAddress } from "../delegation/facts/facts";
import type { Limits } from "./limits";
import { createPace, type Binding, type Spent } from "./pace";
import type { Cost } from "./types";

export interface Planned extends Cost {
  readonly owner: EmailAddress;
}

export interface Estimate {
  readonly meetings: number;
  readonly messages: number;
  readonly recipients: number;
  /** ms from the start to the last one's end. */
  readonly takes: number;
  /** The limit that costs most of the waiting; null where nothing is waited for. */
  readonly binding: Binding | null;
  /** Recipients on each day after the start, counted in spans of 24 hours; more than one: it goes on tomorrow. */
  readonly perDay: readonly number[];
  /** Epoch ms at which the second day's sending begins; null when all fits into the first. */
  readonly goesOnAt: number | null;
}

export interface Assumed {
  /** ms that one conversion takes. */
  readonly each: number;
  /** Requests that one conversion takes. */
  readonly requests: number;
}

const DAY = 86_400_000;
/** A wait this long, ms, is "tomorrow", not a pause. */
const LONG_WAIT = 3_600_000;

/** A read, the write, a read; each about what a server in the same region takes. */
export const ASSUMED: Assumed = { each: 900, requests: 4 };

/**
 * Never an answer that could not be kept by the real run: its workers, its meters, its order.
 * @param spent what was sent in the last day
 * @param start epoch ms
 */
export function estimate(
  items: readonly Planned[],
  limits: Limits,
  spent: readonly Spent[],
  start: number,
  assumed: Assumed = ASSUMED,
): Estimate {
  const pace = createPace(limits);
  for (const one of spent) pace.remember(one);
  const workers = new Array<number>(Math.max(1, limits.inFlight - limits.keptFree)).fill(start);
  const waited = new Map<Binding, number>();
  const perDay: number[] = [];
  let goesOnAt: number | null = null;
  let last = start;
  let messages = 0;
  let recipients = 0;
  for (const item of items) {
    const worker = workers.indexOf(Math.min(...workers));
    const free = workers[worker] ?? start;
    const turn = pace.turn(item.owner, item, assumed.requests, free);
    if (turn.kind === "never" || turn.kind === "whenEnded") continue;
    const begins = turn.kind === "at" ? turn.at : free;
    if (turn.kind === "at") {
      waited.set(turn.binding, (waited.get(turn.binding) ?? 0) + begins - free);
      if (turn.binding === "recipients" && begins - free > LONG_WAIT) goesOnAt ??= begins;
    }
    const ends = begins + assumed.each;
    pace.begin(item.owner, item, assumed.requests)(ends);
    workers[worker] = ends;
    last = Math.max(last, ends);
    messages += item.messages;
    recipients += item.recipients;
    const day = Math.floor((begins - start) / DAY);
    while (perDay.length <= day) perDay.push(0);
    perDay[day] = (perDay[day] ?? 0) + item.recipients;
  }
  const [binding] = [...waited].sort(([, left], [, right]) => right - left)[0] ?? [null];
  return { meetings: items.length, messages, recipients, takes: last - start, binding, perDay, goesOnAt };
}
