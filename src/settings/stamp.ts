/** For whoever writes settings into a page. */
import { CHECKED, DEVELOPMENT_BASE, filled, sumOf, type Written } from "./checked";
import { parseSettings } from "./parse";

/**
 * The settings with the sum that spares the page its schema. Without it where they are wrong, or where checking changes them (an
 * address with a slash too many): the page then checks them itself.
 * @param settings as their file holds them, perhaps with an earlier sum
 */
export function stamped(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { [CHECKED]: _, ...written } = settings;
  const parsed = parseSettings(written);
  if (!parsed.ok || !isWritten(written)) return written;
  const same = sorted(filled(written, DEVELOPMENT_BASE)) === sorted(parsed.value);
  return same ? { [CHECKED]: sumOf(JSON.stringify(written)), ...written } : written;
}

/** What was parsed has a client id. */
function isWritten(value: object): value is Written {
  return "clientId" in value;
}

/** One text for equal values, whatever the order of their fields. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
