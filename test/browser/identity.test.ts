/**
 * The genuine sign-in where Outlook does not sign people in for its add-ins: MSAL, Office's dialog, and an identity platform
 * that speaks OpenID Connect (oidc-provider), all unmodified.
 */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { Scenario } from "../../lab/scenario/types";
import { load, openTheatre, playScenario } from "./fixtures/play";
import type { Stage, Theatre } from "./fixtures/play";

let theatre: Theatre;
/** Nobody sits at its sign-in page. */
let unattended: Theatre;

beforeAll(async () => {
  theatre = await openTheatre(true);
  unattended = await openTheatre();
});

afterAll(async () => {
  await theatre.close();
  await unattended.close();
});

const ready = load("ready.json");
/** Outlook without nested app authentication. */
const ordinary: Scenario = { ...ready, client: { ...ready.client, requirementSets: { Mailbox: "1.8" } } };
const me = "bram.claes@contoso.example";
const somebodyElse = "Noor El Amrani";

/** Presses the pane's button; gives the dialog, and what waits for the pane's next report. */
async function signIn(stage: Stage): Promise<{ dialog: Page; done: () => Promise<void> }> {
  const opening = stage.page.context().waitForEvent("page");
  const before = await stage.pane.press("sign-in");
  return { dialog: await opening, done: () => stage.settled(before) };
}

const answer = (dialog: Page, name: string | RegExp): Promise<void> => dialog.getByRole("button", { name }).click();
const heading = (dialog: Page, name: string): Promise<void> => dialog.getByRole("heading", { name }).waitFor();

async function signInAs(stage: Stage, name: string | RegExp): Promise<void> {
  const { dialog, done } = await signIn(stage);
  await answer(dialog, name);
  await answer(dialog, "Accept");
  await done();
}

const report = async ({ pane }: Stage) => (await pane.look()).report;
const verdict = async (stage: Stage): Promise<unknown> => (await report(stage))?.assessment?.verdict;
const finding = async (stage: Stage, check: string): Promise<unknown> =>
  (await report(stage))?.findings.find((one) => one.check === check)?.status;

test("signed in and consented in Outlook's dialog, the pane knows what it needs; opened again, it opens no window", async () => {
  await playScenario(theatre, ordinary, "light", async (stage) => {
    expect(await stage.pane.offers("sign-in")).toBe(true);
    const { dialog, done } = await signIn(stage);
    await heading(dialog, "Sign in");
    expect(await dialog.locator("[data-suggested]").innerText()).toContain(me);
    await answer(dialog, /Bram Claes/);
    await heading(dialog, "Permissions requested");
    expect(await dialog.getByRole("listitem").allInnerTexts()).toEqual(["User.Read", "Calendars.ReadWrite.Shared"]);
    const closed = dialog.waitForEvent("close");
    await answer(dialog, "Accept");
    await done();
    await closed;
    expect(await verdict(stage)).toBe("ready");
    const again = await stage.reopen();
    expect(await verdict(again)).toBe("ready");
    expect(theatre.lab.signIns.filter(({ kind }) => kind === "authorize")).toHaveLength(1);
  });
});

test("a token that has run out is renewed without a window", async () => {
  await playScenario(theatre, ordinary, "light", async (stage) => {
    await signInAs(stage, /Bram Claes/);
    await stage.pane.frame.evaluate(() => {
      const Before = Date;
      const anHourLater = (): number => Before.now() + 3_600_000;
      const Later = new Proxy(Before, {
        construct: (target, args: unknown[]) => {
          const made: unknown = Reflect.construct(target, args.length > 0 ? args : [anHourLater()]);
          return typeof made === "object" && made !== null ? made : {};
        },
        get: (target, name) => (name === "now" ? anHourLater : (Reflect.get(target, name) as unknown)),
      });
      Object.assign(globalThis, { Date: Later });
    });
    await stage.press("check-again");
    expect(await verdict(stage)).toBe("ready");
    expect(theatre.lab.signIns.at(-1)).toMatchObject({ kind: "token", grant: "refresh_token" });
  });
});

test("whoever signs in with another account is told so, and chooses among all of them the second time", async () => {
  await playScenario(theatre, ordinary, "light", async (stage) => {
    await signInAs(stage, new RegExp(somebodyElse));
    expect(await finding(stage, "tokenAccount")).toBe("fail");
    expect(theatre.lab.signIns[0]).toMatchObject({ kind: "authorize", loginHint: me, prompt: null });
    await signInAs(stage, /Bram Claes/);
    expect(theatre.lab.signIns.filter(({ kind }) => kind === "authorize").at(-1)).toMatchObject({
      loginHint: null,
      prompt: "select_account",
    });
    expect(await verdict(stage)).toBe("ready");
  });
});

