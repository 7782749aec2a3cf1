import { expect, test } from "@jest/globals";
import type { Entry, Role } from "./entry";
import { planChange, planRemoval, planRole, planUndo, suggestedFor, undoOf, type Known } from "./plan";

const ALLOWED: readonly Role[] = [
  "read",
  "write",
  "delegateWithoutPrivateEventAccess",
  "delegateWithPrivateEventAccess",
];
const DELEGATE: Role = "delegateWithoutPrivateEventAccess";
const BRAM = { address: "bram@contoso.example", name: "Bram" };

const entry = (changes: Partial<Entry> = {}): Entry => ({
  ...BRAM,
  id: "1",
  role: "read",
  allowedRoles: ALLOWED,
  isRemovable: true,
  isInsideOrganization: true,
  ...changes,
});

const known = (...entries: readonly Entry[]): Known => ({
  entries,
  delivery: "sendToDelegateOnly",
  mine: ["annelies@contoso.example", "a.peeters@contoso.example"],
});

test.each<[string, ReturnType<typeof planRole>, string]>([
  ["no address", planRole(known(), { address: "bram", name: "" }, DELEGATE), "noAddress"],
  ["herself, by an alias", planRole(known(), { address: "A.Peeters@Contoso.example", name: "" }, DELEGATE), "self"],
  ["like that already", planRole(known(entry({ role: DELEGATE })), BRAM, DELEGATE), "same"],
  ["not among what is allowed", planRole(known(entry({ allowedRoles: ["read"] })), BRAM, DELEGATE), "roleNotAllowed"],
  ["not removable", planRemoval(known(), entry({ isRemovable: false })), "notRemovable"],
  ["everybody's entry", planRemoval(known(), entry({ address: null })), "everybody"],
  ["everybody's entry, changed", planChange(known(), entry({ address: null }), "read"), "everybody"],
])("cannot be planned: %s", (_, planned, refusal) => {
  expect(planned).toEqual({ ok: false, refusal });
});

test("a delegate to be: the preview says who gets the invitations, and what of private meetings", () => {
  const planned = planRole(known(entry()), { address: "BRAM@contoso.example", name: "somebody" }, DELEGATE);
  expect(planned).toMatchObject({
    ok: true,
    plan: { whom: BRAM, had: true, before: "read", after: DELEGATE },
  });
  expect(planned.ok && planned.plan.effects.map(({ code }) => code)).toEqual([
    "nowCan",
    "willBe",
    "invitations",
    "noPrivate",
    "noMail",
    "undo",
  ]);
});

test("who is added by an address alone is called by it", () => {
  expect(planRole(known(), { address: " Bram@contoso.example", name: "" }, DELEGATE)).toMatchObject({
    plan: { had: false, whom: { address: "bram@contoso.example", name: "bram@contoso.example" } },
  });
});

test("as long as nothing else is chosen, there is nothing to confirm", () => {
  const one = entry({ role: DELEGATE });
  expect(planChange(known(one), one, suggestedFor(one) ?? "read")).toMatchObject({ plan: { effects: [] } });
});

test.each<[string, boolean, Role | null, Role | null, object | null]>([
  ["added: removed", false, null, "write", { had: true, before: "write", after: null }],
  ["removed: added", true, "write", null, { had: false, before: null, after: "write" }],
  ["changed: changed back", true, "read", "write", { had: true, before: "write", after: "read" }],
  ["single rights can't be put back", true, "custom", "write", null],
  ["nor what was not understood", true, null, "write", null],
])("taken back when %s", (_, had, before, after, back) => {
  const undo = undoOf({ whom: BRAM, had, before, after });
  expect(undo).toEqual(back === null ? null : { whom: BRAM, ...back });
});

test("what was added and is gone already needs no taking back", () => {
  expect(planUndo(known(), { whom: BRAM, had: false, before: null, after: "write" })).toEqual({
    ok: false,
    refusal: "same",
  });
});
