/** Preparing and applying a plan through the ports. Loaded when somebody converts. */
import { applyPlan } from "../conversion/apply";
import type { Ending } from "../conversion/ending";
import { keepTry } from "../conversion/journal";
import { lookForLink } from "../conversion/lookForLink";
import { prepare as prepareItem } from "../conversion/prepare";
import { prepareLink } from "../conversion/link";
import { touchesOnlyForm } from "../conversion/onlyForm";
import { resultOf } from "../conversion/results";
import type { ApplyDeps, OnStep } from "../conversion/seen";
import { NOTHING_SENT, type ConversionResult, type Plan, type StepId, type WriteMemory } from "../conversion/types";
import { valueOf } from "../delegation/facts/fact";
import type { GatherDeps } from "../app/gather/gather";
import type { Token } from "../conversion/ports/graph";
import { buttonHow, resultMessage } from "../locales/resultText";
import { ownerLabel } from "./reading";
import type { Ended, AssessedItem, Action } from "./state";
import type { Prepared } from "./work";

function parseHtml(html: string): Document {
  // Runs nothing and loads nothing.
  return new DOMParser().parseFromString(html, "text/html");
}

function ended(result: ConversionResult): Ended {
  return { result, message: resultMessage(result) };
}

/** Nothing is written: Outlook's own button does it, and the pane says where that is. */
function instruction({ facts, assessment }: AssessedItem): Prepared {
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
      changed: null,
      sent: null,
      showed: null,
    }),
  };
}

export async function prepare(
  ports: GatherDeps,
  look: AssessedItem,
  action: Action,
  signal: AbortSignal,
): Promise<Prepared> {
  const { facts, assessment } = look;
  if (action === "main" && assessment.route === "outlookButton") return instruction(look);
  const token = await ports.identity.silent(signal);
  if (!token.ok) return { kind: "stale" };
  const input = { facts: { ...facts, now: ports.now() }, assessment };
  const prepared =
    action === "formLink"
      ? await prepareLink(input, ports, token.value, signal)
      : await prepareItem({ ...input, addTeams: action === "addTeams" }, ports, token.value, signal);
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
  look: AssessedItem,
  plan: Plan,
  sent: WriteMemory | null,
  onStep: OnStep,
  signal: AbortSignal,
): Promise<Ended> {
  const before = sent ?? NOTHING_SENT;
  const token = await ports.identity.silent(signal);
  const [first = null] = plan.steps;
  if (!token.ok) return ended(withoutToken(plan, before, first, ports, signal));
  return kept(ports, await applyPlan(plan, depsOf(ports, look, token.value), token.value, onStep, signal, before));
}

/** Reads only. Never rejects for anything the outside world does. */
export async function lookAgain(
  ports: GatherDeps,
  look: AssessedItem,
  plan: Plan,
  sent: WriteMemory,
  signal: AbortSignal,
): Promise<Ended> {
  const token = await ports.identity.silent(signal);
  if (!token.ok) return ended(withoutToken(plan, sent, "wait", ports, signal));
  return kept(ports, await lookForLink(plan, depsOf(ports, look, token.value), token.value, signal, sent));
}

function depsOf({ outlook, graph, settings, now }: GatherDeps, { facts }: AssessedItem, { account }: Token): ApplyDeps {
  const delegateObjectId = account.objectId ?? valueOf(facts.me)?.id ?? null;
  return { outlook, graph, parseHtml, meetingHosts: settings.meetingHosts, delegateObjectId, now };
}

function withoutToken(
  plan: Plan,
  sent: WriteMemory,
  step: StepId | null,
  { now }: GatherDeps,
  signal: AbortSignal,
): ConversionResult {
  const code = touchesOnlyForm(plan) ? "linkNotRead" : signal.aborted ? "stopped" : "signedOut";
  const ending: Ending = { outcome: "failed", code, canGoOn: true };
  const rest = { stepFailed: step, next: "nothing", formHoldsBlock: null } as const;
  return resultOf(ending, { plan, sent, event: sent.online, now: now(), ...rest });
}

/** What was shown is known to a pane that is opened again; a success takes its place. */
async function kept({ storage }: GatherDeps, result: ConversionResult): Promise<Ended> {
  const { showed, sent, outcome } = result;
  if (storage && showed !== null) await keepTry(showed.event, showed, storage);
  if (storage && outcome === "converted" && sent?.online) await keepTry(sent.online.id, null, storage);
  return ended(result);
}
