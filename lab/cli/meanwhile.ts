/** What a scenario lets happen beside the pane: in the tenant, and at the keyboard in front of the open form. */
import type { Page } from "playwright-core";
import type { MeanwhileSpec, Scenario } from "../scenario/types";
import type { Tenant } from "../tenant/tenant.types";

export async function letHappen(
  scenario: Scenario,
  after: MeanwhileSpec["after"],
  tenant: Tenant,
  page: Page,
): Promise<void> {
  for (const one of (scenario.meanwhile ?? []).filter((each) => each.after === after)) {
    tenant.happen(one);
    if (one.type?.subject !== undefined) await typeAtEnd(page, '[data-field="subject"]', one.type.subject);
    if (one.type?.body !== undefined) await typeAtEnd(page, '[data-form] [contenteditable="true"]', one.type.body);
  }
}

async function typeAtEnd(page: Page, field: string, text: string): Promise<void> {
  const input = page.locator(field).first();
  await input.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text);
}
