/** The two minutes that a stranger gives the demo, at both widths: every chapter is found from the strip, and done. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { source } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { findBrowser } from "../../lab/cli/browser";
import { Pane } from "../../lab/cli/pane";
import { readPicker } from "../../lab/cli/picker";
import { Walk } from "../../lab/cli/walk";
import { startLab, type Lab } from "../../lab/server/server";
import { ensureBuild } from "../../tools/build-if-stale";

/** In the page, once its source was evaluated there. */
declare const axe: typeof import("axe-core");

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let lab: Lab;
let browser: Browser;
beforeAll(async () => {
  const picker = await readPicker();
  const scenario = await picker.read("ready.json");
  if (!scenario) throw new Error("ready.json is missing.");
  lab = await startLab({ scenario, file: "ready.json", dist: ensureBuild(), picker });
  browser = await findBrowser({ headless: true, args: lab.browserArgs });
});
afterAll(async () => {
  await browser.close();
  await lab.close();
});

async function visit(
  width: number,
  use: (page: Page) => Promise<void>,
  theme: "light" | "dark" = "light",
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    timezoneId: "Europe/Brussels",
    colorScheme: theme,
    bypassCSP: true,
  });
  try {
    const page = await context.newPage();
    await page.goto(`${lab.hostUrl}?scenario=ready.json`);
    await use(page);
  } finally {
    await context.close();
  }
}

/** In the pane that is open now. */
async function press(page: Page, ...actions: readonly string[]): Promise<void> {
  const { frame } = await Pane.in(page);
  for (const action of actions) await frame.locator(`[data-action="${action}"]`).first().click();
}

describe.each([1024, 1440])("at %d px", (width) => {
  test("a stranger makes a meeting online, and is led to the blocked one", async () => {
    await visit(width, async (page) => {
      const walk = new Walk(page);
      await walk.makeOnline();
      expect(await page.locator(".event.opened .icon").count()).toBe(1);
      await walk.goOn("owner-without-teams.json");
      const pane = await Pane.in(page);
      await pane.frame.locator('[data-action="ask"]').first().waitFor();
      expect(await pane.heading()).toContain("calendar doesn’t allow Teams meetings yet");
    });
  });

  test("what is blocked is asked for, fixed, and green at the next check", async () => {
    await visit(width, async (page) => {
      const walk = new Walk(page);
      await walk.turnTo("owner-without-teams.json");
      await walk.untilFixed();
      expect(await (await Pane.in(page)).heading()).toContain("Ready for Teams");
    });
  });

  test("the owner gets the mail in her own Outlook, allows it, and the assistant goes on", async () => {
    await visit(width, async (page) => {
      const walk = new Walk(page);
      await walk.turnTo("read-only.json");
      await walk.throughTheOwner("Annelies", "Bram");
      await page.locator('[data-strip="list"]').click();
      const list = page.getByRole("dialog", { name: "Situations" });
      await list.getByRole("searchbox").fill("licence");
      expect(await list.getByRole("link").first().innerText()).toContain("Teams licence");
    });
  });
});

test("the calendar is walked through, a calendar switched off, and another meeting opened, by keyboard alone", async () => {
  await visit(1440, async (page) => {
    await page.locator('[data-view="week"]').focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(".day").count()).resolves.toBe(7);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-view"))).toBe("week");
    await page.getByRole("checkbox", { name: "Annelies Peeters" }).focus();
    await page.keyboard.press("Space");
    expect(await page.getByRole("button", { name: /Budget review/ }).count()).toBe(0);
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: /Supplier review/ }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".item h2", { hasText: "Supplier review" }).waitFor();
    const { frame } = await Pane.in(page);
    await frame.getByText("Supplier review").first().waitFor();
    await frame.locator('[data-action="convert"]').waitFor();
  });
});

test("a new event is begun in the owner's calendar, made online and saved", async () => {
  await visit(1440, async (page) => {
    await page.locator('[data-command="new"]').click();
    await page.locator('[data-field="subject"]').fill("Year-end talk");
    await press(page, "convert", "confirm");
    await page.frameLocator("iframe.body").locator("a[href^='https://teams.microsoft.com/']").first().waitFor();
    await page.locator('[data-command="save"]').click();
    await page.locator(".event", { hasText: "Year-end talk" }).waitFor();
  });
});

describe.each(["light", "dark"] as const)("%s", (theme) => {
  test.each([
    ["the calendar with an item", "ready.json", async () => undefined],
    ["the list of situations", "ready.json", async (page: Page) => page.locator('[data-command="situations"]').click()],
    ["a new event", "ready.json", async (page: Page) => page.locator('[data-command="new"]').click()],
    ["what somebody must fix", "owner-policy-off.json", async () => undefined],
  ] as const)("nothing that axe finds is wrong with %s", async (_, file, reach) => {
    await visit(
      1440,
      async (page) => {
        await page.goto(`${lab.hostUrl}?scenario=${file}`);
        await Pane.in(page);
        await reach(page);
        await page.evaluate(source);
        const problems = await page.evaluate(async (tags) => {
          const { violations } = await axe.run({ exclude: [["iframe"]] }, { runOnly: tags, iframes: false });
          return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
        }, RULES);
        expect(problems).toEqual([]);
      },
      theme,
    );
  });
});
