import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import type { Status } from "../../delegation/checks/finding";
import { statusName } from "../../locales/say";
import { useHidden } from "./hidden";

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
  notApplicable: { color: tokens.colorNeutralForeground4 },
});

const icons = {
  pass: CheckmarkCircle20Filled,
  fail: ErrorCircle20Filled,
  unknown: QuestionCircle20Regular,
  notApplicable: Info20Regular,
} as const;

/** A status never by colour alone: shape for the eye, a word for the ear. */
export function StatusIcon({ status }: { readonly status: Status }) {
  const styles = useStyles();
  const hidden = useHidden();
  const Icon = icons[status];
  return (
    <>
      <Icon className={mergeClasses(styles.icon, styles[status])} aria-hidden />
      <span className={hidden}>{statusName(status)}: </span>
    </>
  );
}
