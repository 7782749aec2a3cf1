/**
 * login.microsoftonline.com of the lab: the process with `oidc-provider`, started when the first page asks for it, and on
 * the way what Entra adds to the standard: `client_info`, and tokens that the lab's Graph knows.
 */
import { fork, type ChildProcess } from "node:child_process";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { identityOf } from "../tenant/people";
import { toRequest } from "../server/http";
import type { Scenario } from "../scenario/types";
import type { PlatformSetUp, Unattended } from "./setUp";

export const SIGN_IN_HOST = "login.microsoftonline.com";
const ORIGIN = `https://${SIGN_IN_HOST}`;
const LISTENING_MS = 30_000;
const SCOPES = [
  "User.Read",
  "Calendars.ReadWrite.Shared",
  "OnlineMeetings.Read",
  "OnlineMeetings.ReadWrite",
  "MailboxSettings.Read",
  "MailboxSettings.ReadWrite",
  "Calendars.ReadWrite",
];

/** One question to the platform, as tests look at it. */
export interface SignInRequest {
  readonly kind: "authorize" | "token";
  readonly loginHint: string | null;
  readonly prompt: string | null;
  readonly grant: string | null;
  /** JSON; null: none was asked for. */
  readonly claims: string | null;
}

export interface Platform {
  readonly asked: readonly SignInRequest[];
  /** For the scenario that is loaded from now on; everybody is signed out. */
  load(scenario: Scenario): void;
  handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void>;
  close(): void;
}

export interface PlatformDeps {
  readonly clientId: string;
  readonly redirectUris: () => readonly string[];
  /** Somebody presses the buttons of the sign-in page; else it answers as the scenario's `consent` says. */
  readonly attended: boolean;
  /** The tenant takes this token for that person's from now on. */
  readonly issued: (accessToken: string, objectId: string, scopes: readonly string[]) => void;
}

export function createPlatform(first: Scenario, deps: PlatformDeps): Platform {
  let scenario = first;
  let child: ChildProcess | null = null;
  let port: Promise<number> | null = null;
  let ready: Promise<unknown> | null = null;
  let asked: SignInRequest[] = [];

  function start(): Promise<number> {
    const started = fork(join(__dirname, "main.mts"), {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child = started;
    return told(started, (message) => ("port" in message ? Number(message.port) : null));
  }

  async function listening(): Promise<number> {
    const at = await (port ??= start());
    const setUp: PlatformSetUp = {
      people: scenario.people
        .filter(({ kind }) => kind === undefined || kind === "person")
        .map((person) => ({ name: person.name, ...identityOf(person) })),
      clientId: deps.clientId,
      redirectUris: deps.redirectUris(),
      scopes: SCOPES,
      unattended: deps.attended ? null : unattended(scenario),
    };
    if (!ready && child) {
      ready = told(child, (message) => ("ready" in message ? true : null));
      child.send(setUp);
    }
    await ready;
    return at;
  }

  return {
    get asked() {
      return asked;
    },
    load(next) {
      scenario = next;
      ready = null;
      asked = [];
    },
    async handle(incoming, outgoing) {
      const request = await toRequest(incoming, outgoing, ORIGIN);
      const url = new URL(request.url);
      const body = request.method === "GET" || request.method === "HEAD" ? "" : await request.text();
      const noted = note(url, body);
      if (noted) asked.push(noted);
      const question = withoutOffline(url.search);
      const form = url.pathname.endsWith("/token") ? withoutOffline(body) : body;
      const headers = new Headers(request.headers);
      headers.set("x-forwarded-proto", "https");
      headers.set("x-forwarded-host", SIGN_IN_HOST);
      for (const name of ["host", "connection", "content-length", "accept-encoding"]) headers.delete(name);
      const answer = await fetch(
        `http://127.0.0.1:${await listening()}${url.pathname}${question === "" ? "" : `?${question}`}`,
        {
          method: request.method,
          headers,
          redirect: "manual",
          ...(form === "" ? {} : { body: form }),
        },
      );
      const text = await answer.text();
      outgoing.statusCode = answer.status;
      for (const [name, value] of answer.headers) {
        if (!["content-length", "set-cookie", "transfer-encoding", "connection", "content-encoding"].includes(name))
          outgoing.setHeader(name, value.replaceAll("http://", "https://"));
      }
      outgoing.setHeader("set-cookie", answer.headers.getSetCookie());
      outgoing.end(url.pathname.endsWith("/token") ? asEntra(text) : text);
    },
    close() {
      child?.disconnect();
    },
  };

  function asEntra(text: string): string {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== "object" || answer === null) return text;
    const { access_token: token, id_token: idToken, scope } = answer as Partial<Record<string, unknown>>;
    if (typeof token !== "string" || typeof idToken !== "string") return text;
    const { oid = "", tid = "" } = claimsIn(idToken);
    deps.issued(token, oid, String(scope).split(" "));
    const info = Buffer.from(JSON.stringify({ uid: oid, utid: tid })).toString("base64url");
    return JSON.stringify({ ...answer, client_info: info });
  }
}

function unattended({ client, consent, people }: Scenario): Unattended | null {
  const person = people.find(({ id }) => id === (consent?.account ?? client.user));
  if (!person) return null;
  const answer = consent?.popup ?? (consent?.state === "admin" ? "adminNeeded" : "accept");
  return { objectId: identityOf(person).objectId, answer: answer === "blocked" ? "never" : answer };
}

/** Entra renews tokens for every app of this kind that asks for it; the standard only where the person is asked again. */
function withoutOffline(query: string): string {
  const params = new URLSearchParams(query);
  const scopes = params.get("scope")?.split(" ");
  if (scopes) params.set("scope", scopes.filter((scope) => scope !== "offline_access").join(" "));
  return params.toString();
}

function claimsIn(idToken: string): { oid?: string; tid?: string } {
  return JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString("utf8")) as {
    oid?: string;
    tid?: string;
  };
}

function note(url: URL, body: string): SignInRequest | null {
  const kind = url.pathname.endsWith("/token") ? "token" : url.pathname.endsWith("/authorize") ? "authorize" : null;
  if (kind === null) return null;
  const params = kind === "token" ? new URLSearchParams(body) : url.searchParams;
  const read = (name: string): string | null => params.get(name);
  return {
    kind,
    loginHint: read("login_hint"),
    prompt: read("prompt"),
    grant: read("grant_type"),
    claims: read("claims"),
  };
}

/** The first message of the child that `read` understands. */
function told<T>(child: ChildProcess, read: (message: object) => T | null): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error("The identity platform did not start.")), LISTENING_MS);
    const end = (): void => {
      clearTimeout(timer);
      child.off("message", listen);
      child.off("exit", ended);
    };
    const listen = (message: unknown): void => {
      const value = typeof message === "object" && message !== null ? read(message) : null;
      if (value === null) return;
      end();
      done(value);
    };
    const ended = (): void => {
      end();
      fail(new Error("The identity platform ended."));
    };
    child.on("message", listen);
    child.on("exit", ended);
  });
}
