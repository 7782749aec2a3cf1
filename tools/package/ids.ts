import { createHash } from "node:crypto";
import type { Settings } from "../../src/settings/types";

/** RFC 9562's namespace for names that are URLs. */
const URL_NAMESPACE = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/** A UUID made from a name: the same name, the same UUID (version 5, RFC 9562 section 5.5). */
export function uuidV5(name: string, namespace = URL_NAMESPACE): string {
  const hash = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The same for every package of one deployment, so that a new one replaces the old one in Outlook. */
export function manifestId({ manifestId: own, base, clientId }: Settings): string {
  return own?.toLowerCase() ?? uuidV5(`${base}#${clientId.toLowerCase()}`);
}
