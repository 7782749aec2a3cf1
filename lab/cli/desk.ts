/** A page of the add-in in a browser tab, as the runner sees it: its buttons by their stable names, and whether it is still busy. */
import type { Page } from "playwright-core";
import type { Deed } from "../scenario/types";
import type { Lab } from "../server/server";

const LIMIT_MS = 60_000;
const LOOK_MS = 40;
/** So many looks without a request in flight, and the page is taken for quiet. */
const QUIET_LOOKS = 10;

/** The page's word for what a story calls so. */
const ACTIONS: Readonly<Record<Deed, readonly string[]>> = {
  check: [],
  checkAgain: ["check-again"],
  convert: ["convert"],
  ask: ["ask", "open-mail"],
  allow: ["allow"],
  decline: ["decline"],
  change: ["change"],
  remove: ["remove"],
  options: ["options"],
};
const CONFIRM = '[data-action="confirm"]';

export class Desk {
  private constructor(
    private readonly page: Page,
    private readonly lab: Lab,
  ) {}

  static async at(page: Page, address: string, lab: Lab): Promise<Desk> {
    const answer = await page.goto(address);
    if (answer && !answer.ok()) throw new Error(`the add-in has no page ${new URL(address).pathname} yet.`);
    return new Desk(page, lab);
  }

  /** True once nothing was asked of anybody for a while. */
  async settled(): Promise<boolean> {
    const until = performance.now() + LIMIT_MS;
    for (let quiet = 0; quiet < QUIET_LOOKS; quiet = this.lab.inFlight === 0 ? quiet + 1 : 0) {
      if (performance.now() > until) return false;
      await this.page.waitForTimeout(LOOK_MS);
    }
    return true;
  }

  /** Signs in where the page asks for it, presses the button of that name, and confirms where it asks to. */
  async do(deed: Deed): Promise<void> {
    if (deed === "check") return;
    await pressNamed(this.page, deed);
    await this.settled();
  }
}

/** Presses what a page or a pane calls so, and the confirmation behind it. Rejects with a sentence where there is no such button. */
export async function pressNamed(page: Pick<Page, "locator">, deed: Deed): Promise<void> {
  const signIn = page.locator('[data-action="sign-in"]').first();
  for (const name of ACTIONS[deed]) {
    const button = page.locator(`[data-action="${name}"]`).first();
    const there = await button
      .or(signIn)
      .first()
      .waitFor({ timeout: 3_000 })
      .then(
        () => true,
        () => false,
      );
    if (there && (await button.count()) === 0) {
      await signIn.click();
      await button.waitFor({ timeout: 10_000 }).catch(() => undefined);
    }
    if ((await button.count()) === 0) continue;
    await button.click();
    const confirm = page.locator(CONFIRM).first();
    await confirm.waitFor({ timeout: 3_000 }).catch(() => undefined);
    if ((await confirm.count()) > 0) await confirm.click();
    return;
  }
  throw new Error(`there is no button for "${deed}" on this page.`);
}
