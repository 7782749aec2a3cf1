/** What is said beside a result. */
import type { Message } from "../format";

export const done = {
  doneOptionsTitle: "Lobby, recording and co-organizers",
  doneOptions: "Only {owner} can set who waits in the lobby, who can record, and who else organizes it.",
  doneOrganizerSkype: "Organizer of the Skype meeting",
  toCopy: "For the text of the item",
  copyText: "Copy text",
  buttonNotThere: "If that doesn’t work",
  doneChecking: "Looking for the link again…",
  doneNextSend: "Now press Send in Outlook’s form, so that people get the link.",
  doneNextClose: "You can close Outlook’s form now.",
  doneNextSave: "Now press Save in Outlook’s form, so that your changes are kept.",
  doneNextDiscard: "Close Outlook’s form with Discard, not with Save or Send.",
  doneNextNothing: "There’s nothing more to do.",
  whatWasDone: "What was done",
} as const satisfies Readonly<Record<string, Message>>;

export type DoneKey = keyof typeof done;
