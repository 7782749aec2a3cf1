/** The fresh look before the preview: what will change is said of form and item as they are now, and never of one that is online already. */
import { assessBy } from "../delegation/verdict/assessBy";
import type { Rules } from "../delegation/verdict/rules.types";
import { RULES } from "../providers/assess";
import { known, valueOf } from "../delegation/facts/fact";
import type { Fact } from "../delegation/facts/fact";
import type { Facts, MeetingEvent, OutlookItem } from "../delegation/facts/facts";
import type { Assessment } from "../delegation/verdict/verdict.types";
import type { EventRef, GraphFailure, GraphPort, Token } from "../conversion/ports/graph";
import type { OutlookPort } from "../conversion/ports/outlook";
import { makePlan } from "../conversion/plan";
import type { Plan } from "../conversion/types";

export type Prepared =
  | { readonly kind: "plan"; readonly plan: Plan }
  /** Somebody was faster. */
  | { readonly kind: "alreadyOnline"; readonly event: MeetingEvent }
  /** Form or item are no longer such that this could be done: look again. */
  | { readonly kind: "changed" }
  | { readonly kind: "failed"; readonly failure: GraphFailure };

export interface PrepareInput {
  /** With `now` as it is when this is asked. */
  readonly facts: Facts;
  readonly assessment: Assessment;
  readonly addTeams: boolean;
  /** Left out: all that there are. */
  readonly rules?: Rules;
}

export interface PreparePorts {
  readonly outlook: Pick<OutlookPort, "read">;
  readonly graph: Pick<GraphPort, "readEvent" | "countExceptions">;
}

const YEAR = 366 * 86_400_000;
/** A series without end is looked at this far ahead for changed occurrences. */
const AHEAD = 2 * YEAR;

/** Reads the form and the event anew, and counts the changed occurrences of a series, side by side. Writes nothing. */
export async function prepare(
  { facts, assessment, addTeams, rules = RULES }: PrepareInput,
  { outlook, graph }: PreparePorts,
  token: Token,
  signal: AbortSignal,
): Promise<Prepared> {
  const event = valueOf(facts.event);
  const ref: EventRef | null = event ? { mailbox: event.mailbox, own: assessment.own, id: event.id } : null;
  const end = event?.recurrence?.lastEnd ?? Math.max(facts.now, event?.start ?? 0) + AHEAD;
  const [snapshot, fresh, exceptions] = await Promise.all([
    outlook.read(signal),
    ref && graph.readEvent(ref, token, signal),
    ref && event?.type === "seriesMaster"
      ? graph.countExceptions(ref, { start: event.start, end }, token, signal)
      : null,
  ]);
  if (fresh?.ok === false) return { kind: "failed", failure: fresh.error };
  if (fresh?.value.isOnlineMeeting === true) return { kind: "alreadyOnline", event: fresh.value };
  const item = itemNow(facts.item, snapshot.item);
  if (item === null) return { kind: "changed" };
  const now: Facts = { ...facts, item, ...(fresh && { event: known(fresh.value, "graph", facts.now) }) };
  const then = assessBy(rules, now);
  if (addTeams ? then.secondRoute !== "graph" : then.route !== assessment.route) return { kind: "changed" };
  return {
    kind: "plan",
    plan: makePlan({
      facts: now,
      assessment: then,
      event: fresh?.value ?? null,
      exceptions: exceptions?.ok === true ? exceptions.value : null,
      addTeams,
    }),
  };
}

/** The item as Outlook tells it now; what it does not tell this time, it told before. null: another one is open. */
export function itemNow(before: Facts["item"], now: Facts["item"]): Facts["item"] | null {
  if (!now.known || !before.known) return before;
  if (now.value === null || before.value === null) return now.value === before.value ? before : null;
  if (!isSame(before.value, now.value)) return null;
  return { ...now, value: withFormer(now.value, before.value) };
}

/** A new item gets its id when the person saves it. */
function isSame(before: OutlookItem, now: OutlookItem): boolean {
  const [was, is] = [valueOf(before.itemId), valueOf(now.itemId)];
  const other = typeof was === "string" && typeof is === "string" && was !== is;
  return !other && before.form === now.form;
}

function withFormer(now: OutlookItem, before: OutlookItem): OutlookItem {
  const or = <T>(fact: Fact<T>, former: Fact<T>): Fact<T> => (fact.known ? fact : former);
  return {
    ...now,
    itemId: or(now.itemId, before.itemId),
    seriesId: or(now.seriesId, before.seriesId),
    recurring: or(now.recurring, before.recurring),
    organizer: or(now.organizer, before.organizer),
    shared: or(now.shared, before.shared),
    subject: or(now.subject, before.subject),
    start: or(now.start, before.start),
    end: or(now.end, before.end),
    location: or(now.location, before.location),
    bodyHtml: or(now.bodyHtml, before.bodyHtml),
    attendees: or(now.attendees, before.attendees),
    itemClass: or(now.itemClass, before.itemClass),
    sensitivity: or(now.sensitivity, before.sensitivity),
  };
}
