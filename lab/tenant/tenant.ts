/** The whole tenant of a scenario: Graph, the token broker and the Skype server over one state. */
import type { Scenario } from "../scenario/types";
import { createFaults, play } from "./faults";
import type { Call, Meeting } from "./faults";
import { createGraph, GRAPH_ROOT } from "./graph/graph";
import { happen } from "./happen";
import { recordOf } from "./meetings";
import { createOutlook } from "./outlook";
import { personByName } from "./people";
import { addEvents, createState } from "./state";
import type { TenantState } from "./state";
import type { Exchange, LoggedRequest, Tenant } from "./tenant.types";
import { createTokenBridge, TOKEN_PATH } from "./token";
import { createUcwa } from "./ucwa/ucwa";

/**
 * @param clock epoch ms; without it the scenario's `now` plus the time since this call
 * @param listen hears of every request to Graph
 * @throws for a scenario that did not pass `parseScenario`
 */
export function createTenant(
  scenario: Scenario,
  clock: () => number = clockFrom(scenario.now),
  listen: (exchange: Exchange) => void = () => undefined,
): Tenant {
  let skipped = 0;
  const state = createState(scenario, () => clock() + skipped);
  const faultsFor = createFaults(scenario);
  const graph = createGraph(state, faultsFor, listen);
  const token = createTokenBridge(state, faultsFor);
  const skype = createSkype(state, faultsFor);
  const outlook = createOutlook(state, faultsFor);
  return {
    get scenario() {
      return state.scenario;
    },
    requests: state.requests,
    unhandled: state.unhandled,
    written: state.written,
    mails: state.mails,
    accept(accessToken, objectId, scopes) {
      const person = personByName(scenario, objectId);
      if (!person) return;
      const names = scopes.map((scope) => scope.toLowerCase().slice(scope.lastIndexOf("/") + 1));
      state.tokens.set(accessToken, { person, scopes: new Set(names), expires: state.now() + TOKEN_LIFETIME_MS });
    },
    rights: state.rights,
    over: state.limits.over,
    outlook,
    meeting(key) {
      const event = state.events.get(key);
      return event ? recordOf(state, event) : null;
    },
    happen: (what) => happen(state, what),
    now: () => state.now(),
    skip(ms) {
      skipped += ms;
    },
    get consent() {
      return state.consent;
    },
    sit(next) {
      const known = state.scenario.events;
      state.scenario = next;
      addEvents(
        state,
        next.events.filter((spec) => !known.includes(spec)),
      );
      state.consent = next.consent?.state ?? "given";
    },
    async fetch(request) {
      const { hostname, pathname } = new URL(request.url);
      if (skype.handles(hostname)) return skype.fetch(request);
      if (pathname === TOKEN_PATH) return token(request);
      if (pathname.startsWith(`${GRAPH_ROOT}/`)) return graph.fetch(request);
      // Another root, as other clouds have: a page calls it across origins.
      if (GRAPH_HOST.test(hostname) && pathname.startsWith("/v1.0/"))
        return acrossOrigins(request, () => graph.fetch(request));
      state.unhandled.push(`${request.method} ${request.url}`);
      return new Response("The lab has no answer for this request.", { status: 501 });
    },
  };
}

const GRAPH_HOST = /^([a-z0-9-]+\.)?graph\.microsoft\.(com|us)$|^microsoftgraph\.chinacloudapi\.cn$|^graph\./;

async function acrossOrigins(request: Request, serve: () => Promise<Response>): Promise<Response> {
  const origin = request.headers.get("origin") ?? "*";
  const allow = {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "GET,POST,PATCH,DELETE",
    "access-control-allow-headers": request.headers.get("access-control-request-headers") ?? "*",
    "access-control-expose-headers": "*, Retry-After, request-id, WWW-Authenticate",
  };
  if (request.method === "OPTIONS") return new Response(null, { status: 200, headers: allow });
  const response = await serve();
  for (const [name, value] of Object.entries(allow)) response.headers.set(name, value);
  return response;
}

const TOKEN_LIFETIME_MS = 3_600_000;

function clockFrom(now: string): () => number {
  const begun = performance.now();
  const start = Date.parse(now);
  return () => Math.floor(start + performance.now() - begun);
}

/** Log and faults around the Skype server, as Graph has them. */
function createSkype(
  state: TenantState,
  faultsFor: (call: Call) => Meeting,
): { handles(host: string): boolean; fetch(request: Request): Promise<Response> } {
  const ucwa = createUcwa(state.scenario, {
    now: state.now,
    written: (change) => state.written.push(change),
    unhandled: (what) => state.unhandled.push(what),
  });
  return {
    handles: (host) => ucwa.handles(host),
    async fetch(request) {
      const path = decoded(new URL(request.url).pathname);
      const entry: LoggedRequest = { to: "ucwa", method: request.method, path, status: null };
      state.requests.push(entry);
      const response = await play(
        faultsFor(entry),
        request.signal,
        () => ucwa.fetch(request),
        (raw) => {
          const body = raw.body === undefined || [204, 205, 304].includes(raw.status) ? null : raw.body;
          const text = typeof body === "string" || body === null ? body : JSON.stringify(body);
          return new Response(text, { status: raw.status, ...(raw.headers ? { headers: raw.headers } : {}) });
        },
      );
      entry.status = response.status;
      return response;
    },
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
