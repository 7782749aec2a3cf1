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
    detail: "{owner} is the organizer, and the join link is in the calendar.",
  },
  convertedOwn: {
    title: "Teams meeting added",
    detail: "You’re the organizer, and the join link is in the calendar.",
  },
  convertedShortLink: {
    title: "Teams meeting added",
    detail:
      "{owner} is the organizer, and the join link is in the calendar. It’s a short link, so the link itself doesn’t tell whose meeting it is.",
  },
  linkNotInForm: {
    title: "Teams meeting added, but the link isn’t in this form yet",
    detail:
      "The join link has come. Don’t save or send this form before the link is in it: that could take the meeting offline again.",
  },
  formNotHeld: {
    title: "Teams meeting added, but not in this form",
    detail:
      "The meeting and its link are in the calendar. The link couldn’t be put into this open form, and saving or sending it could take the meeting offline again. Close the form with Discard, then open the meeting anew.",
  },
  formNotHeldEdits: {
    title: "Teams meeting added, but not in this form",
    detail:
      "The meeting and its link are in the calendar. The link couldn’t be put into this open form, and saving or sending it could take the meeting offline again. Copy what you’ve changed, close the form with Discard, open the meeting anew and put your changes in there.",
  },
  formNotSeen: {
    title: "Teams meeting added. Look at the open form",
    detail:
      "The meeting and its link are in the calendar. Outlook didn’t show whether this open form holds the link, so look at its text. With the link in it, you can save or send it. Without it, that could take the meeting offline again: copy what you’ve changed, close the form with Discard, and open the meeting anew.",
  },
  formAltered: {
    title: "Teams meeting added. Look at the text in the open form",
    detail:
      "The meeting and its link are in the calendar. While the link was being put into this open form, other text in it changed: Outlook did that, or you were typing just then. Read it through and put right what’s missing. If the link isn’t in it, copy what you’ve changed, close the form with Discard, and open the meeting anew.",
  },
  linkPut: {
    title: "The open form holds the join link now",
    detail: "The meeting was online already, and it stays so when you save or send the form.",
  },
  linkNotRead: {
    title: "The form is as it was: the join link isn’t in it",
    detail:
      "The calendar didn’t show the meeting and its link, so nothing was put into the form. Don’t save or send it yet: press Go on to try again.",
  },
  linkGone: {
    title: "The meeting isn’t online any more",
    detail:
      "The calendar doesn’t show an online meeting now, so there’s no link to put into the form. Check again to see what can be done.",
  },
  linkLate: {
    title: "Teams meeting added. Its link is on the way",
    detail:
      "The calendar shows the online meeting, and its link can take a few minutes more. You can look for it now or later: nothing has to be done twice.",
  },
  linkLateForm: {
    title: "Teams meeting added. Its link is on the way",
    detail:
      "The calendar shows the online meeting, and its link can take a few minutes more. Leave the form open and don’t save it yet, because the link isn’t in it. You can look for it now or later: nothing has to be done twice.",
  },

  onlineNotRead: {
    title: "Teams meeting added, when the calendar was last read",
    detail: "It couldn’t be read again just now. Nothing has to be done twice: look for the link again in a moment.",
  },
  onlineNotReadForm: {
    title: "Teams meeting added, when the calendar was last read",
    detail:
      "It couldn’t be read again just now. Leave the form open and don’t save it yet, because the link isn’t in it. Look for the link again in a moment.",
  },

  // seen, and not as wanted
  silentNo: {
    title: "Teams wasn’t added",
    detail:
      "The calendar accepted the change, but the meeting isn’t online. Usually that’s because {owner} has no Teams licence, or a meeting policy doesn’t allow it. A Teams admin can look that up.",
  },
  skypeInstead: {
    title: "It became a Skype meeting",
    detail:
      "Teams was asked for, and the calendar made a Skype for Business meeting, because that’s what {owner} is set up for. It works as it is. For a Teams meeting, a Teams admin has to change the setting first.",
  },
  otherProvider: {
    title: "It’s online, but not with Teams",
    detail:
      "Teams was asked for, and the calendar shows an online meeting of another kind ({provider}). Open the meeting to see its link. A Teams admin can change which kind the calendar makes.",
  },
  strangeLink: {
    title: "It’s online, with a link that isn’t known here",
    detail:
      "The calendar shows an online meeting, but its link leads to a place this add-in doesn’t know. Ask an Exchange admin about it before you pass the link on.",
  },
  otherOrganizer: {
    title: "It’s online, but not in {owner}’s name",
    detail:
      "The calendar names {organizer} as the organizer. Tell {owner} before you pass the link on: somebody else decides who may join.",
  },
  notOrganizer: {
    title: "It’s online, but {owner} may not be the organizer",
    detail:
      "The calendar doesn’t show {owner} as the organizer. Open the meeting in the calendar and look before you pass the link on.",
  },
  delegatesLink: {
    title: "It’s online, but the Teams meeting is yours",
    detail:
      "The join link names you as the organizer, not {owner}. The meeting works, but {owner} can’t change its options. Ask {owner} to add you as a delegate in Outlook, or ask an Exchange admin.",
  },
  contradiction: {
    title: "It isn’t certain that Teams was added",
    detail:
      "The calendar said the meeting is online, and then didn’t show it so. Wait a few minutes, then press Go on: that only looks, and sends nothing again.",
  },
  notTold: {
    title: "It isn’t certain that Teams was added",
    detail:
      "The calendar accepted the change and doesn’t tell whether the meeting is online. Press Go on: that looks first, and changes nothing that’s done already.",
  },
  answeredOnline: {
    title: "The calendar answered that Teams was added",
    detail:
      "It couldn’t be read since, so nobody has seen it yet. Press Go on: that only looks, and sends nothing again.",
  },
  notSeen: {
    title: "It isn’t certain that Teams was added",
    detail:
      "The change was sent, and then nothing answered. Press Go on: that looks first, and changes nothing that’s done already.",
  },
  notRead: {
    title: "It isn’t certain that Teams was added",
    detail:
      "The change was sent, and the calendar couldn’t be read since. Press Go on: that looks first, and changes nothing that’s done already.",
  },
  notReadSignIn: {
    title: "It isn’t certain that Teams was added",
    detail:
      "The change was sent, and then your sign-in ran out. Check again, and sign in when you’re asked: that looks first, and changes nothing by itself.",
  },
  notReadStopped: {
    title: "It isn’t certain that Teams was added",
    detail:
      "You stopped it after the change was sent. Press Go on: that looks first, and changes nothing that’s done already.",
  },

  // a clear no
  refused: {
    title: "Teams wasn’t added: the calendar refused the change",
    detail:
      "To change meetings in {owner}’s calendar you need the level Editor, or to be a delegate. {owner} can give you that right in Outlook, or an Exchange admin can.",
  },
  sendOnBehalfMissing: {
    title: "Teams wasn’t added: you can’t send on behalf of {owner} yet",
    detail:
      "Adding Teams sends mail in {owner}’s name. {owner} can allow that by making you a delegate in Outlook, or an Exchange admin can.",
  },
  notReadable: {
    title: "Teams wasn’t added: the meeting couldn’t be read",
    detail: "{owner}’s calendar didn’t let the meeting be read just now. Check again to see what’s missing.",
  },
  refusedByPolicy: {
    title: "Teams wasn’t added: a rule keeps this add-in out",
    detail: "Your organization doesn’t let this add-in use {owner}’s calendar. An Exchange admin can change that.",
  },
  gone: {
    title: "Teams wasn’t added: the meeting is gone",
    detail:
      "The meeting isn’t in {owner}’s calendar any more; it may have been moved or deleted. Close it, and open it again from the calendar.",
  },
  rejected: {
    title: "Teams wasn’t added: the calendar said no",
    detail: "The calendar gave a reason that this add-in doesn’t know. The details are below, for IT.",
  },

  // stopped half-way
  saveRefused: {
    title: "The meeting couldn’t be saved",
    detail: "Outlook refused to save the form. See whether the form asks for something, then press Go on.",
  },
  saveNoAnswer: {
    title: "Outlook didn’t say whether it saved the meeting",
    detail:
      "Teams isn’t added yet. Press Go on: that looks first whether the meeting is saved, and saves nothing twice.",
  },
  saveNotSupported: {
    title: "This Outlook can’t save the meeting from here",
    detail: "Save the form yourself, open the meeting again from the calendar, and check again.",
  },
  savedNotFound: {
    title: "The meeting is saved, but not in the calendar yet",
    detail:
      "Outlook has saved it and not passed it on to the server so far, so Teams isn’t added yet. Wait a minute, then press Go on.",
  },
  savedAmbiguous: {
    title: "The meeting is saved, but there are two like it",
    detail:
      "{owner}’s calendar holds several meetings with this subject and time, so Teams was added to none. Close the form, open the right one from the calendar, and check again.",
  },
  answerLost: {
    title: "Teams isn’t added yet",
    detail:
      "The answer to the change was lost, and a look at the calendar shows that nothing happened. Press Go on to try once more.",
  },
  conflict: {
    title: "Teams isn’t added yet",
    detail: "Something else changed the meeting at the same moment, twice. Wait a little, then press Go on.",
  },
  throttled: {
    title: "Teams isn’t added yet: the server is busy",
    detail: "The server has too much to do and asked to wait. Press Go on in a few minutes.",
  },
  serverError: {
    title: "Teams isn’t added yet: the server has a problem",
    detail: "That’s a problem of the server’s own. Press Go on in a moment.",
  },
  offline: {
    title: "Teams isn’t added yet: there’s no connection",
    detail: "The server couldn’t be reached. Check the connection, then press Go on.",
  },
  signedOut: {
    title: "Teams isn’t added yet: your sign-in ran out",
    detail: "Check again, and sign in when you’re asked.",
  },
  stopped: {
    title: "You stopped it",
    detail: "Teams isn’t added yet. Press Go on to continue where it stopped.",
  },
} as const satisfies Readonly<Record<EndingCode, ResultText>>;

/** What exists now that was not there before, in front of the detail. */
export const changes = {
  nothing: "Nothing was changed.",
  saved: "The meeting is saved: it’s in {owner}’s calendar now.",
  perhapsSaved: "The meeting may be saved, and so be in {owner}’s calendar.",
} as const satisfies Readonly<Record<Changed, Message>>;
