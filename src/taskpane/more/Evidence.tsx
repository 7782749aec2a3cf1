import { useId, useState, type Ref } from "react";
import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Button } from "../parts/Button";
import { scriptFor } from "../../delegation/evidence/makeScript";
import { parseEvidence, type EvidenceNotice } from "../../delegation/evidence/parseEvidence";
import type { ScriptPart } from "../../delegation/evidence/scriptParts";
import { isSmtp } from "../../delegation/facts/address";
import { delegateAddresses, isOnPremises, ownerAddresses } from "../../delegation/readings/situation";
import { evidenceNotice, evidenceProblem } from "../../locales/evidenceText";
import { sayMore, type MoreKey } from "../../locales/sayMore";
import type { Dispatch } from "../events";
import { useLayout } from "../parts/layout";
import { tell } from "../parts/useTold";
import { EVIDENCE_MARK } from "../report";
import type { AssessedItem } from "../../app/gatherItem";
import { CopyBox, useBox } from "../parts/CopyBox";

const useStyles = makeStyles({
  parts: { border: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  legend: { padding: 0 },
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const partNames = {
  exchangeOnline: "partExchangeOnline",
  exchangeOnPremises: "partExchangeOnPremises",
  teams: "partTeams",
  skype: "partSkype",
} as const satisfies Record<ScriptPart, MoreKey>;
const PARTS: readonly ScriptPart[] = ["exchangeOnline", "teams", "exchangeOnPremises", "skype"];

export interface EvidenceProps {
  readonly look: AssessedItem;
  readonly dispatch: Dispatch;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** The script for IT, and what it printed. Nothing that is pasted leaves the page. */
export function Evidence({ look, dispatch, headingRef }: EvidenceProps) {
  const layout = useLayout();
  const styles = useStyles();
  const box = useBox();
  const { facts, assessment } = look;
  const cloud = !isOnPremises(facts);
  const [parts, setParts] = useState<Readonly<Record<ScriptPart, boolean>>>({
    exchangeOnline: cloud,
    teams: cloud,
    exchangeOnPremises: !cloud,
    skype: !cloud,
  });
  const [script, setScript] = useState<string | null>(null);
  const [typedOwner, setTypedOwner] = useState("");
  const ownerId = useId();
  const { delegate } = assessment;
  const owner = assessment.owner ?? (isSmtp(typedOwner.trim()) ? typedOwner.trim() : null);
  return (
    <>
      <h1 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {sayMore("evidenceTitle")}
      </h1>
      <p className={layout.text}>{sayMore("evidenceIntro")}</p>
      {assessment.owner === null && delegate !== null && (
        <div className={styles.section}>
          <label htmlFor={ownerId}>{sayMore("evidenceOwner")}</label>
          <input
            id={ownerId}
            type="email"
            className={box.field}
            data-field="owner"
            value={typedOwner}
            onChange={(event) => setTypedOwner(event.target.value)}
            aria-describedby={`${ownerId}-why`}
          />
          <p id={`${ownerId}-why`} className={layout.quiet}>
            {sayMore("evidenceOwnerWhy")}
          </p>
        </div>
      )}
      {delegate === null && <p className={layout.text}>{sayMore("evidenceNobody")}</p>}
      {owner !== null && delegate !== null && (
        <>
          <fieldset className={styles.parts}>
            <legend className={mergeClasses(layout.quiet, styles.legend)}>{sayMore("evidenceParts")}</legend>
            {PARTS.map((part) => (
              <Checkbox
                key={part}
                label={sayMore(partNames[part])}
                checked={parts[part]}
                onChange={(_event, { checked }) => {
                  setParts({ ...parts, [part]: checked === true });
                  setScript(null);
                }}
              />
            ))}
          </fieldset>
          {script === null ? (
            <Button
              wide
              look="primary"
              data-action="make-script"
              unavailable={!PARTS.some((part) => parts[part])}
              onClick={() => setScript(scriptFor(owner, delegate, parts, facts.settings.clientId))}
            >
              {sayMore("makeScript")}
            </Button>
          ) : (
            <CopyBox label={sayMore("scriptLabel")} text={script} button={sayMore("copyScript")} code />
          )}
          <Paste look={look} owner={owner} delegate={delegate} dispatch={dispatch} />
        </>
      )}
    </>
  );
}

interface PasteProps {
  readonly look: AssessedItem;
  readonly owner: string;
  readonly delegate: string;
  readonly dispatch: Dispatch;
}

function Paste({ look, owner, delegate, dispatch }: PasteProps) {
  const layout = useLayout();
  const styles = useStyles();
  const box = useBox();
  const id = useId();
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [notices, setNotices] = useState<readonly EvidenceNotice[] | null>(null);
  const [usedAt, setUsedAt] = useState(look.facts.now);
  const { facts } = look;
  const language = facts.client.displayLanguage;
  const use = (): void => {
    // Not when the pane looked: IT may have run the script long after.
    const now = Date.now();
    setUsedAt(now);
    const context = {
      owner,
      delegate,
      ownerAddresses: ownerAddresses(facts),
      delegateAddresses: delegateAddresses(facts),
      now,
    };
    const read = parseEvidence(pasted, context);
    setProblem(read.ok ? null : evidenceProblem(read.error, now, language));
    setNotices(read.ok ? read.value.notices : null);
    const said = read.ok
      ? [sayMore("evidenceUsed"), ...read.value.notices.map((notice) => evidenceNotice(notice, now, language))]
      : [evidenceProblem(read.error, now, language)];
    tell(EVIDENCE_MARK, { used: read.ok, why: said.join(" ") });
    if (read.ok) dispatch({ type: "giveEvidence", evidence: read.value.evidence });
  };
  return (
    <div className={styles.section}>
      <label htmlFor={id}>{sayMore("evidencePaste")}</label>
      <textarea
        id={id}
        className={mergeClasses(box.field, box.input)}
        data-field="evidence"
        spellCheck={false}
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
        aria-describedby={`${id}-stays`}
      />
      <p id={`${id}-stays`} className={layout.quiet}>
        {sayMore("evidenceStays")}
      </p>
      <Button wide look="primary" data-action="paste-evidence" unavailable={pasted.trim() === ""} onClick={use}>
        {sayMore("pasteEvidence")}
      </Button>
      <div role="status">
        {problem !== null && <p className={layout.text}>{problem}</p>}
        {notices !== null && <p className={layout.text}>{sayMore("evidenceUsed")}</p>}
        {notices?.map((notice) => (
          <p key={JSON.stringify(notice)} className={layout.quiet}>
            {evidenceNotice(notice, usedAt, language)}
          </p>
        ))}
      </div>
    </div>
  );
}
