/** The options of one's own meetings: on the page and in the pane, by keyboard alone, light and dark, narrow and wide. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { source } from "axe-core";
import type { Page } from "playwright-core";
import type { Scenario } from "../../lab/scenario/types";
import { optionsFragment } from "../../src/options/link";
import { load, openTheatre, playScenario, type Theatre } from "./fixtures/play";

/** In the page, once its source was evaluated there. */
declare const axe: typeof import("axe-core");

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

/** A Teams meeting of Annelies's, with her signed in; Bram is her delegate, and not invited. */
function annelies(user = "annelies"): Scenario {
  const scenario = load("already-online.json");
  return { ...scenario, client: { ...scenario.client, user } };
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function axeFindings(page: Pick<Page, "evaluate">): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(async (tags) => {
    const { violations } = await axe.run(document, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
  }, RULES);
}

async function onDesk(
  scenario: Scenario,
  fragment: string,
  options: { readonly colorScheme: "light" | "dark"; readonly width: number },
  use: (page: Page) => Promise<void>,
): Promise<void> {
  theatre.lab.load(scenario);
  const context = await theatre.browser.newContext({
    viewport: { width: options.width, height: 900 },
    colorScheme: options.colorScheme,
    timezoneId: scenario.timeZone,
  });
  try {
    const page = await context.newPage();
    await page.goto(`${theatre.lab.paneUrl}/desk.html${fragment}`);
    await use(page);
  } finally {
    await context.close();
  }
}

/** Tabs to a button and presses Enter: whatever cannot be reached so is no button. */
async function pressByKeys(page: Page, action: string): Promise<void> {
  await page.locator(`[data-action="${action}"]`).first().waitFor();
  for (let tabs = 0; tabs < 40; tabs += 1) {
    const there = await page.evaluate(() => document.activeElement?.getAttribute("data-action") ?? null);
    if (there === action) return page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
  }
  throw new Error(`No way by keyboard to ${action}.`);
}

const roles = () =>
  theatre.lab.tenant.meeting("budget")?.attendees.map(({ person, role }) => `${person.id} ${role}`) ?? [];

describe.each([
  { colorScheme: "light", width: 320 },
  { colorScheme: "dark", width: 1100 },
] as const)("the page, $colorScheme, $width wide", (look) => {
  test("lists her meetings, shows what will change, sets it, reads it back, and undoes it", async () => {
    await onDesk(annelies(), "#meetings", look, async (page) => {
      await page.locator('[data-action="options"]').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await pressByKeys(page, "options");
      await page.getByText("Bram Claes (bram.claes@contoso.example) becomes co-organizer.").waitFor();
      expect(await page.getByText("An invitation goes to Bram Claes. Nobody else gets mail.").count()).toBe(1);
      expect(await axeFindings(page)).toEqual([]);
      expect(theatre.lab.tenant.written).toEqual([]);
      await page.getByLabel("Who gets in without waiting").selectOption("invited");
      await pressByKeys(page, "confirm");
      await page.getByText("The options are set").first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(roles()).toEqual(["noor attendee", "tomasz attendee", "ingrid attendee", "bram coorganizer"]);
      expect(theatre.lab.tenant.meeting("budget")).toMatchObject({ lobbyScope: "invited" });
      expect(theatre.lab.tenant.mails).toEqual([
        { to: ["bram.claes@contoso.example"], for: "invitation", item: "budget" },
      ]);
      await pressByKeys(page, "undo");
      await page.getByText("Whoever was invited stays invited.").waitFor();
      await pressByKeys(page, "confirm");
      await page.getByText("It’s as it was before").first().waitFor();
      expect(roles()).toContain("bram attendee");
      expect(theatre.lab.tenant.meeting("budget")).toMatchObject({ lobbyScope: "organization" });
      expect(theatre.undeclared()).toEqual([]);
    });
  });
});

describe("a request that leads to one meeting", () => {
  const by = { address: "bram.claes@contoso.example", name: "Bram Claes", id: null, upn: null };
  const fragment = (owner: string): string =>
    optionsFragment({ owner, eventId: theatre.lab.tenant.outlook.find("budget")?.graphId ?? "", by });

  test("does nothing by itself, and opens that meeting for its owner", async () => {
    theatre.lab.load(annelies());
    const link = fragment("annelies.peeters@contoso.example");
    await onDesk(annelies(), link, { colorScheme: "dark", width: 320 }, async (page) => {
      await page.getByText("Bram Claes asks to be co-organizer of a meeting of yours").waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(theatre.lab.tenant.requests.filter(({ to }) => to === "graph")).toEqual([]);
      await pressByKeys(page, "options");
      await page.getByText("Budget review 2027").waitFor();
    });
  });

  test("shows nothing of it to anybody else, and writes nothing", async () => {
    theatre.lab.load(annelies("noor"));
    const link = fragment("annelies.peeters@contoso.example");
    await onDesk(annelies("noor"), link, { colorScheme: "light", width: 320 }, async (page) => {
      await pressByKeys(page, "options");
      await page.getByText("You’re signed in as noor.elamrani@contoso.example.").waitFor();
      expect(await page.locator("body").innerText()).not.toContain("Budget review");
      expect(await axeFindings(page)).toEqual([]);
      expect(theatre.lab.tenant.written).toEqual([]);
    });
  });

  test("is told as broken where it cannot be read, with the list of her meetings", async () => {
    await onDesk(annelies(), "#meetings=1.abc", { colorScheme: "light", width: 320 }, async (page) => {
      await page.getByText("This link can’t be read.").waitFor();
      expect(await page.locator('[data-action="options"]').count()).toBe(1);
    });
  });
});

describe("the pane", () => {
  test("sets the options of her own meeting", async () => {
    await playScenario(theatre, annelies(), "light", async ({ pane }) => {
      await pane.frame.locator('[data-action="options"]').click();
      await pane.frame.locator('[data-action="confirm"]').click();
      await pane.frame.getByText("The options are set").first().waitFor();
      expect(await axeFindings(pane.frame)).toEqual([]);
      expect(roles()).toContain("bram coorganizer");
      await pane.frame.locator('[data-action="save-usual"]').click();
      await pane.frame.getByText("From now on, these are proposed").waitFor();
    });
  });

  test("shows the delegate what Graph shows her, and has the request to the owner ready", async () => {
    await playScenario(theatre, annelies("bram"), "dark", async ({ pane }) => {
      await pane.frame.locator('[data-action="options"]').click();
      await pane.frame.getByText("Couldn’t check the options").waitFor();
      expect(await pane.frame.getByRole("button", { name: /Ask Annelies Peeters/ }).count()).toBe(1);
      expect(await axeFindings(pane.frame)).toEqual([]);
      expect(theatre.lab.tenant.written).toEqual([]);
    });
  });
});
