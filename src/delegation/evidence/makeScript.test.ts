import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { allowedCmdlets } from "../remedies/cmdlets.allowed";
import { readPowerShell } from "../remedies/testing/powershell";
import { said } from "../testing/said";
import { makeScript, type ScriptOptions } from "./makeScript";

// The grammar is loaded once, on a thread of its own: on a busy machine that takes its time.
jest.setTimeout(60_000);

const people = { owner: said("anna@contoso.com"), delegate: said("bob@contoso.com") };
const every = { exchangeOnline: true, exchangeOnPremises: true, teams: true, skype: true };

const selections: ScriptOptions["parts"][] = [
  every,
  {},
  { exchangeOnline: true },
  { exchangeOnPremises: true },
  { teams: true },
  { skype: true },
  { exchangeOnPremises: true, skype: true },
];

describe.each(selections)("the script for %j", (parts) => {
  const script = makeScript({ ...people, parts, clientId: said("11111111-2222-3333-4444-555555555555") });

  test("is PowerShell", async () => {
    expect((await readPowerShell(script)).errors).toEqual([]);
  });

  test("only reads", async () => {
    const { commands } = await readPowerShell(script);
    expect(
      commands.filter((command) => !/^(Get|Test|Select|Where|ForEach)-|^ConvertTo-Json$|^Write-Output$/.test(command)),
    ).toEqual([]);
    expect(script).not.toMatch(/\b(Set|Add|Remove|New|Grant|Enable|Disable|Invoke|Start|Stop|Import|Install)-\w/);
  });

  test("uses only cmdlets and parameters of the list", async () => {
    const { commands, parameters } = await readPowerShell(script);
    expect(commands.filter((command) => !(command in allowedCmdlets))).toEqual([]);
    expect(
      parameters.filter(
        ({ command, parameter }) =>
          parameter !== "-ErrorAction" && !allowedCmdlets[command]?.includes(parameter.slice(1)),
      ),
    ).toEqual([]);
  });

  test("names each person once", async () => {
    const { literals } = await readPowerShell(script);
    expect(literals.filter((literal) => literal === people.owner)).toHaveLength(1);
    expect(literals.filter((literal) => literal === people.delegate)).toHaveLength(1);
  });

  test("says nothing that Windows PowerShell 3 does not understand", () => {
    expect(script).not.toMatch(/\?\?|\?\.|&&|\|\||\bclass\b|\benum\b|ForEach-Object -Parallel|Join-String|Get-Error/);
    expect(script).not.toMatch(/ConvertTo-Json[^\n]*-(AsArray|EnumsAsStrings|EscapeHandling)/);
    expect(script).not.toMatch(/Read-Host/);
  });
});

test("the whole script reads as it was reviewed", () => {
  expect(
    makeScript({ ...people, parts: { teams: true } })
      .split("\n")
      .slice(0, 12),
  ).toEqual([
    "# Made by the Outlook add-in On Behalf. This script only reads, and changes nothing.",
    "# Run it where you administer Exchange, Teams or Skype for Business, and send back what stands between the two marker lines.",
    "& {",
    "  if ($PSVersionTable.PSVersion.Major -lt 3) {",
    "    Write-Output 'This script needs Windows PowerShell 3.0 or later. Run it on a newer computer, connected to the server.'",
    "    return",
    "  }",
    "  $ErrorActionPreference = 'Stop'",
    "  $owner = 'anna@contoso.com'",
    "  $delegate = 'bob@contoso.com'",
    "  $problems = @()",
    "  $result = @{ version = 1; collectedAt = [DateTime]::UtcNow.ToString('s') + 'Z'; owner = $owner; delegate = $delegate }",
  ]);
});

test("whatever the people are called, the script stays the same script with other literals", async () => {
  const characters = fc.constantFrom(..."'\u2018\u2019\u201a\u201b\"$()`;|&{}@,#<> \r\na\u3042".split(""));
  const name = fc.string({ unit: characters, minLength: 1, maxLength: 12 });
  const plain = await readPowerShell(makeScript({ ...people, parts: every }));
  await fc.assert(
    fc.asyncProperty(name, name, async (owner, delegate) => {
      const read = await readPowerShell(
        makeScript({ owner: said(`o${owner}`), delegate: said(`d${delegate}`), parts: every }),
      );
      expect(read.errors).toEqual([]);
      expect(read.commands).toEqual(plain.commands);
      expect(read.literals).toHaveLength(plain.literals.length);
      for (const text of [`o${owner}`, `d${delegate}`].map((given) => given.replace(/[\r\n]/g, "")))
        expect(read.literals.filter((literal) => literal === text)).toHaveLength(1);
    }),
    { numRuns: 40 },
  );
});
