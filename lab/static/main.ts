/** The demo on a static host: the lab's whole tenant in this page, and Outlook over it. */
import { parseScenario } from "../scenario/parse";
import type { Scenario } from "../scenario/types";
import { withScenery } from "../scenario/scenery";
import type { PickerEntry } from "../outlook/state";
import { answerHost } from "../server/answers";
import { clientScript, paneScript, settings } from "../server/paneParts";
import { rewritePage } from "../server/rewrite";
import { newVisitor } from "../server/site";
import type { LabSite } from "../server/site";
import { createTenant } from "../tenant/tenant";
import { ConnectionDropped } from "../tenant/tenant.types";
import { OWN_PAGES, type Answered, type Asked } from "./relay";

/** Written by the command that makes this page. */
interface Made {
  readonly functionName: string;
  readonly scripts: { readonly pane: string; readonly client: string };
  readonly picker: readonly PickerEntry[];
  /** By file name. */
  readonly scenarios: Readonly<Record<string, unknown>>;
}

const FIRST = "ready.json";
const BASE = new URL(".", location.href).href.replace(/[?#].*/, "");
const NO_BODY: readonly number[] = [101, 204, 205, 304];

async function start(): Promise<void> {
  const made = (await (await fetch("lab.json")).json()) as Made;
  const site = siteOf(made);
  navigator.serviceWorker.addEventListener("message", ({ data, ports }: MessageEvent<Asked>) => {
    void answer(site, data).then((answered) => ports[0]?.postMessage(answered));
  });
  navigator.serviceWorker.startMessages();
  await navigator.serviceWorker.register("worker.js");
  if (!navigator.serviceWorker.controller) {
    await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
  }
  await import("../outlook/main");
}

/** Times of day stay what the file says, in the visitor's own zone: nothing here can tell the pane another. */
function siteOf({ functionName, scripts, picker, scenarios }: Made): LabSite {
  const asked = new URL(location.href).searchParams.get("scenario") ?? FIRST;
  const file = asked in scenarios ? asked : FIRST;
  const parsed = parseScenario(scenarios[file], file);
  if (!parsed.ok) throw new Error(parsed.error);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const scenario: Scenario = withScenery({ ...parsed.value, timeZone });
  const origin = BASE.replace(/\/$/, "");
  return {
    scenario,
    file,
    visitor: newVisitor(scenario),
    tenant: createTenant(scenario),
    scripts: { host: "", ...scripts },
    functionName,
    dist: "",
    panePage: "taskpane.html",
    picker: { scenarios: picker, read: () => Promise.resolve(null) },
    parentOrigin: origin,
    paneOrigin: origin,
    roamingSettings: {},
    unhandled: [],
    submitted: [],
    inFlight: 0,
    skipped: 0,
    jumps: "no",
    load: () => undefined,
  };
}

async function answer(site: LabSite, asked: Asked): Promise<Answered> {
  try {
    const response = await respond(site, asked);
    const body = NO_BODY.includes(response.status) ? null : await response.arrayBuffer();
    return { status: response.status, headers: [...response.headers], body };
  } catch (problem) {
    if (problem instanceof ConnectionDropped) return { status: 0, headers: [], body: null };
    return { status: 500, headers: [], body: new TextEncoder().encode(String(problem)).buffer };
  }
}

async function respond(site: LabSite, { url, method, headers, body }: Asked): Promise<Response> {
  const path = url.startsWith(BASE) ? url.slice(BASE.length).replace(/[?#].*/, "") : null;
  if (path === "~lab/pane.js") return text("text/javascript", paneScript(site));
  if (path === "~lab/client.js") return text("text/javascript", clientScript(site));
  if (path !== null && OWN_PAGES.includes(path)) {
    const page = await (await fetch(`pages/${path}`)).text();
    return text("text/html", rewritePage(page, settings(site), null));
  }
  if (path?.startsWith("~lab/")) {
    const read = (): Promise<unknown> =>
      Promise.resolve(JSON.parse(new TextDecoder().decode(body ?? new ArrayBuffer(0))));
    const known = await answerHost(site, path, read);
    return known ? Response.json(known.value) : text("text/plain", "No such page.", 404);
  }
  // The tenant serves its own paths, whatever folder this page is in.
  const target = path === null ? url : new URL(url.slice(BASE.length - 1), location.origin).href;
  return site.tenant.fetch(
    new Request(target, { method, headers: headers.map(([name, value]): [string, string] => [name, value]), body }),
  );
}

function text(type: string, content: string, status = 200): Response {
  return new Response(content, { status, headers: { "content-type": `${type}; charset=utf-8` } });
}

start().catch((problem: unknown) => {
  document.body.textContent = `The demo could not start: ${problem instanceof Error ? problem.message : String(problem)}`;
});
