/** What can be said before all checks are there. */
import { FIRST_CHECKS } from "../checks/deciding";
import type { Facts } from "../facts/facts";
import { isCloud } from "../readings/situation";
import { assessBy } from "./assessBy";
import type { Assessment } from "./verdict.types";

export interface FirstAssessment {
  readonly assessment: Assessment;
  /** All checks come to the same verdict and routes; they only add findings. */
  readonly isFinal: boolean;
}

/** Servers on premises have deciding checks of their own, and on IT's evidence every check has a say. */
export function firstAssessment(facts: Facts): FirstAssessment {
  return { assessment: assessBy(FIRST_CHECKS, facts), isFinal: isCloud(facts) && !facts.evidence.known };
}
