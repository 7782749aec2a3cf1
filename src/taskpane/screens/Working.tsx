import type { Ref } from "react";
import { makeStyles, Spinner } from "@fluentui/react-components";
import { Button } from "../parts/Button";
import { touchesOnlyForm } from "../../conversion/onlyForm";
import { say, stepName } from "../../locales/say";
import type { Dispatch } from "../events";
import { Disclosure } from "../parts/Disclosure";
import { useLayout } from "../parts/layout";
import { Steps } from "../parts/Steps";
import type { In } from "../state";

const useStyles = makeStyles({ now: { justifyContent: "flex-start" } });

export interface WorkingProps {
  readonly state: In<"applying">;
  readonly dispatch: Dispatch;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** One line that changes; every step is one click away. */
export default function Working({ state, dispatch, headingRef }: WorkingProps) {
  const layout = useLayout();
  const styles = useStyles();
  const now = state.steps.find((step) => step.state === "now");
  return (
    <>
      <h1 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {say(touchesOnlyForm(state.plan) ? "workingForm" : "workingTitle")}
      </h1>
      <Spinner
        className={styles.now}
        size="tiny"
        labelPosition="after"
        label={now ? stepName(now.id) : say("workingTitle")}
      />
      <Button wide data-action="stop" unavailable={state.stopping} onClick={() => dispatch({ type: "stop" })}>
        {say(state.stopping ? "stopping" : "stop")}
      </Button>
      <Disclosure title={say("details")}>
        <Steps steps={state.steps} />
      </Disclosure>
    </>
  );
}
