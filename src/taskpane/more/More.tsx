import type { Ref } from "react";
import { Button } from "../parts/Button";
import { sayMore } from "../../locales/sayMore";
import type { Actions } from "../actions";
import { lookOf, type PaneState } from "../state";
import type { MoreView } from "../views";
import { Checked } from "./Checked";
import { ErrorBox } from "./ErrorBox";
import { Evidence } from "./Evidence";
import { Fixers } from "./Fixers";

export interface MoreProps {
  readonly view: MoreView;
  readonly state: PaneState;
  readonly actions: Actions;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly open: (view: MoreView | null) => void;
}

/** What is looked at beside the verdict, with the way back. */
export default function More({ view, state, actions, headingRef, open }: MoreProps) {
  const look = lookOf(state);
  return (
    <>
      <div>
        <Button data-action="back" onClick={() => open(null)}>
          {sayMore("back")}
        </Button>
      </div>
      {view === "fixers" && look && <Fixers look={look} actions={actions} headingRef={headingRef} open={open} />}
      {view === "evidence" && look && <Evidence look={look} actions={actions} headingRef={headingRef} />}
      {view === "error" && <ErrorBox look={look} actions={actions} headingRef={headingRef} />}
      {view === "checked" && look && <Checked look={look} headingRef={headingRef} />}
    </>
  );
}
