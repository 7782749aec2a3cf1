import { defineCheck } from "./defineCheck";
import { adminLine } from "../readings/evidenceLine";
import { valueOf } from "../facts/fact";
import { cannotSee } from "../readings/cannotSee";
import { remedy } from "../remedies/remedy";
import { delegationInEffect } from "../readings/delegationInEffect";
import { isOnPremises, isOwn } from "../readings/situation";

/** The mark on the owner's mailbox that lets the delegate send in the owner's name; a right on the calendar does not include it. */
export const sendOnBehalf = defineCheck({
  id: "sendOnBehalf",
  group: "cloud",
  subject: "mailbox",
  isRight: true,
  codes: { granted: "pass", own: "notApplicable", inEffect: "notApplicable", notGranted: "fail", cannotSee: "unknown" },
  reads: ["evidence", "side", "people", "delegation"],
  remedies: ["grantSendOnBehalf", "makeDelegate"],
  sources: [
    "learn.microsoft.com/powershell/module/exchange/set-mailbox",
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-meetings/cannot-use-lync-meeting-add-in",
  ],
  judge(facts) {
    if (isOwn(facts)) return { code: "own" };
    const evidence = valueOf(facts.evidence);
    const granted = evidence?.exchange?.sendOnBehalf;
    if (evidence && granted === true)
      return { code: "granted", evidence: [adminLine("sendOnBehalf", evidence, granted)] };
    if (isOnPremises(facts)) {
      const { inEffect, lines } = delegationInEffect(facts);
      if (inEffect === true) return { code: "inEffect", evidence: lines };
    }
    if (!evidence || granted === undefined)
      return cannotSee(facts, "sendOnBehalf", "exchangeAdmin", [remedy("makeDelegate")]);
    return {
      code: "notGranted",
      evidence: [adminLine("sendOnBehalf", evidence, granted)],
      remedies: [remedy("grantSendOnBehalf"), remedy("grantSendOnBehalf", {}, "exchangeAdmin")],
    };
  },
});
