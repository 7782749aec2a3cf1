import { absent, causeInGraph, isNotInCloud, unknownAnswer } from "../../../delegation/readings/cause";
import { defineCheck } from "../../../delegation/checks/defineCheck";
import { adminLine, lineOf, seenLine } from "../../../delegation/readings/evidenceLine";
import { valueOf } from "../../../delegation/facts/fact";
import { remedy } from "../../../delegation/remedies/remedy";
import { isCloud } from "../../../delegation/readings/situation";

/** The owner's calendar lists what online meetings it may hold; the owner's licence and policy stand behind that list. */
export const teamsAllowed = defineCheck({
  id: "teamsAllowed",
  group: "deciding",
  subject: "mailbox",
  isRight: true,
  codes: {
    allowed: "pass",
    allowedByEvidence: "pass",
    notNeeded: "notApplicable",
    notAllowed: "fail",
    policyForbids: "fail",
    notLicensed: "fail",
    onPremises: "unknown",
    unknown: "unknown",
  },
  reads: ["calendar", "evidence", "side", "cause"],
  remedies: ["assignTeamsLicence", "allowTeamsScheduling"],
  sources: [
    "learn.microsoft.com/graph/api/resources/calendar",
    "learn.microsoft.com/microsoftteams/manage-who-can-schedule-meetings",
  ],
  decides: isCloud,
  judge(facts) {
    if (!isCloud(facts)) return { code: "notNeeded" };
    const fixes = [remedy("assignTeamsLicence"), remedy("allowTeamsScheduling")];
    const { calendar } = facts;
    const providers = valueOf(calendar)?.allowedProviders;
    if (calendar.known && providers) {
      const evidence = [seenLine("allowedProviders", calendar.source, calendar.at, providers)];
      const allowed = providers.some((provider) => provider.toLowerCase() === "teamsforbusiness");
      return allowed ? { code: "allowed", evidence } : { code: "notAllowed", evidence, remedies: fixes };
    }
    const evidence = valueOf(facts.evidence);
    const teams = evidence?.teams;
    if (evidence && teams?.licensed === false) {
      return {
        code: "notLicensed",
        evidence: [adminLine("licensed", evidence, false)],
        remedies: [remedy("assignTeamsLicence")],
      };
    }
    if (evidence && teams?.allowPrivateMeetingScheduling === false) {
      const line = adminLine("privateScheduling", evidence, false);
      return { code: "policyForbids", evidence: [line], remedies: [remedy("allowTeamsScheduling")] };
    }
    if (
      evidence &&
      teams?.licensed === true &&
      teams.allowPrivateMeetingScheduling === true &&
      !isNotInCloud(calendar)
    ) {
      return {
        code: "allowedByEvidence",
        evidence: [adminLine("licensed", evidence, true), adminLine("privateScheduling", evidence, true)],
      };
    }
    if (calendar.known) return absent("allowedProviders", "graph", [remedy("allowTeamsScheduling")]);
    const why = causeInGraph(facts, "calendar", calendar);
    if (isNotInCloud(calendar) && why.root === "ownerMailbox")
      return { code: "onPremises", evidence: [lineOf("calendar", calendar)], remedies: why.remedies };
    return unknownAnswer(why);
  },
});
