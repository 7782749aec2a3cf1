import { extractLinks } from "./extractLinks";
import { leadsTo } from "./gateways";
import { isMeetingAddress, providerOfHost } from "./meetingHosts";
import { parseUrl } from "../../../lib/url";

export interface MeetingLink {
  /** https, of a known host, without a mail gateway around it (unless the gateway keeps the target to itself). */
  readonly url: string;
  /** The provider's own name, or the host where the deployment's settings name it. */
  readonly provider: string;
}

/** https, default port, nobody's name in front of the host. */
function plainUrl(address: string): URL | null {
  const url = parseUrl(address);
  return url && url.protocol === "https:" && url.port === "" && url.username === "" && url.password === "" ? url : null;
}

function judged(address: string, ownHosts: readonly string[], anyPath: boolean): MeetingLink | null {
  const led = leadsTo(address);
  const url = led === null ? null : plainUrl(led.address);
  if (led === null || url === null) return null;
  // The path is hidden, the host is told: in an invitation a link to a meeting host is the meeting.
  if (led.host !== null) {
    const provider = providerOfHost(led.host, ownHosts);
    return provider === null ? null : { url: url.href, provider };
  }
  const provider = providerOfHost(url.hostname, ownHosts);
  if (provider === null || !(anyPath || isMeetingAddress(url, ownHosts))) return null;
  return { url: url.href, provider };
}

/**
 * A link that a person put into an item: a meeting by its host and by its path, or null.
 * @param ownHosts hosts of the deployment's settings: exact, or ".suffix".
 */
export function meetingLink(address: string, ownHosts: readonly string[] = []): MeetingLink | null {
  return judged(address, ownHosts, false);
}

/** A link that the server itself calls the meeting's: its host has to be known, its shape may be new. */
export function joinLink(address: string, ownHosts: readonly string[] = []): MeetingLink | null {
  return judged(address, ownHosts, true);
}

/** The first meeting link in HTML or text, or null. */
export function findMeetingLink(content: string, ownHosts: readonly string[] = []): MeetingLink | null {
  for (const address of extractLinks(content)) {
    const link = meetingLink(address, ownHosts);
    if (link) return link;
  }
  return null;
}
