import { defineCheck } from "./defineCheck";
import { seenLine } from "../readings/evidenceLine";
import { remedy } from "../remedies/remedy";

/** The set from which Outlook tells whose shared calendar an item is in. */
const SHARED_PROPERTIES_SET = [1, 8] as const;

function atLeast(set: string, [major, minor]: readonly [number, number]): boolean {
  const [ownMajor = 0, ownMinor = 0] = set.split(".").map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

export const client = defineCheck({
  id: "client",
  group: "cloud",
  subject: "form",
  codes: { tells: "pass", mobile: "fail", old: "unknown", unknown: "unknown" },
  reads: ["now", "client"],
  remedies: ["useSupportedClient", "updateClient"],
  sources: [
    "learn.microsoft.com/javascript/api/requirement-sets/outlook/outlook-api-requirement-sets",
    "learn.microsoft.com/office/dev/add-ins/outlook/delegate-access",
  ],
  judge({ client: { host, mailboxSet }, now }) {
    const lines = [seenLine("host", "outlook", now, host), seenLine("mailboxSet", "outlook", now, mailboxSet)];
    if (host === "mobile") return { code: "mobile", evidence: lines, remedies: [remedy("useSupportedClient")] };
    if (mailboxSet === null) {
      return {
        code: "unknown",
        params: { reason: "noAnswer" },
        evidence: [{ fact: "mailboxSet", source: "outlook", at: null, reason: "noAnswer" }],
      };
    }
    if (atLeast(mailboxSet, SHARED_PROPERTIES_SET))
      return { code: "tells", params: { set: mailboxSet }, evidence: lines };
    return {
      code: "old",
      params: { set: mailboxSet },
      evidence: lines,
      remedies: [remedy("updateClient"), remedy("useSupportedClient")],
    };
  },
});
