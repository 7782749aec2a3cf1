/** Fills a message. Written as ICU messages in a language's files, and compiled while building (tools/messages). */
import { language } from "./en/language";
import formatCompiled from "icu-minify/format";
import type { CompiledMessage } from "icu-minify/format";

/** One that only counts: a form for each plural category of the language, chosen by {count}. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** As it is written, or as the build leaves it. */
export type Message = string | PluralForms | readonly unknown[];

export type MessageParams = Readonly<Record<string, string | number>>;

const rules = new Map<string, Intl.PluralRules>();

function pluralRule(language: string): Intl.PluralRules {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return rule;
}

const formatters = {
  getPluralRules: (language: unknown) => pluralRule(String(language)),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
};

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

function isCompiled(message: Message): message is Exclude<CompiledMessage, string> {
  return Array.isArray(message);
}

function isForms(message: Message): message is PluralForms {
  return typeof message === "object" && !isCompiled(message);
}

/** The branches of a plural or a select. */
function isBranches(options: unknown): options is Readonly<Record<string, unknown>> {
  return typeof options === "object" && options !== null && !Array.isArray(options);
}

/** Every way in which a message can be spelled, with {name} where a value goes. */
export function spellings(message: Message): readonly string[] {
  if (typeof message === "string") return [message];
  if (isForms(message)) return Object.values(message);
  if (!isCompiled(message)) return [];
  return message.reduce<readonly string[]>(
    (so, node) => {
      if (typeof node === "string") return so.map((text) => text + node);
      if (!Array.isArray(node)) return so.map((text) => `${text}#`);
      const [name, , options] = node;
      const branches = isBranches(options)
        ? Object.values(options).flatMap((branch) => spellings(typeof branch === "string" ? branch : [branch].flat()))
        : [`{${name}}`];
      return branches.flatMap((branch) => so.map((text) => text + branch));
    },
    [""],
  );
}

/** The values that a message asks for. */
export function namesIn(message: Message): readonly string[] {
  return [
    ...new Set(spellings(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name))),
  ];
}

/** A message that lacks a value is shown with its placeholder: a test sees it, and nobody's pane breaks for it. */
export function format(message: Message, params: MessageParams = {}): string {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "string" ? shown(value) : value]),
  );
  if (!isCompiled(message)) {
    const text = isForms(message)
      ? (message[pluralRule(language).select(Number(params["count"] ?? 0))] ?? message.other)
      : message;
    return typeof text === "string"
      ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
      : "";
  }
  const complete = { ...Object.fromEntries(namesIn(message).map((name) => [name, `{${name}}`])), count: 0, ...values };
  const text = formatCompiled(message, language, complete, { formatters });
  return typeof text === "string" ? text : String(text);
}
