/**
 * Where the body of an HTML text ends, found as a parser would find it and counted in the letters that are there: nothing is made
 * lower case on the way, since some letters ("İ") grow by that and every place behind them moves.
 * html.spec.whatwg.org/multipage/parsing.html#tokenization
 */

/** Elements whose content is text up to their own end tag. */
const RAW = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];
/** Elements with rules of their own for what stands in them. */
const FOREIGN = ["svg", "math"];

const SPACE = /[\t\n\f\r ]*/y;
const NAME = /[^\t\n\f\r />]*/y;
const ATTRIBUTE = /=?[^\t\n\f\r />=]*/y;
const UNQUOTED = /[^\t\n\f\r >]*/y;

function after(pattern: RegExp, html: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(html);
  return pattern.lastIndex;
}

/** Behind the ">" of the tag whose name ends at `at`, quotes respected; null when it never ends. */
function endOfTag(html: string, at: number): number | null {
  for (;;) {
    at = after(SPACE, html, at);
    const sign = html.charAt(at);
    if (sign === "") return null;
    if (sign === ">") return at + 1;
    if (sign === "/") {
      at += 1;
      continue;
    }
    at = after(SPACE, html, after(ATTRIBUTE, html, at));
    if (html.charAt(at) !== "=") continue;
    at = after(SPACE, html, at + 1);
    const quote = html.charAt(at);
    if (quote === '"' || quote === "'") {
      const close = html.indexOf(quote, at + 1);
      if (close < 0) return null;
      at = close + 1;
    } else if (quote !== ">") {
      at = after(UNQUOTED, html, at);
    }
  }
}

/** Behind the comment that begins at `at`; null when it never ends. */
function endOfComment(html: string, at: number): number | null {
  const short = /^<!---?>/.exec(html.slice(at, at + 6));
  if (short) return at + short[0].length;
  const close = /--!?>/g;
  close.lastIndex = at + 4;
  return close.test(html) ? close.lastIndex : null;
}

/** Where the end tag of a raw element begins; null when there is none, or when it cannot be told which one it is. */
function endOfRaw(html: string, name: string, from: number): number | null {
  const close = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, "gi");
  close.lastIndex = from;
  const at = close.exec(html)?.index;
  if (at === undefined) return null;
  if (name !== "script") return at;
  // Behind "<!-- <script>" an end tag of a script ends nothing.
  const inside = html.slice(from, at);
  const comment = inside.indexOf("<!--");
  return comment >= 0 && /<script[\t\n\f\r />]/i.test(inside.slice(comment)) ? null : at;
}

/**
 * The place, as an index of `html`, in front of the tags that close its body; its end where there are none. null: what would
 * be put there might not be seen, because something before it never ends.
 */
export function endOfBody(html: string): number | null {
  let at = 0;
  let foreign = 0;
  /** Of the closing tags behind which nothing more is said. */
  let end: number | null = null;
  for (;;) {
    const open = html.indexOf("<", at);
    if (/[^\t\n\f\r ]/.test(html.slice(at, open < 0 ? undefined : open))) end = null;
    if (open < 0) return end ?? html.length;
    let next: number | null;
    if (html.startsWith("<!--", open)) {
      next = endOfComment(html, open);
    } else if (foreign > 0 && html.startsWith("<![CDATA[", open)) {
      next = behind(html, "]]>", open);
    } else if (/^<(?:[!?]|\/[^A-Za-z>])/.test(html.slice(open, open + 3))) {
      next = behind(html, ">", open);
    } else if (/^<\/?[A-Za-z]/.test(html.slice(open, open + 3))) {
      const closing = html.charAt(open + 1) === "/";
      const nameAt = open + (closing ? 2 : 1);
      const nameEnd = after(NAME, html, nameAt);
      const name = html.slice(nameAt, nameEnd).toLowerCase();
      next = endOfTag(html, nameEnd);
      if (next === null) return null;
      if (closing && (name === "body" || name === "html")) end ??= open;
      if (!closing) end = null;
      if (FOREIGN.includes(name)) {
        const selfClosing = html.charAt(next - 2) === "/";
        foreign = Math.max(0, foreign + (closing ? -1 : selfClosing ? 0 : 1));
      }
      if (!closing && foreign === 0) {
        if (name === "plaintext") return null;
        if (RAW.includes(name)) next = endOfRaw(html, name, next);
      }
    } else {
      // "</>" is nothing at all, and any other "<" a sign of the text.
      const nothing = html.startsWith("</>", open);
      if (!nothing) end = null;
      next = open + (nothing ? 3 : 1);
    }
    if (next === null) return null;
    at = next;
  }
}

function behind(html: string, sign: string, from: number): number | null {
  const at = html.indexOf(sign, from);
  return at < 0 ? null : at + sign.length;
}
