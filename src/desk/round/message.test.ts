import { expect, test } from "@jest/globals";
import type { RowState } from "../../round/run";
import { mailtoOf, ownersMessage } from "./message";

const row = {
  key: "ann/1",
  owner: "ann@contoso.example",
  eventId: "1",
  subject: "Budget",
  start: 0,
  kind: "single" as const,
  why: null,
  people: 1,
  addressed: 1,
  moreThanCounted: false,
  mailsEach: 1,
};
const done: RowState = { row, state: "converted", code: null };
const text = (subject: string): string =>
  ownersMessage({ owner: row.owner, done: [{ ...done, row: { ...row, subject } }], open: [] }, "en");

test("the owner reads what is online now, what is not, and why", () => {
  const open: RowState[] = [{ row: { ...row, subject: "Review" }, state: "notConverted", code: "refused" }];
  expect(ownersMessage({ owner: row.owner, done: [done], open }, "en")).toBe(
    [
      "Hello,",
      "",
      "I've added Teams to 1 meeting in your calendar, in your name:",
      "- Budget",
      "",
      "1 meeting still needs a look:",
      "- Review (Wasn't changed: the calendar refused it)",
    ].join("\n"),
  );
});

test.each([
  ["a\nBcc: eve@evil.example", "- a Bcc: eve@evil.example"],
  ["a\u2028b\u0000c", "- a b c"],
  ["", "- a meeting whose subject isn't known here any more"],
])("a subject stays one line, whatever it holds: %j", (subject, line) => {
  expect(text(subject).split("\n").at(-1)).toBe(line);
});

test("no text ends the address that it is part of", () => {
  const link = mailtoOf("ann&bcc=eve@contoso.example", text("A & B?subject=x#y"));
  const url = new URL(link ?? "");
  expect(url.pathname).toBe("ann%26bcc%3Deve%40contoso.example");
  expect([...url.searchParams.keys()]).toEqual(["subject", "body"]);
  expect(url.searchParams.get("body")).toContain("A & B?subject=x#y");
  expect(url.hash).toBe("");
});

test("a text too long for an address is copied instead", () => {
  expect(mailtoOf(row.owner, "x".repeat(2_000))).toBeNull();
});
