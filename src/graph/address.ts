/** The one place where ids and addresses go into a URL. Everything that is put in came from a server or an item. */

/** Joins literal segments and encoded values: path`/users/${address}/events/${id}`. */
export function path(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.reduce((whole, part, index) => whole + encodeURIComponent(values[index - 1] ?? "") + part);
}

/** The root of a mailbox, relative to Graph's: the signed-in user's own is `/me`. */
export function mailboxPath(mailbox: { readonly mailbox: string; readonly own: boolean }): string {
  return mailbox.own ? "/me" : path`/users/${mailbox.mailbox}`;
}

/** "?$select=a,b&startDateTime=..." */
export function query(parameters: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
