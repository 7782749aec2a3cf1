/** What the owner is asked for, in the delegate's own words: "I" and "me" are the delegate, "you" is the owner. */
import type { RemedyWording } from "../../delegation/remedies/words.types";

const WEB_SHARE =
  "In your calendar, point at the calendar’s name in the list, press the three dots and choose Sharing and permissions.";
const CLASSIC_DELEGATES = "Open File > Account Settings > Delegate Access.";
const MAC_DELEGATES = "Open Tools > Accounts, choose your work account, then Delegation and Sharing.";

/** A delegate is named in one place, whatever the reason is. */
const NAME_DELEGATE = {
  webOrNew: [WEB_SHARE, "Enter my name ({delegateName}), choose “Delegate” and press Share."],
  classicWindows: [
    CLASSIC_DELEGATES,
    "Press Add and choose my name ({delegateName}).",
    "For Calendar, choose Editor, and press OK.",
    "Leave Outlook open for a few minutes.",
  ],
  mac: [MAC_DELEGATES, "Add my name ({delegateName}) as a delegate, and for Calendar choose Editor."],
};
const HALF_AN_HOUR = "It takes about half an hour, most of it waiting:";

export const remediesOwner = {
  shareAsEditor: {
    title: "Let me edit your calendar",
    titleForOthers: "Give {me} the Editor right on {ownerName}’s calendar",
    ask: "Could you let me edit your calendar?",
    because: "Outlook doesn’t let me change meetings in your calendar yet.",
    problem: "I can’t change meetings in {ownerName}’s calendar.",
    steps: ["Share your calendar with me ({delegateName}) and choose the level Editor, not Owner."],
    inOutlook: {
      webOrNew: [WEB_SHARE, "Enter my name ({delegateName}), choose “Can edit” and press Share."],
      classicWindows: [
        "Right-click your calendar and choose Properties > Permissions.",
        "Add my name ({delegateName}), choose the permission level Editor (not Owner) and press OK.",
      ],
      mac: [
        "Right-click your calendar and choose Sharing Permissions.",
        "Add my name ({delegateName}) and choose the level Editor (“Can edit”).",
      ],
    },
    forFixer: {
      exchangeAdmin: ["Set it on the calendar folder. A right that’s already higher stays."],
    },
  },
  makeDelegate: {
    title: "Make me your delegate",
    titleForOthers: "Make {me} a delegate of {ownerName}",
    ask: "Could you make me your delegate in Outlook?",
    because: "For that I have to be your delegate in Outlook; seeing your calendar isn’t enough.",
    problem: "I’m not {ownerName}’s delegate.",
    steps: ["Name me ({delegateName}) as a delegate, with the level Editor for your calendar."],
    inOutlook: NAME_DELEGATE,
    onSide: {
      online: ["Give {me} the Editor right and the Delegate flag on {ownerName}’s calendar folder."],
      onPremises: [
        "Give {me} the right Editor on the calendar folder, and send on behalf. A full delegate entry can only be made by {ownerName}, in Outlook for Windows.",
      ],
    },
    forFixer: {
      exchangeAdmin: [
        "Exchange Online: give {me} the right Editor and the flag Delegate on the calendar folder of {ownerName}.",
        "Exchange on-premises has no such flag: give Editor and send on behalf. A full delegate entry there can only be made by {ownerName} in Outlook.",
      ],
    },
  },
  letSeePrivateItems: {
    title: "Let me see your private meetings",
    titleForOthers: "Let {me} see {ownerName}’s private items",
    ask: "Could you let me see your private meetings?",
    because: "Outlook doesn’t let me open your private meetings yet.",
    problem: "The meeting is private, and I can’t open it.",
    steps: ["In your delegate settings, let {delegateName} see your private items."],
    inOutlook: {
      webOrNew: [
        WEB_SHARE,
        "At my name ({delegateName}), choose Delegate and tick “Let delegate view private events”.",
      ],
      classicWindows: [
        CLASSIC_DELEGATES,
        "Choose my name ({delegateName}), press Permissions and tick “Delegate can see my private items”.",
      ],
      mac: [MAC_DELEGATES, "Choose my name ({delegateName}) and tick “Delegate can see my private items”."],
    },
    forFixer: {
      exchangeAdmin: [
        "Exchange Online: add the flag CanViewPrivateItems beside Delegate. On-premises only {ownerName} can do this, in Outlook.",
      ],
    },
  },
  grantSendOnBehalf: {
    title: "Let me send invitations on your behalf",
    titleForOthers: "Allow {me} to send on behalf of {ownerName}",
    ask: "Could you make me your delegate in Outlook?",
    because: "Outlook doesn’t let me send invitations in your name yet; being your delegate includes that.",
    problem: "I can’t send on behalf of {ownerName} yet.",
    steps: ["Name me ({delegateName}) as your delegate in Outlook: that includes sending on your behalf."],
    inOutlook: NAME_DELEGATE,
    forFixer: { exchangeAdmin: ["Add {me} to those who may send on behalf of {ownerName}."] },
  },
  addLyncDelegate: {
    title: "Add me as your delegate in Skype for Business (or Lync)",
    titleForOthers: "Let {ownerName} add {me} as a delegate in Lync or Skype for Business",
    ask: "Could you add me as your delegate in Skype for Business?",
    because: "Skype for Business (or Lync) keeps a list of delegates of its own, and I’m not on yours yet.",
    problem: "Skype for Business doesn’t know me as {ownerName}’s delegate.",
    steps: [
      "In Skype for Business (or Lync) on Windows, open Tools > Options > Call Forwarding Settings > Edit my delegate members.",
      "Press Add, choose my name ({delegateName}) and press OK.",
      "If you don’t see Call Forwarding Settings, add me in Outlook for Windows instead (File > Account Settings > Delegate Access, Calendar: Editor), and tell me: IT then has to synchronize delegates.",
    ],
  },
  resyncDelegate: {
    title: "Remove me as your delegate and add me again",
    titleForOthers: "Make Outlook and Lync or Skype for Business exchange the delegate again",
    ask: "Could you remove me as your delegate and add me again?",
    because:
      "Outlook has me as your delegate, Skype for Business (or Lync) doesn’t. Adding me again usually settles it.",
    problem: "Skype for Business doesn’t know me as {ownerName}’s delegate, although Exchange does.",
    takes: HALF_AN_HOUR,
    steps: [
      "In Skype for Business (or Lync) on Windows, remove {delegateName} from the group Delegates if I’m in it. Wait five minutes, then exit.",
      "In Outlook for Windows, open File > Account Settings > Delegate Access and remove me. Wait 15 minutes, then add me again with Calendar: Editor.",
      "Sign in to Skype for Business again and leave it open together with Outlook for at least ten minutes. I’ll be signed in to both at the same time.",
    ],
  },
  removeStaleDelegate: {
    title: "Bring your two lists of delegates in line",
    titleForOthers: "Let {ownerName} bring the two lists of delegates in line",
    ask: "Could you bring your two lists of delegates in line?",
    because: "Skype for Business (or Lync) still has me as your delegate, Outlook no longer does.",
    problem: "Skype for Business still has me as {ownerName}’s delegate, Exchange no longer does.",
    steps: [
      "If I should schedule for you, add me as a delegate in Outlook for Windows again (File > Account Settings > Delegate Access, Calendar: Editor).",
      "If not, open the group Delegates in Skype for Business, right-click {delegateName} and choose Remove from Group.",
    ],
  },
  replaceGroupByPerson: {
    title: "Add me as your delegate by name, not through a group",
    titleForOthers: "Give {me} the rights on {ownerName}’s calendar by name, not through a group",
    ask: "Could you add me as your delegate by name?",
    because:
      "A group is among your delegates or has rights on your calendar, and then Skype for Business (or Lync) takes over none of your delegates.",
    problem: "A group is among {ownerName}’s delegates, and that stops the transfer to Skype for Business.",
    takes: "It takes about ten minutes, most of it waiting:",
    steps: [
      "In Outlook for Windows, open File > Account Settings > Delegate Access and remove the group. Remove it from the permissions of your calendar, too.",
      "Add my name ({delegateName}), with Calendar: Editor.",
      "Stay signed in to Skype for Business for ten minutes.",
    ],
    forFixer: {
      exchangeAdmin: [
        "See which group has a right on the calendar or may send on behalf of {ownerName}.",
        "Give {me} the same rights by name first; then {ownerName} removes the group in Outlook.",
      ],
    },
  },
  reduceDelegates: {
    title: "Remove delegates you no longer need",
    titleForOthers: "Let {ownerName} remove delegates that are no longer needed",
    ask: "Could you remove delegates you no longer need?",
    because: "Skype for Business (or Lync) takes at most 25 delegates, and you have more, so it leaves me out.",
    problem: "{ownerName} has more delegates than Skype for Business takes.",
    takes: "It takes a few minutes:",
    steps: [
      "In Outlook for Windows, open File > Account Settings > Delegate Access and remove those who no longer schedule for you.",
      "Remove them from the group Delegates in Skype for Business (or Lync), too.",
    ],
  },
  useWindowsClient: {
    title: "Set me up as your delegate once on a Windows computer",
    titleForOthers: "Set {me} up as {ownerName}’s delegate once on a Windows computer",
    ask: "Could you set me up once on a Windows computer?",
    because: "A Mac, a phone and the Basic client can’t pass delegates on to Skype for Business (or Lync).",
    problem: "{ownerName}’s client can’t carry delegates over to Skype for Business.",
    takes: "It takes about a quarter of an hour, most of it waiting:",
    steps: [
      "Sign in once to Outlook for Windows and to the full Skype for Business (or Lync) client on the same Windows computer.",
      "In Outlook there, open File > Account Settings > Delegate Access and add {delegateName}, with Calendar: Editor.",
      "Leave both open for at least ten minutes. Afterwards use your own computer as before.",
    ],
    forFixer: {
      desktopSupport: [
        "Lend {ownerName} a Windows computer with Outlook and the full (not Basic) Lync or Skype for Business client, or install the full client.",
        "Let {ownerName} sign in to both there and add {delegateName} in File > Account Settings > Delegate Access, with Calendar: Editor. Leave both open for at least ten minutes.",
        "Check: hold Ctrl, right-click the client’s icon beside the clock, Configuration Information: it must say “MAPI Status OK”.",
      ],
    },
  },
  sameOrganisationDelegate: {
    title: "Name a delegate of your own organization",
    titleForOthers: "Give {me} an account in {ownerName}’s organization",
    ask: "Could you name a delegate of your own organization?",
    because: "My account belongs to another organization, and delegates from outside can’t schedule in your name.",
    problem: "{ownerName} and I are in different organizations.",
    steps: ["Name somebody of your own organization, or ask IT for an account there for me."],
    forFixer: {
      teamsAdmin: ["A delegate from another organization can’t schedule. I need an account where {ownerName} is."],
    },
  },
} as const satisfies Record<string, RemedyWording>;
