import { extractLinks } from "./extractLinks";
import { providerOfHost } from "./hosts";
import { parseUrl } from "./parseUrl";
import { unwrapSafeLink } from "./safeLinks";

export interface MeetingLink {
  /** https, of a known host, without Safe Links around it. */
  readonly url: string;
  /** The provider's own name, or the host where the deployment's settings name it. */
  readonly provider: string;
}

/**
 * Judges one address by its host alone: https, default port, nobody's name in front of the host.
 * @param ownHosts hosts of the deployment's settings: exact, or ".suffix".
 */
export function meetingLink(address: string, ownHosts: readonly string[] = []): MeetingLink | null {
  const target = unwrapSafeLink(address);
  const url = target === null ? null : parseUrl(target);
  if (!url || url.protocol !== "https:" || url.port !== "" || url.username !== "" || url.password !== "") return null;
  const provider = providerOfHost(url.hostname, ownHosts);
  return provider === null ? null : { url: url.href, provider };
}

/** The first meeting link in HTML or text, or null. */
export function findMeetingLink(content: string, ownHosts: readonly string[] = []): MeetingLink | null {
  for (const address of extractLinks(content)) {
    const link = meetingLink(address, ownHosts);
    if (link) return link;
  }
  return null;
}
