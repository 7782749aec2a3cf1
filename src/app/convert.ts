/** One conversion over the ports: the fresh look before the preview, the plan carried out and verified, the journal of what was seen. */
import { applyPlan } from "../conversion/apply";
import type { ParseHtml } from "../conversion/block";
import type { Ending } from "../conversion/ending";
import { lookForLink } from "../conversion/lookForLink";
import { touchesOnlyForm } from "../conversion/onlyForm";
import type { Token } from "../conversion/ports/graph";
import type { EventProvider } from "../conversion/provider";
import { resultOf } from "../conversion/results";
import type { ApplyDeps, OnStep } from "../conversion/seen";
import { NOTHING_SENT, type ConversionResult, type Plan, type StepId, type WriteMemory } from "../conversion/types";
import { valueOf } from "../delegation/facts/fact";
import { eventProvider } from "../providers/eventProvider";
import type { AssessedItem } from "./gatherItem";
import type { GatherDeps } from "./gather/gather";
import { prepare } from "./prepare";
import { tryJournal } from "./tryJournal";
import { prepareLink } from "./prepareLink";

export interface ConvertDeps extends GatherDeps {
  readonly parseHtml: ParseHtml;
}

/** `formLink`: it is online, and the open form is to hold the link too. */
export type Action = "main" | "addTeams" | "formLink";

export type PreparedConversion =
  | { readonly kind: "plan"; readonly plan: Plan }
  /** Nothing can be planned. */
  | { readonly kind: "refused" }
  /** The item is no longer what it was: assess it again. */
  | { readonly kind: "stale" };

/** Writes nothing. Never rejects for anything the outside world does. */
export async function prepareConversion(
  deps: ConvertDeps,
  { facts, assessment }: AssessedItem,
  action: Action,
  signal: AbortSignal,
): Promise<PreparedConversion> {
  const token = await deps.identity.silent(signal);
  if (!token.ok) return { kind: "stale" };
  const input = { facts: { ...facts, now: deps.now() }, assessment };
  const prepared =
    action === "formLink"
      ? await prepareLink(input, deps, token.value, signal)
      : await prepare({ ...input, addTeams: action === "addTeams" }, deps, token.value, signal);
  switch (prepared.kind) {
    case "plan":
      return { kind: "plan", plan: prepared.plan };
    case "alreadyOnline":
    case "changed":
      return { kind: "stale" };
    case "failed":
      return { kind: "refused" };
  }
}

/** Never rejects for anything the outside world does. @param sent what an earlier try of this plan has sent and seen */
export async function applyConversion(
  deps: ConvertDeps,
  item: AssessedItem,
  plan: Plan,
  sent: WriteMemory | null,
  onStep: OnStep,
  signal: AbortSignal,
): Promise<ConversionResult> {
  const before = sent ?? NOTHING_SENT;
  const [first = null] = plan.steps;
  const token = await deps.identity.silent(signal);
  if (!token.ok) return withoutToken(plan, before, first, deps, signal);
  const journal = tryJournal(deps);
  const ready = applyDeps(deps, item, token.value, journal.writtenIn(await providerOf(item)));
  return journal.settle(await applyPlan(plan, ready, token.value, onStep, signal, before));
}

/** Whether a late link has come. Reads only. Never rejects for anything the outside world does. */
export async function checkForLink(
  deps: ConvertDeps,
  item: AssessedItem,
  plan: Plan,
  sent: WriteMemory,
  signal: AbortSignal,
): Promise<ConversionResult> {
  const token = await deps.identity.silent(signal);
  if (!token.ok) return withoutToken(plan, sent, "wait", deps, signal);
  const ready = applyDeps(deps, item, token.value, await providerOf(item));
  return tryJournal(deps).settle(await lookForLink(plan, ready, token.value, signal, sent));
}

async function providerOf({ assessment }: AssessedItem): Promise<EventProvider> {
  const provider = await eventProvider(assessment.provider);
  if (provider === null) throw new Error(`Nothing is written for ${assessment.provider ?? "no provider"}.`);
  return provider;
}

function applyDeps(
  { outlook, graph, settings, now, parseHtml }: ConvertDeps,
  { facts }: AssessedItem,
  { account }: Token,
  provider: EventProvider,
): ApplyDeps {
  const delegateObjectId = account.objectId ?? valueOf(facts.me)?.id ?? null;
  return { outlook, graph, provider, parseHtml, meetingHosts: settings.meetingHosts, delegateObjectId, now };
}

function withoutToken(
  plan: Plan,
  sent: WriteMemory,
  step: StepId | null,
  { now }: ConvertDeps,
  signal: AbortSignal,
): ConversionResult {
  const code = touchesOnlyForm(plan) ? "linkNotRead" : signal.aborted ? "stopped" : "signedOut";
  const ending: Ending = { outcome: "failed", code, canGoOn: true };
  const rest = { stepFailed: step, next: "nothing", formHoldsBlock: null } as const;
  return resultOf(ending, { plan, sent, event: sent.online, now: now(), ...rest });
}
