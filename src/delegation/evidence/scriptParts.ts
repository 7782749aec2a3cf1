/**
 * The parts of the script that IT runs. Windows PowerShell 3 (Lync 2013's) has to understand every line: no classes, no ternary,
 * no `??`, no pipeline chains. Only reading cmdlets; what a server lacks is asked with Get-Command first.
 *
 * In every part `Read-Part` runs one question: its answer lands in the document, its error in the list of problems.
 */
export type ScriptPart = "exchangeOnline" | "exchangeOnPremises" | "teams" | "skype";

/**
 * An Exchange session is one of the two: Get-RecipientPermission exists in Exchange Online only. Where the mailbox is, is said only
 * once it was found: in a hybrid organisation the script may be run on the other side.
 */
const EXCHANGE_START = `
  $exchange = @{}
  $online = [bool](Get-Command -Name 'Get-RecipientPermission' -ErrorAction SilentlyContinue)
  $wanted = ($online -and $askOnline) -or (-not $online -and $askOnPremises)
  if (-not (Get-Command -Name 'Get-MailboxFolderPermission' -ErrorAction SilentlyContinue)) {
    $problems += @{ part = 'exchange'; message = 'This PowerShell has no Exchange cmdlets. Connect to Exchange first.' }
  }
  elseif (-not $wanted) {
    $problems += @{ part = 'exchange'; message = 'This PowerShell is connected to the other side of Exchange than the one that was asked for.' }
  }
  else {`;

const EXCHANGE_MAILBOX = `
    $mailbox = $null
    $delegateId = ''
    try {
      $mailbox = Get-Mailbox -Identity $owner -ErrorAction Stop
      $exchange.location = $(if ($online) { 'online' } else { 'onPremises' })
      $exchange.hiddenFromAddressLists = [bool]$mailbox.HiddenFromAddressListsEnabled
      $exchange.ownerType = "$($mailbox.RecipientTypeDetails)"
    }
    catch { $problems += @{ part = 'exchange'; message = "The mailbox of the owner: $($_.Exception.Message)" } }
    try { $delegateId = "$((Get-Recipient -Identity $delegate -ErrorAction Stop).Guid)" }
    catch { $problems += @{ part = 'exchange'; message = "The delegate: $($_.Exception.Message)" } }
    try {
      if ($mailbox -and $delegateId) {
        $allowed = @($mailbox.GrantSendOnBehalfTo | Where-Object { $_ } | ForEach-Object { "$((Get-Recipient -Identity "$_" -ErrorAction Stop).Guid)" })
        $exchange.sendOnBehalf = ($allowed -contains $delegateId)
      }
    }
    catch { $problems += @{ part = 'exchange'; message = "Send on behalf: $($_.Exception.Message)" } }`;

/** The folder's name differs by language. No entry is an answer, not an error: told by the exception's own name. */
const EXCHANGE_FOLDER = `
    try {
      $folder = Get-MailboxFolderStatistics -Identity $owner -FolderScope Calendar -ErrorAction Stop | Where-Object { "$($_.FolderType)" -eq 'Calendar' } | Select-Object -First 1
      if (-not $folder) { throw 'No calendar folder was found.' }
      $calendar = $owner + ':\\' + $folder.Name
      $entry = $null
      $known = $true
      try { $entry = Get-MailboxFolderPermission -Identity $calendar -User $delegate -ErrorAction Stop | Select-Object -First 1 }
      catch {
        $known = "$($_.CategoryInfo.Reason) $($_.FullyQualifiedErrorId) $($_.Exception.Message)" -match 'UserNotFoundInPermissionEntry|no existing permission entry'
        if (-not $known) { throw }
      }
      $exchange.calendarRights = @($entry | Where-Object { $_ } | ForEach-Object { $_.AccessRights } | ForEach-Object { "$_" })
      $entries = @(Get-MailboxFolderPermission -Identity $calendar -ErrorAction Stop)
      if ($online) {
        $flags = $(if ($entry) { "$($entry.SharingPermissionFlags)" } else { '' })
        $exchange.sharingFlags = @($flags -split '[,\\s]+' | Where-Object { $_ -and $_ -ne 'None' })
        $exchange.delegateCount = @($entries | Where-Object { "$($_.SharingPermissionFlags)" -match 'Delegate' }).Count
      }
      $editors = @($entries | Where-Object { "$($_.AccessRights)" -match 'Editor|Author|Owner' -and "$($_.User)" -notmatch '^(Default|Anonymous)$' })
      $groups = @($editors | Where-Object {
        try { "$((Get-Recipient -Identity "$($_.User)" -ErrorAction Stop).RecipientTypeDetails)" -match 'Group' } catch { $false }
      })
      if ($groups.Count -gt 0) { $exchange.delegateType = 'Group' }
      elseif ($entry) { $exchange.delegateType = 'User' }
    }
    catch { $problems += @{ part = 'exchange'; message = "The calendar: $($_.Exception.Message)" } }`;

