import { defineCheck } from "../../../delegation/checks/defineCheck";
import { adminLine } from "../../../delegation/readings/evidenceLine";
import { valueOf } from "../../../delegation/facts/fact";
import { cannotSee } from "../../../delegation/readings/cannotSee";
import { remedy } from "../../../delegation/remedies/remedy";
import { SETTLED_CODES, settledOtherwise } from "../obstacles";

/** With Enterprise Voice the owner names delegates in the client; they stay when it is switched off again. The delegate needs it too. */
export const enterpriseVoice = defineCheck({
  id: "enterpriseVoice",
  group: "onPremises",
  subject: "mailbox",
  isRight: true,
  codes: { ...SETTLED_CODES, both: "pass", without: "pass", delegateWithout: "fail", cannotSee: "unknown" },
  reads: ["evidence", "side", "people", "delegation"],
  remedies: ["setLyncDelegate"],
  sources: [
    "learn.microsoft.com/powershell/module/skypeforbusiness/set-csuser",
    "learn.microsoft.com/powershell/module/skypeforbusiness/get-csuser",
  ],
  judge(facts) {
    const settled = settledOtherwise(facts);
    if (settled) return settled;
    const evidence = valueOf(facts.evidence);
    const owner = evidence?.skype?.ownerEnterpriseVoice;
    const delegate = evidence?.skype?.delegateEnterpriseVoice;
    if (!evidence || owner === undefined) return cannotSee(facts, "ownerEnterpriseVoice", "skypeAdmin");
    const line = adminLine("ownerEnterpriseVoice", evidence, owner);
    if (!owner) return { code: "without", evidence: [line] };
    if (delegate === undefined) return cannotSee(facts, "delegateEnterpriseVoice", "skypeAdmin");
    const lines = [line, adminLine("delegateEnterpriseVoice", evidence, delegate)];
    return delegate
      ? { code: "both", evidence: lines }
      : { code: "delegateWithout", evidence: lines, remedies: [remedy("setLyncDelegate")] };
  },
});
