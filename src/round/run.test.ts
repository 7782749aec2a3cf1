import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { JournalEntry } from "./journal";
import { spentOf, unfinishedOf } from "./journal";
import { limitsWith, type Limits } from "./limits";
import { createRun, type Ended, type Progress, type RunPorts, type Selection } from "./run";
import { createVirtualTime, type VirtualTime } from "./testing/virtualTime";
import type { RoundRow } from "./types";

const ANNELIES = "annelies.peeters@contoso.example";
const PIETER = "pieter.devos@contoso.example";

function rows(count: number, over: Partial<RoundRow> = {}): RoundRow[] {
  return Array.from({ length: count }, (_, at) => ({
    key: `${over.owner ?? ANNELIES}/${at}`,
    owner: ANNELIES,
    eventId: String(at),
    subject: `Meeting ${at}`,
    start: at,
    kind: "single" as const,
    why: null,
    people: 4,
    addressed: 4,
    moreThanCounted: false,
    mailsEach: 1,
    ...over,
  }));
}

type Fault =
  | "none"
  | "throttled"
  | "serverError"
  | "lostBefore"
  | "lostAfter"
  | "offline"
  | "lateLink"
  | "silentNo"
  | "crashBefore"
  | "crashAfter";

/** A tenant of its own small kind: what is online, and how often each item was written. */
interface Server {
  readonly online: Set<string>;
  readonly writes: Map<string, number>;
  readonly mails: { at: number; owner: string; messages: number }[];
  readonly linkless: Set<string>;
  crash: (() => void) | null;
}

function createServer(): Server {
  return { online: new Set(), writes: new Map(), mails: [], linkless: new Set(), crash: null };
}

function portsOver(
  server: Server,
  time: VirtualTime,
  journal: Map<string, JournalEntry>,
  fault: (key: string) => Fault,
): RunPorts {
  const life: { over: boolean } = { over: false };
  const isOver = (): boolean => life.over;
  const forEver = new Promise<never>(() => undefined);
  const write = (row: RoundRow): void => {
    server.writes.set(row.key, (server.writes.get(row.key) ?? 0) + 1);
    server.online.add(row.key);
    server.mails.push({ at: time.now(), owner: row.owner, messages: row.addressed === 0 ? 0 : (row.mailsEach ?? 1) });
  };
  const die = (): Promise<never> => {
    life.over = true;
    server.crash?.();
    return forEver;
  };
  const convert = async (row: RoundRow, writing: () => Promise<void>): Promise<Ended> => {
    if (isOver()) return forEver;
    await time.wait(50);
    if (isOver()) return forEver;
    if (server.online.has(row.key)) return { kind: "result", result: "skipped", code: "onlineAlready" };
    const what = fault(row.key);
    if (what === "offline") return { kind: "offline" };
    await writing();
    if (what === "crashBefore") return die();
    await time.wait(100);
    if (isOver()) return forEver;
    switch (what) {
      case "throttled":
        return { kind: "throttled", retryAfterMs: 1_500 };
      case "serverError":
        return { kind: "result", result: "failed", code: "serverError" };
      case "lostBefore":
        return { kind: "result", result: "uncertain", code: "notSeen" };
      case "silentNo":
        return { kind: "result", result: "notConverted", code: "silentNo" };
      case "lostAfter":
        write(row);
        return { kind: "result", result: "uncertain", code: "notSeen" };
      case "crashAfter":
        write(row);
        return die();
      case "lateLink":
        write(row);
        server.linkless.add(row.key);
        return { kind: "result", result: "pending", code: "linkLate" };
      case "none":
        write(row);
        await time.wait(50);
        return { kind: "result", result: "converted", code: "converted" };
    }
  };
  return {
    now: () => time.now(),
    wait: (ms, signal) => time.wait(ms, signal),
    random: () => 0.5,
    convert,
    look: async (row) => {
      await time.wait(50);
      server.linkless.delete(row.key);
      return server.online.has(row.key)
        ? { kind: "result", result: "converted", code: "converted" }
        : { kind: "notOnline" };
    },
    journal: {
      put: async (entries) => {
        await Promise.resolve();
        if (!isOver()) for (const entry of entries) journal.set(entry.key, entry);
        return true;
      },
    },
  };
}

