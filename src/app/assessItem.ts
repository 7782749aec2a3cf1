/** The item that Outlook has open: gathered over the ports, with what was seen of it before, and judged. */
import { keptTry } from "../conversion/journal";
import type { ConversionResult } from "../conversion/types";
import { known, unknown } from "../delegation/facts/fact";
import type { Facts } from "../delegation/facts/facts";
import type { Assessment } from "../delegation/verdict/verdict.types";
import { assess } from "../providers/assess";
import { gatherFacts, type GatherDeps, type GatherOptions } from "./gather/gather";

/** What was known of the item at one time, and what follows from it. */
export interface AssessedItem {
  readonly facts: Facts;
  readonly assessment: Assessment;
}

export interface AssessItemOptions extends Omit<GatherOptions, "onPartial"> {
  /** What the last conversion in this pane ended with: part of what is known of its meeting. */
  readonly written?: ConversionResult | null;
  /** Called with what Outlook alone tells, before the servers answer. */
  readonly onPartial?: (item: AssessedItem) => void;
}

export function assessedFrom(facts: Facts): AssessedItem {
  return { facts, assessment: assess(facts) };
}

/** Never rejects for anything the outside world does. */
export async function assessItem(
  ports: GatherDeps,
  { written = null, onPartial, ...options }: AssessItemOptions,
  signal: AbortSignal,
): Promise<AssessedItem> {
  const { facts } = await gatherFacts(
    ports,
    { ...options, ...(onPartial && { onPartial: (partial) => onPartial(assessedFrom(partial)) }) },
    signal,
  );
  return assessedFrom({ ...facts, lastTry: await lastTryOf(facts, written, ports) });
}

/** From this pane, or from an earlier one: only what was seen of this very event counts. */
async function lastTryOf(
  { event, now }: Facts,
  written: ConversionResult | null,
  { storage }: GatherDeps,
): Promise<Facts["lastTry"]> {
  if (!event.known) return unknown("notAsked", "lastTry");
  const { id } = event.value;
  const mine = written !== null && written.sent !== null && idOf(written) === id;
  const last = mine ? written.showed : storage ? await keptTry(id, storage, now) : null;
  return known(last, "lastTry", last?.at ?? now);
}

function idOf({ showed, sent }: ConversionResult): string | null {
  return showed?.event ?? sent?.online?.id ?? sent?.event?.id ?? null;
}
