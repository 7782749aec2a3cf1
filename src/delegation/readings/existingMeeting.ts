/** Is the item an online meeting already, by what the server says or by a link in its text? */
import type { FactSource } from "../facts/fact";
import type { Facts, MeetingEvent, OutlookItem } from "../facts/facts";
import { holdsLink } from "./links/holdsLink";
import { findMeetingLink, joinLink } from "./links/meetingLink";
import type { MeetingLink } from "./links/meetingLink";
import { eventOf, isNew, isOnPremises, itemOf } from "./situation";

export type ExistingMeeting =
  /** The server says so; the link may not be ready yet, or be of a host that nobody knows. */
  | { readonly kind: "online"; readonly provider: string; readonly link: boolean; readonly url: string | null }
  | { readonly kind: "link"; readonly link: MeetingLink; readonly source: FactSource; readonly at: number | null }
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

const PROVIDER_NAMES: Readonly<Record<string, string>> = {
  teamsForBusiness: "Teams",
  skypeForBusiness: "Skype for Business",
  skypeForConsumer: "Skype",
};

/** Graph's name for a provider as people know it; one that we do not know is given as it is. */
export function providerName(provider: string | null): string {
  if (provider === null || provider === "unknown") return "Teams";
  return PROVIDER_NAMES[provider] ?? provider;
}

function onServer(facts: Facts, event: MeetingEvent): ExistingMeeting | null {
  if (event.isOnlineMeeting !== true && event.joinUrl === null) return null;
  const link = event.joinUrl === null ? null : joinLink(event.joinUrl, facts.settings.meetingHosts);
  const unnamed = event.provider === null || event.provider === "unknown";
  const provider = link && unnamed ? link.provider : providerName(event.provider);
  return { kind: "online", provider, link: event.joinUrl !== null, url: link?.url ?? null };
}

function inText(facts: Facts, event: MeetingEvent | undefined, item: OutlookItem | undefined): ExistingMeeting | null {
  const hosts = facts.settings.meetingHosts;
  for (const fact of item ? [item.location, item.bodyHtml] : []) {
    const link = fact.known ? findMeetingLink(fact.value, hosts) : null;
    if (link && fact.known) return { kind: "link", link, source: fact.source, at: fact.at };
  }
  for (const text of event ? [event.location, event.body?.content ?? ""] : []) {
    const link = findMeetingLink(text, hosts);
    if (link) return { kind: "link", link, source: "graph", at: facts.event.known ? facts.event.at : null };
  }
  return null;
}

export function existingMeeting(facts: Facts): ExistingMeeting {
  const event = eventOf(facts);
  const item = itemOf(facts);
  const found = (event ? onServer(facts, event) : null) ?? inText(facts, event, item);
  if (found) return found;
  if (event) {
    const bodyRead = event.body !== null || item?.bodyHtml.known === true;
    // A link in a text that was not read cannot be ruled out.
    return bodyRead ? { kind: "none" } : { kind: "unknown" };
  }
  const onlyForm = isNew(facts) || isOnPremises(facts);
  return onlyForm && item?.bodyHtml.known === true && item.location.known ? { kind: "none" } : { kind: "unknown" };
}

/**
 * A compose form that was opened before the meeting went online: a body without the block takes the meeting offline again
 * (learn.microsoft.com/graph/outlook-calendar-online-meetings). What could not be read is not held to be lacking.
 */
export function formLacksLink(facts: Facts): boolean {
  const event = eventOf(facts);
  const item = itemOf(facts);
  if (item?.form !== "compose" || event?.isOnlineMeeting !== true || !item.bodyHtml.known) return false;
  const body = item.bodyHtml.value;
  return event.joinUrl === null
    ? findMeetingLink(body, facts.settings.meetingHosts) === null
    : !holdsLink(body, event.joinUrl);
}
