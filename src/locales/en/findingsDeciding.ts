import type { FindingWords } from "./findings";

type Deciding =
  | "item"
  | "saved"
  | "organizer"
  | "cancelled"
  | "over"
  | "notOnlineYet"
  | "privateItem"
  | "editRight"
  | "consent"
  | "tokenAccount"
  | "teamsAllowed";

/** Beside every check of Microsoft 365 where the way is through Skype for Business. */
const NOT_NEEDED = "Not needed: this meeting goes through Skype for Business on your own servers.";

export const decidingFindings: FindingWords<Deciding> = {
  item: {
    open: { headline: "The meeting is open", why: "Outlook shows the add-in which meeting you opened." },
    noItem: {
      headline: "Outlook does not show the add-in this meeting",
      why: "Most often the owner is hidden from the address list. It also happens when the add-in is installed for the owner instead of for you, or when the meeting was opened from somewhere other than the owner’s calendar.",
    },
    noItemHidden: {
      headline: "The owner is hidden from the address list, so Outlook does not show the meeting",
      why: "Outlook gives add-ins nothing of a mailbox that the address list hides. Showing the owner in the list again is enough.",
    },
    noItemNotHidden: {
      headline: "Outlook does not show the add-in this meeting",
      why: "The address list is not the cause. Open the meeting from the owner’s calendar in Outlook, and make sure that the add-in is installed for you.",
    },
    unknown: {
      headline: "Outlook did not say which meeting is open",
      why: "{reason} Close the pane and open it again from the meeting.",
    },
  },
  saved: {
    found: { headline: "The meeting was found in the calendar", why: "It was read on the server just now." },
    aboutToBeSaved: {
      headline: "The meeting is new: it will be saved first",
      why: "Nothing is saved before you confirm. Saving puts it into the calendar; invitations go out when you press Send.",
    },
    saved: { headline: "The meeting is saved", why: "Outlook has stored it in the calendar." },
    ambiguous: {
      headline: "Several meetings fit: it is not clear which one you opened",
      why: "They have the same time and the same subject. Choose the one you mean, or change one subject, save and check again.",
    },
    notFound: {
      headline: "The meeting could not be found in {owner}’s calendar",
      why: "Outlook may not have passed it on to the server yet; that can take some minutes. If it stays so, open the meeting from {owner}’s calendar.",
    },
    seriesMissing: {
      headline: "This date was found, but not the series it belongs to",
      why: "The whole series is made online, so it has to be readable. {reason} Open the series itself from {owner}’s calendar, and check again.",
    },
    denied: {
      headline: "The server did not let you read the meeting",
      why: "Outlook shows it, the server refuses it to you. {owner} can share the calendar with you as Editor.",
    },
    unknown: { headline: "The meeting could not be looked up on the server", why: "{reason}" },
  },
  organizer: {
    owner: { headline: "{owner} is the organizer", why: "Only the organizer’s meeting can be made online." },
    someoneElse: {
      headline: "Somebody else is the organizer of this meeting",
      why: "{owner} was invited to it. Only its organizer can make it online; ask there.",
    },
    ownCopy: {
      headline: "This is your own copy of an invitation",
      why: "You were invited to this meeting. It can be made online only in the calendar of its organizer.",
    },
    ownCopyOfOwners: {
      headline: "This is your own copy of {owner}’s meeting",
      why: "It can be made online in {owner}’s calendar, and you may change that one. Open the meeting from there.",
    },
    otherAddress: {
      headline: "Could not check whether {owner} is the organizer",
      why: "Outlook shows the organizer under another address. It may be the same person; the result is checked after converting.",
    },
    unknown: { headline: "Could not check who the organizer is", why: "{reason}" },
  },
  cancelled: {
    stands: { headline: "The meeting is not cancelled", why: "The server shows it as a meeting that takes place." },
    new: { headline: "The meeting is new", why: "Nobody can have cancelled it yet." },
    noSign: {
      headline: "Nothing shows that the meeting is cancelled",
      why: "Outlook shows it as an ordinary meeting.",
    },
    cancelled: {
      headline: "This meeting is cancelled",
      why: "A cancelled meeting cannot be made online. Make a new one if it takes place after all.",
    },
    unknown: { headline: "Could not check whether the meeting is cancelled", why: "{reason}" },
  },
  over: {
    notOver: {
      headline: "The meeting is not over",
      why: "Its end, or the end of its last occurrence, is still to come.",
    },
    endless: {
      headline: "The series has no end",
      why: "All of its meetings become online, the ones to come included.",
    },
    over: {
      headline: "This meeting is over",
      why: "Making it online would only send mail about the past. Open one that is still to come.",
    },
    seriesOver: {
      headline: "The last meeting of this series is over",
      why: "Making it online would only send mail about the past. Extend the series first if it goes on.",
    },
    unknown: { headline: "Could not check whether the meeting is over", why: "{reason}" },
  },
  notOnlineYet: {
    notYet: {
      headline: "It is not an online meeting yet",
      why: "There is no join link, neither on the server nor in the text.",
    },
    online: {
      headline: "It is an online meeting already ({provider})",
      why: "A join link that exists is kept. Its provider cannot be changed afterwards.",
    },
    linkPending: {
      headline: "It is an online meeting already; the link is not ready yet",
      why: "The server has accepted it and is still making the link. Check again in a minute; nothing has to be done twice.",
    },
    otherLink: {
      headline: "A {provider} link stands in this meeting already",
      why: "People may have it already. You can add Teams as well; then the meeting has two links.",
    },
    unknown: { headline: "Could not check whether it is an online meeting already", why: "{reason}" },
  },
  privateItem: {
    notPrivate: { headline: "The meeting is not private", why: "No extra right is needed to open it." },
    readable: { headline: "You may open this meeting", why: "It is private, or new, and you can see it." },
    shownByOutlook: { headline: "Outlook shows you this meeting", why: "Private or not, you can open it." },
    hidden: {
      headline: "This meeting is private, and you may not open it",
      why: "Seeing private items is a right of its own. {owner} can grant it beside the delegate right; until then nothing of the meeting is shown here.",
    },
    perhapsHidden: {
      headline: "This meeting is private; could not check whether you may open it",
      why: "The server does not say. If converting fails, {owner} has to let you see private items.",
    },
    unknown: { headline: "Could not check whether the meeting is private", why: "{reason}" },
  },
  editRight: {
    mayEdit: { headline: "You may edit {owner}’s calendar", why: "You can change meetings that {owner} made, too." },
    mayEditNew: {
      headline: "You may edit what you create in {owner}’s calendar",
      why: "That is enough for this new meeting. For meetings that {owner} made you need the level Editor.",
    },
    own: { headline: "This is your own calendar", why: "You need nobody’s permission here." },
    cannotEdit: {
      headline: "You may not edit {owner}’s calendar",
      why: "You may look at meetings that are not your own, and not change them. {owner} can share the calendar with you as Editor; Editor, not Owner.",
    },
    fullAccessOnly: {
      headline: "You have full access, but {owner} has not made you a delegate",
      why: "Full access and “send as” open the mailbox; for an online meeting they are not enough. {owner} has to share the calendar as Editor and add you as a delegate.",
    },
    authorOnly: {
      headline: "You may edit only what you created in {owner}’s calendar",
      why: "Whether that is enough depends on who made the meeting. The level Editor is safe in every case; {owner} can set it.",
    },
    contradiction: {
      headline: "Could not check whether you may edit {owner}’s calendar",
      why: "Outlook and the server say opposite things; a change may still be on its way. Sharing as Editor again settles it.",
    },
    unknown: { headline: "Could not check whether you may edit {owner}’s calendar", why: "{reason}" },
  },
  consent: {
    given: { headline: "The add-in may use your calendar rights", why: "You or an admin agreed to it." },
    notNeeded: { headline: "No sign-in to Microsoft 365 is needed", why: NOT_NEEDED },
    adminNeeded: {
      headline: "An admin has to allow this add-in in your organization",
      why: "Your organization does not let people agree by themselves. An admin does it once, for everybody.",
    },
    signInNeeded: {
      headline: "Sign in once, so that your rights can be checked",
      why: "Outlook alone shows only part of it. After signing in, the add-in reads {owner}’s calendar with your own rights and no others.",
    },
    refused: {
      headline: "The sign-in was refused",
      why: "A rule of your organization may stand in the way. An admin can see which one, and allow the add-in.",
    },
    notPossibleHere: {
      headline: "This Outlook cannot sign in for add-ins",
      why: "Try Outlook on the web, the new Outlook for Windows or a current Outlook for Windows or Mac.",
    },
    otherAccount: {
      headline: "Could not check: the sign-in was for another account",
      why: "Sign in with the account of the mailbox that you see in Outlook.",
    },
    unknown: { headline: "Could not sign in to check your rights", why: "{reason}" },
  },
  tokenAccount: {
    same: {
      headline: "You are signed in with the account of this mailbox",
      why: "What you may do is checked for you and for nobody else.",
    },
    notNeeded: { headline: "No Microsoft 365 account is needed", why: NOT_NEEDED },
    other: {
      headline: "You are signed in with another account than this mailbox",
      why: "Nothing is written in somebody else’s name. Sign in with the account whose mailbox you see in Outlook.",
    },
    unknown: { headline: "Could not check which account is signed in", why: "{reason}" },
  },
  teamsAllowed: {
    allowed: { headline: "{owner}’s calendar allows Teams meetings", why: "The server lists Teams for this calendar." },
    allowedByEvidence: {
      headline: "{owner} has a Teams licence, and the policy allows meetings",
      why: "So says IT’s evidence; the server itself did not tell.",
    },
    notNeeded: { headline: "Teams is not needed", why: NOT_NEEDED },
    notAllowed: {
      headline: "{owner}’s calendar does not allow Teams meetings",
      why: "What counts is {owner}’s own licence and meeting policy, not yours. A Teams admin can change both.",
    },
    policyForbids: {
      headline: "{owner}’s Teams policy does not allow scheduling meetings",
      why: "The owner’s policy applies, not yours. A Teams admin can allow it.",
    },
    notLicensed: {
      headline: "{owner} has no Teams licence",
      why: "The meeting would be {owner}’s, so {owner} needs the licence. A Teams admin can assign one.",
    },
    onPremises: {
      headline: "Could not check Teams: {owner}’s mailbox is not in Microsoft 365",
      why: "The server says that the mailbox is on your own servers, or has no licence. An Exchange admin knows which.",
    },
    unknown: { headline: "Could not check whether {owner}’s calendar allows Teams", why: "{reason}" },
  },
};
