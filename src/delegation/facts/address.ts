import type { EmailAddress } from "./facts";

/** Addresses are compared without regard to case, surrounding blanks and the "SMTP:" or "mailto:" prefix of a proxy address. */
export function normalAddress(address: EmailAddress): string {
  return address
    .trim()
    .replace(/^(smtp|mailto):/i, "")
    .toLowerCase();
}

/** An address that can be compared at all. Exchange sometimes gives "/o=Org/ou=..." instead: that proves nothing. */
export function isSmtp(address: EmailAddress | null | undefined): address is EmailAddress {
  return typeof address === "string" && /^[^\s@/]+@[^\s@]+$/.test(normalAddress(address));
}

/** False as soon as one of the two is no SMTP address. */
export function sameAddress(a: EmailAddress | null | undefined, b: EmailAddress | null | undefined): boolean {
  return isSmtp(a) && isSmtp(b) && normalAddress(a) === normalAddress(b);
}

/** Whether any address of one list is also in the other. */
export function anySameAddress(
  left: readonly (EmailAddress | null | undefined)[],
  right: readonly (EmailAddress | null | undefined)[],
): boolean {
  const seen = new Set(left.filter(isSmtp).map(normalAddress));
  return right.filter(isSmtp).some((address) => seen.has(normalAddress(address)));
}

/** The part behind the "@" of an SMTP or SIP address, lower case, or null where it cannot be a host name. */
export function domainOf(address: string): string | null {
  const domain =
    address
      .replace(/^sips?:/i, "")
      .split("@")[1]
      ?.toLowerCase() ?? "";
  return /^(?=.{3,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) ? domain : null;
}
