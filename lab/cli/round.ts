/** Plays the round over the calendars of a scenario: the page in a tab, time that jumps over waits, and a browser that may end half-way. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import type { Scenario } from "../scenario/types";
import type { Lab } from "../server/server";
import { findProfile } from "./browser";
import { refusedBy, contextOf, judged } from "./run";
import type { Run, RunOptions } from "./run";
import type { RoundDocument } from "./result";

export interface RoundOptions extends Pick<RunOptions, "theme" | "screenshot"> {
  readonly convert: boolean;
  /** How far it looks ahead; the page's own choice when null. */
  readonly days: number | null;
  /** The browser ends after so many writes, and is opened again. */
  readonly stopAfter: number | null;
}

/** What the page publishes under this name is the contract between it and the runner. */
const MARK = "on-behalf:round";
const LIMIT_MS = 600_000;
const LOOK_MS = 100;
const START_MS = 30_000;

type Report = Omit<RoundDocument, "restarts" | "summary" | "items"> & {
  /** `key` joins the rows of two reports: a run shows what was chosen, a run that goes on what was left. */
  readonly items: readonly (RoundDocument["items"][number] & { readonly key: string })[];
  readonly phase: string;
  readonly settled: boolean;
  readonly summary: Omit<RoundDocument["summary"], "over">;
};

type RoundAction = "sign-in" | "round-list" | "round-all" | "round-start" | "round-confirm" | "round-go-on";

/** Rejects with a sentence where the page cannot be driven. */
export async function runRound(lab: Lab, scenario: Scenario, file: string, options: RoundOptions): Promise<Run> {
  lab.load(scenario, file);
  lab.sit(scenario, "auto");
  const profile = await mkdtemp(join(tmpdir(), "on-behalf-round-"));
  const until = performance.now() + LIMIT_MS;
  let window = await RoundWindow.open(lab, scenario, profile, options, until);
  let restarts = 0;
  const rows = new Map<string, Report["items"][number]>();
  const keep = (report: Report | null): void => {
    for (const row of report?.items ?? []) {
      const known = rows.get(row.key);
      // A page that was opened again knows no more of a row than the journal: what was listed before is told on.
      rows.set(row.key, { ...row, ...known, result: row.result ?? known?.result ?? null });
    }
  };
  try {
    await window.list();
    keep(await window.report());
    const planned = (await window.plan())?.summary ?? null;
    if (options.convert && planned) {
      if (options.stopAfter !== null) await window.letThrough(options.stopAfter);
      await window.press("round-confirm");
      if (options.stopAfter !== null && (await window.writes(options.stopAfter))) {
        keep(await window.report());
        await window.close();
        restarts = 1;
        window = await RoundWindow.open(lab, scenario, profile, options, until);
        await window.press("round-go-on");
      }
    }
    const settled = await window.settled();
    if (options.screenshot !== null) await window.page.screenshot({ path: options.screenshot, animations: "disabled" });
    const report = await window.report();
    keep(report);
    const refused = await window.refused();
    const { tenant } = lab;
    const { requests, mails, recipients } = tenant.over;
    return {
      settled,
      result: {
        scenario: file,
        ...judged(null),
        preview: null,
        conversion: null,
        messages: [],
        evidence: null,
        round: {
          owners: (report?.owners ?? []).map(({ address, kind, verdict, fixedBy }) => ({
            address,
            kind,
            verdict,
            fixedBy,
          })),
          items: [...rows.values()].map(({ owner, subject, start, kind, can, why, mails: sends, result }) => ({
            owner,
            subject,
            start,
            kind,
            can,
            why,
            mails: sends,
            result,
          })),
          summary: { ...(planned ?? { meetings: 0, people: 0, minutes: 0 }), over: requests + mails + recipients },
          restarts,
        },
        requests: tenant.requests,
        unhandled: [...lab.unhandled, ...refused.map(refusedBy)],
        written: { changes: tenant.written, mails: tenant.mails },
        milliseconds: { firstPaint: null, verdict: null },
      },
    };
  } finally {
    await window.close();
    await rm(profile, { recursive: true, force: true });
  }
}

