import { expect, it } from "@jest/globals";
import type { Status } from "../delegation/checks/finding";
import { changesBetween } from "./changes";
import { findingWith } from "./testing/assessed";

it.each<[Status, Status, "fixed" | "broken" | null]>([
  ["fail", "pass", "fixed"],
  ["unknown", "pass", "fixed"],
  ["pass", "fail", "broken"],
  ["unknown", "fail", "broken"],
  ["pass", "pass", null],
  ["fail", "fail", null],
  ["fail", "unknown", null],
  ["pass", "unknown", null],
])("from %s to %s is %s", (before, after, expected) => {
  const changes = changesBetween([findingWith("editRight", before)], [findingWith("editRight", after)]);
  expect(changes).toEqual(expected ? [{ check: "editRight", now: expected }] : []);
});
