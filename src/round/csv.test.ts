import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { toCsv } from "./csv";

test.each([
  ["=HYPERLINK(1)", `"'=HYPERLINK(1)"`],
  [" +1", `"' +1"`],
  ["-2", `"'-2"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  ["\t=1", `"' =1"`],
  ["＝1", `"'＝1"`],
  ['He said "no", then left', '"He said ""no"", then left"'],
  ["two\r\nlines", '"two lines"'],
  ["Réunion du comité", '"Réunion du comité"'],
])("%j is written as %s", (text, written) => {
  expect(toCsv([[text]])).toBe(`\ufeff${written}\r\n`);
});

test("no text ends its cell, its row, or begins like a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }), (row) => {
      const [line, rest, ...more] = toCsv([row]).slice(1).split("\r\n");
      expect([rest, more]).toEqual(["", []]);
      const cells = [...(line ?? "").matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, inner]) => inner ?? "");
      expect(cells).toHaveLength(row.length);
      for (const inner of cells) expect(inner).not.toMatch(/^\s*[=+\-@]/);
    }),
    { seed: 4180 },
  );
});
