import type { EmailAddress } from "../../delegation/facts/facts";
import type { Fixer } from "../../delegation/checks/finding";
import type { OutlookPort } from "../../conversion/ports/outlook";
import type { AssessedItem } from "../../app/gatherItem";
import type { Deployment } from "../work";
import { messageContext } from "./context";
import { draftFor, taskOf } from "./draft";

/** Opens the mail in Outlook, addressed and with its subject; nothing is sent. false where Outlook cannot open one. */
export async function ask(
  outlook: OutlookPort,
  deployment: Deployment,
  look: AssessedItem,
  fixer: Fixer,
  typedOwner: EmailAddress | null,
): Promise<boolean> {
  const task = taskOf(look, fixer);
  const draft = task && draftFor(look, task, messageContext(look, deployment, typedOwner));
  if (!draft) return false;
  const opened = await outlook.newMail(draft, new AbortController().signal);
  return opened.ok;
}
