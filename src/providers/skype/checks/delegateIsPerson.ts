import { defineCheck } from "../../../delegation/checks/defineCheck";
import { adminLine } from "../../../delegation/readings/evidenceLine";
import { valueOf } from "../../../delegation/facts/fact";
import { cannotSee } from "../../../delegation/readings/cannotSee";
import { remedy } from "../../../delegation/remedies/remedy";
import { SETTLED_CODES, settledOtherwise } from "../obstacles";

/** One security group among the owner's delegates or editors stops the synchronisation for everybody. */
export const delegateIsPerson = defineCheck({
  id: "delegateIsPerson",
  group: "onPremises",
  subject: "mailbox",
  isRight: true,
  codes: { ...SETTLED_CODES, person: "pass", group: "fail", cannotSee: "unknown" },
  reads: ["evidence", "side", "people", "delegation"],
  remedies: ["replaceGroupByPerson"],
  sources: [
    "support.microsoft.com/help/2638065",
    "learn.microsoft.com/exchange/client-developer/web-service-reference/getdelegate",
  ],
  judge(facts) {
    const settled = settledOtherwise(facts);
    if (settled) return settled;
    const evidence = valueOf(facts.evidence);
    const type = evidence?.exchange?.delegateType;
    if (!evidence || type === undefined) return cannotSee(facts, "delegateType", "exchangeAdmin");
    const line = [adminLine("delegateType", evidence, type)];
    if (type === "User") return { code: "person", evidence: line };
    return {
      code: "group",
      evidence: line,
      remedies: [remedy("replaceGroupByPerson"), remedy("replaceGroupByPerson", {}, "exchangeAdmin")],
    };
  },
});
