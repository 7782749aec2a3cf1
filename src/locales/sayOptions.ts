/** The options of a meeting in words. */
import { options } from "./en/options";
import { format, type MessageParams } from "./format";

export type OptionsKey = keyof typeof options;

export function sayOptions(key: OptionsKey, params: MessageParams = {}): string {
  return format(options[key], params);
}

/** A value of an option; of what is not known, that it isn't. */
export function sayValue(
  field: "lobby" | "admitters" | "presenters" | "record",
  value: string | boolean | null,
): string {
  const key = `${field}_${String(value)}`;
  return isKey(key) ? sayOptions(key) : sayOptions("unknownValue");
}

function isKey(key: string): key is OptionsKey {
  return Object.hasOwn(options, key);
}

/** "Bram and Noor" */
export function sayNames(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
