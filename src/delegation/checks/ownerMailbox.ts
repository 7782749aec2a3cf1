import { isNotInCloud, isNotKnownHere, notKnownHereRemedies, unknownFromGraph } from "../readings/cause";
import { defineCheck } from "./defineCheck";
import { adminLine, lineOf } from "../readings/evidenceLine";
import { valueOf } from "../facts/fact";
import type { Unknown } from "../facts/fact";
import { remedy } from "../remedies/remedy";
import type { Facts } from "../facts/facts";
import type { EvidenceLine } from "./finding";
import { isCloud, isOnPremises, isOwn } from "../readings/situation";

/**
 * Delegation is not carried across: both mailboxes have to be on the same side. What Graph lets her do all the same is stronger.
 */
function onTwoSides(facts: Facts): readonly EvidenceLine[] | null {
  if (valueOf(facts.accountType) !== "enterprise" || isOwn(facts)) return null;
  const hers = lineOf("delegateHosting", facts.accountType, (type) => type);
  if (facts.calendar.known)
    return facts.calendar.value.canEdit === true ? null : [hers, lineOf("calendar", facts.calendar)];
  const evidence = valueOf(facts.evidence);
  return evidence?.exchange?.location === "online" ? [hers, adminLine("mailboxLocation", evidence, "online")] : null;
}

/** Where the owner's mailbox is decides the way: Teams through Exchange Online, or Skype for Business on-premises. */
export const ownerMailbox = defineCheck({
  id: "ownerMailbox",
  group: "cloud",
  subject: "mailbox",
  codes: {
    online: "pass",
    onPremisesRoute: "pass",
    notInCloud: "fail",
    onPremises: "fail",
    apart: "fail",
    notKnownHere: "unknown",
    unknown: "unknown",
  },
  reads: ["calendar", "event", "evidence", "side", "people", "cause"],
  remedies: ["moveMailbox", "findMailbox", "bringTogether", "openOwnersItem"],
  sources: ["learn.microsoft.com/graph/api/calendar-get", "learn.microsoft.com/microsoftteams/exchange-teams-interact"],
  // Nothing can be found in a mailbox that is not there: it leads everything that is not known because of it.
  decides: (facts) => isCloud(facts) && !facts.event.known && isNotKnownHere(facts.calendar),
  judge(facts) {
    const { calendar, event } = facts;
    const apart = onTwoSides(facts);
    if (apart) return { code: "apart", evidence: apart, remedies: [remedy("bringTogether")] };
    if (calendar.known) return { code: "online", evidence: [lineOf("calendar", calendar)] };
    if (event.known) return { code: "online", evidence: [lineOf("event", event)] };
    const evidence = valueOf(facts.evidence);
    const location = evidence?.exchange?.location;
    if (isOnPremises(facts)) {
      const line =
        evidence && location
          ? adminLine("mailboxLocation", evidence, location)
          : lineOf("mailboxLocation", facts.accountType);
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
    if (isNotKnownHere(calendar))
      return { code: "notKnownHere", evidence: [lineOf("calendar", calendar)], remedies: notKnownHereRemedies() };
    if (evidence && location === "online")
      return { code: "online", evidence: [adminLine("mailboxLocation", evidence, location)] };
    return unknownFromGraph(facts, "calendar", calendar);
  },
});
