import type { ButtonHTMLAttributes } from "react";
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
  },
  wide: { width: "100%", maxWidth: "100%" },
});

const APPEARANCE = { primary: "primary", secondary: "secondary", link: "transparent" } as const;

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
  ...rest
}: ButtonProps) {
  const styles = useStyles();
  return (
    <FluentButton
      {...rest}
      appearance={APPEARANCE[look]}
      size={large ? "large" : "medium"}
      disabledFocusable={unavailable}
      className={mergeClasses(styles.button, look === "link" && styles.link, wide && styles.wide, className)}
    />
  );
}
