/**
 * Outlook's delegate permission flags. The bits are tested one by one, never as a sum: roles differ in the others.
 * Source: learn.microsoft.com/javascript/api/outlook/office.mailboxenums.delegatepermissions
 */
const BIT = { read: 1, write: 2, deleteOwn: 4, deleteAll: 8, editOwn: 16, editAll: 32 } as const;

export type EditBits =
  | "all" // may change every item
  | "own" // may change only what she created herself ("Author")
  | "none" // may read, or less
  | "unknown"; // 0: Outlook on the Mac says so of real delegates too

export function editBits(permissions: number | null | undefined): EditBits {
  if (typeof permissions !== "number" || !Number.isInteger(permissions) || permissions <= 0) return "unknown";
  if (permissions & BIT.editAll) return "all";
  if (permissions & BIT.editOwn) return "own";
  return "none";
}

/** May a new item be created here? */
export function mayCreate(permissions: number): boolean {
  return (permissions & BIT.write) !== 0;
}
