import type { CheckId } from "../src/delegation/finding";

const SCRIPT = "IT's evidence";

/** Where each check looks, in the order of trust. For readers of the page, so in the names that the products use. */
export const seenBy: Readonly<Record<CheckId, string>> = {
  item: "Outlook (`mailbox.item`), and IT's evidence for the address list.",
  saved: "Outlook (item id), then Microsoft Graph (event by id, else the one matching row of the calendar view).",
  organizer: "Microsoft Graph (`isOrganizer`), else Outlook (organizer).",
  cancelled: "Microsoft Graph (`isCancelled`), else Outlook (item class).",
  over: "Microsoft Graph (end, recurrence range), else Outlook (end).",
  notOnlineYet: "Microsoft Graph (`isOnlineMeeting`, join link), else links of known hosts in location and text.",
  privateItem: "Microsoft Graph (sensitivity, `canViewPrivateItems`), Outlook, else IT's evidence (delegate flags).",
  editRight:
    "Microsoft Graph (`canEdit`), Outlook (`delegatePermissions`; 0 means unknown), IT's evidence (access rights).",
  consent: "the answer to the silent sign-in.",
  tokenAccount: "the account of the token, held against all addresses of the mailbox.",
  teamsAllowed: "Microsoft Graph (`allowedOnlineMeetingProviders` of the owner's calendar), else IT's evidence.",
  skypeDelegation: "the server's own answer to the delegate (UCWA `delegatorsGroup`), else IT's evidence.",
  actingFor: "Outlook (shared properties), else Microsoft Graph and the organizer.",
  ownerMailbox: "Microsoft Graph (its error code), else IT's evidence.",
  delegateFlag: `${SCRIPT} only: neither Outlook nor Graph shows it to a delegate.`,
  sendOnBehalf: `${SCRIPT} only.`,
  fullAccessSendAs: `${SCRIPT} only. Helpful, and not enough.`,
  addressList: `${SCRIPT} only.`,
  meetingPolicy: `${SCRIPT} only. The owner's policy applies, not the delegate's.`,
  teamsLicence: `${SCRIPT} only.`,
  sameOrganisation: `the token's and the owner's tenant, as far as they are known; else ${SCRIPT}.`,
  applicationAccess: "Microsoft Graph (“Access to OData is disabled.”), else IT's evidence.",
  ewsLists: `${SCRIPT} only, and only where the organization still uses Exchange Web Services.`,
  preferredProvider: `Microsoft Graph (default provider), else ${SCRIPT}.`,
  client: "Outlook (host, requirement sets, nested app authentication).",
  ucwa: "the discovery and sign-in of the Skype for Business web service.",
  enableDelegation: `${SCRIPT} only (voice policy of the owner).`,
  exchangeDelegateSync: `${SCRIPT} only (client policy of the owner).`,
  bothPolicies: `${SCRIPT} only.`,
  enterpriseVoice: `${SCRIPT} only.`,
  delegateIsPerson: `${SCRIPT} only (entries of the calendar folder).`,
  delegateCount: `${SCRIPT}, and UCWA for the delegate's own list.`,
  sameHoming: `${SCRIPT} only (hosting of both).`,
  ownerClient: `what desktop support reports in ${SCRIPT}.`,
  syncState: `the server's answer and the Exchange rights, held against each other.`,
  clientBugs: "nobody can see them from here: named when everything else is in order.",
};
