/** What a change of somebody's right will do, made before anything is changed, and how to take it back. */
import { isSmtp, normalAddress, sameAddress } from "../delegation/facts/address";
import {
  canEdit,
  choicesFor,
  choicesForNew,
  isDelegateRole,
  kindOf,
  type Delivery,
  type Entry,
  type Role,
} from "./entry";

export interface Whom {
  /** Plain SMTP address. */
  readonly address: string;
  readonly name: string;
}

/** One change of one entry. `after` null: it is removed. */
export interface Change {
  readonly whom: Whom;
  /** There was an entry before. */
  readonly had: boolean;
  /** null: there was none, or its word is newer than this add-in. */
  readonly before: Role | null;
  readonly after: Role | null;
}

export interface Plan extends Change {
  /** The entry that is changed or removed; null: one is added. */
  readonly entry: Entry | null;
  /** What can be chosen in place of `after`. */
  readonly choices: readonly Role[];
  readonly effects: readonly Effect[];
}

/** What a preview says, in this order. */
export type Effect =
  | { readonly code: "nowCan"; readonly role: Role | null }
  | { readonly code: "willBe"; readonly role: Role }
  | { readonly code: "willBeNothing" }
  /** Who gets the invitations that come to the owner, once there is a delegate. */
  | { readonly code: "invitations"; readonly delivery: Delivery | null }
  | { readonly code: "seesPrivate" | "noPrivate" }
  /** Nothing else changes: send on behalf, full access and Lync's list stay as they are. */
  | { readonly code: "restStays" }
  /** The add-in writes to nobody; whether Exchange does is not documented. */
  | { readonly code: "noMail" }
  | { readonly code: "undo" | "undoNotExact" };

export type PlanRefusal =
  /** No mail address. */
  | "noAddress"
  /** The owner herself. */
  | "self"
  /** The entry for everybody is not offered here. */
  | "everybody"
  | "notRemovable"
  /** The entry does not allow that role. */
  | "roleNotAllowed"
  /** It is like that already. */
  | "same";

export type Planned =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly refusal: PlanRefusal };

const refuse = (refusal: PlanRefusal): Planned => ({ ok: false, refusal });

export function entryOf(entries: readonly Entry[], address: string): Entry | null {
  return entries.find((entry) => sameAddress(entry.address, address)) ?? null;
}

export interface Known {
  readonly entries: readonly Entry[];
  readonly delivery: Delivery | null;
  /** All addresses of the owner. */
  readonly mine: readonly string[];
}

/** As `planRole`, for an entry that is there; `role` may be what it has already, as long as the person has not chosen yet. */
export function planChange(known: Known, entry: Entry, role: Role): Planned {
  if (kindOf(entry) === "everybody") return refuse("everybody");
  const choices = choicesFor(entry);
  if (!choices.includes(role)) return refuse("roleNotAllowed");
  return { ok: true, plan: made(known, entry, nameOf(entry, null), entry.role, role, choices) };
}

/** What is suggested to somebody who wants to change an entry: to make it one that lets schedule, or else what it is. null: nothing can be chosen. */
export function suggestedFor(entry: Entry): Role | null {
  const [first] = choicesFor(entry);
  if (first === undefined) return null;
  return entry.role !== null && isDelegateRole(entry.role) ? entry.role : first;
}

/** Gives somebody a role: adds an entry, or changes the one that is there. */
export function planRole(known: Known, whom: Whom, role: Role): Planned {
  if (!isSmtp(whom.address)) return refuse("noAddress");
  if (known.mine.some((address) => sameAddress(address, whom.address))) return refuse("self");
  const entry = entryOf(known.entries, whom.address);
  if (entry && kindOf(entry) === "everybody") return refuse("everybody");
  const choices = entry ? choicesFor(entry) : choicesForNew();
  if (!choices.includes(role)) return refuse("roleNotAllowed");
  if (entry?.role === role) return refuse("same");
  const before = entry ? entry.role : null;
  return { ok: true, plan: made(known, entry, nameOf(entry, whom), before, role, choices) };
}

export function planRemoval(known: Known, entry: Entry): Planned {
  if (kindOf(entry) === "everybody") return refuse("everybody");
  if (entry.isRemovable === false) return refuse("notRemovable");
  return { ok: true, plan: made(known, entry, nameOf(entry, null), entry.role, null, []) };
}

/** null: it cannot be taken back from here, as Graph sets no such role. */
export function undoOf({ whom, had, before, after }: Change): Change | null {
  if (had && (before === null || before === "custom" || before === "none")) return null;
  return { whom, had: after !== null, before: after, after: before };
}

/** The plan of taking a change back, as things are now. */
export function planUndo(known: Known, change: Change): Planned {
  const back = undoOf(change);
  if (!back) return refuse("roleNotAllowed");
  const entry = entryOf(known.entries, back.whom.address);
  if (back.after === null) return entry ? planRemoval(known, entry) : refuse("same");
  return planRole(known, back.whom, back.after);
}

function nameOf(entry: Entry | null, whom: Whom | null): Whom {
  const address = normalAddress(entry?.address ?? whom?.address ?? "");
  return { address, name: entry?.name || whom?.name || address };
}

function made(
  known: Known,
  entry: Entry | null,
  whom: Whom,
  before: Role | null,
  after: Role | null,
  choices: readonly Role[],
): Plan {
  const change: Change = { whom, had: entry !== null, before, after };
  const delegates = isDelegateRole(after);
  if (entry !== null && before === after) return { ...change, entry, choices, effects: [] };
  return {
    ...change,
    entry,
    choices,
    effects: [
      ...(entry ? [{ code: "nowCan", role: before } as const] : []),
      after === null ? { code: "willBeNothing" } : { code: "willBe", role: after },
      ...(delegates && !isDelegateRole(before) ? [{ code: "invitations", delivery: known.delivery } as const] : []),
      ...(canEdit(after)
        ? [{ code: after === "delegateWithPrivateEventAccess" ? "seesPrivate" : "noPrivate" } as const]
        : []),
      ...(after === null ? [{ code: "restStays" } as const] : []),
      { code: "noMail" },
      { code: undoOf(change) === null ? "undoNotExact" : "undo" },
    ],
  };
}
