/** The pane as the runner sees it: the report it publishes, and its buttons by their stable names. */
import type { Frame, Page } from "playwright-core";
import type * as Report from "../../src/taskpane/report";
import type { EvidenceReport, MessageReport, PaneReport, PreviewReport } from "../../src/taskpane/report";

export type PaneAction =
  | "sign-in"
  | "convert"
  | "confirm"
  | "own-meeting"
  | "ask"
  | "more-help"
  | "owner-sets"
  | "got-it"
  | "check-again"
  | "evidence"
  | "paste-evidence"
  | "stop"
  | "go-on"
  | "back";

const REPORT_MARK: typeof Report.REPORT_MARK = "on-behalf:report";
const PREVIEW_MARK: typeof Report.PREVIEW_MARK = "on-behalf:preview";
const MESSAGE_MARK: typeof Report.MESSAGE_MARK = "on-behalf:message";
const EVIDENCE_MARK: typeof Report.EVIDENCE_MARK = "on-behalf:evidence";
const VERDICT_MARK: typeof Report.VERDICT_MARK = "on-behalf:verdict";
/** How often the pane is looked at, ms. */
const LOOK_MS = 40;

export interface Seen {
  readonly report: PaneReport | null;
  /** When the report was made, ms since the pane's page began; -1 where there is none. */
  readonly at: number;
  /** The browser's time, ms since the pane's page began. */
  readonly now: number;
}

export class Pane {
  private constructor(
    private readonly page: Page,
    readonly frame: Frame,
  ) {}

  /** Waits for the frame; rejects where the host page opens none. */
  static async in(page: Page): Promise<Pane> {
    const element = await page.waitForSelector("iframe[data-pane]", { state: "attached" });
    const frame = await element.contentFrame();
    if (!frame) throw new Error("The host page opened no pane.");
    await frame.waitForURL(/^https:/, { waitUntil: "commit" });
    return new Pane(page, frame);
  }

  look(): Promise<Seen> {
    return this.frame.evaluate((name) => {
      const mark = performance.getEntriesByName(name).at(-1);
      // The type is the contract of what the pane publishes under this name.
      const report = mark instanceof PerformanceMark ? (mark.detail as PaneReport) : null;
      return { report, at: mark?.startTime ?? -1, now: performance.now() };
    }, REPORT_MARK);
  }

  /**
   * Waits until the pane says that nothing is in flight, and the lab agrees.
   * @param after the report must be younger than this (ms since the page began)
   * @param until the browser's time at which to stop waiting
   */
  async settled(after: number, until: number, quiet: () => boolean): Promise<{ seen: Seen; settled: boolean }> {
    for (;;) {
      const seen = await this.look();
      if (seen.report?.settled === true && seen.at > after && quiet()) return { seen, settled: true };
      // It says so in a sentence, and will say nothing else.
      if (seen.report?.phase === "broken") return { seen, settled: false };
      if (seen.now > until) return { seen, settled: false };
      await this.page.waitForTimeout(LOOK_MS);
    }
  }

  async offers(action: PaneAction): Promise<boolean> {
    return (await this.frame.locator(`[data-action="${action}"]`).count()) > 0;
  }

  /** What the pane says first: the verdict in one sentence. Empty where there is no heading. */
  async heading(): Promise<string> {
    const heading = this.frame.locator("h1").first();
    return (await heading.count()) === 0 ? "" : heading.innerText();
  }

  /** What the last press came to, where that is worth an alert. Empty where there is none. */
  async alert(): Promise<string> {
    const alert = this.frame.locator('[role="alert"]').first();
    return (await alert.count()) === 0 ? "" : alert.innerText();
  }

  /** Presses a button; gives the time of the report before it. */
  async press(action: PaneAction): Promise<number> {
    const { at } = await this.look();
    await this.frame.locator(`[data-action="${action}"]`).first().click();
    return at;
  }

