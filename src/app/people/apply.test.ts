/** Every write of the owner's side, with what can go wrong: the real adapter over the lab's tenant. */
import { expect, test } from "@jest/globals";
import type { FaultSpec, ResponseSpec } from "../../../lab/scenario/types";
import type { Role } from "../../people/entry";
import { entryOf, planRemoval, planRole, planUndo, type Plan } from "../../people/plan";
import { applyChange, knownOf, type Outcome } from "./apply";
import { ownersSituation, ownersWorld, roleOfBob, type OwnersWorld } from "./testing/lab";

const lasting = (): AbortSignal => new AbortController().signal;
const BOB = { address: "bob@contoso.example", name: "Bob Delegate" };
const DELEGATE: Role = "delegateWithoutPrivateEventAccess";

async function known(world: OwnersWorld) {
  const token = await world.ports.identity.silent(lasting());
  if (!token.ok) throw new Error("no token");
  const read = await world.ports.permissions.read(token.value, lasting());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return knownOf(read.value);
}

function planned(result: ReturnType<typeof planRole>): Plan {
  if (!result.ok) throw new Error(result.refusal);
  return result.plan;
}

type DeedName = "add" | "change" | "remove";

/** A world that answers plainly until its plan is made; what goes wrong begins with the carrying out. */
async function ready(deed: DeedName, wrong: { faults?: FaultSpec[]; responses?: ResponseSpec[] } = {}) {
  const rights = deed === "add" ? [] : ownersSituation().rights;
  const plain = ownersWorld(ownersSituation({ rights: rights ?? [] }));
  const now = await known(plain);
  const entry = entryOf(now.entries, BOB.address);
  const plan = planned(deed === "remove" && entry ? planRemoval(now, entry) : planRole(now, BOB, DELEGATE));
  const world = ownersWorld(ownersSituation({ rights: rights ?? [], ...wrong }));
  return { world, plan };
}

const METHODS = { add: "POST", change: "PATCH", remove: "DELETE" } as const;
const AFTER = { add: "Editor delegate", change: "Editor delegate", remove: null } as const;
const BEFORE = { add: null, change: "Reviewer", remove: "Reviewer" } as const;
const DEEDS = ["add", "change", "remove"] as const;

const short = (outcome: Outcome): string => (outcome.kind === "done" ? "done" : outcome.why);

test.each(DEEDS)("%s: written once, read back, and taken back again", async (deed) => {
  const { world, plan } = await ready(deed);
  const outcome = await applyChange(world.ports, plan, lasting());
  expect(outcome).toMatchObject({ kind: "done", already: false });
  expect([roleOfBob(world), world.writes()]).toEqual([AFTER[deed], [METHODS[deed]]]);
  const undo = planned(planUndo(await known(world), outcome.change));
  expect(short(await applyChange(world.ports, undo, lasting()))).toBe("done");
  expect(roleOfBob(world)).toBe(BEFORE[deed]);
});

test("each half is a line of its own, and none is called done that was not seen", async () => {
  const { world, plan } = await ready("add");
  const outcome = await applyChange(world.ports, plan, lasting());
  if (outcome.kind !== "done") throw new Error(outcome.why);
  expect(outcome.halves.map(({ id, state }) => [id, state])).toEqual([
    ["calendarRight", "seen"],
    ["delegateEntry", "seen"],
    ["privateItems", "notSeen"],
    ["invitations", "seen"],
    ["sendOnBehalf", "unknown"],
    ["meetingPolicy", "seen"],
    ["lync", "unknown"],
  ]);
});

interface Wrong {
  readonly name: string;
  readonly fault?: Omit<FaultSpec, "to" | "method">;
  readonly response?: Omit<ResponseSpec, "to" | "method">;
  /** Reads from the second on fail, too. */
  readonly unreadable?: true;
  readonly ends: string | Record<DeedName, string>;
  readonly effect: boolean;
}

const error = (code: string) => ({ error: { code, message: "" } });

