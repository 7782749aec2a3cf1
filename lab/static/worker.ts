/**
 * Stands between the pages and the network where the demo is on a static host, and keeps nothing itself: a browser ends a
 * worker when it likes. What the lab's servers would answer, the page with Outlook in it answers.
 */
import { OWN_PAGES, type Asked, type Answered } from "./relay";

/** The part of a service worker's scope that is used here; the compiler knows pages only. */
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: "window" }): Promise<readonly WorkerClient[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: "install" | "activate",
    listener: (event: { waitUntil(what: Promise<void>): void }) => void,
  ): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}
interface WorkerClient {
  readonly url: string;
  readonly frameType: string;
  postMessage(message: Asked, transfer: Transferable[]): void;
}
interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

declare const self: Worker;

/** Office.js and what it loads: the genuine library comes from its own address. */
const MICROSOFT = ["appsforoffice.microsoft.com", "ajax.aspnetcdn.com"];

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { url } = event.request;
  const { scope } = self.registration;
  if (MICROSOFT.includes(new URL(url).hostname)) return;
  const path = url.startsWith(scope) ? url.slice(scope.length).replace(/[?#].*/, "") : null;
  if (path === null || path.startsWith("~") || OWN_PAGES.includes(path)) event.respondWith(relay(event.request, scope));
});

async function relay(request: Request, scope: string): Promise<Response> {
  const windows = await self.clients.matchAll({ type: "window" });
  const outlook = windows.find(({ frameType, url }) => frameType === "top-level" && isOutlook(url, scope));
  if (!outlook) return new Response("The tab with Outlook in it is closed.", { status: 503 });
  const { port1, port2 } = new MessageChannel();
  const body = ["GET", "HEAD"].includes(request.method) ? null : await request.arrayBuffer();
  const answer = new Promise<Answered>((done) => {
    port1.onmessage = ({ data }: MessageEvent<Answered>) => done(data);
  });
  const { url, method } = request;
  outlook.postMessage({ kind: "on-behalf-lab", url, method, headers: [...request.headers], body }, [port2]);
  const { status, headers, body: content } = await answer;
  return status === 0 ? Response.error() : new Response(content, { status, headers });
}

function isOutlook(url: string, scope: string): boolean {
  const rest = url.startsWith(scope) ? url.slice(scope.length).replace(/[?#].*/, "") : null;
  return rest === "" || rest === "index.html";
}
