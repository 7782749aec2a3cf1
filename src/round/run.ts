/**
 * Carries out a selection, as fast as the lowest limit allows and no faster. One thing decides what begins next; what is under way ends by
 * itself. A row is journaled before its write leaves, converted at most once, and looked at again, never written again, where
 * the answer was not seen.
 */
import type { JournalEntry, JournalPort } from "./journal";
import type { Limits } from "./limits";
import { createPace, type Binding, type Spent } from "./pace";
import { costOf, type RoundRow, type RowResult } from "./types";

/** What became of one row, as seen on the server. */
export type Ended =
  | { readonly kind: "result"; readonly result: Exclude<RowResult, "notReached">; readonly code: string }
  /** Nothing was written; the server names the time, or null. */
  | { readonly kind: "throttled"; readonly retryAfterMs: number | null }
  /** Nothing was written, and nothing will be until the network is back. */
  | { readonly kind: "offline" }
  /** Nothing was written; the person has to sign in again. */
  | { readonly kind: "signInNeeded" };

export interface RunPorts {
  readonly now: () => number;
  /** Resolves after `ms`, or at once when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0 up to 1, for jitter. */
  readonly random: () => number;
  /** Reads, writes when it is not online yet, reads again. `writing` is called, and awaited, right before the write leaves. */
  readonly convert: (row: RoundRow, writing: () => Promise<void>) => Promise<Ended>;
  /** Only reads: what has become of a row whose answer was not seen, or whose link was late. */
  readonly look: (row: RoundRow) => Promise<Ended | { readonly kind: "notOnline" }>;
  readonly journal: Pick<JournalPort, "put">;
}

export type RunStatus =
  | { readonly kind: "running" }
  | { readonly kind: "paused" }
  /** Of the next row that could begin; `until` epoch ms. */
  | { readonly kind: "waiting"; readonly binding: Binding; readonly until: number }
  | { readonly kind: "throttled"; readonly until: number }
  | { readonly kind: "offline"; readonly until: number }
  | { readonly kind: "signInNeeded" }
  /** All writes are done; late links and unseen answers are read once more. */
  | { readonly kind: "looking" }
  | { readonly kind: "stopping" }
  | { readonly kind: "finished" };

export interface RowState {
  readonly row: RoundRow;
  readonly state: "waiting" | "underWay" | RowResult;
  /** Wording key of the result; null before there is one. */
  readonly code: string | null;
}

export interface Progress {
  readonly status: RunStatus;
  /** The run's own list, not a copy: ten thousand rows change one by one. */
  readonly rows: readonly RowState[];
}

export interface Run {
  /** Resolves when everything has ended; call it once. */
  start(): Promise<Progress>;
  pause(): void;
  goOn(): void;
  /** Nothing new begins; what is under way is finished and seen. */
  stop(): void;
  progress(): Progress;
}

/** Requests that one conversion takes at most: read, write, read, and two more for a late link. */
const REQUESTS = 5;
/** Tries of a row that the server did not take. */
const MOST_TRIES = 8;
/** ms before the late are looked at again. */
const LOOK_WAITS = [0, 10_000, 30_000, 60_000];
const OFFLINE_WAIT = 5_000;
const THROTTLED_WAIT = 2_000;
const LONGEST_BACKOFF = 120_000;

interface Entry {
  readonly row: RoundRow;
  state: RowState["state"];
  code: string | null;
  tries: number;
}

export interface Selection {
  /** In the order in which they are to be done; those with a `why` are left out by the caller. */
  readonly rows: readonly RoundRow[];
  /** Rows that an earlier run may have written: they are looked at first. */
  readonly before: readonly RoundRow[];
  /** Rows that an earlier run has brought to an end: they are in the report, and nothing is done with them. */
  readonly ended: readonly { readonly row: RoundRow; readonly result: RowResult }[];
}

