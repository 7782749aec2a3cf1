/** The lab's Outlook against the genuine Office.js: each test opens a page of a few lines that uses the library as any add-in does. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { findBrowser } from "../../lab/cli/browser";
import type { Scenario } from "../../lab/scenario/types";
import { startLab } from "../../lab/server/server";
import type { Lab } from "../../lab/server/server";
import { ordinary } from "./fixtures/scenario";
import { fixtureTenant } from "./fixtures/tenant";

const DIST = join(__dirname, "fixtures", "pane");

let lab: Lab;
let browser: Browser;

beforeAll(async () => {
  lab = await startLab({ scenario: ordinary(), dist: DIST, createTenant: fixtureTenant });
  browser = await findBrowser({ headless: true, args: lab.browserArgs });
});

afterAll(async () => {
  await browser.close();
  await lab.close();
});

interface Opened {
  readonly page: Page;
  readonly pane: Frame;
}

/** Opens the scenario, hands page and pane to the test, and closes them. */
async function withPane(scenario: Scenario, use: (opened: Opened) => Promise<void>): Promise<void> {
  lab.load(scenario);
  const context = await browser.newContext({ timezoneId: scenario.timeZone });
  try {
    const page = await context.newPage();
    await page.goto(lab.hostUrl);
    const element = await page.waitForSelector("iframe[data-pane]");
    const pane = await element.contentFrame();
    if (!pane) throw new Error("No pane.");
    await pane.waitForSelector("#state:text('ready')");
    await use({ page, pane });
    expect(lab.unhandled).toEqual([]);
  } finally {
    await context.close();
  }
}

interface Answer {
  status: string;
  value: unknown;
  code: number | null;
  name: string | null;
}

/** Calls an asynchronous method of the item, by its path, with arguments that can travel. */
function call(pane: Frame, path: string, ...args: unknown[]): Promise<Answer> {
  return pane.evaluate(
    ([path, args]) =>
      new Promise<Answer>((done) => {
        const names = path.split(".");
        const last = names.pop() ?? "";
        let at: unknown = Office.context.mailbox.item;
        for (const name of names) at = Reflect.get(Object(at), name);
        const method: unknown = Reflect.get(Object(at), last);
        if (typeof method !== "function") {
          done({ status: "absent", value: null, code: null, name: null });
          return;
        }
        const tell = (result: Office.AsyncResult<unknown>): void => {
          const error = result.status === Office.AsyncResultStatus.Failed ? result.error : null;
          done({
            status: String(result.status),
            value: result.value,
            code: error?.code ?? null,
            name: error?.name ?? null,
          });
        };
        Reflect.apply(method, at, [...args, tell]);
      }),
    [path, args] as const,
  );
}

const value = (given: unknown): unknown => expect.objectContaining({ status: "succeeded", value: given });
const failure = (code: number, name: string): unknown => expect.objectContaining({ status: "failed", code, name });

function open(changes: Partial<Scenario["open"]>): Scenario {
  const base = ordinary();
  return { ...base, open: { ...base.open, ...changes } };
}