  /**
   * Pastes IT's evidence where the pane takes it; gives the time of the report before.
   * @param owner typed where the pane does not know whose meeting it is
   */
  async paste(evidence: string, owner: string): Promise<number> {
    await this.unfold("more-help");
    await this.press("evidence");
    const asked = this.frame.locator('[data-field="owner"]');
    await this.frame.locator('[data-field="evidence"]').or(asked).first().waitFor();
    if ((await asked.count()) > 0) await asked.fill(owner);
    await this.frame.locator('[data-field="evidence"]').fill(evidence);
    const before = await this.press("paste-evidence");
    await this.frame.locator('[data-field="evidence"] ~ [role="status"] p').first().waitFor();
    return before;
  }

  /** What was said before the last confirmation; null where nothing was. */
  async preview(): Promise<PreviewReport | null> {
    return (await this.marked<PreviewReport>(PREVIEW_MARK)).at(-1) ?? null;
  }

  /** What became of the evidence that was pasted last; null where none was. */
  async evidence(): Promise<EvidenceReport | null> {
    return (await this.marked<EvidenceReport>(EVIDENCE_MARK)).at(-1) ?? null;
  }

  /**
   * Every mail that the pane could open now; none where nobody is to be asked.
   * @param owner typed where the pane does not know whose meeting it is
   */
  async messages(owner: string): Promise<MessageReport[]> {
    const help = this.frame.locator("[data-help]");
    if ((await help.count()) > 0) {
      await help.locator("[data-fixer]").first().waitFor({ state: "attached" });
      const asked = help.locator('[data-field="owner"]');
      if ((await asked.count()) > 0) await asked.fill(owner);
    }
    await this.painted();
    return this.marked<MessageReport>(MESSAGE_MARK);
  }

  /** Opens what stands behind one line, where it is not open yet. */
  async unfold(name: PaneAction): Promise<void> {
    const closed = this.frame.locator(`[data-action="${name}"][aria-expanded="false"]`);
    if ((await closed.count()) > 0) await closed.click();
  }

  /** The types are the contract of what the pane publishes under these names. */
  private marked<Detail>(name: string): Promise<Detail[]> {
    return this.frame.evaluate(
      (asked) =>
        performance
          .getEntriesByName(asked)
          .flatMap((mark) => (mark instanceof PerformanceMark ? [mark.detail as Detail] : [])),
      name,
    );
  }

  /** Until the browser has shown what the page holds now. */
  private async painted(): Promise<void> {
    await this.frame.evaluate(
      () =>
        new Promise((painted) =>
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(painted))),
        ),
    );
  }

  /** ms since the page began; null where the browser told none. */
  async times(): Promise<{ firstPaint: number | null; verdict: number | null }> {
    // The verdict's mark is set after the frame that paints it.
    await this.painted();
    // No named functions in here: the transpiler's helper for their names is not in the page.
    const [firstPaint, verdict] = await this.frame.evaluate(
      (verdictMark) =>
        [
          performance.getEntriesByType("paint").find((entry) => entry.name === "first-paint"),
          performance.getEntriesByName(verdictMark).at(0),
        ].map((entry) => (entry ? Math.round(entry.startTime) : null)),
      VERDICT_MARK,
    );
    return { firstPaint: firstPaint ?? null, verdict: verdict ?? null };
  }

  /** What the page's own Content-Security-Policy stopped. */
  refused(): Promise<string[]> {
    return this.frame.evaluate(() =>
      performance
        .getEntriesByName("lab:refused")
        .map((entry) => String(entry instanceof PerformanceMark ? entry.detail : "")),
    );
  }

  /** The pane alone, 320 px wide, as high as its content. */
  async screenshot(path?: string): Promise<Buffer> {
    const frame = this.page.locator("iframe[data-pane]");
    // The page fills its frame: low first, so that what is measured is the content.
    await frame.evaluate((element) => (element.style.flex = "0 0 240px"));
    const height = await this.frame.evaluate(() => document.documentElement.scrollHeight);
    const { width, height: before } = this.page.viewportSize() ?? { width: 1440, height: 900 };
    await this.page.setViewportSize({ width, height: Math.max(before, height + 160) });
    await frame.evaluate((element, px) => (element.style.flex = `0 0 ${px}px`), height);
    return frame.screenshot({ ...(path === undefined ? {} : { path }), animations: "disabled" });
  }
}
