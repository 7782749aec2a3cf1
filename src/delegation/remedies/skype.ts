/** Remedies in Lync Server 2010 to Skype for Business Server 2019. */
import { quotePowerShell } from "./quotePowerShell";
import type { Cmdlets, RemedyData, RemedyParams } from "./remedy.types";

const SHELL = "skype";
const ALL = "Lync Server 2010 to Skype for Business Server 2019";
const WITH_WEB = "Lync Server 2013 to Skype for Business Server 2019";
const WITH_DELEGATE_CMDLETS = "Skype for Business Server 2019 with the July 2019 update or later";
const WITH_SEFAUTIL =
  "Lync Server 2010 to Skype for Business Server 2015, on a trusted application server with the Resource Kit";
const POLICY_ROLE = "CsAdministrator";
const VOICE_ROLE = "CsVoiceAdministrator";

const NO_RELATION_PAGE = "learn.microsoft.com/skypeforbusiness/troubleshoot/server-contacts/no-delegation-relationship";
const LYNC_ADDIN_PAGE =
  "learn.microsoft.com/skypeforbusiness/troubleshoot/server-meetings/cannot-use-lync-meeting-add-in";
const DELEGATION_PAGE =
  "learn.microsoft.com/skypeforbusiness/set-up-skype-for-business-online/set-up-and-troubleshoot-skype-for-business-online-delegation";
const ORIGIN_PAGE = "learn.microsoft.com/skype-sdk/ucwa/configuringatopology";
const ROOT_PAGE = "learn.microsoft.com/skype-sdk/ucwa/rooturl";

/** An empty policy means Global, or one of the owner's site: the check lists them, the fix takes Global only where no site has one. */
const policyOf = (p: RemedyParams, kind: "VoicePolicy" | "ClientPolicy"): string[] =>
  p.policy
    ? [`$policy = ${quotePowerShell(p.policy)}`]
    : [
        `$policy = "$((Get-CsUser -Identity ${quotePowerShell(p.owner)}).${kind})"`,
        `$sites = @(Get-Cs${kind} | Where-Object { "$($_.Identity)" -like 'Site:*' })`,
        "if (-not $policy -and $sites.Count -eq 0) { $policy = 'Global' }",
      ];

function policyCmdlets(kind: "VoicePolicy" | "ClientPolicy", setting: string, role: string): Cmdlets[] {
  const where = { shell: SHELL, role, versions: ALL } as const;
  const set = (value: "$true" | "$false") => (p: RemedyParams) => [
    ...policyOf(p, kind),
    `if ($policy) { Set-Cs${kind} -Identity $policy -${setting} ${value} } else { 'A policy of the site may apply: put its Identity in $policy, then run this line again.' }`,
  ];
  return [
    {
      ...where,
      purpose: "check",
      lines: (p) => [
        `Get-CsUser -Identity ${quotePowerShell(p.owner)} | Select-Object -Property 'DisplayName', '${kind}', 'EnterpriseVoiceEnabled', 'RegistrarPool'`,
        `Get-Cs${kind} | Select-Object -Property 'Identity', '${setting}'`,
      ],
    },
    { ...where, purpose: "fix", lines: set("$true") },
    { ...where, purpose: "undo", lines: set("$false") },
  ];
}

/** A native program does not see PowerShell's quoting, so only plain addresses are handed to one. */
const PLAIN_ADDRESS = /^[\w.+-]+@[\w.-]+$/;

const sefaUtil = (action: "adddelegate" | "removedelegate", purpose: "fix" | "undo"): Cmdlets => ({
  purpose,
  shell: SHELL,
  role: POLICY_ROLE,
  versions: WITH_SEFAUTIL,
  lines: (p) =>
    PLAIN_ADDRESS.test(p.owner) && PLAIN_ADDRESS.test(p.delegate)
      ? [
          `$owner = ${quotePowerShell(p.owner)}`,
          `$delegate = ${quotePowerShell(p.delegate)}`,
          '$pool = "$((Get-CsUser -Identity $owner).RegistrarPool)"',
          `.\\SEFAUtil.exe $owner "/server:$pool" "/${action}:$delegate"`,
        ]
      : [],
});

