/** Plays one scenario in a fresh context of a running browser and tells what happened. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { PaneReport } from "../../src/taskpane/report";
import type { FormAction } from "../outlook/state";
import type { Scenario } from "../scenario/types";
import type { Lab } from "../server/server";
import { afterwards, typedText } from "./after";
import { letHappen } from "./meanwhile";
import { Pane } from "./pane";
import { Play } from "./play";
import type { ScenarioResult } from "./result";

export interface RunOptions {
  /** Press the primary button and confirm; "own": the button of a meeting of the delegate's own. */
  readonly convert: boolean | "own";
  /** Press the compose form's own button afterwards. */
  readonly then: FormAction | null;
  /** PNG of the pane at the end. */
  readonly screenshot: string | null;
  readonly theme: "light" | "dark" | null;
}

export interface Run {
  readonly result: ScenarioResult;
  /** False: the pane had still something in flight when the time was over. */
  readonly settled: boolean;
}

const FORM_LIMIT_MS = 10_000;
const VIEWPORT = { width: 1440, height: 900 };

export function contextOf(scenario: Scenario, theme: RunOptions["theme"]): BrowserContextOptions {
  return {
    viewport: VIEWPORT,
    locale: scenario.client.displayLanguage ?? "en-US",
    timezoneId: scenario.timeZone,
    colorScheme: theme ?? scenario.client.theme ?? "light",
  };
}

/** Rejects only where the page itself cannot be driven. */
export async function runScenario(
  browser: Browser,
  lab: Lab,
  scenario: Scenario,
  file: string,
  options: RunOptions,
): Promise<Run> {
  lab.load(scenario, file);
  const context = await browser.newContext(contextOf(scenario, options.theme));
  try {
    const page = await context.newPage();
    const typed = typedText(scenario);
    await page.goto(lab.hostUrl);
    const pane = await Pane.in(page);
    const play = new Play(pane, lab, scenario);
    await play.wait(-1);
    if (scenario.evidence !== undefined && play.settled) await play.paste(scenario.evidence);
    const verdict = play.last;
    const times = await pane.times();
    if (play.settled) await play.readMessages();
    await letHappen(scenario, "verdict", lab.tenant, page);
    const between = (): Promise<void> => letHappen(scenario, "preview", lab.tenant, page);
    const conversion = options.convert === false || !play.settled ? null : await play.convert(options.convert, between);
    if (conversion && play.settled) await play.readMessages();
    if (options.screenshot !== null) await pane.screenshot(options.screenshot);
    const refused = await pane.refused();
    const preview = await pane.preview();
    const evidence = await pane.evidence();
    // Send and Discard close the form, and the pane with it.
    if (options.then !== null) await pressForm(page, lab, options.then);
    const { tenant } = lab;
    return {
      settled: play.settled,
      result: {
        scenario: file,
        ...judged(verdict),
        preview,
        conversion,
        messages: play.messages,
        evidence,
        ...(options.then === null ? {} : { after: afterwards(scenario, tenant, lab.submitted, options.then, typed) }),
        requests: tenant.requests,
        unhandled: [...lab.unhandled, ...refused.map(refusedBy)],
        written: { changes: tenant.written, mails: tenant.mails },
        milliseconds: times,
      },
    };
  } finally {
    await context.close();
  }
}

export function refusedBy(what: string): string {
  return `Refused by the page's Content-Security-Policy: ${what}`;
}

/** What the pane made of its item; all of it null where no meeting was judged. */
export function judged(
  report: PaneReport | null,
): Pick<ScenarioResult, "verdict" | "route" | "owner" | "delegate" | "item" | "findings"> {
  const { verdict = null, route = null, owner = null, delegate = null, item = null } = report?.assessment ?? {};
  const findings = (report?.findings ?? []).map(({ check, status, deciding, fixedBy, wait, headline }) => ({
    check,
    status,
    deciding,
    fixedBy,
    wait,
    headline,
  }));
  return { verdict, route, owner, delegate, item, findings };
}

/** A read form has no such button: nothing is pressed then. */
async function pressForm(page: Page, lab: Lab, action: FormAction): Promise<void> {
  const button = page.locator(`[data-command="${action}"]`);
  if ((await button.count()) === 0) return;
  const before = lab.submitted.length;
  await button.click();
  const until = performance.now() + FORM_LIMIT_MS;
  while (lab.submitted.length === before && performance.now() < until) await page.waitForTimeout(20);
  if (lab.submitted.length === before) throw new Error(`Outlook's form did not answer its ${action} button.`);
}
