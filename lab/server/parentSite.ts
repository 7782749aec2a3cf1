/** The host page's origin: Outlook itself, and the few questions it asks about the situation. */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { FormAnswer, FormRequest, Visit } from "../outlook/state";
import { sendText, toRequest } from "./http";
import type { LabSite } from "./site";
import { hostState } from "./state";
import { beginNew, lookAs, openAnother, putRight, takeMail } from "./visitor";

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
  // Both ends are the lab's, built from the same types.
  const body = async <T>(): Promise<T> => (await (await toRequest(incoming, outgoing, site.parentOrigin)).json()) as T;
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
    case "/~lab/state":
      json(hostState(site));
      break;
    case "/~lab/fault":
      json(site.tenant.outlook.officeFault((await body<{ call: string }>()).call));
      break;
    case "/~lab/form":
      json(submit(site, await body<FormRequest>()));
      break;
    case "/~lab/visit":
      visit(site, await body<Visit>());
      json(hostState(site));
      break;
    case "/~lab/settings":
      site.roamingSettings[site.scenario.client.user] = await body<Record<string, unknown>>();
      json({});
      break;
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

function visit(site: LabSite, asked: Visit): void {
  switch (asked.what) {
    case "open":
      openAnother(site, asked.key, asked.form);
      break;
    case "new":
      beginNew(site, asked.day);
      break;
    case "seat":
      lookAs(site, asked.person);
      break;
    case "fix":
      putRight(site);
      break;
    case "mail":
      takeMail(site, asked.mail);
      break;
  }
}

function submit(site: LabSite, asked: FormRequest): FormAnswer {
  const answer = perform(site, asked);
  site.submitted.push(asked.action);
  return answer;
}

function perform(site: LabSite, { action, key, calendarOf, fields }: FormRequest): FormAnswer {
  const { outlook } = site.tenant;
  if (action !== "discard") site.visitor.draft = null;
  if (action === "discard") return { key, itemId: key === null ? null : (outlook.find(key)?.ewsId ?? null) };
  const event = action === "send" ? outlook.send(key, calendarOf, fields) : outlook.save(key, calendarOf, fields);
  return { key: event.key, itemId: event.ewsId };
}
