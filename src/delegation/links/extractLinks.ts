/** Finds web addresses in HTML or plain text without a DOM. What a link says is ignored; only where it leads counts. */

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

const INVISIBLE = /<!--[\s\S]*?-->|<(style|script|title)\b[\s\S]*?<\/\1\s*>/gi;
const ANCHOR = /<(?:a|area)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>(?:(?:(?!<\/?a\b)[\s\S])*<\/a\s*>)?/gi;
const HREF = /(?:^|[\s"'/])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const ADDRESS = /https?:\/\/[^\s"'<>\\^`{|}]+/gi;

/** A full stop, comma or bracket after an address belongs to the sentence. */
function withoutTrailing(address: string): string {
  const trimmed = address.replace(/[.,;:!?*_~\]]+$/, "");
  return trimmed.endsWith(")") && !trimmed.includes("(") ? withoutTrailing(trimmed.slice(0, -1)) : trimmed;
}

/** Every http(s) address, in the order of appearance within anchors first, then bare ones; duplicates once. */
export function extractLinks(content: string): readonly string[] {
  const visible = content.replace(INVISIBLE, " ").replace(/<(https?:\/\/[^<>\s]+)>/gi, " $1 ");
  const found: string[] = [];
  const outside = visible.replace(ANCHOR, (_whole, attributes: string) => {
    const match = HREF.exec(attributes);
    const href = decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? "").trim();
    // Browsers drop tabs and line breaks inside an address.
    if (/^https?:/i.test(href)) found.push(href.replace(/[\t\r\n]/g, ""));
    return " ";
  });
  const text = decodeEntities(outside.replace(/<[^>]*>/g, " "));
  for (const [address] of text.matchAll(ADDRESS)) found.push(withoutTrailing(address));
  return [...new Set(found)];
}
