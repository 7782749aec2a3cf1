/** A server that would not take the token: what it demands instead, and one more try with another. */
import type { IdentitySession } from "./msal";

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * The `claims` of a challenge, as JSON; null where none are demanded
 * (learn.microsoft.com/entra/identity-platform/claims-challenge).
 */
export function claimsOf(challenge: string | null): string | null {
  const encoded = /\bclaims="([A-Za-z0-9+/_=-]{1,8192})"/.exec(challenge ?? "")?.[1];
  if (encoded === undefined) return null;
  try {
    const claims = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
    JSON.parse(claims);
    return claims;
  } catch {
    return null;
  }
}

/** null: the token was taken. A $batch is let in, and each of its parts refused. */
async function challengeIn(url: string, answer: Response): Promise<string | null> {
  if (answer.status === 401) return answer.headers.get("www-authenticate") ?? "";
  if (answer.status !== 200 || !url.endsWith("/$batch")) return null;
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  const parts = member(body, "responses");
  if (!Array.isArray(parts) || parts.length === 0 || parts.some((part) => member(part, "status") !== 401)) return null;
  const told = member(parts[0], "headers");
  const header = member(told, "WWW-Authenticate") ?? member(told, "www-authenticate");
  return typeof header === "string" ? header : "";
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** `send`, which after a 401 tries once more with another token. Nothing was done by a request that was not let in. */
export function withAnotherToken(send: Fetch, identity: Pick<IdentitySession, "silent" | "refused">): Fetch {
  return async (url, init) => {
    const answer = await send(url, init);
    const headers = new Headers(init.headers);
    const token = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
    const challenge = token === undefined ? null : await challengeIn(url, answer);
    if (token === undefined || challenge === null) return answer;
    identity.refused(token, claimsOf(challenge));
    const other = await identity.silent(init.signal ?? new AbortController().signal);
    if (!other.ok) return answer;
    headers.set("authorization", `Bearer ${other.value.accessToken}`);
    return send(url, { ...init, headers });
  };
}
