/** `text` without the characters of `unwanted` that it ends with. Linear, as /[…]+$/ is not: what it is given may be a megabyte of dots. */
export function withoutTrailing(text: string, unwanted: string): string {
  let end = text.length;
  while (end > 0 && unwanted.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
