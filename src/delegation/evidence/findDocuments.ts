/** Finds what the script printed in what a person pasted: prompts, quoting marks, wrapped lines and fences around it. */
import { isObject } from "../../lib/json";
import { readings } from "./unmail";

// Mail programs turn the dashes beside these words into others, so the words alone are the marker.
const BEGIN = /BEGIN\s{1,4}ON\s{1,4}BEHALF\s{1,4}EVIDENCE/i;
const END = /END\s{1,4}ON\s{1,4}BEHALF\s{1,4}EVIDENCE/i;

/** An object begins, in any of the ways in which its first quotation mark may arrive. */
const OBJECT = /\{\s{0,99}(?:=\n)?(?:["\u201c-\u201f]|&(?:amp;){0,3}(?:quot|ldquo|rdquo|bdquo|#0*34|#x0*22);|=22)/i;

export interface Found {
  /** Parsed JSON objects, in the order in which they stand in the text. */
  readonly documents: readonly Readonly<Record<string, unknown>>[];
  /** An object stood between the markers. */
  readonly marked: boolean;
  /** An object began and did not end. */
  readonly truncated: boolean;
  /** An object ended and was no JSON. */
  readonly malformed: boolean;
}

/** What stands between markers around an object; an open marker reaches to the end. */
function markedRegions(text: string): string[] {
  const found = text
    .split(BEGIN)
    .slice(1)
    .map((rest) => rest.split(END, 1)[0] ?? "");
  // Who pastes the whole console pastes the script too, in which the markers stand as literals around no document.
  return found.filter((region) => OBJECT.test(region));
}

/** End (exclusive) of the object that begins at `start`; -1 where it does not end. Braces within strings do not count. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === "\\") {
        at++;
        // A console may wrap between the backslash and what it escapes.
        while (text[at] === "\n") at++;
      } else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return at + 1;
  }
  return -1;
}

function parse(text: string): unknown {
  // A console wraps a long line without a blank, a mail program in place of one; JSON itself has no line break within a string.
  for (const candidate of [text, text.replace(/\n/g, ""), text.replace(/\n/g, " ")]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next reading may do; if none does, the text is malformed.
    }
  }
  return undefined;
}

function read(region: string): Omit<Found, "marked"> {
  const documents: Record<string, unknown>[] = [];
  let malformed = false;
  const begin = /\{\s*"/g;
  for (;;) {
    const start = begin.exec(region)?.index;
    if (start === undefined) return { documents, truncated: false, malformed };
    const end = endOfObject(region, start);
    if (end < 0) return { documents, truncated: true, malformed };
    const value = parse(region.slice(start, end));
    if (isObject(value)) documents.push(value);
    else malformed = true;
    begin.lastIndex = end;
  }
}

export function findDocuments(pasted: string): Found {
  // A file saved by Windows PowerShell is UTF-16: read as anything else it has a NUL beside every letter.
  const text = pasted.replace(/[\ufeff\ufffd\u200b\u2060\0]/g, "").replace(/\r\n?/g, "\n");
  const documents: Readonly<Record<string, unknown>>[] = [];
  let truncated = false;
  let malformed = false;
  const marked = markedRegions(text);
  for (const region of marked.length > 0 ? marked : [text]) {
    const tried = readings(region).map(read);
    const best = tried.find((one) => one.documents.length > 0) ?? tried.find((one) => one.truncated) ?? tried[0];
    if (!best) continue;
    documents.push(...best.documents);
    truncated ||= best.truncated;
    malformed ||= best.malformed || tried.some((one) => one.malformed && best.documents.length === 0);
  }
  return { documents, marked: marked.length > 0, truncated, malformed };
}
