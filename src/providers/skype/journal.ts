/**
 * What this browser has asked a Skype server to make, so that a pane that was closed before the answer came does not ask for
 * it again. Of an item only hashes are kept, and times: no subject, no address, no link.
 */
import { isObject } from "../../lib/json";
import { digest } from "../../lib/digest";
import type { StoragePort } from "../../lib/storage";

const KEY = "on-behalf:own-meetings";
const MOST_KEPT = 100;

interface Entry {
  /** Hashes of the item, by each of its marks. */
  readonly item: readonly string[];
  /** Epoch ms: when the server was about to be asked. */
  readonly at: number;
  /** Epoch ms: the end that the meeting was to have, by which the server's list is searched. */
  readonly expires: number;
}

export interface ItemJournal {
  /** The journal outlives the page. */
  readonly lasts: boolean;
  /** What was asked for before; null: nothing, as far as this browser knows. */
  asked(): Pick<Entry, "at" | "expires"> | null;
  /** Call it before the request. */
  asking(expires: number): void;
  /** Nothing came of it. */
  forget(): void;
}

/**
 * @param marks what the item is known by, any of which is enough: its id, and for an item that has none yet its owner,
 *   subject and start. At least one.
 */
export async function journalFor(
  marks: readonly string[],
  storage: StoragePort,
  now: () => number,
): Promise<ItemJournal> {
  const item = await Promise.all(marks.map(digest));
  let unkept: readonly Entry[] = [];
  const isOurs = (entry: Entry): boolean => entry.item.some((mark) => item.includes(mark));
  const read = (): readonly Entry[] => [...unkept, ...parse(storage.get(KEY))].filter(({ expires }) => expires > now());
  const write = (entries: readonly Entry[]): boolean => {
    const kept = storage.set(KEY, JSON.stringify(entries.slice(0, MOST_KEPT)));
    unkept = kept ? [] : entries;
    return kept;
  };
  return {
    lasts: write(read()),
    asked: () => read().find(isOurs) ?? null,
    asking: (expires) => void write([{ item, at: now(), expires }, ...read().filter((entry) => !isOurs(entry))]),
    forget: () => void write(read().filter((entry) => !isOurs(entry))),
  };
}

/** Whatever else lies there is no journal. */
function parse(text: string | null): readonly Entry[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  const { item, at, expires } = value;
  return (
    Array.isArray(item) &&
    item.every((mark) => typeof mark === "string") &&
    typeof at === "number" &&
    typeof expires === "number"
  );
}
