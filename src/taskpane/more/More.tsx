import type { Ref } from "react";
import { Button } from "@fluentui/react-components";
import { say } from "../../locales/say";
import type { Actions } from "../actions";
import { lookOf, type PaneState } from "../state";
import type { MoreView } from "../views";
import { Checked } from "./Checked";

export interface MoreProps {
  readonly view: MoreView;
  readonly state: PaneState;
  readonly actions: Actions;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly open: (view: MoreView | null) => void;
}

/** What is looked at beside the verdict, with the way back. */
export default function More({ view, state, headingRef, open }: MoreProps) {
  const look = lookOf(state);
  return (
    <>
      <div>
        <Button data-action="back" onClick={() => open(null)}>
          {say("back")}
        </Button>
      </div>
      {view === "checked" && look && <Checked look={look} headingRef={headingRef} />}
    </>
  );
}
