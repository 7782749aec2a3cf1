import type { ButtonHTMLAttributes } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

// Fluent UI's own button with all its looks is a tenth of what the pane may weigh before the verdict: docs/decisions/0003.
const useStyles = makeStyles({
  button: {
    boxSizing: "border-box",
    minHeight: "32px",
    padding: `5px ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  primary: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    ":active": { backgroundColor: tokens.colorBrandBackgroundPressed },
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
  secondary: {},
  link: {
    border: "none",
    minHeight: "28px",
    padding: 0,
    textAlign: "start",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
    ":hover": {
      backgroundColor: "transparent",
      color: tokens.colorBrandForegroundLinkHover,
      textDecorationLine: "underline",
    },
    ":active": { backgroundColor: "transparent", color: tokens.colorBrandForegroundLinkPressed },
  },
  wide: { width: "100%" },
  large: { minHeight: "40px", paddingTop: "8px", paddingBottom: "8px" },
  unavailable: {
    cursor: "not-allowed",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeDisabled}`,
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    color: tokens.colorNeutralForegroundDisabled,
    ":hover": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    ":active": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
  },
});

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> {
  readonly look?: "primary" | "secondary" | "link";
  readonly wide?: boolean;
  readonly large?: boolean;
  /** Cannot be pressed now, but keeps the focus: who waits on it must not be thrown back to the top. */
  readonly unavailable?: boolean;
  /** The stable name by which tools press it. */
  readonly "data-action"?: string;
}

export function Button({
  look = "secondary",
  wide = false,
  large = false,
  unavailable = false,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      {...rest}
      className={mergeClasses(
        styles.button,
        styles[look],
        wide && styles.wide,
        large && styles.large,
        unavailable && styles.unavailable,
        className,
      )}
      aria-disabled={unavailable || undefined}
      onClick={unavailable ? undefined : onClick}
    />
  );
}
