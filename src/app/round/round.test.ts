/** A whole round in process: the real adapters over the lab's tenant, which counts what goes over a limit. */
import { expect, test } from "@jest/globals";
import type { EventSpec, Scenario } from "../../../lab/scenario/types";
import { OWNER, meeting, situation, weekly } from "../../../lab/tenant/testing/situation";
import type { OwnerFacts } from "../../round/classify";
import { estimate } from "../../round/estimate";
import type { JournalEntry } from "../../round/journal";
import { limitsWith } from "../../round/limits";
import { createRun, type Progress } from "../../round/run";
import { costOf, type RoundRow } from "../../round/types";
import { rowWork } from "./convert";
import { countMails, listRows } from "./list";
import { findOwners } from "./owners";
import { worldOf, type World } from "./testing/world";

const signal = new AbortController().signal;
const MONTH = 31 * 86_400_000;

async function tokenOf({ ports }: World) {
  const token = await ports.identity.silent(signal);
  if (!token.ok) throw new Error("no token");
  return token.value;
}

async function ownersOf(world: World, named: readonly string[] = []): Promise<OwnerFacts[]> {
  const owners: OwnerFacts[] = [];
  const found = await findOwners(world.ports, await tokenOf(world), named, (owner) => owners.push(owner), signal);
  expect(found.ok).toBe(true);
  return owners;
}

async function rowsOf(world: World, of: OwnerFacts): Promise<RoundRow[]> {
  const start = world.time.now();
  const listed = await listRows(
    world.ports,
    of,
    { start, end: start + MONTH },
    await tokenOf(world),
    () => undefined,
    signal,
  );
  if (!listed.ok) throw new Error(listed.error.kind);
  const rows = new Map(listed.value.rows.map((row) => [row.key, row]));
  await countMails(world.ports, of, listed.value.rows, await tokenOf(world), (row) => rows.set(row.key, row), signal);
  return [...rows.values()];
}

async function convertAll(world: World, owners: readonly OwnerFacts[], rows: readonly RoundRow[]) {
  const journal = new Map<string, JournalEntry>();
  const byAddress = new Map(owners.map((of) => [of.owner.address.toLowerCase(), of]));
  const run = createRun(
    { rows: rows.filter(({ why }) => why === null) },
    limitsWith(),
    {
      ...rowWork(world.ports, (address) => byAddress.get(address)),
      now: () => world.time.now(),
      wait: (ms, stop) => world.time.wait(ms, stop),
      random: () => 0.5,
      journal: {
        put: (entries) => {
          for (const entry of entries) journal.set(entry.key, entry);
          return Promise.resolve(true);
        },
      },
    },
    () => undefined,
  );
  const ended = run.start();
  expect(await world.time.run(ended)).toBe(true);
  return { progress: await ended, journal };
}

function statesOf({ rows }: Progress): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

function many(count: number, changes: (at: number) => Partial<EventSpec> = () => ({})): EventSpec[] {
  const two = (value: number): string => String(value).padStart(2, "0");
  return Array.from({ length: count }, (_, at) => {
    const day = 24 + (at % 6);
    const hour = 8 + (Math.floor(at / 6) % 9);
    const time = (minute: string): string => `2026-11-${day}T${two(hour)}:${minute}`;
    return meeting({ id: `m${at}`, subject: `Meeting ${at}`, start: time("00"), end: time("30"), ...changes(at) });
  });
}

const patches = ({ tenant }: World): number => tenant.requests.filter(({ method }) => method === "PATCH").length;

test("seventy meetings of one owner are converted once each, and the tenant counts nothing over a limit", async () => {
  const world = worldOf(situation({ events: many(70) }));
  const owners = await ownersOf(world);
  const rows = await rowsOf(world, owners[0] as OwnerFacts);
  expect(rows).toHaveLength(70);
  const planned = estimate(
    rows.map((row) => ({ owner: row.owner, ...costOf(row) })),
    limitsWith(),
    [],
    world.time.now(),
  );
  const before = world.time.now();
  const { progress } = await convertAll(world, owners, rows);
  expect(statesOf(progress)).toEqual({ converted: 70 });
  expect(patches(world)).toBe(70);
  expect(world.tenant.over).toEqual({ requests: 0, mails: 0, recipients: 0 });
  expect(world.most()).toBeLessThanOrEqual(4);
  expect(Math.abs(world.time.now() - before - planned.takes)).toBeLessThan(15_000);
});

test("a series is one row, its changed dates are counted, and its master is what is written", async () => {
  const moved = meeting({
    id: "moved",
    type: "exception",
    master: "weekly",
    originalDate: "2026-12-01",
    start: "2026-12-01T12:00",
    end: "2026-12-01T13:00",
  });
  const world = worldOf(situation({ events: [weekly(), moved] }));
  const owners = await ownersOf(world);
  const rows = await rowsOf(world, owners[0] as OwnerFacts);
  expect(rows).toMatchObject([{ kind: "series", why: null, mailsEach: 2 }]);
  const { progress } = await convertAll(world, owners, rows);
  expect(statesOf(progress)).toEqual({ converted: 1 });
  expect(world.tenant.written.filter(({ field }) => field === "isOnlineMeeting").map(({ item }) => item)).toContain(
    "weekly",
  );
  expect(world.tenant.over.mails).toBe(0);
});

test("what somebody has made online since the list is left as it is", async () => {
  const world = worldOf(situation({ events: many(2) }));
  const owners = await ownersOf(world);
  const rows = await rowsOf(world, owners[0] as OwnerFacts);
  await convertAll(world, owners, rows.slice(0, 1));
  const { progress } = await convertAll(world, owners, rows);
  expect(statesOf(progress)).toEqual({ skipped: 1, converted: 1 });
  expect(patches(world)).toBe(2);
});

test("a lost answer is read and never written again", async () => {
  const events = many(3);
  const faults: NonNullable<Scenario["faults"]> = [
    { to: "graph", method: "PATCH", path: "/users/*/events/*", nth: 2, drop: true, effect: true },
  ];
  const world = worldOf(situation({ events, faults }));
  const owners = await ownersOf(world);
  const { progress } = await convertAll(world, owners, await rowsOf(world, owners[0] as OwnerFacts));
  expect(statesOf(progress)).toEqual({ converted: 3 });
  expect(patches(world)).toBe(3);
});

test("an owner who is not in the list is found by her address", async () => {
  const world = worldOf(situation({ rights: [{ owner: "ann", delegate: "bob", level: "Editor" }], events: many(1) }));
  const [owner] = await ownersOf(world, [OWNER]);
  expect(owner).toMatchObject({ owner: { address: OWNER }, own: false });
  expect(owner?.calendar.known).toBe(true);
});
