import { defineCheck } from "../../../delegation/checks/defineCheck";
import { adminLine } from "../../../delegation/readings/evidenceLine";
import { valueOf } from "../../../delegation/facts/fact";
import { cannotSee } from "../../../delegation/readings/cannotSee";
import { remedy } from "../../../delegation/remedies/remedy";
import { SETTLED_CODES, settledOtherwise } from "../obstacles";

/** The owner's client policy; off unless somebody switched it on. Owners with Enterprise Voice do not need it. */
export const exchangeDelegateSync = defineCheck({
  id: "exchangeDelegateSync",
  group: "onPremises",
  subject: "mailbox",
  isRight: true,
  codes: {
    ...SETTLED_CODES,
    on: "pass",
    voiceOwner: "notApplicable",
    off: "fail",
    offPerhaps: "unknown",
    cannotSee: "unknown",
  },
  reads: ["evidence", "side", "people", "delegation"],
  remedies: ["enableDelegateSync", "resyncDelegate"],
  sources: [
    "learn.microsoft.com/powershell/module/skypeforbusiness/set-csclientpolicy",
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-contacts/no-delegation-relationship",
  ],
  judge(facts) {
    const settled = settledOtherwise(facts);
    if (settled) return settled;
    const evidence = valueOf(facts.evidence);
    const skype = evidence?.skype;
    if (evidence && skype?.ownerEnterpriseVoice === true) {
      return { code: "voiceOwner", evidence: [adminLine("ownerEnterpriseVoice", evidence, true)] };
    }
    const value = skype?.enableExchangeDelegateSync;
    if (!evidence || value === undefined) return cannotSee(facts, "exchangeDelegateSync", "skypeAdmin");
    const line = [adminLine("exchangeDelegateSync", evidence, value)];
    if (value === true) return { code: "on", evidence: line };
    const fix = { evidence: line, remedies: [remedy("enableDelegateSync"), remedy("resyncDelegate")] };
    return { code: skype?.ownerEnterpriseVoice === false ? "off" : "offPerhaps", ...fix };
  },
});
