import type { GraphPort } from "../conversion/ports/graph";
import type { Settings } from "../settings/types";
import { createEventCalls } from "./events";
import { createGather } from "./roundTrip";
import type { Fetch } from "./transport";
import { createTransport } from "./transport";

/** Microsoft Graph over the given `fetch`; in the pane `(url, init) => fetch(url, init)`. */
export function createGraph(settings: Settings, fetch: Fetch): GraphPort {
  const transport = createTransport(settings, fetch);
  return {
    gather: createGather(transport, settings.graphRoot),
    ...createEventCalls(transport, settings.graphRoot),
  };
}
