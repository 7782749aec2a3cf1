/** The mail to one person about everything that is theirs to do. Loaded when somebody is to be asked. */
import type { EmailAddress } from "../../delegation/facts";
import type { Fixer } from "../../delegation/finding";
import { messageFor, type MessageDraft } from "../../delegation/remedies/message";
import { remedyWords } from "../../locales/en/remedies";
import { blockersOf } from "../blockers";
import type { Look } from "../state";
import { othersOf, tasksOf, type Task } from "../tasks";
import type { Deployment } from "../work";
import { messageContext } from "./context";

/** Everybody who could be asked about what stands in the way. */
export function taskOf(look: Look, fixer: Fixer): Task | null {
  const blockers = blockersOf(look);
  const tasks = tasksOf(blockers);
  return [...tasks, ...othersOf(blockers, tasks)].find((task) => task.fixer === fixer) ?? null;
}

/** null where there is nothing to ask this person for, or where it is not known whose meeting it is. */
export function draftFor(
  look: Look,
  { fixer, findings }: Task,
  deployment: Deployment,
  typedOwner: EmailAddress | null,
): MessageDraft | null {
  const context = messageContext(look, deployment, typedOwner);
  if (fixer === "you" || context.owner.address === "") return null;
  const remedies = findings.flatMap((finding) => finding.remedies);
  return messageFor(fixer, remedies, context, remedyWords);
}
