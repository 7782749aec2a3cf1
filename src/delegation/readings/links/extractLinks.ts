/**
 * Finds web addresses in HTML or plain text without a DOM, in one pass: bodies can be a megabyte, and hostile. What a link says
 * is ignored; only where it leads counts.
 */

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  colon: ":",
  sol: "/",
  period: ".",
  quest: "?",
  equals: "=",
  num: "#",
  commat: "@",
  percnt: "%",
  Tab: "\t",
  NewLine: "\n",
};

function fromCodePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,8}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return fromCodePoint(Number.parseInt(decimal, 10));
      return NAMED[name ?? ""] ?? whole;
    },
  );
}

const HREF = /(?:^|[\s"'/])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const ADDRESS = /https?:\/\/[^\s"'<>\\^`{|}]+/gi;
/** A word of a text, and within it an address that lacks its scheme: "zoom.us/j/1", "Teams: teams.microsoft.com/meet/1". */
const WORD = /[^\s"'<>\\^`{|}()[\],;]+/g;
const WITHOUT_SCHEME = /^[a-z0-9](?:[a-z0-9-]{0,62}\.){1,8}[a-z]{2,24}\/\S/i;
/** Nothing longer is taken for an address, and no text for more addresses than this. */
const LONGEST = 8_192;
const MOST_LINKS = 20_000;
/** Elements whose content nobody reads. */
const UNREAD = ["style", "script", "title"];

/** A full stop, comma or bracket after an address belongs to the sentence. */
function withoutTrailing(address: string): string {
  const bracketed = address.includes("(");
  let end = address.length;
  while (end > 0 && ".,;:!?*_~])".includes(address.charAt(end - 1))) {
    if (address.charAt(end - 1) === ")" && bracketed) break;
    end -= 1;
  }
  return address.slice(0, end);
}

/** Where the tag that begins at `from` ends (its ">"), quotes respected; -1 when it never does. */
function endOfTag(html: string, from: number): number {
  let quote = "";
  for (let at = from + 1; at < html.length; at++) {
    const sign = html.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === ">") return at;
    // A quote opens a value only behind "="; elsewhere it is a letter like any other.
    else if ((sign === '"' || sign === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 8), at))) quote = sign;
  }
  return -1;
}

function hrefOf(tag: string): string | null {
  const match = HREF.exec(tag);
  const href = decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? "").trim();
  // Browsers drop tabs and line breaks inside an address.
  return /^https?:/i.test(href) ? href.replace(/[\t\r\n]/g, "") : null;
}

interface Parts {
  readonly hrefs: readonly string[];
  /** Text outside of anchors. */
  readonly text: string;
}

/** Text and anchors apart. "Join<https://...>", as Outlook writes plain text, is text. */
function partsOf(html: string): Parts {
  const hrefs: string[] = [];
  const text: string[] = [];
  // Only ASCII: some letters grow when they are made lower case, and places would no longer agree.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  let inAnchor = false;
  let at = 0;
  const keep = (piece: string): void => {
    if (!inAnchor) text.push(piece);
  };
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    keep(html.slice(at, open));
    if (lower.startsWith("<!--", open)) {
      const close = html.indexOf("-->", open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    if (!/[a-z/!?]/.test(lower.charAt(open + 1)) || /^<https?:/.test(lower.slice(open, open + 7))) {
      keep(" ");
      at = open + 1;
      continue;
    }
    const close = endOfTag(html, open);
    if (close < 0) {
      // No tag ends any more: the rest is text.
      keep(html.slice(open));
      return { hrefs, text: text.join("") };
    }
    const name = /^<\/?([a-z0-9]*)/.exec(lower.slice(open, open + 12))?.[1] ?? "";
    const closing = lower.charAt(open + 1) === "/";
    keep(" ");
    at = close + 1;
    if (name === "a" || name === "area") {
      const href = closing ? null : hrefOf(html.slice(open, close));
      if (href !== null) hrefs.push(href);
      inAnchor = name === "a" && !closing;
    } else if (!closing && UNREAD.includes(name)) {
      const end = lower.indexOf(`</${name}`, at);
      at = end < 0 ? html.length : end;
    }
  }
  keep(html.slice(at));
  return { hrefs, text: text.join("") };
}

/** The address in a word of text that has a host and a path and no scheme, with https in front; null for any other word. */
function withScheme(word: string): string | null {
  if (word.length > LONGEST || word.includes("://")) return null;
  // What stands before a colon is a label: "Zoom:zoom.us/j/1".
  const slash = word.indexOf("/");
  const host = word.slice(word.lastIndexOf(":", slash) + 1);
  return slash > 0 && WITHOUT_SCHEME.test(host) ? `https://${withoutTrailing(host)}` : null;
}

/** Every http(s) address: those of anchors first, then bare ones, then those of plain words without a scheme; duplicates once. */
export function extractLinks(content: string): readonly string[] {
  const { hrefs, text } = partsOf(content);
  const plain = decodeEntities(text);
  const bare = [...plain.matchAll(ADDRESS)].map(([address]) => withoutTrailing(address));
  const words = [...plain.replace(ADDRESS, " ").matchAll(WORD)].flatMap(([word]) => withScheme(word) ?? []);
  const found = [...hrefs, ...bare, ...words].filter((address) => address.length <= LONGEST);
  return [...new Set(found)].slice(0, MOST_LINKS);
}
