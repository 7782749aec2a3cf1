/** The broker behind the token bridge: NestedAppAuthRequest in, NestedAppAuthResponse out (github.com/AzureAD/microsoft-authentication-library-for-js, lib/msal-browser/src/naa). */
import type { PersonSpec } from "../scenario/people.types";
import type { Call, Meeting } from "./faults";
import { play } from "./faults";
import { identityOf, personById } from "./people";
import type { TenantState } from "./state";
import { ConnectionDropped } from "./tenant.types";
import type { LoggedRequest } from "./tenant.types";

export const TOKEN_PATH = "/~token";

const ENVIRONMENT = "login.windows.net";
const LIFETIME = 3600;
const OPENID = ["openid", "profile", "offline_access", "email"];

interface BridgeRequest {
  readonly method: string;
  readonly requestId: string;
  readonly clientId: string;
  readonly scope: string;
}

interface BridgeError {
  readonly status: string;
  readonly code: string;
  readonly subError?: string;
  readonly description: string;
}

type Json = Record<string, unknown>;

export function createTokenBridge(
  state: TenantState,
  faultsFor: (call: Call) => Meeting,
): (request: Request) => Promise<Response> {
  function account(person: PersonSpec): Json {
    const { objectId, tenantId, upn } = identityOf(person);
    return {
      homeAccountId: `${objectId}.${tenantId}`,
      environment: ENVIRONMENT,
      tenantId,
      username: upn,
      localAccountId: objectId,
      name: person.name,
    };
  }

  function issue(person: PersonSpec, asked: BridgeRequest): Json {
    const scopes = asked.scope.split(/\s+/).filter((scope) => scope !== "");
    const granted = scopes.filter((scope) => !OPENID.includes(scope.toLowerCase()));
    const token = `lab.${state.nextNumber("token")}.${identityOf(person).objectId}`;
    const names = granted.map((scope) => scope.toLowerCase().slice(scope.lastIndexOf("/") + 1));
    state.tokens.set(token, { person, scopes: new Set(names), expires: state.now() + LIFETIME * 1000 });
    return {
      success: true,
      token: {
        access_token: token,
        id_token: idToken(person, asked.clientId, Math.floor(state.now() / 1000)),
        expires_in: LIFETIME,
        scope: scopes.join(" "),
        properties: {},
      },
      account: account(person),
    };
  }

  function reply(asked: BridgeRequest): Json | "never" {
    const { scenario } = state;
    const user = personById(scenario, scenario.consent?.account ?? scenario.client.user);
    if (!user) return refusal({ status: "ACCOUNT_UNAVAILABLE", code: "no_account_found", description: "No account." });
    if (asked.method === "GetInitContext") {
      const { homeAccountId, environment, tenantId } = account(user);
      return {
        success: true,
        initContext: {
          sdkName: "on-behalf.lab",
          sdkVersion: "1.0.0",
          capabilities: { queryAccount: false },
          accountContext: { homeAccountId, environment, tenantId },
        },
      };
    }
    if (asked.method === "GetToken") {
      if (state.consent === "given") return issue(user, asked);
      return refusal(state.consent === "admin" ? adminNeeded() : consentNeeded());
    }
    if (asked.method !== "GetTokenPopup")
      return refusal({
        status: "PERSISTENT_ERROR",
        code: "invalid_request",
        description: `No method ${asked.method}.`,
      });
    const answer = scenario.consent?.popup ?? (state.consent === "admin" ? "adminNeeded" : "accept");
    if (answer === "never") return "never";
    if (answer !== "accept") return refusal(POPUP[answer]);
    state.consent = "given";
    return issue(user, asked);
  }

  return async (request) => {
    const asked = readRequest(await request.text());
    if (!asked) return new Response("expected a NestedAppAuthRequest", { status: 400 });
    const carrier = { messageType: "NestedAppAuthResponse", requestId: asked.requestId };
    // The host answers this from its own memory: no network, no log, no fault.
    if (asked.method === "GetInitContext") return Response.json({ ...carrier, ...toJson(reply(asked)) });
    const entry: LoggedRequest = { to: "token", method: "POST", path: asked.method, status: null };
    state.requests.push(entry);
    const met = faultsFor(entry);
    const serve = async (): Promise<Response> => {
      const answer = reply(asked);
      if (answer === "never")
        return await play<Response>({ ...met, delay: 0, never: true, response: null }, request.signal, serve, raw);
      return Response.json({ ...carrier, ...answer });
    };
    const raw: Parameters<typeof play<Response>>[3] = ({ status, headers, body }) => {
      // A message without its number would be dropped unread, so the carrier's two fields are filled in.
      const content = typeof body === "object" && body !== null ? JSON.stringify({ ...carrier, ...body }) : body;
      return new Response(typeof content === "string" ? content : null, { status, ...(headers ? { headers } : {}) });
    };
    try {
      const response = await play(met, request.signal, serve, raw);
      entry.status = response.status;
      return response;
    } catch (error) {
      if (!(error instanceof ConnectionDropped)) throw error;
      // The broker is on the person's machine: it answers, and says that the network does not.
      return Response.json({ ...carrier, ...refusal(NO_NETWORK) });
    }
  };
}

function toJson(reply: Json | "never"): Json {
  return reply === "never" ? {} : reply;
}

function refusal(error: BridgeError): Json {
  return { success: false, error: { subError: "", properties: {}, ...error } };
}

function consentNeeded(): BridgeError {
  return {
    status: "USER_INTERACTION_REQUIRED",
    code: "consent_required",
    description:
      "AADSTS65001: The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource.",
  };
}

function adminNeeded(): BridgeError {
  return {
    status: "USER_INTERACTION_REQUIRED",
    code: "consent_required",
    description:
      "AADSTS90094: The grant requires administrator permission. Ask an administrator to grant it to this application.",
  };
}

const POPUP: Record<"cancel" | "blocked" | "denied" | "adminNeeded", BridgeError> = {
  cancel: { status: "USER_CANCEL", code: "user_cancelled", description: "The user closed the window." },
  blocked: {
    status: "PERSISTENT_ERROR",
    code: "popup_window_error",
    description: "The window could not be opened; it may have been blocked.",
  },
  denied: {
    status: "PERSISTENT_ERROR",
    code: "access_denied",
    description: "AADSTS65004: The user declined to consent to access the application.",
  },
  adminNeeded: adminNeeded(),
};

const NO_NETWORK: BridgeError = {
  status: "NO_NETWORK",
  code: "no_network",
  description: "The network could not be reached.",
};

function readRequest(text: string): BridgeRequest | null {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(message) || message["messageType"] !== "NestedAppAuthRequest") return null;
  const { method, requestId, tokenParams } = message;
  if (typeof method !== "string" || typeof requestId !== "string") return null;
  const { clientId = "", scope = "" } = isRecord(tokenParams) ? tokenParams : {};
  return { method, requestId, clientId: String(clientId), scope: String(scope) };
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

/** Decodable, and signed by nobody: no client checks the signature. */
function idToken(person: PersonSpec, clientId: string, now: number): string {
  const { objectId, tenantId, upn } = identityOf(person);
  const claims = {
    aud: clientId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    iat: now,
    nbf: now,
    exp: now + LIFETIME,
    name: person.name,
    oid: objectId,
    preferred_username: upn,
    sub: objectId,
    tid: tenantId,
    ver: "2.0",
  };
  return [{ typ: "JWT", alg: "none" }, claims].map((part) => base64Url(JSON.stringify(part))).join(".") + ".lab";
}

function base64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
