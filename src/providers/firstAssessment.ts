/** What can be said before all checks are there. */
import { DECIDING } from "../delegation/checks/deciding";
import { lastTry } from "../delegation/checks/lastTry";
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

/** With what the last change showed, which can take a verdict back. */
const FIRST: Rules = {
  checks: [...DECIDING, ...teamsRules.deciding, lastTry],
  providers: [{ ...teamsRules, explaining: [] }],
};

/** Where another provider serves, it has deciding checks of its own; and on IT's evidence every check has a say. */
export function firstAssessment(facts: Facts): FirstAssessment {
  return { assessment: assessBy(FIRST, facts), isFinal: teamsRules.serves(facts) && !facts.evidence.known };
}
