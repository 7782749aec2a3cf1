/**
 * A request to schedule for somebody, as the address of the page that answers it (docs/decisions on the request link). It holds
 * no token and no secret, gives nobody a right, and does nothing by itself. Whoever opens it may have written it: it is read
 * strictly, and what it says is shown as text.
 */
import { isSmtp, normalAddress } from "../delegation/facts/address";

/** What the delegate asks for. `lync`: also a place in Lync's or Skype for Business' own list of delegates. */
export const WANTS = ["calendar", "private", "lync"] as const;
export type Want = (typeof WANTS)[number];

export interface ScheduleRequest {
  /** Of whom it is asked: a plain address, lower case. */
  readonly owner: string;
  /** Who asks. */
  readonly delegate: { readonly address: string; readonly name: string };
  readonly wants: readonly Want[];
}

export type LinkProblem =
  /** Longer than any that is written here. */
  | "tooLong"
  /** Written by a later version of this page. */
  | "newer"
  | "unreadable";

export type ReadLink =
  { readonly ok: true; readonly request: ScheduleRequest } | { readonly ok: false; readonly problem: LinkProblem };

const VERSION = "1";
/** Characters of the fragment. Mail programs break no address of this length, and every browser opens it. */
const MOST = 1_000;
const MOST_NAME = 120;
/** Plain: no quotes, no blanks, nothing that could be taken for something else. */
const PLAIN = /^[^\s@"'<>()[\]\\,;:]{1,64}@[a-z0-9.-]{1,189}$/;

function isPlain(address: string): boolean {
  return isSmtp(address) && PLAIN.test(address);
}

/** "#request=1.eyJ…"; null where a name or an address is not fit for it. */
export function requestFragment({ owner, delegate, wants }: ScheduleRequest): string | null {
  const to = normalAddress(owner);
  const from = normalAddress(delegate.address);
  if (!isPlain(to) || !isPlain(from) || wants.length === 0) return null;
  const text = JSON.stringify([to, from, delegate.name.trim().slice(0, MOST_NAME), wants]);
  const fragment = `#request=${VERSION}.${encode(text)}`;
  return fragment.length > MOST ? null : fragment;
}

/** @param hash `location.hash`; anybody may have written it */
export function readRequest(hash: string): ReadLink {
  const problem = (kind: LinkProblem): ReadLink => ({ ok: false, problem: kind });
  if (hash.length > MOST) return problem("tooLong");
  const [, version, encoded] = /^#request=(\d{1,3})\.([\w-]+)$/.exec(hash) ?? [];
  if (version === undefined || encoded === undefined) return problem("unreadable");
  if (version !== VERSION) return problem(Number(version) > Number(VERSION) ? "newer" : "unreadable");
  const request = requestIn(decode(encoded));
  return request === null ? problem("unreadable") : { ok: true, request };
}

function requestIn(value: unknown): ScheduleRequest | null {
  if (!Array.isArray(value) || value.length !== 4) return null;
  const [owner, address, name, wants] = value as readonly unknown[];
  if (typeof owner !== "string" || typeof address !== "string" || typeof name !== "string") return null;
  if (!isPlain(owner) || !isPlain(address) || name.length > MOST_NAME) return null;
  if (!Array.isArray(wants) || wants.length === 0) return null;
  const known = WANTS.filter((want) => wants.includes(want));
  if (known.length !== wants.length) return null;
  return { owner, delegate: { address, name }, wants: known };
}

/** base64url of UTF-8: nothing in it that a mail program, a gateway or a browser would write otherwise. */
function encode(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decode(encoded: string): unknown {
  try {
    const bytes = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