describe("starting", () => {
  test("Office.onReady tells Outlook on the web, and what the host announces", async () => {
    await withPane(ordinary(), async ({ pane }) => {
      const told = await pane.evaluate(() => ({
        info: Reflect.get(globalThis, "officeInfo") as unknown,
        user: Office.context.mailbox.userProfile.emailAddress,
        account: Office.context.mailbox.userProfile.accountType,
        zone: Office.context.mailbox.userProfile.timeZone,
        host: Office.context.mailbox.diagnostics.hostName,
        language: Office.context.displayLanguage,
        sets: ["1.1", "1.8", "1.9"].map((set) => Office.context.requirements.isSetSupported("Mailbox", set)),
        nested: Office.context.requirements.isSetSupported("NestedAppAuth", "1.1"),
        bridge: "nestedAppAuthBridge" in window,
      }));
      expect(told).toEqual({
        info: { host: "Outlook", platform: "OfficeOnline", addin: null },
        user: "tom.berger@contoso.example",
        account: "office365",
        zone: "Europe/Berlin",
        host: "OutlookWebApp",
        language: "en-US",
        sets: [true, true, false],
        nested: true,
        bridge: true,
      });
    });
  });

  test("requirement sets of the scenario replace the usual ones, and without NestedAppAuth there is no bridge", async () => {
    const base = ordinary();
    const scenario = { ...base, client: { ...base.client, requirementSets: { Mailbox: "1.5" } } };
    await withPane(scenario, async ({ pane }) => {
      const told = await pane.evaluate(() => ({
        sets: ["1.5", "1.6"].map((set) => Office.context.requirements.isSetSupported("Mailbox", set)),
        nested: Office.context.requirements.isSetSupported("NestedAppAuth", "1.1"),
        bridge: "nestedAppAuthBridge" in window,
      }));
      expect(told).toEqual({ sets: [true, false], nested: false, bridge: false });
    });
  });

  test.each([
    ["newWindows", "newOutlookWindows", "OfficeOnline"],
    ["classicWindows", "Outlook", "PC"],
    ["mac", "Outlook", "Mac"],
  ] as const)("%s is announced as %s on %s", async (kind, hostName, platform) => {
    const base = ordinary();
    await withPane({ ...base, client: { ...base.client, kind } }, async ({ pane }) => {
      const told = await pane.evaluate(() => [Office.context.mailbox.diagnostics.hostName, Office.context.platform]);
      expect(told).toEqual([hostName, platform]);
      expect((await call(pane, "body.getAsync", "text")).status).toBe("succeeded");
    });
  });

  test("the page's settings are the lab's, and the rest of them its own", async () => {
    const scenario = { ...ordinary(), settings: { timeouts: { graph: 900 } } };
    await withPane(scenario, async ({ pane }) => {
      const settings: unknown = await pane.evaluate(
        () => JSON.parse(document.getElementById("settings")?.textContent ?? "") as unknown,
      );
      expect(settings).toMatchObject({
        graphRoot: expect.stringMatching(/^https:\/\/localhost:\d+\/~graph\/v1\.0$/),
        timeouts: { graph: 900, token: 2 },
      });
    });
  });

  test("the pane's clock starts at the scenario's now", async () => {
    await withPane(ordinary(), async ({ pane }) => {
      const now = await pane.evaluate(() => [Date.now(), new Date().getTime(), new Date(0).getTime()]);
      const start = Date.parse("2026-11-25T08:15:00+01:00");
      expect(now[0]).toBeGreaterThanOrEqual(start);
      expect(now[0]).toBeLessThan(start + 60_000);
      expect(now[1]).toBeGreaterThanOrEqual(start);
      expect(now[2]).toBe(0);
    });
  });

  test("without an item there is none", async () => {
    await withPane(open({ event: null }), async ({ pane }) => {
      expect(await pane.evaluate(() => Office.context.mailbox.item === undefined)).toBe(true);
    });
  });

  test("storage that is denied throws, as in a browser that blocks third-party storage", async () => {
    const base = ordinary();
    await withPane({ ...base, client: { ...base.client, storage: "denied" } }, async ({ pane }) => {
      const name = await pane.evaluate(() => {
        try {
          return String(window.localStorage.length);
        } catch (problem) {
          return problem instanceof DOMException ? problem.name : "other";
        }
      });
      expect(name).toBe("SecurityError");
    });
  });

  test("the pane may not use the clipboard", async () => {
    await withPane(ordinary(), async ({ pane }) => {
      const refused = await pane.evaluate(() =>
        navigator.clipboard.writeText("x").then(
          () => false,
          () => true,
        ),
      );
      expect(refused).toBe(true);
    });
  });
});

