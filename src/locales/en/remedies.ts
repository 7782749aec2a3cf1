/** What to do about each finding, in the words of the person who does it. {ownerName} and {delegateName} are people. */
import type { RemedyId } from "../../delegation/remedyIds";
import type { MessageWording, RemedyWording, RemedyWords } from "../../delegation/remedies/words.types";
import { format } from "../format";
import { duration } from "../when";

const CLASSIC_DELEGATES = "Open File > Account Settings > Delegate Access.";
const WEB_SHARE =
  "In the calendar, point at your calendar’s name in the list, press the three dots and choose Sharing and permissions.";
const MAC_DELEGATES = "Open Tools > Accounts, choose your work account, then Delegation and Sharing.";

const remedies: Readonly<Record<RemedyId, RemedyWording>> = {
  // the delegate
  signIn: {
    title: "Sign in once",
    steps: [
      "Press “Sign in to check” in the pane and choose the account that you use in Outlook.",
      "If no window opens, allow pop-ups for this page and press the button again.",
    ],
  },
  switchAccount: {
    title: "Sign in with your own account",
    steps: [
      "The sign-in did not work for the account that is open in Outlook: another account answered, or it was refused.",
      "Sign out of the other account in the browser or in Windows, or open Outlook with the account you mean, then check again.",
    ],
  },
  openOwnersItem: {
    title: "Open the meeting in the calendar of {ownerName}",
    steps: [
      "Close this item.",
      "In the calendar, switch on the calendar of {ownerName} in the list and open the meeting from there, not from your own calendar or from a mail.",
    ],
  },
  saveItem: {
    title: "Save the meeting",
    steps: ["Save the meeting without sending it.", "Wait until Outlook has synchronized, then check again."],
  },
  tryAgainLater: {
    title: "Try again in a few minutes",
    steps: ["Nothing is wrong with your rights. Wait a few minutes, then check again."],
  },
  reduceOwners: {
    title: "Shorten your own list in Lync or Skype for Business",
    steps: [
      "You can be a delegate of at most 25 owners, and the server shows the list only while your groups and contacts are not too many.",
      "Ask owners for whom you no longer schedule to remove you: in Outlook under Delegate Access, and in the group Delegates of Lync or Skype for Business.",
      "In your own client, remove groups and contacts that you no longer need. Then check again.",
    ],
  },
  askOrganizer: {
    title: "Ask the organizer",
    steps: ["Only the organizer can make this meeting online. Ask {organizer} to do it."],
    forFixer: {
      you: [
        "Only the organizer can make this meeting online. Ask {organizer} to do it.",
        "If the meeting is {ownerName}’s, open it in the calendar of {ownerName}.",
      ],
    },
  },
  chooseItem: {
    title: "Say which meeting you mean",
    steps: ["More than one meeting fits this time and subject. Open the one you mean once more, then check again."],
  },
  collectEvidence: {
    title: "Run a script that only reads, and send back what it prints",
    steps: [
      "{delegateName} makes the script in the pane, under “Evidence from IT”, and sends it to you. It changes nothing.",
      "Run it in PowerShell where you administer the mailboxes or meetings of {ownerName}.",
      "Send everything between the two marker lines back to {delegateName}, as text.",
    ],
  },
  useSupportedClient: {
    title: "Use an Outlook that can do this",
    steps: [
      "Open the calendar of {ownerName} in Outlook on the web, in the new Outlook for Windows or in a current Outlook for Windows or Mac.",
    ],
  },
  organizeByPerson: {
    title: "Let a person be the organizer",
    steps: [
      "Create the meeting in the calendar of a person who will be there, and invite {ownerName}.",
      "If it has to stay where it is, invite somebody who can set the lobby to let everybody in.",
    ],
  },

  // the owner
  shareAsEditor: {
    title: "Let {delegateName} edit your calendar",
    titleForOthers: "Give {delegateName} the right Editor on the calendar of {ownerName}",
    steps: ["Share your calendar with {delegateName} and choose the level Editor. Choose Editor, not Owner."],
    inOutlook: {
      webOrNew: [WEB_SHARE, "Enter {delegateName}, choose “Can edit” and press Share."],
      classicWindows: [
        "In the calendar, right-click your calendar and choose Properties > Permissions.",
        "Add {delegateName} and choose the permission level Editor. Choose Editor, not Owner. Press OK.",
      ],
      mac: [
        "In the calendar, right-click your calendar and choose Sharing Permissions.",
        "Add {delegateName} and choose the level Editor (“Can edit”).",
      ],
    },
    forFixer: {
      exchangeAdmin: [
        "Give {delegateName} the right Editor on the calendar folder of {ownerName}. A right that is already higher stays.",
      ],
    },
  },
  makeDelegate: {
    title: "Name {delegateName} as your delegate",
    titleForOthers: "Make {delegateName} a delegate of {ownerName}",
    steps: ["Name {delegateName} as a delegate with the level Editor for your calendar."],
    inOutlook: {
      webOrNew: [WEB_SHARE, "Enter {delegateName}, choose “Delegate” and press Share."],
      classicWindows: [
        CLASSIC_DELEGATES,
        "Press Add, choose {delegateName}, and for Calendar choose Editor.",
        "Press OK and leave Outlook open for a few minutes.",
      ],
      mac: [MAC_DELEGATES, "Add {delegateName} as a delegate and for Calendar choose Editor."],
    },
    onSide: {
      online: ["Give {delegateName} the right Editor and the flag Delegate on the calendar folder of {ownerName}."],
      onPremises: [
        "Give {delegateName} the right Editor on the calendar folder, and send on behalf. A full delegate entry can only be made by {ownerName}, in Outlook for Windows.",
      ],
    },
    forFixer: {
      exchangeAdmin: [
        "Exchange Online: give {delegateName} the right Editor and the flag Delegate on the calendar folder of {ownerName}.",
        "Exchange on-premises has no such flag: give Editor and send on behalf. A full delegate entry there can only be made by {ownerName} in Outlook.",
      ],
    },
  },
  letSeePrivateItems: {
    title: "Let {delegateName} see your private items",
    titleForOthers: "Let {delegateName} see the private items of {ownerName}",
    steps: ["In your delegate settings, let {delegateName} see your private items."],
    inOutlook: {
      webOrNew: [WEB_SHARE, "At {delegateName}, choose Delegate and tick “Let delegate view private events”."],
      classicWindows: [
        CLASSIC_DELEGATES,
        "Choose {delegateName}, press Permissions and tick “Delegate can see my private items”.",
      ],
      mac: [MAC_DELEGATES, "Choose {delegateName} and tick “Delegate can see my private items”."],
    },
    forFixer: {
      exchangeAdmin: [
        "Exchange Online: add the flag CanViewPrivateItems beside Delegate. On-premises only {ownerName} can do this, in Outlook.",
      ],
    },
  },
  addLyncDelegate: {
    title: "Add {delegateName} as your delegate in Lync or Skype for Business too",
    titleForOthers: "Let {ownerName} add {delegateName} as a delegate in Lync or Skype for Business",
    steps: [
      "In the Windows client of Lync or Skype for Business, open Tools > Options > Call Forwarding Settings > Edit my delegate members.",
      "Press Add, choose {delegateName} and press OK.",
      "If you do not see Call Forwarding Settings, your account has no Enterprise Voice: name {delegateName} as your delegate in Outlook for Windows (File > Account Settings > Delegate Access, Calendar: Editor) and ask IT to synchronize delegates.",
    ],
  },
  resyncDelegate: {
    title: "Make Outlook and Lync or Skype for Business exchange the delegate again",
    steps: [
      "In the Windows client of Lync or Skype for Business, remove {delegateName} from the group Delegates if the name is there. Wait about five minutes, then exit the client.",
      "In Outlook for Windows, open File > Account Settings > Delegate Access, remove {delegateName}, wait about 15 minutes, and add the name again with Calendar: Editor.",
      "Sign in to Lync or Skype for Business again and leave it open together with Outlook for at least ten minutes. {delegateName} should be signed in to both at the same time, on another computer.",
    ],
  },
  removeStaleDelegate: {
    title: "Bring the two lists of delegates in line",
    steps: [
      "The delegation was taken away in Outlook and stayed in Lync or Skype for Business.",
      "If {delegateName} should schedule for you, name them as a delegate in Outlook again (Calendar: Editor).",
      "If not, open the group Delegates in Lync or Skype for Business, right-click {delegateName} and choose Remove from Group.",
    ],
  },
  replaceGroupByPerson: {
    title: "Name {delegateName} as a person, not through a group",
    steps: [
      "A group among the delegates, or with rights on the calendar, stops the synchronization for everybody.",
      "In Outlook for Windows, open File > Account Settings > Delegate Access and remove the group. Remove it from the permissions of the calendar too.",
      "Add {delegateName} as a person, with Calendar: Editor, and stay signed in to Lync or Skype for Business for ten minutes.",
    ],
    forFixer: {
      exchangeAdmin: [
        "See which group has a right on the calendar or may send on behalf of {ownerName}.",
        "Give {delegateName} the same rights as a person first; then {ownerName} removes the group in Outlook.",
      ],
    },
  },
  reduceDelegates: {
    title: "Remove delegates that are no longer needed",
    steps: [
      "Lync and Skype for Business take at most 25 delegates.",
      "In Outlook for Windows, open File > Account Settings > Delegate Access and remove those who no longer schedule for you. Remove them from the group Delegates in Lync or Skype for Business too.",
    ],
  },
  useWindowsClient: {
    title: "Set the delegate up once on a Windows computer",
    steps: [
      "A Mac, and the Basic client, cannot pass delegates on from Outlook to Lync or Skype for Business.",
      "Sign in once to Outlook for Windows and to the full Lync or Skype for Business client on the same Windows computer.",
      "In Outlook there, open File > Account Settings > Delegate Access and add {delegateName} with Calendar: Editor. Leave both open for at least ten minutes. Afterwards the Mac can be used as before.",
    ],
    forFixer: {
      desktopSupport: [
        "Lend {ownerName} a Windows computer with Outlook and the full (not Basic) Lync or Skype for Business client, or install the full client.",
        "Let {ownerName} sign in to both there and add {delegateName} in File > Account Settings > Delegate Access, with Calendar: Editor. Leave both open for at least ten minutes.",
        "Check: hold Ctrl, right-click the client’s icon beside the clock, Configuration Information: it must say “MAPI Status OK”.",
      ],
    },
  },

  // Exchange admin
  grantSendOnBehalf: {
    title: "Allow {delegateName} to send on behalf of {ownerName}",
    steps: ["Name {delegateName} as your delegate in Outlook: that includes sending on your behalf."],
    forFixer: { exchangeAdmin: ["Add {delegateName} to those who may send on behalf of {ownerName}."] },
  },
  showInAddressList: {
    title: "Show {ownerName} in the address list",
    steps: [
      "Outlook gives add-ins no item of a mailbox that is hidden from the address list, and join details can be missing. Show the mailbox again.",
    ],
  },
  allowApplicationAccess: {
    title: "Let the add-in open the mailbox of {ownerName}",
    steps: [
      "An application access policy keeps this application out (“Access to OData is disabled.”). It is not about the rights of {delegateName}.",
      "The application is {clientId}.",
      "See which policy applies, and put {ownerName} into the group it allows, or take the mailbox out of the group it denies.",
    ],
  },
  allowEws: {
    title: "Let Teams check the delegate through Exchange Web Services",
    steps: [
      "Only where your organization still uses Exchange Web Services. The lines add Teams’ scheduling service to an allow list that is in force already, and switch the services on for this one mailbox if they are off there. They never turn an allow list on.",
      "If Exchange Web Services are off for the whole organization, leave that as it is and tell {delegateName}.",
    ],
  },
  findMailbox: {
    title: "Look up what has become of the mailbox {ownerAddress}",
    steps: [
      "Microsoft 365 says that it knows no such mailbox. Look whether it still exists here, what kind it is, and under which address.",
      "Tell {delegateName} in whose calendar the meeting has to be made.",
    ],
  },
  bringTogether: {
    title: "Bring the mailboxes of {ownerName} and {delegateName} to the same side",
    steps: [
      "The mailbox of {ownerName} is in Microsoft 365, the mailbox of {delegateName} is on your own servers. Exchange and Teams do not carry delegation across.",
      "Move the mailbox of {delegateName} to Exchange Online. Then {ownerName} adds {delegateName} as a delegate once more.",
    ],
  },
  moveMailbox: {
    title: "Look at where the mailbox of {ownerName} is",
    steps: [
      "The mailbox is on-premises or has no licence for Exchange Online, so Microsoft Graph cannot open it.",
      "Move it to Exchange Online, or give it a licence. If it has to stay, set up OAuth between Exchange and Teams; Teams then needs Exchange 2013 CU19 or later.",
    ],
  },

  // Teams admin
  allowTeamsScheduling: {
    title: "Let {ownerName} schedule Teams meetings",
    steps: [
      "The meeting policy of {ownerName} decides, not the one of {delegateName}.",
      "The policy is {policy}.",
      "The change applies to everybody with the same policy. To change it for {ownerName} alone, assign another policy that allows scheduling.",
    ],
  },
  assignTeamsLicence: {
    title: "Give {ownerName} a Teams licence",
    steps: [
      "{ownerName} needs a licence for Teams and for Exchange, and the organization’s coexistence mode must let Teams schedule meetings.",
    ],
  },
  preferTeams: {
    title: "Make Teams the meeting provider of {ownerName}",
    steps: [
      "The calendar of {ownerName} offers another provider. In Islands mode the policy below decides; in the modes “Skype for Business only” and “with Teams collaboration”, the mode itself has to change.",
    ],
  },
  sameOrganisationDelegate: {
    title: "Use an account of the same organization",
    steps: ["A delegate from another organization cannot schedule. Use an account of the organization of {ownerName}."],
  },

  // Entra admin
  grantAdminConsent: {
    title: "Allow the add-in for the organization",
    steps: [
      "Open this address, sign in as an admin and accept: {link}",
      "The application is {clientId}.",
      "It asks for these delegated rights: {scopes}",
      "If you have no address: Entra admin center > Enterprise applications > this add-in > Permissions > Grant admin consent.",
    ],
  },

  // Skype admin
  enableDelegation: {
    title: "Switch delegation on in the voice policy of {ownerName}",
    steps: [
      "EnableDelegation must be True, also for people without Enterprise Voice. The change applies to everybody with the same policy.",
    ],
  },
  enableDelegateSync: {
    title: "Switch the synchronization of delegates on in the client policy of {ownerName}",
    steps: [
      "EnableExchangeDelegateSync must be True for people without Enterprise Voice, together with EnableDelegation. The change applies to everybody with the same policy.",
      "Afterwards {ownerName} signs out of the Windows client and in again, with Outlook open.",
    ],
  },
  setLyncDelegate: {
    title: "Add {delegateName} to the delegates of {ownerName} on the server",
    steps: [
      "Use this where the client of {ownerName} cannot do it. On Skype for Business Server 2019 (July 2019 update or later) there are cmdlets; before that SEFAUtil.",
    ],
  },
  moveUser: {
    title: "Home {ownerName} and {delegateName} on the same side",
    steps: [
      "Delegation works only if both are homed on-premises, or both online in the same forest. The same goes for their mailboxes.",
      "Compare where both are homed. If one of them has no account in Lync or Skype for Business, enable it; else plan to move one of them (Move-CsUser).",
    ],
  },
  allowOrigin: {
    title: "Allow the add-in’s address on the Skype for Business web service",
    steps: [
      "The server refuses requests from this page. The address is {origin}. The lines add it and keep the others.",
    ],
  },
  allowWindowsSignIn: {
    title: "Offer Windows sign-in on the Skype for Business web service",
    steps: [
      "The add-in never asks for a password, and the server offers nothing else. Allow Windows authentication for the web service.",
      "If you use AD FS only, leave it: the script that only reads gives the same answers.",
    ],
  },
  checkUcwa: {
    title: "Look at the web service of the pool",
    steps: [
      "The web service could not be asked, or answered with an error. Look whether {delegateName} is homed on a pool that has it (Lync Server 2013 or later) and whether the discovery address of the domain leads there.",
      "The pool is {pool}.",
    ],
  },

  // desktop support, add-in admin
  updateClient: {
    title: "Update Office and the Lync or Skype for Business client",
    steps: [
      "“You do not have permissions to schedule online meetings …” in the 2016 client: update KB3115268 (July 5 2016), or Click-to-Run 16.0.7167.2040 or later.",
      "“The request failed. Please try again. …”: update KB3115033 (June 7 2016) after KB3114831, or set RecipientResolutionMode to 2.",
      "“You have been added as a delegate for …” again and again: update KB3114502, or a newer Click-to-Run build.",
    ],
  },
  restoreMapi: {
    title: "Bring back the connection between the client and Exchange",
    steps: [
      "On the computer of {ownerName}: hold Ctrl, right-click the icon of Lync or Skype for Business beside the clock, choose Configuration Information. It must say “MAPI Status OK”.",
      "If not: the SIP address and the mail address must be the same, the Outlook profile must be the default one, with one account. Then open both programs once together.",
    ],
  },
  installForDelegate: {
    title: "Install the add-in for {delegateName}",
    steps: [
      "Deploy it to the mailbox of {delegateName}, not to the one of {ownerName} and not to a shared mailbox. It can take up to 24 hours to appear.",
    ],
  },
  fixSettings: {
    title: "Put the deployment settings right",
    steps: [
      "The application is {clientId}.",
      "Compare the client id, the authority and the redirect addresses of the add-in with its app registration.",
    ],
  },
};

