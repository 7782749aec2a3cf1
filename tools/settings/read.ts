/** Deployment settings from a file, for whoever runs a command: what is wrong is said in one sentence that names file, field and what was expected. */
import { readFileSync } from "node:fs";
import { failed, ok, type Result } from "../../src/lib/result";
import { CHECKED } from "../../src/settings/checked";
import { parseSettings, type SettingsProblem } from "../../src/settings/parse";
import { settingsSchema, type Expected } from "../../src/settings/schema";
import type { Settings } from "../../src/settings/types";

export interface SettingsFile {
  readonly settings: Settings;
  /** As written, without `$schema`: what goes into the pages. */
  readonly written: Readonly<Record<string, unknown>>;
}

const WORDS: Readonly<Record<Expected, string>> = {
  object: "an object: { … }",
  known: "a field that exists",
  present: "a value, but it is missing",
  text: "text",
  texts: "a list of texts",
  guid: "a GUID, as 0f8fad5b-d9cb-469f-a165-70867728950e",
  https: "an https address without user, query or fragment, as https://addins.contoso.com/on-behalf",
  mail: "one e-mail address, as helpdesk@contoso.com",
  host: "a host name without https://, as mail.contoso.com",
  scope: "at least one Graph permission, as Calendars.ReadWrite.Shared",
  flag: "true or false",
  cloud: "worldwide, gccHigh, dod or china",
  tokenCache: "localStorage or sessionStorage",
  milliseconds: "milliseconds: a whole number from 1 to 3600000",
  mailsPerMinute: "a whole number from 1 to 30, Exchange Online's limit",
  recipientsPerDay: "a whole number from 1 to 10000, Exchange Online's limit",
};

/** Nobody's application: what settings.json holds before anything is registered. */
const NOBODY = /^[0-]+$/;

/**
 * Reads and checks a settings file. The failure is one sentence for a person.
 * @param file as the person wrote it, for the sentence
 * @param path where it lies
 */
export function readSettingsFile(file: string, path: string): Result<SettingsFile, string> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return failed(`${file}: there is no such file, or it can't be read.`);
  }
  return checkSettings(file, text);
}

/** As `readSettingsFile`, of what was read already. @param file where it stands, for the sentence */
export function checkSettings(file: string, text: string): Result<SettingsFile, string> {
  let value: unknown;
  try {
    // Windows PowerShell and Notepad put a byte order mark first.
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return failed(`${file}: expected JSON, and it isn't: ${error instanceof Error ? error.message : String(error)}.`);
  }
  // A page's block carries its sum.
  if (typeof value === "object" && value !== null) Reflect.deleteProperty(value, CHECKED);
  const parsed = parseSettings(value);
  if (!parsed.ok) return failed(sentence(file, parsed.error));
  const written = Object.fromEntries(entriesOf(value).filter(([name]) => name !== "$schema"));
  return ok({ settings: parsed.value, written });
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

/** For a package, which is for somebody's tenant and somebody's host. */
export function readPackageSettings(file: string, path: string): Result<SettingsFile, string> {
  return forPackage(file, readSettingsFile(file, path));
}

function forPackage(file: string, read: Result<SettingsFile, string>): Result<SettingsFile, string> {
  if (!read.ok) return read;
  const { written, settings } = read.value;
  if (written["base"] === undefined) return failed(`${file}: "base": expected ${WORDS.https}, but it is missing.`);
  if (NOBODY.test(settings.clientId))
    return failed(`${file}: "clientId": expected the id of your own application, and this is a placeholder.`);
  return read;
}

function sentence(file: string, problem: SettingsProblem): string {
  if (problem.key !== "invalid") return `${file}: expected deployment settings.`;
  const { field, expected } = problem;
  if (field === "") return `${file}: expected ${WORDS[expected]}.`;
  const near = expected === "known" ? nearest(field) : undefined;
  return `${file}: "${field}": expected ${WORDS[expected]}${near ? `; did you mean "${near}"?` : "."}`;
}

/** A field of the same object whose name differs by case, or by less than a third of its letters. */
function nearest(field: string): string | undefined {
  const at = field.lastIndexOf(".") + 1;
  const [prefix, name] = [field.slice(0, at), field.slice(at)];
  return namesUnder(prefix)
    .map((known) => ({ known, distance: distance(known.toLowerCase(), name.toLowerCase()) }))
    .filter((candidate) => candidate.distance * 3 < name.length)
    .sort((a, b) => a.distance - b.distance)
    .map(({ known }) => prefix + known)[0];
}

function namesUnder(prefix: string): readonly string[] {
  const { contacts, skype, timeouts } = settingsSchema.entries;
  if (prefix === "contacts.") return Object.keys(contacts.wrapped.entries);
  if (prefix === "skype.") return Object.keys(skype.wrapped.entries);
  if (prefix === "timeouts.") return Object.keys(timeouts.wrapped.entries);
  return prefix === "" ? Object.keys(settingsSchema.entries) : [];
}

/** Letters to add, take away or change, to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const change = (row[j] ?? 0) + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