describe("a read item", () => {
  test("holds what the calendar holds", async () => {
    await withPane(ordinary(), async ({ pane }) => {
      const item = await pane.evaluate(() => {
        const read = Office.context.mailbox.item as Office.AppointmentRead;
        return {
          id: read.itemId,
          type: read.itemType,
          subject: read.subject,
          start: read.start.toISOString(),
          end: read.end.toISOString(),
          location: read.location,
          organizer: read.organizer.emailAddress,
          required: read.requiredAttendees.map((person) => person.emailAddress),
          optional: read.optionalAttendees.map((person) => [person.emailAddress, person.appointmentResponse]),
          series: read.seriesId,
          itemClass: read.itemClass,
        };
      });
      expect(item).toEqual({
        id: "AAMk/budget+=",
        type: "appointment",
        subject: "Budget 2027",
        start: "2026-11-26T09:00:00.000Z",
        end: "2026-11-26T10:00:00.000Z",
        location: "Room 4.02",
        organizer: "maria.olsen@contoso.example",
        required: ["anna.weiss@contoso.example"],
        optional: [["tom.berger@contoso.example", "accepted"]],
        series: null,
        itemClass: "IPM.Appointment",
      });
    });
  });

  test("in a shared calendar tells the shared properties; elsewhere the method is not there", async () => {
    await withPane(ordinary(), async ({ pane }) => {
      expect(await call(pane, "getSharedPropertiesAsync")).toEqual(
        value(expect.objectContaining({ owner: "maria.olsen@contoso.example", delegatePermissions: 39 })),
      );
    });
    await withPane(open({ shared: "absent" }), async ({ pane }) => {
      expect((await call(pane, "getSharedPropertiesAsync")).status).toBe("absent");
    });
  });

  test("gives its body as HTML and as text", async () => {
    await withPane(ordinary(), async ({ pane }) => {
      expect(await call(pane, "body.getAsync", "html")).toEqual(
        value("<p>Please read the <b>draft</b> first.</p><p>Maria</p>"),
      );
      const text = await call(pane, "body.getAsync", "text");
      expect(String(text.value).split(/\s+/)).toEqual(["Please", "read", "the", "draft", "first.", "Maria"]);
    });
  });

  test("of a series tells the series, and its recurrence", async () => {
    const base = ordinary();
    const recurrence = {
      pattern: { type: "weekly", interval: 1, daysOfWeek: ["thursday"] },
      range: { type: "noEnd" as const, startDate: "2026-01-08" },
    };
    const events = base.events.map((event) => (event.id === "budget" ? { ...event, recurrence } : event));
    await withPane({ ...base, events, open: { ...base.open, occurrence: "2026-11-26" } }, async ({ pane }) => {
      const told = await pane.evaluate(() => {
        const read = Office.context.mailbox.item as Office.AppointmentRead;
        const series = read.recurrence.seriesTime;
        return [
          read.seriesId,
          read.recurrence.recurrenceType,
          series.getStartDate(),
          series.getStartTime(),
          series.getEndDate(),
        ];
      });
      expect(told).toEqual(["AAMk/budget+=", "weekly", "2026-01-08", "T10:00:00.000", null]);
    });
  });
});

describe("a compose form", () => {
  const compose = open({ form: "compose" });

  test("answers what it holds, unsaved edits included", async () => {
    await withPane(
      open({ form: "compose", edits: { subject: "Budget 2028", location: "Room 5" } }),
      async ({ pane }) => {
        expect(await call(pane, "subject.getAsync")).toEqual(value("Budget 2028"));
        expect(await call(pane, "location.getAsync")).toEqual(value("Room 5"));
        expect((await call(pane, "organizer.getAsync")).value).toMatchObject({
          emailAddress: "maria.olsen@contoso.example",
        });
        expect((await call(pane, "requiredAttendees.getAsync")).value).toMatchObject([
          { emailAddress: "anna.weiss@contoso.example" },
        ]);
        expect((await call(pane, "optionalAttendees.getAsync")).value).toMatchObject([
          { emailAddress: "tom.berger@contoso.example" },
        ]);
        expect(await call(pane, "recurrence.getAsync")).toEqual(value(null));
        expect(await call(pane, "body.getTypeAsync")).toEqual(value("html"));
        const start = await pane.evaluate(
          () =>
            new Promise((done) => {
              const form = Office.context.mailbox.item as Office.AppointmentCompose;
              form.start.getAsync((result) => done(result.value.toISOString()));
            }),
        );
        expect(start).toBe("2026-11-26T09:00:00.000Z");
      },
    );
  });

  test("takes what an add-in writes, and shows it", async () => {
    await withPane(compose, async ({ page, pane }) => {
      expect(await call(pane, "subject.setAsync", "By the add-in")).toEqual(value(undefined));
      expect(await call(pane, "location.setAsync", "Online")).toEqual(value(undefined));
      expect(await call(pane, "body.setAsync", "<p>New <i>words</i></p>", { coercionType: "html" })).toEqual(
        value(undefined),
      );
      expect(await page.locator("[data-field=subject]").inputValue()).toBe("By the add-in");
      expect(await page.locator("[data-field=location]").inputValue()).toBe("Online");
      expect(await call(pane, "body.getAsync", "html")).toEqual(value("<p>New <i>words</i></p>"));
      expect(await call(pane, "body.getAsync", "text")).toEqual(value("New words"));
    });
  });

  test("of a text body refuses HTML", async () => {
    await withPane(open({ form: "compose", bodyType: "text", edits: { body: "Plain words" } }), async ({ pane }) => {
      expect(await call(pane, "body.getTypeAsync")).toEqual(value("text"));
      expect(await call(pane, "body.getAsync", "text")).toEqual(value("Plain words"));
      expect((await call(pane, "body.setAsync", "<b>x</b>", { coercionType: "html" })).status).toBe("failed");
    });
  });

  test("has no id before it is saved, and the server's afterwards", async () => {
    await withPane(open({ form: "compose", saved: false }), async ({ pane }) => {
      expect(await call(pane, "getItemIdAsync")).toEqual(failure(9046, "ItemNotSaved"));
      expect(await call(pane, "saveAsync")).toEqual(value("AAMk/budget+="));
      expect(await call(pane, "getItemIdAsync")).toEqual(value("AAMk/budget+="));
      expect(lab.submitted).toEqual(["save"]);
    });
  });

  test.each(["send", "save", "discard"] as const)(
    "%s sends the form's fields and tells the server so",
    async (action) => {
      await withPane(compose, async ({ page }) => {
        await page.locator("[data-field=subject]").fill("Typed by Tom");
        await page.locator(`[data-command=${action}]`).click();
        await page.locator(action === "save" ? ".saved" : "main.closed").waitFor();
        expect(lab.submitted).toEqual([action]);
        expect(lab.tenant.outlook.find("budget")?.subject).toBe(action === "discard" ? "Budget 2027" : "Typed by Tom");
      });
    },
  );
});

