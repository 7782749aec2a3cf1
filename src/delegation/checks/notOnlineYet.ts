import { existingMeeting } from "../readings/existingMeeting";
import { absent, unknownFromGraph, unknownFromOutlook } from "../readings/cause";
import { defineCheck } from "./defineCheck";
import { lineOf, seenLine } from "../readings/evidenceLine";
import { isNew, isOnPremises, itemOf, noItem } from "../readings/situation";

/** A link that exists is shown, not replaced. Links are judged by their host, never by what they say. */
export const notOnlineYet = defineCheck({
  id: "notOnlineYet",
  group: "deciding",
  subject: "meeting",
  codes: { notYet: "pass", online: "fail", linkPending: "fail", otherLink: "fail", unknown: "unknown" },
  reads: ["item", "event", "side", "cause"],
  remedies: [],
  sources: ["learn.microsoft.com/graph/outlook-calendar-online-meetings"],
  decides: () => true,
  judge(facts) {
    const meeting = existingMeeting(facts);
    const item = itemOf(facts);
    const nobody = { fixedBy: ["nobody"] } as const;
    switch (meeting.kind) {
      case "online":
        return {
          code: meeting.link ? "online" : "linkPending",
          params: { provider: meeting.provider },
          evidence: [lineOf("isOnlineMeeting", facts.event, (event) => event.isOnlineMeeting)],
          ...nobody,
        };
      case "link":
        return {
          code: "otherLink",
          params: { provider: meeting.link.provider },
          evidence: [seenLine("linkInText", meeting.source, meeting.at, meeting.link.provider)],
          ...nobody,
        };
      case "none":
        return {
          code: "notYet",
          evidence: [
            facts.event.known ? lineOf("isOnlineMeeting", facts.event, () => false) : lineOf("item", facts.item),
          ],
        };
      case "unknown": {
        if (!item) return unknownFromOutlook(facts, "item", noItem(facts));
        const unread = item.bodyHtml.known ? item.location : item.bodyHtml;
        if ((isNew(facts) || isOnPremises(facts)) && !unread.known)
          return unknownFromOutlook(facts, "linkInText", unread);
        return facts.event.known ? absent("isOnlineMeeting", "graph") : unknownFromGraph(facts, "event", facts.event);
      }
    }
  },
});
