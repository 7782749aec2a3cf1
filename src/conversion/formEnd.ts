/** What a person has to do with the open form in the end. */
import { valueOf } from "../delegation/facts/fact";
import type { MeetingEvent } from "../delegation/facts/facts";
import type { OutlookPort } from "./ports/outlook";
import type { InForm } from "./form";
import { hasEdits } from "./plan";
import type { EndingCode } from "./ending";
import type { NextButton, Plan } from "./types";

/** @param edits what the person wrote would go with Discard. Saving or sending a form without the block would take the meeting offline again. */
export function formAdvice(inForm: Exclude<InForm, "held">, edits: boolean): EndingCode {
  switch (inForm) {
    case "notHeld":
      return edits ? "formNotHeldEdits" : "formNotHeld";
    case "notSeen":
      return "formNotSeen";
    case "altered":
      return "formAltered";
  }
}

/**
 * Send while people still wait for an invitation or for what the form holds beside the server, Save where nobody gets mail;
 * else the form can be closed. What was typed since the preview counts as well.
 */
export async function nextButton(
  plan: Plan,
  event: MeetingEvent,
  outlook: Pick<OutlookPort, "read">,
  signal: AbortSignal,
): Promise<NextButton> {
  const item = valueOf((await outlook.read(signal)).item) ?? null;
  // Of one date of a series the facts at hand do not tell what the server holds.
  const typed = item !== null && !plan.openedOccurrence && hasEdits(item, event, null);
  const edits = plan.unsavedEdits || typed;
  const people = plan.mails.people > 0 || (typed && (valueOf(item.attendees) ?? []).length > 0);
  if (people && (plan.saveFirst || edits || event.isDraft === true)) return "send";
  return edits ? "save" : "close";
}
