/** One request to UCWA, whole: the right frame, the allowed host, the token, a time-out, one retry where nothing can be done twice. */
import { failed, ok, type Result } from "../lib/result";
import { headerOf, headersOf, type FrameAnswer, type FrameRequest } from "./answer";
import { parseChallenge } from "./challenge";
import { cancelled, judge, problem, type Problem } from "./errors";
import { allowedUrl, type HostRule } from "./hosts";
import { parseResource, type Link, type Resource } from "./resource";
import { signIn, type HostToken } from "./token";
import { parseUrl } from "../lib/url";
import { within } from "../lib/deadline";
import type { OpenXFrame, XFrame } from "./xframe";

export interface Asked {
  readonly method?: FrameRequest["method"];
  readonly body?: Resource;
  /** ETag of what is changed or removed. */
  readonly ifMatch?: string;
  /** Discovery roots: an answer that does not come is the usual case, and asked for once. */
  readonly once?: boolean;
}

export interface Answered {
  /** Where it was asked: what its relative links are resolved against. */
  readonly url: string;
  readonly status: number;
  readonly etag: string | null;
  /** {} where the server had nothing to say (204). */
  readonly resource: Resource;
}

export type AskLink = Pick<Link, "href"> & Partial<Link>;

export type Answer = Result<Answered, Problem>;

export interface Client {
  /** Names the frame of a host, from a link that the server gave. A host outside the rule is left out. */
  useFrame(src: string): void;
  ask(link: AskLink, asked: Asked, signal: AbortSignal): Promise<Answer>;
  /** UCWA's own version, as the server's last answer had it. */
  version(): string | null;
  dispose(): void;
}

const SAFE_TO_REPEAT: readonly number[] = [0, 502, 503, 504];

export function createClient(rule: HostRule, open: OpenXFrame, timeoutMs: number, now: () => number): Client {
  const sources = new Map<string, string>();
  const frames = new Map<string, XFrame>();
  /** Requests in flight of each frame. */
  const waiting = new Map<XFrame, number>();
  const tokens = new Map<string, HostToken>();
  let version: string | null = null;

  function frameFor(url: string): XFrame {
    const { origin } = new URL(url);
    let frame = frames.get(origin);
    if (!frame) frames.set(origin, (frame = open(sources.get(origin) ?? `${origin}/Autodiscover/XFrame/XFrame.html`)));
    return frame;
  }

  /**
   * A frame whose page did not load stays silent for ever, and looks like one whose server is slow: the next request gets a new
   * one. Whoever still waits for the old one may yet be answered.
   */
  function giveUp(frame: XFrame, url: string): void {
    const { origin } = new URL(url);
    if (frames.get(origin) === frame) frames.delete(origin);
  }

  function leave(frame: XFrame): void {
    const left = (waiting.get(frame) ?? 1) - 1;
    if (left > 0) return void waiting.set(frame, left);
    waiting.delete(frame);
    if (![...frames.values()].includes(frame)) frame.dispose();
  }

  async function sendOnce(request: FrameRequest, signal: AbortSignal): Promise<Result<FrameAnswer, Problem>> {
    if (!allowedUrl(request.url, rule)) {
      return failed(
        problem("hostRefused", `Discovery led to ${new URL(request.url).host}, outside the allowed domains.`),
      );
    }
    if (signal.aborted) return failed(cancelled);
    const forget = new AbortController();
    const frame = frameFor(request.url);
    waiting.set(frame, (waiting.get(frame) ?? 0) + 1);
    const waited = await within(frame.send(request, forget.signal), timeoutMs, signal);
    forget.abort();
    if (waited.kind === "noAnswer") giveUp(frame, request.url);
    leave(frame);
    if (waited.kind === "cancelled") return failed(cancelled);
    if (waited.kind === "noAnswer") {
      return failed({ state: "noAnswer", failure: { kind: "noAnswer", afterMs: timeoutMs } });
    }
    version = headerOf(waited.value, "X-MS-UcwaVersion") ?? version;
    return ok(waited.value);
  }

  async function send(
    request: FrameRequest,
    once: boolean,
    signal: AbortSignal,
  ): Promise<Result<FrameAnswer, Problem>> {
    const first = await sendOnce(request, signal);
    const repeat = first.ok ? SAFE_TO_REPEAT.includes(first.value.status) : first.error.failure.kind === "noAnswer";
    return repeat && !once && request.method === "GET" ? sendOnce(request, signal) : first;
  }

  /** Sends with the host's token; a challenge is met once, also where an old token has run out. */
  async function signedIn(
    request: FrameRequest,
    once: boolean,
    signal: AbortSignal,
  ): Promise<Result<FrameAnswer, Problem>> {
    const { host } = new URL(request.url);
    const withToken = (): FrameRequest => {
      const token = tokens.get(host);
      if (!token || token.until <= now()) return request;
      return { ...request, headers: { ...request.headers, Authorization: `Bearer ${token.value}` } };
    };
    const first = await send(withToken(), once, signal);
    if (!first.ok || first.value.status !== 401) return first;
    const challenge = parseChallenge(headersOf(first.value, "WWW-Authenticate"));
    const url = challenge && parseUrl(challenge.href, request.url)?.href;
    if (!challenge || !url) return first;
    tokens.delete(host);
    const token = await signIn(challenge.grants, (form) => sendOnce({ ...form, url }, signal), now);
    if (!token.ok) return token;
    tokens.set(host, token.value);
    return send(withToken(), once, signal);
  }

  async function ask(link: AskLink, asked: Asked, signal: AbortSignal): Promise<Answer> {
    const url = link.href;
    if (!parseUrl(url)) return failed(problem("hostRefused", "Discovery led to an address that is none."));
    const request: FrameRequest = {
      method: asked.method ?? "GET",
      url,
      headers: {
        ...(asked.ifMatch ? { "If-Match": asked.ifMatch } : {}),
        ...(link.revision ? { "X-MS-RequiresMinResourceVersion": String(link.revision) } : {}),
      },
      body: asked.body ? JSON.stringify(asked.body) : null,
      contentType: asked.body ? "application/json" : null,
    };
    const sent = await signedIn(request, asked.once ?? false, signal);
    if (!sent.ok) return sent;
    const answer = sent.value;
    if (answer.status < 200 || answer.status > 299) {
      const wrong = judge(answer);
      // An older server does not know the version that a link promised: the resource without it serves as well.
      const tooNew =
        wrong.failure.kind === "http" &&
        /^(API)?VersionNotSupported$/i.test(wrong.failure.subcode || wrong.failure.code);
      return tooNew && link.revision ? ask({ href: url }, asked, signal) : failed(wrong);
    }
    const resource = answer.text.trim() === "" ? {} : parseResource(answer.text);
    if (!resource) {
      return failed({
        state: "proxy",
        failure: { kind: "malformed", message: `HTTP ${answer.status}, and the answer is not JSON.` },
      });
    }
    const etag = headerOf(answer, "ETag") ?? (typeof resource["etag"] === "string" ? resource["etag"] : null);
    return ok({ url, status: answer.status, etag, resource });
  }

  return {
    version: () => version,
    useFrame(src) {
      if (allowedUrl(src, rule)) sources.set(new URL(src).origin, src);
    },
    ask,
    dispose() {
      for (const frame of frames.values()) frame.dispose();
      frames.clear();
      tokens.clear();
    },
  };
}
