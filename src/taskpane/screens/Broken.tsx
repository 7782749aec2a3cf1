import type { Ref } from "react";
import { Button } from "../parts/Button";
import { say, type PaneKey } from "../../locales/say";
import type { Actions } from "../actions";
import { useLayout } from "../parts/layout";

export interface BrokenProps {
  readonly message: PaneKey;
  readonly actions: Actions;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

export function Broken({ message, actions, headingRef }: BrokenProps) {
  const layout = useLayout();
  return (
    <>
      <h1 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {say(message)}
      </h1>
      <Button wide look="primary" data-action="check-again" onClick={() => void actions.check()}>
        {say("checkAgain")}
      </Button>
    </>
  );
}