class RoundWindow {
  private constructor(
    private readonly lab: Lab,
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly until: number,
  ) {}

  static async open(
    lab: Lab,
    scenario: Scenario,
    profile: string,
    { theme, days }: RoundOptions,
    until: number,
  ): Promise<RoundWindow> {
    const context = await findProfile(profile, lab.browserArgs, contextOf(scenario, theme));
    const page = await context.newPage();
    const answer = await page.goto(`${lab.paneUrl}/desk.html#round${days === null ? "" : `?days=${days}`}`);
    if (answer && !answer.ok()) {
      await context.close();
      throw new Error("the add-in has no page for rounds yet.");
    }
    const window = new RoundWindow(lab, context, page, until);
    await window.started();
    await window.settled();
    if (await window.offers("sign-in")) await window.press("sign-in");
    return window;
  }

  /** Rejects where the page never says anything: a part that did not load, wrong settings. */
  private async started(): Promise<void> {
    const patience = performance.now() + START_MS;
    while ((await this.report()) === null) {
      if (performance.now() > patience) {
        const said = (await this.page.locator("body").innerText()).replace(/\s+/g, " ").slice(0, 200);
        await this.context.close();
        throw new Error(`the page for rounds did not start: ${said}`);
      }
      await this.page.waitForTimeout(LOOK_MS);
    }
  }

  report(): Promise<Report | null> {
    return this.page.evaluate((name) => {
      const mark = performance.getEntriesByName(name).at(-1);
      return mark instanceof PerformanceMark ? (mark.detail as Report) : null;
    }, MARK);
  }

  offers(action: RoundAction): Promise<boolean> {
    return this.page
      .locator(`[data-action="${action}"]`)
      .first()
      .isEnabled({ timeout: 200 })
      .catch(() => false);
  }

  async settled(): Promise<boolean> {
    for (;;) {
      const report = await this.report();
      if (report?.settled === true && this.lab.inFlight === 0) return true;
      if (report?.phase === "broken" || performance.now() > this.until) return false;
      await this.page.waitForTimeout(LOOK_MS);
    }
  }

  /** Presses a button that is there, and waits only where nothing is being converted. */
  async press(action: RoundAction): Promise<void> {
    const button = this.page.locator(`[data-action="${action}"]`).first();
    await button.click({ timeout: 10_000 }).catch(() => {
      throw new Error(`the page for rounds has no button ${action} to press.`);
    });
    if (action !== "round-confirm" && action !== "round-go-on") await this.settled();
  }

  async list(): Promise<void> {
    await this.press("round-list");
  }

  /** null where there is nothing to convert. */
  async plan(): Promise<Report | null> {
    if (!(await this.offers("round-all"))) return null;
    await this.press("round-all");
    if (!(await this.offers("round-start"))) return null;
    await this.press("round-start");
    return this.report();
  }

  /** Only so many writes reach the tenant from now on: the next ones are under way when the browser ends. */
  async letThrough(count: number): Promise<void> {
    let left = count;
    await this.page.route("**/~graph/**", async (route) => {
      if (route.request().method() !== "PATCH") return route.continue();
      left -= 1;
      if (left >= 0) await route.continue();
    });
  }

  /** True once so many events were changed; false where the page was done before. */
  async writes(count: number): Promise<boolean> {
    const written = (): number =>
      this.lab.tenant.requests.filter(({ to, method }) => to === "graph" && method === "PATCH").length;
    while (written() < count) {
      const report = await this.report();
      if ((report?.settled === true && written() < count && this.lab.inFlight === 0) || performance.now() > this.until)
        return false;
      await this.page.waitForTimeout(5);
    }
    return true;
  }

  refused(): Promise<string[]> {
    return this.page.evaluate(() =>
      performance
        .getEntriesByName("lab:refused")
        .map((entry) => String(entry instanceof PerformanceMark ? entry.detail : "")),
    );
  }

  /** As a crash does it: nothing in the page hears of it. */
  async close(): Promise<void> {
    await this.context.close();
  }
}
