/** The request to the owner for what only she can set. Loaded with the screen that offers it. */
import { options } from "./en/optionsMail";
import { format, type MessageParams } from "./format";

/** @param link to the page at this meeting; null: there is none */
export function optionsMail(
  params: MessageParams,
  link: string | null,
): { readonly subject: string; readonly body: string } {
  return {
    subject: format(options.subject, params),
    body: link === null ? format(options.body, params) : format(options.bodyWithLink, { ...params, link }),
  };
}
