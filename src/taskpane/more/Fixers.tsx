import type { Ref } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { Button } from "../parts/Button";
import { asksOf, type Ask } from "../../delegation/remedies/asks";
import { messageFor } from "../../delegation/remedies/message";
import { remedyText, type RemedyText } from "../../delegation/remedies/text";
import { remedyWords } from "../../locales/remedyWords";
import { fixerName } from "../../locales/say";
import { sayMore } from "../../locales/sayMore";
import type { Dispatch } from "../events";
import { Fold } from "../parts/Fold";
import { useLayout } from "../parts/layout";
import { ownerLabel, read } from "../reading";
import type { Look } from "../state";
import type { Work } from "../work";
import { messageContext } from "./whoFixes";
import { Message } from "./Message";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  code: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    overflowX: "auto",
    whiteSpace: "pre",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface FixersProps {
  readonly look: Look;
  readonly dispatch: Dispatch;
  readonly work: Pick<Work, "newMail" | "deployment">;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** One card for each person who can do something, with the words to send. */
export function Fixers({ look, dispatch, work, headingRef }: FixersProps) {
  const layout = useLayout();
  const reading = read(look);
  const findings = [...reading.first, ...reading.more];
  const { mailbox } = messageContext(look, work.deployment());
  const { asks, instead } = asksOf(findings, mailbox);
  const card = (ask: Ask) => <Card key={ask.fixer} ask={ask} look={look} work={work} />;
  return (
    <>
      <h1 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {sayMore("fixersTitle")}
      </h1>
      {asks.length === 0 && <p className={layout.text}>{sayMore("fixersNothing")}</p>}
      {asks.map(card)}
      {instead.length > 0 && (
        <Fold title={sayMore("others")}>
          <div className={layout.stack}>{instead.map(card)}</div>
        </Fold>
      )}
      <Button wide data-action="evidence" onClick={() => dispatch({ type: "open", view: "evidence" })}>
        {sayMore("askForEvidence")}
      </Button>
    </>
  );
}

function Card({ ask, look, work }: { readonly ask: Ask } & Pick<FixersProps, "look" | "work">) {
  const styles = useStyles();
  const layout = useLayout();
  const { fixer, remedies } = ask;
  const context = messageContext(look, work.deployment());
  const theirs = remedies.map((remedy) => remedyText(remedy, context, remedyWords));
  const who = fixerName(fixer, ownerLabel(look.assessment));
  const draft = messageFor(fixer, remedies, context, remedyWords);
  return (
    <section className={styles.card} data-fixer={fixer}>
      <h2 className={styles.title}>{fixer === "you" ? sayMore("cardYou") : sayMore("cardOther", { who })}</h2>
      {theirs.map((text) => (
        <div key={text.title} className={layout.stack}>
          <div>{fixer === "you" ? text.title : `“${text.title}”`}</div>
          {fixer === "you" && (
            <ol className={styles.list}>
              {text.steps.map((step) => (
                <li key={step} className={layout.text}>
                  {step}
                </li>
              ))}
            </ol>
          )}
          {text.wait && <p className={layout.quiet}>{text.wait}</p>}
        </div>
      ))}
      {draft && <Message draft={draft} who={who} newMail={work.newMail} />}
      <Cmdlets remedies={theirs} />
    </section>
  );
}

/** In a box of its own that scrolls: nobody but IT reads these. */
function Cmdlets({ remedies }: { readonly remedies: readonly RemedyText[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const all = remedies.flatMap((remedy) => remedy.cmdlets);
  if (all.length === 0) return null;
  return (
    <Fold title={sayMore("forIt")}>
      <div className={layout.stack}>
        {all.map(({ heading, lines }) => (
          <div key={heading + lines.join()} className={layout.stack}>
            <p className={layout.quiet}>{heading}</p>
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
            <pre className={styles.code} tabIndex={0}>
              {lines.join("\n")}
            </pre>
          </div>
        ))}
      </div>
    </Fold>
  );
}
