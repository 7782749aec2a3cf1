/** The pane by keys alone, in the lab's Outlook, where the genuine Office.js has Tab and Escape in its own hands. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { load, openTheatre, play } from "./fixtures/play";
import type { Stage, Theatre } from "./fixtures/play";

const MOST_STOPS = 60;

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});

afterAll(async () => {
  await theatre.close();
});

/** Where the focus is: a selector's match inside the pane, or outside of it. */
async function at({ page, pane }: Stage, selector: string): Promise<"there" | "elsewhere" | "outside"> {
  const inside = await page.evaluate(() => document.activeElement?.matches("iframe[data-pane]") ?? false);
  if (!inside) return "outside";
  return (await pane.frame.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
    ? "there"
    : "elsewhere";
}

/** Presses Tab until the focus is on `selector`; fails where it leaves the pane before. */
async function tabTo(stage: Stage, selector: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const where = await at(stage, selector);
    if (where === "there") return;
    if (where === "outside") throw new Error(`The focus left the pane before ${selector} was reached.`);
    await stage.page.keyboard.press(key);
  }
  throw new Error(`${selector} was not reached in ${MOST_STOPS} stops.`);
}

const action = (name: string): string => `[data-action="${name}"]`;

/** Into the pane, as a person comes: from Outlook's own button before it. */
async function enter({ page, pane }: Stage): Promise<void> {
  await pane.frame
    .locator(action("more-help"))
    .or(pane.frame.locator(action("back")))
    .waitFor();
  await page.locator(".pane > header button").focus();
  await page.keyboard.press("Tab");
  // Outlook asks the pane to take the focus, by a message.
  await pane.frame.waitForFunction(() => document.activeElement !== document.body);
}

/** The library tells Outlook by a message that the focus is to leave. */
async function leave({ page }: Stage, key: "Tab" | "Shift+Tab"): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForFunction(() => document.activeElement?.matches("iframe[data-pane]") === false);
}

async function pressEnter(stage: Stage, name: string, key?: "Shift+Tab"): Promise<void> {
  await tabTo(stage, action(name), key);
  await stage.page.keyboard.press("Enter");
}

/** Enter on a button that leads to a new report. */
async function choose(stage: Stage, name: string): Promise<void> {
  await tabTo(stage, action(name));
  const { at: before, now } = await stage.pane.look();
  await stage.page.keyboard.press("Enter");
  await stage.pane.settled(before, now + 60_000, () => true);
}

const heading = ({ pane }: Stage): Promise<string> => pane.heading();

test("check, convert and the link, by keys alone", async () => {
  await play(theatre, "ready.json", "light", async (stage) => {
    await enter(stage);
    await choose(stage, "check-again");
    await choose(stage, "convert");
    await choose(stage, "confirm");
    expect((await stage.pane.look()).report?.conversion?.outcome).toBe("converted");
    await pressEnter(stage, "copy-link");
  });
});

test("Escape goes back from the preview, and nothing was changed", async () => {
  await play(theatre, "ready.json", "light", async (stage) => {
    await enter(stage);
    await choose(stage, "convert");
    await stage.page.keyboard.press("Escape");
    expect((await stage.pane.look()).report?.phase).toBe("assessed");
    await tabTo(stage, action("convert"));
    expect(theatre.lab.tenant.written).toEqual([]);
  });
});

test("blocked: the mail, the whole message and the commands, by keys alone", async () => {
  await play(theatre, "owner-without-teams.json", "light", async (stage) => {
    await enter(stage);
    const folds = stage.pane.frame.locator("[data-help] [aria-expanded]");
    await folds.first().waitFor();
    await tabTo(stage, "[data-help] [aria-expanded=false]");
    await stage.page.keyboard.press("Enter");
    const message = stage.pane.frame.locator("[data-help] [aria-expanded=true] + *").first();
    expect(await message.isVisible()).toBe(true);
    await stage.page.keyboard.press("Space");
    expect(await folds.first().getAttribute("aria-expanded")).toBe("false");
    await pressEnter(stage, "ask", "Shift+Tab");
    await stage.page.getByRole("dialog", { name: "New message" }).waitFor();
  });
});

test("several to ask: each mail is reached by keys alone", async () => {
  await play(theatre, "evidence-three-admins.json", "light", async (stage) => {
    await stage.pane.paste(JSON.stringify(load("evidence-three-admins.json").evidence), "");
    await stage.pane.press("back");
    await stage.pane.frame.locator('[data-ask="teamsAdmin"]').waitFor();
    await enter(stage);
    for (const fixer of ["owner", "exchangeAdmin", "teamsAdmin"]) await tabTo(stage, `[data-ask="${fixer}"]`);
    await stage.page.keyboard.press("Enter");
    await stage.page.getByRole("dialog", { name: "New message" }).waitFor();
  });
});

test("alike meetings: the one that is meant is chosen by keys alone", async () => {
  await play(theatre, "id-ambiguous.json", "light", async (stage) => {
    await enter(stage);
    await choose(stage, "choose");
    expect((await stage.pane.look()).report?.assessment?.candidates).toEqual([]);
  });
});

test("the grounds of every check are reached by keys alone, and Escape goes back", async () => {
  await play(theatre, "ready.json", "light", async (stage) => {
    await enter(stage);
    const before = await heading(stage);
    await pressEnter(stage, "more-help");
    await pressEnter(stage, "checked");
    await stage.pane.frame.locator("[data-check]").first().waitFor({ state: "attached" });
    const inOrder = stage.pane.frame.getByRole("button", { name: /^In order/ });
    await inOrder.focus();
    await stage.page.keyboard.press("Enter");
    await tabTo(stage, "[data-check=item] [aria-expanded=false]");
    await stage.page.keyboard.press("Enter");
    expect(await at(stage, "[data-check=item] [aria-expanded=true]")).toBe("there");
    await stage.page.keyboard.press("Escape");
    await stage.pane.frame.locator(action("back")).waitFor({ state: "detached" });
    expect(await heading(stage)).toBe(before);
    await tabTo(stage, action("convert"));
  });
});

test("evidence is asked for, typed and used by keys alone, and Escape does not throw away what was typed", async () => {
  const { evidence } = load("evidence-all-in-order.json");
  await play(theatre, "evidence-all-in-order.json", "light", async (stage) => {
    await enter(stage);
    await pressEnter(stage, "more-help");
    await pressEnter(stage, "evidence");
    await stage.pane.frame.locator(action("make-script")).waitFor();
    await pressEnter(stage, "make-script");
    await tabTo(stage, '[data-field="evidence"]');
    await stage.page.keyboard.insertText(JSON.stringify(evidence));
    await stage.page.keyboard.press("Escape");
    expect(await stage.pane.frame.locator('[data-field="evidence"]').inputValue()).toBe(JSON.stringify(evidence));
    await enter(stage);
    await tabTo(stage, action("paste-evidence"));
    await stage.page.keyboard.press("Enter");
    await stage.pane.frame.locator('[data-field="evidence"] ~ [role="status"] p').first().waitFor();
    await stage.page.keyboard.press("Escape");
    await stage.pane.frame.locator(action("back")).waitFor({ state: "detached" });
  });
});

test("past its last stop, and before its first, the pane hands the focus to Outlook, which hands it back", async () => {
  await play(theatre, "ready.json", "light", async (stage) => {
    await enter(stage);
    await leave(stage, "Shift+Tab");
    expect(await stage.page.locator(".pane > header button").evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
    await enter(stage);
    await tabTo(stage, action("more-help"));
    await leave(stage, "Tab");
    await enter(stage);
    await tabTo(stage, action("more-help"));
  });
});
