/** The words of a body, without its markup: clients rewrite the markup of what they hold. */
import { decodeEntities } from "../delegation/readings/links/extractLinks";

/** Elements whose content is not shown. */
const HIDDEN = /^<(style|script|head|title)\b/i;

/** Where an element of that kind ends (exclusive), or -1. */
function endOfElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\s{0,9}>`, "gi");
  close.lastIndex = from;
  return close.exec(html) ? close.lastIndex : -1;
}

/** One pass, because a pasted body may be megabytes of "<": what was not found behind one place is not looked for again. */
export function wordsOf(html: string): string {
  const unclosed = new Set<string>();
  const texts: string[] = [];
  let at = 0;
  for (;;) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    const name = HIDDEN.exec(html.slice(open, open + 9))?.[1]?.toLowerCase();
    let end = -1;
    if (html.startsWith("<!--", open)) {
      const close = html.indexOf("-->", open + 4);
      end = close < 0 ? html.length : close + 3;
    } else if (name !== undefined && !unclosed.has(name)) {
      end = endOfElement(html, name, open);
      if (end < 0) unclosed.add(name);
    }
    if (end < 0) end = html.indexOf(">", open) + 1;
    if (end === 0) break;
    texts.push(html.slice(at, open));
    at = end;
  }
  texts.push(html.slice(at));
  return decodeEntities(texts.join(" "))
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}
