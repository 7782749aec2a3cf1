import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findingHeadline, findingWhy } from "../../locales/findingText";
import { assess } from "../../providers/assess";
import { CHECK_IDS, CHECKS } from "../../providers/registry";
import { firstAssessment } from "../../providers/firstAssessment";
import type { CheckId, Finding } from "../checks/finding";
import { isHidden } from "./withoutItem";
import { arbitraryFacts, factsWithoutRights, SECRET } from "../testing/arbitraryFacts";
import { isByEvidence, verdictOf } from "./verdictOf";

/** The same facts on every machine; another seed finds others. */
const RUNS = { numRuns: 400, seed: 2011 };

/** Checks whose failure tells a person that a right, a policy or a delegation is missing. */
const RIGHTS: readonly CheckId[] = CHECKS.filter(({ isRight }) => isRight).map(({ id }) => id);

test("nobody is told that she lacks a right from unknowns alone", () => {
  fc.assert(
    fc.property(factsWithoutRights, (facts) => {
      const failed = assess(facts).findings.filter((finding) => finding.status === "fail");
      expect(failed.map((finding) => finding.check).filter((check) => RIGHTS.includes(check))).toEqual([]);
    }),
    RUNS,
  );
});

test("the verdict is ready only when everything that decides passed", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const { verdict, findings } = assess(facts);
      const deciding = findings.filter((finding) => finding.deciding);
      const good = deciding.every((finding) => finding.status === "pass" || finding.status === "notApplicable");
      if (verdict === "ready") expect(good).toBe(true);
      if (deciding.some((finding) => finding.status === "fail"))
        expect(["blocked", "cannot", "alreadyOnline"]).toContain(verdict);
      if (verdict === "blocked") expect(deciding.some((finding) => finding.status === "fail")).toBe(true);
    }),
    RUNS,
  );
});

test("what blocks has somebody who can fix it, and what to do", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const { verdict, findings } = assess(facts);
      if (verdict !== "blocked") return;
      for (const finding of findings.filter((each) => each.deciding && each.status === "fail")) {
        expect(finding.fixedBy.some((fixer) => fixer !== "nobody")).toBe(true);
        expect(finding.remedies.length).toBeGreaterThan(0);
      }
    }),
    RUNS,
  );
});

test("everything open names a fixer; what passed names none", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      for (const finding of assess(facts).findings) {
        const open = finding.status === "fail" || finding.status === "unknown";
        expect(finding.fixedBy.length > 0).toBe(open);
        if (!open) expect(finding.remedies).toEqual([]);
      }
    }),
    RUNS,
  );
});

test("an unknown in an explaining check never lowers the verdict", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const { verdict, findings } = assess(facts);
      const better = findings.map((finding): Finding =>
        !finding.deciding && finding.status === "unknown" ? { ...finding, status: "pass" } : finding,
      );
      expect(verdictOf(better)).toBe(verdict);
    }),
    RUNS,
  );
});

test("every check answers once, and what matters comes first", () => {
  const rank = (finding: Finding, verdict: string): number => {
    if (finding.status === "fail" && !finding.deciding)
      return verdict === "notCertain" && isByEvidence(finding) ? 0 : 3;
    const open = finding.deciding ? { fail: 1, unknown: 2 } : { fail: 3, unknown: 4 };
    return { ...open, pass: 5, notApplicable: 6 }[finding.status];
  };
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const { verdict, findings } = assess(facts);
      expect(findings.map((finding) => finding.check).sort()).toEqual([...CHECK_IDS].sort());
      const ranks = findings.map((finding) => rank(finding, verdict));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }),
    RUNS,
  );
});

test("nothing of a hidden private item leaves, and no finding ever names the subject", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const assessment = assess(facts);
      if (isHidden(facts)) {
        expect(assessment.item).toBeNull();
        expect(assessment.existingLink).toBeNull();
        expect(["blocked", "cannot"]).toContain(assessment.verdict);
        expect(JSON.stringify(assessment)).not.toContain(SECRET);
      }
      expect(JSON.stringify(assessment.findings)).not.toContain(SECRET);
    }),
    RUNS,
  );
});

test("a link that is shown is https and of a known host", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const { existingLink } = assess(facts);
      if (existingLink !== null) expect(existingLink).toMatch(/^https:\/\/(teams\.microsoft\.com|zoom\.us)\//);
    }),
    RUNS,
  );
});

test("every sentence is whole", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      for (const finding of assess(facts).findings) {
        expect(`${findingHeadline(finding)} ${findingWhy(finding)}`).not.toMatch(/\{\w+\}|undefined/);
      }
    }),
    { ...RUNS, numRuns: 100 },
  );
});

test("what the first checks call final, all checks confirm: they only add findings", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const { assessment, isFinal } = firstAssessment(facts);
      if (!isFinal) return;
      const { findings, ...rest } = assessment;
      const { findings: all, ...whole } = assess(facts);
      expect(rest).toEqual(whole);
      expect(all.filter(({ check }) => findings.some((one) => one.check === check))).toEqual(findings);
    }),
    RUNS,
  );
});
