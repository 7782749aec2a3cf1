import type { ButtonHTMLAttributes, ReactElement } from "react";
import { Button as FluentButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  button: { minWidth: 0 },
  link: {
    justifyContent: "start",
    minHeight: "28px",
    padding: 0,
    border: "none",
    textAlign: "start",
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":hover:active": { color: tokens.colorBrandForegroundLinkPressed },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  wide: { width: "100%", maxWidth: "100%" },
});

const APPEARANCE = { primary: "primary", secondary: "secondary", link: "transparent", quiet: "subtle" } as const;

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> {
  readonly look?: keyof typeof APPEARANCE;
  readonly wide?: boolean;
  readonly large?: boolean;
  readonly icon?: ReactElement;
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
  icon,
  className,
  ...rest
}: ButtonProps) {
  const styles = useStyles();
  return (
    <FluentButton
      {...rest}
      {...(icon && { icon })}
      appearance={APPEARANCE[look]}
      size={large ? "large" : "medium"}
      disabledFocusable={unavailable}
      className={mergeClasses(styles.button, look === "link" && styles.link, wide && styles.wide, className)}
    />
  );
}
