import { makeStyles } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { say } from "../../locales/say";
import type { Dispatch } from "../events";
import { Button } from "./Button";

const useStyles = makeStyles({
  turning: {
    "@media (prefers-reduced-motion: no-preference)": {
      animationDuration: "1s",
      animationIterationCount: "infinite",
      animationTimingFunction: "linear",
      animationName: { from: { transform: "rotate(0deg)" }, to: { transform: "rotate(360deg)" } },
    },
  },
});

export interface CheckAgainProps {
  readonly checking: boolean;
  readonly unavailable: boolean;
  readonly dispatch: Dispatch;
}

/** Looks anew; what is shown stays readable until the answer is there. */
export function CheckAgain({ checking, unavailable, dispatch }: CheckAgainProps) {
  const styles = useStyles();
  return (
    <Button
      look="quiet"
      icon={<ArrowClockwise20Regular {...(checking && { className: styles.turning })} />}
      data-action="check-again"
      aria-label={say("checkAgain")}
      title={say("checkAgain")}
      unavailable={unavailable}
      onClick={() => dispatch({ type: "check" })}
    />
  );
}
