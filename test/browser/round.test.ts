/** The round's page in the browser: a whole calendar converted, the page killed half-way and opened again. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { source } from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import { Pane } from "../../lab/cli/pane";
import { runRound } from "../../lab/cli/round";
import type { Scenario } from "../../lab/scenario/types";
import type { RoundReport } from "../../src/desk/round/reportMark";
import { load, openTheatre, type Theatre } from "./fixtures/play";

/** In the page, once its source was evaluated there. */
declare const axe: typeof import("axe-core");

const LIMIT = { timeout: 40_000 };

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

/** Single meetings that can be converted, one private, one with a Zoom link, and the scenario's own. */
function calendarOf(count: number): Scenario {
  const scenario = load("ready.json");
  const [own] = scenario.events;
  if (own === undefined) throw new Error("no event");
  const meetings = Array.from({ length: count }, (_, at) => {
    const day = `2026-11-${25 + (at % 5)}`;
    const hour = String(8 + Math.floor(at / 5)).padStart(2, "0");
    return { ...own, id: `m${at}`, subject: `Meeting ${at}`, start: `${day}T${hour}:00`, end: `${day}T${hour}:30` };
  });
  return {
    ...scenario,
    events: [
      ...meetings,
      { ...own, id: "secret", subject: "Surgery", sensitivity: "private" },
      { ...own, id: "zoom", subject: "With Zoom", body: "<p>https://zoom.us/j/12345678901</p>" },
    ],
  };
}

async function openDesk(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(theatre.lab.deskUrl);
  return page;
}

function reportOf(page: Page): Promise<RoundReport> {
  return page.evaluate(() => {
    const [mark] = performance.getEntriesByName("on-behalf:round");
    const detail: unknown = mark instanceof PerformanceMark ? mark.detail : null;
    return detail as RoundReport; // what the page itself put there
  });
}

async function untilPhase(page: Page, phase: RoundReport["phase"]): Promise<RoundReport> {
  await page.waitForFunction(
    (wanted) => {
      const [mark] = performance.getEntriesByName("on-behalf:round");
      if (!(mark instanceof PerformanceMark)) return false;
      const { phase: now, settled } = mark.detail as RoundReport;
      return now === wanted && settled;
    },
    phase,
    LIMIT,
  );
  return reportOf(page);
}

async function press(page: Page, action: string): Promise<void> {
  await page.click(`[data-action="${action}"]:not([aria-disabled="true"])`, LIMIT);
}

async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
  });
}

const patches = (): readonly string[] =>
  theatre.lab.tenant.requests.filter(({ method }) => method === "PATCH").map(({ path }) => path);

test("a calendar is listed, the plan is shown, every meeting that can is converted once, and axe finds nothing on the way", async () => {
  theatre.lab.load(calendarOf(9));
  const context = await theatre.browser.newContext({
    viewport: { width: 1280, height: 800 },
    timezoneId: "Europe/Brussels",
  });
  try {
    const page = await openDesk(context);
    const chosen = await untilPhase(page, "choosing");
    expect(chosen.owners).toMatchObject([
      { address: "annelies.peeters@contoso.example", verdict: "ready", fixedBy: [] },
    ]);
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "round-list");
    const listed = await untilPhase(page, "listed");
    expect(listed.items.filter(({ can }) => can === "convert")).toHaveLength(9);
    expect(
      listed.items
        .filter(({ why }) => why !== null)
        .map(({ why }) => why)
        .sort(),
    ).toEqual(["otherLink", "private"]);
    expect(JSON.stringify(listed) + (await page.content())).not.toContain("Surgery");
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "round-all");
    await press(page, "round-start");
    const planned = await untilPhase(page, "planned");
    expect(planned.summary).toMatchObject({ meetings: 9 });
    expect(patches()).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "round-confirm");
    const done = await untilPhase(page, "finished");
    expect(done.items.map(({ result }) => result)).toEqual(Array(9).fill("converted"));
    expect(new Set(patches()).size).toBe(9);
    expect(patches()).toHaveLength(9);
    expect(theatre.lab.tenant.over).toEqual({ requests: 0, mails: 0, recipients: 0 });
    expect(theatre.lab.unhandled).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "owner-message");
    const message = page.getByRole("textbox", { name: /^Message to/ });
    expect(await message.inputValue()).toMatch(
      /^Hello,\n\nI've added Teams to 9 meetings .*:\n(- .*: Meeting \d\n?){9}$/,
    );
    expect(await page.getAttribute('[data-action="owner-mail"]', "href")).toMatch(
      /^mailto:annelies\.peeters%40contoso\.example\?subject=/,
    );
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "round-again");
    await press(page, "round-list");
    const since = await untilPhase(page, "listed");
    expect(since.items.filter(({ why }) => why === "onlineSince")).toHaveLength(9);
  } finally {
    await context.close();
  }
});

