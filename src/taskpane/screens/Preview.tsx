import type { Ref } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { Button } from "../parts/Button";
import { touchesOnlyForm } from "../../conversion/onlyForm";
import type { Plan } from "../../conversion/types";
import { say } from "../../locales/say";
import { sayPreview } from "../../locales/sayPreview";
import { shortenAddress } from "../../locales/shorten";
import type { Dispatch } from "../events";
import { useLayout } from "../parts/layout";
import { useTold } from "../parts/useTold";
import { PREVIEW_MARK } from "../report";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: "2px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  warn: { fontWeight: tokens.fontWeightSemibold },
});

/** Everything that a plan will change, one sentence each, in the order in which a person asks. */
export function previewLines(plan: Plan): string[] {
  const { mails } = plan;
  if (touchesOnlyForm(plan)) return [sayPreview("previewFormLink"), sayPreview("previewFormOnly")];
  const owner = plan.ownerName || shortenAddress(plan.owner);
  const lines = [
    sayPreview(plan.own ? "previewWhoseOwn" : "previewWhose", { owner }),
    sayPreview("previewWhat", { subject: plan.subject || say("noSubject") }),
  ];
  if (plan.openedOccurrence) lines.push(sayPreview("previewOccurrence"));
  else if (plan.series) lines.push(sayPreview("previewSeries"));
  if (plan.saveFirst) lines.push(sayPreview(plan.own ? "previewSaveNewOwn" : "previewSaveNew", { owner }));
  else if (plan.unsavedEdits) lines.push(sayPreview("previewEdits"));
  if (mails.people === 0) lines.push(sayPreview(mails.upTo ? "previewMailUncounted" : "previewMailNone"));
  else lines.push(sayPreview(mails.upTo ? "previewMailUpTo" : "previewMail", { count: mails.people }));
  if (mails.people > 0 && mails.mailsEach > 1) lines.push(sayPreview("previewMailsEach", { count: mails.mailsEach }));
  if (plan.changedOccurrences && !plan.changedOccurrences.complete) lines.push(sayPreview("previewMailsEachOpen"));
  if (plan.secondLink !== null) lines.push(sayPreview("previewSecond"));
  return lines;
}

/** The second button carries the consequence. */
export function confirmLabel(plan: Plan): string {
  if (touchesOnlyForm(plan)) return say("formLink");
  const { people, upTo } = plan.mails;
  if (people === 0) return upTo ? sayPreview("confirmMailUncounted") : say("confirm");
  return sayPreview(upTo ? "confirmMailUpTo" : "confirmMail", { count: people });
}

export interface PreviewProps {
  readonly plan: Plan;
  readonly dispatch: Dispatch;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** Opens under the button that asked for it; the next one carries the consequence. */
export default function Preview({ plan, dispatch, headingRef }: PreviewProps) {
  const layout = useLayout();
  const styles = useStyles();
  const lines = previewLines(plan);
  const onlyForm = touchesOnlyForm(plan);
  const forever = onlyForm ? [] : [sayPreview("previewForever")];
  const { people, upTo } = onlyForm ? { people: 0, upTo: false } : plan.mails;
  useTold(PREVIEW_MARK, { sentences: [...lines, ...forever], people, upTo });
  return (
    <section className={styles.panel} aria-label={sayPreview("previewTitle")}>
      <h2 className={layout.heading} tabIndex={-1} ref={headingRef}>
        {sayPreview("previewTitle")}
      </h2>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line} className={layout.text}>
            {line}
          </li>
        ))}
        {forever.map((line) => (
          <li key={line} className={styles.warn}>
            {line}
          </li>
        ))}
      </ul>
      <Button wide look="primary" large data-action="confirm" onClick={() => dispatch({ type: "confirm" })}>
        {confirmLabel(plan)}
      </Button>
      <Button wide data-action="cancel" onClick={() => dispatch({ type: "cancel" })}>
        {say("cancel")}
      </Button>
    </section>
  );
}
