/** No file of the product needs, to be loaded, a file that needs it. Types are gone by then, and what is imported later is no need. */
import { expect, test } from "@jest/globals";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const ROOT = resolve(__dirname, "../..");

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(ROOT, folder, name));
}

/** Whether anything of a statement is still there when it runs. */
function isNeeded(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return !statement.isTypeOnly;
  const { importClause } = statement;
  if (!importClause) return true;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return false;
  const { namedBindings } = importClause;
  if (importClause.name || !namedBindings || ts.isNamespaceImport(namedBindings)) return true;
  return namedBindings.elements.some((element) => !element.isTypeOnly);
}

function needsOf(file: string, text: string, all: ReadonlySet<string>): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    if (!from || !ts.isStringLiteral(from) || !from.text.startsWith(".") || !isNeeded(statement)) return [];
    const path = resolve(dirname(file), from.text);
    return [path, `${path}.ts`, `${path}.tsx`].filter((one) => all.has(one));
  });
}

/** The first circle that a walk finds, from a file back to itself; null where there is none. */
function circleIn(needs: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const clear = new Set<string>();
  const walk = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (clear.has(file)) return null;
    for (const next of needs.get(file) ?? []) {
      const circle = walk(next, [...path, file]);
      if (circle) return circle;
    }
    clear.add(file);
    return null;
  };
  for (const file of needs.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return null;
}

function circleOf(folder: string): readonly string[] | null {
  const files = filesIn(folder);
  const all = new Set(files);
  const needs = new Map(files.map((file) => [file, needsOf(file, readFileSync(file, "utf8"), all)]));
  return circleIn(needs)?.map((file) => relative(ROOT, file)) ?? null;
}

test.each(["src", "lab"])("%s has no circle of imports", (folder) => {
  expect(circleOf(folder)).toBeNull();
});

test("a circle is found, and one of types is none", () => {
  const all = new Set(["/a.ts", "/b.ts", "/c.ts"]);
  const needs = (b: string): ReadonlyMap<string, readonly string[]> =>
    new Map([
      ["/a.ts", needsOf("/a.ts", `import { b } from "./b";`, all)],
      ["/b.ts", needsOf("/b.ts", `export { c } from "./c";`, all)],
      ["/c.ts", needsOf("/c.ts", b, all)],
    ]);
  expect(circleIn(needs(`import { a, type A } from "./a";`))).toEqual(["/a.ts", "/b.ts", "/c.ts", "/a.ts"]);
  expect(circleIn(needs(`import type { A } from "./a";`))).toBeNull();
  expect(circleIn(needs(`export const a = () => import("./a");`))).toBeNull();
});
