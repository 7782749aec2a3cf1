/** The request to the owner for what only she can set. Loaded with the screen that offers it. */
import { options } from "./en/options";
import { format, type MessageParams } from "./format";

export function optionsMail(params: MessageParams): { readonly subject: string; readonly body: string } {
  return { subject: format(options.subject, params), body: format(options.body, params) };
}
