/** What putting the link of a meeting that is online already into the open form would change. */
import { known, valueOf } from "../delegation/facts/fact";
import type { Facts, MeetingEvent } from "../delegation/facts/facts";
import { hasEdits, makePlan } from "../conversion/plan";
import type { Token } from "../conversion/ports/graph";
import type { Plan } from "../conversion/types";
import { assess } from "../providers/assess";
import type { Prepared, PrepareInput, PreparePorts } from "./prepare";
import { itemNow } from "./prepare";

/** What would be put in, of form and meeting as they are now. Writes nothing. */
export async function prepareLink(
  { facts, assessment }: Omit<PrepareInput, "addTeams">,
  { outlook, graph }: PreparePorts,
  token: Token,
  signal: AbortSignal,
): Promise<Prepared> {
  const event = valueOf(facts.event);
  if (event === undefined) return { kind: "changed" };
  const ref = { mailbox: event.mailbox, own: assessment.own, id: event.id };
  const [snapshot, fresh] = await Promise.all([outlook.read(signal), graph.readEvent(ref, token, signal)]);
  if (!fresh.ok) return { kind: "failed", failure: fresh.error };
  const item = itemNow(facts.item, snapshot.item);
  if (item === null) return { kind: "changed" };
  const now: Facts = { ...facts, item, event: known(fresh.value, "graph", facts.now) };
  const then = assess(now);
  if (!then.formLacksLink) return { kind: "changed" };
  const plan = makePlan({ facts: now, assessment: then, event: fresh.value, exceptions: null, addTeams: false });
  return { kind: "plan", plan: { ...plan, steps: ["form"], unsavedEdits: editsOfDate(plan, now, fresh.value) } };
}

/** The text differs by the link at least, and what else is told only once the link is in; of one date it is never told. */
function editsOfDate(plan: Plan, facts: Facts, event: MeetingEvent): boolean {
  const item = valueOf(facts.item) ?? null;
  const opened = valueOf(facts.opened);
  return plan.openedOccurrence && item !== null && opened !== undefined && hasEdits(item, event, opened);
}
