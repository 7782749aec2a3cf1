/** Tokens. They live in MSAL alone; nothing here keeps one. docs/decisions/0010-sign-in.md has the ways and their order. */
import type { Waited } from "../lib/deadline";
import { within } from "../lib/deadline";
import type { DialogPort } from "./ports";
import type { IdentityPort, TokenFailure } from "../app/gather/ports";
import type { Token } from "../conversion/ports/graph";
import type { Result } from "../lib/result";
import { failed, ok } from "../lib/result";
import type { Settings } from "../settings/types";
import { askInDialog } from "./dialog";
import { isBrokenBridge, tokenFailure } from "./failures";
import type { AuthenticationResult, Configuration, IPublicClientApplication, PopupRequest } from "./library";
import { RETURN_PAGE } from "./pages";

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

/** Where this page is, as far as signing in is concerned. */
export interface SignInPlace {
  /** Whether Outlook says that it signs people in for add-ins; asked only while its bridge is not there yet. Ends by itself. */
  signsIn(signal: AbortSignal): Promise<boolean>;
  /** Address of the mailbox's own person, to be suggested; null: not known. */
  user(): string | null;
  /** Outlook's own; null in a browser tab of our own, the only place where a plain window may open. */
  readonly dialog: DialogPort | null;
}

/** A tab of our own: a plain window may open. @param user whom to suggest, an address; null: there is no mailbox to tell whose it is */
export function inTab(user: string | null): SignInPlace {
  return { signsIn: () => Promise.resolve(false), user: () => user, dialog: null };
}

export interface IdentitySession extends IdentityPort {
  /** A server did not take this token: it is not given out again. @param claims what the server demands, JSON; null: nothing */
  refused(accessToken: string, claims: string | null): void;
}

interface App {
  readonly client: IPublicClientApplication;
  /** Outlook's own broker signs in; an account need not be named. */
  readonly nested: boolean;
  /** Without the hidden frame that third-party cookies stop anyhow. */
  readonly lookup: Pick<Parameters<IPublicClientApplication["acquireTokenSilent"]>[0], "cacheLookupPolicy">;
  signIn(request: PopupRequest, signal: AbortSignal): Promise<AuthenticationResult>;
}

interface Refused {
  readonly accessToken: string;
  readonly claims: string | null;
}

