import { defineCheck } from "./defineCheck";
import { adminLine } from "../readings/evidenceLine";
import { valueOf } from "../facts/fact";
import { cannotSee } from "../readings/cannotSee";
import { remedy } from "../remedies/remedy";
import { isOnPremises, isOwn } from "../readings/situation";

/** Delegates have to be people of the same organisation. Different address domains prove nothing: one organisation may have many. */
export const sameOrganisation = defineCheck({
  id: "sameOrganisation",
  group: "cloud",
  subject: "mailbox",
  isRight: true,
  codes: { same: "pass", own: "notApplicable", onlyInCloud: "notApplicable", different: "fail", cannotSee: "unknown" },
  reads: ["evidence", "side", "people"],
  remedies: ["sameOrganisationDelegate"],
  sources: [
    "learn.microsoft.com/microsoftteams/exchange-teams-interact",
    "learn.microsoft.com/graph/api/resources/calendarpermission",
  ],
  judge(facts) {
    if (isOwn(facts)) return { code: "own" };
    if (isOnPremises(facts)) return { code: "onlyInCloud" };
    const evidence = valueOf(facts.evidence);
    const owner = evidence?.teams?.ownerTenant?.trim().toLowerCase();
    const delegate = evidence?.teams?.delegateTenant?.trim().toLowerCase();
    if (!evidence || !owner || !delegate) return cannotSee(facts, "ownerTenant", "teamsAdmin");
    const lines = [adminLine("ownerTenant", evidence, owner), adminLine("delegateTenant", evidence, delegate)];
    if (owner === delegate) return { code: "same", evidence: lines };
    return {
      code: "different",
      evidence: lines,
      remedies: [remedy("sameOrganisationDelegate"), remedy("sameOrganisationDelegate", {}, "owner")],
    };
  },
});
