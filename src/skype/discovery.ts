/**
 * From a SIP domain to the person's home pool: internal root, external root, redirects, `user`, `applications`
 * (learn.microsoft.com/skype-sdk/ucwa/rooturl).
 */
import { failed, ok, type Result } from "../lib/result";
import type { Answered, Client } from "./client";
import { cancelled, problem, type Problem } from "./errors";
import { linkOf, type Link } from "./resource";
import { parseUrl } from "../lib/url";
import { within } from "../lib/deadline";

const MOST_HOPS = 5;

/** The addresses to try, in order. @param domains SIP domains, lower case */
export function discoveryRoots(configured: readonly string[], domains: readonly string[]): readonly string[] {
  const hosts = domains.flatMap((domain) => [
    `https://lyncdiscoverinternal.${domain}/`,
    `https://lyncdiscover.${domain}/`,
  ]);
  const roots = configured.length > 0 ? configured : hosts;
  return [...new Set(roots.flatMap((root) => parseUrl(root)?.href ?? []))];
}

interface DiscoveryEnv {
  readonly client: Client;
  readonly timeoutMs: number;
}

/** A document with `user`, after any number of redirects (bounded, no circle). Lync 2010 answers without such a link. */
async function followRedirects(
  env: DiscoveryEnv,
  root: string,
  signal: AbortSignal,
): Promise<Result<Answered, Problem>> {
  const seen = new Set<string>();
  let link: Link = { href: root, revision: null };
  // The frame of a discovery host stands below its root; any other host's is named by the document that led there.
  env.client.useFrame(new URL("xframe", root.endsWith("/") ? root : `${root}/`).href);
  while (seen.size < MOST_HOPS && !seen.has(link.href)) {
    seen.add(link.href);
    const answer = await env.client.ask(link, { once: seen.size === 1 }, signal);
    if (!answer.ok) {
      const { failure, status } = answer.error;
      // In whatever words: the host is there, and discovery is not.
      return (failure.kind === "http" ? failure.status : status) === 404
        ? failed(problem("noUcwa", "The server has no discovery document.", 404))
        : answer;
    }
    const { resource, url } = answer.value;
    const xframe = linkOf(resource, "xframe", url);
    if (xframe) env.client.useFrame(xframe.href);
    if (linkOf(resource, "user", url)) return ok(answer.value);
    const redirect = linkOf(resource, "redirect", url);
    if (!redirect)
      return failed(problem("noUcwa", "The server's discovery document names no web interface.", answer.value.status));
    link = redirect;
  }
  return failed(problem("notFound", "Discovery went round in circles."));
}

/** Nothing came back at all: of several failures, any other says more. */
function silent({ failure }: Problem): boolean {
  return failure.kind === "noAnswer" || failure.kind === "lost";
}

/**
 * Tries the roots in order. A later one starts as soon as the one before has failed, or has kept silent for a quarter of the
 * time: outside the company the internal host does not exist, and a frame cannot tell that from a slow one.
 */
async function firstRoot(
  env: DiscoveryEnv,
  roots: readonly string[],
  signal: AbortSignal,
): Promise<Result<Answered, Problem>> {
  const stop = new AbortController();
  const both = stop.signal;
  const onAbort = (): void => stop.abort();
  signal.addEventListener("abort", onAbort);
  const running: Promise<Result<Answered, Problem>>[] = [];
  const found = new Promise<Result<Answered, Problem>>((resolve) => {
    void (async () => {
      for (const root of roots) {
        const attempt = followRedirects(env, root, both);
        running.push(attempt);
        void attempt.then((result) => result.ok && resolve(result));
        const waited = await within(attempt, env.timeoutMs / 4, both);
        if (both.aborted || (waited.kind === "value" && waited.value.ok)) return;
      }
      const results = await Promise.all(running);
      const problems = results.flatMap((result) => (result.ok ? [] : [result.error]));
      const best = problems.find((one) => !silent(one)) ?? problems[0];
      if (best && problems.length === results.length) resolve(failed(best));
    })();
  });
  const waited = await within(found, env.timeoutMs * (roots.length + MOST_HOPS), signal);
  signal.removeEventListener("abort", onAbort);
  stop.abort();
  if (waited.kind === "value") return waited.value;
  return failed(waited.kind === "cancelled" ? cancelled : problem("notFound", "No discovery host answered."));
}

/** The discovery document that has a `user` link. */
export async function discover(
  env: DiscoveryEnv,
  roots: readonly string[],
  signal: AbortSignal,
): Promise<Result<Answered, Problem>> {
  const result = await firstRoot(env, roots, signal);
  if (result.ok || !silent(result.error)) return result;
  // A frame cannot tell a host that does not exist from one without a frame, as Lync 2010 is.
  return failed(problem("notFound", "No discovery host answered."));
}

/**
 * From the discovery document to the link under which applications are made. The home pool may be elsewhere: a `redirect`
 * of `user` leads to another host with a frame and a token of its own. Where both links are there, `applications` counts.
 */
export async function homePool(client: Client, root: Answered, signal: AbortSignal): Promise<Result<Link, Problem>> {
  const seen = new Set<string>();
  let link = linkOf(root.resource, "user", root.url);
  while (link && seen.size < MOST_HOPS && !seen.has(link.href)) {
    seen.add(link.href);
    const answer = await client.ask(link, {}, signal);
    if (!answer.ok) return answer;
    const { resource, url } = answer.value;
    const applications = linkOf(resource, "applications", url);
    const xframe = linkOf(resource, "xframe", url);
    if (xframe) client.useFrame(xframe.href);
    if (applications) return ok(applications);
    const next = linkOf(resource, "redirect", url) ?? linkOf(resource, "user", url);
    if (!next) return failed(problem("noUcwa", "The server names no place for applications.", answer.value.status));
    link = next;
  }
  return failed(problem("notFound", "Discovery went round in circles."));
}
