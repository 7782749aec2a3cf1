/**
 * `npm run bench -- round`: what a round costs. Converting: the real run and adapters over the lab's tenant, in imagined time,
 * beside the least that the limits allow. Listing: real time and memory, beside the same pages fetched and parsed and nothing
 * else. Scrolling: the page in a browser at 4x CPU, beside an empty box of the same height. It prints and never fails.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Browser, Page } from "playwright-core";
import { findBrowser } from "../../lab/cli/browser";
import { generated } from "../../lab/scenario/generate";
import type { Scenario } from "../../lab/scenario/types";
import { startLab } from "../../lab/server/server";
import { situation } from "../../lab/tenant/testing/situation";
import { listRows } from "../../src/app/round/list";
import { findOwners } from "../../src/app/round/owners";
import { worldOf, type World } from "../../src/app/round/testing/world";
import { rowWork } from "../../src/app/round/convert";
import type { OwnerFacts } from "../../src/round/classify";
import { limitsWith } from "../../src/round/limits";
import { createRun } from "../../src/round/run";
import type { RoundRow } from "../../src/round/types";
import { ensureBuild } from "../../tools/build-if-stale";
import { table } from "./table";

const never = new AbortController().signal;
const DAY = 86_400_000;
const DAYS = 60;

/** ms of a request that writes, and of any other. */
const WRITE = 200;
const READ = 60;
/** A read, the write, and the read that verifies it. */
const ONE_MEETING = READ + WRITE + READ;

/** So many single meetings with three guests each, spread over so many owners. */
function calendars(count: number, owners: number): Scenario {
  const base = situation({ events: [] });
  const [ann, ...others] = base.people;
  if (ann === undefined) throw new Error("nobody");
  const people = Array.from({ length: owners }, (_, at) =>
    at === 0 ? ann : { id: `owner${at}`, name: `Owner ${at}`, mail: `owner${at}@contoso.example` },
  );
  return generated({
    ...base,
    people: [...people, ...others],
    rights: people.map(({ id }) => ({ owner: id, delegate: "bob", level: "Editor", delegateFlag: true })),
    generate: people.map(({ id }, at) => ({
      calendar: id,
      count: Math.floor(count / owners),
      attendees: 3,
      days: DAYS,
      seed: at + 1,
    })),
  });
}

async function tokenOf({ ports }: World) {
  const token = await ports.identity.silent(never);
  if (!token.ok) throw new Error("no token");
  return token.value;
}

/** Lets the world's time pass until `work` has ended. */
async function inTime<T>({ time }: World, work: Promise<T>): Promise<T> {
  if (!(await time.run(work))) throw new Error("The round stands still.");
  return work;
}

async function listed(world: World, of: OwnerFacts): Promise<readonly RoundRow[]> {
  const start = world.time.now();
  const range = { start, end: start + (DAYS + 7) * DAY };
  const token = await tokenOf(world);
  const rows = await inTime(
    world,
    listRows(world.ports, of, range, token, () => undefined, never),
  );
  if (!rows.ok) throw new Error(rows.error.kind);
  return rows.value.rows;
}

async function ownersOf(world: World): Promise<readonly OwnerFacts[]> {
  const owners: OwnerFacts[] = [];
  await inTime(
    world,
    findOwners(world.ports, await tokenOf(world), [], (owner) => owners.push(owner), never),
  );
  return owners;
}

interface Converted {
  readonly meetings: number;
  readonly owners: number;
  readonly converted: number;
  /** ms */
  readonly took: number;
  readonly best: number;
  readonly over: number;
}

/**
 * The least time, ms, that the limits leave: thirty messages at once and thirty in each minute after, of the owner with most
 * meetings; or all requests one after the other in the three places that a run may take.
 */
