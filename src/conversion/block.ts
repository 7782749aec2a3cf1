/**
 * The block that Exchange appends to a body when a meeting goes online. A body without it takes the meeting offline again, so
 * an open form has to receive it. It is found by what is new and holds the join link, never by its words: they are translated.
 */
import { escapeHtml } from "../lib/html";
import { comparableLink, holdsLink } from "../delegation/readings/links/holdsLink";
import { endOfBody } from "./bodyEnd";
import { contentOf } from "./bodyContent";

/** Parses into a document that runs nothing and loads nothing: `new DOMParser().parseFromString(html, "text/html")`. */
export type ParseHtml = (html: string) => Document;

/**
 * The block's nodes in the body as it is now; null where it cannot be told from what people wrote.
 * @param before the body before the write; null: not known, then only what stands between two separators is taken
 */
export function findBlock(
  before: string | null,
  after: string,
  joinUrl: string,
  parseHtml: ParseHtml,
): readonly Node[] | null {
  const body = parseHtml(after).body;
  return before === null ? betweenLines(body, joinUrl) : newNodes(parseHtml(before).body, body, joinUrl);
}

/** The innermost stretch from separator to separator around the link: further out, people's own text begins. */
function betweenLines(body: Element, joinUrl: string): readonly Node[] | null {
  let level: Element | null = body;
  let found: readonly Node[] | null = null;
  while (level !== null) {
    const nodes: readonly ChildNode[] = [...level.childNodes];
    const at = nodes.findIndex((node) => nodeHolds(node, joinUrl));
    const holder = nodes[at];
    if (holder === undefined) break;
    const first = nodes.findLastIndex((node, index) => index < at && !isBlank(node));
    const last = nodes.findIndex((node, index) => index > at && !isBlank(node));
    const [line, other] = [nodes[first], nodes[last]];
    if (line && other && isSeparator(line) && isSeparator(other)) found = nodes.slice(first, last + 1);
    level = isElement(holder) ? holder : null;
  }
  return found;
}

function newNodes(before: Element, after: Element, joinUrl: string): readonly Node[] | null {
  const nodes = [...after.childNodes];
  const at = nodes.findIndex((node) => nodeHolds(node, joinUrl));
  const holder = nodes[at];
  if (holder === undefined) return null;
  const wrapped = isElement(holder) ? wrapperOf(before, holder) : null;
  // The service wrote inside the element that holds the person's text as well: the block is further down.
  if (wrapped !== null && isElement(holder)) return newNodes(wrapped, holder, joinUrl);
  if (repeatsText(before, holder)) return null;

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
function wrapperOf(before: Element, holder: Element): Element | null {
  const words = wordsOf(holder);
  const fits = [...before.children].filter((child) => {
    const own = wordsOf(child);
    return own !== "" && child.tagName === holder.tagName && words.startsWith(own) && words !== own;
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function repeatsText(before: Element, holder: Node): boolean {
  const own = wordsOf(before);
  return own.length > 20 && wordsOf(holder).includes(own);
}

/** Each node of the body before accounts for one like it. */
function unseenIn(before: Element, nodes: readonly ChildNode[]): (node: Node) => boolean {
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
  const wanted = comparableLink(joinUrl);
  if (links.some((link) => comparableLink(link.getAttribute("href") ?? "") === wanted)) return true;
  return links.length === 0 && holdsLink(wordsOf(node), joinUrl);
}

const VOID = new Set(["AREA", "BR", "COL", "HR", "IMG", "INPUT", "WBR"]);
const NEVER = new Set(["SCRIPT", "IFRAME", "OBJECT", "EMBED", "FORM", "LINK", "META", "BASE", "TEMPLATE"]);
const BREAKS = new Set(["BR", "DIV", "P", "HR", "LI", "TR", "H1", "H2", "H3", "H4", "H5", "H6"]);

/** As HTML for the form, without anything that runs. */
export function blockAsHtml(nodes: readonly Node[]): string {
  return nodes.map(serialize).join("");
}

function serialize(node: Node): string {
  if (node.nodeType === 3) return escapeHtml(node.nodeValue ?? "");
  if (!isElement(node) || NEVER.has(node.tagName)) return "";
  const attributes = [...node.attributes]
    .filter(({ name, value }) => !/^on/i.test(name) && !/^\s*javascript:/i.test(value))
    .map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`)
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

/** A body with something put into it. */
export interface Inserted {
  readonly content: string;
  readonly added: string;
  /** Where `added` begins in `content`. */
  readonly at: number;
}

function insert(body: string, added: string, at: number): Inserted {
  return { content: `${body.slice(0, at)}${added}${body.slice(at)}`, added, at };
}

/**
 * The person's own HTML stays as it is to the letter; the block goes in front of the end of its body. null: a reader would not
 * see it there, or would see something else than before.
 */
export function appendHtml(body: string, block: string, parseHtml: ParseHtml): Inserted | null {
  const at = endOfBody(body);
  if (at === null) return null;
  const made = insert(body, block, at);
  const [was, added, is] = [body, block, made.content].map((html) => contentOf(html, "html", parseHtml));
  if (!was || !added || !is) return null;
  const without = (words: string): string => words.replaceAll(" ", "");
  const shown =
    without(is.words) === without(was.words) + without(added.words) &&
    sameList(is.links, [...was.links, ...added.links]) &&
    sameList(is.images, [...was.images, ...added.images]);
  return shown ? made : null;
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

export function appendText(body: string, block: string): Inserted {
  return insert(body, `\n\n${block}`, body.length);
}
