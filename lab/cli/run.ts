/** Plays one scenario in a fresh context of a running browser and tells what happened. */
import type { Browser, Page } from "playwright-core";
import type { PaneReport } from "../../src/taskpane/report";
import type { FormAction } from "../outlook/state";
import type { Scenario } from "../scenario/types";
import type { Lab } from "../server/server";
import { afterwards, typedText } from "./after";
import { Pane } from "./pane";
import type { PaneAction, Seen } from "./pane";
import type { ConversionDocument, MessageDocument, ScenarioResult } from "./result";

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

/** Settling has this long, in the browser's time; each press of a button begins anew. */
const LIMIT_MS = 60_000;
const EVIDENCE_LIMIT_MS = 3_000;
const FORM_LIMIT_MS = 10_000;
const VIEWPORT = { width: 1440, height: 900 };

/** Rejects only where the page itself cannot be driven. */
export async function runScenario(
  browser: Browser,
  lab: Lab,
  scenario: Scenario,
  file: string,
  options: RunOptions,
): Promise<Run> {
  lab.load(scenario, file);
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: scenario.client.displayLanguage ?? "en-US",
    timezoneId: scenario.timeZone,
    colorScheme: options.theme ?? scenario.client.theme ?? "light",
  });
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
    const conversion = options.convert === false || !play.settled ? null : await play.convert(options.convert);
    if (conversion && play.settled) await play.readMessages();
    if (options.screenshot !== null) await pane.screenshot(options.screenshot);
    const refused = await pane.refused();
    if (options.then !== null) await pressForm(page, lab, options.then);
    const { tenant } = lab;
    return {
      settled: play.settled,
      result: {
        scenario: file,
        verdict: verdict?.assessment?.verdict ?? null,
        route: verdict?.assessment?.route ?? null,
        owner: verdict?.assessment?.owner ?? null,
        delegate: verdict?.assessment?.delegate ?? null,
        item: verdict?.assessment?.item ?? null,
        findings: (verdict?.findings ?? []).map(({ check, status, deciding, fixedBy, wait, headline }) => ({
          check,
          status,
          deciding,
          fixedBy,
          wait,
          headline,
        })),
        preview: await pane.preview(),
        conversion,
        messages: play.messages,
        evidence: await pane.evidence(),
        ...(options.then === null ? {} : { after: afterwards(scenario, tenant, lab.submitted, options.then, typed) }),
        requests: tenant.requests,
        unhandled: [
          ...lab.unhandled,
          ...refused.map((what) => `Refused by the page's Content-Security-Policy: ${what}`),
        ],
        written: { changes: tenant.written, mails: tenant.mails },
        milliseconds: times,
      },
    };
  } finally {
    await context.close();
  }
}

class Play {
  settled = true;
  last: PaneReport | null = null;
  readonly messages: MessageDocument[] = [];

  constructor(
    private readonly pane: Pane,
    private readonly lab: Lab,
    private readonly scenario: Scenario,
  ) {}

  /** Until the pane has settled on a report younger than `after`. */
  async wait(after: number): Promise<Seen> {
    const { now } = await this.pane.look();
    const { seen, settled } = await this.pane.settled(after, now + LIMIT_MS, () => this.quiet());
    this.settled = settled;
    this.last = seen.report;
    return seen;
  }

  /** As IT sends it. Evidence that the pane refuses changes nothing, so no newer report comes of it. */
  async paste(evidence: NonNullable<Scenario["evidence"]>): Promise<void> {
    const text = typeof evidence === "string" ? evidence : JSON.stringify(evidence, null, 2);
    const before = await this.pane.paste(text, ownerOf(this.scenario));
    const { now } = await this.pane.look();
    const { seen } = await this.pane.settled(before, now + EVIDENCE_LIMIT_MS, () => this.quiet());
    this.last = seen.report;
    await this.pane.press("back");
  }

  /** Adds what the pane would send now to what it would have sent before. */
  async readMessages(): Promise<void> {
    for (const { to, subject, text } of await this.pane.messages()) {
      if (this.messages.some((known) => known.subject === subject && known.text === text)) continue;
      this.messages.push({ to: to === "" ? null : to, subject, text });
    }
  }

  async convert(way: true | "own"): Promise<ConversionDocument> {
    const action: PaneAction = way === "own" ? "own-meeting" : "convert";
    if (!(await this.pane.offers(action)) && (await this.pane.offers("sign-in"))) await this.press("sign-in");
    if (!(await this.pane.offers(action))) return this.declined();
    await this.press(action);
    if (this.last?.phase === "confirming") await this.press("confirm");
    if (this.last?.conversion) return documentOf(this.last.conversion);
    const alert = await this.pane.alert();
    return alert === "" ? this.declined() : notDone("failed", alert);
  }

  private async press(action: PaneAction): Promise<void> {
    await this.wait(await this.pane.press(action));
  }

  private async declined(): Promise<ConversionDocument> {
    const why = this.last?.findings.find(
      ({ deciding, status }) => deciding && (status === "fail" || status === "unknown"),
    );
    const said = [await this.pane.alert(), await this.pane.heading(), why === undefined ? "" : `${why.headline}.`];
    const sentences = said.filter((sentence) => sentence !== "").join(" ");
    return notDone("declined", `The pane did not offer to convert this item: ${sentences}`);
  }

  /** A request that the scenario never answers stays open for good. */
  private quiet(): boolean {
    const { faults, consent } = this.scenario;
    const never = (faults ?? []).some((fault) => fault.never === true && fault.to !== "office");
    return never || consent?.popup === "never" || this.lab.inFlight === 0;
  }
}

function notDone(outcome: "declined" | "failed", message: string): ConversionDocument {
  return { outcome, organizer: null, provider: null, joinUrl: null, message };
}

function documentOf(conversion: NonNullable<PaneReport["conversion"]>): ConversionDocument {
  const { outcome, organizer, provider, joinUrl, message } = conversion;
  return { outcome, organizer, provider, joinUrl, message };
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

/** Whose calendar the scenario is about, as the delegate knows it. */
function ownerOf({ open, events, people, evidence }: Scenario): string {
  const named = typeof evidence === "object" ? evidence["owner"] : null;
  if (typeof named === "string") return named;
  const calendar = open.in ?? events.find((event) => event.id === open.event)?.calendar ?? events[0]?.calendar;
  return people.find((person) => person.id === calendar)?.mail ?? "";
}
