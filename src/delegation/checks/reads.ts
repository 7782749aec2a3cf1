/** What a check may look at: facts, and readings of facts that several checks share. */
import type { Facts } from "../facts/facts";

export type FactKey = keyof Facts;

/** Readings, and the facts behind each. */
export const READINGS = {
  /** Microsoft 365 or on-premises: `isOnPremises`. */
  side: ["accountType", "calendar", "event", "skype", "evidence", "settings"],
  /** Who is the owner and who the delegate: `isOwn`, `ownerAddresses`. */
  people: ["user", "item", "owner", "me", "calendar"],
  /** Why something is not known, followed to its root: `causeInGraph`, `causeInOutlook`. */
  cause: ["item", "token", "user", "me", "owner", "calendar"],
  /** Is the delegation in effect in Skype for Business: `delegationInEffect`. */
  delegation: ["skype", "evidence", "user", "me"],
  /** The right to edit, from all sources: `editKnowledge`. */
  rights: ["item", "token", "user", "me", "calendar", "evidence"],
} as const satisfies Readonly<Record<string, readonly FactKey[]>>;

export type ReadName = FactKey | keyof typeof READINGS;

function isReading(name: ReadName): name is keyof typeof READINGS {
  return Object.hasOwn(READINGS, name);
}

/** Every fact behind these names, each once. */
export function factsBehind(names: readonly ReadName[]): readonly FactKey[] {
  return [...new Set(names.flatMap((name): readonly FactKey[] => (isReading(name) ? READINGS[name] : [name])))];
}

/** The facts that a check is about: what it names itself, without the readings it shares with others. */
export function ownReads(names: readonly ReadName[]): readonly FactKey[] {
  return names.filter((name): name is FactKey => !isReading(name));
}
