/** The 401 with its challenge, and the place where tokens are given out. */
import { guidOf } from "../ids";
import { json, page } from "./reply";
import type { Topology } from "./topology";

const GRANTS = {
  windows: "urn:microsoft.rtc:windows",
  password: "password",
  passive: "urn:microsoft.rtc:passive",
  anonymous: "urn:microsoft.rtc:anonmeeting",
} as const;

const LIFETIME_S = 28_289;

export interface SignIn {
  /** 401 for a request to a host without a token of that host; null where the token is good. */
  challenge(request: Request): Response | null;
  /** POST WebTicket/oauthtoken */
  token(request: Request): Promise<Response>;
}

export function createSignIn(topology: Topology, now: () => number, unhandled: (what: string) => void): SignIn {
  const { spec } = topology;
  const grants = spec.grantTypes ?? ["windows", "anonymous", "password"];
  const issued = new Map<string, { host: string; until: number }>();

  return {
    challenge(request) {
      const { host } = new URL(request.url);
      const token = /^Bearer (cwt=\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
      const known = token === undefined ? undefined : issued.get(token);
      if (known && known.host === host && known.until > now()) return null;
      const href = `https://${host}/WebTicket/oauthtoken`;
      const list = grants.map((grant) => GRANTS[grant]).join(",");
      const headers = new Headers();
      headers.append(
        "WWW-Authenticate",
        `Bearer trusted_issuers="00000002-0000-0ff1-ce00-000000000000@${topology.sipDomain}", client_id="00000004-0000-0ff1-ce00-000000000000"`,
      );
      headers.append(
        "WWW-Authenticate",
        spec.unquotedChallenge
          ? `MsRtcOAuth href=${href},grant_type=${list}`
          : `MsRtcOAuth href="${href}",grant_type="${list}"`,
      );
      return page(401, "401 - Unauthorized: Access is denied due to invalid credentials.", headers);
    },

    async token(request) {
      if (request.method !== "POST") return page(405, "405 - Method not allowed");
      const form = new URLSearchParams(await request.text());
      const asked = form.get("grant_type") ?? "";
      const { host } = new URL(request.url);
      if (form.has("password") || form.has("username"))
        unhandled(`POST https://${host}/WebTicket/oauthtoken: a password was sent`);
      const offered = grants.some((grant) => GRANTS[grant] === asked);
      if (!offered)
        return json({ error: asked === "" ? "invalid_request" : "unsupported_grant_type" }, { status: 400 });
      if (asked === GRANTS.passive) {
        return json(
          { error: "invalid_grant", ms_rtc_passiveauthuri: `https://${host}/PassiveAuth/PassiveAuth.aspx` },
          { status: 400, headers: { "X-Ms-diagnostics": `28020;source="${host}";reason="No valid security token."` } },
        );
      }
      if (asked !== GRANTS.windows) return json({ error: "invalid_grant" }, { status: 400 });
      const token = `cwt=${guidOf(`token ${host} ${issued.size}`).replaceAll("-", "")}`;
      issued.set(token, { host, until: now() + LIFETIME_S * 1000 });
      return json(
        { access_token: token, expires_in: LIFETIME_S, ms_rtc_identityscope: "local", token_type: "Bearer" },
        { headers: { "cache-control": "no-store" } },
      );
    },
  };
}
