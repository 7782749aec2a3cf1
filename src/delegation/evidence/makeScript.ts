import { nonEmpty, type NonEmpty } from "../facts/nonEmpty";
import { quotePowerShell } from "../remedies/quotePowerShell";
import { EXCHANGE, SKYPE, TEAMS, type ScriptPart } from "./scriptParts";

export const EVIDENCE_BEGIN = "-----BEGIN ON BEHALF EVIDENCE-----";
export const EVIDENCE_END = "-----END ON BEHALF EVIDENCE-----";

export interface ScriptOptions {
  /** SMTP addresses. */
  readonly owner: NonEmpty;
  readonly delegate: NonEmpty;
  readonly parts: Readonly<Partial<Record<ScriptPart, boolean>>>;
  /** The add-in's application id: asks whether an application access policy keeps it out. */
  readonly clientId?: NonEmpty;
}

/** What only a person can see at the owner's computer. No prompts: a script that waits for an answer is not run from a ticket. */
const BY_HAND = `
  # Only if somebody has looked at the owner's computer; else leave these empty.
  $ownerClient = ''      # windows, windowsBasic, mac or mobile
  $ownerClientMapi = ''  # yes or no: Ctrl + right-click the tray icon, Configuration Information, "MAPI Status OK"
  $lastSync = ''         # when the owner was last signed in to both Outlook and Lync or Skype for Business`;

/**
 * One Windows PowerShell script (3.0 or later) for this owner and delegate. It only reads, asks nothing, and prints one JSON
 * document between two marker lines: the shape of `AdminEvidence` with `problems` beside it. A part whose cmdlets are not
 * there says so in `problems`; one script can be run in several shells and all the outputs pasted together.
 */
export function makeScript({ owner, delegate, parts, clientId }: ScriptOptions): string {
  const exchange = parts.exchangeOnline === true || parts.exchangeOnPremises === true;
  return [
    "# Made by the Outlook add-in On Behalf. This script only reads, and changes nothing.",
    "# Run it where you administer Exchange, Teams or Skype for Business, and send back what stands between the two marker lines.",
    "& {",
    "  if ($PSVersionTable.PSVersion.Major -lt 3) {",
    "    Write-Output 'This script needs Windows PowerShell 3.0 or later. Run it on a newer computer, connected to the server.'",
    "    return",
    "  }",
    "  $ErrorActionPreference = 'Stop'",
    `  $owner = ${quotePowerShell(owner)}`,
    `  $delegate = ${quotePowerShell(delegate)}`,
    ...(exchange
      ? [
          `  $askOnline = ${parts.exchangeOnline === true ? "$true" : "$false"}`,
          `  $askOnPremises = ${parts.exchangeOnPremises === true ? "$true" : "$false"}`,
          `  $clientId = ${clientId === undefined ? "''" : quotePowerShell(clientId)}`,
        ]
      : []),
    ...(parts.skype ? [BY_HAND.slice(1)] : []),
    "  $problems = @()",
    "  $result = @{ version = 1; collectedAt = [DateTime]::UtcNow.ToString('s') + 'Z'; owner = $owner; delegate = $delegate }",
    ...(exchange ? [EXCHANGE.slice(1)] : []),
    ...(parts.teams ? [TEAMS.slice(1)] : []),
    ...(parts.skype ? [SKYPE.slice(1)] : []),
    "  $result.problems = $problems",
    `  Write-Output '${EVIDENCE_BEGIN}'`,
    "  ConvertTo-Json -InputObject $result -Depth 6 -Compress",
    `  Write-Output '${EVIDENCE_END}'`,
    "}",
    "",
  ].join("\n");
}

/** The same from texts that may be empty; null where the people are not both known. */
export function scriptFor(
  owner: string,
  delegate: string,
  parts: ScriptOptions["parts"],
  clientId: string,
): string | null {
  const [from, to, application] = [nonEmpty(owner), nonEmpty(delegate), nonEmpty(clientId)];
  if (from === null || to === null) return null;
  return makeScript({ owner: from, delegate: to, parts, ...(application === null ? {} : { clientId: application }) });
}
