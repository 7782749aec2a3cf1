import { causeInOutlook, noItemRemedies, unknownAnswer } from "../readings/cause";
import { defineCheck } from "./defineCheck";
import { adminLine, lineOf } from "../readings/evidenceLine";
import { valueOf } from "../facts/fact";
import { remedy } from "../remedies/remedy";

/** Is there a calendar item at all? Outlook gives none for an owner who is hidden from the address list. */
export const item = defineCheck({
  id: "item",
  group: "deciding",
  subject: "form",
  codes: { open: "pass", noItem: "unknown", noItemHidden: "unknown", noItemNotHidden: "unknown", unknown: "unknown" },
  reads: ["item", "evidence", "cause"],
  remedies: ["showInAddressList", "installForDelegate", "openOwnersItem", "useSupportedClient"],
  sources: ["learn.microsoft.com/office/dev/add-ins/outlook/delegate-access"],
  decides: () => true,
  judge(facts) {
    if (!facts.item.known) return unknownAnswer(causeInOutlook(facts, "item", facts.item));
    if (facts.item.value !== null) return { code: "open", evidence: [lineOf("item", facts.item)] };
    const evidence = valueOf(facts.evidence);
    const hidden = evidence?.exchange?.hiddenFromAddressLists;
    const seen = [lineOf("item", facts.item, () => false)];
    if (!evidence || hidden === undefined) return { code: "noItem", evidence: seen, remedies: noItemRemedies() };
    const lines = [...seen, adminLine("hiddenFromAddressLists", evidence, hidden)];
    return hidden
      ? { code: "noItemHidden", evidence: lines, remedies: [remedy("showInAddressList")] }
      : {
          code: "noItemNotHidden",
          evidence: lines,
          remedies: [remedy("openOwnersItem"), remedy("installForDelegate"), remedy("useSupportedClient")],
        };
  },
});
