/** Remedies in Teams: the owner's policy and licence decide, never the delegate's (learn.microsoft.com/microsoftteams/manage-who-can-schedule-meetings). */
import { quotePowerShell } from "./quotePowerShell";
import type { Cmdlets, RemedyData, RemedyParams } from "./remedy.types";

const where = { shell: "teams", role: "Teams Administrator", versions: "Microsoft Teams" } as const;

const POLICY_PAGE = "learn.microsoft.com/microsoftteams/manage-who-can-schedule-meetings";
const CMDLET_PAGE = "learn.microsoft.com/powershell/module/microsoftteams/set-csteamsmeetingpolicy";
const ASSIGNMENT_PAGE = "learn.microsoft.com/powershell/module/microsoftteams/get-csuserpolicyassignment";

/** No assignment of a person's own or of a group's: the Global policy is the one that applies. */
const policyOf = (p: RemedyParams): string[] => [
  ...(p.policy
    ? [`$policy = ${quotePowerShell(p.policy)}`]
    : [
        `$policy = "$((Get-CsUserPolicyAssignment -Identity ${quotePowerShell(p.owner)} -PolicyType TeamsMeetingPolicy).PolicyName)"`,
        "if (-not $policy) { $policy = 'Global' }",
      ]),
];

const lookAtPolicy: Cmdlets = {
  ...where,
  purpose: "check",
  lines: (p) => [
    ...policyOf(p),
    "Get-CsTeamsMeetingPolicy -Identity $policy | Select-Object -Property 'Identity', 'AllowPrivateMeetingScheduling', 'AllowOutlookAddIn', 'PreferredMeetingProviderForIslandsMode'",
  ],
};

const lookAtUser: Cmdlets = {
  ...where,
  purpose: "check",
  lines: (p) => [
    `Get-CsOnlineUser -Identity ${quotePowerShell(p.owner)} | Select-Object -Property 'DisplayName', 'FeatureTypes', 'TeamsMeetingPolicy', 'TeamsUpgradeEffectiveMode', 'InterpretedUserType'`,
  ],
};

export const teamsRemedies: readonly RemedyData[] = [
  {
    id: "allowTeamsScheduling",
    by: ["teamsAdmin"],
    reversible: true,
    order: 1,
    wait: "P1D",
    cmdlets: [
      lookAtPolicy,
      {
        ...where,
        purpose: "fix",
        lines: (p) => [
          ...policyOf(p),
          "Set-CsTeamsMeetingPolicy -Identity $policy -AllowPrivateMeetingScheduling $true -AllowOutlookAddIn $true",
        ],
      },
      {
        ...where,
        purpose: "undo",
        lines: (p) => [
          ...policyOf(p),
          "Set-CsTeamsMeetingPolicy -Identity $policy -AllowPrivateMeetingScheduling $false",
        ],
      },
    ],
    sources: [POLICY_PAGE, CMDLET_PAGE, ASSIGNMENT_PAGE],
  },
  {
    id: "assignTeamsLicence",
    by: ["teamsAdmin"],
    reversible: true,
    order: 1,
    wait: "P1D",
    cmdlets: [lookAtUser],
    sources: [POLICY_PAGE],
  },
  {
    id: "preferTeams",
    by: ["teamsAdmin"],
    reversible: true,
    order: 1,
    wait: "P1D",
    cmdlets: [
      lookAtUser,
      lookAtPolicy,
      {
        ...where,
        purpose: "fix",
        lines: (p) => [
          ...policyOf(p),
          "Set-CsTeamsMeetingPolicy -Identity $policy -PreferredMeetingProviderForIslandsMode Teams",
        ],
      },
      {
        ...where,
        purpose: "undo",
        lines: (p) => [
          ...policyOf(p),
          "Set-CsTeamsMeetingPolicy -Identity $policy -PreferredMeetingProviderForIslandsMode TeamsAndSfb",
        ],
      },
    ],
    sources: [CMDLET_PAGE],
  },
  {
    id: "sameOrganisationDelegate",
    by: ["teamsAdmin", "owner"],
    reversible: true,
    order: 1,
    wait: null,
    cmdlets: [
      {
        ...where,
        purpose: "check",
        lines: (p) => [
          `Get-CsOnlineUser -Identity ${quotePowerShell(p.owner)} | Select-Object -Property 'DisplayName', 'TenantId'`,
          `Get-CsOnlineUser -Identity ${quotePowerShell(p.delegate)} | Select-Object -Property 'DisplayName', 'TenantId'`,
        ],
      },
    ],
    sources: ["learn.microsoft.com/microsoftteams/exchange-teams-interact"],
  },
];
