/**
 * What the next look has to know, kept as it happens: that a change is about to leave, since the pane may be closed before its answer
 * comes; then what was shown, which is known to a pane that is opened again.
 */
import { keepTry, keptTry } from "../conversion/journal";
import type { EventProvider } from "../conversion/provider";
import type { ConversionResult } from "../conversion/types";
import type { LastTry } from "../delegation/facts/facts";
import type { StoragePort } from "../lib/storage";

export interface TryJournal {
  /** The same provider, whose every request is noted down before it leaves. */
  writtenIn(provider: EventProvider): EventProvider;
  /** What is known in the end takes the place of that note. */
  settle(result: ConversionResult): Promise<ConversionResult>;
}

export function tryJournal({
  storage,
  now,
}: {
  readonly storage?: StoragePort;
  readonly now: () => number;
}): TryJournal {
  /** What was kept of this event before. */
  let noted: { readonly event: string; readonly before: LastTry | null } | null = null;
  if (!storage) return { writtenIn: (provider) => provider, settle: (result) => Promise.resolve(result) };
  return {
    writtenIn: (provider) => ({
      ...provider,
      async makeOnline(ref, graph, token, signal) {
        noted ??= { event: ref.id, before: await keptTry(ref.id, storage, now()) };
        await keepTry(ref.id, { event: ref.id, code: "sent", at: now() }, storage);
        return provider.makeOnline(ref, graph, token, signal);
      },
    }),
    async settle(result) {
      const { showed, sent, outcome } = result;
      const online = sent?.online ?? null;
      if (showed !== null) await keepTry(showed.event, showed, storage);
      else if (online !== null && outcome === "converted") await keepTry(online.id, null, storage);
      // A read showed it, or showed that nothing came of it: the note says no more than that.
      else if (noted !== null && (online !== null || sent?.sentAt === null))
        await keepTry(noted.event, noted.before, storage);
      return result;
    },
  };
}
