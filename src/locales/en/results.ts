/** What is said at the end of a conversion, by the result's code. Each detail: what happened, why, what next. */
import type { EndingCode } from "../../conversion/ending";
import type { Changed } from "../../conversion/types";
import type { Message } from "../format";

export interface ResultText {
  readonly title: Message;
  readonly detail: Message;
}

export const results = {
  // seen online
  converted: {
    title: "Teams meeting added",
    detail: "The calendar shows an online meeting organized by {owner}, with its join link.",
  },
  convertedOwn: {
    title: "Teams meeting added",
    detail: "The calendar shows it as your online meeting, with its join link.",
  },
  convertedShortLink: {
    title: "It is online.",
    detail:
      "The calendar shows an online meeting organized by {owner}, with its join link. The link itself does not tell whose meeting it is: it is a short one.",
  },
  linkNotInForm: {
    title: "It is online. The link is not in the open form yet.",
    detail:
      "The join link has come. Do not save or send the form before the link is in it: that could take the meeting offline again.",
  },
  formNotHeld: {
    title: "It is online, but not in the open form.",
    detail:
      "The calendar shows the online meeting and its join link. The link could not be put into the open form, and saving or sending that form could take the meeting offline again. Close the form with Discard, then open the item anew.",
  },
  formNotHeldEdits: {
    title: "It is online, but not in the open form.",
    detail:
      "The calendar shows the online meeting and its join link. The link could not be put into the open form, and saving or sending that form could take the meeting offline again. Copy what you have changed, close the form with Discard, open the item anew and put your changes in there.",
  },
  formNotSeen: {
    title: "It is online. Look at the open form.",
    detail:
      "The calendar shows the online meeting and its join link. Outlook did not show whether the open form holds the link. Look at its text: with the link in it you can save or send it. Without it that could take the meeting offline again: copy what you have changed, close the form with Discard, and open the item anew.",
  },
  formAltered: {
    title: "It is online. Look at the text in the open form.",
    detail:
      "The calendar shows the online meeting and its join link. While the link was being put into the open form, other text in it changed: Outlook did that, or you typed at that moment. Read it through and put right what is missing. If the link is not in it, copy what you have changed, close the form with Discard, and open the item anew.",
  },
  linkPut: {
    title: "The open form holds the join link now.",
    detail: "The meeting was online already, and stays so when you save or send the form.",
  },
  linkNotRead: {
    title: "The form is as it was: it lacks the join link.",
    detail:
      "The calendar did not show the meeting and its link, so nothing was put into the form. Do not save or send it yet: press Go on to try again.",
  },
  linkGone: {
    title: "It is no longer online.",
    detail:
      "The calendar does not show an online meeting any more, so there is no link to put into the form. Check again.",
  },
  linkLate: {
    title: "It is online. The join link is still on its way.",
    detail:
      "The calendar shows an online meeting without its link, which can take a few minutes. Nothing needs to be done twice: you can look for the link again.",
  },
  linkLateForm: {
    title: "It is online. The join link is still on its way.",
    detail:
      "The calendar shows an online meeting without its link, which can take a few minutes. Leave the form open and do not save it yet, because it does not hold the link. You can look for the link again.",
  },

  onlineNotRead: {
    title: "It is online, as the calendar last showed it.",
    detail: "It could not be read again just now. Nothing needs to be done twice: you can look for the link again.",
  },
  onlineNotReadForm: {
    title: "It is online, as the calendar last showed it.",
    detail:
      "It could not be read again just now. Leave the form open and do not save it yet, because it does not hold the link. You can look for the link again.",
  },

  // seen, and not as wanted
  silentNo: {
    title: "It did not go online.",
    detail:
      "The calendar accepted the change, but the item is not an online meeting. This is usually because {owner} has no Teams licence, or a meeting policy that does not allow it. A Teams admin can look it up. Then check again.",
  },
  skypeInstead: {
    title: "It became a Skype meeting.",
    detail:
      "Teams was asked for, and the calendar made a Skype for Business meeting, because that is what {owner} is set up for. It works as it is. For a Teams meeting a Teams admin has to change the setting first.",
  },
  otherProvider: {
    title: "It is online, but not with Teams.",
    detail:
      "Teams was asked for, and the calendar shows an online meeting of another kind ({provider}). Open the item to see its link. An Exchange admin can change which kind the calendar makes.",
  },
  strangeLink: {
    title: "It is online, with a link that is not known.",
    detail:
      "The calendar shows an online meeting, but its link leads to a place that this add-in does not know. Ask an Exchange admin about it before you pass the link on.",
  },
  otherOrganizer: {
    title: "It is online, but not in the name of {owner}.",
    detail:
      "The calendar names {organizer} as the organizer. Tell {owner} before you pass the link on: somebody else decides who may join.",
  },
  notOrganizer: {
    title: "It is online, but {owner} may not be the organizer.",
    detail:
      "The calendar does not show {owner} as the organizer of this item. Open it in the calendar and look before you pass the link on.",
  },
  delegatesLink: {
    title: "It is online, but the meeting is yours.",
    detail:
      "The join link names you as the organizer, not {owner}. The meeting works, but {owner} cannot change its options. Ask {owner} to add you as a delegate in Outlook, or ask an Exchange admin.",
  },
  contradiction: {
    title: "It is not certain that it went online.",
    detail:
      "The calendar said that it is online, and then did not show it so. Wait a few minutes, then press Go on: it only looks, and sends nothing again.",
  },
  notTold: {
    title: "It is not certain that it went online.",
    detail:
      "The calendar accepted the change and does not tell whether the item is an online meeting. Press Go on: it looks first, and changes nothing that is done already.",
  },
  answeredOnline: {
    title: "The calendar answered that it is online.",
    detail:
      "It could not be read since, so nobody has seen it yet. Press Go on: it only looks, and sends nothing again.",
  },
  notSeen: {
    title: "It is not certain that it went online.",
    detail:
      "The change was sent, and then nothing answered. Press Go on: it looks first, and changes nothing that is done already.",
  },
  notRead: {
    title: "It is not certain that it went online.",
    detail:
      "The change was sent, and the calendar has not let itself be read since. Press Go on: it looks first, and changes nothing that is done already.",
  },
  notReadSignIn: {
    title: "It is not certain that it went online.",
    detail:
      "The change was sent, and then the sign-in ran out. Check again, and sign in when the pane asks for it: it looks first, and changes nothing by itself.",
  },
  notReadStopped: {
    title: "It is not certain that it went online.",
    detail:
      "You stopped it after the change was sent. Press Go on: it looks first, and changes nothing that is done already.",
  },

  // a clear no
  refused: {
    title: "It did not go online.",
    detail:
      "The calendar of {owner} refused the change. To change items there you need to be Editor or delegate. {owner} can give you that right in Outlook, or an Exchange admin can. Then check again.",
  },
  sendOnBehalfMissing: {
    title: "It did not go online.",
    detail:
      "The change sends mail in the name of {owner}, and you may not send on behalf of {owner}. {owner} can allow that by naming you as a delegate in Outlook, or an Exchange admin can. Then check again.",
  },
  notReadable: {
    title: "It is not online yet.",
    detail: "The calendar of {owner} did not let the item be read. Check again to see what is missing.",
  },
  refusedByPolicy: {
    title: "It did not go online.",
    detail:
      "Your organization does not let this add-in use the calendar of {owner}. An Exchange admin can change that.",
  },
  gone: {
    title: "It did not go online.",
    detail:
      "The item is no longer in the calendar of {owner}. It may have been moved or deleted. Close it, and open it again from the calendar.",
  },
  rejected: {
    title: "It did not go online.",
    detail:
      "The calendar refused the change for a reason that this add-in does not know. The details are below, for IT.",
  },

  // stopped half-way
  saveRefused: {
    title: "The item could not be saved.",
    detail: "Outlook refused to save the form. Look whether the form asks for something, then press Go on.",
  },
  saveNoAnswer: {
    title: "Outlook did not say whether it saved the item.",
    detail: "It is not online yet. Press Go on: it looks first whether the item is saved, and saves nothing twice.",
  },
  saveNotSupported: {
    title: "This Outlook cannot save the item from here.",
    detail: "Save the form yourself, open the item again from the calendar, and check again.",
  },
  savedNotFound: {
    title: "The item is saved, but not in the calendar yet.",
    detail:
      "Outlook has saved it and not passed it on to the server so far. It is not online yet. Wait a minute, then press Go on.",
  },
  savedAmbiguous: {
    title: "The item is saved, but there are two like it.",
    detail:
      "The calendar of {owner} holds several items with this subject and time, so nothing was put online. Close the form, open the right one from the calendar, and check again.",
  },
  answerLost: {
    title: "It is not online yet.",
    detail:
      "The answer to the change was lost, and a look at the calendar shows that nothing happened. Press Go on to try once more.",
  },
  conflict: {
    title: "It is not online yet.",
    detail: "Something else changed the item at the same moment, twice. Wait a little, then press Go on.",
  },
  throttled: {
    title: "It is not online yet.",
    detail: "The server has too much to do and asked to wait. Press Go on in a few minutes.",
  },
  serverError: {
    title: "It is not online yet.",
    detail: "The server had a problem of its own. Press Go on in a moment.",
  },
  offline: {
    title: "It is not online yet.",
    detail: "The server could not be reached. Look at the connection, then press Go on.",
  },
  signedOut: {
    title: "It is not online yet.",
    detail: "The sign-in has run out. Check again, and sign in when the pane asks for it.",
  },
  stopped: {
    title: "You stopped it.",
    detail: "It is not online yet. Press Go on to continue where it stopped.",
  },
} as const satisfies Readonly<Record<EndingCode, ResultText>>;

/** What exists now that was not there before, in front of the detail. */
export const changes = {
  nothing: "Nothing was changed.",
  saved: "The item is saved: it now exists in the calendar of {owner}.",
  perhapsSaved: "The item may be saved, and so exist in the calendar of {owner}.",
} as const satisfies Readonly<Record<Changed, Message>>;
