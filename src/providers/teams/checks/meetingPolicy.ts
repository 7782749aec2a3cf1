import { defineCheck } from "../../../delegation/checks/defineCheck";
import { adminLine } from "../../../delegation/readings/evidenceLine";
import { valueOf } from "../../../delegation/facts/fact";
import { cannotSee } from "../../../delegation/readings/cannotSee";
import { remedy } from "../../../delegation/remedies/remedy";
import { isOnPremises } from "../../../delegation/readings/situation";

/** The owner's Teams meeting policy applies, not the delegate's. */
export const meetingPolicy = defineCheck({
  id: "meetingPolicy",
  group: "cloud",
  subject: "mailbox",
  isRight: true,
  codes: {
    allows: "pass",
    onlyInCloud: "notApplicable",
    forbids: "fail",
    outlookAddInOff: "unknown",
    cannotSee: "unknown",
  },
  reads: ["evidence", "side"],
  remedies: ["allowTeamsScheduling"],
  sources: ["learn.microsoft.com/microsoftteams/manage-who-can-schedule-meetings"],
  judge(facts) {
    if (isOnPremises(facts)) return { code: "onlyInCloud" };
    const evidence = valueOf(facts.evidence);
    const teams = evidence?.teams;
    if (!evidence || teams?.allowPrivateMeetingScheduling === undefined)
      return cannotSee(facts, "meetingPolicy", "teamsAdmin");
    const policy = teams.meetingPolicy ?? "";
    const lines = [
      ...(policy === "" ? [] : [adminLine("meetingPolicy", evidence, policy)]),
      adminLine("privateScheduling", evidence, teams.allowPrivateMeetingScheduling),
    ];
    const fix = [remedy("allowTeamsScheduling", policy === "" ? {} : { policy })];
    if (!teams.allowPrivateMeetingScheduling) return { code: "forbids", evidence: lines, remedies: fix };
    // Whether this switch also stops Graph is documented nowhere: named, and not held against anybody.
    if (teams.allowOutlookAddIn === false) {
      return {
        code: "outlookAddInOff",
        evidence: [...lines, adminLine("outlookAddInPolicy", evidence, false)],
        remedies: fix,
      };
    }
    return { code: "allows", evidence: lines };
  },
});
