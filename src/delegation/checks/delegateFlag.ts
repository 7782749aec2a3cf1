import { defineCheck } from "./defineCheck";
import { adminLine } from "../readings/evidenceLine";
import { valueOf } from "../facts/fact";
import { cannotSee } from "../readings/cannotSee";
import { remedy } from "../remedies/remedy";
import { isOnPremises, isOwn } from "../readings/situation";

/**
 * A share as Editor is not yet a delegate: Exchange Online marks delegates with a flag that only the owner and admins can read.
 * The documentation asks for Author in one place and Editor in another; Editor with the flag satisfies both.
 */
export const delegateFlag = defineCheck({
  id: "delegateFlag",
  group: "cloud",
  subject: "mailbox",
  isRight: true,
  codes: {
    delegate: "pass",
    own: "notApplicable",
    noFlagOnPremises: "notApplicable",
    notDelegate: "fail",
    cannotSee: "unknown",
  },
  reads: ["evidence", "side", "people"],
  remedies: ["makeDelegate"],
  sources: [
    "learn.microsoft.com/powershell/module/exchange/set-mailboxfolderpermission",
    "learn.microsoft.com/microsoftteams/troubleshoot/exchange-integration/teams-exchange-interaction-issue",
  ],
  judge(facts) {
    if (isOwn(facts)) return { code: "own" };
    const evidence = valueOf(facts.evidence);
    const exchange = evidence?.exchange;
    if (isOnPremises(facts) || exchange?.location === "onPremises") return { code: "noFlagOnPremises" };
    if (!evidence || !exchange?.sharingFlags)
      return cannotSee(facts, "sharingFlags", "exchangeAdmin", [remedy("makeDelegate")]);
    const line = [adminLine("sharingFlags", evidence, exchange.sharingFlags)];
    if (exchange.sharingFlags.some((flag) => flag.trim().toLowerCase() === "delegate"))
      return { code: "delegate", evidence: line };
    return {
      code: "notDelegate",
      evidence: line,
      remedies: [remedy("makeDelegate"), remedy("makeDelegate", {}, "exchangeAdmin")],
    };
  },
});
