import { useId } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Button } from "./Button";
import { sayMore } from "../../locales/sayMore";
import { useHidden } from "./hidden";
import { useLayout } from "./layout";
import { useCopy } from "./useCopy";

/** A box of text that scrolls. */
export const useBox = makeStyles({
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
  /** For what the person writes into it. */
  input: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  line: { height: "32px", paddingTop: 0, paddingBottom: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre" },
});

export interface CopyBoxProps {
  readonly label: string;
  readonly text: string;
  readonly button: string;
  readonly code?: boolean;
}

/** Text to take along, in a box that scrolls, with a copy that needs no permission. */
export function CopyBox({ label, text, button, code = false }: CopyBoxProps) {
  const styles = useBox();
  const layout = useLayout();
  const id = useId();
  const { field, state, copy } = useCopy<HTMLTextAreaElement>();
  return (
    <div className={layout.stack}>
      <label htmlFor={id} className={layout.quiet}>
        {label}
      </label>
      <textarea id={id} ref={field} readOnly value={text} className={mergeClasses(styles.field, code && styles.code)} />
      <Button wide onClick={copy}>
        {state === "yes" ? sayMore("copied") : button}
      </Button>
      <CopyStatus state={state} />
    </div>
  );
}

/** Says what came of a copy: aloud always, in sight where the person has something to do. */
export function CopyStatus({ state }: { readonly state: "no" | "yes" | "byHand" }) {
  const hidden = useHidden();
  return (
    <span role="status" className={state === "byHand" ? undefined : hidden}>
      {state === "byHand" ? sayMore("pressCopy") : state === "yes" ? sayMore("copied") : ""}
    </span>
  );
}
