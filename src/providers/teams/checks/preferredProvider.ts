import { defineCheck } from "../../../delegation/checks/defineCheck";
import { adminLine, seenLine } from "../../../delegation/readings/evidenceLine";
import { providerName } from "../../../delegation/readings/existingMeeting";
import { valueOf } from "../../../delegation/facts/fact";
import { cannotSee } from "../../../delegation/readings/cannotSee";
import { remedy } from "../../../delegation/remedies/remedy";
import { isOnPremises } from "../../../delegation/readings/situation";

/** Coexistence modes in which the owner's meetings are Skype meetings, whatever is asked for. */
const SKYPE_MODES = ["sfbonly", "sfbwithteamscollab"];

/** Asked for Teams and given Skype: the owner's coexistence mode, and in islands mode the preferred provider, decide that. */
export const preferredProvider = defineCheck({
  id: "preferredProvider",
  group: "cloud",
  subject: "mailbox",
  isRight: true,
  codes: {
    teams: "pass",
    bothInIslands: "pass",
    otherDefault: "pass",
    onlyInCloud: "notApplicable",
    skypeMode: "fail",
    cannotSee: "unknown",
  },
  reads: ["calendar", "evidence", "side"],
  remedies: ["preferTeams"],
  sources: [
    "learn.microsoft.com/powershell/module/teams/set-csteamsmeetingpolicy",
    "github.com/microsoftgraph/microsoft-graph-docs/issues/3586",
  ],
  judge(facts) {
    if (isOnPremises(facts)) return { code: "onlyInCloud" };
    const evidence = valueOf(facts.evidence);
    const teams = evidence?.teams;
    const mode = teams?.coexistenceMode;
    if (evidence && teams && mode) {
      const lines = [adminLine("coexistenceMode", evidence, mode)];
      const name = mode.trim().toLowerCase();
      if (SKYPE_MODES.includes(name))
        return { code: "skypeMode", params: { mode }, evidence: lines, remedies: [remedy("preferTeams")] };
      const preferred = teams.preferredProviderForIslands;
      if (name !== "islands" || preferred === "Teams") return { code: "teams", evidence: lines };
      return {
        code: "bothInIslands",
        evidence: [...lines, adminLine("islandsProvider", evidence, preferred)],
        remedies: [],
      };
    }
    const { calendar } = facts;
    const usual = valueOf(calendar)?.defaultProvider;
    if (calendar.known && usual && usual !== "unknown") {
      const line = [seenLine("defaultProvider", calendar.source, calendar.at, usual)];
      if (usual.toLowerCase() === "teamsforbusiness") return { code: "teams", evidence: line };
      return { code: "otherDefault", params: { provider: providerName(usual) }, evidence: line };
    }
    const byAdmin = evidence?.exchange?.defaultOnlineMeetingProvider;
    if (evidence && byAdmin) {
      const line = [adminLine("defaultProvider", evidence, byAdmin)];
      if (byAdmin.toLowerCase() === "teamsforbusiness") return { code: "teams", evidence: line };
      return { code: "otherDefault", params: { provider: byAdmin }, evidence: line };
    }
    return cannotSee(facts, "coexistenceMode", "teamsAdmin");
  },
});
