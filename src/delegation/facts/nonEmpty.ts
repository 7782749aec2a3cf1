/** A text that says something. What is built for people or servers asks for one, so that nothing is built from an empty value. */

declare const said: unique symbol;

/** Made by `nonEmpty` and `isNonEmpty` only. */
export type NonEmpty = string & { readonly [said]: true };

/** Blanks and control characters alone say nothing. */
const VISIBLE = /[^\s\p{C}]/u;

export function isNonEmpty(text: string | null | undefined): text is NonEmpty {
  return typeof text === "string" && VISIBLE.test(text);
}

/** The text without blanks around it, or null where it says nothing. */
export function nonEmpty(text: string | null | undefined): NonEmpty | null {
  const trimmed = text?.trim();
  return isNonEmpty(trimmed) ? trimmed : null;
}
