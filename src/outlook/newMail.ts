/** Outlook takes a new mail's body as HTML only. The text comes from us with names from servers in it: all of it is escaped. */
export function htmlOfText(plain: string): string {
  const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return plain
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
    .replace(/^ +/gm, (blanks) => "&nbsp;".repeat(blanks.length))
    .replace(/\r?\n/g, "<br>");
}
