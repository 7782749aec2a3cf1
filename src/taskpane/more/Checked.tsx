import type { Ref } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { EvidenceLine, Finding, Status } from "../../delegation/checks/finding";
import { factName, findingHeadline, findingWhy, reasonText } from "../../locales/findingText";
import { fixerName, say } from "../../locales/say";
import { sayMore, sourceName } from "../../locales/sayMore";
import { moment } from "../../locales/when";
import { Disclosure } from "../parts/Disclosure";
import { useLayout } from "../parts/layout";
import { StatusIcon } from "../parts/StatusIcon";
import { ownerLabel } from "../reading";
import type { AssessedItem } from "../../app/gatherItem";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottomStyle: "none" },
  },
  mark: { paddingTop: tokens.spacingVerticalXS },
  texts: { minWidth: 0, flexGrow: 1, overflowWrap: "anywhere" },
  evidence: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

export interface CheckedProps {
  readonly look: AssessedItem;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** Every check by how it came out, each with its grounds. */
export function Checked({ look, headingRef }: CheckedProps) {
  const layout = useLayout();
  const { findings } = look.assessment;
  const owner = ownerLabel(look.assessment);
  const those = (status: Status): readonly Finding[] => findings.filter((finding) => finding.status === status);
  const [problems, unknown, inOrder, apart] = [those("fail"), those("unknown"), those("pass"), those("notApplicable")];
  const list = (some: readonly Finding[]) => <List findings={some} owner={owner} look={look} />;
  return (
    <>
      <h1 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {sayMore("checkedTitle")}
      </h1>
      <section>
        <h2 className={layout.quiet}>{sayMore(problems.length > 0 ? "groupProblems" : "noProblems")}</h2>
        {problems.length > 0 && list(problems)}
      </section>
      <div>
        {unknown.length > 0 && (
          <Disclosure title={sayMore("groupUnknown", { count: unknown.length })}>{list(unknown)}</Disclosure>
        )}
        {inOrder.length > 0 && (
          <Disclosure title={sayMore("groupInOrder", { count: inOrder.length })}>{list(inOrder)}</Disclosure>
        )}
        {apart.length > 0 && (
          <Disclosure title={sayMore("checkedApart", { count: apart.length })}>{list(apart)}</Disclosure>
        )}
      </div>
    </>
  );
}

interface ListProps {
  readonly findings: readonly Finding[];
  readonly owner: string;
  readonly look: AssessedItem;
}

function List({ findings, owner, look }: ListProps) {
  const styles = useStyles();
  return (
    <ol className={styles.list} role="list">
      {findings.map((finding) => (
        <li key={finding.check} className={styles.row} data-check={finding.check}>
          {/* A fold's own line says the status of everything in it. */}
          {finding.status === "fail" && (
            <span className={styles.mark}>
              <StatusIcon status={finding.status} />
            </span>
          )}
          <div className={styles.texts}>
            <Disclosure title={findingHeadline(finding)}>
              <Grounds finding={finding} owner={owner} look={look} />
            </Disclosure>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Grounds({
  finding,
  owner,
  look,
}: {
  readonly finding: Finding;
  readonly owner: string;
  readonly look: AssessedItem;
}) {
  const layout = useLayout();
  const styles = useStyles();
  const { now, client } = look.facts;
  const fixer = finding.fixedBy.find((who) => who !== "nobody");
  return (
    <div className={layout.stack}>
      <p className={layout.quiet}>
        {findingWhy(finding)} {finding.deciding && sayMore("decides")}
      </p>
      {fixer && (
        <p className={layout.quiet}>
          {say(finding.status === "fail" ? "fixedBy" : "lookedBy", { who: fixerName(fixer, owner) })}
        </p>
      )}
      <ul className={styles.evidence} role="list">
        {finding.evidence.length === 0 && <li>{sayMore("noEvidence")}</li>}
        {finding.evidence.map((line, index) => (
          <li key={`${line.fact} ${index}`}>
            {evidenceText(line, now, client.displayLanguage)}
            {line.code && <div className={styles.code}>{line.code}</div>}
            {line.message && <div>{line.message}</div>}
          </li>
        ))}
      </ul>
    </div>
  );
}

const WORDS = { yes: "valueYes", no: "valueNo", none: "valueNone", notSet: "valueNotSet" } as const;

/** Its value, or why there is none; nothing where it was only seen to be there. */
function whatOf({ value, word, reason }: EvidenceLine): string {
  if (word !== undefined) return `: ${sayMore(WORDS[word])}`;
  if (value !== undefined) return `: ${value}`;
  return reason === undefined ? "" : `: ${reasonText(reason)}`;
}

/** "Your rights in Outlook: 63 (Outlook, seen 14:05)" */
export function evidenceText(line: EvidenceLine, now: number, language: string): string {
  const what = `${factName(line.fact)}${whatOf(line)}`;
  if (line.source === "evidence" && line.at !== null)
    return `${what} (${sayMore("evidenceOf", { time: moment(line.at, now, language) })})`;
  const seen = line.at === null ? "" : `, ${sayMore("seenAt", { time: moment(line.at, now, language) })}`;
  return `${what} (${sourceName(line.source)}${seen})`;
}
