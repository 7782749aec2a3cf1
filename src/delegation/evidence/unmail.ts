/** Undoes what mail programs and ticket systems do to a text: quoting marks, smart quotes, HTML entities, quoted-printable. */
import { decodeEntities } from "../readings/links/extractLinks";

function unquoted(text: string): string {
  return text.replace(/^[ \t]*(?:>[ \t]?)+/gm, "");
}

function straight(text: string): string {
  return text.replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"').replace(/[\u00a0\u2007\u202f]/g, " ");
}

/** A system that shows HTML as text, or shows shown text, has escaped it once or more often. */
function withoutEntities(text: string): string {
  const plain = text.replace(/<br\s{0,3}\/?>/gi, "\n").replace(/<\/?(?:p|div|pre|span|code)\b[^<>]{0,200}>/gi, "");
  let now = plain;
  for (let times = 0; times < 4; times++) {
    const next = decodeEntities(now.replace(/&(?:ldquo|rdquo|bdquo|laquo|raquo);/gi, '"'));
    if (next === now) break;
    now = next;
  }
  return now;
}

/** "=C3=A9" as bytes of UTF-8; as it stands where it is none. */
function decoded(bytes: string): string {
  try {
    return decodeURIComponent(bytes.replaceAll("=", "%"));
  } catch {
    return bytes;
  }
}

/** RFC 2045, 6.7: "=" at the end of a line is no line break, "=3D" is a byte. */
function withoutQuotedPrintable(text: string): string {
  return text.replace(/=[ \t]{0,9}\n/g, "").replace(/(?:=[0-9A-F]{2})+/gi, decoded);
}

/** Every reading of a text, from the literal one to those that undo most. */
export function readings(text: string): string[] {
  const plain = unquoted(text);
  const printable = withoutQuotedPrintable(plain);
  return [
    ...new Set([
      text,
      plain,
      straight(plain),
      straight(withoutEntities(plain)),
      printable,
      straight(withoutEntities(printable)),
    ]),
  ];
}
