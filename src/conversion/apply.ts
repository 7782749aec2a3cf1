/**
 * Carries out a plan and tells what was seen. Each step can be gone on from: it first looks whether what it would do is done
 * already, so nothing is done twice.
 */
import type { MeetingEvent } from "../delegation/facts";
import type { EventRef, GraphPort, OutlookPort, Token } from "../ports";
import type { ParseHtml } from "./block";
import { putBlockIntoForm } from "./form";
import { formAdvice, nextButton } from "./formEnd";
import { judge } from "./judge";
import { putLink } from "./link";
import { touchesOnlyForm } from "./plan";
import { waitForLink, write } from "./online";
import type { Ending } from "./results";
import { endingOfFailure, endingOfLoss, endingOfNotFound, endingOfOutlook, resultOf } from "./results";
import { findSaved, saveOnce } from "./saved";
import type { ConversionResult, Plan, StepId } from "./types";

export interface ApplyDeps {
  readonly outlook: OutlookPort;
  readonly graph: GraphPort;
  readonly parseHtml: ParseHtml;
  /** Hosts of the deployment's settings, besides the well-known ones. */
  readonly meetingHosts: readonly string[];
  /** The delegate's object id, from the token or from Graph; null when it is not known. */
  readonly delegateObjectId: string | null;
}

export type StepProgress = "now" | "done" | "failed";

export type OnStep = (step: StepId, progress: StepProgress) => void;

/** Never rejects for anything the outside world does. */
export async function applyPlan(
  plan: Plan,
  deps: ApplyDeps,
  token: Token,
  onStep: OnStep,
  signal: AbortSignal,
): Promise<ConversionResult> {
  if (touchesOnlyForm(plan)) return putLink(plan, deps, token, onStep, signal);
  const { outlook, graph } = deps;
  const stepsDone: StepId[] = [];
  const begin = (step: StepId): void => onStep(step, "now");
  const end = (step: StepId): void => {
    stepsDone.push(step);
    onStep(step, "done");
  };
  const stop = (step: StepId, ending: Ending, event: MeetingEvent | null = null): ConversionResult => {
    onStep(step, "failed");
    return resultOf(plan, ending, { event, stepsDone, stepFailed: step, next: "nothing", formHoldsBlock: null });
  };

  let ref: EventRef;
  let before: MeetingEvent;
  if (plan.event === null) {
    begin("save");
    const saved = await saveOnce(outlook, signal);
    if (!saved.ok) return stop("save", endingOfOutlook(saved.error));
    end("save");
    begin("find");
    const id = outlook.toGraphId(saved.value);
    const found = await findSaved({ mailbox: plan.owner, own: plan.own, id }, outlook, graph, token, signal);
    if (!found.ok) return stop("find", endingOfNotFound(found.error));
    before = found.value;
    ref = { mailbox: plan.owner, own: plan.own, id: before.id };
    end("find");
    begin("write");
  } else {
    ref = plan.event;
    begin("write");
    const seen = await graph.readEvent(ref, token, signal);
    if (!seen.ok) return stop("write", endingOfFailure(seen.error, "beforeWrite"));
    before = seen.value;
  }

  const done = before.isOnlineMeeting === true;
  if (!done) {
    const written = await write(ref, graph, token, signal);
    if (written.kind === "refused") return stop("write", endingOfFailure(written.failure, "write"), before);
    if (written.kind === "unknown") return stop("write", endingOfFailure(written.failure, "afterWrite"));
    if (written.kind === "lost") return stop("write", endingOfLoss(written.failure), before);
  }
  end("write");

  begin("wait");
  const seen = await waitForLink(ref, graph, token, signal);
  if (seen === null) return stop("wait", { outcome: "uncertain", code: "notSeen", canGoOn: true });
  const judgement = judge(seen, {
    plan,
    before: done ? null : before,
    delegateObjectId: deps.delegateObjectId,
    meetingHosts: deps.meetingHosts,
  });
  const ending: Ending = { ...judgement, canGoOn: judgement.outcome === "pending" };
  if (judgement.outcome === "pending") {
    const code = plan.form === "compose" ? "linkLateForm" : "linkLate";
    return stop("wait", { ...ending, code }, seen);
  }
  end("wait");
  begin("verify");
  if (judgement.outcome !== "converted") return stop("verify", ending, seen);
  end("verify");

  if (plan.form === "read" || judgement.joinUrl === null) {
    return resultOf(plan, ending, { event: seen, stepsDone, stepFailed: null, next: "nothing", formHoldsBlock: null });
  }
  begin("form");
  const source = {
    before: done ? (plan.bodyBefore ?? null) : before.body,
    after: seen.body,
    joinUrl: judgement.joinUrl,
  };
  const inForm = await putBlockIntoForm(source, outlook, deps.parseHtml, signal);
  if (inForm === "held") end("form");
  else onStep("form", "failed");
  return resultOf(plan, inForm === "held" ? ending : { ...ending, code: formAdvice(inForm, plan.unsavedEdits) }, {
    event: seen,
    stepsDone,
    stepFailed: inForm === "held" ? null : "form",
    next: inForm === "held" ? await nextButton(plan, seen, outlook, signal) : "close",
    formHoldsBlock: inForm === "held",
  });
}
