/**
 * The identity platform as a process of its own, because `oidc-provider` is a module that jest's sandbox cannot load. It
 * speaks OpenID Connect with Entra's addresses over HTTP on loopback; what else Entra adds is put in on the way (proxy.ts).
 */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import Provider, { interactionPolicy, type Configuration } from "oidc-provider";
import type { PlatformPerson, PlatformSetUp, Unattended } from "./setUp";
import { ACCEPT, CANCEL, accountsPage, consentPage, DECLINE } from "./pages";

const AUTHORITY = "/common/oauth2/v2.0";
const OIDC = ["openid", "profile", "offline_access", "email"];
const HOUR_S = 3600;

const ADMIN = "admin";

/** Entra's own words for a person's "no" (learn.microsoft.com/entra/identity-platform/reference-error-codes). */
const REFUSALS: Readonly<Record<string, { error: string; error_description: string }>> = {
  [CANCEL]: { error: "access_denied", error_description: "AADSTS65004: User declined to consent to access the app." },
  [DECLINE]: { error: "access_denied", error_description: "AADSTS65004: User declined to consent to access the app." },
  [ADMIN]: {
    error: "access_denied",
    error_description: "AADSTS90094: The grant requires administrator permission.",
  },
};

/** null: the page waits for somebody who never comes. */
function answerOf({ objectId, answer }: Unattended, prompt: string): string | null {
  if (answer === "never") return null;
  if (answer === "cancel") return CANCEL;
  if (prompt !== "consent") return objectId;
  return answer === "accept" ? ACCEPT : answer === "denied" ? DECLINE : ADMIN;
}

function configuration({ people, clientId, redirectUris, scopes }: PlatformSetUp): Configuration {
  const policy = interactionPolicy.base();
  policy.add(new interactionPolicy.Prompt({ name: "select_account", requestable: true }), 0);
  return {
    clients: [
      {
        client_id: clientId,
        redirect_uris: [...redirectUris],
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
      },
    ],
    scopes: [...OIDC, ...scopes],
    claims: { openid: ["sub", "oid", "tid"], profile: ["name", "preferred_username"] },
    conformIdTokenClaims: false,
    routes: {
      authorization: `${AUTHORITY}/authorize`,
      token: `${AUTHORITY}/token`,
      jwks: "/common/discovery/v2.0/keys",
    },
    features: { devInteractions: { enabled: false } },
    interactions: { policy, url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => {
      const person = people.find((one) => one.objectId === id);
      return person ? { accountId: id, claims: () => claimsOf(person) } : undefined;
    },
    issueRefreshToken: () => Promise.resolve(true),
    clientBasedCORS: () => true,
    pkce: { required: () => true },
    cookies: { keys: ["only on loopback"], long: { signed: true }, short: { signed: true } },
    ttl: {
      AccessToken: HOUR_S,
      AuthorizationCode: 60,
      IdToken: HOUR_S,
      Interaction: HOUR_S,
      Session: HOUR_S,
      Grant: HOUR_S,
      RefreshToken: 24 * HOUR_S,
    },
  };
}

function claimsOf({ objectId, tenantId, name, upn }: PlatformPerson) {
  return { sub: objectId, oid: objectId, tid: tenantId, name, preferred_username: upn };
}

async function interact(provider: Provider, setUp: PlatformSetUp, request: IncomingMessage, response: ServerResponse) {
  const { prompt, params, session, uid, grantId } = await provider.interactionDetails(request, response);
  const hint = typeof params["login_hint"] === "string" ? params["login_hint"] : null;
  const unattended = setUp.unattended && answerOf(setUp.unattended, prompt.name);
  if (request.method !== "POST" && unattended === null) {
    const page =
      prompt.name === "consent"
        ? consentPage(
            uid,
            String(params["scope"])
              .split(" ")
              .filter((scope) => !OIDC.includes(scope)),
          )
        : accountsPage(uid, setUp.people, prompt.name === "select_account" ? null : hint);
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(page);
    return;
  }
  const answer = unattended ?? new URLSearchParams(await textOf(request)).get("answer") ?? CANCEL;
  const refusal = REFUSALS[answer];
  if (refusal) return provider.interactionFinished(request, response, refusal, { mergeWithLastSubmission: false });
  if (prompt.name !== "consent") {
    const result = { login: { accountId: answer }, select_account: {} };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
  const accountId = session?.accountId ?? "";
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  const grant = known ?? new provider.Grant({ accountId, clientId: setUp.clientId });
  grant.addOIDCScope(String(params["scope"]));
  grant.addOIDCClaims(["sub", "oid", "tid", "name", "preferred_username"]);
  const result = { consent: { grantId: await grant.save() } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (chunk instanceof Buffer) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

let handle: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => {
  response.writeHead(503).end();
};

const server = createServer((request, response) => handle(request, response));
process.on("message", (setUp: PlatformSetUp) => {
  const provider = new Provider("https://login.microsoftonline.com/common/v2.0", configuration(setUp));
  provider.proxy = true;
  const answer = provider.callback();
  handle = (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void answer(request, response);
    interact(provider, setUp, request, response).catch((problem: unknown) => {
      response.writeHead(500, { "content-type": "text/plain" }).end(String(problem));
    });
  };
  process.send?.({ ready: true });
});
process.on("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" && address !== null ? address.port : 0 });
});
