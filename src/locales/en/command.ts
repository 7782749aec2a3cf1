/** What the ribbon command says in Outlook's notification bar: at most 150 characters, names included, and what to press next. */
import type { Message } from "../format";

export const command = {
  ready: "Ready for Teams, in {owner}’s name. Press On Behalf to add it.",
  readyOwn: "Ready for Teams. Press On Behalf to add it.",
  outlookButton: "Press Outlook’s own Skype Meeting button: it works in {owner}’s name.",
  alreadyOnline: "This meeting of {owner} is online already.",
  formLacksLink: "It’s online, but this form lacks the link. Press On Behalf before you send or save.",
  onlineDoubtful: "It’s online, but look first: {headline} Press On Behalf for more.",
  alreadyOnlineOwn: "This meeting is online already.",
  cannot: "This meeting can’t go online from here: {headline} Press On Behalf for more.",
  blocked: "Not yet: {headline} Press On Behalf to see who can fix it.",
  signIn: "Press On Behalf and sign in once: then this meeting of {owner} can be checked.",
  settingsWrong: "On Behalf isn’t set up completely. Press On Behalf to see what its admin has to put right.",
  notCertain: "Nothing is known to be missing for {owner}. Press On Behalf to try it.",
  doubtful: "It may not work: {headline} Press On Behalf for more.",
  notFinished: "The check couldn’t be finished. Press On Behalf to see why.",
} as const satisfies Record<string, Message>;

export type CommandKey = keyof typeof command;
