/** From opening to the mail that asks for what is missing: one click, in every situation that only somebody else can mend. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { load, openTheatre, play, SCENARIOS } from "./fixtures/play";
import type { Theatre } from "./fixtures/play";

const ANOTHER_PERSON = [
  "owner",
  "exchangeAdmin",
  "teamsAdmin",
  "skypeAdmin",
  "entraAdmin",
  "desktopSupport",
  "addinAdmin",
];

const BLOCKED = readdirSync(SCENARIOS).filter((file) => {
  if (!file.endsWith(".json")) return false;
  const { expect: wanted, evidence } = load(file);
  const { verdict, fixer } = wanted ?? {};
  return verdict === "blocked" && fixer !== undefined && ANOTHER_PERSON.includes(fixer) && evidence === undefined;
});

/** learn.microsoft.com/javascript/api/outlook/office.mailbox: displayNewMessageForm is for read forms only. */
const inCompose = (file: string): boolean => load(file).open.form === "compose";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});

afterAll(async () => {
  await theatre.close();
});

test("there are situations to ask somebody in", () => {
  expect(BLOCKED.length).toBeGreaterThan(3);
});

test.each(BLOCKED.filter((file) => !inCompose(file)))(
  "%s: one click, and the mail lies open in Outlook",
  async (file) => {
    await play(theatre, file, "light", async ({ page, pane }) => {
      await pane.frame.locator('[data-action="ask"]').first().click();
      const mail = page.getByRole("dialog", { name: "New message" });
      await mail.waitFor();
      expect(await mail.innerText()).not.toMatch(/\{\w+\}|undefined|null/);
      await pane.frame.getByText("The mail is open in Outlook").first().waitFor();
    });
  },
);

test("what a change has shown to be missing is asked for from its result, with one click", async () => {
  await play(theatre, "silent-no.json", "light", async ({ page, pane, press }) => {
    await press("convert");
    await press("confirm");
    await pane.frame.locator('[data-action="ask"]').first().click();
    const mail = page.getByRole("dialog", { name: "New message" });
    await mail.waitFor();
    expect(await mail.innerText()).toContain("Teams licence");
  });
});

test("what was asked for is said on the next opening, and Check again is the button", async () => {
  await play(theatre, "read-only.json", "light", async ({ pane, reopen }) => {
    await pane.frame.locator('[data-action="ask"]').first().click();
    await pane.frame.getByText("The mail is open in Outlook").first().waitFor();
    const later = await reopen();
    await later.pane.frame.getByText(/^You asked Annelies Peeters (today|on) /).waitFor();
    await later.pane.frame.getByRole("button", { name: "Ask Annelies Peeters again" }).waitFor();
  });
});

test.each(BLOCKED.filter(inCompose))(
  "%s: a compose form opens no mail, so the message is handed over to be copied",
  async (file) => {
    await play(theatre, file, "light", async ({ pane }) => {
      await pane.frame.locator('[data-action="ask"]').first().click();
      await pane.frame.getByText("Outlook couldn’t open a new mail").first().waitFor();
    });
  },
);
