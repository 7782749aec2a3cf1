/** Comma-separated values that a spreadsheet shows and never runs. */

/** A cell that begins like a formula is text for a spreadsheet only behind an apostrophe. owasp.org/www-community/attacks/CSV_Injection */
const LIKE_A_FORMULA = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/;

function cell(text: string): string {
  // A line break inside a cell begins a row in some spreadsheets, and a lone control character breaks others.
  const flat = text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
  const safe = LIKE_A_FORMULA.test(flat) ? `'${flat}` : flat;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** RFC 4180, with the mark by which Excel knows UTF-8. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
