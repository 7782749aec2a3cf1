/**
 * The page of `npm start` for Outlook on the web, and for Linux, where no tool can put an add-in into Outlook: the three
 * steps by hand, the manifest's address, and whether it arrived, which is seen when Outlook asks for the pane.
 */
import type { IncomingMessage, ServerResponse } from "node:http";

export const SIDELOAD_PAGE = "/sideload.html";
const STATE = "/~sideload";

export const STEPS = [
  "Open https://aka.ms/olksideload: Outlook on the web shows “Add-Ins for Outlook”.",
  "My add-ins > Custom add-ins > Add a custom add-in > Add from file: choose manifest.xml.",
  "Open an appointment of the owner’s calendar and press On Behalf.",
] as const;

/** Chromium 142 and later (github.com/OfficeDev/office-js/issues/6366): without it the frame stays empty, and nothing is asked for. */
const LOCAL_NETWORK =
  "The pane stays empty? Chrome and Edge ask once whether Outlook may reach this device, or the local network: press Allow. A Block is taken back in the site’s settings, beside Outlook’s address.";

type Next = () => void;

/**
 * Answers its page and its state, and notes when a frame asks for the pane; anything else is the next one's.
 * @param now epoch ms
 */
export function createSideload(
  origin: string,
  now: () => number,
): (incoming: IncomingMessage, outgoing: ServerResponse, next: Next) => void {
  let opened: number | null = null;
  return (incoming, outgoing, next) => {
    const { pathname } = new URL(incoming.url ?? "/", origin);
    // The person's own tab asks for a document, Outlook on the web for a frame.
    if (pathname === "/taskpane.html" && incoming.headers["sec-fetch-dest"] === "iframe") opened = now();
    if (pathname === SIDELOAD_PAGE) send(outgoing, "text/html; charset=utf-8", page(origin));
    else if (pathname === STATE) send(outgoing, "application/json", JSON.stringify({ opened }));
    else next();
  };
}

function send(outgoing: ServerResponse, type: string, text: string): void {
  outgoing.writeHead(200, { "content-type": type, "cache-control": "no-store" });
  outgoing.end(text);
}

function page(origin: string): string {
  const steps = STEPS.map((step) => `      <li>${linked(step)}</li>`).join("\n");
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Put On Behalf into Outlook</title>
    <style>
      body { max-width: 40em; margin: 3em auto; padding: 0 1em; font: 16px/24px system-ui, sans-serif; }
      [role="status"] { padding: 12px; border: 1px solid; border-radius: 4px; }
    </style>
  </head>
  <body>
    <h1>Put On Behalf into Outlook</h1>
    <ol>
${steps}
    </ol>
    <p>The manifest: <a href="/manifest.xml" download>${origin}/manifest.xml</a></p>
    <p role="status" id="state">Outlook hasn’t asked for the pane yet.</p>
    <p>${LOCAL_NETWORK}</p>
    <script>
      const state = document.getElementById("state");
      setInterval(async () => {
        const answer = await fetch("${STATE}").catch(() => null);
        if (!answer) { state.textContent = "npm start has ended: start it again."; return; }
        const { opened } = await answer.json();
        if (opened) state.textContent = "It arrived: Outlook opened the pane at " + new Date(opened).toLocaleTimeString() + ".";
      }, 1000);
    </script>
  </body>
</html>
`;
}

function linked(step: string): string {
  return step
    .replaceAll(">", "&gt;")
    .replace(/https:\/\/[^\s:]+/, (address) => `<a href="${address}" target="_blank" rel="noopener">${address}</a>`);
}
