import { defineCheck } from "./defineCheck";
import { adminLine } from "../readings/evidenceLine";
import { valueOf } from "../facts/fact";
import { cannotSee } from "../readings/cannotSee";
import { remedy } from "../remedies/remedy";
import { isOwn } from "../readings/situation";

/** An owner hidden from the address list: Outlook gives add-ins no item, and join details go missing when a delegate schedules. */
export const addressList = defineCheck({
  id: "addressList",
  group: "cloud",
  subject: "mailbox",
  isRight: true,
  codes: { shown: "pass", own: "notApplicable", hidden: "fail", cannotSee: "unknown" },
  reads: ["evidence", "people"],
  remedies: ["showInAddressList"],
  sources: [
    "learn.microsoft.com/office/dev/add-ins/outlook/delegate-access",
    "learn.microsoft.com/microsoftteams/troubleshoot/meetings/resolve-teams-meeting-add-in-issues",
  ],
  judge(facts) {
    if (isOwn(facts)) return { code: "own" };
    const evidence = valueOf(facts.evidence);
    const hidden = evidence?.exchange?.hiddenFromAddressLists;
    if (!evidence || hidden === undefined) return cannotSee(facts, "hiddenFromAddressLists", "exchangeAdmin");
    const line = [adminLine("hiddenFromAddressLists", evidence, hidden)];
    return hidden
      ? { code: "hidden", evidence: line, remedies: [remedy("showInAddressList")] }
      : { code: "shown", evidence: line };
  },
});
