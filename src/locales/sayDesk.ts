/** The round's page in words. */
import { desk, type DeskKey } from "./en/desk";
import { format, type MessageParams } from "./format";
import { dateLanguage } from "./when";

export type { DeskKey };

export function sayDesk(key: DeskKey, params: MessageParams = {}): string {
  return format(desk[key], params);
}

function isDeskKey(key: string): key is DeskKey {
  return Object.hasOwn(desk, key);
}

/** What a code of a result means; the code itself where nobody has written a sentence for it. */
export function sayCode(code: string): string {
  const key = `code_${code}`;
  return isDeskKey(key) ? sayDesk(key) : sayDesk("code_other", { code });
}

const HOUR = 3_600_000;

/** "about 40 minutes", "about 2.5 hours". ms */
export function roughly(ms: number, language: string): string {
  if (ms < 60_000) return sayDesk("lessThanMinute");
  const hours = ms / HOUR;
  const [value, unit] = hours < 2 ? [Math.ceil(ms / 60_000), "minute"] : [Math.ceil(hours * 2) / 2, "hour"];
  const time = new Intl.NumberFormat(dateLanguage(language), { style: "unit", unit, unitDisplay: "long" }).format(
    value,
  );
  return sayDesk("aboutMinutes", { time });
}

export function number(value: number, language: string): string {
  return new Intl.NumberFormat(dateLanguage(language)).format(value);
}
