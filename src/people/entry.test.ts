import { expect, test } from "@jest/globals";
import { choicesFor, flawOf, kindOf, type Entry, type EntryKind, type Flaw, type Role } from "./entry";

const INSIDE: readonly Role[] = [
  "freeBusyRead",
  "limitedRead",
  "read",
  "write",
  "delegateWithoutPrivateEventAccess",
  "delegateWithPrivateEventAccess",
];

function entry(changes: Partial<Entry>): Entry {
  return {
    id: "1",
    name: "Bram",
    address: "bram@contoso.example",
    role: "read",
    allowedRoles: INSIDE,
    isRemovable: true,
    isInsideOrganization: true,
    ...changes,
  };
}

const GROUP = INSIDE.slice(0, 4);

test.each<[string, Partial<Entry>, EntryKind, Flaw | null]>([
  ["a reader", {}, "person", null],
  ["an editor", { role: "write" }, "person", "notDelegate"],
  ["a delegate", { role: "delegateWithPrivateEventAccess" }, "person", null],
  ["single rights", { role: "custom" }, "person", "custom"],
  ["a word that is newer", { role: null }, "person", "unknownRole"],
  ["a group that reads", { allowedRoles: GROUP }, "notAPerson", "notAPerson"],
  ["a group that edits", { allowedRoles: GROUP, role: "write" }, "notAPerson", "groupEdits"],
  ["somebody from outside", { isInsideOrganization: false, allowedRoles: GROUP.slice(0, 3) }, "outsider", "outsider"],
  ["what is allowed was not told", { allowedRoles: [] }, "person", null],
  ["my organization", { address: null, isRemovable: false, role: "freeBusyRead" }, "everybody", null],
  ["an address that proves nothing", { address: "/o=Contoso/ou=x" }, "everybody", null],
])("%s", (_, changes, kind, flaw) => {
  expect([kindOf(entry(changes)), flawOf(entry(changes))]).toEqual([kind, flaw]);
});

test("only what the entry allows is offered, the most useful first; everybody's entry offers nothing", () => {
  expect(choicesFor(entry({}))[0]).toBe("delegateWithoutPrivateEventAccess");
  expect(choicesFor(entry({ allowedRoles: ["none", "read", "custom"] }))).toEqual(["read"]);
  expect(choicesFor(entry({ address: null }))).toEqual([]);
});
