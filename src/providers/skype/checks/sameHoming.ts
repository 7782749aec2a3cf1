import { defineCheck } from "../../../delegation/checks/defineCheck";
import { adminLine } from "../../../delegation/readings/evidenceLine";
import { valueOf } from "../../../delegation/facts/fact";
import { cannotSee } from "../../../delegation/readings/cannotSee";
import { remedy } from "../../../delegation/remedies/remedy";
import { hostShown, SETTLED_CODES, settledOtherwise } from "../obstacles";

/** Both on the same side, online or on-premises; across the two, delegation is not supported. */
export const sameHoming = defineCheck({
  id: "sameHoming",
  group: "onPremises",
  subject: "mailbox",
  isRight: true,
  codes: { ...SETTLED_CODES, same: "pass", different: "fail", notEnabled: "fail", cannotSee: "unknown" },
  reads: ["evidence", "side", "people", "delegation"],
  remedies: ["moveUser"],
  sources: [
    "learn.microsoft.com/skypeforbusiness/plan-your-deployment/integrate-with-exchange/integrate-with-exchange",
  ],
  judge(facts) {
    const settled = settledOtherwise(facts);
    if (settled) return settled;
    const evidence = valueOf(facts.evidence);
    const owner = evidence?.skype?.ownerHosting;
    const delegate = evidence?.skype?.delegateHosting;
    if (!evidence || !owner || !delegate) return cannotSee(facts, "ownerHosting", "skypeAdmin");
    const lines = [
      adminLine("ownerHosting", evidence, hostShown(owner)),
      adminLine("delegateHosting", evidence, hostShown(delegate)),
    ];
    if (owner === "none" || delegate === "none")
      return { code: "notEnabled", evidence: lines, remedies: [remedy("moveUser")] };
    return owner === delegate
      ? { code: "same", evidence: lines }
      : { code: "different", evidence: lines, remedies: [remedy("moveUser")] };
  },
});
