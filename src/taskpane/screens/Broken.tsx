import type { Ref } from "react";
import { Button } from "../parts/Button";
import { say, type PaneKey } from "../../locales/say";
import type { Dispatch } from "../events";
import { useLayout } from "../parts/layout";

export interface BrokenProps {
  readonly message: PaneKey;
  /** Which of the deployment settings is wrong. */
  readonly field: string | null;
  /** Of what did not answer; null where nothing did not. */
  readonly address: string | null;
  readonly dispatch: Dispatch;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

export function Broken({ message, address, field, dispatch, headingRef }: BrokenProps) {
  const layout = useLayout();
  return (
    <>
      <h1 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {say(message, { address: address ?? "" })}
      </h1>
      {field !== null && <p>{say("settingsField", { field })}</p>}
      <Button wide look="primary" data-action="check-again" onClick={() => dispatch({ type: "check" })}>
        {say("checkAgain")}
      </Button>
    </>
  );
}
