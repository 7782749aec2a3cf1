/** One entry of a calendar's permissions, and what it means (learn.microsoft.com/graph/api/resources/calendarpermission). */
import { isSmtp } from "../delegation/facts/address";

export const ROLES = [
  "none",
  "freeBusyRead",
  "limitedRead",
  "read",
  "write",
  "delegateWithoutPrivateEventAccess",
  "delegateWithPrivateEventAccess",
  "custom",
] as const;

export type Role = (typeof ROLES)[number];

export interface Entry {
  readonly id: string;
  readonly name: string;
  /** SMTP address; null: none was told, as of the entry for everybody. */
  readonly address: string | null;
  /** null: a word that is newer than this list. */
  readonly role: Role | null;
  /** What this person can be given; empty: not told. */
  readonly allowedRoles: readonly Role[];
  readonly isRemovable: boolean | null;
  readonly isInsideOrganization: boolean | null;
}

/** Who gets the invitations of an owner who has delegates (…/resources/mailboxsettings). */
export const DELIVERIES = [
  "sendToDelegateOnly",
  "sendToDelegateAndInformationToPrincipal",
  "sendToDelegateAndPrincipal",
] as const;

export type Delivery = (typeof DELIVERIES)[number];

/**
 * `everybody`: the entry for the organization or for all others, which is nobody's own. `notAPerson`: no delegate role is open to
 * it: a group, as a rule; Graph does not say.
 */
export type EntryKind = "person" | "everybody" | "outsider" | "notAPerson";

export function isDelegateRole(role: Role | null): boolean {
  return role === "delegateWithoutPrivateEventAccess" || role === "delegateWithPrivateEventAccess";
}

/** Can change every meeting in the calendar. */
export function canEdit(role: Role | null): boolean {
  return role === "write" || isDelegateRole(role);
}

export function kindOf({ address, isRemovable, isInsideOrganization, allowedRoles }: Entry): EntryKind {
  if (address === null || !isSmtp(address)) return "everybody";
  if (isInsideOrganization === false) return "outsider";
  if (isRemovable === false && !allowedRoles.some(isDelegateRole)) return "everybody";
  return allowedRoles.length > 0 && !allowedRoles.some(isDelegateRole) ? "notAPerson" : "person";
}

/** Why somebody does not, or may not, schedule in the owner's name, although it may look so. */
export type Flaw =
  /** From outside: cannot be a delegate: delegate roles are for people of the organization (same page). */
  | "outsider"
  | "notAPerson"
  /** …and it can change meetings: a group that can keeps Skype for Business from taking anybody over (support.microsoft.com/kb/2638065). */
  | "groupEdits"
  /** Can change meetings; Outlook's own Teams button asks for a delegate all the same. */
  | "notDelegate"
  /** Made of single rights in Outlook: Graph tells none of them. */
  | "custom"
  | "unknownRole";

/** null: nothing is wrong, or it is plainly not meant for scheduling. */
export function flawOf(entry: Entry): Flaw | null {
  const kind = kindOf(entry);
  const { role } = entry;
  if (kind === "everybody") return null;
  if (kind === "outsider") return "outsider";
  if (kind === "notAPerson") return canEdit(role) ? "groupEdits" : "notAPerson";
  if (role === null) return "unknownRole";
  if (role === "custom") return "custom";
  return canEdit(role) && !isDelegateRole(role) ? "notDelegate" : null;
}

const OFFERED: readonly Role[] = [
  "delegateWithoutPrivateEventAccess",
  "delegateWithPrivateEventAccess",
  "write",
  "read",
  "limitedRead",
  "freeBusyRead",
];

/** What can be offered, the most useful first. Taking it all away is a deed of its own. */
export function choicesFor(entry: Entry): readonly Role[] {
  if (kindOf(entry) === "everybody") return [];
  return OFFERED.filter((role) => entry.allowedRoles.includes(role));
}

/** For somebody who has no entry yet: the service says what it does not allow. */
export function choicesForNew(): readonly Role[] {
  return OFFERED;
}
