/** Facts in, verdict and findings out. */
import { CHECKS } from "../checks/index";
import type { Facts } from "../facts/facts";
import { assessBy } from "./assessBy";
import type { DefinedCheck } from "./findingsOf";
import type { Assessment } from "./verdict.types";

/** Of all checks, or of those that the facts can answer. */
export function assess(facts: Facts, checks: readonly DefinedCheck[] = CHECKS): Assessment {
  return assessBy(checks, facts);
}
