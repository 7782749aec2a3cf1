/**
 * Every cmdlet that may be printed, with the parameters that may be given to it, from its reference page
 * (learn.microsoft.com/powershell/module/exchange, .../microsoftteams, .../skypeforbusiness). A list, so that a new one is a decision.
 */
export const allowedCmdlets: Readonly<Record<string, readonly string[]>> = {
  // Exchange, reading
  "Get-ApplicationAccessPolicy": [],
  "Get-CASMailbox": ["Identity"],
  "Get-Mailbox": ["Identity"],
  "Get-MailboxCalendarConfiguration": ["Identity"],
  "Get-MailboxFolderPermission": ["Identity", "User"],
  "Get-MailboxFolderStatistics": ["Identity", "FolderScope"],
  "Get-MailboxPermission": ["Identity", "User"],
  "Get-OrganizationConfig": [],
  "Get-Recipient": ["Identity"],
  "Get-RecipientPermission": ["Identity", "Trustee"],
  "Test-ApplicationAccessPolicy": ["Identity", "AppId"],
  // Exchange, writing
  "Add-MailboxFolderPermission": ["Identity", "User", "AccessRights", "SharingPermissionFlags"],
  "Remove-MailboxFolderPermission": ["Identity", "User"],
  "Set-CASMailbox": ["Identity", "EwsEnabled", "EwsAllowList"],
  "Set-Mailbox": ["Identity", "GrantSendOnBehalfTo", "HiddenFromAddressListsEnabled"],
  "Set-MailboxFolderPermission": ["Identity", "User", "AccessRights", "SharingPermissionFlags"],
  "Set-OrganizationConfig": ["EwsAllowList"],
  // Teams
  "Get-CsOnlineUser": ["Identity"],
  "Get-CsTeamsMeetingPolicy": ["Identity"],
  "Get-CsUserPolicyAssignment": ["Identity", "PolicyType"],
  "Set-CsTeamsMeetingPolicy": [
    "Identity",
    "AllowPrivateMeetingScheduling",
    "AllowOutlookAddIn",
    "PreferredMeetingProviderForIslandsMode",
  ],
  // Lync / Skype for Business Server
  "Get-CsClientPolicy": ["Identity"],
  "Get-CsServerVersion": [],
  "Get-CsUser": ["Identity"],
  "Get-CsUserDelegates": ["User"],
  "Get-CsVoicePolicy": ["Identity"],
  "Get-CsWebServiceConfiguration": [],
  "New-CsWebOrigin": ["Url"],
  "Set-CsClientPolicy": ["Identity", "EnableExchangeDelegateSync"],
  "Set-CsUserDelegates": ["User", "Delegates"],
  "Set-CsVoicePolicy": ["Identity", "EnableDelegation"],
  "Set-CsWebServiceConfiguration": ["Identity", "CrossDomainAuthorizationList", "UseWindowsAuth"],
  // PowerShell itself
  "ConvertTo-Json": ["InputObject", "Depth", "Compress"],
  "ForEach-Object": [],
  "Get-Command": ["Name"],
  "Select-Object": ["First", "Property", "ExpandProperty"],
  "Where-Object": [],
  "Write-Output": [],
  // The Resource Kit's program
  ".\\SEFAUtil.exe": [],
};

/** Parameters that hold a list or a set of flags: only a change of one entry may be written, never a new value for the whole. */
export const listParameters: readonly string[] = [
  "GrantSendOnBehalfTo",
  "EwsAllowList",
  "CrossDomainAuthorizationList",
  "Delegates",
];
