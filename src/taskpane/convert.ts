/** A conversion, and what is said of it. Loaded when somebody converts. */
import type { AssessedItem } from "../app/gatherItem";
import { applyConversion, checkForLink, prepareConversion, type Action } from "../app/convert";
import type { GatherDeps } from "../app/gather/gather";
import type { OnStep } from "../conversion/seen";
import type { ConversionResult, Plan, WriteMemory } from "../conversion/types";
import { buttonHow, resultMessage } from "../locales/resultText";
import { ownerLabel } from "./reading";
import type { Ended } from "./state";
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
  if (action === "main" && look.assessment.route === "outlookButton") return instruction(look);
  const prepared = await prepareConversion({ ...ports, parseHtml }, look, action, signal);
  return prepared.kind === "refused" ? { kind: "refused", notice: "prepareFailed" } : prepared;
}

export async function apply(
  ports: GatherDeps,
  look: AssessedItem,
  plan: Plan,
  sent: WriteMemory | null,
  onStep: OnStep,
  signal: AbortSignal,
): Promise<Ended> {
  return ended(await applyConversion({ ...ports, parseHtml }, look, plan, sent, onStep, signal));
}

export async function lookAgain(
  ports: GatherDeps,
  look: AssessedItem,
  plan: Plan,
  sent: WriteMemory,
  signal: AbortSignal,
): Promise<Ended> {
  return ended(await checkForLink({ ...ports, parseHtml }, look, plan, sent, signal));
}
