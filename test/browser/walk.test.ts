/** The two minutes that a stranger gives the demo, at both widths: every chapter is found from the strip, and done. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { source } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { findBrowser } from "../../lab/cli/browser";
import { Pane } from "../../lab/cli/pane";
import { readPicker } from "../../lab/cli/picker";
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

const strip = (page: Page, name: string) => page.locator(`[data-strip="${name}"]`);
const step = (page: Page) => page.locator('.strip [aria-current="step"]');

const at = (page: Page, file: string) => page.locator(`[data-chapter="${file}"][aria-current="page"]`).waitFor();

async function chapter(page: Page, file: string): Promise<void> {
  await page.locator(`[data-chapter="${file}"]`).click();
  await at(page, file);
}

describe.each([1024, 1440])("at %d px", (width) => {
  test("a stranger makes a meeting online, and is led to the blocked one", async () => {
    await visit(width, async (page) => {
      await step(page).getByText("Add Teams").waitFor();
      await press(page, "convert", "confirm");
      await page.locator(".event.opened", { hasText: "Teams" }).waitFor();
      expect(await page.locator(".event.opened .icon").count()).toBe(1);
      await page.frameLocator("iframe.body").locator("a[href^='https://teams.microsoft.com/']").first().waitFor();
      await strip(page, "next").click();
      await at(page, "owner-without-teams.json");
      const pane = await Pane.in(page);
      await pane.frame.locator('[data-action="ask"]').first().waitFor();
      expect(await pane.heading()).toContain("calendar doesn’t allow Teams meetings yet");
    });
  });

  test("what is blocked is asked for, fixed, and green at the next check", async () => {
    await visit(width, async (page) => {
      await chapter(page, "owner-without-teams.json");
      await press(page, "ask");
      await page.locator('[data-window="send"]').click();
      await strip(page, "fix").click();
      await step(page).getByText("Check again").waitFor();
      await press(page, "check-again");
      await strip(page, "next").waitFor();
      const { frame } = await Pane.in(page);
      await frame.locator('[data-action="convert"]').waitFor();
    });
  });

  test("the owner gets the mail in her own Outlook, allows it, and the assistant goes on", async () => {
    await visit(width, async (page) => {
      await chapter(page, "read-only.json");
      await press(page, "ask");
      await page.locator('[data-window="send"]').click();
      await strip(page, "sit").click();
      await page.getByRole("dialog", { name: "Message" }).getByText("annelies.peeters@").waitFor();
      await page.locator(".suite .account", { hasText: "Annelies" }).waitFor();
      await strip(page, "fix").click();
      await strip(page, "sit").click();
      await page.locator(".suite .account", { hasText: "Bram" }).waitFor();
      await press(page, "convert", "confirm");
      await page.locator(".event.opened", { hasText: "Teams" }).waitFor();
      await strip(page, "list").click();
      await page.getByRole("dialog", { name: "Situations" }).getByRole("searchbox").fill("licence");
      expect(await page.getByRole("dialog", { name: "Situations" }).getByRole("link").first().innerText()).toContain(
        "Teams licence",
      );
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
