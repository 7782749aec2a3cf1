/** Remedies in Exchange: who, in what order, with which cmdlets. */
import {
  ALLOW_EWS,
  ONLINE,
  ONLINE_ROLE,
  ON_PREMISES,
  ON_PREMISES_ROLE,
  ORGANISATION_ROLE,
  calendarOf,
  delegateFlag,
  showInAddressLists,
  lookAtFolder,
  ownerAndDelegate,
  raiseToEditor,
  sendOnBehalf,
  takeEntryAway,
} from "./exchangeCmdlets";
import { quotePowerShell } from "./quotePowerShell";
import type { RemedyData } from "./remedy.types";

const FOLDER_PAGE = "learn.microsoft.com/powershell/module/exchange/set-mailboxfolderpermission";
const TEAMS_EXCHANGE_PAGE =
  "learn.microsoft.com/microsoftteams/troubleshoot/exchange-integration/teams-exchange-interaction-issue";
const LYNC_ADDIN_PAGE =
  "learn.microsoft.com/skypeforbusiness/troubleshoot/server-meetings/cannot-use-lync-meeting-add-in";

export const exchangeRemedies: readonly RemedyData[] = [
  {
    id: "shareAsEditor",
    by: ["owner", "exchangeAdmin"],
    reversible: true,
    order: 1,
    wait: "PT1H",
    cmdlets: [
      lookAtFolder("exchangeOnline"),
      raiseToEditor("exchangeOnline"),
      takeEntryAway("exchangeOnline"),
      lookAtFolder("exchangeOnPremises"),
      raiseToEditor("exchangeOnPremises"),
      takeEntryAway("exchangeOnPremises"),
    ],
    sources: [FOLDER_PAGE, TEAMS_EXCHANGE_PAGE],
  },
  {
    id: "makeDelegate",
    by: ["owner", "exchangeAdmin"],
    reversible: true,
    order: 1,
    wait: "PT1H",
    cmdlets: [
      lookAtFolder("exchangeOnline"),
      delegateFlag("keepPrivate"),
      takeEntryAway("exchangeOnline"),
      lookAtFolder("exchangeOnPremises"),
      raiseToEditor("exchangeOnPremises"),
      ...sendOnBehalf("exchangeOnPremises"),
    ],
    includesForOwner: ["shareAsEditor", "grantSendOnBehalf"],
    includesForExchange: { online: ["shareAsEditor"], onPremises: ["shareAsEditor", "grantSendOnBehalf"] },
    sources: [FOLDER_PAGE, TEAMS_EXCHANGE_PAGE, LYNC_ADDIN_PAGE],
  },
  {
    id: "letSeePrivateItems",
    by: ["owner", "exchangeAdmin"],
    reversible: true,
    order: 1,
    wait: "PT1H",
    cmdlets: [lookAtFolder("exchangeOnline"), delegateFlag("grantPrivate")],
    sources: [FOLDER_PAGE],
  },
  {
    id: "grantSendOnBehalf",
    by: ["owner", "exchangeAdmin"],
    reversible: true,
    order: 1,
    wait: "PT1H",
    cmdlets: [...sendOnBehalf("exchangeOnline"), ...sendOnBehalf("exchangeOnPremises")],
    sources: ["learn.microsoft.com/powershell/module/exchange/set-mailbox", TEAMS_EXCHANGE_PAGE, LYNC_ADDIN_PAGE],
  },
  {
    id: "showInAddressList",
    by: ["exchangeAdmin"],
    reversible: true,
    order: 1,
    wait: "P1D",
    cmdlets: [...showInAddressLists("exchangeOnline"), ...showInAddressLists("exchangeOnPremises")],
    sources: [
      "learn.microsoft.com/office/dev/add-ins/outlook/delegate-access",
      "learn.microsoft.com/microsoftteams/troubleshoot/meetings/resolve-teams-meeting-add-in-issues",
    ],
  },
  {
    id: "replaceGroupByPerson",
    by: ["owner", "exchangeAdmin"],
    reversible: true,
    order: 1,
    wait: "PT1H",
    cmdlets: [
      {
        purpose: "check",
        shell: "exchangeOnPremises",
        role: ON_PREMISES_ROLE,
        versions: ON_PREMISES,
        lines: (p) => [
          ...calendarOf(p),
          "Get-MailboxFolderPermission -Identity $calendar | Select-Object -Property 'User', 'AccessRights'",
          "Get-Mailbox -Identity $owner | Select-Object -ExpandProperty GrantSendOnBehalfTo",
          "Get-MailboxFolderPermission -Identity $calendar -User $delegate | Select-Object -Property 'User', 'AccessRights'",
        ],
      },
      raiseToEditor("exchangeOnPremises"),
      ...sendOnBehalf("exchangeOnPremises").filter((cmdlets) => cmdlets.purpose === "fix"),
    ],
    includesForExchange: { online: [], onPremises: ["shareAsEditor", "grantSendOnBehalf", "makeDelegate"] },
    sources: ["support.microsoft.com/help/2638065"],
  },
  {
    id: "allowApplicationAccess",
    by: ["exchangeAdmin"],
    reversible: true,
    order: 1,
    wait: "PT1H",
    cmdlets: [
      {
        purpose: "check",
        shell: "exchangeOnline",
        role: ORGANISATION_ROLE,
        versions: ONLINE,
        lines: (p) => [
          "Get-ApplicationAccessPolicy | Select-Object -Property 'Identity', 'AppId', 'AccessRight', 'ScopeName', 'Description'",
          ...(p.clientId
            ? [
                `Test-ApplicationAccessPolicy -Identity ${quotePowerShell(p.owner)} -AppId ${quotePowerShell(p.clientId)} | Select-Object -Property 'AppId', 'Mailbox', 'AccessCheckResult'`,
              ]
            : []),
        ],
      },
    ],
    sources: [
      "learn.microsoft.com/graph/auth-limit-mailbox-access",
      "learn.microsoft.com/powershell/module/exchange/test-applicationaccesspolicy",
    ],
  },
  {
    id: "allowEws",
    by: ["exchangeAdmin"],
    reversible: true,
    order: 1,
    wait: "PT1H",
    cmdlets: ALLOW_EWS,
    sources: [TEAMS_EXCHANGE_PAGE, "learn.microsoft.com/powershell/module/exchange/set-organizationconfig"],
  },
  {
    id: "moveMailbox",
    by: ["exchangeAdmin"],
    reversible: true,
    order: 1,
    wait: "P1D",
    cmdlets: [
      {
        purpose: "check",
        shell: "exchangeOnline",
        role: ONLINE_ROLE,
        versions: ONLINE,
        lines: (p) => [
          `Get-Recipient -Identity ${quotePowerShell(p.owner)} | Select-Object -Property 'DisplayName', 'RecipientTypeDetails', 'PrimarySmtpAddress'`,
        ],
      },
    ],
    sources: ["learn.microsoft.com/microsoftteams/exchange-teams-interact"],
  },
  {
    id: "findMailbox",
    by: ["exchangeAdmin"],
    reversible: true,
    order: 1,
    wait: null,
    cmdlets: [
      {
        purpose: "check",
        shell: "exchangeOnline",
        role: ONLINE_ROLE,
        versions: ONLINE,
        lines: (p) => [
          `Get-Recipient -Identity ${quotePowerShell(p.owner)} | Select-Object -Property 'DisplayName', 'RecipientTypeDetails', 'PrimarySmtpAddress'`,
        ],
      },
    ],
    sources: ["learn.microsoft.com/powershell/module/exchange/get-recipient"],
  },
  {
    id: "bringTogether",
    by: ["exchangeAdmin"],
    reversible: true,
    order: 1,
    wait: "P1D",
    cmdlets: [
      {
        purpose: "check",
        shell: "exchangeOnline",
        role: ONLINE_ROLE,
        versions: ONLINE,
        lines: (p) => [
          ...ownerAndDelegate(p),
          "Get-Recipient -Identity $owner | Select-Object -Property 'DisplayName', 'RecipientTypeDetails', 'PrimarySmtpAddress'",
          "Get-Recipient -Identity $delegate | Select-Object -Property 'DisplayName', 'RecipientTypeDetails', 'PrimarySmtpAddress'",
        ],
      },
    ],
    sources: [
      "learn.microsoft.com/exchange/permissions",
      "learn.microsoft.com/skypeforbusiness/plan-your-deployment/integrate-with-exchange/integrate-with-exchange",
    ],
  },
];
