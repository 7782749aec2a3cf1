/** The owner at her calendar's permissions: the real adapter over the lab's tenant, in process. */
import type { Scenario } from "../../../../lab/scenario/types";
import { createTenant } from "../../../../lab/tenant/tenant";
import { ConnectionDropped, type Tenant } from "../../../../lab/tenant/tenant.types";
import { asJson, situation } from "../../../../lab/tenant/testing/situation";
import { createPermissions } from "../../../graph/permissions";
import { createTransport } from "../../../graph/transport";
import { failed, ok } from "../../../lib/result";
import { parseSettings } from "../../../settings/parse";
import type { PeoplePorts } from "../apply";

export const OWNER_SCOPES = "User.Read Calendars.ReadWrite MailboxSettings.Read";

/** Ann owns the calendar, Bob is whom it is about; there is a group, and somebody from outside. */
export function ownersSituation(changes: Partial<Scenario> = {}): Scenario {
  return situation({
    people: [
      ...situation().people,
      { id: "team", name: "Team", mail: "team@contoso.example", kind: "group" },
      { id: "ida", name: "Ida", mail: "ida@fabrikam.example", kind: "external" },
    ],
    rights: [{ owner: "ann", delegate: "bob", level: "Reviewer" }],
    client: { kind: "web", user: "ann" },
    ...changes,
  });
}

export interface OwnersWorld {
  readonly tenant: Tenant;
  readonly ports: PeoplePorts;
  /** Requests that would change something, by method. */
  readonly writes: () => readonly string[];
}

export function ownersWorld(scenario: Scenario, scope = OWNER_SCOPES): OwnersWorld {
  const tenant = createTenant(scenario);
  const parsed = parseSettings({
    clientId: "11111111-2222-3333-4444-555555555555",
    graphRoot: "https://lab.example/~graph/v1.0",
    timeouts: { graph: 400 },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const settings = parsed.value;
  const transport = createTransport(settings, async (url, init) => {
    // A Request forgets the signal it was made with once that is collected: what never answers is ended here.
    const aborted = new Promise<never>((_, reject) => {
      init.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    });
    try {
      return await Promise.race([tenant.fetch(new Request(url, init)), aborted]);
    } catch (error) {
      throw error instanceof ConnectionDropped ? new TypeError("Failed to fetch") : error;
    }
  });
  const ask: PeoplePorts["identity"]["silent"] = async () => {
    const message = {
      messageType: "NestedAppAuthRequest",
      method: "GetToken",
      requestId: "1",
      tokenParams: { clientId: "lab", scope },
    };
    const request = new Request("https://lab.example/~token", { method: "POST", body: JSON.stringify(message) });
    const answer = asJson(await (await tenant.fetch(request)).json());
    const token = asJson(answer["token"])["access_token"];
    if (typeof token !== "string") return failed({ kind: "signInNeeded", code: "", message: "" });
    return ok({ accessToken: token, account: { username: "", objectId: null, tenantId: null, name: null } });
  };
  return {
    tenant,
    ports: {
      identity: { silent: ask, interactive: ask, signOut: () => Promise.resolve("forgotten") },
      permissions: createPermissions(transport, settings.graphRoot),
      now: () => tenant.now(),
      wait: () => Promise.resolve(),
    },
    writes: () =>
      tenant.requests
        .filter(({ method, path }) => method !== "GET" && path.includes("calendarPermissions"))
        .map(({ method }) => method),
  };
}

export function roleOfBob({ tenant }: OwnersWorld, owner = "ann"): string | null {
  const right = tenant.rights.find((one) => one.owner === owner && one.delegate === "bob");
  return right?.level ? `${right.level}${right.delegateFlag ? " delegate" : ""}` : null;
}
