import type { PaneEvent } from "./events";
import { createRunner } from "./runner";
import { START, type PaneState } from "./state";
import { createStore, type Store } from "./store";
import { transition } from "./transition";
import type { Work } from "./work";

export type PaneStore = Store<PaneState, PaneEvent>;

/** The pane without its face: state, transitions, and the work that they ask for. Nothing runs before the first event. */
export function createPane(work: Work): PaneStore {
  const pane: PaneStore = createStore(START, transition, (effect) => run(effect));
  const run = createRunner(work, pane.dispatch);
  return pane;
}
