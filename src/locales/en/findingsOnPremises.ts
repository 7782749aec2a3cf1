import type { FindingWords } from "../findings";

type OnPremises =
  | "skypeDelegation"
  | "ucwa"
  | "enableDelegation"
  | "exchangeDelegateSync"
  | "bothPolicies"
  | "enterpriseVoice"
  | "delegateIsPerson"
  | "delegateCount"
  | "sameHoming"
  | "ownerClient"
  | "syncState"
  | "clientBugs";

const SCRIPT = "The script under “Evidence from IT” looks and changes nothing.";
const BESIDE = {
  onlyOnPremises: {
    headline: "Doesn’t matter here: Skype for Business isn’t used",
    why: "The meeting becomes a Teams meeting.",
  },
  own: { headline: "Not needed: this is your own calendar", why: "You need nobody’s permission here." },
  inEffect: {
    headline: "Not needed: the delegation is in effect",
    why: "The server shows it, so what stands behind it needs no look.",
  },
};
const VOICE_OWNER = {
  headline: "Not needed: {owner} has Enterprise Voice",
  why: "Owners with Enterprise Voice name their delegates in the Lync or Skype client itself.",
};

/** Refused: seen on the server. Perhaps: not seen, and IT's evidence shows this. The reason and the way on are the same. */
const WHY = {
  otherSide:
    "Delegation works only when both of you are on the same side, online or on your own servers. A Skype admin can move one of you.",
  notEnabled:
    "Both of you need an account in Lync or Skype for Business, on the same side. A Skype admin can enable the one who has none.",
  exchangeRightMissing:
    "Lync takes its delegates from Exchange: level Editor on the calendar and “send on behalf”. {owner} sets both by adding you as a delegate in Outlook.",
  groupIsDelegate:
    "One group among the delegates stops the transfer to Lync for everybody. {owner} can remove the group and add you by name.",
  tooMany: "Beyond 25 delegates no more are taken over. {owner} can remove some.",
  policiesOff:
    "The owner can do nothing before the policies allow it. A Skype admin switches them on, or enters you as a delegate directly.",
  ownerClient:
    "Only the full client on Windows carries the delegate over. {owner} signs in once on Windows with Outlook and Lync open, or a Skype admin enters you directly.",
  delegateVoiceOff:
    "{owner} has Enterprise Voice and you don’t: then the client doesn’t accept you as a delegate. A Skype admin can help.",
  ownerMustAdd:
    "{owner} has Enterprise Voice and adds you in the client: Tools, Options, Call Forwarding Settings, Edit my delegate members.",
  mapiDown:
    "The client carries the delegate over through its connection to Exchange. Desktop support can bring it back; then {owner} adds you again.",
  authorOnly:
    "Microsoft asks for Editor, and only some report that Author is enough. Editor is safe: {owner} sets it in Outlook, or an Exchange admin does. Then {owner} removes you as a delegate and adds you again.",
  bothSet:
    "The policies are as they should be, so look further: {owner}’s client on Windows (“MAPI Status OK”), a delegate entry that has to be removed and added again, the client’s updates. A Skype admin can also enter you directly.",
};

