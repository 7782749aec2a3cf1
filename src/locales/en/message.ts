/** The mail that asks for what is missing, in the words of the person who writes. */
import type { MessageWording } from "../../delegation/remedies/words.types";

export const message: MessageWording = {
  me: "me",
  theOwner: "the owner",
  providers: { teams: "Teams", skype: "Skype for Business" },
  subjectOwner: "{ask} ({meeting})",
  subjectIt: "{title}",
  subjectItMore: { one: "{title} (and 1 more)", other: "{title} (and {count} more)" },
  meetingShort: "{subject}, {when}",
  meeting: "“{subject}” ({when})",
  greetingOwner: "Hello {ownerName},",
  greetingIt: "Hello,",
  introOwner: "I’d like to add {provider} to your meeting {meeting}, so that people can join online.",
  introOwnerAny: "I’d like to add {provider} to your meetings, so that people can join online.",
  introIt:
    "I schedule meetings for {ownerName} ({ownerAddress}) and want to add {provider} to them. It doesn’t work yet:",
  introItNobody: "I schedule meetings for somebody else, with the Outlook add-in On Behalf. It doesn’t work yet:",
  inBrowser:
    "The quickest way is this page: sign in as yourself, and it shows what you’d allow. Nothing happens before you say so:",
  orInOutlook: "Or do it in Outlook.",
  minute: "It takes about a minute:",
  each: "It takes about a minute each:",
  first: "First:",
  then: "Then:",
  please: { one: "Could you please do this?", other: "Could you please do these {count} things?" },
  together: "(These can be done together.)",
  wait: "It can take up to {duration} until this has effect.",
  stays: "Your meetings stay yours. I’ll try again as soon as it’s done.",
  staysAfter: "Your meetings stay yours. It can take up to {duration} until it works; I’ll try again then.",
  inWebOrNew: "In Outlook on the web, or the new Outlook:",
  inClassicWindows: "In classic Outlook for Windows:",
  inMac: "In Outlook for Mac:",
  look: "To look",
  fix: "To fix",
  undo: "To undo, if it wasn’t like that before",
  withRole: "{purpose} ({shell}; {versions}; role {role}):",
  shells: {
    exchangeOnline: "Exchange Online PowerShell",
    exchangeOnPremises: "Exchange Management Shell",
    teams: "Teams PowerShell",
    skype: "Lync or Skype for Business Server Management Shell",
  },
  script:
    "If that isn’t it, this script shows what is. It only reads and changes nothing. Please run it, and send me what it prints between the two marker lines:",
  scriptOnly:
    "This script shows what it is. It only reads and changes nothing. Please run it, and send me what it prints between the two marker lines:",
  thanks: "Thank you!",
  signature: "{delegateName}",
  signatureIt: "{delegateName} ({delegateAddress})",
};
