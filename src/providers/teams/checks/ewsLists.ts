import { defineCheck } from "../../../delegation/checks/defineCheck";
import type { Answer } from "../../../delegation/checks/defineCheck";
import type { AdminEvidence, ExchangeEvidence } from "../../../delegation/evidence/evidence.types";
import { adminLine } from "../../../delegation/readings/evidenceLine";
import { valueOf } from "../../../delegation/facts/fact";
import { cannotSee } from "../../../delegation/readings/cannotSee";
import { remedy } from "../../../delegation/remedies/remedy";
import { isOnPremises } from "../../../delegation/readings/situation";

type Code = "open" | "onlyInCloud" | "noEws" | "listBlocks" | "mailboxBlocks" | "cannotSee";

/** Teams' scheduling service names itself like this to Exchange. */
const SCHEDULER = "schedulingservice";

function blocks(policy: ExchangeEvidence["ewsPolicyOrganisation"], list: readonly string[] | undefined): boolean {
  const named = (list ?? []).some((agent) => agent.toLowerCase().includes(SCHEDULER) || agent.trim() === "*");
  if (policy === "EnforceAllowList") return !named;
  return policy === "EnforceBlockList" && named;
}

function byEvidence(evidence: AdminEvidence, exchange: ExchangeEvidence): Answer<Code> {
  const { ewsEnabledOrganisation, ewsEnabledMailbox, ewsPolicyOrganisation, ewsPolicyMailbox } = exchange;
  const lines = [
    adminLine("ewsOrganisation", evidence, ewsEnabledOrganisation),
    adminLine("ewsMailbox", evidence, ewsEnabledMailbox),
    adminLine("ewsPolicy", evidence, ewsPolicyMailbox ?? ewsPolicyOrganisation ?? []),
  ];
  const fix = { evidence: lines, remedies: [remedy("allowEws")] };
  // Switched off for the whole organisation is where Microsoft leads everybody: no finding.
  if (ewsEnabledOrganisation === false) return { code: "noEws", evidence: lines };
  if (ewsEnabledMailbox === false) return { code: "mailboxBlocks", ...fix };
  if (blocks(ewsPolicyOrganisation, exchange.ewsAllowList)) return { code: "listBlocks", ...fix };
  if (blocks(ewsPolicyMailbox, exchange.ewsAllowListMailbox)) return { code: "listBlocks", ...fix };
  return { code: "open", evidence: lines };
}

/** Only where the organisation still has EWS: Teams' check of delegates came through it, and lists can shut it out. */
export const ewsLists = defineCheck({
  id: "ewsLists",
  group: "cloud",
  subject: "mailbox",
  isRight: true,
  codes: {
    open: "pass",
    onlyInCloud: "notApplicable",
    noEws: "notApplicable",
    listBlocks: "fail",
    mailboxBlocks: "fail",
    cannotSee: "unknown",
  },
  reads: ["evidence", "side"],
  remedies: ["allowEws"],
  sources: [
    "learn.microsoft.com/microsoftteams/troubleshoot/exchange-integration/teams-exchange-interaction-issue",
    "learn.microsoft.com/powershell/module/exchange/set-organizationconfig",
    "techcommunity.microsoft.com/blog/exchange/4492361",
  ],
  judge(facts): Answer<Code> {
    if (isOnPremises(facts)) return { code: "onlyInCloud" };
    const evidence = valueOf(facts.evidence);
    const exchange = evidence?.exchange;
    const told =
      exchange &&
      [
        exchange.ewsEnabledOrganisation,
        exchange.ewsEnabledMailbox,
        exchange.ewsPolicyOrganisation,
        exchange.ewsPolicyMailbox,
      ].some((value) => value !== undefined);
    return evidence && told ? byEvidence(evidence, exchange) : cannotSee(facts, "ewsPolicy", "exchangeAdmin");
  },
});
