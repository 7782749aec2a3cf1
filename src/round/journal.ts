/**
 * What is known of a run after a crash: ids and states, no subject, no body, no guest. An entry is written before each write leaves, so that
 * whoever opens the page again knows what may have been done without having been seen.
 */
import type { EmailAddress } from "../delegation/facts/facts";
import type { Spent } from "./pace";
import type { Cost, RowResult } from "./types";

/** "writing": a write has left, and its answer was not seen: only a read can tell. */
export type EntryState = "waiting" | "writing" | RowResult;

export interface JournalEntry extends Cost {
  readonly key: string;
  /** The mailbox to ask, as Graph wants it. */
  readonly owner: EmailAddress;
  readonly eventId: string;
  readonly state: EntryState;
  /** When this state began, epoch ms. */
  readonly at: number;
}

/** Kept per signed-in person. Each call resolves when the entries are durable; false where the browser keeps nothing. */
export interface JournalPort {
  load(): Promise<readonly JournalEntry[]>;
  put(entries: readonly JournalEntry[]): Promise<boolean>;
  /** Forgets the run, and keeps what a mailbox has sent in the last day. */
  finish(now: number): Promise<void>;
  spent(now: number): Promise<readonly Spent[]>;
}

const LATER: Readonly<Record<EntryState, "go" | "look" | "ended">> = {
  waiting: "go",
  writing: "look",
  uncertain: "look",
  pending: "look",
  converted: "ended",
  notConverted: "ended",
  skipped: "ended",
  failed: "ended",
  notReached: "go",
};

export interface EndedEntry extends JournalEntry {
  readonly state: RowResult;
}

function isEnded(entry: JournalEntry): entry is EndedEntry {
  return LATER[entry.state] === "ended";
}

/** What a run that was cut off has left to do, each in the order in which it was chosen. */
export interface Unfinished {
  /** Not begun: may be converted. */
  readonly go: readonly JournalEntry[];
  /** May have been done: is read, and never written again unless the read shows that it is not online. */
  readonly look: readonly JournalEntry[];
  readonly ended: readonly EndedEntry[];
}

export function unfinishedOf(entries: readonly JournalEntry[]): Unfinished {
  const of = (what: "go" | "look"): readonly JournalEntry[] => entries.filter((entry) => LATER[entry.state] === what);
  return { go: of("go"), look: of("look"), ended: entries.filter(isEnded) };
}

/** A write that may have left has sent its mails. */
export function spentOf(entries: readonly JournalEntry[]): readonly Spent[] {
  return entries
    .filter(({ state }) => ["writing", "converted", "pending", "uncertain"].includes(state))
    .map(({ owner, messages, recipients, at }) => ({ owner, messages, recipients, at }));
}
