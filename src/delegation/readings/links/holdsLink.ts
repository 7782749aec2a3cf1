/** Whether a text leads to a join link: by where its addresses lead, never by what they say. */
import { extractLinks } from "./extractLinks";
import { unwrapLink } from "./gateways";

/** Whether a body, HTML or text, holds the link, rewritten links unwrapped. */
export function holdsLink(body: string, joinUrl: string): boolean {
  const wanted = comparableLink(joinUrl);
  return wanted !== null && extractLinks(body).some((address) => comparableLink(address) === wanted);
}

/** An address as it can be compared with another; null for what is none. */
export function comparableLink(address: string): string | null {
  const target = unwrapLink(address);
  if (target === null) return null;
  try {
    // The case of percent escapes differs from client to client.
    return new URL(target).href.replace(/%[\da-f]{2}/gi, (code) => code.toLowerCase());
  } catch {
    return null;
  }
}
