import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format, namesIn, spellings, type Message } from "../../src/locales/format";
import { compileLanguageFile, inLanguage, LANGUAGE_FILE } from "./compile.js";

const ROOT = join(__dirname, "..", "..");
const PAGE = readFileSync(join(ROOT, "docs/adding.md"), "utf8");

/** The file of the page's example. */
function example(name: string): Readonly<Record<string, unknown>> {
  const path = `src/locales/nl/${name}.ts`;
  const source = [...PAGE.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].find(([, text]) =>
    text?.startsWith(`// ${path}`),
  )?.[1];
  if (source === undefined) throw new Error(`The page has no ${path}`);
  return compileLanguageFile(source, join(ROOT, path));
}

function message(of: unknown, key: string): Message {
  const text: unknown = typeof of === "object" && of !== null ? Reflect.get(of, key) : undefined;
  if (typeof text === "string" || Array.isArray(text)) return text;
  throw new Error(`There is no text ${key}`);
}

test("the language of docs/adding.md compiles, and fills in what it is given", () => {
  const { boot } = example("boot");
  const { sample } = example("sample");
  expect(format(message(boot, "tryAgain"))).toBe("Opnieuw proberen");
  expect(format(message(sample, "people"), { count: 1 })).toBe("1 persoon krijgt e-mail.");
  expect(format(message(sample, "people"), { count: 12 })).toBe("12 mensen krijgen e-mail.");
  expect(format(message(sample, "whose"), { own: "no", owner: "Annelies" })).toBe(
    "Dit is de vergadering van Annelies.",
  );
  expect(namesIn(message(sample, "whose"))).toEqual(["owner"]);
  expect(spellings(message(sample, "people"))).toHaveLength(2);
  expect(example("language")).toEqual({ language: "nl", dates: "nl-NL" });
});

test("the build finds each file of a language beside the English one", () => {
  const english = join(ROOT, "src/locales/en/boot.ts");
  expect(inLanguage(english, "nl")).toBe(join(ROOT, "src/locales/nl/boot.ts"));
  expect(LANGUAGE_FILE.test(english)).toBe(true);
  expect(LANGUAGE_FILE.test(join(ROOT, "src/locales/format.ts"))).toBe(false);
});

test("a file of a language that imports something is refused, and so is a text that is no message", () => {
  const file = join(ROOT, "src/locales/nl/x.ts");
  expect(() => compileLanguageFile('import { say } from "../say"; export const x = say("y");', file)).toThrow(
    /holds texts only/,
  );
  expect(() => compileLanguageFile('export const x = "one {brace";', file)).toThrow(/is no ICU message/);
});

test("a pseudo-language is longer, accented and marked, and keeps its placeholders", () => {
  const { x } = compileLanguageFile('export const x = "Ask {who} again";', join(ROOT, "src/locales/en/x.ts"), {
    language: "pseudo",
  });
  const text = format(message({ x }, "x"), { who: "Anna" });
  expect(text).toMatch(/^⟦.*Anna.*⟧$/);
  expect(text.length).toBeGreaterThan("Ask Anna again".length * 1.3);
});
