/** The scenario's Lync or Skype for Business server: one function from a Request to a Response, for all of its hosts. */
import type { Scenario } from "../../scenario/types";
import { ConnectionDropped, type WrittenChange } from "../tenant.types";
import { applicationDocument, APPLICATIONS, FRAME, ROOT, rootDocument, USER, userDocument } from "./discovery";
import { people } from "./groups";
import { createMeetings, type StoredMeeting } from "./meetings";
import { bodyOf, page, refusal } from "./reply";
import { createSignIn } from "./signIn";
import { topologyOf, type Topology } from "./topology";
import { xframePage } from "./xframePage";

export interface UcwaDeps {
  /** Epoch ms. */
  readonly now: () => number;
  readonly written: (change: WrittenChange) => void;
  /** A request that this server has no answer for, or that should never have been sent. */
  readonly unhandled: (what: string) => void;
}

export interface Ucwa {
  /** Every host of the scenario's Skype server, those that are down included. Host name, lower case, without port. */
  handles(host: string): boolean;
  /** Rejects with ConnectionDropped for a host that is down (or does not exist for this client). */
  fetch(request: Request): Promise<Response>;
  readonly meetings: readonly StoredMeeting[];
}

const ORIGIN_REFUSED = "Service does not allow a cross domain request from this origin.";

export function createUcwa(scenario: Scenario, deps: UcwaDeps): Ucwa {
  const topology = topologyOf(scenario);
  if (!topology) return { handles: () => false, fetch: () => Promise.reject(new ConnectionDropped()), meetings: [] };
  return serve(scenario, topology, deps);
}

function serve(scenario: Scenario, topology: Topology, deps: UcwaDeps): Ucwa {
  const { spec, internal, external, pool, homePool, version } = topology;
  const signIn = createSignIn(topology, deps.now, deps.unhandled);
  const meetings = createMeetings(topology, deps);
  const applications = new Set<string>();
  const hosts = new Set([
    internal,
    external,
    pool,
    homePool,
    ...(spec.redirectTo ? [spec.redirectTo.toLowerCase()] : []),
  ]);

  function isDown(host: string): boolean {
    return (host === internal && spec.internal === false) || (host === external && spec.external === false);
  }

  async function api(request: Request, host: string, path: string): Promise<Response> {
    const origin = request.headers.get("x-ms-origin");
    if (origin !== null && spec.allowedOrigins && !spec.allowedOrigins.includes(origin)) {
      return new Response(ORIGIN_REFUSED, {
        status: 403,
        statusText: ORIGIN_REFUSED,
        headers: { "content-type": "text/plain" },
      });
    }
    if (path === "/WebTicket/oauthtoken") return signIn.token(request);
    if (same(path, "/") || same(path, ROOT)) return rootDocument(topology, host);
    const unsigned = signIn.challenge(request);
    if (unsigned) return unsigned;
    if (same(path, USER) || same(path, `${ROOT}/user`)) return userDocument(topology, host);
    if (host !== homePool) return page(404, "404 - File or directory not found.");
    if (same(path, APPLICATIONS) && request.method === "POST") {
      const at = `${APPLICATIONS}/${105 + applications.size}`;
      const made = applicationDocument(topology, at, await bodyOf(request));
      if (made.ok) applications.add(at);
      return made;
    }
    const at = [...applications].find((each) => path === each || path.startsWith(`${each}/`));
    if (at === undefined && path.startsWith(`${APPLICATIONS}/`)) {
      return refusal(404, "NotFound", "ApplicationNotFound", "The application resource does not exist.");
    }
    if (at !== undefined && path === at && request.method === "DELETE") {
      applications.delete(at);
      return new Response(null, { status: 204 });
    }
    const below = at === undefined ? null : path.slice(at.length);
    const answer =
      below === null || at === undefined
        ? null
        : (people(scenario, topology, request, at, below) ?? (await meetings.answer(request, at, below)));
    if (answer) return answer;
    deps.unhandled(`${request.method} https://${host}${path}: the lab's Skype server has no such resource`);
    return refusal(404, "NotFound", "ResourceNotFound", "The resource does not exist.");
  }

  return {
    handles: (host) => hosts.has(host.toLowerCase()),
    meetings: meetings.stored,
    async fetch(request) {
      const { hostname: host, pathname: path } = new URL(request.url);
      if (isDown(host)) throw new ConnectionDropped(`${host} does not answer.`);
      const answer =
        request.method === "GET" && (same(path, FRAME) || same(path, "/xframe"))
          ? xframePage()
          : await api(request, host, path);
      if (version.ucwa !== null && path.startsWith("/ucwa/")) answer.headers.set("X-MS-UcwaVersion", version.ucwa);
      answer.headers.set("X-MS-Server-Fqdn", `fe1.${topology.sipDomain}`);
      return answer;
    },
  };
}

/** IIS does not mind the case of a path. */
function same(path: string, known: string): boolean {
  return path.toLowerCase() === known.toLowerCase();
}
