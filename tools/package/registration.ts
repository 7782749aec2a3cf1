/** The application in Entra ID: as Microsoft Graph names it, as scripts that bring an application to it, and the address where an admin agrees. */
import type { Settings } from "../../src/settings/types";
import { SCOPES as PEOPLE_SCOPES } from "../../src/people/scopes";
import { OPTIONS_SCOPES, offersOptions } from "../../src/taskpane/options/scopes";
import { CLOUD_HOSTING } from "./clouds";

const GRAPH_APP = "00000003-0000-0000-c000-000000000000";

/** Ids of delegated permissions. Source: learn.microsoft.com/graph/permissions-reference */
const SCOPE_IDS: Readonly<Record<string, string>> = {
  "User.Read": "e1fe6dd8-ba31-4d61-89e7-88639da4683d",
  "Calendars.Read.Shared": "2b9c4092-424d-4249-948d-b43879977640",
  "Calendars.ReadWrite": "1ec239c2-d7c9-4623-a91a-a9775856bb36",
  "Calendars.ReadWrite.Shared": "12466101-c9b8-439a-8589-dd09ee67e8e9",
  "MailboxSettings.Read": "87f447af-9fa4-4c32-9dfa-4a57a73d18ce",
  "MailboxSettings.ReadWrite": "818c620a-27a9-40bd-a6a5-d96f7d610b4b",
  "OnlineMeetings.Read": "9be106e1-f4e3-4df5-bdff-e4bc531cbe43",
  "OnlineMeetings.ReadWrite": "a65f2972-a4f8-4f5e-afd7-69ccb046d5dc",
};

/**
 * What the application asks for in all: what everybody's token is asked for, and what only owners use, for their own mailbox,
 * and are asked for when they first open their part.
 */
function everyScope(settings: Settings): readonly string[] {
  const owners = [...PEOPLE_SCOPES, ...(offersOptions(settings) ? OPTIONS_SCOPES : [])];
  return [...new Set([...settings.scopes, ...owners])];
}

/** Of one organization, or null where the authority serves all. */
function tenantOf(settings: Settings): string | null {
  const tenant = new URL(settings.authority).pathname.split("/")[1] ?? "";
  return ["", "common", "organizations", "consumers"].includes(tenant) ? null : tenant;
}

/** brk-multihub: where Outlook's own broker signs people in (learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in). */
export function redirectUris({ base, adminConsentRedirect }: Settings): readonly string[] {
  return [...new Set([`brk-multihub://${new URL(base).host}`, `${base}/auth.html`, adminConsentRedirect])];
}

