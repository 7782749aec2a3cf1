/** Plays the worked examples of docs/adding.md: what stands there compiles, works, and what is forgotten does not compile. */
import { expect, jest, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { compileFunction } from "node:vm";
import ts from "typescript";
import { assessBy } from "../src/delegation/verdict/assessBy";
import { RULES } from "../src/providers/assess";
import { CHECKS } from "../src/providers/registry";
import { eventWith, factsWith, seen } from "../src/delegation/testing/facts";

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
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported: Record<string, unknown> = {};
  const load = (name: string): unknown => jest.requireActual(resolve(ROOT, "src/delegation/checks", name));
  const run: unknown = compileFunction(outputText, ["require", "exports"]);
  if (typeof run === "function") Reflect.apply(run, undefined, [load, exported]);
  const draft = exported["draft"];
  if (!isCheck(draft)) throw new Error("the page exports no check");
  const facts = (isDraft: boolean): ReturnType<typeof factsWith> =>
    factsWith({ event: seen(eventWith({ isDraft }), "graph") });
  expect(draft.evaluate(facts(true))).toMatchObject({ code: "unsent", status: "fail" });
  const { verdict, findings } = assessBy({ ...RULES, checks: [...CHECKS, draft] }, facts(true));
  expect(verdict).toBe("ready");
  expect(findings.map(({ check }) => check)).toContain("draft");
  expect(draft.evaluate(facts(false))).toMatchObject({ code: "sent", status: "pass" });
});

type Each = (typeof CHECKS)[number];

function isCheck(value: unknown): value is Each {
  return typeof value === "object" && value !== null && "evaluate" in value && "reads" in value;
}
