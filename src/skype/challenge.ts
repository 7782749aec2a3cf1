/**
 * Reads the MsRtcOAuth challenge of a 401: where tokens are given out, and for which kinds of sign-in.
 * The documentation prints the href quoted on one page and bare on another, servers send a Bearer challenge beside it, and
 * browsers merge several headers into one (learn.microsoft.com/skype-sdk/ucwa/authenticationinucwa).
 */

export type Grant = "windows" | "password" | "passive" | "anonymous";

export interface Challenge {
  /** As the server wrote it; resolve against the address that was refused. */
  readonly href: string;
  readonly grants: readonly Grant[];
}

const GRANTS: Readonly<Record<string, Grant>> = {
  "urn:microsoft.rtc:windows": "windows",
  "urn:microsoft.rtc:passive": "passive",
  "urn:microsoft.rtc:anonmeeting": "anonymous",
  password: "password",
};

/** A name with its value, or a piece that stands alone (a scheme, or one more grant of an unquoted list). */
const PIECE = /([\w.:-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g;

/** null where no MsRtcOAuth challenge with an href is in it. @param headers the values of every WWW-Authenticate header */
export function parseChallenge(headers: readonly string[]): Challenge | null {
  const merged = headers.join(", ");
  const start = /(?:^|[\s,])MsRtcOAuth(?=\s)/i.exec(merged);
  if (!start) return null;
  let href: string | null = null;
  let inGrants = false;
  const names: string[] = [];
  for (const [, name = "", quoted, bare] of merged.slice(start.index + start[0].length).matchAll(PIECE)) {
    const value = quoted ?? bare;
    const key = name.toLowerCase();
    if (value === undefined) {
      if (inGrants && key in GRANTS) names.push(key);
      else break; // the name of the next scheme: what follows is not ours
    } else if (key === "href") {
      href ??= value;
      inGrants = false;
    } else if (key === "grant_type") {
      names.push(...value.toLowerCase().split(","));
      inGrants = true;
    } else inGrants = false;
  }
  if (!href) return null;
  const grants = names.map((name) => GRANTS[name.trim()]).filter((grant) => grant !== undefined);
  return { href, grants: [...new Set(grants)] };
}
