/** The page of the catalogue: what is checked, why, how it is seen, who puts it right and with what. */
import { CHECKS } from "../src/providers/registry";
import type { Status } from "../src/delegation/checks/finding";
import { remedyData } from "../src/delegation/remedies/catalogue";
import type { RemedyData, RemedyParams } from "../src/delegation/remedies/remedy.types";
import { factsWith, onPremises } from "../src/delegation/testing/factBuilders";
import { said } from "../src/delegation/testing/said";
import { findings, type FindingWording } from "../src/locales/findings";
import { remedyWords } from "../src/locales/remedyWords";
import { fixerName, statusName } from "../src/locales/say";
import { spellings, type Message } from "../src/locales/format";
import { seenBy } from "./checksSeenBy";

const NAMES: Readonly<Record<string, string>> = {
  ownerName: "the owner",
  delegateName: "the delegate",
  delegateAddress: "the delegate",
  me: "the delegate",
  owner: "the owner",
  reason: "(The reason.)",
};
const SAMPLE: RemedyParams = {
  owner: said("owner@contoso.com"),
  delegate: said("delegate@contoso.com"),
  origin: said("https://addin.contoso.com"),
  clientId: said("00000000-0000-0000-0000-000000000000"),
};

const INTRO = `# Everything that is checked

Made from the checks themselves by \`npm run docs\`; a test fails when this page is stale.

A check **decides** or **explains**. Only a deciding check can block; one that explains never lowers the verdict while it is unknown.
*Could not check* is never *no*: each answer says why it is not known and who could look. What IT's script finds counts as an answer.

Two places where the documentation contradicts itself, and what is safe:

- **Author or Editor.** One Microsoft page asks for Author with the delegate flag, the cmdlet's page gives the flag with Editor only. Editor is safe in every case. Not Owner: it is reported to fail where Editor works.
- **Which clients have delegation.** The published table of Skype for Business clients leaves out clients that other pages describe. No client is held against anybody because of that table.`;

function plain(message: Message): string {
  const text = spellings(message).at(-1) ?? "";
  const filled = text
    .replace(/\{(\w+)\}/g, (_, name: string) => NAMES[name] ?? `(${name})`)
    .replace(/^(the|a) /, (article) => article.charAt(0).toUpperCase() + article.slice(1))
    .replace(/\. the /g, ". The ");
  return filled.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}

const ORDER: readonly Status[] = ["pass", "fail", "unknown", "notApplicable"];

function decides(check: (typeof CHECKS)[number]): string {
  const [cloud, server] = [check.decides(factsWith()), check.decides(onPremises())];
  if (cloud && server) return "Decides.";
  if (cloud) return "Decides in Microsoft 365.";
  return server ? "Decides on-premises." : "Explains.";
}

function whoFixes({ remedies }: (typeof CHECKS)[number]): string {
  const fixers = [...new Set(remedies.flatMap((remedy) => remedyData(remedy).by))];
  return fixers.length === 0 ? "nobody has to" : fixers.map((fixer) => fixerName(fixer, "the owner")).join(", ");
}

const link = (id: string): string => `[${id}](#remedy-${id.toLowerCase()})`;
const page = (source: string): string => (/^[\w.-]+\.\w+\/\S+$/.test(source) ? `<https://${source}>` : source);

function checkSection(check: (typeof CHECKS)[number]): string {
  const words: Readonly<Record<string, FindingWording>> = findings[check.id];
  const rows = Object.entries<Status>(check.codes)
    .sort(([, a], [, b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .flatMap(([code, status]) => {
      const wording = words[code];
      return wording
        ? [`| \`${code}\` | ${statusName(status)} | ${plain(wording.headline)} | ${plain(wording.why)} |`]
        : [];
    });
  const { remedies } = check;
  return [
    `### ${check.id}`,
    `${decides(check)} How it is seen: ${seenBy(check)}`,
    ["| answer | status | what | why, and what next |", "|---|---|---|---|", ...rows].join("\n"),
    `Who puts it right: ${whoFixes(check)}.${remedies.length > 0 ? ` How: ${remedies.map(link).join(", ")}.` : ""}`,
    `Sources: ${check.sources.map(page).join(", ")}`,
  ].join("\n\n");
}

function cmdletBlocks(remedy: RemedyData): string[] {
  const { look, fix, undo, shells } = remedyWords.message;
  return remedy.cmdlets.map(({ purpose, shell, versions, role, lines }) =>
    [
      `${plain({ check: look, fix, undo }[purpose])}: ${plain(shells[shell])} (${versions}), role ${role}`,
      "",
      "```powershell",
      ...lines(SAMPLE),
      "```",
    ].join("\n"),
  );
}

function remedySection(remedy: RemedyData): string {
  const wording = remedyWords.remedies[remedy.id];
  const { webOrNew, classicWindows, mac } = wording.inOutlook ?? {};
  const { inWebOrNew, inClassicWindows, inMac } = remedyWords.message;
  const list = (steps: readonly Message[] | undefined, heading?: Message): string[] =>
    steps ? [...(heading ? [plain(heading)] : []), steps.map((step) => `- ${plain(step)}`).join("\n")] : [];
  const doers = remedy.by.map((fixer) => fixerName(fixer, "the owner")).join(", ");
  const wait = remedy.wait === null ? "at once" : `within ${remedyWords.duration(remedy.wait)}`;
  return [
    `### Remedy: ${remedy.id}`,
    `**${plain(wording.titleForOthers ?? wording.title)}.** Done by: ${doers}. Has effect ${wait}.`,
    ...(wording.inOutlook
      ? [...list(webOrNew, inWebOrNew), ...list(classicWindows, inClassicWindows), ...list(mac, inMac)]
      : list(wording.steps)),
    ...Object.entries(wording.forFixer ?? {}).flatMap(([fixer, steps]) => list(steps, `For \`${fixer}\`:`)),
    ...cmdletBlocks(remedy),
    `Sources: ${remedy.sources.map(page).join(", ")}`,
  ].join("\n\n");
}

/** The content of `docs/checks.md`. */
export function checksPage(): string {
  const used = [...new Set(CHECKS.flatMap((check) => check.remedies))];
  return (
    [
      INTRO,
      "## Checks",
      ...CHECKS.map(checkSection),
      "## Remedies",
      "Cmdlets add or set back one thing; none replaces a list, drops the delegate flag or switches an allow list on. An undo is for what was not like that before.",
      ...[...used, "collectEvidence" as const, "lookUpSignIn" as const].map((id) => remedySection(remedyData(id))),
      "",
    ]
      .join("\n\n")
      .trimEnd() + "\n"
  );
}
