/**
 * The link of a meeting that is online already, put into an open form that lacks it (its Save or Send would take the meeting
 * offline again). Touches nothing but the form.
 */
import type { MeetingEvent } from "../delegation/facts/facts";
import { meetingLink } from "../delegation/readings/links/meetingLink";
import type { Token } from "./ports/graph";
import type { Ending, EndingCode } from "./ending";
import { putBlockIntoForm } from "./form";
import { formAdvice, nextButton } from "./formEnd";
import { withStep } from "./memory";
import { resultOf, technicalOf } from "./results";
import type { ApplyDeps, OnStep } from "./seen";
import { NOTHING_SENT, type ConversionResult, type Plan } from "./types";

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
