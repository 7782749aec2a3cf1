import type { Ref } from "react";
import { Button } from "../parts/Button";
import { touchesOnlyForm } from "../../conversion/plan";
import { say } from "../../locales/say";
import type { Dispatch } from "../events";
import { useLayout } from "../parts/layout";
import { Steps } from "../parts/Steps";
import type { In } from "../state";

export interface WorkingProps {
  readonly state: In<"applying">;
  readonly dispatch: Dispatch;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

export default function Working({ state, dispatch, headingRef }: WorkingProps) {
  const layout = useLayout();
  return (
    <>
      <h1 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {say(touchesOnlyForm(state.plan) ? "workingForm" : "workingTitle")}
      </h1>
      <Steps steps={state.steps} />
      <Button wide data-action="stop" unavailable={state.stopping} onClick={() => dispatch({ type: "stop" })}>
        {say(state.stopping ? "stopping" : "stop")}
      </Button>
    </>
  );
}