export function createRun(
  {
    rows,
    before = [],
    ended = [],
    spent = [],
  }: Pick<Selection, "rows"> & Partial<Selection> & { readonly spent?: readonly Spent[] },
  limits: Limits,
  ports: RunPorts,
  onChange: (progress: Progress) => void,
): Run {
  const pace = createPace(limits);
  for (const one of spent) pace.remember(one);
  const entryOf = (row: RoundRow, wrote: boolean): Entry => ({
    row,
    state: wrote ? "uncertain" : "waiting",
    code: wrote ? "notSeen" : null,
    tries: 0,
  });
  const earlier = before.map((row) => entryOf(row, true));
  const taken = new Set(before.map(({ key }) => key));
  const chosen = rows.filter(({ key }) => !taken.has(key)).map((row) => entryOf(row, false));
  const over = ended.map(({ row, result }): Entry => ({ row, state: result, code: null, tries: 0 }));
  const entries = [...over, ...earlier, ...chosen];
  const queue: Entry[] = [...chosen];

  const atOnce = Math.max(1, limits.inFlight - limits.keptFree);
  const underWay = new Set<Promise<void>>();
  let status: RunStatus = { kind: "running" };
  let asked: "run" | "pause" | "stop" = "run";
  /** Nothing begins before this, epoch ms. */
  let hold = 0;
  let heldFor: "throttled" | "offline" = "throttled";
  let backOff = 0;
  let wake = new AbortController();

  const changed = (): void => {
    wake.abort();
    wake = new AbortController();
  };
  const progress = (): Progress => ({ status, rows: entries });
  const tell = (next: RunStatus = status): void => {
    status = next;
    onChange(progress());
  };
  const sleep = (ms: number): Promise<void> => ports.wait(ms, wake.signal);
  const untilChanged = (): Promise<void> => sleep(86_400_000);

  const note = async (entry: Entry, state: JournalEntry["state"]): Promise<void> => {
    const { key, owner, eventId } = entry.row;
    await ports.journal.put([{ key, owner, eventId, state, at: ports.now(), ...costOf(entry.row) }]);
  };

  const endWith = async (entry: Entry, result: RowResult, code: string): Promise<void> => {
    entry.state = result;
    entry.code = code;
    await note(entry, result);
  };

  /** Waits for everybody: the limit is the mailbox's or the app's, not the row's. */
  const holdAll = (why: "throttled" | "offline", named: number | null): void => {
    backOff = Math.min(LONGEST_BACKOFF, Math.max(backOff * 2, why === "offline" ? OFFLINE_WAIT : THROTTLED_WAIT));
    // Jitter only ever adds: a server's own time is obeyed.
    const wait = (named ?? backOff) * (1 + 0.2 * ports.random());
    hold = Math.max(hold, ports.now() + wait);
    heldFor = why;
  };

  const settle = async (entry: Entry, ended: Ended): Promise<void> => {
    switch (ended.kind) {
      case "result":
        backOff = 0;
        return endWith(entry, ended.result, ended.code);
      case "signInNeeded":
        asked = asked === "stop" ? "stop" : "pause";
        status = { kind: "signInNeeded" };
        break;
      case "throttled":
        holdAll("throttled", ended.retryAfterMs);
        break;
      case "offline":
        holdAll("offline", null);
    }
    entry.tries += 1;
    if (ended.kind === "throttled" && entry.tries >= MOST_TRIES) return endWith(entry, "failed", "throttled");
    entry.state = "waiting";
    queue.unshift(entry);
  };

  const carryOut = async (entry: Entry, end: (endedAt: number, wrote: boolean) => void): Promise<void> => {
    const left = { write: false };
    try {
      const ended = await ports.convert(entry.row, async () => {
        left.write = true;
        await note(entry, "writing");
      });
      end(ports.now(), left.write && ended.kind === "result");
      // A write whose answer says that nothing happened may be tried again; anything else after a write is seen by reading only.
      await settle(entry, ended);
    } catch {
      // A port rejects for a bug only: one row's must not take the others along.
      end(ports.now(), left.write);
      await endWith(entry, left.write ? "uncertain" : "failed", left.write ? "notSeen" : "bug");
    }
  };

  const begin = (entry: Entry): void => {
    queue.splice(queue.indexOf(entry), 1);
    entry.state = "underWay";
    const end = pace.begin(entry.row.owner, costOf(entry.row), REQUESTS);
    const work = carryOut(entry, end).finally(() => {
      underWay.delete(work);
      changed();
      tell();
    });
    underWay.add(work);
  };

  /** The first row of each owner is asked; the earliest turn wins. */
  const next = ():
    { readonly entry: Entry; readonly at: number; readonly binding: Binding | null } | "whenEnded" | null => {
    const now = ports.now();
    const seen = new Set<string>();
    let best: { entry: Entry; at: number; binding: Binding | null } | null = null;
    let blockedByOther = false;
    for (const entry of queue) {
      const owner = entry.row.owner.toLowerCase();
      if (seen.has(owner)) continue;
      const turn = pace.turn(entry.row.owner, costOf(entry.row), REQUESTS, now);
      if (turn.kind === "never") return { entry, at: Infinity, binding: turn.binding };
      seen.add(owner);
      if (turn.kind === "now") return { entry, at: now, binding: null };
      if (turn.kind === "whenEnded") blockedByOther = true;
      else if (best === null || turn.at < best.at) best = { entry, at: turn.at, binding: turn.binding };
    }
    return best ?? (blockedByOther ? "whenEnded" : null);
  };

  const dispatch = async (): Promise<void> => {
    while (asked !== "stop" && queue.length + underWay.size > 0) {
      const now = ports.now();
      if (queue.length === 0) {
        await untilChanged();
      } else if (asked === "pause") {
        if (status.kind !== "signInNeeded") tell({ kind: "paused" });
        await untilChanged();
      } else if (hold > now) {
        tell({ kind: heldFor, until: hold });
        await sleep(hold - now);
      } else if (underWay.size >= atOnce) {
        await untilChanged();
      } else {
        const turn = next();
        if (turn === null || turn === "whenEnded") await untilChanged();
        else if (turn.at === Infinity) {
          queue.splice(queue.indexOf(turn.entry), 1);
          await endWith(turn.entry, "skipped", "tooManyMails");
        } else if (turn.binding !== null) {
          tell({ kind: "waiting", binding: turn.binding, until: turn.at });
          await sleep(turn.at - now);
        } else {
          begin(turn.entry);
          tell({ kind: "running" });
        }
      }
    }
  };

  /** A write of an earlier run that did nothing is made good in this one; one of this run is only told. */
  const notOnline = async (entry: Entry): Promise<void> => {
    const again = earlier.includes(entry) && entry.tries === 0;
    if (!again) return endWith(entry, "failed", "notDone");
    entry.tries = 1;
    entry.state = "waiting";
    queue.push(entry);
    await note(entry, "waiting");
  };

  /** Reads what was not seen: before the first write, and after the last. */
  const lookAgain = async (waits: readonly number[]): Promise<void> => {
    for (const wait of waits) {
      const late = [...earlier, ...chosen].filter(({ state }) => state === "pending" || state === "uncertain");
      if (late.length === 0 || asked === "stop") return;
      tell({ kind: "looking" });
      if (wait > 0) await sleep(wait);
      for (const entry of late) {
        const ended = await ports.look(entry.row);
        if (ended.kind === "result") await endWith(entry, ended.result, ended.code);
        else if (ended.kind === "throttled") await sleep(ended.retryAfterMs ?? THROTTLED_WAIT);
        else if (ended.kind === "notOnline") await notOnline(entry);
        tell();
      }
    }
  };

  return {
    progress,
    async start() {
      await ports.journal.put(
        chosen.map(({ row }) => ({
          key: row.key,
          owner: row.owner,
          eventId: row.eventId,
          state: "waiting" as const,
          at: ports.now(),
          ...costOf(row),
        })),
      );
      await lookAgain([0]);
      tell({ kind: "running" });
      await dispatch();
      await Promise.all(underWay);
      await lookAgain(LOOK_WAITS);
      for (const entry of entries) {
        if (entry.state === "waiting") await endWith(entry, "notReached", "notReached");
      }
      tell({ kind: "finished" });
      return progress();
    },
    pause() {
      if (asked === "run") asked = "pause";
      changed();
    },
    goOn() {
      if (asked !== "pause") return;
      asked = "run";
      // A server's own time is obeyed whoever is in a hurry.
      if (heldFor === "offline") hold = 0;
      tell({ kind: "running" });
      changed();
    },
    stop() {
      if (asked === "stop") return;
      asked = "stop";
      tell({ kind: "stopping" });
      changed();
    },
  };
}
