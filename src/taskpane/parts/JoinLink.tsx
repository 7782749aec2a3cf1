import { makeStyles, tokens } from "@fluentui/react-components";
import { Button } from "./Button";
import { say } from "../../locales/say";
import { useHidden } from "./hidden";
import { useCopy } from "./useCopy";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  link: {
    color: tokens.colorBrandForegroundLink,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
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

/** The link, and a copy of it that needs no permission of Outlook's frame. */
export function JoinLink({ url, look }: JoinLinkProps) {
  const styles = useStyles();
  const hidden = useHidden();
  const { field, state, copy } = useCopy<HTMLInputElement>();
  return (
    <div className={styles.box}>
      <a className={styles.link} href={url} target="_blank" rel="noopener noreferrer">
        {url}
      </a>
      <input
        ref={field}
        className={state === "byHand" ? styles.field : hidden}
        readOnly
        value={url}
        aria-label={say("linkLabel")}
        tabIndex={state === "byHand" ? 0 : -1}
      />
      <Button look={look} onClick={copy} data-action="copy-link">
        {say(state === "yes" ? "copied" : "copyLink")}
      </Button>
      <span role="status" className={state === "byHand" ? undefined : hidden}>
        {state === "byHand" ? say("pressCopy") : state === "yes" ? say("copied") : ""}
      </span>
    </div>
  );
}
