import { expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as v from "valibot";
import { createTenant } from "../tenant/tenant";
import { jsonSchemas } from "./jsonSchemas";
import { outcomeSchema } from "./outcome.schema";
import { parseScenario } from "./parse";

const SCENARIOS = join(__dirname, "..", "scenarios");
const PAGE = join(__dirname, "..", "..", "docs", "scenarios.md");
const STORIES = join(__dirname, "..", "stories");
const files = [SCENARIOS, STORIES].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name)),
);
const contentOf = (file: string): string => readFileSync(file, "utf8");

test.each(files)("%s is a scenario that a tenant can hold, with a title for the picker", (file) => {
  const parsed = parseScenario(contentOf(file), basename(file));
  if (!parsed.ok) throw new Error(parsed.error);
  expect(parsed.value.title.length).toBeLessThanOrEqual(140);
  expect(createTenant(parsed.value).unhandled).toEqual([]);
});

test("no two scenarios have the same title", () => {
  const titles = files.map((file) => /"title": "(.*)"/.exec(contentOf(file))?.[1]);
  expect(new Set(titles).size).toBe(files.length);
});

test.each(Object.entries(jsonSchemas()))(
  "%s is what the code checks (else: npx tsx lab/scenario/write-schemas.ts)",
  (name, content) => {
    expect(JSON.parse(readFileSync(join(__dirname, name), "utf8"))).toEqual(JSON.parse(content));
  },
);

test("the page explains every field of a scenario and of the runner's output", () => {
  const page = readFileSync(PAGE, "utf8");
  const names = Object.values(jsonSchemas()).flatMap((content) => fieldNames(JSON.parse(content)));
  expect([...new Set(names)].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

function fieldNames(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own =
    "properties" in schema && typeof schema.properties === "object" ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(fieldNames)];
}

test("the page's examples are right: the scenario is taken, the output fits its schema", () => {
  const examples = [...readFileSync(PAGE, "utf8").matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
  expect(examples).toHaveLength(2);
  expect(parseScenario(examples[0] ?? "", "docs/scenarios.md")).toMatchObject({ ok: true });
  expect(v.safeParse(outcomeSchema, JSON.parse(examples[1] ?? "")).issues).toBeUndefined();
});
