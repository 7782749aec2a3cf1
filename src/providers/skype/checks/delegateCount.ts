import { defineCheck } from "../../../delegation/checks/defineCheck";
import { adminLine, lineOf } from "../../../delegation/readings/evidenceLine";
import { valueOf } from "../../../delegation/facts/fact";
import { cannotSee } from "../../../delegation/readings/cannotSee";
import { remedy } from "../../../delegation/remedies/remedy";
import { SETTLED_CODES, MOST_DELEGATES, settledOtherwise } from "../obstacles";

/** At most 25 delegates for one owner, and 25 owners for one delegate. */
export const delegateCount = defineCheck({
  id: "delegateCount",
  group: "onPremises",
  subject: "mailbox",
  isRight: true,
  codes: { ...SETTLED_CODES, few: "pass", tooManyDelegates: "fail", tooManyOwners: "fail", cannotSee: "unknown" },
  reads: ["skype", "evidence", "side", "people", "delegation"],
  remedies: ["reduceDelegates", "reduceOwners"],
  sources: [
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-contacts/added-as-delegate-notice",
    "learn.microsoft.com/skype-sdk/ucwa/mygroupmemberships_ref",
  ],
  judge(facts) {
    const settled = settledOtherwise(facts);
    if (settled) return settled;
    const evidence = valueOf(facts.evidence);
    const { delegatorCount } = facts.skype;
    const most = { most: MOST_DELEGATES };
    if (delegatorCount.known && delegatorCount.value > MOST_DELEGATES) {
      const line = lineOf("delegatorCount", delegatorCount, (count) => count);
      return {
        code: "tooManyOwners",
        params: { ...most, count: delegatorCount.value },
        evidence: [line],
        remedies: [remedy("reduceOwners")],
      };
    }
    const count = evidence?.skype?.delegateCount ?? evidence?.exchange?.delegateCount;
    if (!evidence || count === undefined) return cannotSee(facts, "delegateCount", "exchangeAdmin");
    const line = [adminLine("delegateCount", evidence, count)];
    if (count <= MOST_DELEGATES) return { code: "few", params: { ...most, count }, evidence: line };
    return {
      code: "tooManyDelegates",
      params: { ...most, count },
      evidence: line,
      remedies: [remedy("reduceDelegates")],
    };
  },
});
