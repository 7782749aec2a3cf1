/** The pane's origin: the built add-in, Office.js from its package, the tenant's services, and whatever host the browser was led here for. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { SIGN_IN_HOST } from "../identity/platform";
import { sendFile } from "./files";
import { sendResponse, sendText, toRequest } from "./http";
import { parentSite } from "./parentSite";
import { clientScript, paneScript, settings } from "./paneParts";
import { rewritePage } from "./rewrite";
import type { LabSite } from "./site";

const OFFICE = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const SCRIPT = "text/javascript; charset=utf-8";

export async function paneSite(site: LabSite, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  // A browser silently repeats a request, a PATCH too, when a connection that it has used before is cut: use none twice.
  if ((site.scenario.faults ?? []).some((fault) => fault.drop === true)) outgoing.setHeader("connection", "close");
  const host = incoming.headers.host ?? "";
  if (host === "outlook.office.com") return parentSite(site, incoming, outgoing);
  if (host === SIGN_IN_HOST && site.platform) return site.platform.handle(incoming, outgoing);
  if (host !== new URL(site.paneOrigin).host) return foreign(site, incoming, outgoing, host);

  const { pathname } = new URL(incoming.url ?? "/", site.paneOrigin);
  if (pathname === "/~lab/pane.js") {
    sendText(outgoing, SCRIPT, paneScript(site));
    return;
  }
  if (pathname === "/~lab/client.js") {
    sendText(outgoing, SCRIPT, clientScript(site));
    return;
  }
  if (pathname === "/~lab/skip") {
    const ms = Number(await (await toRequest(incoming, outgoing, site.paneOrigin)).text());
    site.skipped += ms;
    site.tenant.skip(ms);
    sendText(outgoing, "text/plain; charset=utf-8", "");
    return;
  }
  if (pathname.startsWith("/~graph/") || pathname === "/~token")
    return tenant(site, incoming, outgoing, site.paneOrigin);
  // The package's folders are lower case, the library asks in mixed case.
  const sent = pathname.startsWith("/~office/")
    ? await sendFile(OFFICE, pathname.slice("/~office/".length).toLowerCase(), outgoing)
    : await sendFile(site.dist, pathname, outgoing, (html) => rewritePage(html, settings(site)));
  if (sent) return;
  if (pathname !== "/favicon.ico") site.unhandled.push(`${incoming.method ?? "GET"} ${pathname}: no such file`);
  sendText(outgoing, "text/plain; charset=utf-8", "No such file.", 404);
}

/** A host that is not the lab's own. The browser's own housekeeping carries no site; what a page asked for does. */
async function foreign(
  site: LabSite,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  host: string,
): Promise<void> {
  if (incoming.headers["sec-fetch-site"] === "none" && incoming.headers["sec-fetch-dest"] !== "document") {
    outgoing.destroy();
    return;
  }
  return tenant(site, incoming, outgoing, `https://${host}`);
}

async function tenant(
  site: LabSite,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
): Promise<void> {
  const of = site.tenant;
  const request = await toRequest(incoming, outgoing, origin);
  site.inFlight += 1;
  try {
    await sendResponse(await untilGone(of.fetch(request), request.signal), outgoing);
  } finally {
    if (of === site.tenant) site.inFlight -= 1;
  }
}

/** A request that is never answered ends when the browser gives up. */
function untilGone(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((done, fail) => {
    signal.addEventListener("abort", () => fail(new DOMException("The browser gave up.", "AbortError")), {
      once: true,
    });
    answer.then(done, fail);
  });
}
