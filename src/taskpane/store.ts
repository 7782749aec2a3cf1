/** The smallest store that React can subscribe to: its state changes by transitions only. */
import { useSyncExternalStore } from "react";

export interface Store<S, E> {
  readonly get: () => S;
  readonly dispatch: (event: E) => void;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param run does what a transition asks for, in the same turn, after everybody was told of the new state. */
export function createStore<S, E, F>(
  initial: S,
  transition: (state: S, event: E) => { readonly state: S; readonly effects: readonly F[] },
  run: (effect: F, dispatch: (event: E) => void) => void,
): Store<S, E> {
  let state = initial;
  const listeners = new Set<() => void>();
  const dispatch = (event: E): void => {
    const next = transition(state, event);
    if (!Object.is(next.state, state)) {
      state = next.state;
      // A copy: a listener may end its own subscription while it is being told.
      for (const listener of [...listeners]) listener();
    }
    for (const effect of next.effects) run(effect, dispatch);
  };
  return {
    get: () => state,
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useStore<S>(store: Pick<Store<S, never>, "get" | "subscribe">): S {
  return useSyncExternalStore(store.subscribe, store.get);
}
