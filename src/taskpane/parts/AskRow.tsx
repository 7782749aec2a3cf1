import { useEffect } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Mail20Regular } from "@fluentui/react-icons/svg/mail";
import type { Fixer } from "../../delegation/checks/finding";
import { say } from "../../locales/say";
import { Button } from "./Button";
import { useHidden } from "./hidden";
import { useCopy } from "./useCopy";

const useStyles = makeStyles({
  row: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    "@media (max-width: 240px)": { flexDirection: "column" },
  },
  ask: {
    flexGrow: 1,
    whiteSpace: "normal",
    textAlign: "start",
    overflowWrap: "anywhere",
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
  first: { minHeight: "40px" },
  copy: { flexShrink: 0, minWidth: "40px", paddingLeft: "8px", paddingRight: "8px" },
  field: {
    width: "100%",
    height: "120px",
    boxSizing: "border-box",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  told: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface AskRowProps {
  readonly fixer?: Fixer;
  readonly label: string;
  /** By ear, where what is seen is shorter. */
  readonly spoken?: string;
  /** null while the words are being loaded. */
  readonly text: string | null;
  readonly look: "primary" | "secondary";
  /** What came of opening the mail. */
  readonly mail: "opened" | "notOpened" | null;
  readonly unavailable: boolean;
  readonly onAsk: () => void;
  readonly onCopied?: () => void;
}

/** One button that opens the mail, and a copy of its text for whoever is reached another way. */
export default function AskRow({ fixer, label, spoken, text, look, mail, unavailable, onAsk, onCopied }: AskRowProps) {
  const styles = useStyles();
  const hidden = useHidden();
  const { field, state, copy, select } = useCopy<HTMLTextAreaElement>();
  const shown = state === "byHand";
  useEffect(() => {
    if (mail === "notOpened") select();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `select` is another function each time and does the same
  }, [mail]);
  return (
    <>
      <div className={styles.row}>
        <Button
          className={mergeClasses(styles.ask, look === "primary" && styles.first)}
          look={look}
          icon={<Mail20Regular />}
          data-action="ask"
          data-ask={fixer}
          aria-label={spoken}
          unavailable={unavailable}
          onClick={onAsk}
        >
          {label}
        </Button>
        <Button
          className={styles.copy}
          icon={<Copy20Regular />}
          data-action="copy-message"
          aria-label={say("copyMessage")}
          title={say("copyMessage")}
          unavailable={text === null}
          onClick={() => {
            copy();
            onCopied?.();
          }}
        />
      </div>
      <p role="status" className={mail === null && state === "no" ? hidden : styles.told}>
        {mail === "opened"
          ? say("mailOpened")
          : mail === "notOpened"
            ? say("mailNotOpened")
            : state === "yes"
              ? say("copied")
              : state === "byHand"
                ? say("pressCopy")
                : ""}
      </p>
      <textarea
        ref={field}
        className={mergeClasses(shown ? styles.field : hidden)}
        readOnly
        value={text ?? ""}
        aria-label={say("copyMessage")}
        tabIndex={shown ? 0 : -1}
      />
    </>
  );
}
