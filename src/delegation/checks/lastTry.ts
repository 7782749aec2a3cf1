import { sameAddress } from "../facts/address";
import { defineCheck, type Answer } from "./defineCheck";
import { editByRights } from "../readings/editKnowledge";
import { seenLine } from "../readings/evidenceLine";
import { valueOf } from "../facts/fact";
import type { Facts, LastTry, TryCode } from "../facts/facts";
import { joinLinkObjectId } from "../readings/links/joinLinkObjectId";
import { remedy } from "../remedies/remedy";
import { eventOf, isOwn, ownerAddresses } from "../readings/situation";

/** What can be done about each; who else can look where no remedy is known. */
function answerTo(code: TryCode): Answer<TryCode> {
  switch (code) {
    case "silentNo":
      return { code, remedies: [remedy("assignTeamsLicence"), remedy("allowTeamsScheduling")] };
    case "skypeInstead":
    case "otherProvider":
      return { code, remedies: [remedy("preferTeams")] };
    case "delegatesLink":
      return { code, remedies: [remedy("makeDelegate"), remedy("makeDelegate", {}, "exchangeAdmin")] };
    case "refused":
      return { code, remedies: [remedy("shareAsEditor"), remedy("shareAsEditor", {}, "exchangeAdmin")] };
    case "sendOnBehalfMissing":
      return { code, remedies: [remedy("grantSendOnBehalf"), remedy("grantSendOnBehalf", {}, "exchangeAdmin")] };
    case "refusedByPolicy":
      return { code, remedies: [remedy("allowApplicationAccess")] };
    case "contradiction":
    case "sent":
      return { code, remedies: [remedy("tryAgainLater")] };
    case "otherOrganizer":
    case "notOrganizer":
      return { code, fixedBy: ["owner", "exchangeAdmin"] };
    case "strangeLink":
    case "rejected":
      return { code, fixedBy: ["exchangeAdmin"] };
  }
}

/** The link itself names the delegate: seen live, whoever made the meeting. */
function isDelegatesLink(facts: Facts): boolean {
  const event = eventOf(facts);
  const me = valueOf(facts.me)?.id?.toLowerCase();
  if (isOwn(facts) || event?.isOnlineMeeting !== true || event.joinUrl === null || me === undefined) return false;
  return joinLinkObjectId(event.joinUrl) === me;
}

/** The event as it is now says otherwise. */
function isMended(facts: Facts, code: TryCode): boolean {
  const event = eventOf(facts);
  if (event?.isOnlineMeeting !== true) return false;
  switch (code) {
    case "skypeInstead":
    case "otherProvider":
      return event.provider === "teamsForBusiness";
    case "delegatesLink":
      return event.joinUrl !== null && !isDelegatesLink(facts);
    case "otherOrganizer":
      return ownerAddresses(facts).some((address) => sameAddress(address, event.organizer?.address));
    case "notOrganizer":
      return event.isOrganizer === true;
    case "strangeLink":
      return false;
    default:
      return true;
  }
}

/** A change that left may take effect for so long, ms: what a read shows after that is what came of it. */
const ON_ITS_WAY = 2 * 60_000;

/** Whether it is online is itself in doubt: nothing is certain before a read shows it. */
function isOpen(facts: Facts, last: LastTry | null | undefined): boolean {
  if (!last || eventOf(facts)?.isOnlineMeeting === true) return false;
  if (last.code === "contradiction") return true;
  return last.code === "sent" && (!facts.event.known || facts.now - last.at < ON_ITS_WAY);
}

/** IT has looked since, and what stood in the way is in order. */
function isOverruled(facts: Facts, { code, at }: LastTry): boolean {
  const evidence = valueOf(facts.evidence);
  if (!evidence || evidence.collectedAt < at) return false;
  const { exchange, teams } = evidence;
  switch (code) {
    case "silentNo":
      return teams?.licensed === true && teams.allowPrivateMeetingScheduling === true;
    case "refused":
      return editByRights(exchange?.calendarRights) === "all";
    case "sendOnBehalfMissing":
      return exchange?.sendOnBehalf === true;
    case "refusedByPolicy":
      return exchange?.applicationAccessPolicyDenies === false;
    default:
      return false;
  }
}

/**
 * What the last change showed that was sent for this meeting: stronger than what is set up anywhere, until the meeting is as it
 * should be or evidence says that it has been mended.
 */
export const lastTry = defineCheck({
  id: "lastTry",
  group: "cloud",
  subject: "meeting",
  codes: {
    none: "notApplicable",
    settled: "notApplicable",
    silentNo: "fail",
    skypeInstead: "fail",
    otherProvider: "fail",
    strangeLink: "fail",
    otherOrganizer: "fail",
    notOrganizer: "fail",
    delegatesLink: "fail",
    refused: "fail",
    refusedByPolicy: "fail",
    sendOnBehalfMissing: "fail",
    rejected: "fail",
    contradiction: "unknown",
    sent: "unknown",
  },
  reads: ["lastTry", "event", "evidence", "me", "people", "now"],
  remedies: [
    ...(["assignTeamsLicence", "allowTeamsScheduling", "preferTeams", "makeDelegate", "shareAsEditor"] as const),
    ...(["grantSendOnBehalf", "allowApplicationAccess", "tryAgainLater"] as const),
  ],
  sources: ["learn.microsoft.com/graph/api/event-update", "learn.microsoft.com/graph/outlook-calendar-online-meetings"],
  decides: (facts) => isOpen(facts, valueOf(facts.lastTry)),
  judge(facts) {
    const last = valueOf(facts.lastTry) ?? null;
    if (isDelegatesLink(facts)) {
      const at = facts.event.known ? facts.event.at : null;
      return { ...answerTo("delegatesLink"), evidence: [seenLine("joinLink", "graph", at)] };
    }
    if (last === null) return { code: "none" };
    const settled = last.code === "sent" && !isOpen(facts, last);
    if (settled || isMended(facts, last.code) || isOverruled(facts, last)) return { code: "settled" };
    return { ...answerTo(last.code), evidence: [seenLine("lastTry", "lastTry", last.at)] };
  },
});