/** Through More help, as a person does it; gives what the pane says of it. */
async function signOut({ pane: { frame } }: Stage): Promise<string> {
  await frame.locator('[data-action="more-help"]').click();
  await frame.locator('[data-action="sign-out"]').click();
  await frame.getByText("You stay signed in to Outlook").waitFor();
  await frame.locator('[data-action="confirm-sign-out"]').click();
  const told = frame.locator('[role="status"][data-told]:not([data-told="asking"])');
  await told.waitFor();
  return told.innerText();
}

test("signed out of On Behalf, the pane asks for a sign-in, now and when it is opened again", async () => {
  await playScenario(theatre, ordinary, "light", async (stage) => {
    await signInAs(stage, /Bram Claes/);
    expect(await signOut(stage)).toMatch(/^You’re signed out of On Behalf\./);
    await stage.pane.frame.locator('[data-action="back"]').click();
    await stage.pane.frame.locator('[data-action="sign-in"]').waitFor();
    const again = await stage.reopen();
    expect(await again.pane.offers("sign-in")).toBe(true);
    expect(await again.pane.frame.evaluate(() => JSON.stringify(localStorage))).not.toContain("refreshtoken");
    // Nobody was signed out of the platform itself: it knows her still.
    const { done } = await signIn(again);
    await done();
    expect(await verdict(again)).toBe("ready");
  });
});

test("where Outlook signs people in, signing out says that On Behalf keeps nothing, and who does", async () => {
  await playScenario(theatre, ready, "light", async (stage) => {
    expect(await signOut(stage)).toMatch(/^Outlook signs you in here/);
    expect(await verdict(stage)).toBe("ready");
  });
});

test.each([
  ["cancelled at the account", [] as readonly (string | RegExp)[]],
  ["declined at the permissions", [/Bram Claes/]],
])("%s, the pane says that nobody was signed in, and asks again", async (_, before) => {
  await playScenario(theatre, ordinary, "light", async (stage) => {
    const { dialog, done } = await signIn(stage);
    for (const name of before) await answer(dialog, name);
    await answer(dialog, "Cancel");
    await done();
    expect(await stage.pane.alert()).toMatch(/^The sign-in window was closed before the end\./);
    await signInAs(stage, /Bram Claes/);
    expect(await verdict(stage)).toBe("ready");
  });
});

test("the dialog is closed: nobody was signed in, and the next press opens another", async () => {
  await playScenario(theatre, ordinary, "light", async (stage) => {
    const { dialog, done } = await signIn(stage);
    await heading(dialog, "Sign in");
    await dialog.close();
    await done();
    expect(await stage.pane.alert()).toMatch(/^The sign-in window was closed before the end\./);
    await signInAs(stage, /Bram Claes/);
    expect(await verdict(stage)).toBe("ready");
  });
});

test("a claims challenge is answered once, with a token that was not refused", async () => {
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1701693680"}}}';
  const challenge = `Bearer realm="", error="insufficient_claims", claims="${Buffer.from(claims).toString("base64")}"`;
  const scenario: Scenario = {
    ...ordinary,
    responses: [{ to: "graph", path: "/$batch", nth: 1, status: 401, headers: { "WWW-Authenticate": challenge } }],
  };
  await playScenario(theatre, scenario, "light", async (stage) => {
    await signInAs(stage, /Bram Claes/);
    expect(await verdict(stage)).toBe("ready");
    const tokens = theatre.lab.signIns.filter(({ kind }) => kind === "token");
    expect(tokens.map(({ grant }) => grant)).toEqual(["authorization_code", "refresh_token"]);
    expect(JSON.parse(tokens[1]?.claims ?? "{}")).toMatchObject({
      access_token: { nbf: { value: "1701693680" }, xms_cc: { values: ["CP1"] } },
    });
  });
});

test("where the browser keeps nothing, signing in works for as long as the pane is open", async () => {
  const scenario: Scenario = { ...ordinary, client: { ...ordinary.client, storage: "denied" } };
  await playScenario(theatre, scenario, "light", async (stage) => {
    await signInAs(stage, /Bram Claes/);
    expect(await verdict(stage)).toBe("ready");
    await stage.press("check-again");
    expect(await verdict(stage)).toBe("ready");
    const again = await stage.reopen();
    expect(await again.pane.offers("sign-in")).toBe(true);
  });
});

