import { expect, test } from "@jest/globals";
import { withoutTrailing } from "./text";

test.each([
  ["Teams is off. .", ". ", "Teams is off"],
  ["no end", ".", "no end"],
  ["...", ".", ""],
  ["", ".", ""],
  ["a.b.", ".", "a.b"],
])("%j without its last %j", (text, unwanted, expected) => {
  expect(withoutTrailing(text, unwanted)).toBe(expected);
});

test("a megabyte of dots before the last letter is read once", () => {
  const dots = `${".".repeat(1_000_000)}x`;
  expect(withoutTrailing(dots, ".")).toBe(dots);
});
