import * as v from "valibot";
import type { Result } from "../result";
import { failed, ok } from "../result";
import type { Settings } from "./types";

/** What is wrong, for whoever deployed the page: the field and what was expected there. */
export interface SettingsProblem {
  readonly key: "missing" | "notJson" | "invalid";
  readonly params: Readonly<Record<string, string>>;
}

const httpsRoot = v.pipe(
  v.string(),
  v.check((text) => isHttps(text), "an https address"),
  v.transform((text) => text.replace(/\/+$/, "")),
);
const ms = (fallback: number) => v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), fallback);
const strings = v.optional(v.array(v.pipe(v.string(), v.minLength(1))), []);

const schema = v.object({
  clientId: v.pipe(v.string(), v.minLength(1)),
  authority: v.optional(httpsRoot, "https://login.microsoftonline.com/common"),
  scopes: v.optional(v.pipe(v.array(v.string()), v.minLength(1)), ["User.Read", "Calendars.ReadWrite.Shared"]),
  graphRoot: v.optional(httpsRoot, "https://graph.microsoft.com/v1.0"),
  adminConsentRedirect: v.optional(v.string(), ""),
  meetingHosts: strings,
  skype: v.optional(
    v.object({
      enabled: v.optional(v.boolean(), true),
      discoveryRoots: v.optional(v.array(httpsRoot), []),
      allowedDomains: strings,
    }),
    {},
  ),
  timeouts: v.optional(
    v.object({
      officeCall: ms(8_000),
      officeStart: ms(15_000),
      token: ms(10_000),
      popup: ms(120_000),
      graph: ms(15_000),
      ucwa: ms(12_000),
    }),
    {},
  ),
});

function isHttps(text: string): boolean {
  try {
    return new URL(text).protocol === "https:";
  } catch {
    return false;
  }
}

/** Validates deployment settings and fills what was left out with the public cloud's values. */
export function parseSettings(value: unknown): Result<Settings, SettingsProblem> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  return failed({
    key: "invalid",
    params: { field: v.getDotPath(issue) ?? "settings", expected: issue.expected ?? issue.message },
  });
}

/** Reads the page's block `<script type="application/json" id="settings">`. */
export function readSettings(page: Document): Result<Settings, SettingsProblem> {
  const text = page.getElementById("settings")?.textContent;
  if (!text) return failed({ key: "missing", params: {} });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed({ key: "notJson", params: {} });
  }
  return parseSettings(value);
}