test.each([
  ["with every field empty", { status: "PERSISTENT_ERROR", code: "", subError: "", description: "" }],
  ["with the broker's own error", { status: "PERSISTENT_ERROR", code: "native_executor_error", description: "-2147" }],
])("Outlook's bridge answers %s: the dialog takes its place", async (_, error) => {
  const scenario: Scenario = {
    ...ready,
    responses: [{ to: "token", status: 200, body: { success: false, error: { properties: {}, ...error } } }],
  };
  await playScenario(theatre, scenario, "light", async (stage) => {
    await signInAs(stage, /Bram Claes/);
    expect(await verdict(stage)).toBe("ready");
  });
});

test("the page that sign-ins return to leads nowhere but to the deployment's own platform", async () => {
  await playScenario(theatre, ordinary, "light", async ({ page, pane }) => {
    const origin = new URL(pane.frame.url()).origin;
    const tab = await page.context().newPage();
    const gone: string[] = [];
    tab.on("request", (request) => gone.push(new URL(request.url()).hostname));
    await tab.goto(`${origin}/auth.html#go=${encodeURIComponent("https://evil.example/")}`, {
      waitUntil: "networkidle",
    });
    expect(new URL(tab.url()).pathname).toBe("/auth.html");
    expect(gone).not.toContain("evil.example");
  });
});

test.each([
  ["accept", null],
  ["cancel", /^The sign-in window was closed before the end\./],
  ["denied", /^The sign-in window was closed before the end\./],
  ["adminNeeded", /admin/],
  ["blocked", /^The browser stopped the sign-in window\./],
] as const)("a scenario says what becomes of the sign-in page: %s", async (popup, alert) => {
  const scenario: Scenario = { ...ordinary, consent: { state: "user", popup } };
  await playScenario(unattended, scenario, "light", async (stage) => {
    await stage.press("sign-in");
    if (alert === null) expect(await verdict(stage)).toBe("ready");
    else expect(await stage.pane.alert()).toMatch(alert);
  });
});

describe("in a browser tab of our own, in a plain window", () => {
  async function withDesk(use: (desk: Page) => Promise<void>): Promise<void> {
    theatre.lab.load(ordinary);
    const context = await theatre.browser.newContext({ timezoneId: ordinary.timeZone });
    try {
      const desk = await context.newPage();
      await desk.goto(theatre.lab.deskUrl);
      await use(desk);
    } finally {
      await context.close();
    }
  }

  async function press(desk: Page): Promise<Page> {
    const opening = desk.context().waitForEvent("page");
    await desk.locator('[data-action="sign-in"]').click();
    return opening;
  }

  test("signed in and consented, the page goes on; opened again, it opens no window", async () => {
    await withDesk(async (desk) => {
      const opened = await press(desk);
      await answer(opened, /Bram Claes/);
      const closed = opened.waitForEvent("close");
      await answer(opened, "Accept");
      await closed;
      await desk.locator('[data-action="round-list"]').waitFor();
      const again = await desk.context().newPage();
      await again.goto(theatre.lab.deskUrl);
      await again.locator('[data-action="round-list"]').waitFor();
      expect(theatre.lab.signIns.filter(({ kind }) => kind === "authorize")).toHaveLength(1);
    });
  });

  test("signed out of On Behalf, the page asks for a sign-in, and so does a tab that is opened later", async () => {
    await withDesk(async (desk) => {
      const opened = await press(desk);
      await answer(opened, /Bram Claes/);
      await answer(opened, "Accept");
      await desk.locator('[data-action="sign-out"]').click();
      await desk.locator('[data-action="sign-in"]').waitFor();
      const again = await desk.context().newPage();
      await again.goto(theatre.lab.deskUrl);
      await again.locator('[data-action="sign-in"]').waitFor();
      const second = await press(desk);
      await heading(second, "Pick an account");
    });
  });

  test("the window is closed: the page asks again, and the second window offers every account", async () => {
    await withDesk(async (desk) => {
      const opened = await press(desk);
      await opened.getByRole("heading").waitFor();
      await opened.close();
      const second = await press(desk);
      await heading(second, "Pick an account");
      await answer(second, /Bram Claes/);
      await answer(second, "Accept");
      await desk.locator('[data-action="round-list"]').waitFor();
    });
  });
});
