import type { FindingWords } from "../findings";

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
      headline: "Outlook doesn’t show the add-in this meeting",
      why: "Most often the owner is hidden from the address list. It also happens when the add-in is installed for the owner instead of for you, or when the meeting was opened from somewhere other than the owner’s calendar.",
    },
    noItemHidden: {
      headline: "The owner is hidden from the address list, so Outlook doesn’t show the meeting",
      why: "Outlook gives add-ins nothing of a mailbox that the address list hides. Showing the owner in the list again is enough.",
    },
    noItemNotHidden: {
      headline: "Outlook doesn’t show the add-in this meeting",
      why: "The address list isn’t the cause. Open the meeting from the owner’s calendar in Outlook, and make sure that the add-in is installed for you.",
    },
    unknown: {
      headline: "Outlook didn’t say which meeting is open",
      why: "{reason} If it stays so, close the pane and open it again from the meeting.",
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
      headline: "Several meetings fit: it isn’t clear which one you opened",
      why: "They have the same time and the same subject. Choose the one you have open.",
    },
    notFound: {
      headline: "The meeting couldn’t be found in {owner}’s calendar",
      why: "Outlook may not have passed it on to the server yet; that can take some minutes. If it stays so, open the meeting from {owner}’s calendar.",
    },
    seriesMissing: {
      headline: "This date was found, but not the series it belongs to",
      why: "The whole series goes online, so it has to be readable. {reason} Open the series itself from {owner}’s calendar, and check again.",
    },
    denied: {
      headline: "The server didn’t let you read the meeting",
      why: "Outlook shows it, the server refuses it to you. {owner} can share the calendar with you as Editor.",
    },
    unknown: { headline: "The meeting couldn’t be looked up on the server", why: "{reason}" },
  },
  organizer: {
    owner: { headline: "{owner} is the organizer", why: "Teams is added to the organizer’s own meeting." },
    someoneElse: {
      headline: "Somebody else is the organizer of this meeting",
      why: "{owner} was invited to it. Only its organizer can add Teams, so ask there.",
    },
    ownCopy: {
      headline: "This is your own copy of an invitation",
      why: "You were invited to this meeting. Teams can be added only in its organizer’s calendar.",
    },
    ownCopyOfOwners: {
      headline: "This is your own copy of {owner}’s meeting",
      why: "Teams can be added in {owner}’s calendar, and you can edit that one. Open the meeting from there.",
    },
    otherAddress: {
      headline: "Couldn’t check whether {owner} is the organizer",
      why: "Outlook shows the organizer under another address. It may be the same person; the result is checked afterwards.",
    },
    unknown: { headline: "Couldn’t check who the organizer is", why: "{reason}" },
  },
  cancelled: {
    stands: { headline: "The meeting isn’t cancelled", why: "The server shows it as a meeting that takes place." },
    new: { headline: "The meeting is new", why: "Nobody can have cancelled it yet." },
    noSign: {
      headline: "Nothing shows that the meeting is cancelled",
      why: "Outlook shows it as an ordinary meeting.",
    },
    cancelled: {
      headline: "This meeting is cancelled",
      why: "Teams can’t be added to a cancelled meeting. Make a new one if it takes place after all.",
    },
    unknown: { headline: "Couldn’t check whether the meeting is cancelled", why: "{reason}" },
  },
  over: {
    notOver: {
      headline: "The meeting isn’t over",
      why: "Its end, or the end of its last occurrence, is still to come.",
    },
    endless: {
      headline: "The series has no end",
      why: "Every date of it gets Teams, the ones to come included.",
    },
    over: {
      headline: "This meeting is over",
      why: "Adding Teams would only send mail about the past. Open one that’s still to come.",
    },
    seriesOver: {
      headline: "The last meeting of this series is over",
      why: "Adding Teams would only send mail about the past. Extend the series first if it goes on.",
    },
    unknown: { headline: "Couldn’t check whether the meeting is over", why: "{reason}" },
  },
  notOnlineYet: {
    notYet: {
      headline: "It isn’t an online meeting yet",
      why: "There is no join link, neither on the server nor in the text.",
    },
    online: {
      headline: "It’s an online meeting already ({provider})",
      why: "A join link that exists is kept. Its provider can’t be changed afterwards.",
    },
    linkPending: {
      headline: "It’s an online meeting already; the link isn’t ready yet",
      why: "The server has accepted it and is still making the link. Check again in a minute; nothing has to be done twice.",
    },
    otherLink: {
      headline: "A {provider} link stands in this meeting already",
      why: "People may have it already. You can add Teams as well; then the meeting has two links.",
    },
    unknown: { headline: "Couldn’t check whether it’s an online meeting already", why: "{reason}" },
  },
  privateItem: {
    notPrivate: { headline: "The meeting isn’t private", why: "No extra right is needed to open it." },
    readable: { headline: "You can open this meeting", why: "It’s private, or new, and you can see it." },
    shownByOutlook: { headline: "Outlook shows you this meeting", why: "Private or not, you can open it." },
    hidden: {
      headline: "This meeting is private, and you can’t open it yet",
      why: "Seeing private items is a right of its own. {owner} can grant it beside the delegate right; until then nothing of the meeting is shown here.",
    },
    perhapsHidden: {
      headline: "This meeting is private; couldn’t check whether you may open it",
      why: "The server doesn’t say. If it doesn’t work, {owner} has to let you see private items.",
    },
    unknown: { headline: "Couldn’t check whether the meeting is private", why: "{reason}" },
  },
  editRight: {
    mayEdit: { headline: "You can edit {owner}’s calendar", why: "You can change meetings that {owner} made, too." },
    mayEditNew: {
      headline: "You can edit what you create in {owner}’s calendar",
      why: "That’s enough for this new meeting. For meetings that {owner} made you need the level Editor.",
    },
    own: { headline: "This is your own calendar", why: "You need nobody’s permission here." },
    cannotEdit: {
      headline: "You can’t edit {owner}’s calendar yet",
      why: "You can see the meetings in it, but not change them. {owner} can let you, in Outlook: the level is called Editor, or “Can edit”.",
    },
    fullAccessOnly: {
      headline: "You have full access, but {owner} hasn’t made you a delegate",
      why: "Full access and “send as” open the mailbox; for an online meeting they aren’t enough. {owner} has to share the calendar as Editor and add you as a delegate.",
    },
    authorOnly: {
      headline: "You can edit only what you created in {owner}’s calendar",
      why: "Whether that’s enough depends on who made the meeting. The level Editor is safe in every case; {owner} can set it.",
    },
    contradiction: {
      headline: "Couldn’t check whether you may edit {owner}’s calendar",
      why: "Outlook and the server say opposite things; a change may still be on its way. Sharing as Editor again settles it.",
    },
    unknown: { headline: "Couldn’t check whether you may edit {owner}’s calendar", why: "{reason}" },
  },
  consent: {
    given: { headline: "The add-in may use your calendar rights", why: "You or an admin agreed to it." },
    notNeeded: { headline: "No sign-in to Microsoft 365 is needed", why: NOT_NEEDED },
    adminNeeded: {
      headline: "An admin has to allow this add-in in your organization",
      why: "Your organization doesn’t let people agree by themselves. An admin does it once, for everybody.",
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
      headline: "This Outlook can’t sign in for add-ins",
      why: "Try Outlook on the web, the new Outlook for Windows or a current Outlook for Windows or Mac.",
    },
    otherAccount: {
      headline: "Couldn’t check: the sign-in was for another account",
      why: "Sign in with the account of the mailbox that you see in Outlook.",
    },
    unknown: { headline: "Couldn’t sign in to check your rights", why: "{reason}" },
  },
  tokenAccount: {
    same: {
      headline: "You’re signed in with the account of this mailbox",
      why: "What you may do is checked for you and for nobody else.",
    },
    notNeeded: { headline: "No Microsoft 365 account is needed", why: NOT_NEEDED },
    other: {
      headline: "You’re signed in with another account than this mailbox’s",
      why: "Nothing is written in somebody else’s name. Sign in with the account whose mailbox you see in Outlook.",
    },
    unknown: { headline: "Couldn’t check which account is signed in", why: "{reason}" },
  },
  teamsAllowed: {
    allowed: { headline: "{owner}’s calendar allows Teams meetings", why: "The server lists Teams for this calendar." },
    allowedByEvidence: {
      headline: "{owner} has a Teams licence, and the policy allows meetings",
      why: "So says IT’s evidence; the server itself didn’t tell.",
    },
    notNeeded: { headline: "Teams isn’t needed", why: NOT_NEEDED },
    notAllowed: {
      headline: "{owner}’s calendar doesn’t allow Teams meetings yet",
      why: "What counts is {owner}’s own licence and meeting policy, not yours. A Teams admin can change both.",
    },
    policyForbids: {
      headline: "{owner}’s Teams policy doesn’t allow scheduling meetings yet",
      why: "The owner’s policy applies, not yours. A Teams admin can allow it.",
    },
    notLicensed: {
      headline: "{owner} has no Teams licence yet",
      why: "The meeting would be {owner}’s, so {owner} needs the licence. A Teams admin can assign one.",
    },
    onPremises: {
      headline: "Couldn’t check Teams: {owner}’s mailbox isn’t in Microsoft 365",
      why: "The server says that the mailbox is on your own servers, or has no licence. An Exchange admin knows which.",
    },
    unknown: { headline: "Couldn’t check whether {owner}’s calendar allows Teams", why: "{reason}" },
  },
};
