/** Remedies in Exchange. Every fix adds or keeps; none replaces a list, drops the delegate flag or turns an allow list on. */
import { quotePowerShell } from "./quotePowerShell";
import type { Cmdlets, RemedyData, RemedyParams } from "./remedy.types";

const ONLINE_ROLE = "Exchange Administrator";
const ON_PREMISES_ROLE = "Recipient Management";
const ORGANISATION_ROLE = "Organization Management";
const ONLINE = "Exchange Online";
const ON_PREMISES = "Exchange Server 2010 to Subscription Edition";

const FOLDER_PAGE = "learn.microsoft.com/powershell/module/exchange/set-mailboxfolderpermission";
const TEAMS_EXCHANGE_PAGE =
  "learn.microsoft.com/microsoftteams/troubleshoot/exchange-integration/teams-exchange-interaction-issue";
const LYNC_ADDIN_PAGE =
  "learn.microsoft.com/skypeforbusiness/troubleshoot/server-meetings/cannot-use-lync-meeting-add-in";

/** The folder is called Kalender, Calendrier or 予定表 in other languages: its name is looked up. Without a folder nothing may be touched: "owner:\\" would be the whole mailbox. */
function calendarOf(p: RemedyParams): string[] {
  return [
    `$owner = ${quotePowerShell(p.owner)}`,
    `$delegate = ${quotePowerShell(p.delegate)}`,
    "$folder = Get-MailboxFolderStatistics -Identity $owner -FolderScope Calendar | Where-Object { $_.FolderType -eq 'Calendar' } | Select-Object -First 1",
    "$calendar = $(if ($folder) { $owner + ':\\' + $folder.Name })",
  ];
}

const CURRENT_ENTRY =
  "$entry = Get-MailboxFolderPermission -Identity $calendar -User $delegate -ErrorAction SilentlyContinue";

const people = (p: RemedyParams): string[] => [
  `$owner = ${quotePowerShell(p.owner)}`,
  `$delegate = ${quotePowerShell(p.delegate)}`,
];

const lookAtFolder = (shell: "exchangeOnline" | "exchangeOnPremises"): Cmdlets => ({
  purpose: "check",
  shell,
  role: shell === "exchangeOnline" ? ONLINE_ROLE : ON_PREMISES_ROLE,
  versions: shell === "exchangeOnline" ? ONLINE : ON_PREMISES,
  lines: (p) => [
    ...calendarOf(p),
    shell === "exchangeOnline"
      ? "Get-MailboxFolderPermission -Identity $calendar -User $delegate | Select-Object -Property 'User', 'AccessRights', 'SharingPermissionFlags'"
      : "Get-MailboxFolderPermission -Identity $calendar -User $delegate | Select-Object -Property 'User', 'AccessRights'",
  ],
});

/** Each line stands alone: a console runs pasted lines one by one, and an `else` on the next line would be an error. A right that lets edit all items is left as it is: only what is less than Editor is raised. */
const raiseToEditor = (shell: "exchangeOnline" | "exchangeOnPremises"): Cmdlets => ({
  purpose: "fix",
  shell,
  role: shell === "exchangeOnline" ? ONLINE_ROLE : ON_PREMISES_ROLE,
  versions: shell === "exchangeOnline" ? ONLINE : ON_PREMISES,
  lines: (p) => [
    ...calendarOf(p),
    CURRENT_ENTRY,
    "if (-not $entry) { Add-MailboxFolderPermission -Identity $calendar -User $delegate -AccessRights Editor }",
    "if ($entry -and \"$($entry.AccessRights)\" -notmatch 'Editor|Owner') { Set-MailboxFolderPermission -Identity $calendar -User $delegate -AccessRights Editor }",
  ],
});

const takeEntryAway = (shell: "exchangeOnline" | "exchangeOnPremises"): Cmdlets => ({
  purpose: "undo",
  shell,
  role: shell === "exchangeOnline" ? ONLINE_ROLE : ON_PREMISES_ROLE,
  versions: shell === "exchangeOnline" ? ONLINE : ON_PREMISES,
  lines: (p) => [
    ...calendarOf(p),
    "Remove-MailboxFolderPermission -Identity $calendar -User $delegate # only if the look showed no entry",
  ],
});

