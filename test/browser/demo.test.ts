/** The demo's Outlook: nothing of the pane is cut off, and what was converted is seen in the calendar and in the item. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { findBrowser } from "../../lab/cli/browser";
import { Pane } from "../../lab/cli/pane";
import { pickerEntry } from "../../lab/scenario/groups";
import { startLab, type Lab } from "../../lab/server/server";
import { ensureBuild } from "../../tools/build-if-stale";
import { load } from "./fixtures/play";

let lab: Lab;
let browser: Browser;
beforeAll(async () => {
  const scenario = load("ready.json");
  const picker = {
    scenarios: [pickerEntry("ready.json", scenario)],
    read: () => Promise.resolve(scenario),
  };
  lab = await startLab({ scenario, dist: ensureBuild(), picker });
  browser = await findBrowser({ headless: true, args: lab.browserArgs });
});
afterAll(async () => {
  await browser.close();
  await lab.close();
});

test.each([760, 1024, 1280, 1440])("at %d px the whole pane and the opened item are in view", async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  try {
    await page.goto(lab.hostUrl);
    await Pane.in(page);
    for (const part of [".pane", ".item"]) {
      const box = await page.locator(part).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
    }
    expect((await page.locator(".pane-frame").boundingBox())?.width).toBe(320);
  } finally {
    await page.close();
  }
});

test("after converting, the tile says Teams and the opened item holds the way to join", async () => {
  const page = await browser.newPage({ viewport: { width: 1024, height: 800 } });
  try {
    await page.goto(lab.hostUrl);
    const pane = await Pane.in(page);
    const body = page.frameLocator("iframe.body");
    expect(await page.locator(".event.opened").innerText()).not.toContain("Teams");
    await pane.frame.locator('[data-action="convert"]').click();
    await pane.frame.locator('[data-action="confirm"]').click();
    await page.locator(".event.opened", { hasText: "Teams" }).waitFor();
    await page.locator(".item .row", { hasText: "Online meeting" }).waitFor();
    await body.locator("a[href^='https://teams.microsoft.com/']").first().waitFor();
    expect(await body.locator("body").innerText()).toContain("figures of your department");
  } finally {
    await page.close();
  }
});
