/** The owner's side in the browser: her list, a request, each answer to it; by keyboard, narrow, light and dark. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { join } from "node:path";
import { source } from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import type { RightSpec } from "../../lab/scenario/people.types";
import type { Scenario } from "../../lab/scenario/types";
import { requestFragment, type ScheduleRequest } from "../../src/people/link";
import { load, openTheatre, playScenario, type Theatre } from "./fixtures/play";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** In the page, once its source was evaluated there. */
declare const axe: typeof import("axe-core");

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const REQUEST: ScheduleRequest = {
  owner: "annelies.peeters@contoso.example",
  delegate: { address: "bram.claes@contoso.example", name: "Bram Claes" },
  wants: ["calendar"],
};

const RIGHTS: readonly RightSpec[] = [
  { owner: "annelies", delegate: "bram", level: "Reviewer" },
  { owner: "annelies", delegate: "noor", level: "Editor" },
  { owner: "annelies", delegate: "press", level: "Editor" },
  { owner: "annelies", delegate: "ida", level: "Reviewer" },
];

function situation(rights = RIGHTS, user = "annelies"): Scenario {
  const scenario = load("ready.json");
  return {
    ...scenario,
    people: [
      ...scenario.people,
      { id: "press", name: "Press office", mail: "press@contoso.example", kind: "group" },
      { id: "ida", name: "Ida Jansen", mail: "ida@fabrikam.example", kind: "external" },
    ],
    rights: [...rights],
    client: { ...scenario.client, user },
  };
}

interface Look {
  readonly theme?: "light" | "dark";
  readonly width?: number;
}

