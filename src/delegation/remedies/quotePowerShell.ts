import type { NonEmpty } from "../facts/nonEmpty";

/**
 * PowerShell ends a single-quoted string at any of five characters, not only at the ASCII one; each is written twice to mean itself
 * (learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules).
 */
const QUOTES = /['\u2018\u2019\u201a\u201b]/g;

/** Control characters and every kind of line break, and those that turn the direction of a text: a name has none, and a pasted one would end or reorder the line. */
// eslint-disable-next-line no-control-regex -- removing control characters is the point
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The text as one PowerShell string literal in which nothing is expanded: quotes doubled, control characters and line breaks removed. */
export function quotePowerShell(text: NonEmpty): string {
  return `'${text.replace(CONTROLS, "").replace(QUOTES, "$&$&")}'`;
}