const delegateCmdlets: readonly Cmdlets[] = [
  {
    purpose: "check",
    shell: SHELL,
    role: "CsHelpDesk",
    versions: WITH_DELEGATE_CMDLETS,
    lines: (p) => [`Get-CsUserDelegates -User ${quotePowerShell(p.owner)}`],
  },
  {
    purpose: "fix",
    shell: SHELL,
    role: VOICE_ROLE,
    versions: WITH_DELEGATE_CMDLETS,
    lines: (p) => [
      `Set-CsUserDelegates -User ${quotePowerShell(p.owner)} -Delegates @{add=${quotePowerShell(p.delegate)}}`,
    ],
  },
  {
    purpose: "undo",
    shell: SHELL,
    role: VOICE_ROLE,
    versions: WITH_DELEGATE_CMDLETS,
    lines: (p) => [
      `Set-CsUserDelegates -User ${quotePowerShell(p.owner)} -Delegates @{remove=${quotePowerShell(p.delegate)}}`,
    ],
  },
  sefaUtil("adddelegate", "fix"),
  sefaUtil("removedelegate", "undo"),
];

const lookAtBoth: Cmdlets = {
  purpose: "check",
  shell: SHELL,
  role: "CsHelpDesk",
  versions: ALL,
  lines: (p) => [
    `Get-CsUser -Identity ${quotePowerShell(p.owner)} | Select-Object -Property 'DisplayName', 'SipAddress', 'HostingProvider', 'RegistrarPool'`,
    `Get-CsUser -Identity ${quotePowerShell(p.delegate)} | Select-Object -Property 'DisplayName', 'SipAddress', 'HostingProvider', 'RegistrarPool'`,
  ],
};

const lookAtWeb: Cmdlets = {
  purpose: "check",
  shell: SHELL,
  role: POLICY_ROLE,
  versions: WITH_WEB,
  lines: () => [
    "Get-CsWebServiceConfiguration | Select-Object -Property 'Identity', 'UseWindowsAuth', 'UseCertificateAuth', 'UsePinAuth', 'OverrideAuthTypeForInternalClients', 'OverrideAuthTypeForExternalClients', 'CrossDomainAuthorizationList'",
  ],
};

const origin = (purpose: "fix" | "undo"): Cmdlets => ({
  purpose,
  shell: SHELL,
  role: POLICY_ROLE,
  versions: "Lync Server 2013 with the February 2013 update, to Skype for Business Server 2019",
  lines: (p) =>
    p.origin
      ? [
          `$origin = New-CsWebOrigin -Url ${quotePowerShell(p.origin)}`,
          `Get-CsWebServiceConfiguration | ForEach-Object { Set-CsWebServiceConfiguration -Identity $_.Identity -CrossDomainAuthorizationList @{${purpose === "fix" ? "Add" : "Remove"}=$origin} }`,
        ]
      : [],
});

