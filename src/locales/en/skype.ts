/** What is said about a Skype meeting: Outlook's own button, and the second choice, a meeting of the delegate's own. Loaded with the Skype client. */
import type { Message } from "../format";

export const skype = {
  // Outlook's own button; {owner} is a name
  buttonTitle: "Make the Skype meeting in Outlook",
  buttonWhy:
    "The server has you as {owner}’s delegate. Only Outlook’s own button makes a meeting in {owner}’s name; an add-in can’t.",
  buttonClassicWindows:
    "Open the item in its own window. On the Meeting tab, press Skype Meeting (in older versions: Lync Meeting, or Online Meeting), then Send Update.",
  buttonMac:
    "On the Mac this button can’t make a meeting in the name of {owner}. Use Outlook on Windows with the full Skype for Business client.",
  buttonWeb:
    "Outlook in the browser makes a Skype meeting only in your own name. Open the item in Outlook on Windows, and press Skype Meeting on the Meeting tab there.",
  buttonMissing:
    "If there is no such button, the Skype for Business client isn’t installed, or its add-in for Outlook is off. Desktop support can turn it on.",
  buttonRefused:
    "If Outlook still says that you have no permission: close Skype for Business and Outlook, start both again, wait ten minutes, and try once more.",
  buttonResult: "Outlook’s own button does it, in {owner}’s name. {how} Nothing was changed here.",

  // the second choice, before the click
  ownTitle: "A Skype meeting of your own for this item",
  ownWhy: "It can be made here and now. It’ll be your meeting, not {owner}’s. That means:",
  ownOrganizer: "You’re the organizer of the Skype meeting. The calendar item stays with {owner}.",
  ownLink: "The link has your name in it, not {owner}’s.",
  ownLeader: "{owner} joins as a leader and doesn’t wait in the lobby.",
  ownLeaderLocked: "{owner} waits in the lobby until you let people in: with this choice only you enter by yourself.",
  ownChange: "Only you can change or delete the Skype meeting later. {owner} can’t.",
  ownPolicies: "Your settings count: how many people can join, phone numbers, recording, and who waits in the lobby.",
  ownAccount: "If your account is moved or closed, the link stops working.",
  ownExpires: "The server keeps the meeting until {date}.",
  ownForm:
    "The link and the joining details are added at the end of the text, and {location} is added to the location. Nothing you wrote is changed.",
  ownRead:
    "The item is open for reading, so the details can’t be put in. Open it for editing first, or copy them afterwards.",
  ownMail: "Nobody gets mail until you press Send in Outlook.",
  ownEndLater:
    "If you move the item to a later time afterwards, the link still works until {date}. After that, make a new one.",
  ownDeleteLater:
    "If you delete the item, the Skype meeting stays on the server until {date}. It does no harm; nobody is invited to it any more.",
  ownConfirm: "Make my own Skype meeting",
  ownChoose: "Make a Skype meeting of my own instead",

  // options that the server offers
  accessTitle: "Who gets in without waiting",
  accessNone: "As the server decides",
  accessSameEnterprise: "Everybody in the organization",
  accessLocked: "Only you",
  accessInvited: "Invited people in the organization",
  accessEveryone: "Everybody who has the link",
  accessDefault: "The server’s own choice",
  lobbyTitle: "People who call in",
  lobbyDisabled: "Callers wait in the lobby",
  lobbyEnabled: "Callers get in at once",

  // steps
  stepCreate: "Making the Skype meeting",
  stepForm: "Putting the details into the item",

  // results
  made: "Your Skype meeting is in the item. Press Send in Outlook to tell everybody.",
  madeNotInForm:
    "Your Skype meeting exists, but its details couldn’t be put into the item. Copy them from here into the text.",
  madeLocationNot:
    "Your Skype meeting is in the text. The location couldn’t be changed; write {location} there if you want to.",
  notMade: "The server didn’t make the meeting. Nothing was changed.",
  notMadeTooMany:
    "You have as many meetings as the server allows. Delete old ones in Outlook or Skype for Business, then try again.",
  notMadeValue: "The server didn’t accept one of the choices. Take the server’s own choice and try again.",
  notKnown:
    "The server didn’t answer in time, so it isn’t known whether the meeting was made. Press Go on: it’s looked for before anything is made.",
  stopped:
    "Stopped while the server was being asked, so it isn’t known whether the meeting was made. Press Go on: it’s looked for before anything is made.",
  stoppedBefore: "Stopped before the server was asked. Nothing was made.",

  // into the invitation
  invitationJoin: "Join Skype Meeting",
  invitationByPhone: "Join by phone",
  invitationConferenceId: "Conference ID",
  invitationHelp: "Help",
  invitationLegal: "Legal notice",
  invitationLocation: "Skype Meeting",
} as const satisfies Record<string, Message>;
