import { unknownFromGraph, unknownFromOutlook } from "../readings/cause";
import { defineCheck } from "./defineCheck";
import { adminLine, lineOf, seenLine } from "../readings/evidenceLine";
import { valueOf } from "../facts/fact";
import { privacyOf } from "../readings/privacy";
import { remedy } from "../remedies/remedy";
import { isOnPremises, itemOf, noItem } from "../readings/situation";

/** A private item may be listed for a delegate and still not open: that is a right of its own. */
export const privateItem = defineCheck({
  id: "privateItem",
  group: "deciding",
  subject: "meeting",
  isRight: true,
  codes: {
    notPrivate: "pass",
    readable: "pass",
    shownByOutlook: "pass",
    hidden: "fail",
    perhapsHidden: "unknown",
    unknown: "unknown",
  },
  reads: ["item", "calendar", "event", "listed", "opened", "view", "evidence", "side", "cause"],
  remedies: ["letSeePrivateItems"],
  sources: [
    "learn.microsoft.com/graph/api/resources/calendar",
    "github.com/microsoftgraph/microsoft-graph-docs/issues/14494",
  ],
  decides: () => true,
  judge(facts) {
    const fixes = [remedy("letSeePrivateItems"), remedy("letSeePrivateItems", {}, "exchangeAdmin")];
    const seen = facts.calendar.known
      ? [
          seenLine(
            "canViewPrivateItems",
            facts.calendar.source,
            facts.calendar.at,
            facts.calendar.value.canViewPrivateItems,
          ),
        ]
      : [];
    const item = itemOf(facts);
    switch (privacyOf(facts)) {
      case "notPrivate":
        return {
          code: "notPrivate",
          evidence: [facts.event.known ? lineOf("event", facts.event) : lineOf("item", facts.item)],
        };
      case "readable":
        return { code: "readable", evidence: facts.event.known ? [lineOf("event", facts.event)] : seen };
      case "hidden":
        return { code: "hidden", evidence: seen, remedies: fixes };
      case "perhapsHidden": {
        const evidence = valueOf(facts.evidence);
        const flags = evidence?.exchange?.sharingFlags;
        if (isOnPremises(facts)) return { code: "shownByOutlook", evidence: [lineOf("item", facts.item)] };
        if (!evidence || !flags) return { code: "perhapsHidden", evidence: seen, remedies: fixes };
        const allowed = flags.some((flag) => flag.toLowerCase() === "canviewprivateitems");
        const line = [...seen, adminLine("sharingFlags", evidence, flags)];
        return allowed ? { code: "readable", evidence: line } : { code: "hidden", evidence: line, remedies: fixes };
      }
      case "unknown":
        if (item && isOnPremises(facts)) return { code: "shownByOutlook", evidence: [lineOf("item", facts.item)] };
        if (!item) return unknownFromOutlook(facts, "item", noItem(facts));
        return unknownFromGraph(
          facts,
          "event",
          facts.event.known ? { known: false, reason: "absent", source: "graph" } : facts.event,
        );
    }
  },
});