function leastTime(rows: readonly RoundRow[]): number {
  const { messages, inFlight, keptFree } = limitsWith();
  const perOwner = new Map<string, number>();
  for (const { owner } of rows) perOwner.set(owner, (perOwner.get(owner) ?? 0) + 1);
  const most = Math.max(0, ...perOwner.values());
  const byMail = (Math.ceil(most / messages.count) - 1) * messages.per;
  const byRequests = (rows.length * ONE_MEETING) / (inFlight - keptFree);
  return Math.max(byMail, byRequests);
}

async function convert(count: number, owners: number): Promise<Converted> {
  const world = worldOf(calendars(count, owners), (method) => (method === "PATCH" ? WRITE : READ));
  const facts = await ownersOf(world);
  const rows: RoundRow[] = [];
  for (const of of facts) rows.push(...(await listed(world, of)).filter(({ why }) => why === null));
  const byAddress = new Map(facts.map((of) => [of.owner.address.toLowerCase(), of]));
  const began = world.time.now();
  const run = createRun(
    { rows },
    limitsWith(),
    {
      ...rowWork(world.ports, (address) => byAddress.get(address)),
      now: () => world.time.now(),
      wait: (ms, signal) => world.time.wait(ms, signal),
      random: () => 0.5,
      journal: { put: () => Promise.resolve(true) },
    },
    () => undefined,
  );
  const { rows: ended } = await inTime(world, run.start());
  const { requests, mails, recipients } = world.tenant.over;
  return {
    meetings: rows.length,
    owners: facts.length,
    converted: ended.filter(({ state }) => state === "converted").length,
    took: world.time.now() - began,
    best: leastTime(rows),
    over: requests + mails + recipients,
  };
}

interface Listing {
  readonly meetings: number;
  /** ms for what the add-in does beside fetching and parsing. */
  readonly own: number;
  /** ms for the same pages, fetched and parsed. */
  readonly floor: number;
  /** Bytes that are held for the rows once all is read. */
  readonly held: number;
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** The same pages as a program would read them that does nothing with them; gives the number of pages. */
async function fetchPages(world: World, mailbox: string): Promise<number> {
  const start = world.time.now();
  const { accessToken } = await tokenOf(world);
  const range = { startDateTime: start, endDateTime: start + (DAYS + 7) * DAY };
  const query = Object.entries(range).map(([name, at]) => `${name}=${new Date(at).toISOString()}`);
  let url: string | undefined =
    `https://lab.example/~graph/v1.0/users/${mailbox}/calendarView?${query.join("&")}&$top=100`;
  for (let pages = 0; ; pages += 1) {
    if (url === undefined) return pages;
    const answer: Response = await world.tenant.fetch(
      new Request(url, { headers: { Authorization: `Bearer ${accessToken}` } }),
    );
    if (!answer.ok) throw new Error(`The lab answers ${answer.status}.`);
    url = (JSON.parse(await answer.text()) as { "@odata.nextLink"?: string })["@odata.nextLink"];
  }
}

async function list(count: number): Promise<Listing> {
  const world = worldOf(calendars(count, 1));
  const [of] = await ownersOf(world);
  if (of === undefined) throw new Error("nobody");
  await listed(world, of); // what runs for the first time is slower
  const began = performance.now();
  await listed(world, of);
  const took = performance.now() - began;
  const beganFloor = performance.now();
  await fetchPages(world, of.owner.address);
  const floor = performance.now() - beganFloor;
  const before = heap();
  const rows = await listed(world, of);
  const held = heap() - before;
  return { meetings: rows.length, own: took - floor, floor, held };
}

interface Scrolled {
  readonly frames: number;
  readonly under: number;
  readonly median: number;
  readonly worst: number;
}

const FRAMES = 100;
const LIMIT = 50;

/** Scrolls a box by a screen's third with each frame. */
async function scroll(page: Page, box: string): Promise<Scrolled> {
  const times = await page.evaluate(
    async ([selector, count]) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error("nothing to scroll");
      const took: number[] = [];
      let last = 0;
      for (let at = 0; at <= count; at++) {
        // No function gets a name in here: the name's helper does not exist in the page.
        const now = await new Promise<number>((done) => requestAnimationFrame(done));
        if (at > 0) took.push(now - last);
        last = now;
        element.scrollTop += element.clientHeight / 3;
      }
      return took;
    },
    [box, FRAMES] as const,
  );
  const sorted = [...times].sort((a, b) => a - b);
  return {
    frames: times.length,
    under: times.filter((ms) => ms < LIMIT).length,
    median: sorted[Math.floor(sorted.length / 2)] ?? NaN,
    worst: sorted.at(-1) ?? NaN,
  };
}

