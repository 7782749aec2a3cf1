import { makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark20Regular } from "@fluentui/react-icons/svg/checkmark";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import type { RemedyText } from "../../delegation/remedies/text";
import { sayMore } from "../../locales/sayMore";
import { Button } from "../parts/Button";
import { Disclosure } from "../parts/Disclosure";
import { useHidden } from "../parts/hidden";
import { useLayout } from "../parts/layout";
import { useCopy } from "../parts/useCopy";

const useStyles = makeStyles({
  code: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    // Wraps, however narrow the pane is: a command is read before it is run.
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    direction: "ltr",
    textAlign: "left",
  },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  heading: { flexGrow: 1, minWidth: 0 },
  small: { flexShrink: 0 },
});

/** For IT: each command with a copy of its own, and all at once. */
export function Commands({ remedies }: { readonly remedies: readonly RemedyText[] }) {
  const layout = useLayout();
  const all = remedies.flatMap((remedy) => remedy.cmdlets);
  if (all.length === 0) return null;
  const everything = all.map(({ heading, lines }) => [`# ${heading}`, ...lines].join("\n")).join("\n\n");
  return (
    <Disclosure title={sayMore("commands")}>
      <div className={layout.stack}>
        {all.map(({ heading, lines }) => (
          <Command key={heading + lines.join()} heading={heading} text={lines.join("\n")} />
        ))}
        {all.length > 1 && <CopyButton text={everything} label={sayMore("copyCommands")} wide />}
      </div>
    </Disclosure>
  );
}

function Command({ heading, text }: { readonly heading: string; readonly text: string }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={layout.stack}>
      <div className={styles.head}>
        <p className={`${layout.quiet} ${styles.heading}`}>{heading}</p>
        <CopyButton text={text} label={sayMore("copyCommand")} small />
      </div>
      <pre className={styles.code}>{text}</pre>
    </div>
  );
}

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly wide?: boolean;
  /** Its icon alone. */
  readonly small?: boolean;
}

/** The text lies in a field that only the copy command sees; it comes into sight where copying by hand is the only way. */
function CopyButton({ text, label, wide = false, small = false }: CopyButtonProps) {
  const hidden = useHidden();
  const styles = useStyles();
  const { field, state, copy } = useCopy<HTMLTextAreaElement>();
  return (
    <>
      <Button
        wide={wide}
        icon={small && state === "yes" ? <Checkmark20Regular /> : <Copy20Regular />}
        data-action="copy-command"
        {...(small && { className: styles.small, "aria-label": label, title: label })}
        onClick={copy}
      >
        {small ? undefined : state === "yes" ? sayMore("copied") : label}
      </Button>
      <textarea
        ref={field}
        className={state === "byHand" ? undefined : hidden}
        readOnly
        value={text}
        aria-label={label}
        tabIndex={state === "byHand" ? 0 : -1}
      />
      <span role="status" className={hidden}>
        {state === "yes" ? sayMore("copied") : state === "byHand" ? sayMore("pressCopy") : ""}
      </span>
    </>
  );
}
