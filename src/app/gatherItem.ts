/** The item that Outlook has open: gathered over the ports, with what was seen of it before. */
import { keptTry } from "../conversion/journal";
import type { ConversionResult } from "../conversion/types";
import { known, unknown } from "../delegation/facts/fact";
import type { Finding } from "../delegation/checks/finding";
import type { Facts } from "../delegation/facts/facts";
import type { Assessment } from "../delegation/verdict/verdict.types";
import { gatherFacts, type GatherDeps, type GatherOptions } from "./gather/gather";

/** What was known of the item at one time, and what follows from it. */
export interface AssessedItem {
  readonly facts: Facts;
  readonly assessment: Assessment;
  /** What its findings say; null while only the deciding checks have judged, whose verdict needs none of it. */
  readonly words: FindingWords | null;
}

export interface FindingWords {
  readonly headline: (finding: Finding) => string;
  readonly why: (finding: Finding) => string;
}

export interface GatherItemOptions extends GatherOptions {
  /** What the last conversion in this pane ended with: part of what is known of its meeting. */
  readonly written?: ConversionResult | null;
}

/** Never rejects for anything the outside world does. */
export async function gatherItem(
  ports: GatherDeps,
  { written = null, ...options }: GatherItemOptions,
  signal: AbortSignal,
): Promise<Facts> {
  const { facts } = await gatherFacts(ports, options, signal);
  return { ...facts, lastTry: await lastTryOf(facts, written, ports) };
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
  const last = (mine ? written.showed : null) ?? (storage ? await keptTry(id, storage, now) : null);
  return known(last, "lastTry", last?.at ?? now);
}

function idOf({ showed, sent }: ConversionResult): string | null {
  return showed?.event ?? sent?.online?.id ?? sent?.event?.id ?? null;
}
