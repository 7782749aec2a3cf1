/**
 * The block that Exchange appends to a body when a meeting goes online. A body without it takes the meeting offline again, so
 * an open form has to receive it. It is found by what is new and holds the join link, never by its words: they are translated.
 */
import { extractLinks } from "../delegation/links/extractLinks";
import { unwrapLink } from "../delegation/links/gateways";

/** Parses into a document that runs nothing and loads nothing: `new DOMParser().parseFromString(html, "text/html")`. */
export type ParseHtml = (html: string) => Document;

/** Whether a body, HTML or text, holds the link: by where its addresses lead, Safe Links unwrapped. */
export function holdsLink(body: string, joinUrl: string): boolean {
  const wanted = comparable(joinUrl);
  return wanted !== null && extractLinks(body).some((address) => comparable(address) === wanted);
}

function comparable(address: string): string | null {
  const target = unwrapLink(address);
  if (target === null) return null;
  try {
    // The case of percent escapes differs from client to client.
    return new URL(target).href.replace(/%[\da-f]{2}/gi, (code) => code.toLowerCase());
  } catch {
    return null;
  }
}

/**
 * The block's nodes in the body as it is now; null where it cannot be told from what people wrote.
 * @param before the body before the write; null: not known, then only the block's own nodes and its separators are taken
 */
export function findBlock(
  before: string | null,
  after: string,
  joinUrl: string,
  parseHtml: ParseHtml,
): readonly Node[] | null {
  const old = before === null ? null : parseHtml(before).body;
  return newNodes(old, parseHtml(after).body, joinUrl);
}

function newNodes(before: Element | null, after: Element, joinUrl: string): readonly Node[] | null {
  const nodes = [...after.childNodes];
  const at = nodes.findIndex((node) => nodeHolds(node, joinUrl));
  const holder = nodes[at];
  if (holder === undefined) return null;
  const wrapped = isElement(holder) ? wrapperOf(before, holder) : null;
  // The service wrote inside the element that holds the person's text as well: the block is further down.
  if (wrapped !== null && isElement(holder)) return newNodes(wrapped, holder, joinUrl);
  if (before !== null && repeatsText(before, holder)) return null;

  const isNew = unseenIn(before, nodes);
  const belongs = (node: Node | undefined): boolean =>
    node !== undefined && (isBlank(node) || isSeparator(node) || isNew(node));
  let first = at;
  let last = at;
  while (belongs(nodes[first - 1])) first -= 1;
  while (belongs(nodes[last + 1])) last += 1;
  return nodes.slice(first, last + 1);
}

/** Among the elements of the body before, the one whose words this one still begins with. */
function wrapperOf(before: Element | null, holder: Element): Element | null {
  const words = wordsOf(holder);
  const fits = [...(before?.children ?? [])].filter((child) => {
    const own = wordsOf(child);
    return own !== "" && child.tagName === holder.tagName && words.startsWith(own) && words !== own;
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function repeatsText(before: Element, holder: Node): boolean {
  const own = wordsOf(before);
  return own.length > 20 && wordsOf(holder).includes(own);
}

/** Each node of the body before accounts for one like it. Without a body before nothing counts as new but the link's node. */
function unseenIn(before: Element | null, nodes: readonly ChildNode[]): (node: Node) => boolean {
  if (before === null) return () => false;
  const left = new Map<string, number>();
  for (const node of before.childNodes) left.set(likeness(node), (left.get(likeness(node)) ?? 0) + 1);
  const unseen = new Set<Node>();
  for (const node of nodes) {
    const count = left.get(likeness(node)) ?? 0;
    if (count > 0) left.set(likeness(node), count - 1);
    else unseen.add(node);
  }
  return (node) => unseen.has(node);
}

/** Markup is rewritten on the way; name and words stay. */
function likeness(node: Node): string {
  return `${node.nodeName} ${wordsOf(node)}`;
}

function wordsOf(node: Node): string {
  return (node.textContent ?? "").replace(/[\s\u00a0]+/g, " ").trim();
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isBlank(node: Node): boolean {
  return node.nodeType === 3 && wordsOf(node) === "";
}

function isSeparator(node: Node): boolean {
  return node.nodeName === "HR" || /^_{10,}$/.test(wordsOf(node));
}

function nodeHolds(node: Node, joinUrl: string): boolean {
  const links = isElement(node)
    ? [...(node.matches("a[href]") ? [node] : []), ...node.querySelectorAll("a[href]")]
    : [];
  const wanted = comparable(joinUrl);
  if (links.some((link) => comparable(link.getAttribute("href") ?? "") === wanted)) return true;
  return links.length === 0 && holdsLink(wordsOf(node), joinUrl);
}

const VOID = new Set(["AREA", "BR", "COL", "HR", "IMG", "INPUT", "WBR"]);
const NEVER = new Set(["SCRIPT", "IFRAME", "OBJECT", "EMBED", "FORM", "LINK", "META", "BASE", "TEMPLATE"]);
const BREAKS = new Set(["BR", "DIV", "P", "HR", "LI", "TR", "H1", "H2", "H3", "H4", "H5", "H6"]);

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** As HTML for the form, without anything that runs. */
export function blockAsHtml(nodes: readonly Node[]): string {
  return nodes.map(serialize).join("");
}

function serialize(node: Node): string {
  if (node.nodeType === 3) return escape(node.nodeValue ?? "");
  if (!isElement(node) || NEVER.has(node.tagName)) return "";
  const attributes = [...node.attributes]
    .filter(({ name, value }) => !/^on/i.test(name) && !/^\s*javascript:/i.test(value))
    .map(({ name, value }) => ` ${name}="${escape(value)}"`)
    .join("");
  const tag = node.tagName.toLowerCase();
  const inside = [...node.childNodes].map(serialize).join("");
  return VOID.has(node.tagName) ? `<${tag}${attributes}>` : `<${tag}${attributes}>${inside}</${tag}>`;
}

/** As plain text for a form without markup: links are written out. */
export function blockAsText(nodes: readonly Node[]): string {
  return nodes
    .map(plain)
    .join("")
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function plain(node: Node): string {
  if (node.nodeType === 3) return (node.nodeValue ?? "").replace(/\s+/g, " ");
  if (!isElement(node) || NEVER.has(node.tagName)) return "";
  const inside = [...node.childNodes].map(plain).join("");
  const href = node.tagName === "A" ? (node.getAttribute("href") ?? "") : "";
  const link = /^https:/i.test(href) && !inside.includes(href) ? ` <${href}>` : "";
  return `${inside}${link}${BREAKS.has(node.tagName) ? "\n" : ""}`;
}

/** The person's own HTML stays as it is to the letter; the block goes in front of the end of its body. */
export function appendHtml(body: string, block: string): string {
  const at = body.toLowerCase().lastIndexOf("</body>");
  return at < 0 ? `${body}${block}` : `${body.slice(0, at)}${block}${body.slice(at)}`;
}
