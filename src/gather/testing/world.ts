/** A scenario of the lab in process: the tenant behind the real Graph adapter, and an Outlook whose form is a plain object. */
import { readFileSync } from "node:fs";
import { parseScenario } from "../../../lab/scenario/parse";
import type { Scenario } from "../../../lab/scenario/types";
import { createTenant } from "../../../lab/tenant/tenant";
import { ConnectionDropped } from "../../../lab/tenant/tenant.types";
import type { FormFields, Tenant } from "../../../lab/tenant/tenant.types";
import type { Fact } from "../../delegation/fact";
import { known, unknown } from "../../delegation/fact";
import type { Client, OutlookItem } from "../../delegation/facts";
import { createGraph } from "../../graph/graph";
import { tokenFailure } from "../../identity/failures";
import type { GraphPort, IdentityPort, OutlookPort } from "../../ports";
import { failed, ok } from "../../result";
import { parseSettings } from "../../settings/parse";
import type { Settings } from "../../settings/types";
import { holdsLink } from "../../conversion/block";

export interface World {
  readonly scenario: Scenario;
  readonly tenant: Tenant;
  readonly settings: Settings;
  readonly outlook: OutlookPort;
  readonly identity: IdentityPort;
  readonly graph: GraphPort;
  /** What the open form holds now. */
  readonly form: FormFields;
  /** Requests to Graph by method, parts of a batch singly. */
  count(method: string): number;
  holds(joinUrl: string): boolean;
}

export function loadScenario(name: string): Scenario {
  const parsed = parseScenario(readFileSync(`lab/scenarios/${name}.json`, "utf8"), name);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

export function createWorld(scenario: Scenario): World {
  const tenant = createTenant(scenario, () => Date.parse(scenario.now));
  const parsed = parseSettings({
    clientId: "lab",
    graphRoot: "https://tenant.example/~graph/v1.0",
    ...scenario.settings,
  });
  if (!parsed.ok) throw new Error(parsed.error.key);
  const settings = parsed.value;
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    try {
      return await tenant.fetch(new Request(url, init));
    } catch (error) {
      // What a browser says of a cut connection.
      throw error instanceof ConnectionDropped ? new TypeError("Failed to fetch") : error;
    }
  };
  const { port: outlook, form } = createForm(scenario, tenant);
  return {
    scenario,
    tenant,
    settings,
    outlook,
    form,
    identity: createBroker(send),
    graph: createGraph(settings, send),
    count: (method) => tenant.requests.filter((request) => request.to === "graph" && request.method === method).length,
    holds: (joinUrl) => holdsLink(form.body, joinUrl),
  };
}

type Send = (url: string, init: RequestInit) => Promise<Response>;

function createBroker(send: Send): IdentityPort {
  const ask = async (method: string): ReturnType<IdentityPort["silent"]> => {
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
  return { silent: () => ask("GetToken"), interactive: () => ask("GetTokenPopup") };
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

const HOSTS = { web: "web", newWindows: "newWindows", classicWindows: "classicWindows", mac: "mac" } as const;

function createForm(scenario: Scenario, tenant: Tenant): { port: OutlookPort; form: FormFields } {
  const { client, open } = scenario;
  const at = Date.parse(scenario.now);
  const told = <T>(value: T): Fact<T> => known(value, "outlook", at);
  const user = tenant.outlook.person(client.user);
  const describe: Client = {
    host: HOSTS[client.kind],
    hostVersion: null,
    mailboxSet: client.requirementSets?.["Mailbox"] ?? "1.15",
    nestedAppAuth: true,
    accountType: told(client.accountType ?? "office365"),
    form: open.event === null ? "none" : open.form,
    displayLanguage: "en-US",
  };
  const key =
    open.event === null ? null : open.occurrence === undefined ? open.event : `${open.event}/${open.occurrence}`;
  const stored = key === null ? undefined : tenant.outlook.find(key);
  const addresses = (open.edits?.addAttendees ?? []).map((id) => tenant.outlook.person(id));
  const form: FormFields = {
    subject: open.edits?.subject ?? stored?.subject ?? "",
    bodyType: open.bodyType ?? stored?.bodyType ?? "html",
    body: open.edits?.body ?? stored?.body ?? "",
    location: open.edits?.location ?? stored?.location ?? "",
    start: stored?.start ?? 0,
    end: stored?.end ?? 0,
    attendees: [
      ...(stored?.attendees ?? []).map(({ person, type }) => ({
        address: person.mail,
        name: person.name,
        type: type === "optional" ? ("optional" as const) : ("required" as const),
      })),
      ...addresses.map(({ mail, name }) => ({ address: mail, name, type: "required" as const })),
    ],
  };
  let savedId: string | null = open.form === "compose" && open.saved === false ? null : (stored?.ewsId ?? null);
  if (open.itemId !== undefined) savedId = open.itemId;
  let savedKey = savedId === null ? null : key;
  const master =
    stored && "master" in stored && typeof stored.master === "string" ? tenant.outlook.find(stored.master) : undefined;

  const itemNow = (): OutlookItem | null => {
    if (!stored) return null;
    const organizer = { address: stored.organizer.mail, name: stored.organizer.name };
    const shared = tenant.outlook.shared();
    return {
      form: open.form,
      itemId: open.form === "read" && savedId === null ? unknown("absent", "outlook") : told(savedId),
      seriesId: told(master?.ewsId ?? null),
      recurring: told(master !== undefined || stored.spec.recurrence !== undefined),
      organizer: told(organizer),
      shared: client.kind === "mac" && shared === null ? unknown("notSupported", "outlook") : told(shared),
      subject: told(form.subject),
      start: told(form.start),
      end: told(form.end),
      location: told(form.location),
      bodyHtml: told(form.body),
      attendees: told(
        form.attendees.map(({ address, name }) => {
          const spec = tenant.outlook.person(address);
          return { address, name, ...(spec.kind === "group" ? { kind: "group" as const } : {}) };
        }),
      ),
      itemClass: told("IPM.Appointment"),
      // Outlook tells it from Mailbox 1.14 on.
      sensitivity:
        Number(describe.mailboxSet?.split(".")[1]) < 14
          ? unknown("notSupported", "outlook")
          : told(stored.spec.sensitivity ?? "normal"),
    };
  };

  return {
    form,
    port: {
      read: async () => ({
        client: describe,
        user: told({ address: user.mail, name: user.name }),
        item: told(itemNow()),
      }),
      save: async () => {
        const event = tenant.outlook.save(savedKey, open.in ?? stored?.mailbox.id ?? client.user, form);
        savedKey = event.key;
        savedId = event.ewsId;
        return ok(event.ewsId);
      },
      bodyType: async () => ok(form.bodyType),
      getBody: async () => ok(form.body),
      setBody: async (content) => {
        form.body = content;
        return ok(undefined);
      },
      getLocation: async () => ok(form.location),
      setLocation: async (location) => {
        form.location = location;
        return ok(undefined);
      },
      newMail: async () => ok(undefined),
      toGraphId: (id) => id.replaceAll("/", "-").replaceAll("+", "_"),
      theme: () => null,
    },
  };
}
