/** What the server shows after the write, against what was wanted. Pure: the result says what was seen, not what was sent. */
import { isSmtp, sameAddress } from "../delegation/facts/address";
import type { MeetingEvent } from "../delegation/facts/facts";
import type { Fixer } from "../delegation/checks/finding";
import { joinLink } from "../delegation/readings/links/meetingLink";
import type { Outcome, Plan } from "./types";

export interface Judgement {
  readonly outcome: Outcome;
  readonly code: JudgementCode;
  readonly fixedBy: readonly Fixer[];
  readonly joinUrl: string | null;
}

export type JudgementCode =
  | "converted"
  | "convertedOwn"
  | "convertedShortLink"
  | "linkLate"
  | "silentNo"
  | "contradiction"
  | "notTold"
  | "skypeInstead"
  | "otherProvider"
  | "strangeLink"
  | "otherOrganizer"
  | "notOrganizer"
  | "delegatesLink";

export interface Expected {
  readonly plan: Plan;
  /** As seen before the write; null: not known. */
  readonly before: Pick<MeetingEvent, "organizer" | "isOrganizer"> | null;
  /** The delegate's, lower case or not; null when it is not known. */
  readonly delegateObjectId: string | null;
  readonly meetingHosts: readonly string[];
  /** The answer to the change, or an earlier read, showed the event online; left out: not. */
  readonly saidOnline?: boolean;
}

/** What tells one provider's meetings from another's. */
export interface ProviderTraits {
  /** Graph's name for it (learn.microsoft.com/graph/api/resources/calendar). */
  readonly graphName: string;
  /** Whose policies decide whether the owner gets one. */
  readonly fixer: Fixer;
  /** The object id of the organizer, lower case, from a join link; null: it names nobody. */
  organizerIn(joinUrl: string): string | null;
}

export function judge(event: MeetingEvent, expected: Expected, provider: ProviderTraits): Judgement {
  const { plan, before, delegateObjectId, meetingHosts, saidOnline = false } = expected;
  const link = event.joinUrl === null ? null : joinLink(event.joinUrl, meetingHosts);
  const say = (outcome: Outcome, code: JudgementCode, fixedBy: readonly Fixer[] = []): Judgement => ({
    outcome,
    code,
    fixedBy,
    joinUrl: link?.url ?? null,
  });
  if (event.isOnlineMeeting !== true && saidOnline) return say("uncertain", "contradiction");
  if (event.isOnlineMeeting === null) return say("uncertain", "notTold");
  if (!event.isOnlineMeeting) return say("notConverted", "silentNo", [provider.fixer]);
  // "unknown" comes with a link that is not ready yet, and sometimes stays.
  const another = event.provider !== null && event.provider !== provider.graphName && event.provider !== "unknown";
  if (another && event.provider === "skypeForBusiness") return say("notConverted", "skypeInstead", [provider.fixer]);
  if (another) {
    return say("notConverted", "otherProvider", ["exchangeAdmin"]);
  }
  if (event.isOrganizer === false || (event.organizer === null && event.isOrganizer === null))
    return say("uncertain", "notOrganizer", ["owner"]);
  if (!isOwners(event, plan) && !isStillOwners(event, before))
    return say("uncertain", "otherOrganizer", ["owner", "exchangeAdmin"]);
  if (event.joinUrl === null) return say("pending", "linkLate");
  if (link === null) return say("uncertain", "strangeLink", ["exchangeAdmin"]);
  if (plan.own) return say("converted", "convertedOwn");
  // Short links (teams.microsoft.com/meet/...) name nobody: what the calendar shows is all there is.
  const organizer = provider.organizerIn(link.url);
  if (organizer === null) return say("converted", "convertedShortLink");
  return organizer === delegateObjectId?.toLowerCase()
    ? say("uncertain", "delegatesLink", ["owner", "exchangeAdmin"])
    : say("converted", "converted");
}

/** The calendar's owner was the organizer before, under whatever address, and the organizer is the same. */
function isStillOwners(event: MeetingEvent, before: Expected["before"]): boolean {
  return (
    before?.isOrganizer === true &&
    event.isOrganizer === true &&
    isSmtp(event.organizer?.address) &&
    sameAddress(event.organizer.address, before.organizer?.address)
  );
}

/** By address; by name where Exchange gives an address that cannot be compared. */
function isOwners(event: MeetingEvent, plan: Plan): boolean {
  const organizer = event.organizer;
  if (organizer === null) return event.isOrganizer === true;
  if (sameAddress(organizer.address, plan.owner)) return true;
  const sameName = organizer.name.trim().toLowerCase() === plan.ownerName.trim().toLowerCase();
  // Another address of the same person: the server itself says that the calendar's owner is the organizer.
  return sameName && (!isSmtp(organizer.address) || !isSmtp(plan.owner) || event.isOrganizer === true);
}
