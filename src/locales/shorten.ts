/**
 * An address that fits a narrow pane: shortened in the middle, with the domain whole where it can be.
 * @param most characters, at least 8
 */
export function shortenAddress(address: string, most = 32): string {
  if (address.length <= most) return address;
  const at = address.lastIndexOf("@");
  const domain = address.slice(Math.max(0, at));
  const room = most - 1 - domain.length;
  if (room >= 4) return `${address.slice(0, room)}…${domain}`;
  const head = Math.ceil((most - 1) / 2);
  return `${address.slice(0, head)}…${address.slice(address.length - (most - 1 - head))}`;
}

/** Up to two capital letters for an avatar; "?" where there is none. */
export function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  const letter = (word: string | undefined): string => (word ? (Array.from(word)[0] ?? "").toLocaleUpperCase() : "");
  return letter(first) + letter(last) || "?";
}