/** @param now epoch ms */
export function createIdentity(
  settings: Settings,
  place: SignInPlace = inTab(null),
  now: () => number = Date.now,
): IdentitySession {
  const { timeouts } = settings;
  const scopes = [...settings.scopes];
  let app: Promise<App> | null = null;
  let bridgeIsBroken = false;
  let refused: Refused | null = null;
  /** How often somebody was asked to sign in. */
  let shown = 0;
  /** Who did so last: not always the mailbox's own person, nor the first of those who have an account here. */
  let chosen: AuthenticationResult["account"] | null = null;

  /** Shared by everybody who waits, so nobody's signal may end it. */
  const start = async (): Promise<App> => {
    const loading = loadMsal();
    loading.catch(() => undefined);
    const lasting = new AbortController().signal;
    const nested = !bridgeIsBroken && (hasBridge() || ((await place.signsIn(lasting)) && hasBridge()));
    const msal = await loading;
    const configuration = configure(settings, nested);
    if (nested) {
      const client = await msal.createNestablePublicClientApplication(configuration);
      return { client, nested, lookup: {}, signIn: (request) => client.acquireTokenPopup(request) };
    }
    const lookup = { cacheLookupPolicy: msal.CacheLookupPolicy.AccessTokenAndRefreshToken };
    const { dialog } = place;
    if (dialog === null) {
      const client = await msal.createStandardPublicClientApplication(configuration);
      return { client, nested, lookup, signIn: (request) => client.acquireTokenPopup(request) };
    }
    let ask: (url: string) => Promise<string> = () => Promise.reject(new Error("Nobody signs in."));
    const client = new msal.ElsewhereClient(configuration, (url) => ask(url));
    await client.initialize();
    return {
      client,
      nested,
      lookup,
      signIn: (request, signal) => {
        const nonce = crypto.randomUUID();
        ask = (url) => askInDialog(dialog, url, nonce, timeouts.popup, signal);
        return client.acquireTokenPopup({ ...request, state: nonce });
      },
    };
  };

  /** A start that failed or hung is forgotten, so that "check again" can begin anew. */
  const acquire = async (
    ask: (app: App) => Promise<AuthenticationResult | TokenFailure>,
    timeout: number,
    signal: AbortSignal,
  ): Promise<Result<Token, TokenFailure>> => {
    app ??= start();
    const starting = app;
    const forget = (): void => {
      if (app === starting) app = null;
    };
    const began = now();
    let ready: Waited<App>;
    try {
      ready = await within(starting, timeout, signal);
    } catch (error) {
      forget();
      return failed(tokenFailure(error));
    }
    if (ready.kind !== "value") {
      if (ready.kind === "noAnswer") forget();
      return failed(ready.kind === "cancelled" ? ready : { kind: "noAnswer", afterMs: timeout });
    }
    const { nested } = ready.value;
    try {
      // The bridge to Outlook never gives up by itself.
      const left = Math.max(1, timeout - (now() - began));
      const waited = await within(ask(ready.value), left, signal);
      if (waited.kind !== "value") {
        return failed(waited.kind === "cancelled" ? waited : { kind: "noAnswer", afterMs: timeout });
      }
      if ("kind" in waited.value) return failed(waited.value);
      if (refused && waited.value.accessToken !== refused.accessToken) refused = null;
      return refused ? failed(REFUSED) : ok(tokenOf(waited.value));
    } catch (error) {
      if (!nested || !isBrokenBridge(error)) return failed(tokenFailure(error));
      bridgeIsBroken = true;
      forget();
      return acquire(ask, timeout, signal);
    }
  };

  const demanded = (): { claims?: string } => (refused?.claims ? { claims: refused.claims } : {});

  return {
    silent: (signal) =>
      acquire(
        async ({ client, nested, lookup }) => {
          const account = nested ? undefined : (chosen ?? accountOf(client, place.user()));
          if (!nested && account === undefined) return { kind: "signInNeeded", code: "no_account", message: "" };
          return client.acquireTokenSilent({
            scopes,
            ...lookup,
            ...(account ? { account } : {}),
            ...demanded(),
            ...(refused ? { forceRefresh: true } : {}),
          });
        },
        timeouts.token,
        signal,
      ),
    interactive: (signal) =>
      acquire(
        async (ready) => {
          const user = ready.nested ? null : place.user();
          // The first time the mailbox's own account is suggested; who comes back wants another.
          const hint = user === null ? {} : { loginHint: user };
          const whom = shown === 0 ? hint : { prompt: "select_account" };
          shown += 1;
          const result = await ready.signIn({ scopes, ...whom, ...demanded() }, signal);
          chosen = result.account;
          return result;
        },
        timeouts.popup,
        signal,
      ),
    refused(accessToken, claims) {
      refused = { accessToken, claims };
    },
    async signOut() {
      // Where nothing was asked yet, an earlier opening may have left a token all the same.
      const starting = app ?? start();
      app = null;
      refused = null;
      chosen = null;
      // Who signs out may want to come back as somebody else.
      shown += 1;
      try {
        const ready = await within(starting, timeouts.token, new AbortController().signal);
        if (ready.kind !== "value") return "failed";
        if (ready.value.nested) return "keptByOutlook";
        await ready.value.client.clearCache();
        return "forgotten";
      } catch {
        return "failed";
      }
    },
  };
}

const REFUSED: TokenFailure = { kind: "signInNeeded", code: "token_refused", message: "" };

/** The mailbox's own person where she has signed in here, else whoever has. */
function accountOf(client: IPublicClientApplication, user: string | null) {
  const all = client.getAllAccounts();
  const own = all.find(({ username }) => username.toLowerCase() === user?.toLowerCase());
  return own ?? client.getActiveAccount() ?? all[0];
}

function hasBridge(): boolean {
  return "nestedAppAuthBridge" in window || "__initializeNestedAppAuth" in window;
}

function configure(settings: Settings, nested: boolean): Configuration {
  return {
    auth: {
      clientId: settings.clientId,
      authority: settings.authority,
      // Answers claims challenges (learn.microsoft.com/entra/identity-platform/app-resilience-continuous-access-evaluation).
      clientCapabilities: ["CP1"],
      ...(nested ? {} : { redirectUri: new URL(RETURN_PAGE, document.baseURI).href }),
    },
    cache: { cacheLocation: storageAllowed() ? settings.tokenCache : "memoryStorage" },
    system: {
      loggerOptions: { loggerCallback: () => undefined },
      // The sign-in window opens once its address is known: Outlook's dialog cannot be opened empty.
      ...(nested ? {} : { enableLegacyPolling: true, navigatePopups: false }),
    },
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
