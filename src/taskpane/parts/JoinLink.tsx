import { makeStyles, tokens } from "@fluentui/react-components";
import { Button } from "./Button";
import { say } from "../../locales/say";
import { useHidden } from "./hidden";
import { useCopy } from "./useCopy";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: {
    display: "flex",
    gap: tokens.spacingHorizontalM,
    alignItems: "center",
    "@media (max-width: 240px)": { flexDirection: "column", alignItems: "stretch" },
  },
  copy: { flexGrow: 1 },
  join: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "none",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":active": { color: tokens.colorBrandForegroundLinkPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  field: {
    width: "100%",
    boxSizing: "border-box",
    font: "inherit",
    color: "inherit",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalXS,
  },
});

export interface JoinLinkProps {
  /** Already held to https and a known provider's host; anything else never comes here. */
  readonly url: string;
  readonly look: "primary" | "secondary";
}

/** Join, and a copy of the link that needs no permission of Outlook's frame; nobody reads the address itself. */
export default function JoinLink({ url, look }: JoinLinkProps) {
  const styles = useStyles();
  const hidden = useHidden();
  const { field, state, copy } = useCopy<HTMLInputElement>();
  return (
    <div className={styles.box}>
      <div className={styles.row}>
        <Button className={styles.copy} large={look === "primary"} look={look} onClick={copy} data-action="copy-link">
          {say(state === "yes" ? "copied" : "copyLink")}
        </Button>
        <a className={styles.join} href={url} title={url} target="_blank" rel="noopener noreferrer">
          {say("join")}
        </a>
      </div>
      <input
        ref={field}
        className={state === "byHand" ? styles.field : hidden}
        readOnly
        value={url}
        aria-label={say("linkLabel")}
        tabIndex={state === "byHand" ? 0 : -1}
      />
      <span role="status" className={state === "byHand" ? undefined : hidden}>
        {state === "byHand" ? say("pressCopy") : state === "yes" ? say("copied") : ""}
      </span>
    </div>
  );
}
