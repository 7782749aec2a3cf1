/** The host page's origin: Outlook itself, and the few questions it asks about the situation. */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { sendText, toRequest } from "./http";
import { answerHost } from "./answers";
import type { LabSite } from "./site";

const OUTLOOK = join(__dirname, "..", "outlook");
const JSON_TYPE = "application/json; charset=utf-8";

export async function parentSite(site: LabSite, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? "/", site.parentOrigin);
  const send = (type: string, content: string | Uint8Array): void => {
    sendText(outgoing, type, content);
  };
  const json = (value: unknown): void => {
    send(JSON_TYPE, JSON.stringify(value));
  };
  const body = async (): Promise<unknown> => (await toRequest(incoming, outgoing, site.parentOrigin)).json();
  switch (url.pathname) {
    case "/":
      await choose(site, url.searchParams.get("scenario"));
      send("text/html; charset=utf-8", await readFile(join(OUTLOOK, "index.html")));
      break;
    case "/~lab/host.js":
      send("text/javascript; charset=utf-8", site.scripts.host);
      break;
    case "/~lab/host.css":
      send("text/css; charset=utf-8", await readFile(join(OUTLOOK, "host.css")));
      break;
    case "/~lab/demo.css":
      send("text/css; charset=utf-8", await readFile(join(OUTLOOK, "demo.css")));
      break;
    default: {
      const answer = await answerHost(site, url.pathname.slice(1), body);
      if (answer) json(answer.value);
      else sendText(outgoing, "text/plain; charset=utf-8", "No such page.", 404);
    }
  }
}

/** The page's own address names the scenario; without a name the one that is loaded starts over, in the demo only. */
async function choose(site: LabSite, file: string | null): Promise<void> {
  if (!site.picker) return;
  const scenario = file === null ? site.scenario : await site.picker.read(file);
  if (scenario) site.load(scenario, file ?? site.file ?? undefined);
}