async function play(
  chosen: readonly RoundRow[],
  fault: (key: string) => Fault = () => "none",
  limits: Limits = limitsWith(),
): Promise<{
  progress: Progress;
  server: Server;
  time: VirtualTime;
  told: Progress[];
  restarts: number;
  journal: ReadonlyMap<string, JournalEntry>;
}> {
  const time = createVirtualTime(1_000);
  const server = createServer();
  const journal = new Map<string, JournalEntry>();
  const told: Progress[] = [];
  const byKey = new Map(chosen.map((row) => [row.key, row]));
  const rowsOf = (entries: readonly JournalEntry[]): RoundRow[] => entries.flatMap(({ key }) => byKey.get(key) ?? []);
  let restarts = 0;
  let todo: Selection = { rows: chosen, before: [], ended: [] };
  for (;;) {
    const crashed = new Promise<"crashed">((resolve) => (server.crash = () => resolve("crashed")));
    const entries = [...journal.values()];
    const run = createRun(
      { ...todo, spent: spentOf(entries) },
      limits,
      portsOver(server, time, journal, fault),
      (one) => told.push(one),
    );
    const ended = Promise.race([run.start(), crashed]);
    expect(await time.run(ended)).toBe(true);
    if ((await ended) !== "crashed") return { progress: run.progress(), server, time, told, restarts, journal };
    restarts += 1;
    const left = unfinishedOf([...journal.values()]);
    const over = left.ended.flatMap(({ key, state }) => {
      const row = byKey.get(key);
      return row === undefined ? [] : [{ row, result: state }];
    });
    todo = { rows: rowsOf(left.go), before: rowsOf(left.look), ended: over };
  }
}

const resultsOf = (progress: Progress): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { state } of progress.rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

function mostInAnyMinute(server: Server, owner: string): number {
  const mails = server.mails.filter((mail) => mail.owner === owner);
  return Math.max(
    0,
    ...mails.map(({ at }) =>
      mails.filter((mail) => mail.at > at - 60_000 && mail.at <= at).reduce((sum, mail) => sum + mail.messages, 0),
    ),
  );
}

test("a hundred meetings go at thirty a minute and no faster, each once", async () => {
  const { progress, server, time, told } = await play(rows(100));
  expect(resultsOf(progress)).toEqual({ converted: 100 });
  expect([...server.writes.values()].every((count) => count === 1)).toBe(true);
  expect(mostInAnyMinute(server, ANNELIES)).toBeLessThanOrEqual(30);
  expect(time.now()).toBeLessThan(1_000 + 3 * 60_000 + 10_000);
  expect(told.some(({ status }) => status.kind === "waiting" && status.binding === "messages")).toBe(true);
});

test("while one owner's mailbox waits, another's goes on", async () => {
  const { server, time } = await play([...rows(60), ...rows(30, { owner: PIETER })]);
  const last = Math.max(...server.mails.filter(({ owner }) => owner === PIETER).map(({ at }) => at));
  expect(last).toBeLessThan(20_000);
  expect(time.now()).toBeGreaterThan(60_000);
});

test("a throttled row is tried again after the server's own time, and nobody else begins meanwhile", async () => {
  let left = 1;
  const { progress, server, told } = await play(rows(5), () => (left-- > 0 ? "throttled" : "none"));
  expect(resultsOf(progress)).toEqual({ converted: 5 });
  expect([...server.writes.values()].every((count) => count === 1)).toBe(true);
  expect(told.some(({ status }) => status.kind === "throttled")).toBe(true);
});

test("a late link is read again and not written again", async () => {
  const { progress, server } = await play(rows(2), () => "lateLink");
  expect(resultsOf(progress)).toEqual({ converted: 2 });
  expect([...server.writes.values()]).toEqual([1, 1]);
});

