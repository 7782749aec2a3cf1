import { isApplicationBlocked, unknownFromGraph } from "../readings/cause";
import { defineCheck } from "./defineCheck";
import { adminLine, lineOf } from "../readings/evidenceLine";
import { valueOf } from "../facts/fact";
import type { Unknown } from "../facts/fact";
import { remedy } from "../remedies/remedy";
import { isOnPremises } from "../readings/situation";

/** "Access to OData is disabled.": a policy against the application, whatever rights the person has. */
export const applicationAccess = defineCheck({
  id: "applicationAccess",
  group: "cloud",
  subject: "mailbox",
  codes: { allowed: "pass", onlyInCloud: "notApplicable", blocked: "fail", unknown: "unknown" },
  reads: ["calendar", "event", "view", "evidence", "settings", "side", "cause"],
  remedies: ["allowApplicationAccess"],
  sources: ["learn.microsoft.com/graph/auth-limit-mailbox-access"],
  judge(facts) {
    if (isOnPremises(facts)) return { code: "onlyInCloud" };
    const { clientId } = facts.settings;
    const fix = [remedy("allowApplicationAccess", { clientId })];
    const blocked = [facts.calendar, facts.event, facts.view].find((fact): fact is Unknown =>
      isApplicationBlocked(fact),
    );
    if (blocked) return { code: "blocked", evidence: [lineOf("applicationAccess", blocked)], remedies: fix };
    if (facts.calendar.known) return { code: "allowed", evidence: [lineOf("calendar", facts.calendar)] };
    if (facts.event.known) return { code: "allowed", evidence: [lineOf("event", facts.event)] };
    const evidence = valueOf(facts.evidence);
    const denies = evidence?.exchange?.applicationAccessPolicyDenies;
    if (evidence && denies !== undefined) {
      const line = [adminLine("applicationAccess", evidence, !denies)];
      return denies ? { code: "blocked", evidence: line, remedies: fix } : { code: "allowed", evidence: line };
    }
    return unknownFromGraph(facts, "calendar", facts.calendar);
  },
});
