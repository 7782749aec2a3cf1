/** Fills a message. Messages are plain text with {name} placeholders; one that counts has a form per plural category, chosen by {count}. */

export type Message = string | { readonly one: string; readonly other: string };

export type MessageParams = Readonly<Record<string, string | number>>;

const rules = new Map<string, Intl.PluralRules>();

function pluralRule(language: string): Intl.PluralRules {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return rule;
}

/** A line has no breaks, and a name no say in the direction of the sentence around it. */
// eslint-disable-next-line no-control-regex -- removing control characters is the point
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const BREAKS = /[\t\n\v\f\r\u2028\u2029]+/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u;
const ISOLATE = "\u2068";
const END = "\u2069";

/**
 * A text from an item, a server or a person, as it goes into a sentence: without control characters, and isolated where it is
 * written from right to left, so that it reorders nothing (unicode.org/reports/tr9, "Directional Formatting Characters").
 */
export function shown(value: string): string {
  const line = value.replace(BREAKS, " ").replace(CONTROLS, "");
  return RIGHT_TO_LEFT.test(line) ? `${ISOLATE}${line}${END}` : line;
}

/** A placeholder without a value stays as it is written, so that a test sees it. */
export function format(message: Message, params: MessageParams = {}, language = "en"): string {
  const text =
    typeof message === "string"
      ? message
      : pluralRule(language).select(Number(params["count"] ?? 0)) === "one"
        ? message.one
        : message.other;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : typeof value === "string" ? shown(value) : String(value);
  });
}