const EXCHANGE_RIGHTS = `
    try {
      $full = @(Get-MailboxPermission -Identity $owner -User $delegate -ErrorAction Stop | Where-Object { "$($_.AccessRights)" -match 'FullAccess' -and -not $_.Deny })
      $exchange.fullAccess = ($full.Count -gt 0)
    }
    catch { $problems += @{ part = 'exchange'; message = "Full access: $($_.Exception.Message)" } }
    if ($online) {
      try {
        $sendAs = @(Get-RecipientPermission -Identity $owner -Trustee $delegate -ErrorAction Stop | Where-Object { "$($_.AccessRights)" -match 'SendAs' })
        $exchange.sendAs = ($sendAs.Count -gt 0)
      }
      catch { $problems += @{ part = 'exchange'; message = "Send as: $($_.Exception.Message)" } }
      try { $exchange.defaultOnlineMeetingProvider = "$((Get-MailboxCalendarConfiguration -Identity $owner -ErrorAction Stop).DefaultOnlineMeetingProvider)" }
      catch { $problems += @{ part = 'exchange'; message = "The meeting provider: $($_.Exception.Message)" } }`;

/** Empty is an answer of its own for these: neither on nor off. */
const EXCHANGE_EWS = `
      try {
        $organisation = Get-OrganizationConfig -ErrorAction Stop
        $exchange.ewsEnabledOrganisation = $organisation.EwsEnabled
        $exchange.ewsPolicyOrganisation = $(if ($organisation.EwsApplicationAccessPolicy) { "$($organisation.EwsApplicationAccessPolicy)" } else { $null })
        $exchange.ewsAllowList = @($organisation.EwsAllowList | Where-Object { $_ } | ForEach-Object { "$_" })
        $client = Get-CASMailbox -Identity $owner -ErrorAction Stop
        $exchange.ewsEnabledMailbox = $client.EwsEnabled
        $exchange.ewsPolicyMailbox = $(if ($client.EwsApplicationAccessPolicy) { "$($client.EwsApplicationAccessPolicy)" } else { $null })
        $exchange.ewsAllowListMailbox = @($client.EwsAllowList | Where-Object { $_ } | ForEach-Object { "$_" })
      }
      catch { $problems += @{ part = 'exchange'; message = "Exchange Web Services: $($_.Exception.Message)" } }
      if ($clientId) {
        try {
          $access = @(Test-ApplicationAccessPolicy -Identity $owner -AppId $clientId -ErrorAction Stop)
          $exchange.applicationAccessPolicyDenies = (@($access | Where-Object { "$($_.AccessCheckResult)" -eq 'Denied' }).Count -gt 0)
        }
        catch { $problems += @{ part = 'exchange'; message = "The application access policy: $($_.Exception.Message)" } }
      }
    }
    if ($exchange.location) { $result.exchange = $exchange }
  }`;

export const EXCHANGE = EXCHANGE_START + EXCHANGE_MAILBOX + EXCHANGE_FOLDER + EXCHANGE_RIGHTS + EXCHANGE_EWS;

