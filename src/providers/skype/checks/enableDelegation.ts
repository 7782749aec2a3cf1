import { defineCheck } from "../../../delegation/checks/defineCheck";
import { adminLine } from "../../../delegation/readings/evidenceLine";
import { valueOf } from "../../../delegation/facts/fact";
import { cannotSee } from "../../../delegation/readings/cannotSee";
import { remedy } from "../../../delegation/remedies/remedy";
import { SETTLED_CODES, settledOtherwise } from "../obstacles";

/** The owner's voice policy; on unless somebody switched it off. */
export const enableDelegation = defineCheck({
  id: "enableDelegation",
  group: "onPremises",
  subject: "mailbox",
  isRight: true,
  codes: { ...SETTLED_CODES, on: "pass", byDefault: "pass", off: "fail", cannotSee: "unknown" },
  reads: ["evidence", "side", "people", "delegation"],
  remedies: ["enableDelegation"],
  sources: [
    "learn.microsoft.com/powershell/module/skypeforbusiness/set-csvoicepolicy",
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-contacts/no-delegation-relationship",
  ],
  judge(facts) {
    const settled = settledOtherwise(facts);
    if (settled) return settled;
    const evidence = valueOf(facts.evidence);
    const value = evidence?.skype?.enableDelegation;
    if (!evidence || value === undefined) return cannotSee(facts, "enableDelegation", "skypeAdmin");
    const line = [adminLine("enableDelegation", evidence, value)];
    if (value === false) return { code: "off", evidence: line, remedies: [remedy("enableDelegation")] };
    return { code: value === null ? "byDefault" : "on", evidence: line };
  },
});
