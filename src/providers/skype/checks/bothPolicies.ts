import { defineCheck } from "../../../delegation/checks/defineCheck";
import { adminLine } from "../../../delegation/readings/evidenceLine";
import { valueOf } from "../../../delegation/facts/fact";
import { cannotSee } from "../../../delegation/readings/cannotSee";
import { remedy } from "../../../delegation/remedies/remedy";
import { SETTLED_CODES, settledOtherwise, policiesOff } from "../obstacles";

/** For an owner without Enterprise Voice both have to be on at the same time; then the delegate is removed and added again. */
export const bothPolicies = defineCheck({
  id: "bothPolicies",
  group: "onPremises",
  subject: "mailbox",
  isRight: true,
  codes: {
    ...SETTLED_CODES,
    both: "pass",
    voiceOwner: "notApplicable",
    onlySync: "fail",
    onlyDelegation: "fail",
    neither: "fail",
    cannotSee: "unknown",
  },
  reads: ["evidence", "side", "people", "delegation"],
  remedies: ["enableDelegation", "enableDelegateSync", "resyncDelegate"],
  sources: ["learn.microsoft.com/skypeforbusiness/troubleshoot/server-contacts/no-delegation-relationship"],
  judge(facts) {
    const settled = settledOtherwise(facts);
    if (settled) return settled;
    const evidence = valueOf(facts.evidence);
    const skype = evidence?.skype;
    if (evidence && skype?.ownerEnterpriseVoice === true) {
      return { code: "voiceOwner", evidence: [adminLine("ownerEnterpriseVoice", evidence, true)] };
    }
    const told = skype?.enableDelegation !== undefined && skype.enableExchangeDelegateSync !== undefined;
    if (!evidence || !skype || !told || (skype.ownerEnterpriseVoice === undefined && policiesOff(skype).sync)) {
      return cannotSee(facts, "exchangeDelegateSync", "skypeAdmin");
    }
    const evidenceLines = [
      adminLine("enableDelegation", evidence, skype.enableDelegation),
      adminLine("exchangeDelegateSync", evidence, skype.enableExchangeDelegateSync),
    ];
    const off = policiesOff(skype);
    if (!off.delegation && !off.sync) return { code: "both", evidence: evidenceLines };
    const remedies = [
      ...(off.delegation ? [remedy("enableDelegation")] : []),
      ...(off.sync ? [remedy("enableDelegateSync")] : []),
      remedy("resyncDelegate"),
    ];
    const code = off.delegation && off.sync ? "neither" : off.delegation ? "onlySync" : "onlyDelegation";
    return { code, evidence: evidenceLines, remedies };
  },
});
