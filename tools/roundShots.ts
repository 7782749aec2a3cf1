/**
 * `npm run screenshots:round [-- FOLDER]`: takes the pictures of docs/round.md from the running lab; into FOLDER every state of
 * the page for many meetings, narrow and wide: choosing, listed, planned, running, paused, throttled, done.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { findBrowser } from "../lab/cli/browser";
import { readPicker } from "../lab/cli/picker";
import { generated } from "../lab/scenario/generate";
import type { PersonSpec } from "../lab/scenario/people.types";
import type { Scenario } from "../lab/scenario/types";
import { startLab, type Lab } from "../lab/server/server";
import { ensureBuild } from "./build-if-stale";

const WIDTHS = [320, 1280];
const LIMIT = { timeout: 60_000 };

type Fault = NonNullable<Scenario["faults"]>[number];
type Response = NonNullable<Scenario["responses"]>[number];

/** Four owners: one with a full calendar, a room, one who gave too little, one without Teams. */
function situation(base: Scenario, singles: number, faults: Fault[], responses: Response[]): Scenario {
  const { user } = base.client;
  const owner = base.rights?.[0]?.owner ?? "";
  const other = (id: string, name: string, more: Partial<PersonSpec> = {}): PersonSpec => ({
    id,
    name,
    mail: `${name.toLowerCase().replaceAll(" ", ".")}@contoso.example`,
    ...more,
  });
  const others = [
    other("femke", "Femke Janssens"),
    other("gert", "Gert Maes", { teams: { licensed: false } }),
    other("atrium", "Atrium", { kind: "room" }),
  ];
  return generated({
    ...base,
    people: [...base.people, ...others],
    rights: [
      ...(base.rights ?? []),
      ...others.map(({ id }) => ({
        owner: id,
        delegate: user,
        level: id === "femke" ? ("Author" as const) : ("Editor" as const),
        delegateFlag: true,
      })),
    ],
    faults,
    responses,
    generate: [
      { calendar: owner, count: singles, attendees: 4, days: 28, seed: 3 },
      { calendar: owner, count: 3, kind: "series", changedDates: 2, attendees: 3, days: 28, seed: 4 },
      { calendar: owner, count: 5, link: "zoom", attendees: 3, days: 28, seed: 5 },
    ],
  });
}

interface Act {
  readonly scenario: Scenario;
  /** Pressed in turn; a picture of that name is taken after each that has one. */
  readonly steps: readonly (readonly [action: string, phase: string, shot?: string])[];
}

function acts(base: Scenario): readonly Act[] {
  const path = "/users/*/events/*";
  const slow: Fault = { to: "graph", method: "PATCH", path, delay: 500 };
  const busy: Response = {
    to: "graph",
    method: "PATCH",
    path,
    nth: 5,
    status: 429,
    headers: { "Retry-After": "300" },
    body: { error: { code: "ApplicationThrottled", message: "Application is over its MailboxConcurrency limit." } },
  };
  const no: Response = { ...busy, nth: 3, status: 403, headers: {}, body: { error: { code: "ErrorAccessDenied" } } };
  const chosen = [
    ["round-list", "listed"],
    ["round-all", "listed"],
    ["round-start", "planned"],
  ] as const;
  return [
    {
      scenario: situation(base, 60, [slow], []),
      steps: [
        ["", "choosing", "choosing"],
        ["round-list", "listed"],
        ["round-all", "listed", "listed"],
        ["round-start", "planned", "planned"],
        ["round-confirm", "running:9", "running"],
        ["round-pause", "running:12", "paused"],
      ],
    },
    {
      scenario: situation(base, 60, [], [busy]),
      steps: [["", "choosing"], ...chosen, ["round-confirm", "running:4", "throttled"]],
    },
    {
      scenario: situation(base, 12, [], [no]),
      steps: [["", "choosing"], ...chosen, ["round-confirm", "finished", "done"]],
    },
  ];
}

/** Waits for a phase, and with "running:9" for so many rows that have ended. */
async function until(page: Page, phase: string): Promise<void> {
  const [name = "", count = "0"] = phase.split(":");
  await page.waitForFunction(
    ([wanted, least]) => {
      const mark = performance.getEntriesByName("on-behalf:round").at(-1);
      if (!(mark instanceof PerformanceMark)) return false;
      const {
        phase: now,
        settled,
        items,
      } = mark.detail as {
        phase: string;
        settled: boolean;
        items: { result: string | null }[];
      };
      const ended = items.filter(({ result }) => result !== null).length;
      return now === wanted && (settled || now === "running") && ended >= least;
    },
    [name, Number(count)] as const,
    LIMIT,
  );
}

/** Shown in docs/round.md. */
const SHOWN: readonly string[] = ["round-listed-1280.png", "round-running-1280.png", "round-done-320.png"];

async function take(lab: Lab, browser: Browser, base: Scenario, folder: string, all: boolean): Promise<void> {
  for (const width of WIDTHS) {
    for (const { scenario, steps } of acts(base)) {
      lab.load(scenario);
      const context = await browser.newContext({
        viewport: { width, height: width < 500 ? 720 : 800 },
        timezoneId: scenario.timeZone,
      });
      const page = await context.newPage();
      await page.goto(lab.deskUrl);
      for (const [action, phase, shot] of steps) {
        if (action !== "") await page.click(`[data-action="${action}"]:not([aria-disabled="true"])`, LIMIT);
        await until(page, phase);
        const file = `round-${shot ?? ""}-${width}.png`;
        if (shot === undefined || !(all || SHOWN.includes(file))) continue;
        await page.mouse.move(0, 0);
        await page.screenshot({ path: join(folder, file), animations: "disabled", fullPage: true });
        process.stdout.write(`${file}\n`);
      }
      await context.close();
    }
  }
}

async function main(): Promise<void> {
  const [elsewhere] = process.argv.slice(2);
  const base = await (await readPicker()).read("ready.json");
  if (!base) throw new Error("ready.json is missing.");
  const lab = await startLab({ scenario: base, dist: ensureBuild() });
  const browser = await findBrowser({ headless: true, args: lab.browserArgs });
  const folder = elsewhere ?? join(__dirname, "..", "docs", "images");
  try {
    await mkdir(folder, { recursive: true });
    await take(lab, browser, base, folder, elsewhere !== undefined);
  } finally {
    await browser.close();
    await lab.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
