/** The fresh look before the preview: what will change is said of the item as it is now, and never of one that is online already. */
import { valueOf } from "../delegation/fact";
import type { Facts, MeetingEvent } from "../delegation/facts";
import type { Assessment } from "../delegation/verdict.types";
import type { EventRef, GraphFailure, GraphPort, Token } from "../ports";
import { makePlan } from "./plan";
import type { Plan } from "./types";

export type Prepared =
  | { readonly kind: "plan"; readonly plan: Plan }
  /** Somebody was faster. */
  | { readonly kind: "alreadyOnline"; readonly event: MeetingEvent }
  | { readonly kind: "failed"; readonly failure: GraphFailure };

export interface PrepareInput {
  readonly facts: Facts;
  readonly assessment: Assessment;
  readonly addTeams: boolean;
}

const YEAR = 366 * 86_400_000;
/** A series without end is looked at this far ahead for changed occurrences. */
const AHEAD = 2 * YEAR;

/** Reads the event and counts the changed occurrences of a series, side by side. Writes nothing. */
export async function prepare(
  input: PrepareInput,
  graph: GraphPort,
  token: Token,
  signal: AbortSignal,
): Promise<Prepared> {
  const event = valueOf(input.facts.event);
  if (event === undefined) return { kind: "plan", plan: makePlan({ ...input, event: null, exceptions: null }) };
  const ref: EventRef = { mailbox: event.mailbox, own: input.assessment.own, id: event.id };
  const end = event.recurrence?.lastEnd ?? Math.max(input.facts.now, event.start) + AHEAD;
  const [fresh, exceptions] = await Promise.all([
    graph.readEvent(ref, token, signal),
    event.type === "seriesMaster" ? graph.countExceptions(ref, { start: event.start, end }, token, signal) : null,
  ]);
  if (!fresh.ok) return { kind: "failed", failure: fresh.error };
  if (fresh.value.isOnlineMeeting === true) return { kind: "alreadyOnline", event: fresh.value };
  const plan = makePlan({
    ...input,
    event: fresh.value,
    exceptions: exceptions?.ok === true ? exceptions.value : null,
  });
  return { kind: "plan", plan };
}
