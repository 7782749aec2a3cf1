/** Which hosts discovery may lead to. A token or a frame never goes anywhere else. */
import { parseUrl } from "../lib/url";

/** "contoso.com" and ".contoso.com" both fit contoso.com and every host below it. */
function within(host: string, domain: string): boolean {
  const suffix = domain
    .trim()
    .toLowerCase()
    .replace(/^\*?\./, "");
  return suffix !== "" && (host === suffix || host.endsWith(`.${suffix}`));
}

export interface HostRule {
  /** Hosts (with their port, where it is not 443) of the discovery roots, always allowed. */
  readonly roots: readonly string[];
  /** Domains with everything below them. */
  readonly domains: readonly string[];
}

/** https only, and no user name in the address. */
export function allowedUrl(url: string, rule: HostRule): boolean {
  const parsed = parseUrl(url);
  if (!parsed) return false;
  const { protocol, host, hostname, username, password } = parsed;
  if (protocol !== "https:" || username !== "" || password !== "") return false;
  return rule.roots.includes(host) || rule.domains.some((domain) => within(hostname, domain));
}
