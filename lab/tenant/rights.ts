/** What one person may do in another's calendar (learn.microsoft.com/powershell/module/exchange/set-mailboxfolderpermission). */
import type { PermissionLevel, Scenario } from "../scenario/types";

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

/** `owner` and `delegate` are ids of people. */
export function accessTo(scenario: Scenario, owner: string, delegate: string): Access {
  if (owner === delegate) return { ...ALL, privateItems: true };
  const right = (scenario.rights ?? []).find((row) => row.owner === owner && row.delegate === delegate);
  if (!right) return { ...NONE, privateItems: false };
  if (right.fullAccess) return { ...ALL, privateItems: true };
  return { ...LEVELS[right.level ?? "None"], privateItems: right.viewPrivateItems ?? false };
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
