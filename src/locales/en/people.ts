/** What the owner’s side says: who may schedule for her, a request, a change of a right. Plain words: what happened, why, what next. */
import type { Message } from "../format";

export const people = {
  title: "People who schedule for me",
  starting: "Signing you in…",
  reading: "Reading who may use your calendar…",
  signInTitle: "Sign in to see who may use your calendar",
  signInWhy:
    "A window of Microsoft’s opens. For this, it asks to read and change your own calendar and who may use it, and to read your mailbox settings: they say who gets your invitations.",
  signInToAnswer: "Sign in to answer",
  signInAs: "Sign in as {owner}: only you can answer this. {why}",
  back: "Back",
  again: "Look again",
  broken: "Something went wrong in this page. Look again; what was changed before stays as it is.",

  // a request
  requestTitle: "{name} asks to schedule for you",
  requestFrom:
    "The request names {name} ({address}). Anybody can write such a link, so allow it only if you know who asks.",
  requestWants: "With your yes, {name}",
  want_calendar: "can make, move and change meetings in your calendar, as your delegate",
  want_private: "can open your private meetings, too",
  want_lync:
    "still needs a place in your list of delegates in Skype for Business or Lync: you add it there, and the steps follow",
  requestNothingYet: "Nothing changes before you’ve seen what will happen and confirmed it.",
  requestAlready: "{name} can schedule for you already: there’s nothing to allow.",
  requestAlreadyRole: "{name} {role}.",
  allow: "Allow…",
  decline: "Don’t allow",
  allowAgain: "See who else may use your calendar",
  othersTitle: "Who may use your calendar now",
  wrongTitle: "This request isn’t for you",
  wrongText:
    "It asks {owner} to let {name} schedule. You’re signed in as {me}, and only {owner} can answer. Nothing was changed.",
  otherAccount: "Use another account",
  toMine: "See who schedules for me",
  badTitle: "This link can’t be read",
  bad_unreadable:
    "It may have been cut off on its way. Ask whoever sent it for the whole link, or choose below who may schedule for you.",
  bad_tooLong: "It’s longer than any link that On Behalf writes, so it wasn’t opened.",
  bad_newer:
    "It was written by a newer version of On Behalf. Reload this page; if it stays so, tell your IT department.",

  // declined
  declinedTitle: "You haven’t allowed it",
  declinedText: "Nothing was changed. {name} hears of it only if you write: here’s a mail you can send.",
  declinedStill: "{name} can schedule for you all the same, from before. To end that, remove the right below.",
  declineSubject: "Your request to schedule for me",
  declineBody:
    "Hello {name},\n\nYou asked me to let you schedule in my calendar. I’d rather not allow that for now, and nothing was changed.\n\nPlease come to me if a meeting needs to be moved or made.\n\n{me}",
  openMail: "Write the mail",
  copyMail: "Copy the text",
  mailLabel: "To {address}: {subject}",
  allowAfterAll: "Back to the request",

  // the list
  none: "Nobody has a right of their own in your calendar.",
  incomplete: "There are more entries than this page reads, so somebody may be missing here.",
  addLabel: "Let somebody schedule for you: their address",
  add: "Add…",
  change: "Change…",
  remove: "Remove…",
  changeOf: "Change what {name} can do",
  removeOf: "Remove {name}",
  everybodyTitle: "What everybody else can see",
  everybody: "{name}: {role}.",
  everybodyWhy:
    "These entries are nobody’s own: they hold for everyone without a right by name. Change them in Outlook, under Sharing and permissions.",
  theOrganization: "Your organization",

  role_none: "can’t see your calendar",
  role_freeBusyRead: "sees when you’re busy",
  role_limitedRead: "sees titles and places of your meetings",
  role_read: "can read your meetings, except private ones",
  role_write: "can change your meetings; can’t open private ones",
  role_delegateWithoutPrivateEventAccess: "can change your meetings and is your delegate; can’t open private ones",
  role_delegateWithPrivateEventAccess: "can change your meetings and is your delegate; opens private ones, too",
  role_custom: "has single rights, put together in Outlook",
  role_unknown: "has a right that this page doesn’t know yet",

  choice_none: "Nothing",
  choice_freeBusyRead: "See when I’m busy",
  choice_limitedRead: "See titles and places",
  choice_read: "Read my meetings, except private ones",
  choice_write: "Change my meetings, without being my delegate",
  choice_delegateWithoutPrivateEventAccess: "Schedule for me as my delegate",
  choice_delegateWithPrivateEventAccess: "Schedule for me, and open private meetings, too",
  choice_custom: "Single rights",

  flaw_outsider: "Can’t schedule in your name: delegates have to be of your own organization.",
  flaw_notAPerson: "Can’t be your delegate: a group, or somebody without a mailbox here.",
  flaw_groupEdits:
    "Can’t be your delegate: a group, or somebody without a mailbox here. While a group may change your meetings, Skype for Business takes over no delegate at all.",
  flaw_notDelegate:
    "Isn’t your delegate: On Behalf can still add Teams for you, Outlook’s own Teams button may refuse.",
  flaw_custom: "Outlook shows which; whether they’re enough to schedule can’t be told from here.",
  flaw_unknownRole: "Whether it’s enough to schedule can’t be told from here.",

  refusal_noAddress: "That isn’t a mail address yet.",
  refusal_self: "That’s you: your own calendar is yours already.",
  refusal_everybody: "That entry is nobody’s own. Change it in Outlook, under Sharing and permissions.",
  refusal_notRemovable: "Exchange doesn’t let this entry be removed.",
  refusal_roleNotAllowed:
    "Exchange doesn’t offer that for this person: delegates have to be people of your own organization, not groups.",
  refusal_same: "It’s like that already: there’s nothing to change.",

  // what will happen
  planAdd: "Let {name} schedule for you?",
  planChange: "Change what {name} can do?",
  planRemove: "Take {name} out of your calendar’s list?",
  planWhom: "{name} ({address})",
  planChoices: "What {name} can do",
  planNothing: "This is how it is now. Choose something else to change it.",
  effect_nowCan: "Now {name} {role}.",
  effect_willBe: "Afterwards {name} {role}.",
  effect_willBeNothing: "Afterwards {name} sees no more of your calendar than everybody else.",
  effect_invitations_sendToDelegateOnly:
    "Invitations sent to you will go to {name}, and no longer to you: your mailbox is set that way. Outlook’s delegate settings change it.",
  effect_invitations_sendToDelegateAndInformationToPrincipal:
    "Invitations sent to you will go to {name}; you get a copy to read: your mailbox is set that way.",
  effect_invitations_sendToDelegateAndPrincipal:
    "Invitations sent to you will go to {name} and to you: your mailbox is set that way.",
  effect_invitations_unknown:
    "Invitations sent to you will go to {name}, too. Whether you still get them is set in Outlook, and couldn’t be read.",
  effect_seesPrivate: "{name} will be able to open your private meetings.",
  effect_noPrivate: "Your private meetings stay closed to {name}.",
  effect_restStays:
    "Sending in your name, access to your whole mailbox, and a place in Skype for Business’ list stay: each ends where it was given.",
  effect_noMail: "On Behalf writes to nobody about it: tell {name} yourself.",
  effect_undo: "You can take it back here at once.",
  effect_undoNotExact: "It can’t be put back from here as it is now: note in Outlook first what it is.",
  confirmAdd: "Allow {name}",
  confirmChange: "Change it",
  confirmRemove: "Remove {name}",
  cancel: "Go back",
  applying: "Changing your calendar’s list, and reading it again…",

  // what came of it
  doneAllowed: "{name} can schedule for you",
  doneChanged: "What {name} can do was changed",
  doneRemoved: "{name} is out of your calendar’s list",
  doneAlready: "It was like that already: nothing was changed.",
  doneSeen: "Seen in your calendar’s list at {time}.",
  doneWhen:
    "It can take up to an hour until {name}’s Outlook knows: by about {until}. There’s nothing for you to do meanwhile.",
  doneTell: "Tell {name} to look again: On Behalf says there that it works now.",
  halvesTitle: "What was seen, and what wasn’t",
  seen: "Seen",
  notSeen: "Not given",
  unknown: "Can’t be seen from here",
  half_calendarRight_seen: "Change your meetings: read in your calendar’s list.",
  half_calendarRight_notSeen: "Change your meetings: the list says no.",
  half_calendarRight_unknown: "Change your meetings: the list doesn’t say.",
  half_delegateEntry_seen: "Delegate: read in the same entry.",
  half_delegateEntry_notSeen: "Delegate: the entry says no.",
  half_delegateEntry_unknown: "Delegate: the entry doesn’t say.",
  half_privateItems_seen: "Private meetings: open, read in the same entry.",
  half_privateItems_notSeen: "Private meetings: closed, read in the same entry.",
  half_privateItems_unknown: "Private meetings: the entry doesn’t say.",
  half_invitations_sendToDelegateOnly: "Invitations: they go to {name}, not to you. Read in your mailbox settings.",
  half_invitations_sendToDelegateAndInformationToPrincipal:
    "Invitations: they go to {name}, and you get a copy. Read in your mailbox settings.",
  half_invitations_sendToDelegateAndPrincipal:
    "Invitations: they go to {name} and to you. Read in your mailbox settings.",
  half_invitations_unknown: "Invitations: who gets them couldn’t be read. Outlook’s delegate settings show it.",
  half_sendOnBehalf_unknown: "Sending in your name: only Outlook or IT can show it.",
  half_meetingPolicy_seen: "Teams meetings: your calendar names Teams among its providers.",
  half_meetingPolicy_notSeen:
    "Teams meetings: your calendar doesn’t name Teams. Your Teams admin can change that; {name} can’t.",
  half_meetingPolicy_unknown: "Teams meetings: whether you may have them couldn’t be read.",
  half_lync_unknown: "Skype for Business or Lync, if you use it: its own list of delegates shows only there.",
  sendOnBehalfSteps:
    "In classic Outlook for Windows: File > Account Settings > Delegate Access. Whoever stands there may send in your name.",
  lyncTitle: "Skype for Business or Lync: the steps",
  lyncSteps:
    "On Windows, open Tools > Options > Call Forwarding Settings > Edit my delegate members.\nPress Add, choose {name} and press OK.\nIf there are no Call Forwarding Settings, make {name} your delegate in classic Outlook for Windows: IT then has to synchronize delegates.",
  undo: "Undo…",
  toList: "See who may use your calendar",

  notDoneTitle: "Nothing was changed for {name}",
  uncertainTitle: "It isn’t certain what was changed for {name}",
  why_conflict:
    "The right was changed somewhere else since this page showed it, so nothing was written over it. Look how it is now, and decide again.",
  why_roleNotAllowed:
    "Exchange doesn’t allow that for this person. Delegates have to be people of your own organization with a mailbox there, not groups.",
  why_nobody: "Exchange knows nobody of the address {address}. Check how it’s written.",
  why_notRemovable: "Exchange doesn’t let this entry be removed. Outlook’s sharing settings may tell why.",
  why_refusedByPolicy:
    "Exchange refused it, as a rule of your organization or of the add-in’s own rights. Outlook can do the same; if it refuses too, ask your IT department.",
  why_mailboxNotReachable:
    "Your mailbox isn’t in Microsoft’s cloud, or has no licence there, so this page can’t reach it. Outlook can: File > Account Settings > Delegate Access.",
  why_signInNeeded: "Your sign-in has ended. Sign in again, then do it once more.",
  why_throttled: "Exchange is busy and asked to wait. Try again in a minute.",
  why_notThereYet:
    "Exchange said yes, but its list doesn’t show it. It may still be on its way: look again in a few minutes before you repeat it.",
  why_noAnswer:
    "No answer came. The list was read again, and it isn’t there. It may still arrive: look again before you repeat it.",
  why_uncertain:
    "The answer was lost, and the list can’t be read just now. Look again before you repeat it; nothing is done twice.",
  why_serverError:
    "Exchange had a fault of its own. The list was read again, and it isn’t there. Try again in a minute.",
  why_cancelled: "It was stopped before anything was written.",
  unreadTitle: "Your calendar’s list couldn’t be read",
  unread_noAnswer: "No answer came. Check the connection, then look again.",
  unread_serverError: "Exchange had a fault of its own. Look again in a minute.",
} as const satisfies Readonly<Record<string, Message>>;

export type PeopleKey = keyof typeof people;
