/** The two minutes of the demo, as a stranger goes through them: played by the browser tests, and filmed for the README. */
import type { Locator, Page } from "playwright-core";
import { Pane } from "./pane";

/** Sees every press before it is made, and what came of it. */
export interface Witness {
  before(target: Locator): Promise<void>;
  after(): Promise<void>;
}

const NOBODY: Witness = { before: () => Promise.resolve(), after: () => Promise.resolve() };

export class Walk {
  constructor(
    private readonly page: Page,
    private readonly witness: Witness = NOBODY,
  ) {}

  /** Chapter one: the meeting goes online, and the calendar shows it. */
  async makeOnline(): Promise<void> {
    await this.step("Add Teams");
    await this.inPane("convert");
    await this.shown(await this.pane("confirm"));
    await this.inPane("confirm");
    const { page } = this;
    await page.locator(".event.opened", { hasText: "Teams" }).waitFor();
    await page.frameLocator("iframe.body").locator("a[href^='https://teams.microsoft.com/']").first().waitFor();
    await this.shown(page.locator('[data-strip="next"]'));
  }

  /** From the end of one chapter to the next. */
  async goOn(file: string): Promise<void> {
    await this.press(this.page.locator('[data-strip="next"]'));
    await this.at(file);
  }

  /** By the chapter's own tab. */
  async turnTo(file: string): Promise<void> {
    await this.press(this.page.locator(`[data-chapter="${file}"]`));
    await this.at(file);
  }

  /** Chapter two: blocked, asked for, fixed by somebody else, and green at the next check. */
  async untilFixed(): Promise<void> {
    await this.askByMail();
    await this.press(this.page.locator('[data-strip="fix"]'));
    await this.step("Check again");
    await this.inPane("check-again");
    await this.page.locator('[data-strip="next"]').waitFor();
    await this.shown(await this.pane("convert"));
  }

  /** Chapter three: the owner finds the mail in her own Outlook, and allows it. */
  async throughTheOwner(owner: string, assistant: string): Promise<void> {
    await this.askByMail();
    await this.sit(owner);
    await this.shown(this.page.getByRole("dialog", { name: "Message" }));
    await this.press(this.page.locator('[data-strip="fix"]'));
    await this.sit(assistant);
    await this.inPane("convert");
    await this.inPane("confirm");
    await this.page.locator(".event.opened", { hasText: "Teams" }).waitFor();
  }

  private async askByMail(): Promise<void> {
    await this.shown(await this.pane("ask"));
    await this.inPane("ask");
    const send = this.page.locator('[data-window="send"]');
    await this.shown(send);
    await this.press(send);
  }

  private async sit(name: string): Promise<void> {
    await this.press(this.page.locator('[data-strip="sit"]'));
    await this.page.locator(".suite .account", { hasText: name }).waitFor();
  }

  /** Until the strip says that this step is next. */
  private step(name: string): Promise<void> {
    return this.page.locator('.strip [aria-current="step"]').getByText(name).waitFor();
  }

  private at(file: string): Promise<void> {
    return this.page.locator(`[data-chapter="${file}"][aria-current="page"]`).waitFor();
  }

  private async pane(action: string): Promise<Locator> {
    const { frame } = await Pane.in(this.page);
    return frame.locator(`[data-action="${action}"]`).first();
  }

  private async inPane(action: string): Promise<void> {
    await this.press(await this.pane(action));
  }

  private async press(target: Locator): Promise<void> {
    await target.waitFor();
    await this.witness.before(target);
    await target.click();
  }

  private async shown(what: Locator): Promise<void> {
    await what.waitFor();
    await this.witness.after();
  }
}