test("stopped, nothing new begins, and what was not reached is said", async () => {
  const time = createVirtualTime();
  const server = createServer();
  const journal = new Map<string, JournalEntry>();
  const run = createRun(
    { rows: rows(50) },
    limitsWith(),
    portsOver(server, time, journal, () => "none"),
    ({ rows: all }) => {
      if (all.filter(({ state }) => state === "converted").length === 10) run.stop();
    },
  );
  await time.run(run.start());
  const counts = resultsOf(run.progress());
  expect((counts["converted"] ?? 0) + (counts["notReached"] ?? 0)).toBe(50);
  expect(counts["converted"]).toBeLessThan(15);
  expect(server.writes.size).toBe(counts["converted"]);
});

test("paused, nothing begins until it goes on", async () => {
  const time = createVirtualTime();
  const server = createServer();
  let pausedAt = 0;
  const run = createRun(
    { rows: rows(20) },
    limitsWith(),
    portsOver(server, time, new Map(), () => "none"),
    ({ status, rows: all }) => {
      if (pausedAt === 0 && all.some(({ state }) => state === "converted")) {
        pausedAt = server.writes.size;
        run.pause();
        void time.wait(600_000).then(() => run.goOn());
      }
      if (status.kind === "paused") expect(server.writes.size).toBeLessThanOrEqual(pausedAt + 3);
    },
  );
  await time.run(run.start());
  expect(resultsOf(run.progress())).toEqual({ converted: 20 });
  expect(time.now()).toBeGreaterThan(600_000);
});

test("signed out, it stops and says so, and goes on after the sign-in", async () => {
  const time = createVirtualTime();
  const server = createServer();
  let signedIn = false;
  const ports = portsOver(server, time, new Map(), () => "none");
  const run = createRun(
    { rows: rows(3) },
    limitsWith(),
    { ...ports, convert: async (row, writing) => (signedIn ? ports.convert(row, writing) : { kind: "signInNeeded" }) },
    ({ status }) => {
      if (status.kind !== "signInNeeded" || signedIn) return;
      signedIn = true;
      void time.wait(1_000).then(() => run.goOn());
    },
  );
  await time.run(run.start());
  expect(resultsOf(run.progress())).toEqual({ converted: 3 });
});

test("a series whose changed dates are more than a minute's mail is left alone, with the reason", async () => {
  const { progress, server } = await play([...rows(1, { mailsEach: 31, kind: "series" })]);
  expect(progress.rows).toMatchObject([{ state: "skipped", code: "tooManyMails" }]);
  expect(server.writes.size).toBe(0);
});

test("whatever happens and whenever it dies, every row ends exactly once, nothing is written twice, and the report equals what the server holds", async () => {
  const fault = fc.constantFrom<Fault>(
    "none",
    "none",
    "none",
    "throttled",
    "serverError",
    "lostBefore",
    "lostAfter",
    "offline",
    "lateLink",
    "silentNo",
    "crashBefore",
    "crashAfter",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 45 }),
      fc.array(fault, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 7 }),
      async (count, faults, mailsEach) => {
        let call = 0;
        // Each fault happens once, so that every schedule has an end.
        const { progress, server, restarts, journal } = await play(
          [...rows(count, { mailsEach }), ...rows(3, { owner: PIETER })],
          () => faults[call++] ?? "none",
        );
        const crashes = faults.slice(0, call).filter((what) => what.startsWith("crash")).length;
        expect(restarts > 0).toBe(crashes > 0);
        for (const [, times] of server.writes) expect(times).toBe(1);
        expect(mostInAnyMinute(server, ANNELIES)).toBeLessThanOrEqual(30);
        expect(journal.size).toBe(count + 3);
        // The last run's report is of all rows, also of those that an earlier one has ended.
        expect(progress.rows).toHaveLength(count + 3);
        for (const { key, state } of journal.values()) {
          expect(["converted", "failed", "notConverted", "skipped"]).toContain(state);
          expect(state === "converted" || state === "skipped").toBe(server.online.has(key));
        }
      },
    ),
    { numRuns: 200, seed: 12 },
  );
});
