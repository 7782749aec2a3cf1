/**
 * The address that the delegate's mail carries: it opens the page at one meeting, and does nothing by itself. What stands in it was
 * written by anybody: it is parsed strictly, shown as text, and held against who is signed in.
 */
import { isSmtp, normalAddress } from "../delegation/facts/address";
import type { EmailAddress } from "../delegation/facts/facts";
import type { Candidate } from "./types";

export interface OptionsRequest {
  /** Whose meeting it is: nobody else is shown anything. */
  readonly owner: EmailAddress;
  /** Graph's id of the appointment in the owner's mailbox. */
  readonly eventId: string;
  /** Who asks to be co-organizer. */
  readonly by: Candidate;
}

const NAME = "#meetings=1.";
/** Longer than any address that this product makes. */
const LONGEST = 4_000;

export function optionsFragment({ owner, eventId, by }: OptionsRequest): string {
  const { address, name, id, upn } = by;
  const text = JSON.stringify({ o: owner, e: eventId, a: address, n: name, i: id, u: upn });
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return NAME + btoa(bytes.join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @returns null: the page as a whole; "broken": a request that cannot be read */
export function readOptionsFragment(hash: string): OptionsRequest | "broken" | null {
  if (!hash.startsWith("#meetings=")) return null;
  if (!hash.startsWith(NAME) || hash.length > LONGEST) return "broken";
  const value = decode(hash.slice(NAME.length));
  if (typeof value !== "object" || value === null) return "broken";
  const read: Readonly<Record<string, unknown>> = { ...value };
  const { o: owner, e: eventId, a: address, n: name, i: id, u: upn } = read;
  if (!isAddress(owner) || !isAddress(address)) return "broken";
  if (typeof eventId !== "string" || !/^[\w=-]{1,600}$/.test(eventId)) return "broken";
  if (typeof name !== "string" || name.length > 256) return "broken";
  if (id !== null && (typeof id !== "string" || !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id))) return "broken";
  if (upn !== null && !isAddress(upn)) return "broken";
  return {
    owner: normalAddress(owner),
    eventId,
    by: { address: normalAddress(address), name: name.trim() || normalAddress(address), id, upn },
  };
}

function isAddress(value: unknown): value is EmailAddress {
  return typeof value === "string" && value.length <= 320 && isSmtp(value) && !/[<>"'\p{Cc}]/u.test(value);
}

function decode(text: string): unknown {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return null;
  }
}
