/** The pane's logic over a scenario of the lab: its real work through the real adapters, with waiting skipped over. */
import { jest } from "@jest/globals";
import type { Scenario } from "../../../lab/scenario/types";
import type { StoragePort } from "../../lib/storage";
import { createWorld, loadScenario, type World } from "../../app/gather/testing/world";
import { toReport } from "../reportMark";
import { createPane, type PaneStore } from "../pane";
import type { PaneEvent } from "../events";
import type { In, PaneState, Phase } from "../state";
import { createWork } from "../wiring";
import type { Work } from "../work";

export interface LabPane {
  readonly pane: PaneStore;
  readonly work: Work;
  readonly world: World;
  /** Every phase the pane has been in, once for each time it came. */
  readonly phases: readonly Phase[];
  /** Dispatches, then lets everything that it leads to come to its end. Needs fake timers (`FAKE_TIMERS`). */
  play(...events: readonly PaneEvent[]): Promise<PaneState>;
  /** The state, which must be in this phase. */
  now<P extends Phase>(phase: P): In<P>;
}

export function openLabPane(
  name: string,
  changes: Partial<Scenario> = {},
  ports: Partial<Pick<World, "outlook" | "identity" | "graph">> & { readonly storage?: StoragePort } = {},
): LabPane {
  const world = createWorld({ ...loadScenario(name), ...changes });
  const { settings, scenario } = world;
  const { outlook = world.outlook, identity = world.identity, graph = world.graph, storage } = ports;
  const now = (): number => Date.parse(scenario.now);
  const work = createWork({ outlook, identity, graph, settings, now, ...(storage && { storage }) });
  const pane = createPane(work);
  const phases: Phase[] = [pane.get().phase];
  pane.subscribe(() => {
    const { phase } = pane.get();
    if (phase !== phases.at(-1)) phases.push(phase);
  });
  const nowIn = <P extends Phase>(phase: P): In<P> => {
    const state = pane.get();
    if (!isIn(state, phase)) throw new Error(`The pane is ${state.phase}, not ${phase}.`);
    return state;
  };
  return {
    ...{ pane, work, world, phases, now: nowIn },
    async play(...events) {
      for (const event of events) {
        pane.dispatch(event);
        await settled(pane);
      }
      return pane.get();
    },
  };
}

function isIn<P extends Phase>(state: PaneState, phase: P): state is In<P> {
  return state.phase === phase;
}

/** Until the pane says of itself that nothing is in flight, and a moment longer: what is judged anew is no phase of its own. */
export async function settled(pane: PaneStore): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    await new Promise((resolve) => setImmediate(resolve));
    await jest.advanceTimersByTimeAsync(50);
    const { settled: done, phase } = toReport(pane.get());
    quiet = done || phase === "broken" ? quiet + 1 : 0;
  }
}
