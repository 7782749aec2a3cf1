/** Each screen of the pane, light and dark, held to WCAG 2.2 A and AA by axe. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { source } from "axe-core";
import { load, openTheatre, play } from "./fixtures/play";
import type { Stage, Theatre } from "./fixtures/play";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** In the pane's page, once its source was evaluated there. */
declare const axe: typeof import("axe-core");

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});

afterAll(async () => {
  await theatre.close();
});

/** One line for each problem, with the elements that have it. */
async function problems({ pane }: Stage): Promise<readonly string[]> {
  await pane.frame.evaluate(source);
  return pane.frame.evaluate(async (tags) => {
    const { violations } = await axe.run(document, { runOnly: tags });
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }, RULES);
}

const press =
  (action: Parameters<Stage["press"]>[0]) =>
  (stage: Stage): Promise<void> =>
    stage.press(action);

/** Opens a view that is no report of its own. */
const show =
  (...names: readonly string[]) =>
  async ({ pane }: Stage): Promise<void> => {
    await pane.unfold("more-help");
    for (const name of names) await pane.frame.locator(`[data-action="${name}"]`).first().click();
    await pane.frame.locator('[data-action="back"]').waitFor();
  };

const paste = async ({ pane }: Stage): Promise<void> => {
  await pane.paste(JSON.stringify(load("evidence-three-admins.json").evidence), "");
  await pane.press("back");
  await pane.frame.locator("[data-fixer]").first().waitFor();
};

const ask = async ({ pane }: Stage): Promise<void> => {
  await pane.frame.locator("[data-fixer]").first().waitFor();
  await pane.press("ask");
  await pane.frame.getByText("The mail is open in Outlook").waitFor();
};

const convert = async (stage: Stage): Promise<void> => {
  await stage.press("convert");
  await stage.press("confirm");
};

const SCREENS: readonly (readonly [name: string, file: string, reach: (stage: Stage) => Promise<void>])[] = [
  ["ready", "ready.json", async () => {}],
  ["confirming", "series-open-occurrence.json", press("convert")],
  ["confirming a new item", "new-unsaved.json", press("convert")],
  ["done", "ready-compose.json", convert],
  ["not converted", "silent-no.json", convert],
  ["failed half-way", "lost-request.json", convert],
  ["sign in", "consent-user.json", async () => {}],
  ["blocked", "read-only.json", async () => {}],
  ["blocked, several to ask", "evidence-three-admins.json", paste],
  ["asked", "owner-without-teams.json", ask],
  ["everything checked", "owner-without-teams.json", show("checked")],
  ["evidence", "owner-on-premises.json", show("evidence")],
  ["an error explained", "ready.json", show("explain")],
  ["cannot", "cancelled.json", async () => {}],
  ["already online", "already-online.json", async () => {}],
  ["not certain", "id-ambiguous.json", async () => {}],
  ["no item", "no-item.json", async () => {}],
  ["private", "private-no-access.json", async () => {}],
  ["nothing answers", "offline.json", async () => {}],
  ["Outlook's own button", "skype-2011-voice.json", press("convert")],
  ["a Skype meeting of one's own", "skype-own-meeting.json", press("own-meeting")],
];

describe.each(["light", "dark"] as const)("%s", (theme) => {
  test.each(SCREENS)("%s", async (_, file, reach) => {
    await play(theatre, file, theme, async (stage) => {
      await reach(stage);
      expect(await problems(stage)).toEqual([]);
    });
  });
});

test.each(SCREENS)("%s: at 200 %% nothing has to be scrolled sideways", async (_, file, reach) => {
  await play(theatre, file, "light", async (stage) => {
    await reach(stage);
    // Twice as large, the pane of 320 px is 160 CSS px wide: w3.org/WAI/WCAG22/Understanding/resize-text
    await stage.page.locator("iframe[data-pane]").evaluate((frame) => (frame.style.width = "160px"));
    const { width, wanted } = await stage.pane.frame.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      return { width: clientWidth, wanted: scrollWidth };
    });
    expect(width).toBeLessThanOrEqual(160);
    expect(wanted).toBeLessThanOrEqual(width);
  });
});

test("nothing of a private item is on the screen", async () => {
  await play(theatre, "private-no-access.json", "light", async ({ pane }) => {
    const { scenario } = theatre.lab.tenant;
    const secret = scenario.events.find((event) => event.id === scenario.open.event);
    expect(await pane.frame.locator("body").innerText()).not.toContain(secret?.subject);
  });
});

test("the ribbon's Check says the verdict in Outlook's notification bar", async () => {
  await play(theatre, "ready.json", "light", async ({ page }) => {
    await page.locator("[data-command=check]").click();
    await page.locator("iframe.hidden-frame").waitFor({ state: "detached" });
    expect(await page.getByRole("region", { name: "Notifications" }).innerText()).toBe(
      "Ready for Teams, in Annelies Peeters’s name. Press On Behalf to add it.",
    );
  });
});
