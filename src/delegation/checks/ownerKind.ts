import { defineCheck } from "./defineCheck";
import { ownerKindOf } from "../readings/kindOfOwner";
import { cannotSee } from "../readings/cannotSee";
import { remedy } from "../remedies/remedy";
import { isOnPremises, isOwn } from "../readings/situation";

/** A shared mailbox, room or group has no licence and nobody who could admit people: its meetings may have a lobby without a host. */
export const ownerKind = defineCheck({
  id: "ownerKind",
  group: "cloud",
  subject: "mailbox",
  codes: {
    person: "pass",
    own: "notApplicable",
    onlyInCloud: "notApplicable",
    sharedMailbox: "fail",
    room: "fail",
    group: "fail",
    cannotSee: "unknown",
  },
  reads: ["evidence", "item", "event", "side", "people"],
  remedies: ["organizeByPerson", "assignTeamsLicence"],
  sources: [
    "learn.microsoft.com/microsoftteams/troubleshoot/meetings/teams-meeting-with-shared-mailboxes",
    "learn.microsoft.com/powershell/module/exchange/get-recipient",
  ],
  judge(facts) {
    if (isOwn(facts)) return { code: "own" };
    if (isOnPremises(facts)) return { code: "onlyInCloud" };
    const seen = ownerKindOf(facts);
    if (!seen) return cannotSee(facts, "ownerType", "exchangeAdmin");
    if (seen.kind === "person") return { code: "person", evidence: seen.lines };
    const licence = seen.kind === "group" ? [] : [remedy("assignTeamsLicence")];
    return { code: seen.kind, evidence: seen.lines, remedies: [remedy("organizeByPerson"), ...licence] };
  },
});
