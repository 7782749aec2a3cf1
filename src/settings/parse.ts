import * as v from "valibot";
import type { Result } from "../lib/result";
import { failed, ok } from "../lib/result";
import { CHECKED, DEVELOPMENT_BASE, folderOf } from "./checked";
import { CLOUDS } from "./clouds";
import { EXPECTED, settingsSchema, type Expected } from "./schema";
import type { Settings } from "./types";

/** What is wrong, for whoever deployed the page. `field` is a path as "timeouts.graph", or "" for the whole. */
export type SettingsProblem =
  | { readonly key: "missing" }
  | { readonly key: "notJson" }
  | { readonly key: "invalid"; readonly field: string; readonly expected: Expected };

/**
 * Validates deployment settings, and fills what was left out: with the cloud's addresses, and with what stands beside the pages.
 * @param here where the pages are, for settings that do not say it themselves; no slash at the end
 */
export function parseSettings(value: unknown, here = DEVELOPMENT_BASE): Result<Settings, SettingsProblem> {
  const parsed = v.safeParse(settingsSchema, value);
  if (!parsed.success) return failed(problemOf(parsed.issues));
  const { $schema: _, ...given } = parsed.output;
  const base = given.base ?? here;
  return ok({ ...CLOUDS[given.cloud], adminConsentRedirect: `${base}/consent.html`, ...given, base });
}

type Issue = v.InferIssue<typeof settingsSchema>;

/** A field that nobody knows comes first: it is most often the misspelt one that is then missing. */
function problemOf(issues: readonly [Issue, ...Issue[]]): SettingsProblem {
  const unknown = issues.find((issue) => issue.expected === "never");
  const issue = unknown ?? issues[0];
  return { key: "invalid", field: v.getDotPath(issue) ?? "", expected: unknown ? "known" : expectedOf(issue) };
}

/** Of a field that is missing, valibot says that its name in quotes was expected. */
function expectedOf(issue: Issue): Expected {
  if (issue.type === "strict_object" && issue.expected.startsWith('"')) return "present";
  return EXPECTED.find((code) => code === issue.message) ?? "object";
}

/** Reads the page's block `<script type="application/json" id="settings">`. */
export function readSettings(page: Document): Result<Settings, SettingsProblem> {
  const text = page.getElementById("settings")?.textContent;
  if (!text) return failed({ key: "missing" });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed({ key: "notJson" });
  }
  if (typeof value === "object" && value !== null) Reflect.deleteProperty(value, CHECKED);
  return parseSettings(value, folderOf(page.baseURI));
}
