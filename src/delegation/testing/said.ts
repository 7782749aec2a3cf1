import { isNonEmpty, type NonEmpty } from "../facts/nonEmpty";

/** For tests: a text that is known to say something. */
export function said(text: string): NonEmpty {
  if (!isNonEmpty(text)) throw new Error("This text says nothing.");
  return text;
}
