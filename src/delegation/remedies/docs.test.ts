import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checksPage } from "../../../tools/checksPage";
import { CHECKS } from "../../providers/registry";
import { arbitraryFacts } from "../testing/arbitraryFacts";

/** These stand behind an unknown of many checks, and are explained where the check is about them. */
const BEHIND_UNKNOWNS = new Set([
  ...["signIn", "switchAccount", "grantAdminConsent", "chooseItem", "openOwnersItem", "tryAgainLater"],
  ...["showInAddressList", "installForDelegate", "useSupportedClient", "updateClient", "shareAsEditor"],
  ...["moveMailbox", "allowApplicationAccess", "collectEvidence", "lookUpSignIn"],
]);

test("docs/checks.md is what the catalogue says (else: npm run docs)", () => {
  expect(readFileSync(join(__dirname, "../../../docs/checks.md"), "utf8")).toBe(checksPage());
});

test("the page names every remedy that a check can give", () => {
  for (const facts of fc.sample(arbitraryFacts, { numRuns: 1500, seed: 2011 }))
    for (const check of CHECKS)
      for (const { id } of check.evaluate(facts).remedies)
        if (!BEHIND_UNKNOWNS.has(id))
          expect([check.id, check.remedies]).toEqual([check.id, expect.arrayContaining([id])]);
});

test("the page has no placeholder left, and a fence around every cmdlet", () => {
  const page = checksPage();
  expect(page.replace(/```[\s\S]*?```/g, "").match(/\b(?:Set|Add)-(?:Cs|Mailbox)\w+ -/)).toBeNull();
  expect(page).not.toMatch(/undefined|\[object/);
});