export const onPremisesFindings: FindingWords<OnPremises> = {
  skypeDelegation: {
    onlyOnPremises: BESIDE.onlyOnPremises,
    own: BESIDE.own,
    inEffect: {
      headline: "The server shows you as {owner}’s delegate",
      why: "Outlook’s own Skype Meeting button works on behalf of {owner} now.",
    },
    inEffectByEvidence: {
      headline: "IT’s evidence shows you as {owner}’s delegate in Skype for Business",
      why: "Outlook’s own Skype Meeting button works on behalf of {owner}. Sign out of the client and in again if it doesn’t yet.",
    },
    notInEffect: {
      headline: "The server doesn’t show you as {owner}’s delegate in Skype for Business",
      why: "Lync keeps a list of delegates of its own, so a right in Outlook isn’t enough. IT’s evidence shows which step is missing.",
    },
    listedNotShown: {
      headline: "You’re on {owner}’s list of delegates, but your own account doesn’t show it yet",
      why: "The two sides haven’t come together. Sign out of the Lync or Skype client and in again, and wait ten minutes. If it stays, {owner} removes you as a delegate and adds you again.",
    },
    refused_otherSide: { headline: "You and {owner} aren’t on the same Skype side", why: WHY.otherSide },
    refused_notEnabled: { headline: "One of you isn’t enabled for Skype for Business", why: WHY.notEnabled },
    refused_exchangeRightMissing: {
      headline: "You aren’t {owner}’s delegate in Exchange, so not in Lync either",
      why: WHY.exchangeRightMissing,
    },
    refused_groupIsDelegate: {
      headline: "A group is among {owner}’s delegates, and Lync takes nobody over",
      why: WHY.groupIsDelegate,
    },
    refused_tooMany: { headline: "{owner} has too many delegates for Lync", why: WHY.tooMany },
    refused_policiesOff: { headline: "{owner}’s Lync policies don’t allow delegates", why: WHY.policiesOff },
    refused_ownerClient: { headline: "{owner}’s client can’t carry you over to Lync", why: WHY.ownerClient },
    refused_delegateVoiceOff: { headline: "{owner} has Enterprise Voice, you don’t", why: WHY.delegateVoiceOff },
    refused_ownerMustAdd: { headline: "{owner} hasn’t added you as a delegate in Lync", why: WHY.ownerMustAdd },
    refused_mapiDown: { headline: "{owner}’s client isn’t connected to Exchange", why: WHY.mapiDown },
    refused_authorOnly: {
      headline: "You have Author on {owner}’s calendar; the safe level for Lync is Editor",
      why: WHY.authorOnly,
    },
    refused_bothSet: {
      headline: "Both policies are set, and Lync still doesn’t know you as a delegate",
      why: WHY.bothSet,
    },
    perhaps_exchangeRightMissing: {
      headline: "Couldn’t check in Lync. You aren’t {owner}’s delegate in Exchange",
      why: WHY.exchangeRightMissing,
    },
    perhaps_groupIsDelegate: {
      headline: "Couldn’t check in Lync. A group is among {owner}’s delegates",
      why: WHY.groupIsDelegate,
    },
    perhaps_tooMany: { headline: "Couldn’t check in Lync. {owner} has too many delegates", why: WHY.tooMany },
    perhaps_ownerClient: {
      headline: "Couldn’t check in Lync. {owner}’s client can’t carry you over",
      why: WHY.ownerClient,
    },
    perhaps_delegateVoiceOff: {
      headline: "Couldn’t check in Lync. {owner} has Enterprise Voice, you don’t",
      why: WHY.delegateVoiceOff,
    },
    perhaps_ownerMustAdd: {
      headline: "Couldn’t check in Lync whether {owner} added you as a delegate",
      why: WHY.ownerMustAdd,
    },
    perhaps_mapiDown: {
      headline: "Couldn’t check in Lync. {owner}’s client isn’t connected to Exchange",
      why: WHY.mapiDown,
    },
    perhaps_authorOnly: {
      headline: "Couldn’t check in Lync. You have Author on the calendar; the safe level is Editor",
      why: WHY.authorOnly,
    },
    perhaps_bothSet: {
      headline: "Couldn’t check in Lync. Both policies are set, and there is more to look at",
      why: WHY.bothSet,
    },
    groupAbsent: {
      headline: "Couldn’t check: Skype for Business has no list of your owners yet",
      why: "The list comes into being when the first owner adds you. It may also be hidden from you; IT’s evidence tells.",
    },
    contactPending: {
      headline: "Couldn’t check: your contact list is still being set up",
      why: "The server isn’t ready to show it. Check again in some minutes.",
    },
    mailboxMoved: {
      headline: "Couldn’t check: your contact list is in a mailbox that was moved",
      why: "The server can’t read it there. A Skype admin can put that right; until then IT’s evidence tells.",
    },
    tooManyToTell: {
      headline: "Couldn’t check: your contact list is too long for the server",
      why: "Too many groups or contacts, or more than 25 owners, stop the answer. Owners you no longer work for can remove you; until then IT’s evidence tells.",
    },
    forbidden: {
      headline: "Couldn’t check: the server doesn’t show you your own groups",
      why: "A Skype admin can see why; until then IT’s evidence tells.",
    },
    noUcwa: {
      headline: "Couldn’t check: this Lync server can’t be asked",
      why: `Lync Server 2010 has no web interface. Only IT’s evidence can tell. ${SCRIPT}`,
    },
    notAsked: {
      headline: "The delegation in Skype for Business wasn’t checked",
      why: `The server wasn’t asked. ${SCRIPT}`,
    },
    serverCannotBeAsked: {
      headline: "Couldn’t check whether you’re {owner}’s delegate in Skype for Business",
      why: `{reason} IT’s evidence can tell instead. ${SCRIPT}`,
    },
  },
  ucwa: {
    onlyOnPremises: BESIDE.onlyOnPremises,
    notTried: { headline: "The Skype for Business server wasn’t asked", why: `Nothing led there. ${SCRIPT}` },
    ok: { headline: "The Skype for Business server answers", why: "It shows whose delegate you are." },
    noUcwa: {
      headline: "This Lync server has no web interface to ask",
      why: `Lync Server 2010 has none. Only IT’s evidence can tell. ${SCRIPT}`,
    },
    notFound: {
      headline: "No Skype for Business server was found",
      why: "No discovery address answered, or none led to a server. A Skype admin knows the right one.",
    },
    originNotAllowed: {
      headline: "The Skype for Business server doesn’t let this add-in ask",
      why: "The address of this page isn’t on the server’s list. A Skype admin can add it; the others stay.",
    },
    passwordOnly: {
      headline: "The server offers only sign-in by password",
      why: "This add-in never asks for a password. A Skype admin can allow Windows sign-in; until then IT’s evidence tells.",
    },
    passiveOnly: {
      headline: "The server offers only sign-in through AD FS",
      why: "An add-in can’t go through it. A Skype admin can allow Windows sign-in; until then IT’s evidence tells.",
    },
    signInRefused: {
      headline: "The Skype for Business server refused the sign-in",
      why: "Sign in to Windows with your own account and check again.",
    },
    forbidden: {
      headline: "A policy of the server doesn’t allow this add-in",
      why: "A Skype admin can see which one.",
    },
    hostRefused: {
      headline: "The server pointed to an address that isn’t allowed here",
      why: "The add-in’s settings name the domains it may ask. Whoever manages the add-in can add one.",
    },
    proxy: {
      headline: "Something between you and the Skype server answered in its place",
      why: "Most often a proxy. Desktop support can see it.",
    },
    unreachable: {
      headline: "The Skype for Business server couldn’t be reached",
      why: "Check the connection, or the VPN, and try again.",
    },
    noAnswer: { headline: "The Skype for Business server didn’t answer in time", why: "Try again in a moment." },
  },
  enableDelegation: {
    ...BESIDE,
    on: { headline: "{owner}’s voice policy allows delegates", why: "EnableDelegation is on." },
    byDefault: {
      headline: "{owner}’s voice policy allows delegates",
      why: "EnableDelegation isn’t set, and then it’s on.",
    },
    off: {
      headline: "{owner}’s voice policy doesn’t allow delegates",
      why: "With EnableDelegation off, neither the owner nor the transfer from Exchange can add anybody. A Skype admin can switch it on.",
    },
    cannotSee: { headline: "Only IT can see whether {owner}’s voice policy allows delegates", why: SCRIPT },
  },
  exchangeDelegateSync: {
    ...BESIDE,
    on: {
      headline: "Delegates from Outlook are carried over to Lync",
      why: "EnableExchangeDelegateSync is on for {owner}.",
    },
    voiceOwner: VOICE_OWNER,
    off: {
      headline: "Delegates from Outlook aren’t carried over to Lync for {owner}",
      why: "{owner} has no Enterprise Voice and needs EnableExchangeDelegateSync. A Skype admin switches it on; then {owner} signs out and in.",
    },
    offPerhaps: {
      headline: "Delegates from Outlook aren’t carried over to Lync for {owner}",
      why: "That matters only if {owner} has no Enterprise Voice, which isn’t known.",
    },
    cannotSee: {
      headline: "Only IT can see whether delegates are carried over to Lync",
      why: `It’s a client policy of {owner}. ${SCRIPT}`,
    },
  },
  bothPolicies: {
    ...BESIDE,
    both: {
      headline: "Both Lync policies for {owner} are on",
      why: "EnableDelegation and EnableExchangeDelegateSync are needed together.",
    },
    voiceOwner: VOICE_OWNER,
    onlySync: {
      headline: "Only one of two Lync policies is on: EnableDelegation is off",
      why: "Both are needed together. A Skype admin switches it on; then {owner} removes you as a delegate and adds you again.",
    },
    onlyDelegation: {
      headline: "Only one of two Lync policies is on: EnableExchangeDelegateSync is off",
      why: "Both are needed together. A Skype admin switches it on; then {owner} removes you as a delegate and adds you again.",
    },
    neither: {
      headline: "Both Lync policies for {owner} are off",
      why: "Both are needed together. A Skype admin switches them on; then {owner} removes you as a delegate and adds you again.",
    },
    cannotSee: {
      headline: "Only IT can see whether both Lync policies are on",
      why: `One without the other does nothing. ${SCRIPT}`,
    },
  },
  enterpriseVoice: {
    ...BESIDE,
    both: { headline: "You and {owner} have Enterprise Voice", why: "{owner} adds delegates in the client." },
    without: {
      headline: "{owner} has no Enterprise Voice",
      why: "Delegates then come from Exchange. Those that were added while it was on stay.",
    },
    delegateWithout: {
      headline: "{owner} has Enterprise Voice, you don’t",
      why: "The client then doesn’t accept you as a delegate. A Skype admin can enter you, or enable you.",
    },
    cannotSee: {
      headline: "Only IT can see who of you has Enterprise Voice",
      why: `It decides how delegates are added. ${SCRIPT}`,
    },
  },
  delegateIsPerson: {
    ...BESIDE,
    person: { headline: "You’re entered as a person, not as a group", why: "Groups stop the transfer to Lync." },
    group: {
      headline: "A group, not you, has the right on {owner}’s calendar",
      why: "One group among delegates or editors stops the transfer to Lync for everybody. {owner} can add you by name instead.",
    },
    cannotSee: {
      headline: "Only IT can see whether a group is among {owner}’s delegates",
      why: `A group stops the transfer to Lync. ${SCRIPT}`,
    },
  },
  delegateCount: {
    ...BESIDE,
    few: { headline: "The number of delegates is within the limit", why: "{count} of at most {most}." },
    tooManyDelegates: {
      headline: "{owner} has {count} delegates; Lync takes {most}",
      why: "{owner} can remove some; then you’re taken over.",
    },
    tooManyOwners: {
      headline: "You’re a delegate of {count} owners; Lync allows {most}",
      why: "Owners for whom you no longer work can remove you.",
    },
    cannotSee: {
      headline: "Only IT can see how many delegates {owner} has",
      why: `More than 25 aren’t taken over. ${SCRIPT}`,
    },
  },
  sameHoming: {
    ...BESIDE,
    same: { headline: "You and {owner} are on the same Skype side", why: "Delegation works only then." },
    different: {
      headline: "One of you is online, the other on your own servers",
      why: "Delegation across the two isn’t supported. A Skype admin can move one of you.",
    },
    notEnabled: {
      headline: "One of you isn’t enabled for Skype for Business",
      why: "Both need an account there. A Skype admin can enable it.",
    },
    cannotSee: {
      headline: "Only IT can see where you and {owner} are homed in Skype",
      why: `Both have to be on the same side. ${SCRIPT}`,
    },
  },
  ownerClient: {
    ...BESIDE,
    windows: {
      headline: "{owner}’s client is the full one on Windows, connected to Exchange",
      why: "It carries delegates over to Lync.",
    },
    voiceOwner: VOICE_OWNER,
    voiceNotHere: {
      headline: "{owner} adds delegates on Windows, and uses another client",
      why: "{owner} has Enterprise Voice: once, on a Windows PC, Tools, Options, Call Forwarding Settings, Edit my delegate members. Or a Skype admin enters you on the server.",
    },
    mac: {
      headline: "{owner} uses a Mac, which can’t carry delegates over to Lync",
      why: "{owner} signs in once on a Windows PC with Outlook and Lync open, or a Skype admin enters you on the server.",
    },
    basic: {
      headline: "{owner} uses Lync or Skype Basic, which removes delegates",
      why: "Desktop support installs the full client, or a Skype admin enters you on the server.",
    },
    mobile: {
      headline: "{owner} uses a phone, which can’t carry delegates over to Lync",
      why: "{owner} signs in once on a Windows PC with Outlook and Lync open, or a Skype admin enters you on the server.",
    },
    mapiDown: {
      headline: "{owner}’s client isn’t connected to Exchange",
      why: "In the client’s Configuration Information the MAPI line has to say OK. Desktop support can bring it back.",
    },
    mapiNotSeen: {
      headline: "Not checked whether {owner}’s client is connected to Exchange",
      why: "Hold Ctrl and right-click the client’s icon, choose Configuration Information and look for “MAPI Status OK”.",
    },
    cannotSee: {
      headline: "Only {owner} or desktop support can see which client {owner} uses",
      why: "It has to be the full client on Windows. Whoever runs the script can fill it in.",
    },
  },
  syncState: {
    onlyOnPremises: BESIDE.onlyOnPremises,
    own: BESIDE.own,
    voiceOwner: VOICE_OWNER,
    neither: {
      headline: "Neither Exchange nor Lync knows you as a delegate",
      why: "There is nothing to carry over yet.",
    },
    inStep: {
      headline: "Exchange and Lync agree that you’re a delegate",
      why: "Nothing is waiting to be carried over.",
    },
    stale: {
      headline: "Lync still knows you as a delegate, Exchange no longer does",
      why: "Removing a delegate in Outlook doesn’t remove it in Lync. {owner} removes you there, too, or makes you a delegate again.",
    },
    notRunYet: {
      headline: "Exchange knows you as a delegate, Lync doesn’t yet",
      why: "It takes up to 30 minutes, sometimes a day, while {owner} is signed in on Windows. After that {owner} removes you and adds you again.",
    },
    notRunPerhaps: {
      headline: "You may edit the calendar, and Lync doesn’t know you as a delegate",
      why: `Either {owner} hasn’t made you a delegate in Outlook, or it wasn’t carried over to Lync yet. IT’s evidence tells which. ${SCRIPT}`,
    },
    cannotSee: {
      headline: "Couldn’t check whether Exchange and Lync agree",
      why: `One of the two isn’t known. ${SCRIPT}`,
    },
  },
  clientBugs: {
    onlyOnPremises: BESIDE.onlyOnPremises,
    own: BESIDE.own,
    ifRefused: {
      headline: "If Outlook still refuses, an update of the client may be missing",
      why: "Some versions refuse although everything is set. Desktop support knows the updates.",
    },
    cannotSee: {
      headline: "Couldn’t check whether the client has a known fault",
      why: "Some versions refuse although everything is set. Desktop support knows the updates.",
    },
  },
};
