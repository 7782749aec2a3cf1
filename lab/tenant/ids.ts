/** Identifiers that look and behave like the real ones, the same in every run. */

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Numbers from 0 to 2^32 - 1, always the same for the same seed (splitmix32 over an FNV-1a hash). */
function numbers(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

function letters(seed: string, length: number, alphabet: string): string {
  const next = numbers(seed);
  return Array.from({ length }, () => alphabet[next() % alphabet.length] ?? "").join("");
}

/** A lower-case GUID. */
export function guidOf(seed: string): string {
  const hex = letters(seed, 32, "0123456789abcdef");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** An EWS item id: begins alike for all items of a mailbox, and always holds a "/" and a "+", which a path must not. */
export function ewsIdOf(mailbox: string, item: string): string {
  const own = letters(`item ${mailbox} ${item}`, 44, BASE64);
  return `AAMkAD${letters(`mailbox ${mailbox}`, 42, BASE64)}ABGAAAA${own.slice(0, 20)}/${own.slice(20, 40)}+${own.slice(40)}AAA=`;
}

/** The form in which Graph takes the same id. */
export function toGraphId(ewsId: string): string {
  return ewsId.replaceAll("/", "-").replaceAll("+", "_");
}

export function iCalUIdOf(seed: string): string {
  return `040000008200E00074C5B7101A82E00800000000${letters(`ical ${seed}`, 72, "0123456789ABCDEF")}`;
}

export function changeKeyOf(seed: string, version: number): string {
  return `${letters(`change ${seed}`, 22, BASE64)}AA${letters(`change ${seed} ${version}`, 6, BASE64)}==`;
}

/** A thread id as Teams puts it into join links. */
export function threadOf(seed: string): string {
  return letters(`thread ${seed}`, 46, BASE64.slice(0, 62));
}

export function digitsOf(seed: string, length: number): string {
  return letters(`digits ${seed}`, length, "123456789");
}
