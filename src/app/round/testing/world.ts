/** A round's world in process: the real adapters over the lab's tenant, which counts what goes over a limit, and time that jumps over waits. */
import type { Scenario } from "../../../../lab/scenario/types";
import { createTenant } from "../../../../lab/tenant/tenant";
import { ConnectionDropped } from "../../../../lab/tenant/tenant.types";
import { createCalendars } from "../../../graph/calendars";
import { createEventCalls } from "../../../graph/events";
import { createGate, gated } from "../../../graph/gate";
import { createTransport } from "../../../graph/transport";
import { ok } from "../../../lib/result";
import { createVirtualTime } from "../../../round/testing/virtualTime";
import { parseSettings } from "../../../settings/parse";
import type { RoundPorts } from "../ports";

export interface World {
  readonly tenant: ReturnType<typeof createTenant>;
  readonly ports: RoundPorts;
  readonly time: ReturnType<typeof createVirtualTime>;
  /** The most requests that were under way at once. */
  readonly most: () => number;
}

/** @param delayMs how long a request takes, of the world's own time */
export function worldOf(scenario: Scenario, delayMs: (method: string) => number = () => 0): World {
  const flight = { now: 0, most: 0 };
  let waiting = 0;
  let asking = 0;
  const time = createVirtualTime(Date.parse(scenario.now), () => flight.now + asking > waiting);
  const tenant = createTenant(scenario, () => time.now());
  const parsed = parseSettings({
    clientId: "11111111-2222-3333-4444-555555555555",
    graphRoot: "https://lab.example/~graph/v1.0",
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const settings = parsed.value;
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    flight.now += 1;
    flight.most = Math.max(flight.most, flight.now);
    try {
      const answer = tenant.fetch(new Request(url, init));
      const ms = delayMs(init.method ?? "GET");
      if (ms > 0) {
        await answer.catch(() => undefined);
        waiting += 1;
        await time.wait(ms);
        waiting -= 1;
      }
      return await answer;
    } catch (error) {
      throw error instanceof ConnectionDropped ? new TypeError("Failed to fetch") : error;
    } finally {
      flight.now -= 1;
    }
  };
  const transport = createTransport(settings, send);
  const gate = createGate(4, 1);
  const ask = async () => {
    const tokenParams = { clientId: "lab", scope: "User.Read Calendars.ReadWrite.Shared" };
    const message = { messageType: "NestedAppAuthRequest", method: "GetToken", requestId: "1", tokenParams };
    asking += 1;
    const answer: unknown = await tenant
      .fetch(new Request("https://lab.example/~token", { method: "POST", body: JSON.stringify(message) }))
      .then((response) => response.json())
      .finally(() => (asking -= 1));
    if (!isBridgeAnswer(answer)) throw new Error("no token");
    const { username, localAccountId, tenantId, name } = answer.account;
    return ok({
      accessToken: answer.token.access_token,
      account: { username, objectId: localAccountId, tenantId, name },
    });
  };
  return {
    tenant,
    time,
    most: () => flight.most,
    ports: {
      identity: { silent: ask, interactive: ask, signOut: () => Promise.resolve("forgotten") },
      graph: createEventCalls(gated(transport, gate, "run"), settings.graphRoot),
      calendars: createCalendars(gated(transport, gate, "person"), settings.graphRoot),
      settings,
      now: () => time.now(),
    },
  };
}

interface BridgeAnswer {
  readonly token: { readonly access_token: string };
  readonly account: {
    readonly username: string;
    readonly localAccountId: string;
    readonly tenantId: string;
    readonly name: string;
  };
}

function isBridgeAnswer(value: unknown): value is BridgeAnswer {
  return typeof value === "object" && value !== null && "token" in value && "account" in value;
}
