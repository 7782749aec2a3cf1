/**
 * What changes that did not end well have shown, and which have left without an answer so far, kept by the browser so that a pane
 * that is opened again knows it: digests of ids, codes and times; no subject, no address, no link.
 */
import { TRY_CODES, type LastTry } from "../delegation/facts/facts";
import { isObject } from "../lib/json";
import { digest } from "../lib/digest";
import type { StoragePort } from "../lib/storage";

const KEY = "on-behalf:last-tries";
const MOST_KEPT = 200;
/** What is older, ms, says nothing of today's rights any more. */
const KEPT_FOR = 30 * 86_400_000;

type Entry = Omit<LastTry, "event"> & { readonly item: string };

/** @param showed null: forget what was kept, since the meeting is as it should be */
export async function keepTry(event: string, showed: LastTry | null, storage: StoragePort): Promise<void> {
  const item = await digest(event);
  const others = read(storage).filter((entry) => entry.item !== item);
  const entries = showed === null ? others : [{ item, code: showed.code, at: showed.at }, ...others];
  storage.set(KEY, JSON.stringify(entries.slice(0, MOST_KEPT)));
}

/** @param now epoch ms */
export async function keptTry(event: string, storage: StoragePort, now: number): Promise<LastTry | null> {
  const item = await digest(event);
  const found = read(storage).find((entry) => entry.item === item && entry.at > now - KEPT_FOR);
  return found === undefined ? null : { event, code: found.code, at: found.at };
}

/** Whatever else lies there is no journal. */
function read(storage: StoragePort): readonly Entry[] {
  try {
    const value: unknown = JSON.parse(storage.get(KEY) ?? "[]");
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  const { item, code, at } = value;
  return typeof item === "string" && typeof at === "number" && TRY_CODES.some((known) => known === code);
}
