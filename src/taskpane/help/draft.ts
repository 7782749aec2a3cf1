/** The mail to one person about everything that is theirs to do. Loaded when somebody is to be asked. */
import type { Fixer, Remedy } from "../../delegation/checks/finding";
import { asksOf } from "../../delegation/remedies/asks";
import type { MessageContext } from "../../delegation/remedies/context";
import { messageFor, type MessageDraft } from "../../delegation/remedies/message";
import { remedyWords } from "../../locales/remedyWords";
import { blockersOf } from "../blockers";
import type { AssessedItem } from "../../app/gatherItem";
import { othersOf, tasksOf, type Task } from "../tasks";

/** Everybody who could be asked about what stands in the way. */
export function taskOf(look: AssessedItem, fixer: Fixer): Task | null {
  const blockers = blockersOf(look);
  const tasks = tasksOf(blockers);
  return [...tasks, ...othersOf(blockers, tasks)].find((task) => task.fixer === fixer) ?? null;
}

/** What a task asks for: what somebody before has been asked for already is left out. */
export function remediesFor(look: AssessedItem, { fixer, findings }: Task, context: MessageContext): readonly Remedy[] {
  const { asks, instead } = asksOf(blockersOf(look), context.mailbox);
  const theirs = [...asks, ...instead].find((ask) => ask.fixer === fixer);
  return theirs?.remedies ?? findings.flatMap(({ remedies }) => remedies).filter(({ by }) => by === fixer);
}

/** null where there is nothing to ask this person for, or where it is not known whose meeting it is. */
export function draftFor(look: AssessedItem, task: Task, context: MessageContext): MessageDraft | null {
  return messageFor(task.fixer, remediesFor(look, task, context), context, remedyWords);
}
