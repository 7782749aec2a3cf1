/** For what a delegate's own rights can never see: who could look, so that the finding can say so. */
import type { Answer } from "../checks/defineCheck";
import type { FactName } from "./evidenceLine";
import type { Facts } from "../facts/facts";
import type { Fixer, Remedy } from "../checks/finding";
import { remedy } from "../remedies/remedy";

/** @param first what the owner could look at and put right at once, before IT is asked. */
export function cannotSee(
  facts: Facts,
  name: FactName,
  admin: Fixer,
  first: readonly Remedy[] = [],
): Answer<"cannotSee"> {
  const reason = facts.evidence.known ? ("absent" as const) : facts.evidence.reason;
  return {
    code: "cannotSee",
    params: { reason },
    evidence: [{ fact: name, source: "evidence", at: facts.evidence.known ? facts.evidence.at : null, reason }],
    remedies: [...first, remedy("collectEvidence", {}, admin)],
  };
}
