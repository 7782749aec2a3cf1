/** Microsoft Teams: the server makes the event online, for every mailbox that it keeps in the cloud. */
import type { Finding } from "../../delegation/checks/finding";
import type { Facts } from "../../delegation/facts/facts";
import { existingMeeting } from "../../delegation/readings/existingMeeting";
import { isCloud } from "../../delegation/readings/situation";
import type { Routes } from "../../delegation/verdict/rules.types";
import type { VerdictKind } from "../../delegation/verdict/verdict.types";
import { verdictOf } from "../../delegation/verdict/verdictOf";
import { teamsAllowed } from "./checks/teamsAllowed";

/** Would it be ready or worth a try if no link stood in its text? Only then is "add Teams as well" a choice. */
function possibleBeside(findings: readonly Finding[]): boolean {
  const others = findings.filter((finding) => finding.check !== "notOnlineYet");
  const verdict = verdictOf(others);
  return verdict === "ready" || verdict === "notCertain";
}

function routes(facts: Facts, verdict: VerdictKind, findings: readonly Finding[]): Routes {
  // What the server calls an online meeting keeps its provider for ever; a link in the text leaves the choice.
  const another = verdict === "alreadyOnline" && existingMeeting(facts).kind === "link" && possibleBeside(findings);
  const open = verdict === "ready" || verdict === "notCertain";
  return { route: open ? "graph" : null, secondRoute: another ? "graph" : null };
}

/** What decides and how it is done, apart from the checks that only explain: loaded first. */
export const teamsRules = {
  id: "teams",
  deciding: [teamsAllowed],
  serves: isCloud,
  routes,
  convert: async () => (await import(/* webpackChunkName: "convert" */ "./events")).teamsEvents,
} as const;
