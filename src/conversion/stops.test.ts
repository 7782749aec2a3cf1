/** Where a conversion stops: at the step that did not work, after those that did, and nothing is begun behind it. */
import { teamsEvents } from "../providers/teams/events";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import type { Scenario } from "../../lab/scenario/types";
import { FAKE_TIMERS, settle } from "../app/gather/testing/play";
import { parseHtml, type FaultOf } from "../app/gather/testing/office";
import { createWorld, loadScenario } from "../app/gather/testing/world";
import { applyPlan } from "./apply";
import { convert, planned, signal } from "./testing/convert";
import type { StepId } from "./types";

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: [...FAKE_TIMERS.doNotFake] });
});
afterEach(() => {
  jest.useRealTimers();
});

type Broken =
  Pick<Scenario, "faults" | "responses"> | { onConvert: NonNullable<Scenario["events"][number]["onConvert"]> };

const EVENT = { to: "graph", path: "/users/*/events/*" } as const;
const denied = { status: 403, body: { error: { code: "ErrorAccessDenied", message: "Access is denied." } } };

/** The scenario with something broken once the plan is shown. */
async function stopOf(name: string, broken: Broken) {
  const base = loadScenario(name);
  const scenario =
    "onConvert" in broken
      ? { ...base, events: base.events.map((event) => ({ ...event, onConvert: broken.onConvert })) }
      : { ...base };
  const world = createWorld(scenario);
  const { plan, token } = await planned(world);
  if (!("onConvert" in broken)) Object.assign(scenario, broken);
  const log: string[] = [];
  const { outlook, graph } = world;
  const now = (): number => Date.parse(scenario.now);
  const deps = {
    outlook,
    graph,
    provider: teamsEvents,
    parseHtml,
    meetingHosts: [],
    delegateObjectId: token.account.objectId,
    now,
  };
  const onStep = (step: StepId, done: readonly StepId[]): void => void log.push([...done, `${step} now`].join());
  const result = await settle(applyPlan(plan, deps, token, onStep, signal));
  return { world, plan, result, log };
}

test.each<[string, NonNullable<ReturnType<FaultOf>>]>([
  ["a refusal", { errorCode: 9041, effect: true }],
  ["silence", { never: true, effect: true }],
  ["an answer without an id", { value: { is: null } }],
])("a form that Outlook saved, and told with %s, is saved once and gone on with", async (_, fault) => {
  const world = createWorld(loadScenario("new-unsaved"), (call) => (call === "saveAsync" ? fault : null));
  const { result } = await convert(world);
  expect(result).toMatchObject({ outcome: "converted", formHoldsBlock: true });
  expect(world.submitted).toEqual(["save"]);
});

test.each<[StepId, string, string, Broken]>([
  [
    "save",
    "Outlook refuses to save",
    "new-unsaved",
    { faults: [{ to: "office", path: "saveAsync", errorCode: 9017 }] },
  ],
  ["save", "Outlook never answers", "new-unsaved", { faults: [{ to: "office", path: "saveAsync", never: true }] }],
  ["find", "the saved item may not be read", "new-unsaved", { responses: [{ ...EVENT, method: "GET", ...denied }] }],
  ["write", "the item may not be read any more", "ready", { responses: [{ ...EVENT, method: "GET", ...denied }] }],
  ["write", "the write is refused", "ready", { responses: [{ ...EVENT, method: "PATCH", ...denied }] }],
  [
    "write",
    "the write of a new item is refused",
    "new-unsaved",
    { responses: [{ ...EVENT, method: "PATCH", ...denied }] },
  ],
  ["write", "nothing answers any more", "ready", { faults: [{ ...EVENT, drop: true }] }],
  ["wait", "the link never comes", "ready", { onConvert: { linkAfterReads: 1_000 } }],
  ["verify", "it became something else", "ready", { onConvert: { provider: "skypeForBusiness" } }],
  [
    "form",
    "the form refuses the block",
    "ready-compose",
    { faults: [{ to: "office", path: "body.setAsync", errorCode: 9017 }] },
  ],
  [
    "form",
    "the form does not tell what it holds",
    "ready-compose",
    { faults: [{ to: "office", path: "body.getTypeAsync", never: true }] },
  ],
])("at %s, because %s", async (step, _, name, broken) => {
  const { plan, result, log, world } = await stopOf(name, broken);
  const before = plan.steps.slice(0, plan.steps.indexOf(step));
  expect(result.stepFailed).toBe(step);
  expect(result.stepsDone).toEqual(before);
  expect(log).toEqual([...before, step].map((now, at) => [...before.slice(0, at), `${now} now`].join()));
  expect(result.formHoldsBlock).toBe(step === "form" ? false : null);
  expect(result.next).toBe(step === "form" ? "close" : "nothing");
  // Only what a look at the calendar showed is told of it.
  const online = world.tenant.outlook.find("budget")?.isOnlineMeeting === true;
  if (result.provider !== null || result.joinUrl !== null) expect(online).toBe(true);
});