test("killed half-way and opened again, it says what is left, goes on, and writes nothing twice", async () => {
  theatre.lab.load(calendarOf(24));
  const context = await theatre.browser.newContext({ timezoneId: "Europe/Brussels" });
  try {
    const page = await openDesk(context);
    await untilPhase(page, "choosing");
    await press(page, "round-list");
    await untilPhase(page, "listed");
    await press(page, "round-all");
    await press(page, "round-start");
    await press(page, "round-confirm");
    await theatre.untilAsked(() => patches().length >= 8);
    await page.close({ runBeforeUnload: false });
    // The lab's pane and tab share a storage, so the pane knows that something is left.
    const outlook = await context.newPage();
    await outlook.goto(theatre.lab.hostUrl);
    const { frame } = await Pane.in(outlook);
    await frame.click('[data-action="more-help"]', LIMIT);
    const opening = context.waitForEvent("page");
    await frame.getByRole("link", { name: /^Go on with many meetings: \d+ are left$/ }).click(LIMIT);
    const again = await opening;
    await untilPhase(again, "unfinished");
    await press(again, "round-go-on");
    await untilPhase(again, "finished");
    expect(await again.evaluate(() => localStorage.getItem("on-behalf:round-left"))).toBeNull();
    const held = calendarOf(24).events.filter(({ id }) => id.startsWith("m"));
    for (const { id } of held) expect(theatre.lab.tenant.meeting(id)).not.toBeNull();
    expect(new Set(patches()).size).toBe(patches().length);
  } finally {
    await context.close();
  }
});

test("two tabs exclude each other", async () => {
  theatre.lab.load(calendarOf(20));
  const context = await theatre.browser.newContext({ timezoneId: "Europe/Brussels" });
  try {
    const one = await openDesk(context);
    const other = await openDesk(context);
    for (const page of [one, other]) {
      await untilPhase(page, "choosing");
      await press(page, "round-list");
      await untilPhase(page, "listed");
      await press(page, "round-all");
      await press(page, "round-start");
      await untilPhase(page, "planned");
    }
    await press(one, "round-confirm");
    await theatre.untilAsked(() => patches().length >= 1);
    await press(other, "round-confirm");
    await untilPhase(other, "elsewhere");
    await untilPhase(one, "finished");
    expect(new Set(patches()).size).toBe(patches().length);
  } finally {
    await context.close();
  }
});

test("the runner plays a round, ends the browser after a write, and reports what the tenant holds", async () => {
  const scenario = calendarOf(5);
  const options = { convert: true, days: 14, stopAfter: 2, theme: null, screenshot: null };
  const { settled, result } = await runRound(theatre.lab, scenario, "five.json", options);
  expect(settled).toBe(true);
  expect(result.unhandled).toEqual([]);
  expect(result.round).toMatchObject({
    owners: [{ address: "annelies.peeters@contoso.example", kind: "unknown", verdict: "ready", fixedBy: [] }],
    summary: { meetings: 5, over: 0 },
    restarts: 1,
  });
  const converted = result.round?.items.filter(({ result: end }) => end === "converted") ?? [];
  expect(converted.map(({ subject }) => subject).sort()).toEqual([0, 1, 2, 3, 4].map((at) => `Meeting ${at}`));
  for (const { id } of scenario.events.filter(({ id: name }) => name.startsWith("m")))
    expect(theatre.lab.tenant.meeting(id)).not.toBeNull();
  expect(new Set(patches()).size).toBe(patches().length);
});
