import type { Fact, FactSource } from "../facts/fact";
import type { AdminEvidence } from "../evidence/evidence.types";
import type { EvidenceLine } from "../checks/finding";

/** The names of facts that evidence can speak of; their wording is in `locales`. */
export const FACT_NAMES = [
  "item",
  "itemSaved",
  "event",
  "matches",
  "owner",
  "organizer",
  "isOrganizer",
  "ownCopy",
  "isCancelled",
  "itemClass",
  "end",
  "lastEnd",
  "isOnlineMeeting",
  "joinLink",
  "lastTry",
  "linkInText",
  "sensitivity",
  "canViewPrivateItems",
  "canEdit",
  "delegatePermissions",
  "calendarRights",
  "sharingFlags",
  "sendOnBehalf",
  "fullAccess",
  "sendAs",
  "hiddenFromAddressLists",
  "delegateType",
  "delegateCount",
  "delegatorCount",
  "mailboxLocation",
  "ownerType",
  "candidates",
  "token",
  "tokenAccount",
  "me",
  "user",
  "calendar",
  "allowedProviders",
  "defaultProvider",
  "licensed",
  "meetingPolicy",
  "privateScheduling",
  "outlookAddInPolicy",
  "coexistenceMode",
  "islandsProvider",
  "ownerTenant",
  "delegateTenant",
  "applicationAccess",
  "ewsOrganisation",
  "ewsMailbox",
  "ewsPolicy",
  "host",
  "mailboxSet",
  "ucwa",
  "ownerInDelegators",
  "skypeDelegates",
  "enableDelegation",
  "exchangeDelegateSync",
  "ownerEnterpriseVoice",
  "delegateEnterpriseVoice",
  "ownerHosting",
  "delegateHosting",
  "ownerClient",
  "ownerClientMapi",
  "lastSync",
  "serverVersion",
] as const;

export type FactName = (typeof FACT_NAMES)[number];

/** A value as evidence shows it. Names of rights and policies stay as the servers write them. */
type Shown = string | number | boolean | null | undefined | readonly string[];

/** The server's own text, or a word that a language has to say. */
function shown(value: Shown): Pick<EvidenceLine, "value" | "word"> {
  if (value === null || value === undefined) return { word: "notSet" };
  if (typeof value === "boolean") return { word: value ? "yes" : "no" };
  if (typeof value !== "object") return { value: String(value) };
  return value.length === 0 ? { word: "none" } : { value: value.join(", ") };
}

/** What was seen, or why it was not; `show` picks what is told of a known value (nothing when left out). */
export function lineOf<T>(name: FactName, fact: Fact<T>, show?: (value: T) => Shown): EvidenceLine {
  if (fact.known) {
    const seen = { fact: name, source: fact.source, at: fact.at };
    return show ? { ...seen, ...shown(show(fact.value)) } : seen;
  }
  return {
    fact: name,
    source: fact.source,
    at: null,
    reason: fact.reason,
    ...(fact.code !== undefined && { code: fact.code }),
    ...(fact.message !== undefined && { message: fact.message }),
  };
}

/** A line for something that is part of a known fact. */
export function seenLine(name: FactName, source: FactSource, at: number | null, value?: Shown): EvidenceLine {
  return value === undefined ? { fact: name, source, at } : { fact: name, source, at, ...shown(value) };
}

/** A line of IT's evidence. */
export function adminLine(name: FactName, evidence: AdminEvidence, value: Shown): EvidenceLine {
  return { fact: name, source: "evidence", at: evidence.collectedAt, ...shown(value) };
}
