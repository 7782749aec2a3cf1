import { expect, test } from "@jest/globals";
import { format, shown } from "./format";

test.each([
  ["Anna", "Anna"],
  ["Anna\u202e Smith", "Anna Smith"],
  ["a\u2066b\u2069c\u200e", "abc"],
  ["two\r\nlines", "two lines"],
  ["bell\u0007", "bell"],
  ["\u05d0\u05e0\u05d4", "\u2068\u05d0\u05e0\u05d4\u2069"],
  ["\u0645 \u2069 Anna", "\u2068\u0645  Anna\u2069"],
])("%j is shown as %j", (value, text) => {
  expect(shown(value)).toBe(text);
});

test("no value can turn the direction of the sentence around it", () => {
  expect(format("Ask {who} about “{what}”.", { who: "\u202eevE", what: "\u2067x" })).toBe("Ask evE about “x”.");
});

test("a sentence in a sentence stays whole", () => {
  const inner = format("{name} is away", { name: "\u05d0\u05e0\u05d4" });
  expect(format("So: {inner}.", { inner })).toBe("So: \u2068\u05d0\u05e0\u05d4 is away\u2069.");
});