export const skypeRemedies: readonly RemedyData[] = [
  {
    id: "enableDelegation",
    by: ["skypeAdmin"],
    reversible: true,
    order: 1,
    wait: "PT30M",
    cmdlets: policyCmdlets("VoicePolicy", "EnableDelegation", VOICE_ROLE),
    sources: [NO_RELATION_PAGE, "learn.microsoft.com/powershell/module/skypeforbusiness/set-csvoicepolicy"],
  },
  {
    id: "enableDelegateSync",
    by: ["skypeAdmin"],
    reversible: true,
    order: 1,
    wait: "PT30M",
    cmdlets: policyCmdlets("ClientPolicy", "EnableExchangeDelegateSync", POLICY_ROLE),
    sources: [NO_RELATION_PAGE, "learn.microsoft.com/powershell/module/skypeforbusiness/set-csclientpolicy"],
  },
  {
    id: "setLyncDelegate",
    by: ["skypeAdmin"],
    reversible: true,
    order: 2,
    wait: "PT30M",
    cmdlets: delegateCmdlets,
    sources: [
      "learn.microsoft.com/skypeforbusiness/sefautil-functionality",
      "learn.microsoft.com/powershell/module/skypeforbusiness/set-csuserdelegates",
      NO_RELATION_PAGE,
    ],
  },
  {
    id: "addLyncDelegate",
    by: ["owner"],
    reversible: true,
    order: 2,
    wait: "PT30M",
    cmdlets: [],
    sources: ["support.office.com: Set up a Lync Meeting on behalf of someone else", NO_RELATION_PAGE, LYNC_ADDIN_PAGE],
  },
  {
    id: "resyncDelegate",
    by: ["owner"],
    reversible: true,
    order: 3,
    wait: "P1D",
    cmdlets: [],
    sources: [LYNC_ADDIN_PAGE, NO_RELATION_PAGE, DELEGATION_PAGE],
  },
  {
    id: "removeStaleDelegate",
    by: ["owner"],
    reversible: true,
    order: 2,
    wait: "PT15M",
    cmdlets: [],
    sources: [LYNC_ADDIN_PAGE, DELEGATION_PAGE],
  },
  {
    id: "reduceDelegates",
    by: ["owner"],
    reversible: true,
    order: 1,
    wait: "PT30M",
    cmdlets: [],
    sources: [
      "learn.microsoft.com/skypeforbusiness/troubleshoot/server-contacts/added-as-delegate-notice",
      "learn.microsoft.com/skype-sdk/ucwa/mygroupmemberships_ref",
    ],
  },
  {
    id: "reduceOwners",
    by: ["you"],
    reversible: true,
    order: 1,
    wait: "PT30M",
    cmdlets: [],
    sources: [
      "learn.microsoft.com/skypeforbusiness/troubleshoot/server-contacts/added-as-delegate-notice",
      "learn.microsoft.com/skype-sdk/ucwa/mygroupmemberships_ref",
    ],
  },
  {
    id: "useWindowsClient",
    by: ["owner", "desktopSupport"],
    reversible: true,
    order: 2,
    wait: "P1D",
    cmdlets: [],
    sources: [DELEGATION_PAGE],
  },
  {
    id: "moveUser",
    by: ["skypeAdmin"],
    reversible: true,
    order: 1,
    wait: "P1D",
    cmdlets: [lookAtBoth],
    sources: ["learn.microsoft.com/skypeforbusiness/plan-your-deployment/integrate-with-exchange", DELEGATION_PAGE],
  },
  {
    id: "allowOrigin",
    by: ["skypeAdmin"],
    reversible: true,
    order: 1,
    wait: "PT30M",
    cmdlets: [lookAtWeb, origin("fix"), origin("undo")],
    sources: [ORIGIN_PAGE, "learn.microsoft.com/powershell/module/skypeforbusiness/new-csweborigin"],
  },
  {
    id: "allowWindowsSignIn",
    by: ["skypeAdmin"],
    reversible: true,
    order: 1,
    wait: "PT30M",
    cmdlets: [
      lookAtWeb,
      {
        purpose: "fix",
        shell: SHELL,
        role: POLICY_ROLE,
        versions: WITH_WEB,
        lines: () => [
          "Get-CsWebServiceConfiguration | Where-Object { \"$($_.UseWindowsAuth)\" -eq 'None' } | ForEach-Object { Set-CsWebServiceConfiguration -Identity $_.Identity -UseWindowsAuth Negotiate }",
        ],
      },
    ],
    sources: [
      "learn.microsoft.com/skype-sdk/ucwa/authenticationinucwa",
      "learn.microsoft.com/powershell/module/skypeforbusiness/set-cswebserviceconfiguration",
    ],
  },
  {
    id: "checkUcwa",
    by: ["skypeAdmin"],
    reversible: true,
    order: 1,
    wait: null,
    cmdlets: [lookAtBoth, lookAtWeb],
    sources: [ROOT_PAGE, "learn.microsoft.com/skype-sdk/ucwa/errorsandinformationalmessages"],
  },
];
