/**
 * `npm run screenshots`: takes the pictures of the README and the pages in docs/ from the running lab, and every state of the
 * pane for docs/screens.md. `npm run screenshots -- blocked` takes those whose file name holds the word.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { findBrowser } from "../lab/cli/browser";
import { Pane } from "../lab/cli/pane";
import type { PaneAction } from "../lab/cli/pane";
import { readPicker } from "../lab/cli/picker";
import type { Scenario } from "../lab/scenario/types";
import { startLab } from "../lab/server/server";
import type { Lab } from "../lab/server/server";
import { ensureBuild } from "./build-if-stale";
import { film } from "./film";
import { writeSheet, type Picture } from "./contactSheet";
import { SCREENS, type Extra, type Reach, type ScreenGroup, type ScreenState } from "./screenStates";

interface Shot {
  readonly file: string;
  readonly scenario: string;
  readonly theme?: "dark";
  /** Buttons pressed before the picture is taken. */
  readonly press?: readonly PaneAction[];
  /** The whole of the lab's Outlook, not the pane alone. */
  readonly page?: boolean;
}

const FOLDER = join(__dirname, "..", "docs", "images");

const SHOTS: readonly Shot[] = [
  { file: "demo-dark", scenario: "ready-compose.json", press: ["convert"], page: true, theme: "dark" },
  { file: "demo-blocked", scenario: "owner-without-teams.json", page: true },
  { file: "confirm", scenario: "series-exception.json", press: ["convert"] },
  { file: "done", scenario: "ready.json", press: ["convert", "confirm"] },
  { file: "blocked", scenario: "owner-without-teams.json" },
  { file: "skype-refused", scenario: "report-full-access-only.json" },
  { file: "skype-voice", scenario: "skype-2011-voice.json" },
  { file: "skype-voice-button", scenario: "skype-2011-voice.json", press: ["convert"] },
  { file: "skype-sync", scenario: "skype-2011-sync.json" },
  { file: "skype-own-preview", scenario: "skype-own-meeting.json", press: ["own-meeting"] },
  { file: "skype-own-done", scenario: "skype-own-meeting.json", press: ["own-meeting", "confirm"] },
];

/** The demo's first two chapters. */
const ANIMATION = "demo.gif";
const LIMIT_MS = 60_000;
const PANE_PX = 320;

/** A pane in the lab, as it was opened. */
interface Opened {
  readonly page: Page;
  readonly pane: Pane;
  readonly scenario: Scenario;
}

async function settle(pane: Pane, after: number): Promise<void> {
  const { now } = await pane.look();
  await pane.settled(after, now + LIMIT_MS, () => true);
}

/** What is loaded when it is asked for is there, and nothing moves any more. */
async function still({ page, pane }: Opened): Promise<void> {
  for (let before = ""; ;) {
    const now = await pane.frame.content();
    if (now === before) return;
    before = now;
    await page.waitForTimeout(250);
  }
}

async function inLab(
  browser: Browser,
  lab: Lab,
  scenario: Scenario,
  file: string,
  options: BrowserContextOptions,
  use: (opened: Opened) => Promise<void>,
): Promise<void> {
  lab.load(scenario, file);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: scenario.timeZone,
    ...options,
  });
  try {
    const page = await context.newPage();
    await page.goto(lab.hostUrl);
    await use({ page, pane: await Pane.in(page), scenario });
  } finally {
    await context.close();
  }
}

async function pasteEvidence({ pane, scenario: { evidence } }: Opened): Promise<void> {
  if (evidence === undefined) return;
  await settle(pane, await pane.paste(typeof evidence === "string" ? evidence : JSON.stringify(evidence), ""));
  await pane.press("back");
}

async function takeShot(opened: Opened, shot: Shot): Promise<void> {
  const { page, pane } = opened;
  await settle(pane, -1);
  // The pictures are of what is seen every day, not of the first opening.
  if (await pane.offers("got-it")) await pane.press("got-it");
  await pasteEvidence(opened);
  for (const action of shot.press ?? []) await settle(pane, await pane.press(action));
  await still(opened);
  // Not hovered over: the last button keeps its own colour.
  await page.mouse.move(0, 0);
  const path = join(FOLDER, `${shot.file}.png`);
  if (shot.page) await page.screenshot({ path, animations: "disabled" });
  else await pane.screenshot(path);
}

async function reach({ pane, page }: Opened, step: Reach): Promise<void> {
  if ("press" in step) return settle(pane, await pane.press(step.press));
  if ("type" in step) return pane.frame.locator(`[data-field="${step.type[0]}"]`).fill(step.type[1]);
  const named = pane.frame.locator(`[data-action="${step.open}"]`);
  const wanted = /^[\w-]+$/.test(step.open) ? named : pane.frame.locator(step.open);
  await wanted.first().click();
  // A mail that opens lies over the pane, and is no part of it.
  await page.addStyleTag({ content: "dialog, [role=dialog] { visibility: hidden }" });
}

async function reachState(opened: Opened, state: ScreenState): Promise<void> {
  const { pane, page } = opened;
  if (state.reach || !state.asSoonAs) {
    await settle(pane, -1);
    if (!state.welcome && (await pane.offers("got-it"))) await pane.press("got-it");
    await pasteEvidence(opened);
    for (const step of state.reach ?? []) await reach(opened, step);
  }
  if (state.asSoonAs) {
    if (state.reach) await pane.press("confirm");
    await pane.frame.locator(state.asSoonAs).waitFor();
  } else await still(opened);
  await page.mouse.move(0, 0);
}

