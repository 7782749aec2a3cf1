import type { Ref } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { Button } from "../parts/Button";
import { sayMore } from "../../locales/sayMore";
import type { Dispatch } from "../events";
import { assessedIn, type MoreView, type PaneState } from "../state";
import type { Work } from "../work";
import { Checked } from "./Checked";
import { ErrorBox } from "./ErrorBox";
import { Evidence } from "./Evidence";
import { SignOut } from "./SignOut";

// Its icon stands where the text below begins.
const useStyles = makeStyles({ back: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` } });

export interface MoreProps {
  readonly view: MoreView;
  readonly state: PaneState;
  readonly dispatch: Dispatch;
  readonly work: Pick<Work, "newMail" | "deployment" | "signOut">;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** What is looked at beside the verdict, with the way back. */
export default function More({ view, state, dispatch, work, headingRef }: MoreProps) {
  const styles = useStyles();
  const look = assessedIn(state);
  return (
    <>
      <div>
        <Button
          look="quiet"
          icon={<ArrowLeft20Regular />}
          data-action="back"
          className={styles.back}
          onClick={() => dispatch({ type: "open", view: null })}
        >
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
