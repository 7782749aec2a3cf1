/** A situation of the lab, gathered through the real adapters and judged. Call `jest.useFakeTimers` first, as for `settle`. */
import type { Scenario } from "../../../../lab/scenario/types";
import { assess } from "../../../providers/assess";
import type { Facts } from "../../../delegation/facts/facts";
import type { CheckId, Finding } from "../../../delegation/checks/finding";
import type { Assessment } from "../../../delegation/verdict/verdict.types";
import { gatherFacts } from "../gather";
import type { GatherOptions } from "../gather";
import { settle } from "./play";
import type { World } from "./world";
import { createWorld } from "./world";

export interface Judged {
  readonly world: World;
  readonly facts: Facts;
  readonly assessment: Assessment;
  /** The first finding that is a failure or unknown: what the pane leads with. */
  readonly first: Finding | undefined;
  finding(id: CheckId): Finding | undefined;
}

export async function judged(scenario: Scenario, options: Partial<GatherOptions> = {}): Promise<Judged> {
  const world = createWorld(scenario);
  const { outlook, identity, graph, settings } = world;
  const deps = { outlook, identity, graph, settings, now: () => Date.parse(scenario.now) };
  const gathering = gatherFacts(deps, { interactive: false, ...options }, new AbortController().signal);
  const { facts } = await settle(gathering);
  const assessment = assess(facts);
  const { findings } = assessment;
  return {
    world,
    facts,
    assessment,
    first: findings.find(({ status }) => status === "fail" || status === "unknown"),
    finding: (id) => findings.find(({ check }) => check === id),
  };
}
