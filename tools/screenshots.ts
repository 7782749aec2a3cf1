/** `npm run screenshots`: takes the pictures of the README and the pages in docs/ from the running lab. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { findBrowser } from "../lab/cli/browser";
import { Pane } from "../lab/cli/pane";
import type { PaneAction } from "../lab/cli/pane";
import { readPicker } from "../lab/cli/picker";
import { startLab } from "../lab/server/server";
import { ensureBuild } from "./build-if-stale";

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
  { file: "demo", scenario: "ready.json", page: true },
  { file: "demo-dark", scenario: "ready-compose.json", press: ["convert"], page: true, theme: "dark" },
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

const LIMIT_MS = 60_000;

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const picker = await readPicker();
  const first = await picker.read("ready.json");
  if (!first) throw new Error("ready.json is missing.");
  const lab = await startLab({ scenario: first, file: "ready.json", dist: ensureBuild(), picker });
  const browser = await findBrowser({ headless: true, args: lab.browserArgs });
  try {
    for (const shot of SHOTS) {
      const scenario = await picker.read(shot.scenario);
      if (!scenario) throw new Error(`${shot.scenario} is missing.`);
      lab.load(scenario, shot.scenario);
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        timezoneId: scenario.timeZone,
        colorScheme: shot.theme ?? "light",
      });
      const page = await context.newPage();
      await page.goto(lab.hostUrl);
      const pane = await Pane.in(page);
      const settle = async (after: number): Promise<void> => {
        const { now } = await pane.look();
        await pane.settled(after, now + LIMIT_MS, () => true);
      };
      await settle(-1);
      // The pictures are of what is seen every day, not of the first opening.
      if (await pane.offers("got-it")) await pane.press("got-it");
      if (scenario.evidence !== undefined) {
        const { evidence } = scenario;
        await settle(await pane.paste(typeof evidence === "string" ? evidence : JSON.stringify(evidence), ""));
        await pane.press("back");
      }
      for (const action of shot.press ?? []) await settle(await pane.press(action));
      // Not hovered over: the last button keeps its own colour.
      await page.mouse.move(0, 0);
      const path = join(FOLDER, `${shot.file}.png`);
      if (shot.page) await page.screenshot({ path, animations: "disabled" });
      else await pane.screenshot(path);
      process.stdout.write(`${shot.file}.png\n`);
      await context.close();
    }
  } finally {
    await browser.close();
    await lab.close();
  }
}

void main().catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
});
