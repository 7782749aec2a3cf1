/** What Teams, Exchange, Microsoft Graph and Outlook's add-in library say. */
import type { KnownError } from "./error.types";

const TEAMS_EXCHANGE =
  "learn.microsoft.com/microsoftteams/troubleshoot/exchange-integration/teams-exchange-interaction-issue";
/** The same page in another language, from which the translated texts are taken as they stand there. */
const teamsPage = (language: string): string =>
  `learn.microsoft.com/${language}/microsoftteams/troubleshoot/known-issues/teams-exchange-interaction-issue`;
const RESPONSE_CODES = "learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode";
const DELEGATION_ERRORS =
  "learn.microsoft.com/exchange/client-developer/exchange-web-services/handling-delegation-related-errors-in-ews-in-exchange";
const OFFICE_JS = "github.com/OfficeDev/office-js/issues";
const GRAPH_DOCS = "github.com/microsoftgraph/microsoft-graph-docs";

/** The more specific ones first: "Access to OData is disabled." comes with the code ErrorAccessDenied. */
export const cloudErrors: readonly KnownError[] = [
  {
    cause: "teamsRefused",
    texts: [
      {
        says: "Looks like you don't have permission to schedule meetings for this account",
        matters: "permission schedule meeting account",
      },
      {
        says: "Sie scheinen keine Berechtigung zum Planen von Besprechungen für dieses Konto zu haben",
        matters: "berechtigung planen besprechungen konto",
        page: teamsPage("de-de"),
      },
      {
        says: "Il semble que vous n’êtes pas autorisé à planifier des réunions pour ce compte",
        matters: "autorisé planifier réunions compte",
        page: teamsPage("fr-fr"),
      },
      {
        says: "Parece que no tiene permiso para programar reuniones para esta cuenta",
        matters: "permiso programar reuniones cuenta",
        page: teamsPage("es-es"),
      },
      { says: "このアカウントには会議を予約するためのアクセス許可がないようです", page: teamsPage("ja-jp") },
    ],
    fixedBy: ["owner", "exchangeAdmin"],
    checks: ["delegateFlag", "editRight", "sendOnBehalf", "ewsLists", "addressList", "meetingPolicy"],
    remedies: ["makeDelegate", "shareAsEditor", "grantSendOnBehalf", "allowEws"],
    sources: [TEAMS_EXCHANGE, "blog.markdepalma.com"],
  },
  {
    cause: "teamsCannotConnect",
    texts: [
      { says: "we can't connect to the server right now", matters: "connect server right now" },
      { says: "Unable to connect to the server, please try again later", matters: "connect server try again" },
    ],
    fixedBy: ["exchangeAdmin"],
    checks: ["ownerMailbox", "ewsLists"],
    remedies: ["moveMailbox", "allowEws"],
    sources: [TEAMS_EXCHANGE, "blog.markdepalma.com"],
  },
  {
    cause: "meetingDetailsMissing",
    texts: [
      { says: "Sorry, we couldn't get your meeting details", matters: "couldnt get meeting detail" },
      { says: "Leider konnten wir Ihre Besprechungsdetails nicht erhalten", page: teamsPage("de-de") },
      { says: "Désolé, nous n’avons pas pu obtenir les détails de votre réunion", page: teamsPage("fr-fr") },
      { says: "Lo sentimos, no pudimos obtener los detalles de la reunión", page: teamsPage("es-es") },
      { says: "申し訳ございません。会議の詳細を取得できませんでした", page: teamsPage("ja-jp") },
    ],
    fixedBy: ["exchangeAdmin"],
    checks: ["ownerMailbox", "ewsLists"],
    remedies: ["moveMailbox", "allowEws"],
    sources: [TEAMS_EXCHANGE],
  },
  {
    cause: "ownerHidden",
    texts: [{ says: "can't get the required information" }],
    fixedBy: ["exchangeAdmin"],
    checks: ["addressList"],
    remedies: ["showInAddressList"],
    sources: ["learn.microsoft.com/microsoftteams/troubleshoot/meetings/resolve-teams-meeting-add-in-issues"],
  },
  {
    cause: "policyKeepsAppOut",
    texts: [{ says: "Access to OData is disabled." }],
    fixedBy: ["exchangeAdmin"],
    checks: ["applicationAccess"],
    remedies: ["allowApplicationAccess"],
    sources: ["learn.microsoft.com/graph/auth-limit-mailbox-access"],
  },
  {
    cause: "calendarAccessDenied",
    texts: [{ says: "DelegatedCalendarAccessDenied" }],
    fixedBy: ["owner", "exchangeAdmin"],
    checks: ["editRight", "delegateFlag"],
    remedies: ["shareAsEditor", "makeDelegate"],
    sources: [GRAPH_DOCS],
  },
  {
    cause: "ewsNotForShared",
    texts: [
      { says: "API not supported for shared folders" },
      { says: "Office extension have no permission" },
      { says: "Office extension have no permissions" },
      { says: "Office extension has no permission" },
      { says: "Office extension has no permissions" },
      { says: "9020", code: true },
    ],
    fixedBy: ["nobody"],
    checks: ["client"],
    remedies: ["useSupportedClient"],
    sources: [
      "learn.microsoft.com/office/dev/add-ins/outlook/delegate-access",
      `${OFFICE_JS}/734`,
      `${OFFICE_JS}/1607`,
      `${OFFICE_JS}/2009`,
      `${OFFICE_JS}/5666`,
    ],
  },
  {
    cause: "sendAsDenied",
    texts: [
      { says: "ErrorSendAsDenied" },
      { says: "MapiExceptionSendAsDenied" },
      { says: "SendAsDeniedException" },
      { says: "550 5.7.60" },
      { says: "Client does not have permissions to send as this sender", matters: "permission send as sender" },
      {
        says: "You can't send a message on behalf of this user unless you have permission to do so",
        matters: "send message behalf user unless permission",
        page: "pastebin.com/SSBZLUDM",
      },
    ],
    fixedBy: ["owner", "exchangeAdmin"],
    checks: ["sendOnBehalf"],
    remedies: ["grantSendOnBehalf"],
    sources: [RESPONSE_CODES, "pastebin.com/FjMwZCST", "pastebin.com/wtU9XT6T"],
  },
  {
    cause: "mailboxNotKnown",
    texts: [{ says: "ErrorInvalidUser" }],
    fixedBy: ["you", "exchangeAdmin"],
    checks: ["ownerMailbox", "addressList"],
    remedies: ["openOwnersItem", "moveMailbox"],
    sources: [`${GRAPH_DOCS}/issues/7909`, `${GRAPH_DOCS}/issues/4097`],
  },
  {
    cause: "accessDenied",
    texts: [{ says: "ErrorAccessDenied" }, { says: "Access is denied. Check credentials and try again." }],
    fixedBy: ["owner", "exchangeAdmin"],
    checks: ["editRight", "privateItem", "tokenAccount"],
    remedies: ["shareAsEditor", "letSeePrivateItems"],
    sources: [RESPONSE_CODES, "github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/8238"],
  },
  {
    cause: "itemNotFound",
    texts: [
      { says: "ErrorItemNotFound" },
      { says: "ErrorFolderNotFound" },
      { says: "The specified object was not found in the store" },
    ],
    fixedBy: ["you", "owner"],
    checks: ["saved", "item", "editRight"],
    remedies: ["tryAgainLater", "openOwnersItem", "shareAsEditor"],
    sources: [RESPONSE_CODES, `${GRAPH_DOCS}/issues/6765`],
  },
  {
    cause: "mailboxNotOnline",
    texts: [{ says: "MailboxNotEnabledForRESTAPI" }, { says: "REST API is not yet supported for this mailbox" }],
    fixedBy: ["exchangeAdmin"],
    checks: ["ownerMailbox"],
    remedies: ["moveMailbox"],
    sources: ["learn.microsoft.com/graph/errors"],
  },
  {
    cause: "throttled",
    texts: [{ says: "ApplicationThrottled" }, { says: "Application is over its MailboxConcurrency limit" }],
    fixedBy: ["nobody"],
    checks: [],
    remedies: ["tryAgainLater"],
    sources: ["learn.microsoft.com/graph/throttling-limits", `${GRAPH_DOCS}/issues/8760`],
  },
  {
    cause: "changedMeanwhile",
    texts: [{ says: "ErrorIrresolvableConflict" }],
    fixedBy: ["you"],
    checks: ["notOnlineYet"],
    remedies: ["tryAgainLater"],
    sources: [RESPONSE_CODES, "github.com/mguessan/davmail/issues/491"],
  },
  {
    cause: "wrongIdFormat",
    texts: [{ says: "RequestBroker--ParseUri" }],
    fixedBy: ["addinAdmin"],
    checks: ["saved"],
    remedies: ["openOwnersItem"],
    sources: [`${GRAPH_DOCS}/issues/6069`],
  },
  {
    cause: "oldSharing",
    texts: [{ says: "ErrorInternalServerTransientError" }],
    fixedBy: ["owner"],
    checks: ["editRight"],
    remedies: ["shareAsEditor", "tryAgainLater"],
    sources: [GRAPH_DOCS],
  },
  {
    cause: "noDelegateEntry",
    texts: [{ says: "ErrorDelegateMissingConfiguration" }],
    fixedBy: ["owner"],
    checks: ["delegateFlag", "sendOnBehalf"],
    remedies: ["makeDelegate"],
    sources: [DELEGATION_ERRORS, RESPONSE_CODES],
  },
  {
    cause: "otherServerVersion",
    texts: [{ says: "ErrorWrongServerVersionDelegate" }],
    fixedBy: ["exchangeAdmin"],
    checks: ["ownerMailbox"],
    remedies: ["moveMailbox"],
    sources: [DELEGATION_ERRORS],
  },
];
