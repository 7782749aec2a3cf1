/** A small scenario to start from, and a client that calls the tenant as the add-in would. */
import type { EventSpec, Scenario } from "../../scenario/types";
import { createTenant } from "../tenant";
import type { Exchange, Tenant } from "../tenant.types";

export const OWNER = "ann@contoso.example";
export const ROOT = "https://lab.example/~graph/v1.0";
export const SCOPES = "openid profile User.Read Calendars.ReadWrite.Shared";

export function meeting(changes: Partial<EventSpec> = {}): EventSpec {
  return {
    id: "review",
    calendar: "ann",
    subject: "Review",
    body: "<p>Agenda</p>",
    start: "2026-11-25T14:00",
    end: "2026-11-25T15:00",
    attendees: ["cleo"],
    ...changes,
  };
}

export function weekly(changes: Partial<EventSpec> = {}): EventSpec {
  return meeting({
    id: "weekly",
    start: "2026-11-03T10:00",
    end: "2026-11-03T11:00",
    recurrence: {
      pattern: { type: "weekly", interval: 1, daysOfWeek: ["tuesday"] },
      range: { type: "endDate", startDate: "2026-11-03", endDate: "2027-02-23" },
    },
    ...changes,
  });
}

export function situation(changes: Partial<Scenario> = {}): Scenario {
  return {
    title: "A test",
    now: "2026-11-23T09:00:00+01:00",
    timeZone: "Europe/Brussels",
    people: [
      { id: "ann", name: "Ann Owner", mail: OWNER, upn: "ann.o@corp.example", aliases: ["a.owner@contoso.example"] },
      { id: "bob", name: "Bob Delegate", mail: "bob@contoso.example" },
      { id: "cleo", name: "Cleo Guest", mail: "cleo@contoso.example" },
    ],
    rights: [{ owner: "ann", delegate: "bob", level: "Editor", delegateFlag: true }],
    events: [meeting()],
    client: { kind: "web", user: "bob" },
    open: { event: "review", form: "read" },
    ...changes,
  };
}

export type Json = Record<string, unknown>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
  /** `error.code` of a refusal. */
  readonly code: string | null;
}

export interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
}

export interface TestClient {
  readonly tenant: Tenant;
  bridge(method: string, scope?: string, signal?: AbortSignal): Promise<Json>;
  /** As whoever sits there now. */
  signIn(): Promise<void>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  remove(path: string): Promise<Answer>;
  batch(parts: readonly Part[]): Promise<Answer>;
  /** Path of an event in the owner's calendar, ready to be sent. */
  path(key: string, mailbox?: string): string;
}

export const ONLINE = { isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" };

/** A client that is signed in unless the scenario's consent is missing. */
export async function client(
  scenario: Scenario,
  scope = SCOPES,
  clock?: () => number,
  listen?: (exchange: Exchange) => void,
): Promise<TestClient> {
  const tenant = createTenant(scenario, clock, listen);
  let token = "";

  async function send(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const type = body === undefined ? {} : { "content-type": "application/json" };
    const response = await tenant.fetch(
      new Request(`${ROOT}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, ...type, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    const json = asJson(text === "" ? {} : JSON.parse(text));
    const error = asJson(json["error"] ?? {});
    return {
      status: response.status,
      headers: response.headers,
      body: json,
      code: (error["code"] as string | undefined) ?? null,
    };
  }

  const made: TestClient = {
    tenant,
    async bridge(method, asked = scope, signal) {
      const message = {
        messageType: "NestedAppAuthRequest",
        method,
        requestId: "request-1",
        sendTime: 0,
        clientLibrary: "msal.js.browser",
        clientLibraryVersion: "5.30.0",
        tokenParams: { clientId: "client-1", scope: asked, correlationId: "c" },
      };
      const request = new Request("https://lab.example/~token", {
        method: "POST",
        body: JSON.stringify(message),
        ...(signal ? { signal } : {}),
      });
      return asJson(await (await tenant.fetch(request)).json());
    },
    get: (path, headers = {}) => send("GET", path, undefined, headers),
    patch: (path, body, headers = {}) => send("PATCH", path, body, headers),
    post: (path, body) => send("POST", path, body, {}),
    remove: (path) => send("DELETE", path, undefined, {}),
    batch: (requests) => send("POST", "/$batch", { requests }, {}),
    async signIn() {
      const reply = await made.bridge("GetToken");
      const issued = asJson(reply["token"])["access_token"];
      if (typeof issued === "string") token = issued;
    },
    path(key, mailbox = OWNER) {
      const event = tenant.outlook.find(key);
      return `/users/${encodeURIComponent(mailbox)}/events/${encodeURIComponent(event?.graphId ?? "none")}`;
    },
  };
  await made.signIn();
  return made;
}

export function asJson(value: unknown): Json {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

export function list(answer: Answer): Json[] {
  const value = answer.body["value"] ?? answer.body["responses"];
  return Array.isArray(value) ? value.map(asJson) : [];
}
