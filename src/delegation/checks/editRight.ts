import { unknownFromGraph, unknownFromOutlook } from "../readings/cause";
import { defineCheck } from "./defineCheck";
import type { Answer } from "./defineCheck";
import { editKnowledge } from "../readings/editKnowledge";
import { delegationInEffect } from "../readings/delegationInEffect";
import { remedy } from "../remedies/remedy";
import { isNew, isOnPremises, isOwn, itemOf } from "../readings/situation";

const SHARE = [remedy("shareAsEditor"), remedy("shareAsEditor", {}, "exchangeAdmin")];

type Code =
  "mayEdit" | "mayEditNew" | "own" | "cannotEdit" | "fullAccessOnly" | "authorOnly" | "contradiction" | "unknown";

/**
 * May the delegate change items that the owner made? What Outlook and Graph say live is stronger than IT's evidence; two live
 * answers that contradict each other are not known. 0 is what Outlook on the Mac says of real delegates: never "none".
 */
export const editRight = defineCheck({
  id: "editRight",
  group: "deciding",
  subject: "mailbox",
  isRight: true,
  codes: {
    mayEdit: "pass",
    mayEditNew: "pass",
    own: "notApplicable",
    cannotEdit: "fail",
    fullAccessOnly: "fail",
    authorOnly: "unknown",
    contradiction: "unknown",
    unknown: "unknown",
  },
  reads: ["item", "calendar", "event", "side", "people", "cause", "delegation", "rights"],
  remedies: ["shareAsEditor", "makeDelegate", "grantSendOnBehalf"],
  sources: [
    "learn.microsoft.com/office/dev/add-ins/outlook/delegate-access",
    "learn.microsoft.com/graph/api/resources/calendar",
    "learn.microsoft.com/powershell/module/exchange/add-mailboxfolderpermission",
    "github.com/OfficeDev/office-js/issues/1423",
  ],
  decides: () => true,
  judge(facts): Answer<Code> {
    if (isOwn(facts)) return { code: "own" };
    const { bits, canEdit, admin, lines, fullAccessOnly } = editKnowledge(facts);
    const no = { evidence: lines, remedies: SHARE };
    if (isOnPremises(facts) && fullAccessOnly && delegationInEffect(facts).inEffect !== true) {
      return {
        code: "fullAccessOnly",
        evidence: lines,
        remedies: [remedy("makeDelegate"), remedy("grantSendOnBehalf", {}, "exchangeAdmin")],
      };
    }
    const says = [canEdit, bits === "all" ? true : bits === "none" ? false : undefined];
    const yes = says.includes(true);
    const nay = says.includes(false);
    if (yes && nay) return { code: "contradiction", ...no };
    if (bits === "own" && canEdit !== false) {
      // What she creates herself, an Author may edit.
      return isNew(facts) ? { code: "mayEditNew", evidence: lines } : { code: "authorOnly", ...no };
    }
    if (yes) return { code: "mayEdit", evidence: lines };
    if (nay) return { code: "cannotEdit", ...no };
    if (admin === "all") return { code: "mayEdit", evidence: lines };
    if (admin === "own") return isNew(facts) ? { code: "mayEditNew", evidence: lines } : { code: "authorOnly", ...no };
    if (admin === "none")
      return fullAccessOnly
        ? { code: "fullAccessOnly", ...no, remedies: [remedy("makeDelegate"), ...SHARE] }
        : { code: "cannotEdit", ...no };
    const item = itemOf(facts);
    if (isOnPremises(facts) && item && !item.shared.known) {
      const why = unknownFromOutlook(facts, "delegatePermissions", item.shared);
      return { ...why, remedies: [...(why.remedies ?? []), remedy("collectEvidence")] };
    }
    if (!facts.calendar.known) return unknownFromGraph(facts, "calendar", facts.calendar);
    return { code: "unknown", params: { reason: "absent" }, ...no };
  },
});
