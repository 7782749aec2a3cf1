/** Fills a message. Messages are plain text with {name} placeholders; one that counts has a form per plural category, chosen by {count}. */

export type Message = string | { readonly one: string; readonly other: string };

export type MessageParams = Readonly<Record<string, string | number>>;

const rules = new Map<string, Intl.PluralRules>();

function pluralRule(language: string): Intl.PluralRules {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return rule;
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
    return value === undefined ? whole : String(value);
  });
}
