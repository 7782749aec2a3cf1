import { defineCheck } from "../../../delegation/checks/defineCheck";
import { adminLine } from "../../../delegation/readings/evidenceLine";
import { valueOf } from "../../../delegation/facts/fact";
import { cannotSee } from "../../../delegation/readings/cannotSee";
import { remedy } from "../../../delegation/remedies/remedy";
import { isOnPremises } from "../../../delegation/readings/situation";

export const teamsLicence = defineCheck({
  id: "teamsLicence",
  group: "cloud",
  subject: "mailbox",
  isRight: true,
  codes: { licensed: "pass", onlyInCloud: "notApplicable", notLicensed: "fail", cannotSee: "unknown" },
  reads: ["evidence", "side"],
  remedies: ["assignTeamsLicence"],
  sources: ["learn.microsoft.com/microsoftteams/exchange-teams-interact"],
  judge(facts) {
    if (isOnPremises(facts)) return { code: "onlyInCloud" };
    const evidence = valueOf(facts.evidence);
    const licensed = evidence?.teams?.licensed;
    if (!evidence || licensed === undefined) return cannotSee(facts, "licensed", "teamsAdmin");
    const line = [adminLine("licensed", evidence, licensed)];
    return licensed
      ? { code: "licensed", evidence: line }
      : { code: "notLicensed", evidence: line, remedies: [remedy("assignTeamsLicence")] };
  },
});
