import { describe, expect, test } from "@jest/globals";
import { CHECKS } from "../providers/registry";
import { FACT_NAMES } from "../delegation/readings/evidenceLine";
import type { CheckId } from "../delegation/checks/finding";
import { factName, findingHeadline, findingWhy } from "./findingText";
import { reasons } from "./en/facts";

const PARAMS = {
  owner: "Annelies Peeters",
  provider: "Zoom",
  count: 26,
  most: 25,
  set: "1.7",
  mode: "SfBOnly",
  reason: "offline",
};

const CODES: readonly (readonly [CheckId, string])[] = CHECKS.flatMap((check) =>
  Object.keys(check.codes).map((code): readonly [CheckId, string] => [check.id, code]),
);

test("no two checks share an id", () => {
  expect(new Set(CHECKS.map((check) => check.id)).size).toBe(CHECKS.length);
});

describe.each(CODES)("%s, %s", (check, code) => {
  const headline = findingHeadline({ check, code, params: PARAMS });
  const why = findingWhy({ check, code, params: PARAMS });

  test("has a short headline and a reason, whole", () => {
    expect(`${headline} ${why}`).not.toMatch(/[{}]|undefined/);
    expect(headline).not.toBe(check);
    expect(headline.length).toBeLessThanOrEqual(90);
    expect(headline).toMatch(/[^.]$/);
    expect(why).toMatch(/\.$/);
    expect(why.length).toBeLessThanOrEqual(260);
  });
});

test("an owner whom nobody can name is called the owner", () => {
  const said = { check: "editRight", code: "cannotEdit", params: {} } as const;
  expect(findingHeadline(said)).toBe("You can’t edit the owner’s calendar yet");
  expect(findingHeadline({ check: "organizer", code: "owner", params: {} })).toBe("The owner is the organizer");
});

test("a name is put in as text, whatever it contains", () => {
  const params = { owner: "<b>{reason}</b> $& O’Neil" };
  expect(findingHeadline({ check: "actingFor", code: "onBehalf", params })).toBe(
    "You’re acting for <b>{reason}</b> $& O’Neil",
  );
});

test("an unknown says why in a sentence", () => {
  const said = { check: "teamsAllowed", code: "unknown", params: { reason: "throttled" } } as const;
  expect(findingWhy(said)).toBe("The server is busy and asked to wait. Try again in some minutes.");
});

test("nobody who could not be checked is told that she lacks something", () => {
  const unknown = CHECKS.flatMap((check) =>
    Object.entries<string>(check.codes)
      .filter(([, status]) => status === "unknown")
      .map(([code]) => findingHeadline({ check: check.id, code, params: PARAMS })),
  );
  expect(unknown.filter((headline) => /^You (may|have|can)( no|not)|must ask/i.test(headline))).toEqual([]);
});

test("every fact has a name, and every reason ends in a full stop", () => {
  expect(FACT_NAMES.map(factName).filter((name) => FACT_NAMES.some((id) => id === name))).toEqual([]);
  expect(factName("something new")).toBe("something new");
  for (const sentence of Object.values(reasons)) expect(sentence).toMatch(/\.$/);
});
