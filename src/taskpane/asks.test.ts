import { describe, expect, it } from "@jest/globals";
import { AT, DAY } from "../delegation/testing/factBuilders";
import type { RoamingPort } from "./ports";
import { ok } from "../lib/result";
import { askedAt, settleAsks, withAsked, withFixed, type Ask } from "./asks";
import { CHECK_IDS } from "../providers/registry";
import { createMemory, parseAsks } from "./memory";

const ids = () => Promise.resolve(CHECK_IDS);
import { othersOf, tasksOf, waitOf } from "./tasks";
import { findingWith } from "./testing/assessed";

const editRight = findingWith("editRight", "fail", { fixedBy: ["owner", "exchangeAdmin"], wait: "PT1H" });
const sendOnBehalf = findingWith("sendOnBehalf", "fail", {
  fixedBy: ["exchangeAdmin", "owner"],
  remedies: (["exchangeAdmin", "owner"] as const).map((by) => ({
    id: "grantSendOnBehalf" as const,
    by,
    params: {},
    order: 1,
    wait: null,
  })),
});
const licence = findingWith("teamsLicence", "fail", { fixedBy: ["teamsAdmin"], wait: "P1D" });

describe("tasks", () => {
  it("the owner is asked first, for all the owner can do, and IT for the rest only", () => {
    const tasks = tasksOf([licence, editRight, sendOnBehalf]);
    expect(tasks.map(({ fixer, findings }) => [fixer, findings.map(({ check }) => check)])).toEqual([
      ["owner", ["editRight", "sendOnBehalf"]],
      ["teamsAdmin", ["teamsLicence"]],
    ]);
  });

  it("whoever could do it instead is named, and not asked", () => {
    const findings = [editRight, licence];
    expect(othersOf(findings, tasksOf(findings)).map(({ fixer }) => fixer)).toEqual(["exchangeAdmin"]);
  });

  it("the longest wait counts", () => {
    expect(waitOf([editRight, licence])).toBe("P1D");
    expect(waitOf([sendOnBehalf])).toBeNull();
  });
});

describe("asks", () => {
  const [task] = tasksOf([editRight, sendOnBehalf]);
  if (!task) throw new Error("no task");

  it("all of a task is asked for at once, and something new that is missing is not", () => {
    const asks = withAsked([], task, AT);
    expect(askedAt(asks, task)).toBe(AT);
    expect(askedAt(withAsked([], { ...task, findings: [editRight] }, AT), task)).toBeNull();
  });

  it("where something else is needed now than what was asked for, it was not asked for", () => {
    const [instead] = editRight.remedies;
    if (!instead) throw new Error("no remedy");
    const other = { ...editRight, remedies: [{ ...instead, id: "makeDelegate" as const }] };
    const asks = withAsked([], { ...task, findings: [editRight] }, AT);
    expect(askedAt(asks, { ...task, findings: [editRight] })).toBe(AT);
    expect(askedAt(asks, { ...task, findings: [other] })).toBeNull();
  });

  it("asking again takes the place of the first time", () => {
    const again = withAsked(withAsked([], task, AT), task, AT + DAY);
    expect(again).toHaveLength(2);
    expect(askedAt(again, task)).toBe(AT + DAY);
  });

  it.each([
    ["pass", [], ["editRight"]],
    ["fail", ["editRight"], []],
    ["unknown", ["editRight"], []],
    ["notApplicable", [], []],
  ] as const)("what is %s now", (status, open, fixed) => {
    const settled = settleAsks(
      [{ check: "editRight", remedy: "shareAsEditor", by: "owner", at: AT }],
      [findingWith("editRight", status)],
    );
    expect(settled.open.map(({ check }) => check)).toEqual(open);
    expect(settled.fixed.map(({ check }) => check)).toEqual(fixed);
  });

  it("what was asked for and is done is news once", () => {
    const fixed: readonly Ask[] = [{ check: "editRight", remedy: "shareAsEditor", by: "owner", at: AT }];
    expect(withFixed(null, fixed)).toEqual([{ check: "editRight", now: "fixed" }]);
    expect(withFixed([{ check: "editRight", now: "fixed" }], fixed)).toHaveLength(1);
    expect(withFixed(null, [])).toBeNull();
  });

  it.each([
    [null],
    ["text"],
    [[["nothing", "shareAsEditor", "owner", 1]]],
    [[["editRight", 5, "owner", 1]]],
    [[["editRight", "shareAsEditor", "nobody at all", 1]]],
    [[["editRight", "shareAsEditor", "owner", "x"]]],
  ])("%j, which somebody else has stored, is left out", (stored) => {
    expect(parseAsks(stored, CHECK_IDS)).toEqual([]);
  });
});

function roaming(kept: Record<string, unknown> = {}): RoamingPort & { readonly kept: Record<string, unknown> } {
  return {
    kept,
    get: (name) => kept[name],
    set: async (name, value) => {
      kept[name] = value;
      return ok(undefined);
    },
  };
}

describe("memory", () => {
  const asks: readonly Ask[] = [{ check: "editRight", remedy: "shareAsEditor", by: "owner", at: AT }];

  it("is there on the next opening, for this owner and no other, and names nobody", async () => {
    const port = roaming();
    await createMemory(port, ids).keepAsks("Olivia@contoso.example", asks, AT);
    const later = createMemory(port, ids);
    expect(await later.recall("olivia@contoso.example")).toEqual({ asks, welcomed: false });
    expect((await later.recall("sam@contoso.example")).asks).toEqual([]);
    expect(JSON.stringify(port.kept)).not.toMatch(/olivia|contoso/i);
  });

  it("two mailboxes hash the same owner differently", async () => {
    const [one, other] = [roaming(), roaming()];
    for (const port of [one, other]) await createMemory(port, ids).keepAsks("olivia@contoso.example", asks, AT);
    expect(one.kept).not.toEqual(other.kept);
  });

  it("forgets what is done, what is old, and keeps the welcome", async () => {
    const port = roaming();
    const memory = createMemory(port, ids);
    await memory.keepWelcomed();
    await memory.keepAsks("a@contoso.example", asks, AT);
    await memory.keepAsks("b@contoso.example", asks, AT + 200 * DAY);
    expect(await memory.recall("a@contoso.example")).toEqual({ asks: [], welcomed: true });
    await memory.keepAsks("b@contoso.example", [], AT);
    expect(JSON.parse(String(port.kept["onBehalf"]))).toMatchObject({ welcomed: true, owners: {} });
  });

  it("lasts as long as the pane where Outlook keeps nothing", async () => {
    const memory = createMemory(
      {
        get: () => undefined,
        set: async () => ({ ok: false, error: { kind: "notSupported", call: "roamingSettings" } }),
      },
      ids,
    );
    await memory.keepAsks("olivia@contoso.example", asks, AT);
    expect((await memory.recall("olivia@contoso.example")).asks).toEqual(asks);
  });
});
