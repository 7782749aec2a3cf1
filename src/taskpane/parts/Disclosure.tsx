import { useId, useState, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";

const useStyles = makeStyles({
  button: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    margin: 0,
    paddingLeft: 0,
    paddingRight: 0,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    border: "none",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":active": { color: tokens.colorNeutralForeground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  mark: { flexShrink: 0, marginTop: "2px" },
  open: { transform: "rotate(90deg)" },
  inside: { paddingTop: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalM },
});

export interface DisclosureProps {
  readonly title: string;
  /** The stable name by which tools open it. */
  readonly name?: string;
  readonly children: ReactNode;
}

/** One line that opens. A button, because Office.js on the web, which moves the focus on Tab itself, knows no `summary`. */
export function Disclosure({ title, name, children }: DisclosureProps) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <button
        type="button"
        className={styles.button}
        data-action={name}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight16Regular className={mergeClasses(styles.mark, open && styles.open)} aria-hidden />
        <span>{title}</span>
      </button>
      <div id={id} hidden={!open} className={styles.inside}>
        {children}
      </div>
    </div>
  );
}
