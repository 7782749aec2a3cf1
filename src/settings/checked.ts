/**
 * Settings that a build has checked, as a page can take them without the schema: the block carries a sum over itself, and what
 * somebody has changed since does not fit it.
 */
import { CLOUDS } from "./clouds";
import { DEFAULTS } from "./defaults";
import type { Settings } from "./types";

/** The field of the sum; no setting. */
export const CHECKED = "$checked";

/** Where `npm start` serves the pages, and what settings without `base` are taken for. */
export const DEVELOPMENT_BASE = "https://localhost:3000";

/** As their file holds them: what is the usual way may be left out, in groups too. */
export type Written = Partial<Omit<Settings, "skype" | "timeouts">> & {
  readonly skype?: Partial<Settings["skype"]>;
  readonly timeouts?: Partial<Settings["timeouts"]>;
} & Pick<Settings, "clientId">;

/** With what was left out. @param here where the pages are; no slash at the end */
export function filled(written: Written, here: string): Settings {
  const base = written.base ?? here;
  return {
    ...DEFAULTS,
    ...CLOUDS[written.cloud ?? DEFAULTS.cloud],
    adminConsentRedirect: `${base}/consent.html`,
    ...written,
    base,
    skype: { ...DEFAULTS.skype, ...written.skype },
    timeouts: { ...DEFAULTS.timeouts, ...written.timeouts },
  };
}

/** Of a text; FNV-1a with 32 bits (datatracker.ietf.org/doc/html/draft-eastlake-fnv), against slips and not against ill will. */
export function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return (sum >>> 0).toString(16);
}

function isChecked(value: object): value is Written {
  const { [CHECKED]: sum, ...written }: Record<string, unknown> = { ...value };
  return sum === sumOf(JSON.stringify(written));
}

/** The settings of the page's block; null where it was changed after the build has checked it, or never was. */
export function checkedSettings(page: Document): Settings | null {
  try {
    const value: unknown = JSON.parse(page.getElementById("settings")?.textContent ?? "null");
    if (typeof value !== "object" || value === null || !isChecked(value)) return null;
    const { [CHECKED]: _, ...written }: Written & { readonly [CHECKED]?: string } = value;
    return filled(written, folderOf(page.baseURI));
  } catch {
    return null;
  }
}

/** The folder that an address stands in; no slash at the end. */
export function folderOf(address: string): string {
  try {
    return new URL(".", address).href.replace(/\/$/, "");
  } catch {
    return DEVELOPMENT_BASE;
  }
}
