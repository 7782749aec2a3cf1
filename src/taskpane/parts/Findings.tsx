import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../delegation/finding";
import { findingHeadline, findingWhy } from "../../locales/findingText";
import { fixerName, say } from "../../locales/say";
import { StatusIcon } from "./StatusIcon";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  texts: { minWidth: 0, overflowWrap: "anywhere" },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly owner: string;
}

/** Headlines with who can fix each, or why where nobody can; the rest is one click away. */
export function Findings({ findings, owner }: FindingsProps) {
  const styles = useStyles();
  return (
    // Safari drops the list role from a list without bullets.
    <ul className={styles.list} role="list">
      {findings.map((finding) => {
        const fixer = finding.fixedBy.find((who) => who !== "nobody");
        return (
          <li key={finding.check} className={styles.row}>
            <StatusIcon status={finding.status} />
            <div className={styles.texts}>
              <div>{findingHeadline(finding)}</div>
              <div className={styles.quiet}>
                {fixer ? say("fixedBy", { who: fixerName(fixer, owner) }) : findingWhy(finding)}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
