/** Making an event a Teams meeting, and knowing that it has become one. Loaded when somebody converts. */
import { judge, type ProviderTraits } from "../../conversion/judge";
import type { EventProvider } from "../../conversion/provider";
import { joinLinkObjectId } from "../../delegation/readings/links/joinLinkObjectId";

const TEAMS: ProviderTraits = {
  graphName: "teamsForBusiness",
  fixer: "teamsAdmin",
  organizerIn: joinLinkObjectId,
};

export const teamsEvents: EventProvider = {
  makeOnline: (ref, graph, token, signal) => graph.makeOnline(ref, TEAMS.graphName, token, signal),
  verify: (event, expected) => judge(event, expected, TEAMS),
};
