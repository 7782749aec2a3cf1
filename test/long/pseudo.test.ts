/** The pane in a language that nobody speaks: whatever is shown without its marks was not taken from the wording. */
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CLOSE, OPEN } from "../../tools/messages/pseudo.js";
import { sourceHash, STAMP } from "../../tools/source-hash";
import { openTheatre, play } from "../browser/fixtures/play";
import type { Stage, Theatre } from "../browser/fixtures/play";

const ROOT = join(__dirname, "..", "..");
const DIST = join(ROOT, ".cache", "pseudo");

// Another build of the pages: on a busy machine that takes its time.
jest.setTimeout(400_000);

let theatre: Theatre;

beforeAll(async () => {
  const stamp = join(DIST, STAMP);
  if (!existsSync(stamp) || readFileSync(stamp, "utf8").trim() !== sourceHash(ROOT)) {
    const options = ["--mode", "production", "--env", "language=pseudo", "--output-path", DIST];
    const build = spawnSync("npx", ["webpack", ...options], { cwd: ROOT, encoding: "utf8" });
    if (build.status !== 0) throw new Error(build.stdout + build.stderr);
  }
  theatre = await openTheatre(false, DIST);
});

afterAll(async () => {
  await theatre.close();
});

/** What comes from the item, the people or the browser's own calendar, and what is code. */
const NOT_WORDING = /^[\s\d:–\-,./()…@·]*$|@|https?:|^[A-Z]{1,2}$|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/;

/** Of the people and meetings in these situations. */
const NAMES = /^(Annelies Peeters|Ben Okafor|Budget|Project|Team)/;

/** Every text that a person can see or hear, outside of what holds code or somebody's own text. */
async function texts({ pane }: Stage): Promise<readonly string[]> {
  return pane.frame.evaluate(() => {
    const seen: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest("script, style, noscript, textarea, pre, code, [data-code]")) continue;
      if (parent.checkVisibility()) seen.push(node.textContent ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [title]"))
      seen.push(element.getAttribute("aria-label") ?? "", element.getAttribute("title") ?? "");
    return seen.map((text) => text.trim()).filter((text) => text !== "");
  });
}

function isMarked(text: string): boolean {
  return text.includes(OPEN) && text.includes(CLOSE);
}

function escaped(all: readonly string[]): readonly string[] {
  return all.filter((text) => !isMarked(text) && !NOT_WORDING.test(text) && !NAMES.test(text));
}

const show =
  (name: string) =>
  async ({ pane }: Stage): Promise<void> => {
    await pane.unfold("more-help");
    await pane.frame.locator(`[data-action="${name}"]`).first().click();
    await pane.frame.locator('[data-action="back"]').waitFor();
  };

test.each<readonly [string, string, (stage: Stage) => Promise<void>]>([
  ["ready", "ready.json", async () => {}],
  ["confirming", "ready.json", (stage) => stage.press("convert")],
  [
    "done",
    "ready-compose.json",
    async (stage) => {
      await stage.press("convert");
      await stage.press("confirm");
    },
  ],
  ["blocked", "owner-without-teams.json", async () => {}],
  ["everything checked", "owner-without-teams.json", show("checked")],
])("%s speaks the language that was chosen, in whole sentences", async (_screen, file, reach) => {
  await play(theatre, file, "light", async (stage) => {
    await reach(stage);
    const all = await texts(stage);
    expect(all.filter(isMarked).length).toBeGreaterThan(3);
    expect(escaped(all)).toEqual([]);
  });
});

test("a text that did not come from the wording is found", async () => {
  await play(theatre, "ready.json", "light", async (stage) => {
    await stage.pane.frame.evaluate(() => {
      const paragraph = document.createElement("p");
      paragraph.textContent = "Not from the wording";
      document.querySelector("main")?.append(paragraph);
    });
    expect(escaped(await texts(stage))).toEqual(["Not from the wording"]);
  });
});
