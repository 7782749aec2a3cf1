/** Sign-in and Graph for one part of the page: with the scopes that this part alone needs, asked for here and nowhere else. */
import { createTransport, type Transport } from "../graph/transport";
import { withAnotherToken } from "../identity/challenge";
import { createIdentity, inTab, type IdentitySession } from "../identity/msal";
import type { Settings } from "../settings/types";

export interface Session {
  readonly identity: IdentitySession;
  readonly transport: Transport;
}

/**
 * @param scopes beside those of the deployment settings
 * @param user whom the sign-in window suggests, an address; null: nobody
 */
export function createSession(settings: Settings, scopes: readonly string[], user: string | null): Session {
  const identity = createIdentity({ ...settings, scopes: [...new Set([...settings.scopes, ...scopes])] }, inTab(user));
  // eslint-disable-next-line no-restricted-globals -- the browser's fetch is handed to the adapter here, and used nowhere else
  const send = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);
  return { identity, transport: createTransport(settings, withAnotherToken(send, identity)) };
}
