/**
 * The link of a meeting that is online already, put into an open form that lacks it (its Save or Send would take the meeting
 * offline again). Touches nothing but the form.
 */
import { assess } from "../delegation/verdict/assess";
import { known, valueOf } from "../delegation/facts/fact";
import type { Facts, MeetingEvent } from "../delegation/facts/facts";
import { meetingLink } from "../delegation/readings/links/meetingLink";
import type { Token } from "./ports/graph";
import type { Ending, EndingCode } from "./ending";
import { putBlockIntoForm } from "./form";
import { formAdvice, nextButton } from "./formEnd";
import { withStep } from "./memory";
import { hasEdits, makePlan } from "./plan";
import type { Prepared, PrepareInput, PreparePorts } from "./prepare";
import { itemNow } from "./prepare";
import { resultOf, technicalOf } from "./results";
import type { ApplyDeps, OnStep } from "./seen";
import { NOTHING_SENT, type ConversionResult, type Plan } from "./types";

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

export async function putLink(
  plan: Plan,
  { outlook, graph, parseHtml, meetingHosts, now }: ApplyDeps,
  token: Token,
  onStep: OnStep,
  signal: AbortSignal,
): Promise<ConversionResult> {
  onStep("form", []);
  const told = { plan, sent: NOTHING_SENT, now: now() };
  const stop = (ending: Ending, event: MeetingEvent | null): ConversionResult =>
    resultOf(ending, { ...told, event, stepFailed: "form", next: "nothing", formHoldsBlock: false });
  const seen = plan.event === null ? null : await graph.readEvent(plan.event, token, signal);
  if (seen?.ok !== true) {
    const technical = seen === null || signal.aborted ? {} : { technical: technicalOf(seen.error) };
    return stop({ outcome: "failed", code: "linkNotRead", canGoOn: true, ...technical }, null);
  }
  const event = seen.value;
  if (event.isOnlineMeeting !== true) return stop({ outcome: "failed", code: "linkGone", canGoOn: false }, event);
  if (event.joinUrl === null) return stop({ outcome: "failed", code: "linkLateForm", canGoOn: true }, event);
  const source = { before: null, after: event.body, joinUrl: event.joinUrl };
  const inForm = await putBlockIntoForm(source, outlook, parseHtml, signal);
  const held = inForm === "held";
  const code: EndingCode = held ? "linkPut" : formAdvice(inForm, true);
  const joinUrl = meetingLink(event.joinUrl, meetingHosts)?.url ?? null;
  const ending: Ending = { outcome: "converted", code, canGoOn: false, joinUrl };
  if (!held) return resultOf(ending, { ...told, event, stepFailed: "form", next: "close", formHoldsBlock: false });
  const sent = withStep(NOTHING_SENT, "form");
  const next = await nextButton(plan, event, outlook, signal);
  return resultOf(ending, { ...told, sent, event, stepFailed: null, next, formHoldsBlock: true });
}
