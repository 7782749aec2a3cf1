/** Plays the worked examples of docs/adding.md: what stands there compiles, works, and what is forgotten does not compile. */
import { expect, jest, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { compileFunction } from "node:vm";
import ts from "typescript";
import { gatherFacts } from "../src/app/gather/gather";
import { parseHtml } from "../src/app/gather/testing/office";
import { FAKE_TIMERS, settle } from "../src/app/gather/testing/play";
import { createWorld, loadScenario, type World } from "../src/app/gather/testing/world";
import { prepare } from "../src/app/prepare";
import { applyPlan } from "../src/conversion/apply";
import type { Token } from "../src/conversion/ports/graph";
import type { EventProvider } from "../src/conversion/provider";
import type { Facts } from "../src/delegation/facts/facts";
import type { Provider, Rules } from "../src/delegation/verdict/rules.types";
import { assessBy } from "../src/delegation/verdict/assessBy";
import { RULES } from "../src/providers/assess";
import { CHECKS, PROVIDERS } from "../src/providers/registry";
import { eventWith, factsWith, seen } from "../src/delegation/testing/factBuilders";

// The compiler reads what the example touches.
jest.setTimeout(240_000);

const ROOT = join(__dirname, "..");
const PAGE = readFileSync(join(ROOT, "docs/adding.md"), "utf8");

/** The fenced blocks of one kind under one heading. */
function blocks(heading: string, kind: string): readonly string[] {
  const section = PAGE.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, of, text]) =>
    of === kind && text !== undefined ? [text] : [],
  );
}

interface Edit {
  readonly file: string;
  readonly text: string;
}

