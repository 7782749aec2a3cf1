/** A scenario of the lab in process: the tenant behind the real Graph adapter, and Outlook's form behind the real Outlook adapter. */
import { setMaxListeners } from "node:events";
import { readFileSync } from "node:fs";
import { parseScenario } from "../../../../lab/scenario/parse";
import type { Scenario } from "../../../../lab/scenario/types";
import { createTenant } from "../../../../lab/tenant/tenant";
import type { FormFields, Tenant } from "../../../../lab/tenant/tenant.types";
import { within } from "../../../lib/deadline";
import { createGraph } from "../../../graph/graph";
import { tokenFailure } from "../../../identity/failures";
import type { GraphPort } from "../../../conversion/ports/graph";
import type { IdentityPort } from "../ports";
import type { OutlookPort } from "../../../conversion/ports/outlook";
import { failed, ok } from "../../../lib/result";
import { parseSettings } from "../../../settings/parse";
import type { Settings } from "../../../settings/types";
import { createOutlook } from "../../../outlook/outlook";
import { holdsLink } from "../../../delegation/readings/links/holdsLink";
import { createHost, type FaultOf } from "./office";
import type { ItemModel } from "../../../../lab/outlook/item";
import type { FormAction } from "../../../../lab/outlook/state";
import { ConnectionDropped } from "../../../../lab/tenant/tenant.types";

// A form is asked for more than ten things at once.
setMaxListeners(100);

export interface World {
  readonly scenario: Scenario;
  readonly tenant: Tenant;
  readonly settings: Settings;
  readonly outlook: OutlookPort;
  readonly identity: IdentityPort;
  readonly graph: GraphPort;
  /** The open item as Outlook's form holds it: what is changed there, a person has typed. */
  readonly item: ItemModel;
  /** What the open form holds now. */
  readonly form: FormFields;
  /** What the form sent to the server, in order. */
  readonly submitted: readonly FormAction[];
  /** Requests to Graph by method, parts of a batch singly. */
  count(method: string): number;
  holds(joinUrl: string): boolean;
}

export function loadScenario(name: string): Scenario {
  const parsed = parseScenario(readFileSync(`lab/scenarios/${name}.json`, "utf8"), name);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

/** What becomes of an answer of Graph on its way. */
export type Answered = (request: Request, sent: string, response: Response) => Promise<Response>;

/** Takes the place of the page's Office.js: the world that was made last has it. */
export function createWorld(scenario: Scenario, faultOf?: FaultOf, answered?: Answered): World {
  const tenant = createTenant(scenario, () => Date.parse(scenario.now));
  const parsed = parseSettings({
    clientId: "00000000-0000-0000-0000-000000000001",
    graphRoot: "https://tenant.example/~graph/v1.0",
    ...scenario.settings,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const settings = parsed.value;
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    try {
      const request = new Request(url, init);
      const response = await tenant.fetch(request);
      const sent = typeof init.body === "string" ? init.body : "";
      return answered ? await answered(request, sent, response) : response;
    } catch (error) {
      // What a browser says of a cut connection.
      throw error instanceof ConnectionDropped ? new TypeError("Failed to fetch") : error;
    }
  };
  const host = createHost(scenario, tenant, faultOf ?? ((call) => tenant.outlook.officeFault(call)));
  Object.assign(globalThis, { Office: host.office });
  return {
    scenario,
    tenant,
    settings,
    outlook: createOutlook(settings),
    get item() {
      if (host.item === null) throw new Error("no item is open");
      return host.item;
    },
    get form() {
      return this.item.fields();
    },
    submitted: host.submitted,
    identity: createBroker(send, settings.timeouts),
    graph: createGraph(settings, send),
    count: (method) => tenant.requests.filter((request) => request.to === "graph" && request.method === method).length,
    holds: (joinUrl) => holdsLink(host.item?.body.html() ?? "", joinUrl),
  };
}

type Send = (url: string, init: RequestInit) => Promise<Response>;

/** MSAL's part is played: a broker that never answers is given up as the adapter of MSAL does it. */
function createBroker(send: Send, timeouts: Settings["timeouts"]): IdentityPort {
  type Answer = Awaited<ReturnType<IdentityPort["silent"]>>;
  const patient = async (method: string, ms: number, signal: AbortSignal): Promise<Answer> => {
    const waited = await within(ask(method), ms, signal);
    if (waited.kind === "value") return waited.value;
    return failed(waited.kind === "cancelled" ? waited : { kind: "noAnswer", afterMs: ms });
  };
  const ask = async (method: string): Promise<Answer> => {
    const request = {
      messageType: "NestedAppAuthRequest",
      method,
      requestId: "1",
      tokenParams: { clientId: "lab", scope: "User.Read Calendars.ReadWrite.Shared" },
    };
    const response = await send("https://tenant.example/~token", { method: "POST", body: JSON.stringify(request) });
    const answer: unknown = await response.json();
    if (!isAnswer(answer)) throw new Error("not an answer of the broker");
    if (!answer.success || !answer.token || !answer.account) {
      const { status = "", code = "", description = "" } = answer.error ?? {};
      const name = status === "USER_INTERACTION_REQUIRED" ? "InteractionRequiredAuthError" : "ClientAuthError";
      const errorCode =
        status === "NO_NETWORK" ? "no_network_connectivity" : status === "USER_CANCEL" ? "user_canceled" : code;
      return failed(tokenFailure({ name, errorCode, errorMessage: description }));
    }
    const { username, localAccountId, tenantId, name } = answer.account;
    return ok({
      accessToken: answer.token.access_token,
      account: { username, objectId: localAccountId, tenantId, name },
    });
  };
  return {
    silent: (signal) => patient("GetToken", timeouts.token, signal),
    interactive: (signal) => patient("GetTokenPopup", timeouts.popup, signal),
    signOut: () => Promise.resolve("keptByOutlook"),
  };
}

interface BrokerAnswer {
  success: boolean;
  token?: { access_token: string };
  account?: { username: string; localAccountId: string; tenantId: string; name: string };
  error?: { status: string; code: string; description: string };
}

function isAnswer(value: unknown): value is BrokerAnswer {
  return typeof value === "object" && value !== null && "success" in value;
}
