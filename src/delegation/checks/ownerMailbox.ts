import { isNotInCloud, unknownFromGraph } from "../cause";
import { defineCheck } from "../defineCheck";
import { adminLine, lineOf } from "../evidenceLine";
import { valueOf } from "../fact";
import type { Unknown } from "../fact";
import { remedy } from "../remedy";
import { isOnPremises } from "../situation";

/** Where the owner's mailbox is decides the way: Teams through Exchange Online, or Skype for Business on-premises. */
export const ownerMailbox = defineCheck({
  id: "ownerMailbox",
  codes: { online: "pass", onPremisesRoute: "pass", notInCloud: "fail", onPremises: "fail", unknown: "unknown" },
  sources: ["learn.microsoft.com/graph/api/calendar-get", "learn.microsoft.com/microsoftteams/exchange-teams-interact"],
  judge(facts) {
    const { calendar, event } = facts;
    if (calendar.known) return { code: "online", evidence: [lineOf("calendar", calendar)] };
    if (event.known) return { code: "online", evidence: [lineOf("event", event)] };
    const evidence = valueOf(facts.evidence);
    const location = evidence?.exchange?.location;
    if (isOnPremises(facts)) {
      const line =
        evidence && location
          ? adminLine("mailboxLocation", evidence, location)
          : lineOf("mailboxLocation", facts.client.accountType);
      return { code: "onPremisesRoute", evidence: [line] };
    }
    const refusal = [calendar, event].find((fact): fact is Unknown => isNotInCloud(fact));
    if (refusal)
      return { code: "notInCloud", evidence: [lineOf("mailboxLocation", refusal)], remedies: [remedy("moveMailbox")] };
    if (evidence && location === "onPremises") {
      return {
        code: "onPremises",
        evidence: [adminLine("mailboxLocation", evidence, location)],
        remedies: [remedy("moveMailbox")],
      };
    }
    if (evidence && location === "online")
      return { code: "online", evidence: [adminLine("mailboxLocation", evidence, location)] };
    return unknownFromGraph(facts, "calendar", calendar);
  },
});