/** What a block adds, put before the line that stands below it there. */
function edited(block: string): Edit {
  const [title = "", ...rest] = block.trimEnd().split("\n");
  const file = title.replace(/^# /, "");
  const lines = readFileSync(join(ROOT, file), "utf8").split("\n");
  let added: string[] = [];
  let from = 0;
  for (const line of rest) {
    if (line.startsWith("+")) {
      added.push(line.slice(1));
      continue;
    }
    const at = lines.indexOf(line.slice(1), from);
    if (at < 0) throw new Error(`${file} has no line "${line.slice(1)}"`);
    lines.splice(at, 0, ...added);
    from = at + added.length;
    added = [];
  }
  expect(added).toEqual([]);
  return { file, text: lines.join("\n") };
}

/** What the compiler says of some files once the edits are made. */
function mistakes(edits: readonly Edit[], roots: readonly string[]): readonly string[] {
  const changed = new Map(edits.map(({ file, text }) => [resolve(ROOT, file), text]));
  const config = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (path) => changed.get(resolve(path)) ?? readFile(path);
  host.fileExists = (path) => changed.has(resolve(path)) || fileExists(path);
  // A folder that is only on the page has to be there for what is looked for in it.
  const { directoryExists } = host;
  host.directoryExists = (path) =>
    [...changed.keys()].some((file) => file.startsWith(`${resolve(path)}/`)) || (directoryExists?.(path) ?? true);
  host.getSourceFile = (path, target, ...more) => {
    const text = changed.get(resolve(path));
    return text === undefined ? getSourceFile(path, target, ...more) : ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram(
    roots.map((file) => join(ROOT, file)),
    { ...options, noEmit: true },
    host,
  );
  return roots.flatMap((file) => {
    const root = program.getSourceFile(join(ROOT, file));
    if (!root) throw new Error(`there is no ${file}`);
    return program
      .getSemanticDiagnostics(root)
      .map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  });
}

/** A module of the page, run as it stands there; what it imports is the product's own, or another one of the page. */
function run({ file, text }: Edit, beside: readonly Edit[] = []): Record<string, unknown> {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported: Record<string, unknown> = {};
  const load = (name: string): unknown => {
    const path = resolve(ROOT, dirname(file), name);
    const other = beside.find((one) => resolve(ROOT, one.file) === `${path}.ts`);
    return other ? run(other, beside) : jest.requireActual(path);
  };
  const made: unknown = compileFunction(outputText, ["require", "exports"]);
  if (typeof made === "function") Reflect.apply(made, undefined, [load, exported]);
  return exported;
}

const [source = ""] = blocks("A check", "ts");
const CHECK: Edit = { file: "src/delegation/checks/draft.ts", text: source };
const WORDS = "src/locales/findings.ts";
const TABLE = "src/delegation/checks/explaining.test.ts";

test("a check in three places compiles, and without its words or its row it does not", () => {
  const [list, words, row] = blocks("A check", "diff").map(edited);
  if (!list || !words || !row) throw new Error("the page has three blocks");
  expect(mistakes([CHECK, list, words, row], [CHECK.file, list.file, words.file, WORDS, TABLE])).toEqual([]);
  const forgotten = mistakes([CHECK, list], [WORDS, "src/delegation/checks/index.ts"]);
  expect(forgotten).toEqual([expect.stringContaining("'draft' is missing")]);
});

test("the check of the page answers, and reads what it says", () => {
  const { draft } = run(CHECK);
  if (!isCheck(draft)) throw new Error("the page exports no check");
  const facts = (isDraft: boolean): ReturnType<typeof factsWith> =>
    factsWith({ event: seen(eventWith({ isDraft }), "graph") });
  expect(draft.evaluate(facts(true))).toMatchObject({ code: "unsent", status: "fail" });
  const { verdict, findings } = assessBy({ ...RULES, checks: [...CHECKS, draft] }, facts(true));
  expect(verdict).toBe("ready");
  expect(findings.map(({ check }) => check)).toContain("draft");
  expect(draft.evaluate(facts(false))).toMatchObject({ code: "sent", status: "pass" });
});

/** The files of the folder: each block begins with its name. */
const FOLDER = blocks("A provider", "ts").map((text): Edit => ({ file: /^\/\/ (\S+)/.exec(text)?.[1] ?? "", text }));

test("a provider in three places compiles, and without its words it does not", () => {
  const [list, words] = blocks("A provider", "diff").map(edited);
  if (!list || !words) throw new Error("the page has two blocks");
  const files = FOLDER.map(({ file }) => file);
  expect(mistakes([...FOLDER, list, words], [...files, list.file, words.file, WORDS])).toEqual([]);
  expect(mistakes([...FOLDER, list], [WORDS])).toEqual([expect.stringContaining("'consumerAllowed' is missing")]);
});

/** An owner whose calendar makes Skype meetings for consumers. */
function consumersWorld(allowed: string[]): World {
  const scenario = loadScenario("ready");
  const mailbox = { allowedOnlineMeetingProviders: allowed, defaultOnlineMeetingProvider: "skypeForConsumer" };
  const people = scenario.people.map((person) => (person.id === "annelies" ? { ...person, mailbox } : person));
  return createWorld({ ...scenario, people, settings: { meetingHosts: ["meet.contoso.example"] } });
}

async function gathered(world: World): Promise<{ readonly facts: Facts; readonly token: Token }> {
  const { outlook, identity, graph, settings, scenario } = world;
  const deps = { outlook, identity, graph, settings, now: () => Date.parse(scenario.now) };
  const { facts, token } = await settle(gatherFacts(deps, { interactive: false }, signal));
  if (token === null) throw new Error("no token");
  return { facts, token };
}

const signal = new AbortController().signal;

function withConsumer(): { readonly rules: Rules; readonly convert: () => Promise<EventProvider> } {
  const record = FOLDER.find(({ file }) => file.endsWith("/consumer.ts"));
  const { consumer } = record ? run(record, FOLDER) : {};
  if (!isProvider(consumer)) throw new Error("the page exports no provider");
  const checks = [...CHECKS, ...consumer.deciding.filter(isCheck)];
  return { rules: { checks, providers: [consumer, ...PROVIDERS] }, convert: consumer.convert };
}

test("the provider of the page is checked, planned, applied and verified, and no other room knows of it", async () => {
  jest.useFakeTimers({ doNotFake: [...FAKE_TIMERS.doNotFake] });
  const world = consumersWorld(["skypeForConsumer"]);
  const { facts, token } = await gathered(world);
  // Without it, Teams serves, and may not.
  expect(assessBy(RULES, facts)).toMatchObject({ verdict: "blocked", provider: "teams" });

  const { rules, convert } = withConsumer();
  const assessment = assessBy(rules, facts);
  expect(assessment).toMatchObject({ verdict: "ready", provider: "consumer", route: "graph" });
  const checks: readonly string[] = assessment.findings.map(({ check }) => check);
  expect(checks).toContain("consumerAllowed");
  expect(checks).not.toContain("teamsAllowed");

  const prepared = await settle(prepare({ facts, assessment, addTeams: false, rules }, world, token, signal));
  if (prepared.kind !== "plan") throw new Error(prepared.kind);
  const result = await settle(
    applyPlan(
      prepared.plan,
      {
        outlook: world.outlook,
        graph: world.graph,
        provider: await convert(),
        parseHtml,
        meetingHosts: world.settings.meetingHosts,
        delegateObjectId: token.account.objectId,
        now: () => Date.parse(world.scenario.now),
      },
      token,
      () => undefined,
      signal,
    ),
  );
  expect(result).toMatchObject({
    outcome: "converted",
    provider: "skypeForConsumer",
    organizer: "annelies.peeters@contoso.example",
    stepsDone: ["write", "wait", "verify"],
  });
  expect(result.joinUrl).toMatch(/^https:\/\/meet\.contoso\.example\//);
  expect(world.count("PATCH")).toBe(1);
});

test("where the calendar does not allow what the provider of the page makes, its own check blocks", async () => {
  jest.useFakeTimers({ doNotFake: [...FAKE_TIMERS.doNotFake] });
  const { facts } = await gathered(consumersWorld(["teamsForBusiness"]));
  const { verdict, findings } = assessBy(withConsumer().rules, facts);
  expect(verdict).toBe("blocked");
  expect(findings[0]).toMatchObject({ check: "consumerAllowed", code: "notAllowed" });
});

type Each = (typeof CHECKS)[number];

interface PageProvider extends Provider {
  readonly convert: () => Promise<EventProvider>;
}

function isProvider(value: unknown): value is PageProvider {
  return typeof value === "object" && value !== null && "serves" in value && "convert" in value;
}

function isCheck(value: unknown): value is Each {
  return typeof value === "object" && value !== null && "evaluate" in value && "reads" in value;
}
