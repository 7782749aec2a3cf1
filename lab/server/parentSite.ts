/** The host page's origin: Outlook itself, and the few questions it asks about the situation. */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { FormAnswer, FormRequest } from "../outlook/state";
import { sendText, toRequest } from "./http";
import type { LabSite } from "./site";
import { hostState } from "./state";

const OUTLOOK = join(__dirname, "..", "outlook");
const JSON_TYPE = "application/json; charset=utf-8";

export async function parentSite(site: LabSite, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? "/", site.parentOrigin);
  const json = (value: unknown): void => sendText(outgoing, JSON_TYPE, JSON.stringify(value));
  switch (url.pathname) {
    case "/": {
      await choose(site, url.searchParams.get("scenario"));
      return sendText(outgoing, "text/html; charset=utf-8", await readFile(join(OUTLOOK, "index.html")));
    }
    case "/~lab/host.js":
      return sendText(outgoing, "text/javascript; charset=utf-8", site.scripts.host);
    case "/~lab/host.css":
      return sendText(outgoing, "text/css; charset=utf-8", await readFile(join(OUTLOOK, "host.css")));
    case "/~lab/state":
      return json(hostState(site));
    case "/~lab/fault": {
      const { call }: { call: string } = await (await toRequest(incoming, outgoing, site.parentOrigin)).json();
      return json(site.tenant.outlook.officeFault(call));
    }
    case "/~lab/form": {
      const asked: FormRequest = await (await toRequest(incoming, outgoing, site.parentOrigin)).json();
      return json(submit(site, asked));
    }
    case "/~lab/settings": {
      site.roamingSettings = await (await toRequest(incoming, outgoing, site.parentOrigin)).json();
      return json({});
    }
    default:
      sendText(outgoing, "text/plain; charset=utf-8", "No such page.", 404);
  }
}

/** The page's own address names the scenario; without a name the one that is loaded starts over, in the demo only. */
async function choose(site: LabSite, file: string | null): Promise<void> {
  if (!site.picker) return;
  const scenario = file === null ? site.scenario : await site.picker.read(file);
  if (scenario) site.load(scenario, file ?? site.file ?? undefined);
}

function submit(site: LabSite, asked: FormRequest): FormAnswer {
  const { outlook } = site.tenant;
  if (asked.action === "discard")
    return { key: asked.key, itemId: asked.key === null ? null : (outlook.find(asked.key)?.ewsId ?? null) };
  const write = asked.action === "send" ? outlook.send : outlook.save;
  const event = write.call(outlook, asked.key, asked.calendarOf, asked.fields);
  return { key: event.key, itemId: event.ewsId };
}
