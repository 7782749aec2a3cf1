/** The journal in the browser's own database: a run outlives the tab, a crash and a sleep. */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { spentOf, type JournalEntry, type JournalPort } from "../../round/journal";
import type { Spent } from "../../round/pace";

const DAY = 86_400_000;

interface Kept extends JournalEntry {
  /** Of the signed-in person, and never her address. */
  readonly person: string;
  /** In which order it was chosen. */
  readonly order: number;
}

interface Shape extends DBSchema {
  entries: { key: [string, string]; value: Kept; indexes: { person: string } };
  spent: { key: number; value: Spent & { readonly person: string }; indexes: { person: string } };
}

/** @param person a stable id of who is signed in; null where the browser keeps nothing */
export async function openJournal(person: string): Promise<JournalPort | null> {
  let db: IDBPDatabase<Shape>;
  try {
    db = await openDB<Shape>("on-behalf-round", 1, {
      upgrade(fresh) {
        fresh.createObjectStore("entries", { keyPath: ["person", "key"] }).createIndex("person", "person");
        fresh.createObjectStore("spent", { autoIncrement: true }).createIndex("person", "person");
      },
    });
  } catch {
    return null;
  }
  const load = async (): Promise<readonly Kept[]> => {
    const entries = await db.getAllFromIndex("entries", "person", person);
    return entries.sort((left, right) => left.order - right.order);
  };
  let order = 0;
  return {
    load,
    async put(entries) {
      try {
        const change = db.transaction("entries", "readwrite");
        for (const entry of entries) {
          const before = await change.store.get([person, entry.key]);
          void change.store.put({ ...entry, person, order: before?.order ?? (order += 1) });
        }
        await change.done;
        return true;
      } catch {
        return false;
      }
    },
    async finish(now) {
      const spent = spentOf(await load());
      const change = db.transaction(["entries", "spent"], "readwrite");
      const entries = change.objectStore("entries");
      for (const key of await entries.index("person").getAllKeys(person)) void entries.delete(key);
      const store = change.objectStore("spent");
      for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
        if (cursor.value.at + DAY <= now) void cursor.delete();
      }
      for (const one of spent) void store.add({ ...one, person });
      await change.done;
    },
    async spent(now) {
      const old = await db.getAllFromIndex("spent", "person", person);
      return [...old, ...spentOf(await load())].filter(({ at }) => at + DAY > now);
    },
  };
}

/** Where nothing is kept: good for as long as the page is open. */
export function memoryJournal(): JournalPort {
  const entries = new Map<string, JournalEntry>();
  let spent: Spent[] = [];
  return {
    load: () => Promise.resolve([...entries.values()]),
    put(given) {
      for (const entry of given) entries.set(entry.key, entry);
      return Promise.resolve(true);
    },
    finish() {
      spent = [...spent, ...spentOf([...entries.values()])];
      entries.clear();
      return Promise.resolve();
    },
    spent: (now) => Promise.resolve([...spent, ...spentOf([...entries.values()])].filter(({ at }) => at + DAY > now)),
  };
}