async function slowly(browser: Browser, use: (page: Page) => Promise<Scrolled>, address: string): Promise<Scrolled> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(address);
    return await use(page);
  } finally {
    await context.close();
  }
}

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

async function scrolling(count: number): Promise<{ readonly page: Scrolled; readonly empty: Scrolled }> {
  const lab = await startLab({ scenario: calendars(count, 1), dist: ensureBuild() });
  const browser = await findBrowser({ headless: true, args: lab.browserArgs });
  try {
    const page = await slowly(
      browser,
      async (tab) => {
        const button = tab.locator('[data-action="round-list"]:not([aria-disabled="true"])');
        await button.click({ timeout: 60_000 });
        await tab.locator('[data-action="round-all"]:not([aria-disabled="true"])').waitFor({ timeout: 300_000 });
        await tab.locator('[data-action="round-all"]').click();
        await tab.locator('[data-action="round-start"]:not([aria-disabled="true"])').waitFor({ timeout: 300_000 });
        await slow(tab);
        return scroll(tab, '[role="list"][tabindex]');
      },
      `${lab.paneUrl}/desk.html#round?days=${DAYS + 7}`,
    );
    const box = '<div id="box" style="height:640px;overflow-y:auto"><div style="height:560000px"></div></div>';
    const empty = await slowly(
      browser,
      async (tab) => {
        await slow(tab);
        return scroll(tab, "#box");
      },
      `data:text/html,${encodeURIComponent(box)}`,
    );
    return { page, empty };
  } finally {
    await browser.close();
    await lab.close();
  }
}

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);

/** Prints its figures as they come. */
export async function benchRound(): Promise<void> {
  const say = (text: string): void => void process.stdout.write(text);
  say(`Converting, ${WRITE} ms a write, ${READ} ms a read, time imagined\n`);
  // What is imported when it is first needed comes from the disk, in real time, and imagined time must not run away meanwhile.
  await convert(1, 1);
  const runs = [await convert(1_000, 1), await convert(1_000, 40)];
  say(
    table([
      ["meetings", "owners", "converted", "s", "best s", "pace", "over a limit"],
      ...runs.map(({ meetings, owners, converted, took, best, over }) => [
        `${meetings}`,
        `${owners}`,
        `${converted}`,
        seconds(took),
        seconds(best),
        `${((best / took) * 100).toFixed(1)} %`,
        `${over}`,
      ]),
    ]),
  );
  say("\nListing, one owner; beside it the same pages fetched from the lab and parsed\n");
  const listings: Listing[] = [];
  for (const count of [1_000, 2_000, 5_000, 10_000]) listings.push(await list(count));
  say(
    table([
      ["meetings", "own ms", "ms each", "fetching ms", "KB held", "bytes each"],
      ...listings.map(({ meetings, own, floor, held }) => [
        `${meetings}`,
        own.toFixed(0),
        (own / meetings).toFixed(3),
        floor.toFixed(0),
        (held / 1_024).toFixed(0),
        (held / meetings).toFixed(0),
      ]),
    ]),
  );
  say(`\nScrolling 10,000 rows at 4x CPU, ${FRAMES} frames\n`);
  const { page, empty } = await scrolling(10_000);
  say(
    table([
      ["", `under ${LIMIT} ms`, "median ms", "worst ms"],
      ...[["the page", page] as const, ["an empty box", empty] as const].map(([name, { under, median, worst }]) => [
        name,
        `${under}`,
        median.toFixed(1),
        worst.toFixed(1),
      ]),
    ]),
  );
}
