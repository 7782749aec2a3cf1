/** A conversion of a scenario from the first look to its result, through the real adapters. */
import { teamsEvents } from "../../providers/teams/events";
import { assess } from "../../providers/assess";
import type { Facts } from "../../delegation/facts/facts";
import { gatherFacts } from "../../app/gather/gather";
import { parseHtml } from "../../app/gather/testing/office";
import { settle } from "../../app/gather/testing/play";
import type { World } from "../../app/gather/testing/world";
import type { Token } from "../ports/graph";
import { applyPlan } from "../apply";
import { prepare } from "../../app/prepare";
import { NOTHING_SENT, type ConversionResult, type Plan } from "../types";

export const signal = new AbortController().signal;

export async function look(world: World): Promise<{ facts: Facts; token: Token }> {
  const { outlook, identity, graph, settings, scenario } = world;
  const now = (): number => Date.parse(scenario.now);
  const deps = { outlook, identity, graph, settings, now };
  const { facts, token } = await settle(gatherFacts(deps, { interactive: false }, signal));
  if (token === null) throw new Error("no token");
  return { facts, token };
}

export async function planned(world: World): Promise<{ plan: Plan; token: Token }> {
  const { facts, token } = await look(world);
  return { plan: await plan(world, facts, token), token };
}

export async function plan(world: World, facts: Facts, token: Token): Promise<Plan> {
  const input = { facts, assessment: assess(facts), addTeams: false };
  const prepared = await settle(prepare(input, world, token, signal));
  if (prepared.kind !== "plan") throw new Error(prepared.kind);
  return prepared.plan;
}

export async function apply(
  world: World,
  plan: Plan,
  token: Token,
  stop = signal,
  before = NOTHING_SENT,
): Promise<ConversionResult> {
  const { outlook, graph, settings, scenario } = world;
  const { meetingHosts } = settings;
  const now = (): number => Date.parse(scenario.now);
  const deps = {
    outlook,
    graph,
    provider: teamsEvents,
    parseHtml,
    meetingHosts,
    delegateObjectId: token.account.objectId,
    now,
  };
  return settle(applyPlan(plan, deps, token, () => undefined, stop, before));
}

export async function convert(world: World): Promise<{ plan: Plan; result: ConversionResult }> {
  const { plan, token } = await planned(world);
  return { plan, result: await apply(world, plan, token) };
}
