import { unwrapLink } from "./gateways";
import { parseUrl } from "../../../lib/url";

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function oidIn(context: string): string | null {
  try {
    const parsed: unknown = JSON.parse(context);
    const oid = typeof parsed === "object" && parsed !== null && "Oid" in parsed ? parsed.Oid : null;
    return typeof oid === "string" && GUID.test(oid) ? oid.toLowerCase() : null;
  } catch {
    return null;
  }
}

/**
 * The organizer's object id in a Teams link's `context` parameter, lower case; null where there is none (short links have none).
 * It can prove that the organizer is not the delegate; it cannot prove who it is.
 */
export function joinLinkObjectId(link: string): string | null {
  const target = unwrapLink(link);
  const context = target === null ? null : (parseUrl(target)?.searchParams.get("context") ?? null);
  if (context === null) return null;
  const direct = oidIn(context);
  if (direct !== null || !/^%7b/i.test(context)) return direct;
  try {
    return oidIn(decodeURIComponent(context)); // encoded twice
  } catch {
    return null;
  }
}
