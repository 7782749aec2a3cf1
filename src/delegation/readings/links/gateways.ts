/** Mail gateways rewrite links so that a click passes them first. Where the target stands in the address, it is taken out. */
import { parseUrl } from "../../../lib/url";

const MOST_WRAPPERS = 5;

type Behind =
  | { readonly kind: "target"; readonly address: string }
  /** The gateway keeps the address to itself and shows its host alone. */
  | { readonly kind: "host"; readonly host: string }
  | { readonly kind: "unreadable" };

interface Gateway {
  /** Exact, or with "." in front every host below. */
  readonly hosts: readonly string[];
  readonly behind: (url: URL) => Behind;
}

function target(address: string | null | undefined): Behind {
  return address ? { kind: "target", address: address.trim() } : { kind: "unreadable" };
}

const inQuery =
  (name: string) =>
  (url: URL): Behind =>
    target(url.searchParams.get(name));

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The characters that version 3 took out, as bytes of UTF-8 in base64url. */
function takenOut(encoded: string): string {
  try {
    const bytes = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return "";
  }
}

const RUNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * Proofpoint writes "-" for "%" and "_" for "/" (version 2), or keeps the address between "__" and "__;" with "*" for a character
 * that stands behind it, and "**A" for two, "**B" for three (version 3). help.proofpoint.com/Threat_Insight_Dashboard/API_Documentation/URL_Decoder_API
 */
function proofpoint(url: URL): Behind {
  if (url.pathname.startsWith("/v1/")) return inQuery("u")(url);
  if (url.pathname.startsWith("/v2/")) {
    const u = /[?&]u=([^&]*)/.exec(url.search)?.[1] ?? "";
    return target(decoded(u.replaceAll("-", "%").replaceAll("_", "/")));
  }
  const from = url.href.indexOf("/v3/__");
  const to = url.href.lastIndexOf("__;");
  if (from < 0 || to < from + 6) return { kind: "unreadable" };
  const letters = Array.from(takenOut(/^[\w-]*/.exec(url.href.slice(to + 3))?.[0] ?? ""));
  let next = 0;
  const whole = url.href.slice(from + 6, to).replace(/\*(?:\*([\w-]))?/g, (_, run?: string) => {
    const length = run === undefined ? 1 : RUNS.indexOf(run) + 2;
    const piece = letters.slice(next, next + length).join("");
    next += length;
    return piece;
  });
  // Some mail programs take two slashes in a path for one.
  return target(whole.replace(/^(https?:\/)(?!\/)/i, "$1/"));
}

/** The address itself is a number in Mimecast's own books; only the host it leads to is shown. */
function mimecast(url: URL): Behind {
  const host = url.searchParams.get("domain")?.trim().toLowerCase();
  return host ? { kind: "host", host } : { kind: "unreadable" };
}

const GATEWAYS: readonly Gateway[] = [
  {
    // Microsoft Defender; sovereign clouds have hosts of their own.
    hosts: [
      "safelinks.protection.outlook.com",
      ".safelinks.protection.outlook.com",
      "safelinks.protection.office365.us",
      ".safelinks.protection.office365.us",
      "safelinks.protection.outlook.us",
      ".safelinks.protection.outlook.us",
      "safelinks.protection.partner.outlook.cn",
      ".safelinks.protection.partner.outlook.cn",
    ],
    behind: inQuery("url"),
  },
  { hosts: ["urldefense.com", "urldefense.us", "urldefense.proofpoint.com"], behind: proofpoint },
  { hosts: [".mimecast.com", ".mimecastprotect.com"], behind: mimecast },
  { hosts: ["linkprotect.cudasvc.com"], behind: inQuery("a") },
  // Google Calendar's invitations lead over this page.
  { hosts: ["www.google.com"], behind: (url) => (url.pathname === "/url" ? inQuery("q")(url) : itself(url)) },
];

function itself(url: URL): Behind {
  return { kind: "target", address: url.href };
}

function gatewayOf(url: URL): Gateway | undefined {
  return GATEWAYS.find(({ hosts }) =>
    hosts.some((host) => (host.startsWith(".") ? url.hostname.endsWith(host) : url.hostname === host)),
  );
}

/** Where an address leads: the target of all gateways around it; the host alone where one of them hides the rest; null when it cannot be read. */
export function leadsTo(address: string): { readonly address: string; readonly host: string | null } | null {
  let current = address;
  for (let depth = 0; depth <= MOST_WRAPPERS; depth++) {
    const url = parseUrl(current);
    if (!url) return null;
    const behind = gatewayOf(url)?.behind(url);
    if (behind === undefined) return { address: current, host: null };
    if (behind.kind === "unreadable") return null;
    if (behind.kind === "host") return { address: current, host: behind.host };
    if (behind.address === url.href) return { address: current, host: null };
    current = behind.address;
  }
  return null;
}

/** The address behind the gateways, also when wrapped several times; the address itself when it is in none, or hidden by one; null when it cannot be read. */
export function unwrapLink(address: string): string | null {
  return leadsTo(address)?.address ?? null;
}
