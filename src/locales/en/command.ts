/** What the ribbon command says in Outlook's notification bar: at most 150 characters, names included, and what to press next. */
import type { Message } from "../format";

export const command = {
  ready: "Ready to go online in the name of {owner}. Press On Behalf to make it online.",
  readyOwn: "Ready to become your online meeting. Press On Behalf to make it online.",
  outlookButton: "Press Outlook’s own Skype Meeting button: it works in the name of {owner}.",
  alreadyOnline: "This meeting of {owner} is online already.",
  alreadyOnlineOwn: "This meeting is online already.",
  cannot: "This one cannot go online here: {headline} Press On Behalf for more.",
  blocked: "Not yet: {headline} Press On Behalf to see who can fix it.",
  signIn: "Press On Behalf and sign in once: then this meeting of {owner} can be checked.",
  notCertain: "Nothing is known to be missing for {owner}. Press On Behalf to try and see.",
  settingsWrong: "On Behalf isn’t set up completely. Press On Behalf to see what its admin has to put right.",
  notFinished: "The check could not be finished. Press On Behalf to see why.",
} as const satisfies Record<string, Message>;

export type CommandKey = keyof typeof command;