const sendOnBehalf = (shell: "exchangeOnline" | "exchangeOnPremises"): Cmdlets[] => {
  const where = {
    shell,
    role: shell === "exchangeOnline" ? ONLINE_ROLE : ON_PREMISES_ROLE,
    versions: shell === "exchangeOnline" ? ONLINE : ON_PREMISES,
  };
  return [
    {
      ...where,
      purpose: "check",
      lines: (p) => [
        `Get-Mailbox -Identity ${quotePowerShell(p.owner)} | Select-Object -ExpandProperty GrantSendOnBehalfTo`,
      ],
    },
    {
      ...where,
      purpose: "fix",
      lines: (p) => [...people(p), "Set-Mailbox -Identity $owner -GrantSendOnBehalfTo @{Add=$delegate}"],
    },
    {
      ...where,
      purpose: "undo",
      lines: (p) => [...people(p), "Set-Mailbox -Identity $owner -GrantSendOnBehalfTo @{Remove=$delegate}"],
    },
  ];
};

/** The flag exists in Exchange Online only, with Editor only; "CanViewPrivateItems" that is there already must be said again, or it is lost. */
const delegateFlag = (flags: "keepPrivate" | "grantPrivate"): Cmdlets => ({
  purpose: "fix",
  shell: "exchangeOnline",
  role: ONLINE_ROLE,
  versions: ONLINE,
  lines: (p) => [
    ...calendarOf(p),
    CURRENT_ENTRY,
    ...(flags === "grantPrivate"
      ? ["$flags = 'Delegate', 'CanViewPrivateItems'"]
      : [
          "$flags = @('Delegate')",
          "if (\"$($entry.SharingPermissionFlags)\" -match 'CanViewPrivateItems') { $flags += 'CanViewPrivateItems' }",
        ]),
    "if ($entry) { Set-MailboxFolderPermission -Identity $calendar -User $delegate -AccessRights Editor -SharingPermissionFlags $flags }",
    "if (-not $entry) { Add-MailboxFolderPermission -Identity $calendar -User $delegate -AccessRights Editor -SharingPermissionFlags $flags }",
  ],
});

const hidden = (shell: "exchangeOnline" | "exchangeOnPremises"): Cmdlets[] => {
  const where = {
    shell,
    role: shell === "exchangeOnline" ? ONLINE_ROLE : ON_PREMISES_ROLE,
    versions: shell === "exchangeOnline" ? ONLINE : ON_PREMISES,
  };
  const set = (value: "$true" | "$false") => (p: RemedyParams) => [
    `Set-Mailbox -Identity ${quotePowerShell(p.owner)} -HiddenFromAddressListsEnabled ${value}`,
  ];
  return [
    {
      ...where,
      purpose: "check",
      lines: (p) => [
        `Get-Mailbox -Identity ${quotePowerShell(p.owner)} | Select-Object -Property 'DisplayName', 'HiddenFromAddressListsEnabled'`,
      ],
    },
    { ...where, purpose: "fix", lines: set("$false") },
    { ...where, purpose: "undo", lines: set("$true") },
  ];
};

/** `-EwsApplicationAccessPolicy` is never written: in a tenant without an allow list it would switch one on and shut everybody else out. */
const ALLOW_EWS: readonly Cmdlets[] = [
  {
    purpose: "check",
    shell: "exchangeOnline",
    role: ONLINE_ROLE,
    versions: ONLINE,
    lines: (p) => [
      "Get-OrganizationConfig | Select-Object Ews*",
      `Get-CASMailbox -Identity ${quotePowerShell(p.owner)} | Select-Object Ews*`,
    ],
  },
  {
    purpose: "fix",
    shell: "exchangeOnline",
    role: ORGANISATION_ROLE,
    versions: ONLINE,
    lines: (p) => [
      `$owner = ${quotePowerShell(p.owner)}`,
      "$organisation = Get-OrganizationConfig",
      "if (\"$($organisation.EwsApplicationAccessPolicy)\" -eq 'EnforceAllowList') { Set-OrganizationConfig -EwsAllowList @{Add='*SchedulingService*'} }",
      "$mailbox = Get-CASMailbox -Identity $owner",
      "if ($mailbox.EwsEnabled -eq $false) { Set-CASMailbox -Identity $owner -EwsEnabled $true }",
      "if (\"$($mailbox.EwsApplicationAccessPolicy)\" -eq 'EnforceAllowList') { Set-CASMailbox -Identity $owner -EwsAllowList @{Add='*SchedulingService*'} }",
    ],
  },
  {
    purpose: "undo",
    shell: "exchangeOnline",
    role: ORGANISATION_ROLE,
    versions: ONLINE,
    lines: (p) => [
      `$owner = ${quotePowerShell(p.owner)}`,
      "Set-OrganizationConfig -EwsAllowList @{Remove='*SchedulingService*'}",
      "Set-CASMailbox -Identity $owner -EwsAllowList @{Remove='*SchedulingService*'}",
      "Set-CASMailbox -Identity $owner -EwsEnabled $false # only if the look showed False",
    ],
  },
];

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
    cmdlets: [...hidden("exchangeOnline"), ...hidden("exchangeOnPremises")],
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
          ...people(p),
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
