/** Cmdlets of Exchange, to look and to put right. Each adds or keeps; none replaces a list, drops the delegate flag or turns an allow list on. */
import { quotePowerShell } from "./quotePowerShell";
import type { Cmdlets, RemedyParams } from "./remedy.types";

export const ONLINE_ROLE = "Exchange Administrator";
export const ON_PREMISES_ROLE = "Recipient Management";
export const ORGANISATION_ROLE = "Organization Management";
export const ONLINE = "Exchange Online";
export const ON_PREMISES = "Exchange Server 2010 to Subscription Edition";

/** The folder is called Kalender, Calendrier or 予定表 in other languages: its name is looked up. Without a folder nothing may be touched: "owner:\\" would be the whole mailbox. */
export function calendarOf(p: RemedyParams): string[] {
  return [
    `$owner = ${quotePowerShell(p.owner)}`,
    `$delegate = ${quotePowerShell(p.delegate)}`,
    "$folder = Get-MailboxFolderStatistics -Identity $owner -FolderScope Calendar | Where-Object { $_.FolderType -eq 'Calendar' } | Select-Object -First 1",
    "$calendar = $(if ($folder) { $owner + ':\\' + $folder.Name })",
  ];
}

const CURRENT_ENTRY =
  "$entry = Get-MailboxFolderPermission -Identity $calendar -User $delegate -ErrorAction SilentlyContinue";

export const ownerAndDelegate = (p: RemedyParams): string[] => [
  `$owner = ${quotePowerShell(p.owner)}`,
  `$delegate = ${quotePowerShell(p.delegate)}`,
];

export const lookAtFolder = (shell: "exchangeOnline" | "exchangeOnPremises"): Cmdlets => ({
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
export const raiseToEditor = (shell: "exchangeOnline" | "exchangeOnPremises"): Cmdlets => ({
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

export const takeEntryAway = (shell: "exchangeOnline" | "exchangeOnPremises"): Cmdlets => ({
  purpose: "undo",
  shell,
  role: shell === "exchangeOnline" ? ONLINE_ROLE : ON_PREMISES_ROLE,
  versions: shell === "exchangeOnline" ? ONLINE : ON_PREMISES,
  lines: (p) => [
    ...calendarOf(p),
    "Remove-MailboxFolderPermission -Identity $calendar -User $delegate # only if the look showed no entry",
  ],
});

export const sendOnBehalf = (shell: "exchangeOnline" | "exchangeOnPremises"): Cmdlets[] => {
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
      lines: (p) => [...ownerAndDelegate(p), "Set-Mailbox -Identity $owner -GrantSendOnBehalfTo @{Add=$delegate}"],
    },
    {
      ...where,
      purpose: "undo",
      lines: (p) => [...ownerAndDelegate(p), "Set-Mailbox -Identity $owner -GrantSendOnBehalfTo @{Remove=$delegate}"],
    },
  ];
};

/** The flag exists in Exchange Online only, with Editor only; "CanViewPrivateItems" that is there already must be said again, or it is lost. */
export const delegateFlag = (flags: "keepPrivate" | "grantPrivate"): Cmdlets => ({
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

export const showInAddressLists = (shell: "exchangeOnline" | "exchangeOnPremises"): Cmdlets[] => {
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
export const ALLOW_EWS: readonly Cmdlets[] = [
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
