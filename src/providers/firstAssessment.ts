/** What can be said before all checks are there. */
import { DECIDING } from "../delegation/checks/deciding";
import type { Facts } from "../delegation/facts/facts";
import { assessBy } from "../delegation/verdict/assessBy";
import type { Rules } from "../delegation/verdict/rules.types";
import type { Assessment } from "../delegation/verdict/verdict.types";
import { teamsRules } from "./teams/rules";

export interface FirstAssessment {
  readonly assessment: Assessment;
  /** All checks come to the same verdict and routes; they only add findings. */
  readonly isFinal: boolean;
}

const FIRST: Rules = {
  checks: [...DECIDING, ...teamsRules.deciding],
  providers: [{ ...teamsRules, explaining: [] }],
};

/**
 * Where another provider serves, it has deciding checks of its own; on IT's evidence every check has a say, and what the last change
 * showed can take a verdict back.
 */
export function firstAssessment(facts: Facts): FirstAssessment {
  const isTold = facts.evidence.known || (facts.lastTry.known && facts.lastTry.value !== null);
  return { assessment: assessBy(FIRST, facts), isFinal: teamsRules.serves(facts) && !isTold };
}
