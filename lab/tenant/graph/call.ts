/** One Graph request, single or as a part of a batch, taken apart. */
import type { PersonSpec } from "../../scenario/people.types";

export interface GraphCall {
  readonly method: string;
  /** Path without service root and query, each segment decoded. */
  readonly segments: readonly string[];
  /** Names in lower case, without "$" being special. */
  readonly query: ReadonlyMap<string, string>;
  readonly headers: Headers;
  readonly body: unknown;
  /** Service root as the caller addressed it: next links begin with it. */
  readonly root: string;
  /** The part of the URL behind the root, as it was sent. */
  readonly sent: string;
  readonly signal: AbortSignal;
}

/** Who calls, as the token says. */
export interface Caller {
  readonly person: PersonSpec;
  readonly scopes: ReadonlySet<string>;
}

/** Decoded path, as logs and fault patterns see it; broken escapes stay as they are. */
export function pathOf(sent: string): string {
  return `/${segmentsOf(sent).join("/")}`;
}

export function segmentsOf(sent: string): string[] {
  const path = sent.split("?")[0] ?? "";
  return path
    .split("/")
    .filter((part) => part !== "")
    .map(decode);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function queryOf(sent: string): Map<string, string> {
  const at = sent.indexOf("?");
  const pairs = new URLSearchParams(at < 0 ? "" : sent.slice(at + 1));
  return new Map([...pairs].map(([name, value]) => [name.toLowerCase(), value]));
}
