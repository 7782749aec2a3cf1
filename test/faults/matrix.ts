/** Every call of every flow, with every fault, at the first, the second and every time. */
import type { CheckId } from "../../src/delegation/checks/finding";
import type { VerdictKind } from "../../src/delegation/verdict/verdict.types";
import type { Deed } from "../../src/taskpane/events";
import { fakeClock } from "./clock";
import { FAULTS, type Fault } from "./faults";
import { offers, type Flow } from "./flows";
import { brokenInRights, brokenInTenant, brokenInWords, failing, isOnline, remember } from "./invariants";
import { same, setStage, type Call, type Nth, type Stage } from "./stage";

export interface Cell {
  readonly flow: string;
  readonly call: Call;
  readonly fault: Fault;
  readonly nth: Nth;
}

export interface Outcome {
  readonly cell: Cell;
  /** Empty: everything that must be true is. */
  readonly broken: readonly string[];
  /** Where the pane rested while it was wrong. */
  readonly said: string;
}

/** A flow as it goes when nothing goes wrong. */
interface Clean {
  readonly calls: readonly { readonly call: Call; readonly times: number }[];
  readonly failing: ReadonlySet<CheckId>;
  readonly verdict: VerdictKind | null;
}

const START = Date.parse("2026-11-23T08:00:00Z");
const NTHS: readonly Nth[] = [1, 2, "every", "after"];

async function staged<T>(flow: Flow, work: (stage: Stage) => Promise<T>): Promise<T> {
  const clock = fakeClock(START);
  try {
    const stage = setStage(flow.scenario, clock, flow.change);
    await flow.before(stage);
    return await work(stage);
  } finally {
    clock.restore();
  }
}

function clean(flow: Flow): Promise<Clean> {
  return staged(flow, async (stage) => {
    const known = stage.calls().length;
    const before = failing(stage.pane.get());
    for (const deed of flow.presses) {
      if (!offers(stage, deed)) throw new Error(`${flow.name}: the pane does not offer ${deed.type}`);
      if (!(await stage.press(deed))) throw new Error(`${flow.name}: ${deed.type} comes to no end`);
    }
    const state = stage.pane.get();
    const wrong = reached(stage, flow, null) ? [] : ["its end is not reached"];
    if (wrong.length > 0) throw new Error(`${flow.name}, with nothing wrong: ${wrong.join("; ")} (${saidOf(stage)})`);
    const calls: { call: Call; times: number }[] = [];
    for (const call of stage.calls().slice(known)) {
      const before = calls.find((entry) => same(entry.call, call));
      if (before) before.times += 1;
      else calls.push({ call, times: 1 });
    }
    return {
      calls,
      failing: new Set([...before, ...failing(state)]),
      verdict: state.phase === "assessed" ? state.look.assessment.verdict : null,
    };
  });
}

function isWrite(call: Call): boolean {
  if (call.to === "office") return /^(body\.set|location\.set|save)/.test(call.path);
  return call.to !== "token" && call.to !== "storage" && call.method !== "GET";
}

/** All cells of a flow; `keep` chooses among them. */
export async function cellsOf(flow: Flow): Promise<{ cells: readonly Cell[]; clean: Clean }> {
  const usual = await clean(flow);
  const storage: Fault = { name: "refused", to: [] };
  const cells = usual.calls.flatMap(({ call, times }) =>
    (call.to === "storage" ? [storage] : FAULTS)
      .filter(({ to, effect }) => call.to === "storage" || (to.includes(call.to) && (!effect || isWrite(call))))
      .flatMap((fault) =>
        NTHS.filter((nth) => (nth !== 2 || times > 1) && (nth !== "after" || (flow.writes && times > 1))).map(
          (nth): Cell => ({ flow: flow.name, call, fault, nth }),
        ),
      ),
  );
  return { cells, clean: usual };
}

