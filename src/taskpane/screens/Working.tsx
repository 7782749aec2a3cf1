import type { Ref } from "react";
import { Button } from "../parts/Button";
import { say } from "../../locales/say";
import type { Actions } from "../actions";
import { useLayout } from "../parts/layout";
import { Steps } from "../parts/Steps";
import type { PaneState } from "../state";

export interface WorkingProps {
  readonly state: Extract<PaneState, { phase: "applying" }>;
  readonly actions: Actions;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

export default function Working({ state, actions, headingRef }: WorkingProps) {
  const layout = useLayout();
  return (
    <>
      <h1 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {say("workingTitle")}
      </h1>
      <Steps steps={state.steps} />
      <Button wide data-action="stop" unavailable={state.stopping} onClick={() => actions.stop()}>
        {say(state.stopping ? "stopping" : "stop")}
      </Button>
    </>
  );
}