const LONG_NAME = "Maria-Magdalena Wilhelmina van Hohenzollern-Sigmaringen (Office of the Chief Executive)";
const RIGHT_TO_LEFT = "עידית בן־שמואל";
const SUBJECTS = {
  longNames:
    "Quarterly budget and headcount review 2027 with all department heads, Donaudampfschifffahrtsgesellschaftskapitänsmütze",
  rightToLeft: "סקירת תקציב 2027",
} as const satisfies Partial<Record<Extra, string>>;

/** The same situation with another name for whose meeting it is. */
function renamed(scenario: Scenario, extra: "longNames" | "rightToLeft"): Scenario {
  const name = extra === "longNames" ? LONG_NAME : RIGHT_TO_LEFT;
  const owner = scenario.events.find(({ id }) => id === scenario.open.event)?.calendar ?? scenario.people[0]?.id;
  return {
    ...scenario,
    people: scenario.people.map((person) => (person.id === owner ? { ...person, name } : person)),
    events: scenario.events.map((event) => ({ ...event, subject: SUBJECTS[extra] })),
  };
}

const EXTRAS: readonly (readonly [extra: Extra, title: string])[] = [
  ["forcedColors", "Forced colours"],
  ["zoom", "At 200 %"],
  ["longNames", "A long name"],
  ["rightToLeft", "A name from right to left"],
];

async function picture({ page, pane }: Opened, name: string, width = PANE_PX): Promise<Picture> {
  await page.locator("iframe[data-pane]").evaluate((frame, px) => (frame.style.width = `${px}px`), width);
  return { name, width, png: await pane.screenshot() };
}

async function takeGroup(browser: Browser, lab: Lab, read: ReadScenario, group: ScreenGroup): Promise<void> {
  const light: Picture[] = [];
  const dark: Picture[] = [];
  const more = new Map<Extra, Picture[]>(EXTRAS.map(([extra]) => [extra, []]));
  for (const state of group.states) {
    const { name, extra = [] } = state;
    const scenario = await read(state.scenario);
    await inLab(browser, lab, scenario, state.scenario, {}, async (opened) => {
      const { page } = opened;
      await reachState(opened, state);
      light.push(await picture(opened, name));
      if (extra.includes("zoom")) more.get("zoom")?.push(await picture(opened, name, PANE_PX / 2));
      if (extra.includes("forcedColors")) {
        await page.emulateMedia({ forcedColors: "active" });
        more.get("forcedColors")?.push(await picture(opened, name));
      }
      await page.emulateMedia({ colorScheme: "dark", forcedColors: "none" });
      await page.waitForTimeout(100);
      dark.push(await picture(opened, name));
    });
    for (const other of ["longNames", "rightToLeft"] as const) {
      if (!extra.includes(other)) continue;
      await inLab(browser, lab, renamed(scenario, other), state.scenario, {}, async (opened) => {
        await reachState(opened, state);
        more.get(other)?.push(await picture(opened, name));
      });
    }
    process.stdout.write(`${group.title}: ${name}\n`);
  }
  await writeSheet(browser, join(FOLDER, `${group.file}.webp`), [light, dark]);
  const others = EXTRAS.map(([extra, title]) =>
    (more.get(extra) ?? []).map((one) => ({ ...one, name: `${title}: ${one.name}` })),
  ).filter((row) => row.length > 0);
  await writeSheet(browser, join(FOLDER, `${group.file}-more.webp`), others);
}

type ReadScenario = (file: string) => Promise<Scenario>;

/** docs/screens.md: the sheets, and which situation each picture shows. */
function screensPage(): string {
  const groups = SCREENS.flatMap(({ file, title, states }) => [
    `## ${title}`,
    "",
    ...states.map(({ name, scenario }) => `- ${name}: \`${scenario}\``),
    "",
    `![${title}, light and dark](images/${file}.webp)`,
    "",
    ...(states.some(({ extra }) => extra)
      ? [`![${title}: forced colours, 200 %, long names, right-to-left names](images/${file}-more.webp)`, ""]
      : []),
  ]);
  return [
    "# Every screen",
    "",
    "Taken from the lab by `npm run screenshots`: the pane at 320 px, in light and dark; below them the same states in forced colours, at 200 % (the pane is then half as wide), with a long name, and with one from right to left.",
    "",
    ...groups,
  ].join("\n");
}

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const wanted = process.argv[2] ?? "";
  const picker = await readPicker();
  const read: ReadScenario = async (file) => {
    const scenario = await picker.read(file);
    if (!scenario) throw new Error(`${file} is missing.`);
    return scenario;
  };
  const lab = await startLab({
    scenario: await read("ready.json"),
    file: "ready.json",
    dist: ensureBuild(),
    picker,
    attended: false,
  });
  const browser = await findBrowser({ headless: true, args: lab.browserArgs });
  try {
    for (const shot of SHOTS.filter(({ file }) => file.includes(wanted))) {
      const options: BrowserContextOptions = { colorScheme: shot.theme ?? "light" };
      await inLab(browser, lab, await read(shot.scenario), shot.scenario, options, (opened) => takeShot(opened, shot));
      process.stdout.write(`${shot.file}.png\n`);
    }
    if (ANIMATION.includes(wanted)) {
      await writeFile(join(FOLDER, ANIMATION), await film(browser, lab));
      process.stdout.write(`${ANIMATION}\n`);
    }
    for (const group of SCREENS.filter(({ file }) => file.includes(wanted))) await takeGroup(browser, lab, read, group);
    await writeFile(join(FOLDER, "..", "screens.md"), screensPage());
  } finally {
    await browser.close();
    await lab.close();
  }
}

void main().catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
});
