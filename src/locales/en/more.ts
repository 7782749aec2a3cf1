/** What is said beside the verdict: everything checked, what to do, evidence from IT, known errors. Loaded when it is asked for. */
import type { Message } from "../format";

export const more = {
  // buttons: each begins with a verb
  back: "Go back",
  makeScript: "Make the script",
  copyScript: "Copy script",
  pasteEvidence: "Use this result",
  explainError: "Explain",
  copied: "Copied",
  pressCopy: "Press Ctrl+C to copy the selected text.",

  // everything checked
  checkedTitle: "Everything checked",
  checkedApart: "Doesn’t matter here ({count})",
  noEvidence: "Nothing was looked at for this one.",
  decides: "This one decides.",
  seenAt: "seen {time}",
  evidenceOf: "according to IT’s evidence of {time}",

  // where a fact came from
  sourceOutlook: "Outlook",
  sourceGraph: "the calendar server",
  sourceToken: "the sign-in",
  sourceUcwa: "the Skype server",
  sourceEvidence: "IT’s evidence",
  sourceLastTry: "the last try from this browser",
  sourceSettings: "the add-in’s settings",

  groupProblems: "Problems",
  groupUnknown: "Couldn’t check ({count})",
  groupInOrder: "In order ({count})",
  noProblems: "No problems found",

  // what to do
  askShort: "Ask by mail",
  askShortWho: "Ask by mail: {who}",
  askAgainShort: "Ask again",
  askAgainShortWho: "Ask again: {who}",
  askQuoted: "“{ask}”",
  tasksTitle: "What has to happen",
  notAsked: "not asked",
  asked: "asked {time}",
  fixed: "fixed",
  doYourself: "You can do this yourself",
  commands: "Commands for IT",
  copyCommand: "Copy this command",
  copyCommands: "Copy all commands",
  ownerAsk: "Whose meeting is it? Type the owner’s mail address, so that the message can name them.",
  others: "Somebody else could do it instead",

  // evidence from IT
  evidenceTitle: "Evidence from IT",
  evidenceIntro:
    "Some things only an admin can see. Send IT this script: it only looks and changes nothing. Then paste here what it prints.",
  evidenceNobody:
    "Outlook doesn’t say who you are, so there’s nothing to ask IT about. Close the pane and open it again.",
  evidenceOwner: "Address of the owner",
  evidenceOwnerWhy: "Outlook doesn’t say whose meeting this is. Type the owner’s mail address.",
  evidenceUsed: "Used. Go back to see what it changes.",
  evidenceParts: "Where should it look?",
  evidencePaste: "What the script printed",
  evidenceStays: "What you paste stays on this computer.",
  partExchangeOnline: "Exchange Online",
  partExchangeOnPremises: "Exchange Server",
  partTeams: "Teams",
  partSkype: "Skype for Business Server",
  scriptLabel: "Script for IT",
  valueYes: "yes",
  valueNo: "no",
  valueNone: "none",
  valueNotSet: "not set",

  // signing out
  signOutTitle: "Sign out of On Behalf",
  signOutText:
    "On Behalf forgets which account you used, in this browser and for all its windows. You stay signed in to Outlook and everything else.",
  signOut: "Sign out",
  signingOut: "Signing out …",
  signedOut: "You’re signed out of On Behalf. The next check asks you to sign in.",
  keptByOutlook:
    "Outlook signs you in here, and On Behalf keeps nothing of it. To sign out, or to use another account, sign out of Outlook.",
  signOutFailed: "That didn’t work just now. Try again; if it happens again, close Outlook and open it anew.",

  // known errors
  errorTitle: "Have you seen an error?",
  errorLabel: "Text of the error",
  errorHint: "From Outlook, Teams, Skype or this add-in, as it stands. It stays on this computer.",
  errorKnown: "That’s the known text “{quote}”.",
  errorLooksLike: "That looks like “{quote}”.",
  errorSeen: "What the last check saw of it",
  errorNotKnown:
    "This add-in doesn’t know that text. “See everything checked” shows what could be looked at, and evidence from IT shows the rest.",
} as const satisfies Record<string, Message>;

export type MoreKey = keyof typeof more;
