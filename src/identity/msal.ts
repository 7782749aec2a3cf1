/** Tokens. They live in MSAL alone; nothing here keeps one. */
import type { Waited } from "../deadline";
import { within } from "../deadline";
import type { IdentityPort, Token, TokenFailure } from "../ports";
import type { Result } from "../result";
import { failed, ok } from "../result";
import type { Settings } from "../settings/types";
import type { AuthenticationResult, Configuration, IPublicClientApplication } from "./library";
import { tokenFailure } from "./failures";

type Library = typeof import("./library");

let library: Promise<Library> | null = null;

/** Asks for MSAL's chunk; call it at boot so that its request runs beside Office.js's. A failed load can be asked again. */
export function loadMsal(): Promise<Library> {
  library ??= import(/* webpackChunkName: "msal" */ "./library").catch((error: unknown) => {
    library = null;
    throw error;
  });
  return library;
}

/** The page that a sign-in window returns to where Outlook does not sign people in itself: empty, same origin. */
const RETURN_PAGE = "auth.html";

interface App {
  readonly client: IPublicClientApplication;
  /** Outlook's own broker signs in; an account need not be named. */
  readonly nested: boolean;
}

/**
 * @param hostSignsIn whether Outlook says that it signs people in for add-ins; asked only while its bridge is not there yet.
 */
export function createIdentity(
  settings: Settings,
  hostSignsIn: (signal: AbortSignal) => Promise<boolean> = () => Promise.resolve(hasBridge()),
): IdentityPort {
  const { scopes, timeouts } = settings;
  let app: Promise<App> | null = null;

  const start = async (signal: AbortSignal): Promise<App> => {
    const loading = loadMsal();
    loading.catch(() => undefined);
    const nested = hasBridge() || ((await hostSignsIn(signal)) && hasBridge());
    const { createNestablePublicClientApplication, createStandardPublicClientApplication } = await loading;
    const configuration = configure(settings, nested);
    const client = await (nested
      ? createNestablePublicClientApplication(configuration)
      : createStandardPublicClientApplication(configuration));
    return { client, nested };
  };

  /** A start that failed or hung is forgotten, so that "check again" can begin anew. */
  const acquire = async (
    ask: (app: App) => Promise<AuthenticationResult | TokenFailure>,
    timeout: number,
    signal: AbortSignal,
  ): Promise<Result<Token, TokenFailure>> => {
    app ??= start(signal);
    const starting = app;
    const forget = (): void => {
      if (app === starting) app = null;
    };
    const began = Date.now();
    let ready: Waited<App>;
    try {
      ready = await within(starting, timeout, signal);
    } catch (error) {
      forget();
      return failed(tokenFailure(error));
    }
    if (ready.kind !== "value") {
      forget();
      return failed(ready.kind === "cancelled" ? ready : { kind: "noAnswer", afterMs: timeout });
    }
    try {
      // The bridge to Outlook never gives up by itself.
      const left = Math.max(1, timeout - (Date.now() - began));
      const waited = await within(ask(ready.value), left, signal);
      if (waited.kind !== "value") {
        return failed(waited.kind === "cancelled" ? waited : { kind: "noAnswer", afterMs: timeout });
      }
      return "kind" in waited.value ? failed(waited.value) : ok(tokenOf(waited.value));
    } catch (error) {
      return failed(tokenFailure(error));
    }
  };

  return {
    silent: (signal) =>
      acquire(
        async ({ client, nested }) => {
          const account = nested ? undefined : client.getAllAccounts()[0];
          if (!nested && account === undefined) return { kind: "signInNeeded", code: "no_account", message: "" };
          return client.acquireTokenSilent({ scopes: [...scopes], ...(account ? { account } : {}) });
        },
        timeouts.token,
        signal,
      ),
    interactive: (signal) =>
      acquire(({ client }) => client.acquireTokenPopup({ scopes: [...scopes] }), timeouts.popup, signal),
  };
}

function hasBridge(): boolean {
  return "nestedAppAuthBridge" in window || "__initializeNestedAppAuth" in window;
}

function configure(settings: Settings, nested: boolean): Configuration {
  return {
    auth: {
      clientId: settings.clientId,
      authority: settings.authority,
      ...(nested ? {} : { redirectUri: new URL(RETURN_PAGE, document.baseURI).href }),
    },
    cache: { cacheLocation: storageAllowed() ? "localStorage" : "memoryStorage" },
    system: { loggerOptions: { loggerCallback: () => undefined }, ...(nested ? {} : { enableLegacyPolling: true }) },
  };
}

/** With third-party storage blocked, even reading the property throws. */
function storageAllowed(): boolean {
  try {
    const key = "on-behalf:storage";
    window.localStorage.setItem(key, "1");
    window.localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

function tokenOf(result: AuthenticationResult): Token {
  const claims: Record<string, unknown> = { ...result.idTokenClaims };
  const claim = (name: string): string | null =>
    typeof claims[name] === "string" && claims[name] !== "" ? claims[name] : null;
  return {
    accessToken: result.accessToken,
    account: {
      username: result.account.username,
      objectId: claim("oid") ?? (result.account.localAccountId || null),
      tenantId: claim("tid") ?? (result.account.tenantId || null),
      name: result.account.name ?? claim("name"),
    },
  };
}
