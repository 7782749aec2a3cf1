/** What a reader sees in a body, so that two can be compared: clients rewrite the markup of what they hold. */
import { comparableLink } from "../delegation/readings/links/holdsLink";
import type { BodyType } from "./ports/outlook";
import type { ParseHtml } from "./block";

export interface BodyContent {
  /** The visible words, one blank between them. */
  readonly words: string;
  /** Where its links lead, in their order. */
  readonly links: readonly string[];
  /** One for each image: its address, or that it is kept inside. */
  readonly images: readonly string[];
}

const UNSEEN = new Set(["SCRIPT", "STYLE", "TITLE", "TEMPLATE", "HEAD", "META", "LINK"]);
/** Elements that stand in a line with what is around them; all others begin one of their own. */
const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DEL DFN EM FONT I IMG INS KBD LABEL MARK NOBR Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);

export function contentOf(body: string, type: BodyType, parseHtml: ParseHtml): BodyContent {
  if (type === "text") return { words: squeezed(body), links: [], images: [] };
  return readNodes(parseHtml(body).body);
}

function squeezed(text: string): string {
  // Editors hold empty lines open with signs that have no width.
  return text
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** Without recursion: a body may be nested deeper than the stack is. */
function readNodes(root: Element): BodyContent {
  const text: string[] = [];
  const links: string[] = [];
  const images: string[] = [];
  let node: Node | null = root.firstChild;
  const leave = (left: Node): void => {
    if (left.nodeType === 1 && !INLINE.has(left.nodeName)) text.push(" ");
  };
  while (node !== null) {
    if (node.nodeType === 3) text.push(node.nodeValue ?? "");
    const enters: boolean = isElement(node) && !UNSEEN.has(node.tagName);
    if (enters && isElement(node)) {
      leave(node);
      const href = node.getAttribute("href");
      if (href !== null && /^(A|AREA)$/.test(node.tagName)) links.push(comparableLink(href) ?? href.trim());
      if (node.tagName === "IMG") images.push(imageOf(node.getAttribute("src") ?? ""));
    }
    if (enters && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    leave(node);
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode === root ? null : node.parentNode;
      if (node !== null) leave(node);
    }
    node = node?.nextSibling ?? null;
  }
  return { words: squeezed(text.join("")), links, images };
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** What is kept with the item gets another address each time that it is shown. */
function imageOf(address: string): string {
  return /^https?:/i.test(address) ? (comparableLink(address) ?? address) : "inside";
}

/** Whether all that `part` shows is in `whole` as well, in the same order; what `whole` shows besides does not matter. */
export function holdsAll(whole: BodyContent, part: BodyContent): boolean {
  return (
    isSubsequence(withoutBlanks(part.words), withoutBlanks(whole.words)) &&
    isSubsequence(part.links, whole.links) &&
    isSubsequence(part.images, whole.images)
  );
}

/** A client makes links of addresses that stand in the text: they are no difference. */
export function sameContent(one: BodyContent, other: BodyContent): boolean {
  const text = `${one.words} ${one.links.join(" ")}`.toLowerCase();
  return (
    one.words === other.words &&
    isSubsequence(one.links, other.links) &&
    other.links.every((link) => one.links.includes(link) || text.includes(hostOf(link))) &&
    one.images.length === other.images.length &&
    one.images.every((image, index) => image === other.images[index])
  );
}

function hostOf(link: string): string {
  try {
    return new URL(link).hostname || link.toLowerCase();
  } catch {
    return link.toLowerCase();
  }
}

function withoutBlanks(words: string): string {
  return words.replaceAll(" ", "");
}

function isSubsequence<T>(part: ArrayLike<T>, whole: ArrayLike<T>): boolean {
  let at = 0;
  for (let index = 0; index < whole.length && at < part.length; index += 1) {
    if (whole[index] === part[at]) at += 1;
  }
  return at === part.length;
}
