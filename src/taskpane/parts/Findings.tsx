import { makeStyles, tokens } from "@fluentui/react-components";
import type { Facts } from "../../delegation/facts/facts";
import type { Finding } from "../../delegation/checks/finding";
import { findingHeadline, findingWhy } from "../../locales/findingText";
import { fixerName, say } from "../../locales/say";
import { moment } from "../../locales/when";
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
  /** When and in whose language; null: nothing is known yet. */
  readonly facts: Pick<Facts, "now" | "client"> | null;
}

/** Headlines with who can fix each, or why where nobody can; the rest is one click away. */
export default function Findings({ findings, owner, facts }: FindingsProps) {
  const styles = useStyles();
  const told = (finding: Finding): string | null => {
    const at = finding.evidence.find((line) => line.source === "evidence")?.at ?? null;
    return at === null || facts === null
      ? null
      : say("byEvidence", { time: moment(at, facts.now, facts.client.displayLanguage) });
  };
  return (
    // Safari drops the list role from a list without bullets.
    <ul className={styles.list} role="list">
      {findings.map((finding) => {
        const byEvidence = told(finding);
        const fixer = finding.fixedBy.find((who) => who !== "nobody");
        return (
          <li key={finding.check} className={styles.row}>
            <StatusIcon status={finding.status} />
            <div className={styles.texts}>
              <div>{findingHeadline(finding)}</div>
              <div className={styles.quiet}>
                {fixer
                  ? say(finding.status === "fail" ? "fixedBy" : "lookedBy", { who: fixerName(fixer, owner) })
                  : findingWhy(finding)}
              </div>
              {byEvidence && <div className={styles.quiet}>{byEvidence}</div>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
