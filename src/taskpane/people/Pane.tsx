import { useState, type Ref } from "react";
import { sayMore } from "../../locales/sayMore";
import { Button } from "../parts/Button";
import { useLayout } from "../parts/layout";
import { createStore, useStore } from "../store";
import { People } from "./People";
import { createPeopleRunner } from "./runner";
import type { Work } from "../work";
import type { Effect, PeopleEvent } from "./events";
import { titleOf } from "./title";
import { begin, transition } from "./transition";

export interface PaneProps {
  readonly work: Pick<Work, "people">;
  readonly onBack: () => void;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** The owner's side beside her own meeting, with the way back. */
export default function Pane({ work, onBack, headingRef }: PaneProps) {
  const layout = useLayout();
  const [store] = useState(() => {
    const run = lateRunner(work.people());
    const first = begin(null);
    const made = createStore(first.state, transition, run);
    for (const effect of first.effects) run(effect, made.dispatch);
    return made;
  });
  const state = useStore(store);
  return (
    <>
      <div>
        <Button data-action="back" onClick={onBack}>
          {sayMore("back")}
        </Button>
      </div>
      <h1 key={state.phase} className={layout.heading} tabIndex={-1} ref={headingRef}>
        {titleOf(state)}
      </h1>
      <People state={state} dispatch={store.dispatch} />
    </>
  );
}

type Run = ReturnType<typeof createPeopleRunner>;

/** What does the work may come later than the screen; once it is there, a click reaches the sign-in window in its own turn. */
function lateRunner(ports: ReturnType<Work["people"]>): Run {
  let run: Run | null = null;
  const ready = ports.then((there) => (run = createPeopleRunner(there)));
  return (effect: Effect, dispatch: (event: PeopleEvent) => void) => {
    if (run) run(effect, dispatch);
    else
      ready.then(
        (made) => made(effect, dispatch),
        () => dispatch({ type: "broke", job: effect.job }),
      );
  };
}
