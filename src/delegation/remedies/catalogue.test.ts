import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { remedyWords } from "../../locales/remedyWords";
import { REMEDY_IDS } from "./remedyIds";
import { said } from "../testing/said";
import { remedyCatalogue } from "./catalogue";
import { allowedCmdlets, listParameters } from "./cmdlets.allowed";
import { readPowerShell, type ReadScript } from "./testing/powershell";
import type { RemedyParams } from "./remedy.types";

// The grammar is loaded once, on a thread of its own: on a busy machine that takes its time.
jest.setTimeout(60_000);

const params: RemedyParams = {
  owner: said("anna@contoso.com"),
  delegate: said("bob@contoso.com"),
  origin: said("https://addin.contoso.com"),
  clientId: said("11111111-2222-3333-4444-555555555555"),
};

const printed = remedyCatalogue.flatMap((remedy) =>
  remedy.cmdlets.map((cmdlets, index) => ({
    name: `${remedy.id} ${cmdlets.purpose} #${index} in ${cmdlets.shell}`,
    cmdlets,
  })),
);

test("every remedy is in the catalogue once, has words, somebody who does it and a source", () => {
  expect(remedyCatalogue.map((remedy) => remedy.id).sort()).toEqual([...REMEDY_IDS].sort());
  for (const remedy of remedyCatalogue) {
    expect(remedyWords.remedies[remedy.id].steps.length).toBeGreaterThan(0);
    expect(remedy.by.length).toBeGreaterThan(0);
    expect(remedy.sources.length).toBeGreaterThan(0);
  }
});

test("what has a fix has a look, and what fixes can be undone", () => {
  for (const remedy of remedyCatalogue) {
    const purposes = new Set(remedy.cmdlets.map((cmdlets) => cmdlets.purpose));
    if (purposes.has("fix")) expect([remedy.id, purposes.has("check")]).toEqual([remedy.id, true]);
    expect(remedy.reversible).toBe(true);
  }
});

describe.each(printed)("$name", ({ cmdlets }) => {
  let read: ReadScript;
  const lines = cmdlets.lines(params);
  beforeAll(async () => {
    read = await readPowerShell(lines.join("\n"));
  });

  test("is PowerShell, as a whole and line by line", async () => {
    expect(lines.length).toBeGreaterThan(0);
    expect(read.errors).toEqual([]);
    for (const line of lines) expect((await readPowerShell(line)).errors).toEqual([]);
  });

  test("uses only cmdlets and parameters of the list", () => {
    const unlisted = [
      ...read.commands.filter((command) => !(command in allowedCmdlets)),
      ...read.parameters
        .filter(
          ({ command, parameter }) =>
            parameter !== "-ErrorAction" && !allowedCmdlets[command]?.includes(parameter.slice(1)),
        )
        .map(({ command, parameter }) => `${command} ${parameter}`),
    ];
    expect(unlisted).toEqual([]);
  });

  test("changes nothing when it only looks", () => {
    if (cmdlets.purpose === "check")
      expect(read.commands.filter((command) => !/^(Get|Test|Select|Where|ForEach)-/.test(command))).toEqual([]);
  });

  test("never replaces a list", () => {
    for (const { parameter, value } of read.parameters)
      if (listParameters.includes(parameter.slice(1)))
        expect(value).toMatch(cmdlets.purpose === "undo" ? /^@\{remove=/i : /^@\{add=/i);
  });
});

test("the delegate flag is never dropped: no notification without the flag, and private access that was there is said again", () => {
  for (const { cmdlets } of printed) {
    const text = cmdlets.lines(params).join("\n");
    expect(text).not.toMatch(
      /SendNotificationToUser|EwsApplicationAccessPolicy (Enforce|\$|')|EwsBlockList|GrantSendOnBehalfTo [^@]/,
    );
    if (/SharingPermissionFlags \$flags/.test(text)) expect(text).toMatch(/CanViewPrivateItems/);
  }
});

test("an allow list is added to only where it is in force already", () => {
  const fixes = printed
    .filter(({ cmdlets }) => cmdlets.purpose === "fix")
    .flatMap(({ cmdlets }) => cmdlets.lines(params));
  const touching = fixes.filter((line) => line.includes("EwsAllowList"));
  expect(touching.length).toBeGreaterThan(0);
  for (const line of touching) expect(line).toMatch(/-eq 'EnforceAllowList'\) \{/);
});

test("the calendar folder is looked up, whatever it is called", () => {
  for (const { cmdlets } of printed) {
    const text = cmdlets.lines(params).join("\n");
    expect(text).not.toMatch(/:\\+Calendar/);
    if (/MailboxFolderPermission/.test(text))
      expect(text).toMatch(/Get-MailboxFolderStatistics .*-FolderScope Calendar/);
  }
});

test("whatever the people are called, each name stands in at most one literal and nothing else is run", async () => {
  const characters = fc.constantFrom(..."'\u2018\u2019\u201a\u201b\"$()`;|&{}@,#<> \r\na-.\u3042".split(""));
  const name = fc.string({ unit: characters, minLength: 1, maxLength: 12 }).map((text) => `x${text}@contoso.com`);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...printed), name, name, name, async ({ cmdlets }, owner, delegate, policy) => {
      // eslint-disable-next-line no-control-regex -- the same characters that are removed
      const clean = (text: string) => text.replace(/[\u0000-\u001f]/g, "");
      const given = { ...params, owner: said(`1${owner}`), delegate: said(`2${delegate}`), policy: said(`3${policy}`) };
      const lines = cmdlets.lines(given);
      if (lines.length === 0) return;
      const read = await readPowerShell(lines.join("\n"));
      const plain = await readPowerShell(cmdlets.lines({ ...params, policy: said("p") }).join("\n"));
      expect(read.errors).toEqual([]);
      expect(read.commands).toEqual(plain.commands);
      for (const text of [given.owner, given.delegate, given.policy])
        expect(read.literals.filter((literal) => literal === clean(text)).length).toBeLessThanOrEqual(
          plain.literals.filter((literal) => [params.owner, params.delegate, "p"].includes(literal)).length,
        );
      expect(read.literals.length).toBe(plain.literals.length);
    }),
    { numRuns: 100 },
  );
});

test("a native program is given plain addresses only", () => {
  const program = printed.filter(({ cmdlets }) => cmdlets.lines(params).join().includes("SEFAUtil"));
  expect(program.length).toBeGreaterThan(0);
  for (const { cmdlets } of program)
    expect(cmdlets.lines({ ...params, delegate: said('b" /x@contoso.com') })).toEqual([]);
});
