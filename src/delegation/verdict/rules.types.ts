/** What a verdict is made with. */
import type { Check, Finding } from "../checks/finding";
import type { Facts } from "../facts/facts";
import type { DefinedCheck } from "./findingsOf";
import type { Route, VerdictKind } from "./verdict.types";

export interface Routes {
  readonly route: Route | null;
  readonly secondRoute: Route | null;
}

/** A provider of online meetings, as far as rules know it. */
export interface Provider {
  readonly id: string;
  readonly deciding: readonly Check[];
  readonly explaining: readonly Check[];
  /** Whether the owner's meetings would be of it: by facts of her mailbox and of the deployment. */
  serves(facts: Facts): boolean;
  /** How it would be done, and what is offered beside that. */
  routes(facts: Facts, verdict: VerdictKind, findings: readonly Finding[]): Routes;
}

export interface Rules {
  /** In the order in which they decide and are listed. */
  readonly checks: readonly DefinedCheck[];
  /** The first that serves is the one in question. */
  readonly providers: readonly Provider[];
}
