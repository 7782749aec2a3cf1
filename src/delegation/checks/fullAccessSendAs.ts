import { defineCheck } from "./defineCheck";
import { editByRights } from "../readings/editKnowledge";
import { adminLine } from "../readings/evidenceLine";
import { valueOf } from "../facts/fact";
import { cannotSee } from "../readings/cannotSee";
import { remedy } from "../remedies/remedy";
import { delegationInEffect } from "../readings/delegationInEffect";
import { isOnPremises, isOwn } from "../readings/situation";

/** Full access and send as let her open the mailbox and write as the owner; they make nobody a delegate. */
export const fullAccessSendAs = defineCheck({
  id: "fullAccessSendAs",
  group: "cloud",
  subject: "mailbox",
  isRight: true,
  codes: {
    besideRight: "pass",
    notNeeded: "pass",
    own: "notApplicable",
    inEffect: "notApplicable",
    notEnough: "fail",
    cannotSee: "unknown",
  },
  reads: ["evidence", "side", "people", "delegation"],
  remedies: ["makeDelegate"],
  sources: [
    "learn.microsoft.com/powershell/module/exchange/add-mailboxpermission",
    "learn.microsoft.com/powershell/module/exchange/add-recipientpermission",
    "techcommunity.microsoft.com/blog/exchange/2235211",
  ],
  judge(facts) {
    if (isOwn(facts)) return { code: "own" };
    const evidence = valueOf(facts.evidence);
    const exchange = evidence?.exchange;
    if (!evidence || !exchange || (exchange.fullAccess === undefined && exchange.sendAs === undefined)) {
      return cannotSee(facts, "fullAccess", "exchangeAdmin");
    }
    const lines = [
      ...(exchange.fullAccess === undefined ? [] : [adminLine("fullAccess", evidence, exchange.fullAccess)]),
      ...(exchange.sendAs === undefined ? [] : [adminLine("sendAs", evidence, exchange.sendAs)]),
      ...(exchange.calendarRights === undefined
        ? []
        : [adminLine("calendarRights", evidence, exchange.calendarRights)]),
    ];
    if (exchange.fullAccess !== true && exchange.sendAs !== true) return { code: "notNeeded", evidence: lines };
    if (editByRights(exchange.calendarRights) !== "none") return { code: "besideRight", evidence: lines };
    if (isOnPremises(facts) && delegationInEffect(facts).inEffect === true)
      return { code: "inEffect", evidence: lines };
    return {
      code: "notEnough",
      evidence: lines,
      remedies: [remedy("makeDelegate"), remedy("makeDelegate", {}, "exchangeAdmin")],
    };
  },
});
