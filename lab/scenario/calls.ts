/** The calls that faults and raw answers can meet: a pattern that meets none of them is a slip of the pen. */
import { globMatches } from "../tenant/faults";
import type { MatchSpec } from "./types";

/** Of Office.js, as the host page names them. */
export const OFFICE_CALLS: readonly string[] = [
  ...["appendOnSendAsync", "getAsync", "getTypeAsync", "prependAsync", "setAsync"].map((call) => `body.${call}`),
  ...["subject", "location", "sensitivity", "start", "end"].flatMap((field) => [
    `${field}.getAsync`,
    `${field}.setAsync`,
  ]),
  ...["requiredAttendees", "optionalAttendees", "recipients"].flatMap((field) =>
    ["getAsync", "setAsync", "addAsync"].map((call) => `${field}.${call}`),
  ),
  ...["addAsync", "getAllAsync", "removeAsync", "replaceAsync"].map((call) => `notificationMessages.${call}`),
  ...["displayAppointmentForm", "displayMessageForm", "displayNewAppointmentForm", "displayNewMessageForm"].flatMap(
    (call) => [call, `${call}Async`],
  ),
  "customProperties.saveAsync",
  "displayDialogAsync",
  "enhancedLocation.getAsync",
  "getCallbackTokenAsync",
  "getItemIdAsync",
  "getSharedPropertiesAsync",
  "getUserIdentityTokenAsync",
  "isAllDayEvent.getAsync",
  "loadCustomPropertiesAsync",
  "makeEwsRequestAsync",
  "organizer.getAsync",
  "recurrence.getAsync",
  "roamingSettings.saveAsync",
  "saveAsync",
];
const TOKEN_CALLS = ["GetToken", "GetTokenPopup"];
const METHODS = ["GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS"];
/** Words of Graph's addresses; an id or an address of a person stands behind users, calendars, events and the like. */
const GRAPH_WORDS = [
  "$batch",
  "me",
  "users",
  "calendar",
  "calendars",
  "calendarView",
  "calendarPermissions",
  "events",
  "instances",
  "mailboxSettings",
  "onlineMeetings",
].map((word) => word.toLowerCase());
const BEFORE_IDS = ["users", "calendars", "events", "calendarpermissions", "onlinemeetings"];

/** What was expected where the pattern meets no call that there is; null where it can meet one. */
export function misspelt({ to, method, path }: MatchSpec): { field: "method" | "path"; expected: string } | null {
  if (method !== undefined && (to === "graph" || to === "ucwa") && !METHODS.includes(method.toUpperCase())) {
    return { field: "method", expected: `one of ${METHODS.join(", ")}` };
  }
  if (path === undefined) return null;
  switch (to) {
    case "office":
      return OFFICE_CALLS.some((call) => globMatches(path, call))
        ? null
        : { field: "path", expected: `a call of Office.js, as ${nearest(path, OFFICE_CALLS)}` };
    case "token":
      return TOKEN_CALLS.some((call) => globMatches(path, call))
        ? null
        : { field: "path", expected: TOKEN_CALLS.join(" or ") };
    case "ucwa":
      return /^[/*]/.test(path) ? null : { field: "path", expected: "a path that begins with a slash" };
    case "graph": {
      if (!/^[/*]/.test(path)) return { field: "path", expected: "a path that begins with a slash" };
      const word = strangeWord(path);
      if (word === null) return null;
      return { field: "path", expected: `an address of Graph, as /users/*/events/* (not "${word}")` };
    }
  }
}

/** The first word that is none of Graph's, and stands where no id stands. */
function strangeWord(path: string): string | null {
  const segments = path.split("/").filter((part) => part !== "");
  const found = segments.find((segment, at) => {
    const before = segments[at - 1]?.toLowerCase() ?? "";
    if (segment.includes("*") || BEFORE_IDS.includes(before) || before.includes("**")) return false;
    return !GRAPH_WORDS.includes(segment.toLowerCase());
  });
  return found ?? null;
}

/** The known name that shares most letters in order with what was written. */
function nearest(written: string, names: readonly string[]): string {
  const shared = (name: string): number => {
    let at = 0;
    for (const letter of name.toLowerCase()) if (letter === written.toLowerCase()[at]) at += 1;
    return at / Math.max(name.length, written.length);
  };
  return names.reduce((best, name) => (shared(name) > shared(best) ? name : best), names[0] ?? "");
}
