import { expect, test } from "@jest/globals";
import { retryAfterMs } from "./answers";

const NOW = Date.parse("2026-11-23T09:00:00Z");

test.each([
  ["2.128", 2_128],
  ["0", 0],
  ["120", 120_000],
  ["Mon, 23 Nov 2026 09:00:05 GMT", 5_000],
  ["Mon, 23 Nov 2026 08:00:00 GMT", 0],
  ["", null],
  ["soon", null],
  [null, null],
])("Retry-After %p is %p ms", (header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms);
});
