import { expect, test } from "@jest/globals";
import { editBits, mayCreate } from "./permissionBits";

test.each([
  [63, "all"],
  [43, "all"],
  [33, "all"],
  [23, "own"],
  [17, "own"],
  [1, "none"],
  [3, "none"],
  [0, "unknown"],
  [-1, "unknown"],
  [Number.NaN, "unknown"],
  [null, "unknown"],
  [undefined, "unknown"],
] as const)("the bits %s say %s", (bits, says) => {
  expect(editBits(bits)).toBe(says);
});

test("creating is a bit of its own", () => {
  expect([mayCreate(23), mayCreate(1)]).toEqual([true, false]);
});
