import { expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { said } from "../testing/said";
import { quotePowerShell } from "./quotePowerShell";
import { readPowerShell } from "./testing/powershell";

// The grammar is loaded once, on a thread of its own: on a busy machine that takes its time.
jest.setTimeout(60_000);

test.each([
  ["anna@contoso.com", "'anna@contoso.com'"],
  ["O'Neil", "'O''Neil'"],
  ["O\u2019Neil", "'O\u2019\u2019Neil'"],
  ["\u2018a\u201ab\u201b", "'\u2018\u2018a\u201a\u201ab\u201b\u201b'"],
  ["a\r\nRemove-Mailbox b", "'aRemove-Mailbox b'"],
  ['$(calc)`n;"x"', "'$(calc)`n;\"x\"'"],
])("%j is written as %s", (text, quoted) => {
  expect(quotePowerShell(said(text))).toBe(quoted);
});

const nasty = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      "'",
      "\u2018",
      "\u2019",
      "\u201a",
      "\u201b",
      '"',
      "$",
      "(",
      ")",
      "`",
      ";",
      "|",
      "\n",
      "\r",
      "#",
      "{",
      "}",
      "a",
      " ",
    ),
  }),
  fc.string({ unit: "binary" }),
);

test("whatever a name contains, it stays one literal of the same text", async () => {
  await fc.assert(
    fc.asyncProperty(nasty, async (nastyName) => {
      const name = `x${nastyName}`;
      const read = await readPowerShell(`$a = ${quotePowerShell(said(name))}\nGet-Mailbox -Identity $a`);
      expect(read.errors).toEqual([]);
      expect(read.commands).toEqual(["Get-Mailbox"]);
      expect(read.literals).toEqual([
        // eslint-disable-next-line no-control-regex -- the same characters that are removed
        name.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, ""),
      ]);
    }),
    { numRuns: 200 },
  );
});
