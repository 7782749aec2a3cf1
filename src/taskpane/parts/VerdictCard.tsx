import type { ReactNode, Ref } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { SubtractCircle20Filled } from "@fluentui/react-icons/svg/subtract-circle";
import { Video20Filled } from "@fluentui/react-icons/svg/video";
import type { Tone } from "../reading";

const useStyles = makeStyles({
  card: {
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  head: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "flex-start",
    "@media (max-width: 240px)": { flexWrap: "wrap", justifyContent: "space-between" },
  },
  icon: { flexShrink: 0, width: "24px", height: "24px", marginTop: "-1px" },
  title: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    outlineOffset: "4px",
    "@media (max-width: 240px)": { order: 1, flexBasis: "100%" },
  },
  action: { flexShrink: 0, marginTop: "-6px", marginRight: "-6px", marginBottom: "-6px" },
  inside: {
    paddingInlineStart: "32px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    ":empty": { display: "none" },
    "@media (max-width: 240px)": { paddingInlineStart: 0 },
  },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  goodIcon: { color: tokens.colorStatusSuccessForeground1 },
  missing: { backgroundColor: tokens.colorStatusWarningBackground1 },
  missingIcon: { color: tokens.colorStatusWarningForeground1 },
  try: { backgroundColor: tokens.colorBrandBackground2 },
  tryIcon: { color: tokens.colorBrandForeground2 },
  neutral: { backgroundColor: tokens.colorNeutralBackground3 },
  neutralIcon: { color: tokens.colorNeutralForeground2 },
});

const icons = {
  good: CheckmarkCircle20Filled,
  try: Info20Filled,
  missing: ErrorCircle20Filled,
  neutral: SubtractCircle20Filled,
} as const;

export interface VerdictCardProps {
  readonly tone: Tone;
  readonly title: string;
  /** A meeting that can become an online one, in place of a mark that would say it is one. */
  readonly camera?: boolean;
  readonly headingRef?: Ref<HTMLHeadingElement> | undefined;
  /** Of the heading: 2 where the page has a title of its own. */
  readonly level?: 1 | 2;
  /** Beside the title. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** The verdict, or the result, in one sentence. */
export function VerdictCard({
  tone,
  title,
  camera = false,
  headingRef,
  level = 1,
  action,
  children,
}: VerdictCardProps) {
  const styles = useStyles();
  const Title = level === 1 ? "h1" : "h2";
  const Icon = camera ? Video20Filled : icons[tone];
  return (
    <div className={mergeClasses(styles.card, styles[tone])}>
      <div className={styles.head}>
        <Icon className={mergeClasses(styles.icon, styles[`${tone}Icon`])} aria-hidden />
        <Title className={styles.title} tabIndex={-1} ref={headingRef}>
          {title}
        </Title>
        {action && <div className={styles.action}>{action}</div>}
      </div>
      {children && <div className={styles.inside}>{children}</div>}
    </div>
  );
}