/** As `PATCH /applications/{id}` takes it, and as the portal's own manifest page shows it. */
export function applicationManifest(settings: Settings): string {
  const application = {
    displayName: "On Behalf",
    signInAudience: tenantOf(settings) === null ? "AzureADMultipleOrgs" : "AzureADMyOrg",
    spa: { redirectUris: redirectUris(settings) },
    requiredResourceAccess: [
      {
        resourceAppId: GRAPH_APP,
        resourceAccess: everyScope(settings).flatMap((scope) => {
          const id = SCOPE_IDS[scope];
          return id === undefined ? [] : [{ id, type: "Scope" }];
        }),
      },
    ],
  };
  return `${JSON.stringify(application, null, 2)}\n`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Without it: AADSTS50194, since an application is for one organization unless it says otherwise. */
const POWERSHELL_AUDIENCE = `# The settings' authority serves every organization, so the application has to as well.
if ($application.SignInAudience -eq 'AzureADMyOrg') {
    Update-MgApplication -ApplicationId $application.Id -SignInAudience AzureADMultipleOrgs
}
`;

export function powershellScript(settings: Settings): string {
  const { mgGraph } = CLOUD_HOSTING[settings.cloud];
  return `# Brings the application ${settings.clientId} to what On Behalf needs. Run again, it changes nothing.
# Needs: Install-Module Microsoft.Graph.Applications
#Requires -Modules Microsoft.Graph.Applications
$ErrorActionPreference = 'Stop'
$scopes = @(${everyScope(settings).map(quoted).join(", ")})
Connect-MgGraph -Environment ${mgGraph} -Scopes 'Application.ReadWrite.All' -NoWelcome
$application = Get-MgApplication -Filter "appId eq '${settings.clientId}'"
if (-not $application) { throw 'There is no application ${settings.clientId} in this organization.' }
$graph = Get-MgServicePrincipal -Filter "appId eq '${GRAPH_APP}'"
$access = @($scopes | ForEach-Object {
    $name = $_
    $scope = $graph.Oauth2PermissionScopes | Where-Object { $_.Value -eq $name }
    if (-not $scope) { throw "Microsoft Graph has no permission $name here." }
    @{ Id = $scope.Id; Type = 'Scope' }
})
$redirects = @($application.Spa.RedirectUris) + @(
${redirectUris(settings)
  .map((uri) => `    ${quoted(uri)}`)
  .join("\n")}
) | Where-Object { $_ } | Select-Object -Unique
# What other resources the application asks for stays as it is.
$others = @($application.RequiredResourceAccess | Where-Object { $_.ResourceAppId -ne '${GRAPH_APP}' })
$own = $application.RequiredResourceAccess | Where-Object { $_.ResourceAppId -eq '${GRAPH_APP}' }
$kept = @($own.ResourceAccess | Where-Object { $_ -and $access.Id -notcontains $_.Id })
$all = $others + @(@{ ResourceAppId = '${GRAPH_APP}'; ResourceAccess = @($kept + $access) })
Update-MgApplication -ApplicationId $application.Id -Spa @{ RedirectUris = @($redirects) } -RequiredResourceAccess $all
${tenantOf(settings) === null ? POWERSHELL_AUDIENCE : ""}Write-Host 'Done. An admin agrees for everybody at:'
Write-Host ${quoted(adminConsentAddress(settings))}
`;
}

const shellQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const SHELL_AUDIENCE = `# The settings' authority serves every organization, so the application has to as well.
if [ "$(jq --raw-output .signInAudience <<<"$application")" = AzureADMyOrg ]; then
  az ad app update --id "$(jq --raw-output .id <<<"$application")" --sign-in-audience AzureADMultipleOrgs
fi
`;

export function azScript(settings: Settings): string {
  const { az } = CLOUD_HOSTING[settings.cloud];
  const redirects = redirectUris(settings).map(shellQuoted).join(" ");
  const audience = tenantOf(settings) === null ? SHELL_AUDIENCE : "";
  return `#!/usr/bin/env bash
# Brings the application ${settings.clientId} to what On Behalf needs. Run again, it changes nothing.
# Needs az (the Azure CLI) and jq.
set -euo pipefail
az cloud set --name ${az}
az account show >/dev/null 2>&1 || az login --allow-no-subscriptions >/dev/null
application=$(az ad app show --id ${settings.clientId})
graph=$(az ad sp show --id ${GRAPH_APP})
redirects=$(jq --null-input --argjson application "$application" \\
  '(($application.spa.redirectUris // []) + $ARGS.positional) | unique' --args -- ${redirects})
for scope in ${everyScope(settings).map(shellQuoted).join(" ")}; do
  id=$(jq --raw-output --arg scope "$scope" '.oauth2PermissionScopes[] | select(.value == $scope) | .id' <<<"$graph")
  [ -n "$id" ] || { echo "Microsoft Graph has no permission $scope here." >&2; exit 1; }
  held=$(jq --arg id "$id" '[.requiredResourceAccess[].resourceAccess[] | select(.id == $id)] | length' <<<"$application")
  [ "$held" != 0 ] || az ad app permission add --id ${settings.clientId} --api ${GRAPH_APP} --api-permissions "$id=Scope"
done
az rest --method PATCH --uri "$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv | sed 's:/*$::')/v1.0/applications/$(jq --raw-output .id <<<"$application")" \\
  --headers Content-Type=application/json --body "{\\"spa\\":{\\"redirectUris\\":$redirects}}"
${audience}echo 'Done. An admin agrees for everybody at:'
echo ${shellQuoted(adminConsentAddress(settings))}
`;
}

/** Shape: learn.microsoft.com/entra/identity-platform/v2-admin-consent */
export function adminConsentAddress(settings: Settings): string {
  const { origin } = new URL(settings.authority);
  const address = new URL(`${origin}/${encodeURIComponent(tenantOf(settings) ?? "organizations")}/v2.0/adminconsent`);
  address.searchParams.set("client_id", settings.clientId);
  address.searchParams.set("scope", everyScope(settings).join(" "));
  address.searchParams.set("redirect_uri", settings.adminConsentRedirect);
  // A plus stands for a space in forms only.
  return address.href.replaceAll("+", "%20");
}
