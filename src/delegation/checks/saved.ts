import { isOnPremises, isNew, itemOf } from "../readings/situation";
import { causeInGraph, unknownFromGraph, unknownFromOutlook } from "../readings/cause";
import { defineCheck } from "./defineCheck";
import { lineOf } from "../readings/evidenceLine";
import { valueOf } from "../facts/fact";
import { remedy } from "../remedies/remedy";

/** Is the item stored, and found where its owner's calendar is? A new item counts: saving it is the first step. */
export const saved = defineCheck({
  id: "saved",
  group: "deciding",
  subject: "meeting",
  codes: {
    found: "pass",
    aboutToBeSaved: "pass",
    saved: "pass",
    ambiguous: "unknown",
    seriesMissing: "unknown",
    notFound: "unknown",
    denied: "unknown",
    unknown: "unknown",
  },
  reads: ["item", "event", "opened", "candidates", "side", "cause"],
  remedies: ["saveItem", "tryAgainLater", "openOwnersItem", "chooseItem"],
  sources: [
    "learn.microsoft.com/javascript/api/outlook/office.appointmentcompose#outlook-office-appointmentcompose-getitemidasync-member(1)",
    "github.com/OfficeDev/office-js/issues/5924",
  ],
  decides: () => true,
  judge(facts) {
    const item = itemOf(facts);
    if (facts.event.known) return { code: "found", evidence: [lineOf("event", facts.event)] };
    if (isNew(facts) && item)
      return { code: "aboutToBeSaved", evidence: [lineOf("itemSaved", item.itemId, () => false)] };
    if (isOnPremises(facts) && item) {
      if (item.form === "read" || item.itemId.known)
        return { code: "saved", evidence: [lineOf("itemSaved", item.itemId, () => true)] };
      return unknownFromOutlook(facts, "itemSaved", item.itemId);
    }
    const why = causeInGraph(facts, "event", facts.event);
    const evidence = [lineOf(why.name, why.fact)];
    if (facts.opened.known && why.root === null) {
      return {
        code: "seriesMissing",
        params: { reason: facts.event.reason },
        evidence: [lineOf("itemSaved", facts.opened, () => true), ...evidence],
        remedies: facts.event.reason === "notFound" ? [remedy("openOwnersItem")] : why.remedies,
        ...(facts.event.reason === "notFound" ? {} : { fixedBy: why.fixedBy }),
      };
    }
    if (why.root === null && why.reason === "ambiguous") {
      const count = valueOf(facts.candidates)?.length ?? 0;
      return {
        code: "ambiguous",
        evidence: count > 0 ? [...evidence, lineOf("candidates", facts.candidates, (rows) => rows.length)] : evidence,
        remedies: [remedy("chooseItem")],
      };
    }
    if (why.root === null && why.reason === "notFound") {
      return { code: "notFound", evidence, remedies: [remedy("tryAgainLater"), remedy("openOwnersItem")] };
    }
    if (why.root === null && why.reason === "denied") return { code: "denied", evidence, remedies: why.remedies };
    return unknownFromGraph(facts, "event", facts.event);
  },
});
