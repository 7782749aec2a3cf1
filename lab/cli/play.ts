/** One person at one pane: waits for it, presses its buttons, and keeps what it said. */
import type { PaneReport, PreviewReport } from "../../src/taskpane/report";
import type { Deed, Scenario } from "../scenario/types";
import type { Lab } from "../server/server";
import { pressNamed } from "./desk";
import type { Pane, PaneAction, Seen } from "./pane";
import type { ConversionDocument, MessageDocument } from "./result";

/** Settling has this long, in the browser's time; each press of a button begins anew. */
const LIMIT_MS = 60_000;
const EVIDENCE_LIMIT_MS = 3_000;

export class Play {
  settled = true;
  preview: PreviewReport | null = null;
  times: { firstPaint: number | null; verdict: number | null } = { firstPaint: null, verdict: null };
  last: PaneReport | null = null;
  readonly messages: MessageDocument[] = [];

  constructor(
    readonly pane: Pane,
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
    for (const { to, subject, text } of await this.pane.messages(ownerOf(this.scenario))) {
      if (this.messages.some((known) => known.subject === subject && known.text === text)) continue;
      this.messages.push({ to: to === "" ? null : to, subject, text });
    }
  }

  /** @param between what happens while the preview is read */
  async convert(way: true | "own", between: () => Promise<void> = nothing): Promise<ConversionDocument> {
    const action: PaneAction = way === "own" ? "own-meeting" : "convert";
    if (!(await this.pane.offers(action)) && (await this.pane.offers("sign-in"))) await this.press("sign-in");
    if (!(await this.pane.offers(action))) return this.declined();
    await this.press(action);
    if (this.last?.phase === "confirming") {
      await between();
      await this.press("confirm");
    }
    if (this.last?.conversion) return documentOf(this.last.conversion);
    const alert = await this.pane.alert();
    return alert === "" ? this.declined() : notDone("failed", alert);
  }

  /** Opens the mail to the owner. Nothing is sent by it: the person does that in Outlook. */
  async ask(): Promise<void> {
    await this.readMessages();
    if (!(await this.pane.offers("ask"))) throw new Error("the pane has nobody to ask.");
    // After a conversion: for what only the owner can set.
    if (await this.pane.offers("owner-sets")) {
      await this.pane.unfold("owner-sets");
      await this.pane.frame.locator('[data-action="ask"]').first().click();
      return;
    }
    await this.pane.frame.locator("[data-fixer]").first().waitFor({ state: "attached" });
    const button = this.pane.frame.locator('[data-ask="owner"]').first();
    if ((await button.count()) === 0) throw new Error("the pane has nothing to ask the owner for.");
    await button.click();
  }

  /** What only the owner's side has a button for. */
  async do(deed: Deed): Promise<void> {
    const { at } = await this.pane.look();
    await pressNamed(this.pane.frame, deed);
    await this.pane.settled(at - 1, (await this.pane.look()).now + EVIDENCE_LIMIT_MS, () => this.quiet());
  }

  async press(action: PaneAction): Promise<void> {
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

async function nothing(): Promise<void> {
  // Most people are alone.
}

/** Whose calendar the scenario is about, as the delegate knows it. */
function ownerOf({ open, events, people, evidence }: Scenario): string {
  const named = typeof evidence === "object" ? evidence["owner"] : null;
  if (typeof named === "string") return named;
  const calendar = open.in ?? events.find((event) => event.id === open.event)?.calendar ?? events[0]?.calendar;
  return people.find((person) => person.id === calendar)?.mail ?? "";
}