async function onDesk(
  fragment: string,
  scenario: Scenario,
  use: (page: Page) => Promise<void>,
  { theme = "light", width = 1_000 }: Look = {},
): Promise<void> {
  theatre.lab.load(scenario, "people.json");
  const context: BrowserContext = await theatre.browser.newContext({
    colorScheme: theme,
    timezoneId: scenario.timeZone,
    viewport: { width, height: 800 },
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${theatre.lab.deskUrl}${fragment}`);
    await use(page);
  } finally {
    await context.close();
  }
}

const press = (page: Page, action: string): Promise<void> => page.locator(`[data-action="${action}"]`).first().click();
const title = (page: Page, text: string): Promise<void> =>
  page.getByRole("heading", { level: 1, name: text }).waitFor();

/** Where the page asks for it. */
async function signIn(page: Page): Promise<void> {
  const button = page.locator('[data-action="sign-in"]');
  await button
    .or(page.locator('[data-action="allow"], [data-action="add"], [data-action="other-account"]'))
    .first()
    .waitFor();
  if ((await button.count()) > 0) await button.click();
}

async function look(page: Page, name: string): Promise<void> {
  const folder = process.env["SHOTS"];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.evaluate(source);
  const problems = await page.evaluate(async (tags) => {
    const { violations } = await axe.run(document, { runOnly: tags });
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }, RULES);
  expect(problems).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
}

function roleOf(person: string): string | null {
  const right = theatre.lab.tenant.rights.find((one) => one.owner === "annelies" && one.delegate === person);
  return right?.level ? `${right.level}${right.delegateFlag ? " delegate" : ""}` : null;
}

const fragment = (changes: Partial<ScheduleRequest> = {}): string => requestFragment({ ...REQUEST, ...changes }) ?? "";

test.each<[string, Look]>([
  ["wide, light", {}],
  ["narrow, dark", { theme: "dark", width: 320 }],
])("%s: a request is allowed with a preview, seen, and taken back; axe finds nothing on the way", async (name, how) => {
  const shot = (screen: string): string => `${name.replace(", ", "-")}-${screen}`;
  await onDesk(
    fragment(),
    situation(),
    async (page) => {
      await title(page, "Bram Claes asks to schedule for you");
      await look(page, shot("asked"));
      await signIn(page);
      await page.locator('[data-action="allow"]').waitFor();
      await look(page, shot("request"));
      await press(page, "allow");
      await title(page, "Let Bram Claes schedule for you?");
      await look(page, shot("preview"));
      expect([roleOf("bram"), theatre.lab.tenant.written]).toEqual(["Reviewer", []]);
      await press(page, "confirm");
      await title(page, "Bram Claes can schedule for you");
      await look(page, shot("done"));
      expect(roleOf("bram")).toBe("Editor delegate");
      await press(page, "undo");
      await page.locator('[data-action="confirm"]').click();
      await title(page, "What Bram Claes can do was changed");
      expect(roleOf("bram")).toBe("Reviewer");
    },
    how,
  );
});

test.each<[string, Look]>([
  ["wide, dark", { theme: "dark" }],
  ["narrow, light", { width: 320 }],
])("%s: the list says in words what each can do, and why a right does not work", async (name, how) => {
  await onDesk(
    "#people",
    situation(),
    async (page) => {
      await signIn(page);
      await page.getByText("Can’t be your delegate: a group").waitFor();
      await look(page, `${name.replace(", ", "-")}-list`);
      const group = page.getByRole("listitem").filter({ hasText: "Press office" });
      expect(await group.innerText()).toContain("While a group may change your meetings");
      await page.getByRole("button", { name: "Change what Noor El Amrani can do" }).click();
      await page.getByRole("radio", { name: "Read my meetings, except private ones" }).check();
      await look(page, `${name.replace(", ", "-")}-change`);
      await press(page, "confirm");
      await title(page, "What Noor El Amrani can do was changed");
      expect(roleOf("noor")).toBe("Reviewer");
      await press(page, "people");
      await page.getByRole("button", { name: "Remove Press office" }).click();
      await press(page, "confirm");
      await title(page, "Press office is out of your calendar’s list");
      expect(roleOf("press")).toBeNull();
    },
    how,
  );
});

test("by keyboard alone somebody is added, and where the focus is can be told", async () => {
  await onDesk("#people", situation([]), async (page) => {
    await signIn(page);
    const field = page.getByLabel("Let somebody schedule for you: their address");
    await field.waitFor();
    await field.focus();
    await page.keyboard.type("bram");
    await page.keyboard.press("Enter");
    await page.getByText("That isn’t a mail address yet.").waitFor();
    await field.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("bram.claes@contoso.example");
    await page.keyboard.press("Enter");
    await title(page, "Let bram.claes@contoso.example schedule for you?");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await title(page, "bram.claes@contoso.example can schedule for you");
    expect(theatre.lab.tenant.rights.find(({ delegate }) => delegate === "bram")).toMatchObject({
      delegateFlag: true,
      viewPrivateItems: true,
    });
  });
});

test("declined, nothing is written, and a mail is ready for whoever asked", async () => {
  await onDesk(fragment(), situation(), async (page) => {
    await signIn(page);
    await press(page, "decline");
    await title(page, "You haven’t allowed it");
    await look(page, "declined");
    expect(await page.locator("textarea").inputValue()).toMatch(/^Hello Bram Claes,[\s\S]*Annelies Peeters$/);
    expect(await page.locator('[data-action="write-mail"]').getAttribute("href")).toMatch(
      /^mailto:bram\.claes@contoso\.example\?/,
    );
    expect(theatre.lab.tenant.written).toEqual([]);
  });
});

test("somebody else who opens a request is told whose it is, and can do nothing with it", async () => {
  await onDesk(fragment(), situation(RIGHTS, "noor"), async (page) => {
    await signIn(page);
    await title(page, "This request isn’t for you");
    await look(page, "wrong");
    expect(await page.locator("main").innerText()).toContain("You’re signed in as noor.elamrani@contoso.example");
    expect(await page.locator('[data-action="allow"], [data-action="confirm"]').count()).toBe(0);
    expect(theatre.lab.tenant.written).toEqual([]);
  });
});

test.each([
  ["It may have been cut off", "#request=1.bm9uc2Vuc2U"],
  ["newer version", "#request=2.bm9uc2Vuc2U"],
  ["longer than any link", `#request=1.${"A".repeat(2_000)}`],
])("a link that is no request is told, and nobody is asked to sign in: %s", async (text, link) => {
  await onDesk(link, situation(), async (page) => {
    await title(page, "This link can’t be read");
    expect(await page.locator("main").innerText()).toContain(text);
    expect(await page.locator('[data-action="sign-in"]').count()).toBe(0);
  });
});

test("what a link calls somebody is shown as text", async () => {
  const name = '<img src=x onerror="document.title=1">';
  await onDesk(fragment({ delegate: { ...REQUEST.delegate, name } }), situation(), async (page) => {
    await title(page, `${name} asks to schedule for you`);
    expect(await page.locator("main img").count()).toBe(0);
  });
});

test("on an item of her own the owner comes to the list from the pane, and back", async () => {
  const own = load("own-item.json");
  await playScenario(theatre, { ...own, rights: [] }, "light", async ({ pane, page }) => {
    await pane.frame.locator('[data-action="people"]').click();
    await pane.frame.getByText("Nobody has a right of their own in your calendar.").waitFor();
    const folder = process.env["SHOTS"];
    if (folder) await page.screenshot({ path: join(folder, "pane.png") });
    await pane.frame.locator('[data-action="back"]').click();
    await pane.frame.locator('[data-action="convert"]').waitFor();
  });
});
