import { useId, useRef, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { sayMore } from "../../locales/sayMore";
import { copyField } from "../copy";
import { useHidden } from "../parts/hidden";
import { useLayout } from "../parts/layout";

const useStyles = makeStyles({
  field: {
    width: "100%",
    height: "140px",
    boxSizing: "border-box",
    resize: "vertical",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  code: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre" },
});

export interface CopyBoxProps {
  readonly label: string;
  readonly text: string;
  readonly button: string;
  readonly code?: boolean;
  /** Select the text: something else that would have taken it did not work. */
  readonly fieldRef?: (field: HTMLTextAreaElement | null) => void;
}

/** Text to take along, in a box that scrolls, with a copy that needs no permission. */
export function CopyBox({ label, text, button, code = false, fieldRef }: CopyBoxProps) {
  const styles = useStyles();
  const layout = useLayout();
  const hidden = useHidden();
  const id = useId();
  const field = useRef<HTMLTextAreaElement | null>(null);
  const [copied, setCopied] = useState<"no" | "yes" | "byHand">("no");
  return (
    <div className={layout.stack}>
      <label htmlFor={id} className={layout.quiet}>
        {label}
      </label>
      <textarea
        id={id}
        ref={(element) => {
          field.current = element;
          fieldRef?.(element);
        }}
        readOnly
        value={text}
        className={mergeClasses(styles.field, code && styles.code)}
      />
      <Button
        className={layout.wide}
        onClick={() => {
          if (field.current) setCopied(copyField(field.current) ? "yes" : "byHand");
        }}
      >
        {copied === "yes" ? sayMore("copied") : button}
      </Button>
      <span role="status" className={copied === "byHand" ? undefined : hidden}>
        {copied === "byHand" ? sayMore("pressCopy") : copied === "yes" ? sayMore("copied") : ""}
      </span>
    </div>
  );
}
