/** What Lync, Skype for Business and their servers say. */
import type { KnownError } from "./error.types";

const KB = "learn.microsoft.com/skypeforbusiness/troubleshoot";
const UCWA = "learn.microsoft.com/skype-sdk/ucwa";

const TAIL = "Please contact the owner of the account to get delegate permissions in";

/** The three messages about delegate permissions differ by a word or two, and by their cause: the longer ones first. */
export const lyncErrors: readonly KnownError[] = [
  {
    cause: "mapiBugInClient",
    texts: [
      {
        says: "You do not have permissions to schedule online meetings on behalf of the owner of this account.",
        matters: "permission schedule online meeting behalf owner account",
        unlessGoesOn: { with: TAIL, butNot: "{lync}" },
      },
    ],
    fixedBy: ["desktopSupport"],
    checks: ["clientBugs", "ownerClient", "skypeDelegation"],
    remedies: ["updateClient", "restoreMapi"],
    sources: [`${KB}/server-exchange-integration/mapi-unavailable`],
  },
  {
    cause: "delegationIncomplete",
    texts: [
      {
        says: "You do not have permissions to schedule {lync} Meetings on behalf of the owner of this account.",
        matters: "permission schedule {lync} meeting behalf owner",
        unlessGoesOn: { with: TAIL, butNot: "{lync}" },
      },
    ],
    fixedBy: ["owner", "skypeAdmin"],
    checks: ["skypeDelegation", "syncState", "bothPolicies", "ownerClient"],
    remedies: ["resyncDelegate", "enableDelegation", "enableDelegateSync", "setLyncDelegate"],
    sources: [`${KB}/server-meetings/cannot-use-lync-meeting-add-in`],
  },
  {
    cause: "delegateNotAdded",
    texts: [{ says: `${TAIL} {lync}`, matters: "contact owner account delegate permission {lync}" }],
    fixedBy: ["owner", "skypeAdmin"],
    checks: ["skypeDelegation", "fullAccessSendAs", "enterpriseVoice", "exchangeDelegateSync", "enableDelegation"],
    remedies: ["addLyncDelegate", "enableDelegateSync", "enableDelegation", "setLyncDelegate"],
    sources: [
      "blogs.technet.com/ilvancri, 18 March 2011",
      `${KB}/server-contacts/no-delegation-relationship`,
      `${KB}/server-meetings/cannot-use-lync-meeting-add-in`,
    ],
  },
  {
    cause: "groupAsDelegate",
    texts: [
      {
        says: "このアカウントの所有者の代理としてミーティング及び電話会議を予約する権限がありません",
      },
    ],
    fixedBy: ["owner", "exchangeAdmin"],
    checks: ["delegateIsPerson", "skypeDelegation"],
    remedies: ["replaceGroupByPerson"],
    sources: ["support.microsoft.com/ja-jp/help/2638065"],
  },
  {
    cause: "clientWithoutMapi",
    texts: [
      { says: "MAPI unavailable; retrying connection" },
      {
        says: "{lync} is in the process of connecting to the Exchange server",
        matters: "{lync} connecting exchange server",
      },
    ],
    fixedBy: ["desktopSupport", "exchangeAdmin"],
    checks: ["ownerClient", "syncState"],
    remedies: ["restoreMapi"],
    sources: [`${KB}/server-exchange-integration/mapi-unavailable`],
  },
  {
    cause: "autoCompleteBug",
    texts: [
      {
        says: "The request failed. Please try again. Make sure that you are signed in to {lync}",
        matters: "request failed try again make sure signed in {lync}",
      },
    ],
    fixedBy: ["desktopSupport"],
    checks: ["clientBugs"],
    remedies: ["updateClient"],
    sources: [`${KB}/server-meetings/meeting-invitations-not-sent-from-outlook`],
  },
  {
    cause: "delegateNoticeRepeats",
    texts: [{ says: "You have been added as a delegate for" }],
    fixedBy: ["desktopSupport"],
    checks: ["clientBugs", "delegateCount"],
    remedies: ["updateClient"],
    sources: [`${KB}/server-contacts/added-as-delegate-notice`],
  },
  {
    cause: "originNotAllowed",
    texts: [{ says: "Service does not allow a cross domain request from this origin." }],
    fixedBy: ["skypeAdmin"],
    checks: ["ucwa"],
    remedies: ["allowOrigin"],
    sources: [`${UCWA}/configuringatopology`],
  },
  {
    cause: "contactsMoved",
    texts: [{ says: "InvalidExchangeServerVersion" }],
    fixedBy: ["skypeAdmin", "exchangeAdmin"],
    checks: ["ucwa", "skypeDelegation"],
    remedies: ["checkUcwa"],
    sources: [`${UCWA}/delegatorsgroup_ref`],
  },
  {
    cause: "signInTypeNotAllowed",
    texts: [{ says: "ms_rtc_passiveauthuri" }, { says: "28029", code: true }, { says: "28020", code: true }],
    fixedBy: ["skypeAdmin"],
    checks: ["ucwa"],
    remedies: ["allowWindowsSignIn", "collectEvidence"],
    sources: [`${UCWA}/authenticationinucwa`],
  },
  {
    cause: "webServiceTooOld",
    texts: [{ says: "APIVersionNotSupported" }],
    fixedBy: ["skypeAdmin"],
    checks: ["ucwa"],
    remedies: ["checkUcwa", "collectEvidence"],
    sources: [`${UCWA}/versioning`],
  },
  {
    cause: "tooManyMeetings",
    texts: [{ says: "TooManyOnlineMeetings" }],
    fixedBy: ["you"],
    checks: ["ucwa"],
    remedies: ["tryAgainLater"],
    sources: [`${UCWA}/myonlinemeetings_ref`],
  },
];
