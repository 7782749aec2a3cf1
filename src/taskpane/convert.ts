/** Preparing and applying a plan through the ports. Loaded when somebody converts. */
import { applyPlan } from "../conversion/apply";
import { prepare as prepareItem } from "../conversion/prepare";
import { prepareLink } from "../conversion/link";
import { touchesOnlyForm } from "../conversion/plan";
import { resultOf, type Ending } from "../conversion/results";
import type { ConversionResult, Plan, StepId } from "../conversion/types";
import { valueOf } from "../delegation/fact";
import type { GatherDeps } from "../gather/gather";
import { buttonHow, resultMessage } from "../locales/resultText";
import { ownerLabel } from "./reading";
import type { Ended, Look, Way } from "./state";
import type { Prepared } from "./work";

function parseHtml(html: string): Document {
  // Runs nothing and loads nothing.
  return new DOMParser().parseFromString(html, "text/html");
}

function ended(result: ConversionResult): Ended {
  return { result, message: resultMessage(result) };
}

/** Nothing is written: Outlook's own button does it, and the pane says where that is. */
function instruction({ facts, assessment }: Look): Prepared {
  return {
    kind: "instruction",
    ended: ended({
      outcome: "notConverted",
      code: "outlookButton",
      params: { owner: ownerLabel(assessment), how: buttonHow(facts.client.host, ownerLabel(assessment)) },
      organizer: null,
      provider: null,
      joinUrl: null,
      next: "nothing",
      formHoldsBlock: null,
      fixedBy: ["you"],
      stepsDone: [],
      stepFailed: null,
      canGoOn: false,
      technical: null,
    }),
  };
}

export async function prepare(ports: GatherDeps, look: Look, way: Way, signal: AbortSignal): Promise<Prepared> {
  const { facts, assessment } = look;
  if (way === "main" && assessment.route === "outlookButton") return instruction(look);
  const token = await ports.identity.silent(signal);
  if (!token.ok) return { kind: "stale" };
  const input = { facts: { ...facts, now: ports.now() }, assessment };
  const prepared =
    way === "formLink"
      ? await prepareLink(input, ports, token.value, signal)
      : await prepareItem({ ...input, addTeams: way === "addTeams" }, ports, token.value, signal);
  switch (prepared.kind) {
    case "plan":
      return { kind: "plan", plan: prepared.plan };
    case "alreadyOnline":
    case "changed":
      return { kind: "stale" };
    case "failed":
      return { kind: "refused", notice: "prepareFailed" };
  }
}

/** Never rejects for anything the outside world does. */
export async function apply(
  ports: GatherDeps,
  look: Look,
  plan: Plan,
  onStep: (step: StepId) => void,
  signal: AbortSignal,
): Promise<Ended> {
  const { outlook, graph, settings } = ports;
  const token = await ports.identity.silent(signal);
  if (!token.ok) {
    const code = touchesOnlyForm(plan) ? "linkNotRead" : signal.aborted ? "stopped" : "signedOut";
    const ending: Ending = { outcome: "failed", code, canGoOn: true };
    const [first = null] = plan.steps;
    return ended(
      resultOf(plan, ending, { event: null, stepsDone: [], stepFailed: first, next: "nothing", formHoldsBlock: null }),
    );
  }
  const delegateObjectId = token.value.account.objectId ?? valueOf(look.facts.me)?.id ?? null;
  const deps = { outlook, graph, parseHtml, meetingHosts: settings.meetingHosts, delegateObjectId };
  const result = await applyPlan(
    plan,
    deps,
    token.value,
    (step, progress) => {
      if (progress === "now") onStep(step);
    },
    signal,
  );
  return ended(result);
}
