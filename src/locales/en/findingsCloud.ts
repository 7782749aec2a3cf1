import type { FindingWords } from "../findings";

type Cloud =
  | "actingFor"
  | "ownerMailbox"
  | "ownerKind"
  | "delegateFlag"
  | "sendOnBehalf"
  | "fullAccessSendAs"
  | "addressList"
  | "meetingPolicy"
  | "teamsLicence"
  | "sameOrganisation"
  | "applicationAccess"
  | "ewsLists"
  | "preferredProvider"
  | "client";

const OWN = { headline: "Not needed: this is your own calendar", why: "You need nobody’s permission here." };
const ONLY_CLOUD = "Not needed: this meeting goes through Skype for Business on your own servers.";
/** After every "only IT can see". */
const SCRIPT = "The script under “Evidence from IT” looks and changes nothing.";

export const cloudFindings: FindingWords<Cloud> = {
  actingFor: {
    onBehalf: { headline: "You’re acting for {owner}", why: "The meeting is in {owner}’s calendar." },
    own: { headline: "This is your own calendar", why: "The meeting will be yours." },
    contradiction: {
      headline: "Outlook names two owners, so it couldn’t be told whose meeting this is",
      why: "Outlook on the Mac sometimes still names the calendar that was open before. Close the meeting, open it again from the owner’s calendar, and check again.",
    },
    notFound: {
      headline: "Couldn’t find out whose calendar this is",
      why: "Outlook names no owner. The owner may be hidden from the address list, or the calendar was opened in a way that tells add-ins nothing.",
    },
    unknown: { headline: "Couldn’t find out whose calendar this is", why: "{reason}" },
  },
  ownerMailbox: {
    online: { headline: "{owner}’s mailbox is in Microsoft 365", why: "Teams meetings are made there." },
    onPremisesRoute: {
      headline: "The mailbox is on your own servers",
      why: "The way is through Skype for Business there, and Outlook’s own button.",
    },
    notInCloud: {
      headline: "{owner}’s mailbox isn’t in Microsoft 365, or has no licence",
      why: "The server refused it for that reason. An Exchange admin can tell which, and move or license the mailbox.",
    },
    onPremises: {
      headline: "{owner}’s mailbox is on your own servers",
      why: "A delegate can’t make Teams meetings there through this add-in. An Exchange admin can say whether it will move.",
    },
    apart: {
      headline: "Your mailbox is on your own servers, {owner}’s is in Microsoft 365",
      why: "Exchange doesn’t carry delegation from one side to the other. Until an Exchange admin has moved your mailbox, ask {owner} or a delegate in Microsoft 365 to add Teams.",
    },
    notKnownHere: {
      headline: "Microsoft 365 knows no mailbox {owner} here",
      why: "{owner} may have left, belong to another organization, be a group, or have another address now. Waiting doesn’t help; an Exchange admin can look it up.",
    },
    unknown: { headline: "Couldn’t check where {owner}’s mailbox is", why: "{reason}" },
  },
  ownerKind: {
    person: { headline: "{owner} is a person’s mailbox", why: "Somebody can sign in to it and host the meeting." },
    own: OWN,
    onlyInCloud: { headline: "The kind of mailbox doesn’t matter here", why: ONLY_CLOUD },
    sharedMailbox: {
      headline: "{owner} is a shared mailbox: nobody can let people in from the lobby",
      why: "Nobody signs in to a shared mailbox, and most have no Teams licence. The meeting may not become online, or people wait in its lobby without a host. It’s safer with a person as organizer.",
    },
    room: {
      headline: "{owner} is a room: nobody can let people in from the lobby",
      why: "Nobody signs in to a room’s mailbox, and most have no Teams licence. The meeting may not become online, or people wait in its lobby without a host. It’s safer with a person as organizer.",
    },
    group: {
      headline: "{owner} is a group: it can’t host a meeting",
      why: "A group has no mailbox that a delegate could act for. Create the meeting in a person’s calendar, and invite the group.",
    },
    cannotSee: {
      headline: "Couldn’t check whether {owner} is a person, a shared mailbox or a room",
      why: `It matters: a shared mailbox or room has nobody to let people in from the lobby, and often no Teams licence. ${SCRIPT}`,
    },
  },
  delegateFlag: {
    delegate: {
      headline: "{owner} has made you a delegate",
      why: "You’re a delegate, not only somebody with whom the calendar is shared.",
    },
    own: OWN,
    noFlagOnPremises: {
      headline: "There is no delegate flag on your own servers",
      why: "Only Exchange Online has it. On your own servers Editor and “send on behalf” count.",
    },
    notDelegate: {
      headline: "{owner} hasn’t made you a delegate yet",
      why: "Sharing and delegating are two things, and Teams asks for the second. The safe setting is Editor together with the delegate flag.",
    },
    cannotSee: {
      headline: "Your own rights don’t show whether you’re a delegate",
      why: `Being an Editor isn’t yet being a delegate. Whoever signs in to the calendar of {owner} sees it under its permissions. ${SCRIPT}`,
    },
  },
  sendOnBehalf: {
    granted: { headline: "You can send on behalf of {owner}", why: "Invitations can go out in {owner}’s name." },
    own: OWN,
    inEffect: {
      headline: "Not needed: the delegation is in effect",
      why: "The server shows it, so what stands behind it needs no look.",
    },
    notGranted: {
      headline: "You can’t send on behalf of {owner} yet",
      why: "Sharing the calendar doesn’t include it. {owner} grants it by adding you as a delegate; an Exchange admin can, too.",
    },
    cannotSee: {
      headline: "Your own rights don’t show whether you may send on behalf",
      why: `Without it, invitations in {owner}’s name may be refused. ${SCRIPT}`,
    },
  },
  fullAccessSendAs: {
    besideRight: {
      headline: "Full access or “send as” is there, beside the right on the calendar",
      why: "They help and they harm nothing. What counts is the right on the calendar and the delegation.",
    },
    notNeeded: {
      headline: "No full access and no “send as”: neither is needed",
      why: "What counts is the right on the calendar and the delegation.",
    },
    own: OWN,
    inEffect: {
      headline: "Not needed: the delegation is in effect",
      why: "The server shows it, so what stands behind it needs no look.",
    },
    notEnough: {
      headline: "Full access and “send as” alone aren’t enough",
      why: "They open the mailbox and let you write as {owner}; they don’t make you a delegate. {owner} has to add you as one, with the level Editor.",
    },
    cannotSee: {
      headline: "Only IT can see whether you have full access or “send as”",
      why: `They help, but alone they aren’t enough for an online meeting. ${SCRIPT}`,
    },
  },
  addressList: {
    shown: { headline: "{owner} is in the address list", why: "Outlook and Teams can find {owner}." },
    own: OWN,
    hidden: {
      headline: "{owner} is hidden from the address list",
      why: "Then Outlook tells add-ins nothing of the meeting, or join details go missing. An Exchange admin can show {owner} again.",
    },
    cannotSee: {
      headline: "Only IT can see whether {owner} is hidden from the address list",
      why: `A hidden owner is a known cause of missing join details. ${SCRIPT}`,
    },
  },
  meetingPolicy: {
    allows: {
      headline: "{owner}’s Teams policy allows scheduling meetings",
      why: "The owner’s policy applies, not yours.",
    },
    onlyInCloud: { headline: "Teams policies don’t matter here", why: ONLY_CLOUD },
    forbids: {
      headline: "{owner}’s Teams policy doesn’t allow scheduling meetings yet",
      why: "The owner’s policy applies, not yours. A Teams admin can allow it.",
    },
    outlookAddInOff: {
      headline: "{owner}’s Teams policy switches off Teams’ own Outlook add-in",
      why: "Whether that also stops this way is documented nowhere. If adding Teams does nothing, ask a Teams admin to allow it.",
    },
    cannotSee: {
      headline: "Only IT can see {owner}’s Teams meeting policy",
      why: `The owner’s policy applies, not yours. ${SCRIPT}`,
    },
  },
  teamsLicence: {
    licensed: {
      headline: "{owner} has a Teams licence",
      why: "The meeting will be {owner}’s, so {owner} needs the licence.",
    },
    onlyInCloud: { headline: "A Teams licence doesn’t matter here", why: ONLY_CLOUD },
    notLicensed: {
      headline: "{owner} has no Teams licence yet",
      why: "The meeting would be {owner}’s, so {owner} needs the licence. A Teams admin can assign one.",
    },
    cannotSee: {
      headline: "Only IT can see whether {owner} has a Teams licence",
      why: `The owner needs it, not you. ${SCRIPT}`,
    },
  },
  sameOrganisation: {
    same: { headline: "You and {owner} are in the same organization", why: "Delegates have to be." },
    own: OWN,
    onlyInCloud: { headline: "Microsoft 365 organizations don’t matter here", why: ONLY_CLOUD },
    different: {
      headline: "You and {owner} are in different organizations",
      why: "Delegates from outside aren’t supported. {owner} needs a delegate inside, or you need an account there.",
    },
    cannotSee: {
      headline: "Only IT can see for sure whether you and {owner} are in one organization",
      why: `Addresses don’t tell: one organization may have many. ${SCRIPT}`,
    },
  },
  applicationAccess: {
    allowed: { headline: "Exchange lets the add-in in", why: "No rule against the application stands in the way." },
    onlyInCloud: { headline: "Application rules of Exchange Online don’t matter here", why: ONLY_CLOUD },
    blocked: {
      headline: "A rule of Exchange shuts this add-in out",
      why: "It’s a rule about the application, not about your rights. An Exchange admin can let the add-in in.",
    },
    unknown: { headline: "Couldn’t check whether Exchange lets the add-in in", why: "{reason}" },
  },
  ewsLists: {
    open: {
      headline: "Nothing in the EWS settings stands in the way",
      why: "Teams’ scheduling service isn’t shut out.",
    },
    onlyInCloud: { headline: "EWS settings of Exchange Online don’t matter here", why: ONLY_CLOUD },
    noEws: {
      headline: "Your organization no longer uses EWS",
      why: "Microsoft is switching it off everywhere; this add-in doesn’t need it.",
    },
    listBlocks: {
      headline: "A list of allowed applications shuts out Teams’ scheduling service",
      why: "Where an organization still has EWS, Teams checks delegates through it. An Exchange admin can add the service to the list.",
    },
    mailboxBlocks: {
      headline: "EWS is switched off for {owner}’s mailbox",
      why: "Where an organization still has EWS, Teams checks delegates through it. An Exchange admin can switch it on for this mailbox.",
    },
    cannotSee: {
      headline: "Only IT can see the EWS settings",
      why: `They matter only where your organization still has EWS, and are never the only cause. ${SCRIPT}`,
    },
  },
  preferredProvider: {
    teams: { headline: "{owner}’s online meetings are Teams meetings", why: "That’s what is asked for." },
    bothInIslands: {
      headline: "{owner} may use Teams and Skype for Business side by side",
      why: "Teams is asked for by name, and the result is checked. If a Skype link comes, a Teams admin can prefer Teams.",
    },
    otherDefault: {
      headline: "{owner}’s usual provider is {provider}",
      why: "Teams is asked for by name, and the result is checked.",
    },
    onlyInCloud: { headline: "The preferred provider doesn’t matter here", why: ONLY_CLOUD },
    skypeMode: {
      headline: "{owner} is set to make Skype meetings ({mode})",
      why: "In this mode a Skype link may come although Teams is asked for. A Teams admin can change the mode.",
    },
    cannotSee: {
      headline: "Only IT can see which provider {owner} is set to prefer",
      why: `Teams is asked for by name, and the result is checked. ${SCRIPT}`,
    },
  },
  client: {
    tells: {
      headline: "This Outlook can tell whose calendar it is",
      why: "It supports what the add-in needs (set {set}).",
    },
    mobile: {
      headline: "Outlook on a phone doesn’t show shared calendars to add-ins",
      why: "Open the meeting in Outlook on the web, on Windows or on a Mac.",
    },
    old: {
      headline: "This Outlook is too old to say what you may do (set {set})",
      why: "The server is asked instead. A newer Outlook, or Outlook on the web, tells more.",
    },
    unknown: { headline: "Couldn’t check what this Outlook can tell", why: "{reason}" },
  },
};