/** null: the call was never made a second time, or the fault changed nothing that was asked for. */
export async function play(flow: Flow, cell: Cell, usual: Clean): Promise<Outcome | null> {
  return staged(flow, async (stage) => {
    const before = remember(stage, flow);
    const broken: string[] = [];
    stage.arm(cell.call, cell.fault, cell.nth);
    for (const deed of flow.presses) {
      if (!offers(stage, deed)) break;
      if (!(await stage.press(deed))) {
        broken.push(`${deed.type} comes to no end`);
        break;
      }
    }
    if (stage.met() === 0) return null;
    const said = saidOf(stage);
    broken.push(
      ...brokenInTenant(stage, before),
      ...brokenInWords(stage, flow, before),
      ...brokenInRights(stage.pane.get(), usual.failing, cell.fault, cell.call),
    );
    stage.disarm();
    if (broken.length === 0) {
      const stuck = await goOn(stage, flow, usual);
      if (stuck) broken.push(stuck);
      broken.push(...brokenInTenant(stage, before), ...brokenInWords(stage, flow, before));
    }
    return { cell, broken, said };
  });
}

export function saidOf({ pane }: Stage): string {
  const state = pane.get();
  switch (state.phase) {
    case "converted":
    case "ownMade":
    case "instructed":
      return `${state.phase} ${state.result.outcome} ${state.result.code}`;
    case "assessed":
      return `assessed ${state.look.assessment.verdict}${state.notice ? ` ${state.notice}` : ""}`;
    default:
      return state.phase;
  }
}

/** Where going on has to lead, once nothing is wrong any more. */
async function goOn(stage: Stage, flow: Flow, usual: Clean): Promise<string | null> {
  for (let presses = 0; presses < 8; presses += 1) {
    if (reached(stage, flow, usual)) return null;
    if (!(await stage.press(nextDeed(stage, flow)))) return "going on comes to no end";
  }
  return reached(stage, flow, usual) ? null : `going on leads nowhere: ${saidOf(stage)}`;
}

function reached(stage: Stage, flow: Flow, usual: Clean | null): boolean {
  const state = stage.pane.get();
  const { phase } = state;
  switch (flow.wants) {
    case "verdict":
      return phase === "assessed" && (usual === null || state.look.assessment.verdict === usual.verdict);
    case "token":
      return phase === "assessed" && state.look.facts.token.known;
    case "online":
      if (!isOnline(stage, flow)) return false;
      if (phase === "assessed")
        return state.look.assessment.verdict === "alreadyOnline" && !state.look.assessment.formLacksLink;
      return phase === "converted" && state.result.outcome === "converted";
    case "formLink":
      return phase === "converted" && state.result.outcome === "converted";
    case "ownMeeting":
      return phase === "ownMade"
        ? state.result.outcome === "converted"
        : phase === "assessed" && state.look.assessment.verdict === "alreadyOnline";
  }
}

function nextDeed(stage: Stage, flow: Flow): Deed {
  const state = stage.pane.get();
  const check: Deed = { type: "check" };
  switch (state.phase) {
    case "confirming":
      return { type: "confirm" };
    case "choosingOwn":
      return { type: "confirmOwn", choice: { accessLevel: null, lobbyBypass: null } };
    case "converted":
    case "ownMade":
      return state.result.canGoOn ? { type: "goOn" } : check;
    case "assessed": {
      const { route, secondRoute, formLacksLink } = state.look.assessment;
      const { token } = state.look.facts;
      if (!token.known && token.reason === "signInNeeded") return { type: "signIn" };
      if (flow.wants === "online" && route === "graph") return { type: "convert", action: "main" };
      if (formLacksLink && (flow.wants === "online" || flow.wants === "formLink"))
        return { type: "convert", action: "formLink" };
      if (flow.wants === "ownMeeting" && secondRoute === "ownMeeting") return { type: "chooseOwn" };
      return check;
    }
    default:
      return check;
  }
}