/** No assignment, of a person's own or of a group's, means the Global policy (learn.microsoft.com/powershell/module/microsoftteams/get-csuserpolicyassignment). */
export const TEAMS = `
  if (-not (Get-Command -Name 'Get-CsOnlineUser' -ErrorAction SilentlyContinue)) {
    $problems += @{ part = 'teams'; message = 'This PowerShell has no Teams cmdlets. Connect to Teams first.' }
  }
  else {
    $teams = @{}
    try {
      $user = Get-CsOnlineUser -Identity $owner -ErrorAction Stop
      $teams.licensed = (@($user.FeatureTypes | ForEach-Object { "$_" }) -contains 'Teams')
      $teams.coexistenceMode = $(if ($user.TeamsUpgradeEffectiveMode) { "$($user.TeamsUpgradeEffectiveMode)" } else { $null })
      $teams.ownerTenant = $(if ($user.TenantId) { "$($user.TenantId)" } else { $null })
    }
    catch { $problems += @{ part = 'teams'; message = "The owner: $($_.Exception.Message)" } }
    try {
      $other = Get-CsOnlineUser -Identity $delegate -ErrorAction Stop
      $teams.delegateTenant = $(if ($other.TenantId) { "$($other.TenantId)" } else { $null })
    }
    catch { $problems += @{ part = 'teams'; message = "The delegate: $($_.Exception.Message)" } }
    try {
      $name = ''
      if (Get-Command -Name 'Get-CsUserPolicyAssignment' -ErrorAction SilentlyContinue) {
        $name = "$((Get-CsUserPolicyAssignment -Identity $owner -PolicyType TeamsMeetingPolicy -ErrorAction Stop | Select-Object -First 1).PolicyName)"
        if (-not $name) { $name = 'Global' }
      }
      elseif ($user) { $name = "$($user.TeamsMeetingPolicy)" }
      if ($name) {
        $policy = Get-CsTeamsMeetingPolicy -Identity $name -ErrorAction Stop
        $teams.meetingPolicy = $name
        $teams.allowPrivateMeetingScheduling = [bool]$policy.AllowPrivateMeetingScheduling
        $teams.allowOutlookAddIn = [bool]$policy.AllowOutlookAddIn
        $teams.preferredProviderForIslands = $(if ($policy.PreferredMeetingProviderForIslandsMode) { "$($policy.PreferredMeetingProviderForIslandsMode)" } else { $null })
      }
    }
    catch { $problems += @{ part = 'teams'; message = "The meeting policy: $($_.Exception.Message)" } }
    $result.teams = $teams
  }`;

/** An empty policy means Global, or one of the site: where any site has one, which applies is not guessed. */
const skypePolicy = (kind: "VoicePolicy" | "ClientPolicy", field: string, setting: string): string => `
    try {
      $name = "$($user.${kind})"
      if (-not $name) {
        $sites = @(Get-Cs${kind} -ErrorAction Stop | Where-Object { "$($_.Identity)" -like 'Site:*' })
        if ($sites.Count -gt 0) { throw 'A policy of the site may apply; which one was not worked out.' }
        $name = 'Global'
      }
      $skype.${field} = (Get-Cs${kind} -Identity $name -ErrorAction Stop).${setting}
    }
    catch { $problems += @{ part = 'skype'; message = "${kind}: $($_.Exception.Message)" } }`;

/** Get-CsUserDelegates came with the July 2019 update of Skype for Business Server 2019; before it no cmdlet tells the delegates. */
export const SKYPE = `
  if (-not (Get-Command -Name 'Get-CsUser' -ErrorAction SilentlyContinue)) {
    $problems += @{ part = 'skype'; message = 'This PowerShell has no Lync or Skype for Business Server cmdlets.' }
  }
  else {
    $skype = @{}
    if ($ownerClient) { $skype.ownerClient = $ownerClient }
    if ($ownerClientMapi) { $skype.ownerClientMapi = ($ownerClientMapi -eq 'yes') }
    if ($lastSync) { $skype.lastSync = $lastSync }
    try { $skype.serverVersion = "$(Get-CsServerVersion -ErrorAction Stop)" }
    catch { $problems += @{ part = 'skype'; message = "The version: $($_.Exception.Message)" } }
    $people = @{ owner = $owner; delegate = $delegate }
    $user = $null
    foreach ($who in @('delegate', 'owner')) {
      $user = $null
      try {
        $user = Get-CsUser -Identity $people[$who] -ErrorAction Stop
        $skype["$($who)EnterpriseVoice"] = [bool]$user.EnterpriseVoiceEnabled
        $skype["$($who)Pool"] = $(if ($user.RegistrarPool) { "$($user.RegistrarPool)" } else { $null })
        $skype["$($who)Hosting"] = $(if ("$($user.HostingProvider)" -eq 'SRV:') { 'onPremises' } elseif ("$($user.HostingProvider)") { 'online' } else { 'none' })
      }
      catch { $problems += @{ part = 'skype'; message = "The $($who): $($_.Exception.Message)" } }
    }
    if ($user) {${skypePolicy("VoicePolicy", "enableDelegation", "EnableDelegation")}${skypePolicy("ClientPolicy", "enableExchangeDelegateSync", "EnableExchangeDelegateSync")}
    }
    if (Get-Command -Name 'Get-CsUserDelegates' -ErrorAction SilentlyContinue) {
      try {
        $found = @(Get-CsUserDelegates -User $owner -ErrorAction Stop | ForEach-Object { if ($_.PSObject.Properties['Delegates']) { $_.Delegates } else { $_ } })
        $skype.delegates = @($found | Where-Object { $_ } | ForEach-Object { "$_" -replace '^sip:', '' })
        $skype.delegateCount = $skype.delegates.Count
      }
      catch { $problems += @{ part = 'skype'; message = "The delegates: $($_.Exception.Message)" } }
    }
    $result.skype = $skype
  }`;
