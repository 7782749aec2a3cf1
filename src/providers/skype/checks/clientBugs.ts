import { defineCheck } from "../../../delegation/checks/defineCheck";
import { remedy } from "../../../delegation/remedies/remedy";
import { isOnPremises, isOwn } from "../../../delegation/readings/situation";
import { delegationInEffect } from "../../../delegation/readings/delegationInEffect";

/** Known faults of Lync and Skype for Business clients that refuse although everything is set. No server can show them. */
export const clientBugs = defineCheck({
  id: "clientBugs",
  group: "onPremises",
  subject: "mailbox",
  isRight: true,
  codes: { onlyOnPremises: "notApplicable", own: "notApplicable", ifRefused: "unknown", cannotSee: "unknown" },
  reads: ["side", "people", "delegation"],
  remedies: ["updateClient"],
  sources: [
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-exchange-integration/mapi-unavailable",
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-meetings/meeting-invitations-not-sent-from-outlook",
    "learn.microsoft.com/skypeforbusiness/troubleshoot/server-contacts/added-as-delegate-notice",
  ],
  judge(facts) {
    if (!isOnPremises(facts)) return { code: "onlyOnPremises" };
    if (isOwn(facts)) return { code: "own" };
    const { inEffect, lines } = delegationInEffect(facts);
    const reason = "notSupported";
    const unseen = { fact: "ownerClient", source: "outlook", at: null, reason } as const;
    return {
      code: inEffect === true ? "ifRefused" : "cannotSee",
      params: { reason },
      evidence: [...lines, unseen],
      remedies: [remedy("updateClient")],
    };
  },
});
