import { useId, useState, type Ref } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Button } from "../parts/Button";
import { explain } from "../../delegation/errors/explain";
import type { Explanation } from "../../delegation/errors/error.types";
import type { Remedy } from "../../delegation/checks/finding";
import { remedyData } from "../../delegation/remedies/catalogue";
import { messageFor } from "../../delegation/remedies/message";
import { errorText } from "../../locales/errorText";
import { remedyWords } from "../../locales/remedyWords";
import { ownTexts } from "../../locales/ownTexts";
import { fixerName, say } from "../../locales/say";
import { sayMore } from "../../locales/sayMore";
import Findings from "../parts/Findings";
import { useLayout } from "../parts/layout";
import { ownerLabel } from "../reading";
import type { AssessedItem } from "../../app/gatherItem";
import { useBox } from "../parts/CopyBox";
import { MailRow } from "../parts/MailRow";
import type { Work } from "../work";
import { messageContext } from "../help/context";

const useStyles = makeStyles({
  answer: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
    ":empty": { display: "none" },
  },
  cause: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

export interface ErrorBoxProps {
  /** null: nothing is known yet; an error can be explained without it. */
  readonly look: AssessedItem | null;
  readonly work: Pick<Work, "newMail" | "deployment">;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** Explains the text of an error. What is pasted stays in the page. */
export function ErrorBox({ look, work, headingRef }: ErrorBoxProps) {
  const layout = useLayout();
  const styles = useStyles();
  const box = useBox();
  const id = useId();
  const [text, setText] = useState("");
  const [answer, setAnswer] = useState<Explanation | "notKnown" | null>(null);
  return (
    <>
      <h1 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {sayMore("errorTitle")}
      </h1>
      <div className={layout.stack}>
        <label htmlFor={id}>{sayMore("errorLabel")}</label>
        <textarea
          id={id}
          className={mergeClasses(box.field, box.input)}
          data-field="error-text"
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-describedby={`${id}-hint`}
        />
        <p id={`${id}-hint`} className={layout.quiet}>
          {sayMore("errorHint")}
        </p>
        <Button
          wide
          look="primary"
          data-action="explain-error"
          unavailable={text.trim() === ""}
          onClick={() => setAnswer(explain(text, ownTexts()) ?? "notKnown")}
        >
          {sayMore("explainError")}
        </Button>
      </div>
      <div role="status" className={styles.answer}>
        {answer === "notKnown" && <p className={layout.text}>{sayMore("errorNotKnown")}</p>}
        {answer !== null && answer !== "notKnown" && (
          <>
            <p className={layout.quiet}>
              {sayMore(answer.alike ? "errorLooksLike" : "errorKnown", { quote: answer.quote })}
            </p>
            <p className={styles.cause}>{errorText(answer.cause).what}</p>
            <p className={layout.text}>{errorText(answer.cause).next}</p>
          </>
        )}
      </div>
      {answer !== null && answer !== "notKnown" && <Help answer={answer} look={look} work={work} />}
    </>
  );
}

function remediesOf({ remedies, fixedBy }: Explanation, fixer: Explanation["fixedBy"][number]): Remedy[] {
  return remedies
    .map((id) => remedyData(id))
    .filter(({ by }) => by.includes(fixer) && fixedBy.includes(fixer))
    .map(({ id, order, wait }) => ({ id, by: fixer, params: {}, order, wait }));
}

/** Who can fix it, with the words to send, and what the last check saw of it. */
function Help({ answer, look, work }: Pick<ErrorBoxProps, "look" | "work"> & { readonly answer: Explanation }) {
  const layout = useLayout();
  const owner = look ? ownerLabel(look.assessment) : say("theOwner");
  const fixer = answer.fixedBy.find((who) => who !== "nobody");
  const who = fixer && fixerName(fixer, owner);
  const draft =
    look && fixer && fixer !== "you"
      ? messageFor(fixer, remediesOf(answer, fixer), messageContext(look, work.deployment()), remedyWords)
      : null;
  const seen = (look?.assessment.findings ?? []).filter((finding) => answer.checks.includes(finding.check));
  return (
    <>
      {who && <p className={layout.text}>{say("fixedBy", { who })}</p>}
      {draft && who && (
        <MailRow draft={draft} label={say("askByMail", { who })} look="secondary" newMail={work.newMail} />
      )}
      {seen.length > 0 && (
        <section className={layout.stack}>
          <h2 className={layout.quiet}>{sayMore("errorSeen")}</h2>
          <Findings findings={seen} owner={owner} facts={look?.facts ?? null} />
        </section>
      )}
    </>
  );
}
