/** What IT is asked for. {me} is the delegate, who writes. */
import type { RemedyWording } from "../../delegation/remedies/words.types";

export const remediesIt = {
  collectEvidence: {
    title: "Run a script that only reads, and send back what it prints",
    problem: "What’s missing can only be seen by an admin.",
    steps: [
      "Run it in PowerShell where you administer the mailboxes or meetings of {ownerName}. It changes nothing.",
      "Send me everything between the two marker lines, as text.",
    ],
  },

  // Exchange admin
  showInAddressList: {
    title: "Show {ownerName} in the address list",
    problem:
      "Outlook shows add-ins nothing of {ownerName}’s meetings. Most often the mailbox is hidden from the address list.",
    steps: [
      "Outlook gives add-ins no meeting of a mailbox that’s hidden from the address list, and join details can be missing. Show the mailbox again.",
    ],
  },
  allowApplicationAccess: {
    title: "Let the add-in On Behalf open {ownerName}’s mailbox",
    problem: "Exchange keeps the add-in out of {ownerName}’s mailbox (“Access to OData is disabled.”).",
    steps: [
      "An application access policy keeps this application out. It’s not about my rights.",
      "The application is {clientId}.",
      "See which policy applies, and put {ownerName} into the group it allows, or take the mailbox out of the group it denies.",
    ],
  },
  allowEws: {
    title: "Let Teams check {ownerName}’s delegates through Exchange Web Services",
    problem: "Exchange Web Services are closed to Teams’ scheduling service for {ownerName}.",
    steps: [
      "Only where our organization still uses Exchange Web Services. The lines add Teams’ scheduling service to an allow list that’s in force already, and switch the services on for this one mailbox if they’re off there. They never turn an allow list on.",
      "If Exchange Web Services are off for the whole organization, leave that as it is and tell me.",
    ],
  },
  moveMailbox: {
    title: "Check where {ownerName}’s mailbox is",
    problem: "Microsoft 365 can’t open {ownerName}’s mailbox: it’s on our own servers, or has no licence.",
    steps: [
      "If it’s on our own servers, move it to Exchange Online. If it has no licence, give it one.",
      "If it has to stay, set up OAuth between Exchange and Teams; Teams then needs Exchange 2013 CU19 or later.",
    ],
  },
  findMailbox: {
    title: "Find out what became of the mailbox {ownerAddress}",
    problem: "Microsoft 365 says that it knows no mailbox {ownerAddress}.",
    steps: [
      "See whether it still exists, what kind it is, and under which address.",
      "Tell me in whose calendar the meeting has to be made.",
    ],
  },
  bringTogether: {
    title: "Bring the mailboxes of {ownerName} and {me} to the same side",
    problem: "{ownerName}’s mailbox is in Microsoft 365, mine is on our own servers.",
    steps: [
      "Exchange and Teams don’t carry delegation across.",
      "Move my mailbox ({delegateAddress}) to Exchange Online. Then {ownerName} adds me as a delegate once more.",
    ],
  },

  // Teams admin
  allowTeamsScheduling: {
    title: "Let {ownerName} schedule Teams meetings",
    problem: "{ownerName}’s calendar doesn’t allow Teams meetings.",
    steps: [
      "{ownerName}’s meeting policy decides, not mine.",
      "The policy is {policy}.",
      "The change applies to everybody with the same policy. To change it for {ownerName} alone, assign another policy that allows scheduling.",
    ],
  },
  assignTeamsLicence: {
    title: "Give {ownerName} a Teams licence",
    problem: "{ownerName}’s calendar doesn’t offer Teams. The licence may be missing.",
    steps: [
      "{ownerName} needs a licence for Teams and for Exchange, and the organization’s coexistence mode must let Teams schedule meetings.",
    ],
  },
  preferTeams: {
    title: "Make Teams {ownerName}’s meeting provider",
    problem: "{ownerName} is set up for another meeting provider than Teams.",
    steps: [
      "In Islands mode the policy below decides; in the modes “Skype for Business only” and “with Teams collaboration”, the mode itself has to change.",
    ],
  },

  // Entra admin
  grantAdminConsent: {
    title: "Allow the add-in On Behalf for the organization",
    problem: "Nobody has allowed the add-in On Behalf for our organization yet, and I can’t do it myself.",
    steps: [
      "Open this address, sign in as an admin and accept: {link}",
      "The application is {clientId}.",
      "It asks for these delegated rights: {scopes}",
      "If you have no address: Entra admin center > Enterprise applications > this add-in > Permissions > Grant admin consent.",
    ],
  },
  lookUpSignIn: {
    title: "Find out why my sign-in was stopped",
    problem: "My sign-in to the add-in On Behalf was stopped.",
    steps: [
      "In the Entra admin center, open Users > Sign-in logs and look for {delegateAddress}. The application is {clientId}.",
      "The entry names the Conditional Access policy (AADSTS53003), or says that I’m not assigned to the application (AADSTS50105).",
      "Allow the application in that policy, or assign {me} to it.",
    ],
  },

  // Skype admin
  enableDelegation: {
    title: "Turn on delegation in {ownerName}’s voice policy",
    problem: "{ownerName}’s voice policy doesn’t allow delegates.",
    steps: [
      "EnableDelegation must be True, also for people without Enterprise Voice. The change applies to everybody with the same policy.",
    ],
  },
  enableDelegateSync: {
    title: "Turn on delegate synchronization in {ownerName}’s client policy",
    problem: "Delegates from Outlook aren’t carried over to Lync or Skype for Business for {ownerName}.",
    steps: [
      "EnableExchangeDelegateSync must be True for people without Enterprise Voice, together with EnableDelegation. The change applies to everybody with the same policy.",
      "Afterwards {ownerName} signs out of the Windows client and in again, with Outlook open.",
    ],
  },
  setLyncDelegate: {
    title: "Add {me} to {ownerName}’s delegates on the server",
    problem: "Lync or Skype for Business doesn’t know me as {ownerName}’s delegate.",
    steps: [
      "Use this where {ownerName}’s client can’t do it. On Skype for Business Server 2019 (July 2019 update or later) there are cmdlets; before that SEFAUtil.",
    ],
  },
  moveUser: {
    title: "Home {ownerName} and {me} on the same side",
    problem: "{ownerName} and I aren’t on the same side in Lync or Skype for Business.",
    steps: [
      "Delegation works only if both are homed on-premises, or both online in the same forest. The same goes for their mailboxes.",
      "Compare where both are homed. If one of them has no account in Lync or Skype for Business, enable it; else plan to move one of them (Move-CsUser).",
    ],
  },
  allowOrigin: {
    title: "Allow the add-in’s address on the Skype for Business web service",
    problem: "The Skype for Business web service doesn’t accept requests from the add-in.",
    steps: [
      "The server refuses requests from this page. The address is {origin}. The lines add it and keep the others.",
    ],
  },
  allowWindowsSignIn: {
    title: "Offer Windows sign-in on the Skype for Business web service",
    problem: "The Skype for Business web service offers no sign-in that an add-in can use.",
    steps: [
      "The add-in never asks for a password, and the server offers nothing else. Allow Windows authentication for the web service.",
      "If you use AD FS only, leave it: the script that only reads gives the same answers.",
    ],
  },
  checkUcwa: {
    title: "Check the web service of the Skype for Business pool",
    problem: "The Skype for Business web service couldn’t be asked whose delegate I am.",
    steps: [
      "The web service couldn’t be asked, or answered with an error. See whether {delegateAddress} is homed on a pool that has it (Lync Server 2013 or later) and whether the discovery address of the domain leads there.",
      "The pool is {pool}.",
    ],
  },

  // desktop support, add-in admin
  updateClient: {
    title: "Update Office and the Lync or Skype for Business client",
    problem: "Outlook or the client still refuses, although the rights seem to be in order.",
    steps: [
      "“You do not have permissions to schedule online meetings …” in the 2016 client: update KB3115268 (July 5 2016), or Click-to-Run 16.0.7167.2040 or later.",
      "“The request failed. Please try again. …”: update KB3115033 (June 7 2016) after KB3114831, or set RecipientResolutionMode to 2.",
      "“You have been added as a delegate for …” again and again: update KB3114502, or a newer Click-to-Run build.",
    ],
  },
  restoreMapi: {
    title: "Bring back the connection between {ownerName}’s client and Exchange",
    problem: "{ownerName}’s Lync or Skype for Business client may have no connection to Exchange.",
    steps: [
      "On {ownerName}’s computer: hold Ctrl, right-click the icon of Lync or Skype for Business beside the clock, choose Configuration Information. It must say “MAPI Status OK”.",
      "If not: the SIP address and the mail address must be the same, the Outlook profile must be the default one, with one account. Then open both programs once together.",
    ],
  },
  installForDelegate: {
    title: "Install the add-in On Behalf for {me}",
    problem: "Outlook shows the add-in On Behalf nothing of the meetings that I open. It may not be installed for me.",
    steps: ["Deploy it to the mailbox {delegateAddress}, not to the calendar owner’s and not to a shared mailbox."],
  },
  fixSettings: {
    title: "Correct the settings of the add-in On Behalf",
    problem: "The add-in On Behalf can’t sign me in: its settings don’t fit together.",
    steps: [
      "The application is {clientId}.",
      "Compare the client id, the authority and the redirect addresses of the add-in with its app registration.",
    ],
  },
} as const satisfies Record<string, RemedyWording>;
