import { expect, test } from "@jest/globals";
import { partOf } from "./part";

test.each([
  ["", "round"],
  ["#", "round"],
  ["#round", "round"],
  ["#round?days=30", "round"],
  ["#people", "people"],
  ["#request=1.eyJ9", "request"],
  ["#meetings", "meetings"],
  ["#meetings?from=2026-11-25", "meetings"],
  ["#options", "meetings"],
  ["#peoples", "round"],
  ["#people-", "round"],
  ["#something", "round"],
])("%p asks for the part %p", (hash, part) => {
  expect(partOf(hash)).toBe(part);
});
