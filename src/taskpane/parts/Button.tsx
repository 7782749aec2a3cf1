import type { ButtonHTMLAttributes, ReactElement } from "react";
import { makeResetStyles, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

type GriffelResetStyle = Extract<Parameters<typeof makeResetStyles>[0], object>;

/** Background, border and text. */
type Paint = readonly [string, string, string];

function paint(state: "" | "-hover" | "-pressed"): GriffelResetStyle {
  return {
    backgroundColor: `var(--button-background${state})`,
    borderColor: `var(--button-border${state})`,
    color: `var(--button-color${state})`,
  };
}

/** At rest, under the pointer, and pressed. */
function look(rest: Paint, hover: Paint, pressed: Paint): GriffelResetStyle {
  const values = (state: string, [background, border, color]: Paint): Record<string, string> => ({
    [`--button-background${state}`]: background,
    [`--button-border${state}`]: border,
    [`--button-color${state}`]: color,
  });
  return { ...values("", rest), ...values("-hover", hover), ...values("-pressed", pressed) };
}

function bare(rest: string, hover: string, pressed: string): GriffelResetStyle {
  const nothing = tokens.colorTransparentBackground;
  return look([nothing, "transparent", rest], [nothing, "transparent", hover], [nothing, "transparent", pressed]);
}

/**
 * Fluent UI's button as its own style hook draws it (react-button, useButtonStyles), with the looks, sizes and states that are used
 * here: its hook inserts several hundred rules before the first button can be painted, this one less than twenty
 * (docs/decisions/0016-what-the-first-screen-loads.md).
 */
const useButton = makeResetStyles({
  display: "inline-flex",
  alignItems: "center",
  justifyContent: "center",
  boxSizing: "border-box",
  minWidth: 0,
  margin: 0,
  padding: `5px ${tokens.spacingHorizontalM}`,
  overflow: "hidden",
  borderWidth: tokens.strokeWidthThin,
  borderStyle: "solid",
  borderRadius: tokens.borderRadiusMedium,
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase300,
  fontWeight: tokens.fontWeightSemibold,
  lineHeight: tokens.lineHeightBase300,
  cursor: "pointer",
  outlineStyle: "none",
  transitionDuration: tokens.durationFaster,
  transitionProperty: "background, border, color",
  transitionTimingFunction: tokens.curveEasyEase,
  ...paint(""),
  ":hover": paint("-hover"),
  ":hover:active,:active:focus-visible": paint("-pressed"),
  "&[data-look='primary']": look(
    [tokens.colorBrandBackground, "transparent", tokens.colorNeutralForegroundOnBrand],
    [tokens.colorBrandBackgroundHover, "transparent", tokens.colorNeutralForegroundOnBrand],
    [tokens.colorBrandBackgroundPressed, "transparent", tokens.colorNeutralForegroundOnBrand],
  ),
  "&[data-look='secondary']": look(
    [tokens.colorNeutralBackground1, tokens.colorNeutralStroke1, tokens.colorNeutralForeground1],
    [tokens.colorNeutralBackground1Hover, tokens.colorNeutralStroke1Hover, tokens.colorNeutralForeground1Hover],
    [tokens.colorNeutralBackground1Pressed, tokens.colorNeutralStroke1Pressed, tokens.colorNeutralForeground1Pressed],
  ),
  "&[data-look='quiet']": look(
    [tokens.colorSubtleBackground, "transparent", tokens.colorNeutralForeground2],
    [tokens.colorSubtleBackgroundHover, "transparent", tokens.colorNeutralForeground2BrandHover],
    [tokens.colorSubtleBackgroundPressed, "transparent", tokens.colorNeutralForeground2BrandPressed],
  ),
  "&[data-look='link']": {
    ...bare(
      tokens.colorBrandForegroundLink,
      tokens.colorBrandForegroundLinkHover,
      tokens.colorBrandForegroundLinkPressed,
    ),
    justifyContent: "start",
    minHeight: "28px",
    padding: 0,
    borderStyle: "none",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    ":hover": { textDecorationLine: "underline" },
  },
  "&[aria-disabled='true']": {
    ...look(
      [tokens.colorNeutralBackgroundDisabled, tokens.colorNeutralStrokeDisabled, tokens.colorNeutralForegroundDisabled],
      [tokens.colorNeutralBackgroundDisabled, tokens.colorNeutralStrokeDisabled, tokens.colorNeutralForegroundDisabled],
      [tokens.colorNeutralBackgroundDisabled, tokens.colorNeutralStrokeDisabled, tokens.colorNeutralForegroundDisabled],
    ),
    cursor: "not-allowed",
  },
  "&[aria-disabled='true'][data-look='quiet'],&[aria-disabled='true'][data-look='link']": bare(
    tokens.colorNeutralForegroundDisabled,
    tokens.colorNeutralForegroundDisabled,
    tokens.colorNeutralForegroundDisabled,
  ),
  ":focus-visible": {
    borderColor: tokens.colorStrokeFocus2,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorTransparentStroke}`,
    boxShadow: `0 0 0 ${tokens.strokeWidthThin} ${tokens.colorStrokeFocus2} inset, 0 0 0 ${tokens.strokeWidthThick} ${tokens.colorNeutralBackground1} inset`,
    zIndex: 1,
  },
  "@media screen and (prefers-reduced-motion: reduce)": { transitionDuration: "0.01ms" },
  "@media (forced-colors: active)": {
    ":focus": { borderColor: "ButtonText" },
    ":hover": {
      backgroundColor: "HighlightText",
      borderColor: "Highlight",
      color: "Highlight",
      forcedColorAdjust: "none",
    },
    "&[data-look='primary']": {
      backgroundColor: "Highlight",
      borderColor: "HighlightText",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
    "&[data-look='primary']:hover": { backgroundColor: "HighlightText", borderColor: "Highlight", color: "Highlight" },
    "&[data-look='link']": { color: "LinkText" },
    "&[aria-disabled='true'],&[aria-disabled='true']:hover": {
      backgroundColor: "ButtonFace",
      borderColor: "GrayText",
      color: "GrayText",
    },
  },
});

const useStyles = makeStyles({
  large: {
    paddingTop: "8px",
    paddingBottom: "8px",
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  iconOnly: { minWidth: "32px", padding: "5px" },
  wide: { width: "100%", maxWidth: "100%" },
  icon: { display: "inline-flex", flexShrink: 0 },
  before: { marginRight: tokens.spacingHorizontalSNudge },
});

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> {
  readonly look?: "primary" | "secondary" | "link" | "quiet";
  readonly wide?: boolean;
  readonly large?: boolean;
  readonly icon?: ReactElement;
  /** Cannot be pressed now, but keeps the focus: who waits on it must not be thrown back to the top. */
  readonly unavailable?: boolean;
  /** The stable name by which tools press it. */
  readonly "data-action"?: string;
}

/** A native button: it takes Enter and Space, and says of itself what it is. */
export function Button({
  look: drawn = "secondary",
  wide = false,
  large = false,
  unavailable = false,
  icon,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const base = useButton();
  const styles = useStyles();
  const iconOnly = Boolean(icon) && !children;
  return (
    <button
      type="button"
      {...rest}
      data-look={drawn}
      aria-disabled={unavailable || undefined}
      className={mergeClasses(base, large && styles.large, iconOnly && styles.iconOnly, wide && styles.wide, className)}
      onClick={(event) => {
        if (unavailable) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && <span className={mergeClasses(styles.icon, !iconOnly && styles.before)}>{icon}</span>}
      {children}
    </button>
  );
}