const WRONGS: readonly Wrong[] = [
  { name: "the answer is lost after it was done", fault: { drop: true, effect: true }, ends: "done", effect: true },
  { name: "the request is lost", fault: { drop: true }, ends: "noAnswer", effect: false },
  { name: "no answer comes, and it was done", fault: { never: true, effect: true }, ends: "done", effect: true },
  { name: "no answer comes", fault: { never: true }, ends: "noAnswer", effect: false },
  {
    name: "the answer is lost, and nothing can be read",
    fault: { drop: true, effect: true },
    unreadable: true,
    ends: "uncertain",
    effect: true,
  },
  {
    name: "the service fails after doing it",
    response: { status: 500, body: error(""), apply: true },
    ends: "done",
    effect: true,
  },
  { name: "the service fails", response: { status: 503, body: error("") }, ends: "serverError", effect: false },
  {
    name: "a policy refuses",
    response: { status: 403, body: error("ErrorAccessDenied") },
    ends: "refusedByPolicy",
    effect: false,
  },
  {
    name: "it is not allowed",
    response: { status: 400, body: error("ErrorInvalidRequest") },
    ends: { add: "roleNotAllowed", change: "roleNotAllowed", remove: "notRemovable" },
    effect: false,
  },
  {
    name: "somebody else was faster",
    response: { status: 412, body: error("ErrorIrresolvableConflict") },
    ends: "conflict",
    effect: false,
  },
  {
    name: "Exchange asks to wait",
    response: { status: 429, headers: { "Retry-After": "1" }, body: error("") },
    ends: "throttled",
    effect: false,
  },
  {
    name: "it is said to be done, and is not",
    response: { status: 200, body: {} },
    ends: "notThereYet",
    effect: false,
  },
  {
    name: "something between answers in HTML",
    response: { status: 200, body: "<html>" },
    ends: "noAnswer",
    effect: false,
  },
];

const CELLS = DEEDS.flatMap((deed) => WRONGS.map((wrong) => ({ deed, wrong, name: `${deed}: ${wrong.name}` })));

test.each(CELLS)("$name", async ({ deed, wrong }) => {
  const match = { to: "graph", method: METHODS[deed], path: "/me/calendar/calendarPermissions**" } as const;
  const { world, plan } = await ready(deed, {
    faults: [
      ...(wrong.fault ? [{ ...match, ...wrong.fault }] : []),
      ...(wrong.unreadable ? [{ to: "graph", path: "/$batch", nth: 2, drop: true } as const] : []),
    ],
    responses: wrong.response ? [{ ...match, ...wrong.response }] : [],
  });
  const outcome = await applyChange(world.ports, plan, lasting());
  const ends = typeof wrong.ends === "string" ? wrong.ends : wrong.ends[deed];
  expect({ ends: short(outcome), role: roleOfBob(world), writes: world.writes() }).toEqual({
    ends,
    role: wrong.effect ? AFTER[deed] : BEFORE[deed],
    writes: [METHODS[deed]],
  });
});

test("what was changed meanwhile is not written over", async () => {
  const { world, plan } = await ready("change");
  const other = planned(planRole(await known(world), BOB, "write"));
  expect(short(await applyChange(world.ports, other, lasting()))).toBe("done");
  expect(short(await applyChange(world.ports, plan, lasting()))).toBe("conflict");
  expect([roleOfBob(world), world.writes()]).toEqual(["Editor", ["PATCH"]]);
});

test("what is so already is not written again", async () => {
  const { world, plan } = await ready("change");
  await applyChange(world.ports, plan, lasting());
  expect(await applyChange(world.ports, plan, lasting())).toMatchObject({ kind: "done", already: true });
  expect(world.writes()).toEqual(["PATCH"]);
});

test("stopped before it was sent, nothing is written; without a sign-in neither", async () => {
  const { world, plan } = await ready("add");
  const stop = new AbortController();
  stop.abort();
  expect(short(await applyChange(world.ports, plan, stop.signal))).toBe("cancelled");
  const closed = ownersWorld(ownersSituation({ rights: [], consent: { state: "user" } }));
  expect(short(await applyChange(closed.ports, plan, lasting()))).toBe("signInNeeded");
  expect([...world.writes(), ...closed.writes()]).toEqual([]);
});

test.each([
  ["a group", "team@contoso.example"],
  ["somebody from outside", "ida@fabrikam.example"],
])("%s can't be a delegate: the service says so, and nothing is there", async (_, address) => {
  const { world } = await ready("add");
  const plan = planned(planRole(await known(world), { address, name: "Somebody" }, DELEGATE));
  expect(short(await applyChange(world.ports, plan, lasting()))).toBe("roleNotAllowed");
  expect(entryOf((await known(world)).entries, address)).toBeNull();
});

test("nobody of that name", async () => {
  const { world } = await ready("add");
  const plan = planned(planRole(await known(world), { address: "nobody@contoso.example", name: "N" }, DELEGATE));
  expect(short(await applyChange(world.ports, plan, lasting()))).toBe("nobody");
});