describe("the notification bar", () => {
  test("shows what an add-in puts there, and knows its keys", async () => {
    await withPane(ordinary(), async ({ page, pane }) => {
      const message = { type: "informationalMessage", message: "All is well.", icon: "icon16", persistent: true };
      expect(await call(pane, "notificationMessages.addAsync", "one", message)).toEqual(value(undefined));
      expect(await page.locator("[data-key=one]").innerText()).toBe("All is well.");
      expect(await call(pane, "notificationMessages.addAsync", "one", message)).toEqual(
        failure(9023, "DuplicateNotificationKey"),
      );
      expect((await call(pane, "notificationMessages.getAllAsync")).value).toMatchObject([
        { key: "one", type: "informationalMessage" },
      ]);
      expect(await call(pane, "notificationMessages.removeAsync", "one")).toEqual(value(undefined));
      expect((await call(pane, "notificationMessages.removeAsync", "one")).status).toBe("failed");
      expect(await page.locator("[data-key=one]").count()).toBe(0);
    });
  });

  test("shows what a function command says, and the command completes", async () => {
    await withPane(ordinary(), async ({ page }) => {
      await page.locator("[data-command=check]").click();
      expect(await page.locator("[data-key=verdict]").innerText()).toBe("Checked.");
      await page.locator("iframe.hidden-frame").waitFor({ state: "detached" });
    });
  });
});

describe("a scenario's faults", () => {
  const faulty = (
    fault: NonNullable<Scenario["faults"]>[number],
    changes: Partial<Scenario["open"]> = {},
  ): Scenario => ({
    ...open(changes),
    faults: [fault],
  });

  test("an error code reaches the add-in with the library's own name", async () => {
    await withPane(
      faulty({ to: "office", path: "saveAsync", errorCode: 9021 }, { form: "compose" }),
      async ({ pane }) => {
        expect(await call(pane, "saveAsync")).toEqual(failure(9021, "SaveError"));
        expect(lab.submitted).toEqual([]);
      },
    );
  });

  test("an error after the write has taken effect leaves it written", async () => {
    const fault = { to: "office", path: "saveAsync", errorCode: 9041, effect: true } as const;
    await withPane(faulty(fault, { form: "compose" }), async ({ pane }) => {
      expect((await call(pane, "saveAsync")).code).toBe(9041);
      expect(lab.submitted).toEqual(["save"]);
    });
  });

  test("a call that is never answered stays open, and the others are answered", async () => {
    await withPane(faulty({ to: "office", path: "getSharedPropertiesAsync", never: true }), async ({ pane }) => {
      const first = await Promise.race([
        call(pane, "getSharedPropertiesAsync").then(() => "shared"),
        call(pane, "body.getAsync", "text").then(() => "body"),
      ]);
      expect(first).toBe("body");
    });
  });
});

test("a new message that the add-in asks for opens filled, and is not sent", async () => {
  await withPane(ordinary(), async ({ page, pane }) => {
    await pane.evaluate(() =>
      Office.context.mailbox.displayNewMessageForm({
        toRecipients: ["maria.olsen@contoso.example"],
        subject: "A right is missing",
        htmlBody: "<p>Dear Maria</p>",
      }),
    );
    const window = page.getByRole("dialog", { name: "New message" });
    expect(await window.innerText()).toContain("maria.olsen@contoso.example");
    expect(await window.innerText()).toContain("A right is missing");
    expect(await window.frameLocator("iframe").locator("p").innerText()).toBe("Dear Maria");
  });
});

test("a request that leaves the lab is reported", async () => {
  lab.load(ordinary());
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    // The host page's own policy would stop it before it leaves: a page of another host asks.
    await page.goto("https://elsewhere.example/page").catch(() => null);
    expect(lab.unhandled).toEqual([expect.stringContaining("https://elsewhere.example/page")]);
  } finally {
    await context.close();
  }
});
