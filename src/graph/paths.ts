/** The one place where ids and addresses go into a URL. Everything that is put in came from a server or an item. */

/** A letter cut in half (a lone surrogate), as broken ids have, makes `encodeURIComponent` throw: it becomes the sign for "unreadable". */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd"));
}

/** Joins literal segments and encoded values: path`/users/${address}/events/${id}`. */
export function path(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.reduce((whole, part, index) => whole + encode(values[index - 1] ?? "") + part);
}

/** The root of a mailbox, relative to Graph's: the signed-in user's own is `/me`. */
export function mailboxPath(mailbox: { readonly mailbox: string; readonly own: boolean }): string {
  return mailbox.own ? "/me" : path`/users/${mailbox.mailbox}`;
}

/** "?$select=a,b&startDateTime=..." */
export function query(parameters: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${encode(value)}`);
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