const message: MessageWording = {
  subjectOwner: "Online meetings in your name: something to allow",
  subjectIt: "Online meetings on behalf of {ownerName}: something to set",
  greetingOwner: "Hello {ownerName},",
  greetingIt: "Hello,",
  introOwner:
    "I schedule meetings for you and would like to make them online in your name. For that, you would have to allow this once:",
  introIt:
    "{delegateName} ({delegateAddress}) schedules meetings for {ownerName} ({ownerAddress}) and makes them online on behalf of {ownerName}. This is what is missing:",
  together: "The steps below can be done together.",
  first: "First",
  then: "After that",
  wait: "It can take up to {duration} until this has effect.",
  inWebOrNew: "In Outlook on the web, or the new Outlook:",
  inClassicWindows: "In classic Outlook for Windows:",
  inMac: "In Outlook for Mac:",
  look: "To look",
  fix: "To fix",
  undo: "To undo, if it was not like that before",
  withRole: "{purpose} ({shell}; {versions}; role {role}):",
  shells: {
    exchangeOnline: "Exchange Online PowerShell",
    exchangeOnPremises: "Exchange Management Shell",
    teams: "Teams PowerShell",
    skype: "Lync or Skype for Business Server Management Shell",
  },
  closing: "Thank you. I will check again afterwards.",
};

export const remedyWords: RemedyWords = {
  remedies,
  message,
  fill: format,
  duration: (iso) => duration(iso, "en"),
};
