/** Every check is held to its own record. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Facts } from "../facts/facts";
import { factsBehind, ownReads } from "./reads";
import { arbitraryFacts } from "../testing/arbitraryFacts";
import { factsWith, onPremises } from "../testing/factBuilders";
import { CHECKS } from "../../providers/registry";

const SAMPLES: readonly Facts[] = [
  factsWith(),
  onPremises(),
  ...fc.sample(arbitraryFacts, { numRuns: 1_500, seed: 2011 }),
];

/** Facts that remember what was looked at. */
function watched(facts: Facts, seen: Set<string>): Facts {
  return new Proxy(facts, {
    get(target, key, receiver): unknown {
      seen.add(String(key));
      return Reflect.get(target, key, receiver);
    },
  });
}

describe.each(CHECKS.map((check) => [check.id, check] as const))("%s", (_, check) => {
  test("looks at what its record says, and at nothing else", () => {
    const seen = new Set<string>();
    for (const facts of SAMPLES) {
      const watching = watched(facts, seen);
      check.decides(watching);
      check.evaluate(watching);
    }
    const allowed: readonly string[] = factsBehind(check.reads);
    expect([...seen].filter((key) => !allowed.includes(key))).toEqual([]);
    expect(ownReads(check.reads).filter((key) => !seen.has(key))).toEqual([]);
  });

  test("answers with codes of its record only, and with their status", () => {
    const codes: Readonly<Record<string, string>> = check.codes;
    for (const facts of SAMPLES) {
      const { code, status } = check.evaluate(facts);
      expect(codes[code]).toBe(status);
    }
  });

  test("speaks no language: what it shows is a server's own text, or a code for a word", () => {
    for (const facts of SAMPLES)
      for (const { value } of check.evaluate(facts).evidence)
        expect(value ?? "").not.toMatch(/^(yes|no|none|not set)$/);
  });

  test("has a source, and decides only where its group does", () => {
    expect(check.sources.length).toBeGreaterThan(0);
    const decides = [factsWith(), onPremises()].some((facts) => check.decides(facts));
    expect(decides).toBe(check.group === "deciding");
  });
});

test("the checks stand in groups, those that decide first", () => {
  const groups = CHECKS.map(({ group }) => group);
  expect(groups).toEqual([...groups].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
});

const ORDER = ["deciding", "cloud", "onPremises"];
