import type { Ref } from "react";
import { Button } from "../parts/Button";
import { sayMore } from "../../locales/sayMore";
import type { Dispatch } from "../events";
import { assessedIn, type MoreView, type PaneState } from "../state";
import type { Work } from "../work";
import { Checked } from "./Checked";
import { ErrorBox } from "./ErrorBox";
import { Evidence } from "./Evidence";
import { SignOut } from "./SignOut";

export interface MoreProps {
  readonly view: MoreView;
  readonly state: PaneState;
  readonly dispatch: Dispatch;
  readonly work: Pick<Work, "newMail" | "deployment" | "signOut">;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** What is looked at beside the verdict, with the way back. */
export default function More({ view, state, dispatch, work, headingRef }: MoreProps) {
  const look = assessedIn(state);
  return (
    <>
      <div>
        <Button data-action="back" onClick={() => dispatch({ type: "open", view: null })}>
          {sayMore("back")}
        </Button>
      </div>
      {view === "evidence" && look && <Evidence look={look} dispatch={dispatch} headingRef={headingRef} />}
      {view === "error" && <ErrorBox look={look} work={work} headingRef={headingRef} />}
      {view === "signOut" && <SignOut work={work} dispatch={dispatch} headingRef={headingRef} />}
      {view === "checked" && look && <Checked look={look} headingRef={headingRef} />}
    </>
  );
}
