import { expect, test } from "@jest/globals";
import { wordsOf } from "./planWords";

test.each([
  ["<p>Hello&nbsp;<b>there</b></p>", "Hello there"],
  ["<html><head><title>No</title><style>p { color: red }</style></head><body>Yes</body>", "Yes"],
  ["before<!-- not <b>this</b> -->after", "before after"],
  ["<STYLE>a</STYLE >b", "b"],
  ["1 < 2", "1 < 2"],
  ["<head>no end of it", "no end of it"],
  ["seen<!-- and no end of it", "seen"],
  ["<script>if (a < b) c</script>d", "d"],
])("%j reads %j", (html, words) => {
  expect(wordsOf(html)).toBe(words);
});

test.each(["<", "<!--", "<style>", "<head ", "</style", "<a ", "&#", " ", "<p>x"])(
  "a megabyte of %j is read in one pass",
  (piece) => {
    // What is quadratic would not come back: 10^12 steps.
    expect(wordsOf(piece.repeat(Math.ceil(1_000_000 / piece.length)))).not.toContain("<p>");
  },
);
