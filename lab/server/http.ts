/** Between Node's requests and the web's: the tenant is one function from a Request to a Response. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { ConnectionDropped } from "../tenant/tenant.types";

/** `origin`: what the path is relative to. The request's signal aborts when the browser gives up. */
export async function toRequest(incoming: IncomingMessage, outgoing: ServerResponse, origin: string): Promise<Request> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) if (chunk instanceof Uint8Array) chunks.push(chunk);
  const gone = new AbortController();
  outgoing.on("close", () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === "string") headers.set(name, value);
    else for (const one of value ?? []) headers.append(name, one);
  }
  const method = incoming.method ?? "GET";
  const body = method === "GET" || method === "HEAD" ? null : Buffer.concat(chunks);
  return new Request(new URL(incoming.url ?? "/", origin), { method, headers, body, signal: gone.signal });
}

export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (outgoing.destroyed) return;
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => outgoing.setHeader(name, value));
  outgoing.end(bytes);
}

export function sendText(outgoing: ServerResponse, type: string, text: string | Uint8Array, status = 200): void {
  outgoing.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  outgoing.end(text);
}

/** Runs a handler; a cut connection is cut here too, anything else unexpected is a 500 with its message. */
export function guard(outgoing: ServerResponse, work: Promise<void>): void {
  work.catch((problem: unknown) => {
    if (problem instanceof ConnectionDropped || isAbort(problem)) outgoing.destroy();
    else if (!outgoing.headersSent) sendText(outgoing, "text/plain; charset=utf-8", String(problem), 500);
    else outgoing.destroy();
  });
}

function isAbort(problem: unknown): boolean {
  return problem instanceof Error && problem.name === "AbortError";
}
