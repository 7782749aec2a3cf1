/** What known error texts mean. `what` happened and why, and what to do `next`; the pane adds who can do it. */
import type { ErrorCause } from "../../delegation/errors/error.types";

export interface ErrorWording {
  readonly what: string;
  readonly next: string;
}

export const errorCauses: Readonly<Record<ErrorCause, ErrorWording>> = {
  mapiBugInClient: {
    what: "Skype for Business 2016 couldn’t reach the mailbox through MAPI, because Outlook 2016 no longer writes a value it reads. Your rights may be in order.",
    next: "Update the client: KB3115268 (July 5 2016), or Click-to-Run 16.0.7167.2040 or later.",
  },
  delegationIncomplete: {
    what: "The delegation was begun and not completed: the owner’s client knows about it, yours doesn’t yet.",
    next: "The owner removes the delegate in both programs, waits five minutes, and adds it again with both programs open. If nothing changes, the policies of the owner have to be looked at.",
  },
  delegateNotAdded: {
    what: "Lync doesn’t know you as the owner’s delegate. Full access to the mailbox and the right to send as the owner aren’t enough: Lync keeps delegates of its own.",
    next: "The owner adds you in Lync, or IT switches on the synchronization of delegates from Outlook.",
  },
  groupAsDelegate: {
    what: "A security group is among the owner’s delegates or has rights on the calendar. That stops the synchronization for everybody.",
    next: "The owner removes the group and names the delegate as a person.",
  },
  clientWithoutMapi: {
    what: "The client has no connection to Exchange on that computer, so it can’t pass delegates on.",
    next: "Desktop support restores the connection: same SIP and mail address, default Outlook profile, one account.",
  },
  autoCompleteBug: {
    what: "An update of March 2016 (KB3114831) fails when recipients come from the suggestions. It isn’t about rights.",
    next: "Install KB3115033 (June 7 2016) or later, or set RecipientResolutionMode to 2.",
  },
  delegateNoticeRepeats: {
    what: "Once, this notice is normal. If it comes back again and again, it’s a fault of the client for delegates of more than two people.",
    next: "Install KB3114502 or a newer Click-to-Run build.",
  },
  originNotAllowed: {
    what: "The Skype for Business server doesn’t accept requests from the add-in’s address.",
    next: "The Skype admin adds the address to the list of allowed origins.",
  },
  contactsMoved: {
    what: "Your contacts are kept in Exchange, and the mailbox moved to a version that the Skype for Business server can’t read. Your delegation couldn’t be looked up; it may be in order.",
    next: "The Skype admin and the Exchange admin look at the unified contact store of your account.",
  },
  signInTypeNotAllowed: {
    what: "The Skype for Business server doesn’t offer a sign-in that this add-in can use without asking for a password.",
    next: "The Skype admin allows Windows sign-in for the web service, or runs the script that only reads.",
  },
  webServiceTooOld: {
    what: "The Skype for Business server is older than the question that was asked.",
    next: "The Skype admin looks at the version, or runs the script that only reads.",
  },
  tooManyMeetings: {
    what: "You have more Skype meetings than the server allows.",
    next: "Delete meetings that are over, then try again.",
  },
  teamsRefused: {
    what: "Teams doesn’t see you as the owner’s delegate. A right on the calendar alone isn’t enough; a delegate entry is needed, and Teams must be able to check it.",
    next: "The owner names you as delegate with the level Editor. If that’s so already, the Exchange admin looks at the delegate flag and at Exchange Web Services.",
  },
  teamsCannotConnect: {
    what: "Teams couldn’t reach the owner’s mailbox. Often the mailbox is on-premises and the connection between Exchange and Teams (OAuth) isn’t in order.",
    next: "The Exchange admin checks that connection.",
  },
  ownerHidden: {
    what: "The owner is hidden from the address list, so the Teams button in Outlook can’t find out what it needs.",
    next: "The Exchange admin shows the owner in the address list.",
  },
  policyKeepsAppOut: {
    what: "An application access policy keeps the add-in out of this mailbox. It isn’t about your rights.",
    next: "The Exchange admin changes the policy for this application.",
  },
  calendarAccessDenied: {
    what: "Exchange doesn’t let you into the owner’s calendar in the way that was asked.",
    next: "The owner shares the calendar with you as Editor, or names you as delegate.",
  },
  accessDenied: {
    what: "The item or folder is there, and Exchange doesn’t let you do this with it. It can also be a private item.",
    next: "The owner shares the calendar with you as Editor; for private items, the owner lets delegates see them.",
  },
  sendAsDenied: {
    what: "You may not send in the owner’s name.",
    next: "The owner names you as delegate, or the Exchange admin allows you to send on behalf of the owner.",
  },
  itemNotFound: {
    what: "Exchange found no such item. It may not be saved or synchronized yet, be in another mailbox, be deleted, or not be visible to you.",
    next: "Wait a few minutes and open the meeting again from the owner’s calendar. If it stays, the owner checks your right on the calendar.",
  },
  mailboxNotOnline: {
    what: "The mailbox isn’t in Exchange Online, or has no licence. It isn’t about your rights.",
    next: "The Exchange admin looks at where the mailbox is.",
  },
  throttled: {
    what: "Too many requests reached this mailbox at the same time.",
    next: "Wait a few minutes. Nothing has to be changed.",
  },
  changedMeanwhile: {
    what: "Somebody else, or Outlook itself, changed the item at the same moment.",
    next: "Open the item again and look whether it’s online already; if not, try again.",
  },
  wrongIdFormat: {
    what: "An add-in sent the item’s id in the wrong form. It isn’t about your rights.",
    next: "Open the meeting again from the owner’s calendar. If it happens again, tell whoever looks after the add-in.",
  },
  oldSharing: {
    what: "Exchange failed on its side. Calendars that were shared long ago can cause this.",
    next: "Try again later. If it stays, the owner removes the sharing and shares the calendar again as Editor.",
  },
  noDelegateEntry: {
    what: "The owner has no entry for you as a delegate.",
    next: "The owner names you as delegate in Outlook.",
  },
  otherServerVersion: {
    what: "Your mailbox and the owner’s are on different versions of Exchange.",
    next: "The Exchange admin moves one of them.",
  },
  consentMissing: {
    what: "Nobody has allowed this add-in to use your calendar rights yet.",
    next: "Press “Sign in to check” in the pane and accept. If your organization doesn’t let you, an Entra admin allows it for all.",
  },
  adminConsentMissing: {
    what: "Your organization lets only an admin allow this add-in.",
    next: "An Entra admin opens the consent address once.",
  },
  signInOnce: {
    what: "The silent sign-in doesn’t work for rights on shared calendars before you have signed in once yourself.",
    next: "Press “Sign in to check” in the pane once.",
  },
  untrustedOrigin: {
    what: "Outlook doesn’t accept the sign-in from the add-in’s address.",
    next: "Whoever looks after the add-in compares its address with the redirect addresses of the app registration.",
  },
  ewsNotForShared: {
    what: "Outlook doesn’t let any add-in use Exchange Web Services in somebody else’s folder. That’s by design, and no right changes it.",
    next: "Nobody can change this. This add-in doesn’t use them; the text comes from another add-in.",
  },
  itemNotSaved: {
    what: "Outlook hasn’t saved this item yet. The new Outlook can also say so of a saved item in somebody else’s calendar.",
    next: "Save the item and check again. If it’s saved, open it in Outlook on the web.",
  },
  oldTokens: {
    what: "An add-in asked for an old kind of token, which Microsoft 365 no longer gives. It isn’t about your rights.",
    next: "Whoever looks after that add-in installs a newer version.",
  },
  draftConflict: {
    what: "Outlook saved the draft while it was open, and Exchange changed the saved copy in the meantime. The invitation may have gone out although the meeting isn’t in the owner’s calendar. It’s not about your rights.",
    next: "Look at the owner’s calendar before you send again. Next time, send soon after you add the online meeting, or switch off Outlook’s automatic saving (File > Options > Mail).",
  },
  meetingDetailsMissing: {
    what: "Teams couldn’t read the calendar behind the mailbox. Often the mailbox is on your organization’s own servers, or Exchange Web Services are closed to Teams.",
    next: "The Exchange admin checks the connection between Exchange and Teams.",
  },
  webexPermission: {
    what: "This comes from Webex. Webex keeps its own list of people who may schedule for somebody, beside the one in Outlook.",
    next: "The owner adds you on their Webex site (Settings > Scheduling permission), and as a delegate in Outlook.",
  },
  zoomPermission: {
    what: "This comes from Zoom. Zoom keeps its own scheduling privilege, beside the rights in Outlook, and its add-on has to be allowed to use it.",
    next: "The owner gives you the scheduling privilege in Zoom’s settings. You allow the Zoom add-on to use shared access permissions, then sign in to it again.",
  },
  guestAccount: {
    what: "You’re signed in with an account of another organization.",
    next: "Sign in with the account of the mailbox that’s open in Outlook.",
  },
  notAssigned: {
    what: "Your organization lets only certain people use this add-in, and you aren’t one of them yet.",
    next: "An Entra admin assigns you to the application.",
  },
  conditionalAccess: {
    what: "A rule of your organization (Conditional Access) stopped the sign-in: for example the device, the place or the kind of app.",
    next: "An Entra admin can see in the sign-in logs which rule it was.",
  },
  appNotFound: {
    what: "Your organization’s directory doesn’t know this add-in’s application.",
    next: "Whoever looks after the add-in compares its client id and authority with the app registration.",
  },
  mailboxNotKnown: {
    what: "Microsoft 365 finds no mailbox at that address. It may have been renamed or deleted, be on your organization’s own servers, or belong to another organization.",
    next: "Open the meeting again from the owner’s calendar. If it stays, the Exchange admin looks at where the mailbox is.",
  },
  delegatesNotSaved: {
    what: "Outlook couldn’t write “send on behalf” for the new delegate. The rest of the delegation may have been saved.",
    next: "The Exchange admin adds “send on behalf” on the server. Nothing has to be repeated in Outlook.",
  },
  manyCauses: {
    what: "This text has many causes: Outlook uses it whenever a right on a folder or item is missing.",
    next: "The points below are what it can be here. Start with the first that isn’t in order.",
  },
  ownFinding: {
    what: "This is what this add-in itself says of a meeting.",
    next: "Open that meeting with the add-in: it shows why it thinks so, and has a message for whoever can do something.",
  },
};
