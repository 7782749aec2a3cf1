/**
 * Carries out a plan and tells what was seen. Each step can be gone on from: it first looks whether what it would do is done
 * already, so nothing is done twice; and what was sent in an earlier try is carried into the next one.
 */
import type { MeetingEvent } from "../delegation/facts/facts";
import type { EventRef, Token } from "./ports/graph";
import type { Ending } from "./ending";
import { putBlockIntoForm } from "./form";
import { formAdvice, nextButton } from "./formEnd";
import { putLink } from "./link";
import { withStep } from "./memory";
import { waitForLink, write } from "./online";
import { touchesOnlyForm } from "./onlyForm";
import { endingOfFailure, endingOfLoss, endingOfNotFound, endingOfOutlook, resultOf } from "./results";
import { findSaved, saveOnce } from "./saved";
import { judgedWait, remember, saidOnline, type ApplyDeps, type OnStep } from "./seen";
import { NOTHING_SENT } from "./types";
import type { ConversionResult, Plan, StepId, WriteMemory } from "./types";

/**
 * Never rejects for anything the outside world does.
 * @param before what an earlier try of the same plan has sent and seen
 */
export async function applyPlan(
  plan: Plan,
  deps: ApplyDeps,
  token: Token,
  onStep: OnStep,
  signal: AbortSignal,
  before: WriteMemory = NOTHING_SENT,
): Promise<ConversionResult> {
  if (touchesOnlyForm(plan)) return putLink(plan, deps, token, onStep, signal);
  const { outlook, graph } = deps;
  let sent = before;
  const begin = (step: StepId, alsoDone: readonly StepId[] = []): void =>
    onStep(step, [...sent.stepsDone, ...alsoDone]);
  const end = (step: StepId, more: Partial<WriteMemory> = {}): void => {
    sent = withStep(sent, step, more);
  };
  const stop = (step: StepId, ending: Ending, event: MeetingEvent | null = sent.online): ConversionResult =>
    resultOf(ending, { plan, sent, event, now: deps.now(), stepFailed: step, next: "nothing", formHoldsBlock: null });

  let ref: EventRef | null = plan.event ?? sent.event;
  let seen: MeetingEvent;
  if (ref === null) {
    begin("save");
    const saved = await saveOnce(outlook, signal);
    if (!saved.ok) {
      // Without an answer, and when stopped, the form may have been saved all the same.
      const perhaps = sent.saved === "no" && saved.error.kind !== "refused" && saved.error.kind !== "notSupported";
      if (perhaps) sent = { ...sent, saved: "perhaps" };
      return stop("save", endingOfOutlook(saved.error));
    }
    end("save", { saved: "yes" });
    begin("find");
    const id = outlook.toGraphId(saved.value);
    const found = await findSaved({ mailbox: plan.owner, own: plan.own, id }, outlook, graph, token, signal);
    if (!found.ok) return stop("find", endingOfNotFound(found.error));
    seen = found.value;
    ref = { mailbox: plan.owner, own: plan.own, id: seen.id };
    end("find", { event: ref });
    begin("write");
  } else {
    begin("write");
    const read = await graph.readEvent(ref, token, signal);
    if (!read.ok) return stop("write", endingOfFailure(read.error, "read"));
    seen = read.value;
  }

  // What the server has called online is never asked for again unseen: if it is not there now, a person has to look.
  if (seen.isOnlineMeeting !== true && !saidOnline(sent)) {
    sent = { ...sent, before: seen, sentAt: deps.now(), answer: "none" };
    const written = await write(ref, deps.provider, graph, token, signal);
    if (written.kind === "unknown") return stop("write", endingOfFailure(written.failure, "read"));
    if (written.kind === "refused" || written.kind === "lost") {
      sent = { ...sent, sentAt: null };
      const { failure } = written;
      const no = written.kind === "lost" ? endingOfLoss(failure) : endingOfFailure(failure, "write");
      return stop("write", no, seen);
    }
    sent = { ...sent, answer: written.kind === "online" ? "online" : "offline" };
  }

  begin("wait", sent.sentAt !== null && saidOnline(sent) ? ["write"] : []);
  const waited = await waitForLink(ref, graph, token, signal, saidOnline(sent));
  sent = remember(sent, waited.event);
  const judged = judgedWait(plan, deps, sent, waited);
  if (judged.event === null) return stop("wait", judged.ending);
  const { ending, event } = judged;
  if (event.isOnlineMeeting !== true) return stop(saidOnline(sent) ? "wait" : "write", ending, event);
  if (ending.outcome === "pending") return stop("wait", ending, event);
  end("wait");
  begin("verify");
  if (ending.outcome !== "converted") return stop("verify", ending, event);
  end("verify");

  const done = { plan, event, now: deps.now(), stepFailed: null, next: "nothing", formHoldsBlock: null } as const;
  const joinUrl = ending.joinUrl ?? null;
  if (plan.form === "read" || joinUrl === null) return resultOf(ending, { ...done, sent });
  begin("form");
  const source = { before: sent.before?.body ?? plan.bodyBefore ?? null, after: event.body, joinUrl };
  const inForm = await putBlockIntoForm(source, outlook, deps.parseHtml, signal);
  if (inForm !== "held") {
    const advice: Ending = { ...ending, code: formAdvice(inForm, plan.unsavedEdits) };
    return resultOf(advice, { ...done, sent, stepFailed: "form", next: "close", formHoldsBlock: false });
  }
  end("form");
  const next = await nextButton(plan, event, outlook, signal);
  return resultOf(ending, { ...done, sent, next, formHoldsBlock: true });
}
