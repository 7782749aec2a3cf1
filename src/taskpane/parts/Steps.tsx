import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRight20Filled } from "@fluentui/react-icons/svg/arrow-right";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { say, stepName } from "../../locales/say";
import type { StepLine, StepState } from "../state";
import { useHidden } from "./hidden";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  icon: { flexShrink: 0 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  now: { color: tokens.colorBrandForeground1 },
  next: { color: tokens.colorNeutralForeground4 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  notDone: { color: tokens.colorNeutralForeground4 },
  current: { fontWeight: tokens.fontWeightSemibold },
  waiting: { color: tokens.colorNeutralForeground2 },
});

const icons = {
  done: CheckmarkCircle20Filled,
  now: ArrowRight20Filled,
  next: Circle20Regular,
  failed: ErrorCircle20Filled,
  notDone: Circle20Regular,
} as const;

const words = {
  done: "stepDone",
  now: "stepNow",
  next: "stepNext",
  failed: "stepFailed",
  notDone: "stepNotDone",
} as const satisfies Record<StepState, string>;

/** The steps of a conversion as they stand. */
export function Steps({ steps }: { readonly steps: readonly StepLine[] }) {
  const styles = useStyles();
  const hidden = useHidden();
  return (
    <ol className={styles.list} role="list">
      {steps.map(({ id, state }) => {
        const Icon = icons[state];
        return (
          <li key={id} className={styles.row} aria-current={state === "now" ? "step" : undefined}>
            <Icon className={mergeClasses(styles.icon, styles[state])} aria-hidden />
            <span
              className={mergeClasses(
                state === "now" && styles.current,
                (state === "next" || state === "notDone") && styles.waiting,
              )}
            >
              {stepName(id)}
              <span className={hidden}>: {say(words[state])}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
