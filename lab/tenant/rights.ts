/** What one person may do in another's calendar (learn.microsoft.com/powershell/module/exchange/set-mailboxfolderpermission). */
import { durationMs } from "../scenario/time";
import type { PermissionLevel, RightSpec } from "../scenario/people.types";
import type { Scenario } from "../scenario/types";

export interface Access {
  /** "all" sees items, "limited" subject and place, "busy" times only. */
  readonly view: "none" | "busy" | "limited" | "all";
  readonly create: boolean;
  readonly editOwn: boolean;
  readonly editAll: boolean;
  readonly deleteOwn: boolean;
  readonly deleteAll: boolean;
  readonly privateItems: boolean;
}

type Level = Omit<Access, "privateItems">;

const NONE: Level = { view: "none", create: false, editOwn: false, editAll: false, deleteOwn: false, deleteAll: false };
const ALL: Level = { view: "all", create: true, editOwn: true, editAll: true, deleteOwn: true, deleteAll: true };
const AUTHOR: Level = { ...NONE, view: "all", create: true, editOwn: true, deleteOwn: true };

const LEVELS: Record<PermissionLevel, Level> = {
  None: NONE,
  AvailabilityOnly: { ...NONE, view: "busy" },
  LimitedDetails: { ...NONE, view: "limited" },
  Reviewer: { ...NONE, view: "all" },
  Contributor: { ...NONE, create: true },
  NonEditingAuthor: { ...NONE, view: "all", create: true, deleteOwn: true },
  Author: AUTHOR,
  PublishingAuthor: AUTHOR,
  Editor: ALL,
  PublishingEditor: ALL,
  Owner: ALL,
};

/** The rights as they are now. A change takes effect after the organization's own delay. */
export interface Rights {
  readonly scenario: Scenario;
  readonly now: () => number;
  /** In force, or coming into force. */
  readonly rights: RightSpec[];
  /** What was in force before a change, until when (epoch ms). */
  readonly before: { readonly owner: string; readonly delegate: string; readonly until: number; right?: RightSpec }[];
}

function inForce(state: Rights, owner: string, delegate: string, calendar: string | undefined): RightSpec[] {
  const about = (row: { owner: string; delegate: string }): boolean => row.owner === owner && row.delegate === delegate;
  const old = state.before.find((row) => about(row) && state.now() < row.until);
  const rows = state.rights.filter(about);
  const now = old ? [...rows.filter((row) => row.calendar !== undefined), ...(old.right ? [old.right] : [])] : rows;
  return now.filter((row) => row.calendar === calendar || row.fullAccess === true);
}

/**
 * @param owner and `delegate`: ids of people
 * @param calendar id of a further calendar of the owner; undefined: the one that every mailbox has
 */
export function accessTo(state: Rights, owner: string, delegate: string, calendar?: string): Access {
  if (owner === delegate) return { ...ALL, privateItems: true };
  const rows = inForce(state, owner, delegate, calendar);
  if (rows.some((row) => row.fullAccess)) return { ...ALL, privateItems: true };
  const everybody = state.scenario.people.find((person) => person.id === owner)?.mailbox?.everybody;
  const right = rows[0];
  return {
    ...LEVELS[right?.level ?? (calendar === undefined ? everybody : undefined) ?? "None"],
    privateItems: right?.viewPrivateItems ?? false,
  };
}

/** Puts `next` in the place of the row about the same owner and delegate; null takes it away. */
export function setRight(state: Rights, owner: string, delegate: string, next: RightSpec | null): void {
  const at = state.rights.findIndex(
    (row) => row.owner === owner && row.delegate === delegate && row.calendar === undefined,
  );
  const old = state.rights[at];
  const delay = durationMs(state.scenario.organization?.rightsDelay ?? "PT0S") ?? 0;
  if (delay > 0) {
    const known = state.before.findIndex((row) => row.owner === owner && row.delegate === delegate);
    if (known >= 0) state.before.splice(known, 1);
    state.before.push({ owner, delegate, until: state.now() + delay, ...(old ? { right: old } : {}) });
  }
  if (at >= 0) state.rights.splice(at, 1, ...(next ? [next] : []));
  else if (next) state.rights.push(next);
}

/** The bits of MailboxEnums.DelegatePermissions (learn.microsoft.com/office/dev/add-ins/outlook/delegate-access). */
export function permissionBits(access: Access): number {
  return (
    (access.view === "all" ? 1 : 0) +
    (access.create ? 2 : 0) +
    (access.deleteOwn ? 4 : 0) +
    (access.deleteAll ? 8 : 0) +
    (access.editOwn ? 16 : 0) +
    (access.editAll ? 32 : 0)
  );
}
