import { defineCheck } from "../../../delegation/checks/defineCheck";
import { editKnowledge } from "../../../delegation/readings/editKnowledge";
import { adminLine } from "../../../delegation/readings/evidenceLine";
import { valueOf } from "../../../delegation/facts/fact";
import type { Facts } from "../../../delegation/facts/facts";
import { cannotSee } from "../../../delegation/readings/cannotSee";
import { remedy } from "../../../delegation/remedies/remedy";
import { isOnPremises, isOwn } from "../../../delegation/readings/situation";
import { delegationInEffect } from "../../../delegation/readings/delegationInEffect";

/** Is she a delegate by Exchange's account? "perhaps": she may edit, as full access allows too. undefined where too little is known. */
function inExchange(facts: Facts): boolean | "perhaps" | undefined {
  const { bits, admin } = editKnowledge(facts);
  const sendOnBehalf = valueOf(facts.evidence)?.exchange?.sendOnBehalf;
  // Full access shows as every right in Outlook, and makes nobody a delegate.
  if (admin === "none" || (admin === "unknown" && bits === "none")) return false;
  if (sendOnBehalf === false) return false;
  if (admin === "all" && sendOnBehalf === true) return true;
  return admin === "all" || (admin === "unknown" && bits === "all") ? "perhaps" : undefined;
}

/**
 * Exchange and Lync keep the delegate each for itself, and only Exchange's is carried over, one way. "Lync yes, Exchange no" is
 * stale: removed in Outlook, not in Lync. "Exchange yes, Lync no" has not run yet.
 */
export const syncState = defineCheck({
  id: "syncState",
  group: "onPremises",
  subject: "mailbox",
  isRight: true,
  codes: {
    onlyOnPremises: "notApplicable",
    own: "notApplicable",
    voiceOwner: "notApplicable",
    neither: "notApplicable",
    inStep: "pass",
    stale: "fail",
    notRunYet: "fail",
    notRunPerhaps: "unknown",
    cannotSee: "unknown",
  },
  reads: ["evidence", "side", "people", "delegation", "rights"],
  remedies: ["resyncDelegate", "setLyncDelegate", "removeStaleDelegate", "makeDelegate"],
  sources: [
    "learn.microsoft.com/skypeforbusiness/set-up-skype-for-business-online/set-up-and-troubleshoot-skype-for-business-online-delegation",
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-meetings/cannot-use-lync-meeting-add-in",
  ],
  judge(facts) {
    if (!isOnPremises(facts)) return { code: "onlyOnPremises" };
    if (isOwn(facts)) return { code: "own" };
    const lync = delegationInEffect(facts);
    const exchange = inExchange(facts);
    if (lync.inEffect === undefined || exchange === undefined) return cannotSee(facts, "lastSync", "skypeAdmin");
    const evidence = valueOf(facts.evidence);
    const rights = editKnowledge(facts).lines;
    const lines = [...lync.lines, ...rights];
    if (lync.inEffect) {
      if (exchange) return { code: "inStep", evidence: lines };
      return { code: "stale", evidence: lines, remedies: [remedy("removeStaleDelegate"), remedy("makeDelegate")] };
    }
    if (!exchange) return { code: "neither", evidence: lines };
    if (evidence?.skype?.ownerEnterpriseVoice === true) {
      return { code: "voiceOwner", evidence: [adminLine("ownerEnterpriseVoice", evidence, true)] };
    }
    const remedies = [remedy("resyncDelegate"), remedy("setLyncDelegate")];
    if (exchange === "perhaps") {
      const evidenceFirst = [remedy("collectEvidence"), ...remedies];
      return { code: "notRunPerhaps", evidence: lines, remedies: evidenceFirst };
    }
    const last = evidence?.skype?.lastSync;
    return {
      code: "notRunYet",
      evidence: evidence && last ? [...lines, adminLine("lastSync", evidence, last)] : lines,
      remedies,
    };
  },
});
