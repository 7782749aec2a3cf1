import { absent, unknownFromGraph, unknownFromOutlook } from "../readings/cause";
import { defineCheck } from "./defineCheck";
import { lineOf, seenLine } from "../readings/evidenceLine";
import { isNew, isOnPremises, itemOf } from "../readings/situation";

export const cancelled = defineCheck({
  id: "cancelled",
  group: "deciding",
  subject: "meeting",
  codes: { stands: "pass", new: "pass", noSign: "pass", cancelled: "fail", unknown: "unknown" },
  reads: ["item", "event", "side", "cause"],
  remedies: [],
  sources: ["learn.microsoft.com/graph/api/resources/event"],
  decides: () => true,
  judge(facts) {
    const item = itemOf(facts);
    const itemClass = item?.itemClass;
    const no = { fixedBy: ["nobody"] } as const;
    if (facts.event.known && facts.event.value.isCancelled !== null) {
      const { isCancelled } = facts.event.value;
      const evidence = [seenLine("isCancelled", facts.event.source, facts.event.at, isCancelled)];
      return isCancelled ? { code: "cancelled", evidence, ...no } : { code: "stands", evidence };
    }
    if (itemClass?.known && /\.canceled$/i.test(itemClass.value)) {
      return { code: "cancelled", evidence: [lineOf("itemClass", itemClass, (value) => value)], ...no };
    }
    if (isNew(facts)) return { code: "new" };
    if (facts.event.known) return absent("isCancelled", "graph");
    if (!isOnPremises(facts)) return unknownFromGraph(facts, "event", facts.event);
    // Outlook alone: a form that can be edited, or an item of the ordinary class, shows no sign of it.
    if (item && (item.form === "compose" || item.itemClass.known))
      return { code: "noSign", evidence: [lineOf("item", facts.item)] };
    const reason =
      itemClass && !itemClass.known
        ? itemClass
        : { known: false as const, reason: "notAsked" as const, source: "outlook" as const };
    return unknownFromOutlook(facts, "itemClass", reason);
  },
});
