/** An owner, her delegate and a Teams meeting in the lab's tenant, behind the real adapters. */
import { createTenant } from "../../../../lab/tenant/tenant";
import { ConnectionDropped, type Tenant } from "../../../../lab/tenant/tenant.types";
import { asJson, meeting, ROOT, situation } from "../../../../lab/tenant/testing/situation";
import type { Scenario } from "../../../../lab/scenario/types";
import { createCalendars } from "../../../graph/calendars";
import { createOnlineMeetings } from "../../../graph/onlineMeetings";
import { createTransport } from "../../../graph/transport";
import { ok } from "../../../lib/result";
import { parseSettings } from "../../../settings/parse";
import type { CalendarsPort } from "../../round/ports";
import type { OptionsPorts } from "../ports";

export interface OptionsWorld {
  readonly scenario: Scenario;
  readonly tenant: Tenant;
  readonly ports: OptionsPorts & { readonly calendars: CalendarsPort };
  readonly eventId: string;
  readonly joinUrl: string;
  /** Requests that change something, as "PATCH /me/…". */
  writes(): string[];
}

/** @param user who is signed in; @param attendees of Ann's meeting */
export function optionsWorld(
  user = "ann",
  attendees: readonly string[] = ["cleo", "bob"],
  changes: Partial<Scenario> = {},
  scope = "User.Read Calendars.ReadWrite.Shared OnlineMeetings.ReadWrite",
): OptionsWorld {
  const scenario = situation({
    client: { kind: "web", user },
    events: [meeting({ attendees: [...attendees], online: { provider: "teamsForBusiness" } })],
    ...changes,
  });
  const tenant = createTenant(scenario, () => Date.parse(scenario.now));
  const parsed = parseSettings({ clientId: "11111111-2222-3333-4444-555555555555", graphRoot: ROOT });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const settings = parsed.value;
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    try {
      return await tenant.fetch(new Request(url, init));
    } catch (error) {
      throw error instanceof ConnectionDropped ? new TypeError("Failed to fetch") : error;
    }
  };
  const transport = createTransport(settings, send);
  const ask: OptionsPorts["identity"]["silent"] = async () => {
    const tokenParams = { clientId: "lab", scope };
    const message = { messageType: "NestedAppAuthRequest", method: "GetToken", requestId: "1", tokenParams };
    const answer = asJson(
      await (await send(`${ROOT}/../../~token`, { method: "POST", body: JSON.stringify(message) })).json(),
    );
    const account = asJson(answer["account"]);
    return ok({
      accessToken: String(asJson(answer["token"])["access_token"]),
      account: {
        username: String(account["username"]),
        objectId: String(account["localAccountId"]),
        tenantId: String(account["tenantId"]),
        name: String(account["name"]),
      },
    });
  };
  const event = tenant.outlook.find("review");
  if (!event) throw new Error("no meeting");
  return {
    scenario,
    tenant,
    eventId: event.graphId,
    joinUrl: event.joinUrl ?? "",
    ports: {
      identity: { silent: ask, interactive: ask, signOut: () => Promise.resolve("forgotten" as const) },
      meetings: createOnlineMeetings(transport),
      calendars: createCalendars(transport, settings.graphRoot),
    },
    writes: () =>
      tenant.requests
        .filter(({ to, method }) => to === "graph" && method === "PATCH")
        .map(({ method, path }) => `${method} ${path.replace(/\/[^/]{20,}$/, "/…")}`),
  };
}
