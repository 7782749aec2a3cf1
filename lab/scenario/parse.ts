/** From a file's content to a Scenario, or to one sentence that names the place and what was expected there. */
import * as v from "valibot";
import type { Result } from "../../src/lib/result";
import { generated } from "./generate";
import { findMistake } from "./mistakes";
import { scenarioSchema } from "./schema";
import type { Scenario } from "./types";

/**
 * @param json the file's text, or its content already parsed
 * @param fileName begins the sentence
 * @returns the scenario, or one sentence as `late.json: events[0].end: expected a time after the start, found "2026-11-25T09:00".`
 */
export function parseScenario(json: unknown, fileName = "The scenario"): Result<Scenario, string> {
  let content = json;
  if (typeof json === "string") {
    try {
      content = JSON.parse(json.replace(/^\uFEFF/, ""));
    } catch (error) {
      return failed(
        `${fileName}: expected JSON (${error instanceof Error ? oneLine(error.message) : "not readable"}).`,
      );
    }
  }
  if (Array.isArray(content))
    return failed(`${fileName}: the whole file: expected an object in curly braces, found a list.`);
  const parsed = v.safeParse(scenarioSchema, content);
  if (!parsed.success) return failed(`${fileName}: ${sentence(deepest(parsed.issues[0]), content)}`);
  const scenario = generated(parsed.output);
  const mistake = findMistake(scenario);
  if (mistake)
    return failed(`${fileName}: ${mistake.place}: expected ${mistake.expected}, found ${show(mistake.found)}.`);
  return { ok: true, value: scenario };
}

interface Located {
  readonly message: string;
  readonly place: readonly (string | number)[];
}

function failed(error: string): Result<never, string> {
  return { ok: false, error };
}

/** A union's own message is vague; where one of its alternatives got further, that one's is the useful one. */
function deepest(issue: v.BaseIssue<unknown>, before: readonly (string | number)[] = []): Located {
  const place = [...before, ...(issue.path ?? []).map((step) => toKey(step.key))];
  let best: Located = { message: issue.message, place };
  for (const inner of issue.issues ?? []) {
    const found = deepest(inner, place);
    if (found.place.length > best.place.length) best = found;
  }
  return best;
}

function toKey(key: unknown): string | number {
  return typeof key === "number" ? key : String(key);
}

function sentence(issue: Located, content: unknown): string {
  let found: unknown = content;
  for (const key of issue.place) found = isRecord(found) ? found[String(key)] : undefined;
  const place = placeName(issue.place);
  if (issue.message.startsWith("no such field")) return `${place}: ${issue.message}.`;
  return `${place}: expected ${issue.message}, found ${show(found)}.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** `people[0].mail`; the file itself is "the whole file". */
export function placeName(place: readonly (string | number)[]): string {
  if (place.length === 0) return "the whole file";
  return place.map((key, at) => (typeof key === "number" ? `[${key}]` : at === 0 ? key : `.${key}`)).join("");
}

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const json = JSON.stringify(value);
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, " ").replace(/\.$/, "");
}
