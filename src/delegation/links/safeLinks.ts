import { parseUrl } from "./parseUrl";

/** Microsoft Defender rewrites links; the target stands in the query. Sovereign clouds have hosts of their own. */
const SAFE_LINK_HOSTS = [
  "safelinks.protection.outlook.com",
  "safelinks.protection.office365.us",
  "safelinks.protection.outlook.us",
  "safelinks.protection.partner.outlook.cn",
];

const MOST_WRAPPERS = 5;

function isSafeLink(url: URL): boolean {
  return SAFE_LINK_HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

/** The address behind Safe Links, also when wrapped several times; the address itself when it is none; null when it cannot be read. */
export function unwrapSafeLink(address: string): string | null {
  let current = address;
  for (let depth = 0; depth <= MOST_WRAPPERS; depth++) {
    const url = parseUrl(current);
    if (!url) return null;
    if (!isSafeLink(url)) return current;
    const target = url.searchParams.get("url");
    if (!target) return null;
    current = target.trim();
  }
  return null;
}
