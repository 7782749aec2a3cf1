/** What the pane's actions need done; made from the ports in `wiring.ts`, replaced by fakes in tests of the actions. */
import type { Fact } from "../delegation/fact";
import type { AdminEvidence } from "../delegation/evidence/types";
import type { ConversionResult, Plan, StepId } from "../conversion/types";
import type { TokenFailure } from "../ports";
import type { Result } from "../result";
import type { Look, Way } from "./state";
import type { PaneKey } from "../locales/say";

export interface LookOptions {
  /** A sign-in that has just failed: the look says so instead of asking silently once more. */
  readonly refusal: TokenFailure | null;
  readonly evidence: Fact<AdminEvidence> | null;
  /** Called with what Outlook alone tells, before the servers answer. */
  readonly onPartial: (look: Look) => void;
}

export interface Work {
  look(options: LookOptions, signal: AbortSignal): Promise<Look>;
  /** Opens the sign-in window: call it only from a click. null: signed in. */
  signIn(signal: AbortSignal): Promise<TokenFailure | null>;
  prepare(look: Look, way: Way, signal: AbortSignal): Promise<Result<Plan, PaneKey>>;
  apply(plan: Plan, onStep: (step: StepId) => void, signal: AbortSignal): Promise<ConversionResult>;
  /** The same look with evidence in place. */
  withEvidence(look: Look, evidence: AdminEvidence): Promise<Look>;
}
