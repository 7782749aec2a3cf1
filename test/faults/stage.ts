/** The pane without its face over the lab's tenant: everything of the product but the pixels, MSAL and the library Office.js. */
import { parseHtml } from "../../src/app/gather/testing/office";
import { createWorld, loadScenario, type World } from "../../src/app/gather/testing/world";
import { createSkype } from "../../src/skype/skype";
import type { OpenXFrame } from "../../src/skype/xframe";
import "../../src/taskpane/convert"; // asked for while time stands still
import type { Deed } from "../../src/taskpane/events";
import "../../src/taskpane/own/make";
import { createPane, type PaneStore } from "../../src/taskpane/pane";
import { createWork } from "../../src/taskpane/wiring";
import type { OfficeFault } from "../../lab/outlook/state";
import type { Scenario } from "../../lab/scenario/types";
import type { Tenant } from "../../lab/tenant/tenant.types";
import type { Clock } from "./clock";
import { mutate, type Fault, type Service } from "./faults";

/** One outside call, as the tenant's log has it. */
export interface Call {
  readonly to: Service | "storage";
  readonly method: string;
  readonly path: string;
}

/** `after`: every time once something was written. */
export type Nth = 1 | 2 | "every" | "after";

export interface Stage {
  readonly world: World;
  readonly pane: PaneStore;
  readonly clock: Clock;
  /** From now on that call meets that fault. */
  arm(call: Call, fault: Fault, nth: Nth): void;
  /** The fault is over. */
  disarm(): void;
  /** How often the fault was met. */
  met(): number;
  /** Calls since the stage was set, in their order. */
  calls(): readonly Call[];
  /** Presses a button and waits until the pane rests. False: it did not within its time-out. */
  press(deed: Deed): Promise<boolean>;
}

/** No press may take longer than this, ms: the sum of the longest patiences in a row. */
const TIMEOUT = 300_000;

const BUSY = ["loading", "planning", "signingIn", "applying", "makingOwn"];

export function setStage(name: string, clock: Clock, change: (scenario: Scenario) => Scenario = (same) => same): Stage {
  const scenario = change(structuredClone(loadScenario(name)));
  const office: Call[] = [];
  const stored: Call[] = [];
  let armed: { call: Call; fault: Fault; nth: Nth; seen: number; met: number } | null = null;

  const meets = (call: Call): Fault | null => {
    if (armed === null || !same(armed.call, call)) return null;
    if (armed.nth === "after" && !wrote()) return null;
    armed.seen += 1;
    if (typeof armed.nth === "number" && armed.nth !== armed.seen) return null;
    armed.met += 1;
    return armed.fault;
  };
  const officeFault = (path: string): (OfficeFault & { value?: { is: unknown } }) | null => {
    const call: Call = { to: "office", method: "", path };
    office.push(call);
    const fault = meets(call);
    return fault && { ...fault.fault, ...(fault.value && { value: fault.value }) };
  };
  const answered = async (request: Request, sent: string, response: Response): Promise<Response> => {
    const mutation = armed?.fault.mutation;
    return mutation === undefined ? response : mutated(request, sent, response, mutation, meets);
  };
  const world = createWorld(scenario, officeFault, answered);
  const { tenant, settings, outlook, identity, graph } = world;
  const skype = createSkype(settings, {
    openFrame: framesOver(tenant),
    now: () => clock.now(),
    endpointId: "a917c6f4-976c-4cf3-847d-cdfffa28ccdf",
  });
  const kept = new Map<string, string>();
  const storage = (method: string): void => {
    const call: Call = { to: "storage", method, path: "localStorage" };
    stored.push(call);
    if (meets(call)) throw new DOMException("The operation is insecure.", "SecurityError");
  };
  Object.assign(globalThis, {
    window: {
      location: { origin: "https://addin.example" },
      localStorage: {
        getItem: (key: string) => (storage("getItem"), kept.get(key) ?? null),
        setItem: (key: string, text: string) => (storage("setItem"), void kept.set(key, text)),
      },
    },
    DOMParser: class {
      parseFromString = parseHtml;
    },
  });
  const ports = { outlook, identity, graph, settings, now: () => clock.now(), skype: () => Promise.resolve(skype) };
  const pane = createPane(createWork(ports));
  const rests = (): boolean => {
    const state = pane.get();
    return !BUSY.includes(state.phase) && !("checking" in state && state.checking);
  };
  /** What the lab itself counts: met is read from its log. */
  const inLog = (call: Call): number => tenant.requests.filter((entry) => same(call, entry)).length;
  let logged = 0;
  let sent = 0;
  const wrote = (): boolean =>
    world.submitted.length > 0 ||
    tenant.requests.slice(sent).some(({ method, path }) => method === "PATCH" || /myOnlineMeetings$/i.test(path));

  return {
    world,
    pane,
    clock,
    arm(call, fault, nth) {
      armed = { call, fault, nth, seen: 0, met: 0 };
      logged = inLog(call);
      sent = tenant.requests.length;
      if (call.to === "office" || call.to === "storage" || fault.mutation) return;
      const match = {
        to: call.to,
        method: call.method,
        path: call.path,
        nth: nth === "after" ? ("every" as const) : nth,
      };
      const faults = fault.fault ? [{ ...match, ...fault.fault }] : [];
      const responses = fault.response ? [{ ...match, ...fault.response }] : [];
      const now = (): boolean => {
        if (nth === "after" && logged < 0 && wrote()) logged = inLog(call) - 1;
        return nth !== "after" || wrote();
      };
      if (nth === "after") logged = -1;
      Object.defineProperty(scenario, "faults", { configurable: true, get: () => (now() ? faults : []) });
      Object.defineProperty(scenario, "responses", { configurable: true, get: () => (now() ? responses : []) });
    },
    disarm() {
      armed = null;
      Object.defineProperty(scenario, "faults", { configurable: true, value: [] });
      Object.defineProperty(scenario, "responses", { configurable: true, value: [] });
    },
    met() {
      if (armed === null) return 0;
      if (armed.call.to === "office" || armed.call.to === "storage" || armed.fault.mutation) return armed.met;
      if (armed.nth === "after" && logged < 0) return 0;
      const count = inLog(armed.call) - logged;
      return typeof armed.nth === "string" ? count : count >= armed.nth ? 1 : 0;
    },
    calls: () => [...tenant.requests.map(({ to, method, path }) => ({ to, method, path })), ...office, ...stored],
    async press(deed) {
      pane.dispatch(deed);
      return clock.run(rests, TIMEOUT);
    },
  };
}

export function same(one: Call, other: Call): boolean {
  return one.to === other.to && one.method === other.method && one.path === other.path;
}

/** A single answer, or the part of a batch that is meant. */
async function mutated(
  request: Request,
  sent: string,
  response: Response,
  mutation: Parameters<typeof mutate>[1],
  meets: (call: Call) => Fault | null,
): Promise<Response> {
  const path = pathIn(new URL(request.url).pathname);
  if (!response.headers.get("Content-Type")?.includes("json")) return response;
  const body: unknown = await response.clone().json();
  const renew = (changed: unknown): Response =>
    new Response(JSON.stringify(changed), { status: response.status, headers: response.headers });
  if (path !== "/$batch") {
    return meets({ to: "graph", method: request.method, path }) ? renew(mutate(body, mutation)) : response;
  }
  const asked = new Map(
    requestsIn(sent).map(({ id, method, url }) => [id, { to: "graph" as const, method, path: pathIn(url) }]),
  );
  const parts = isParts(body) ? body.responses : [];
  const responses = parts.map((part) => {
    const call = asked.get(part.id);
    return call && meets(call) ? { ...part, body: mutate(part.body, mutation) } : part;
  });
  return renew({ responses });
}

function pathIn(url: string): string {
  const path = url.split("?")[0] ?? "";
  return decodeURIComponent(path.startsWith("/~graph/v1.0") ? path.slice("/~graph/v1.0".length) : path);
}

interface Asked {
  readonly id: string;
  readonly method: string;
  readonly url: string;
}

function requestsIn(sent: string): readonly Asked[] {
  const parsed: unknown = JSON.parse(sent);
  return hasRequests(parsed) ? parsed.requests : [];
}

function hasRequests(sent: unknown): sent is { requests: Asked[] } {
  return typeof sent === "object" && sent !== null && "requests" in sent && Array.isArray(sent.requests);
}

function isParts(body: unknown): body is { responses: { id: string; body?: unknown }[] } {
  return typeof body === "object" && body !== null && "responses" in body && Array.isArray(body.responses);
}

/** The frames of Skype's servers, without a page: what a host answers, or silence where there is none. */
function framesOver(tenant: Tenant): OpenXFrame {
  return (src) => {
    const page = tenant.fetch(new Request(src)).then(
      ({ ok }) => ok,
      () => false,
    );
    return {
      async send({ url, method, headers, body, contentType }, signal) {
        if (!(await page)) return new Promise(() => undefined);
        const all = new Headers({ ...headers, "X-Ms-Origin": "https://addin.example" });
        if (contentType) all.set("Content-Type", contentType);
        const lost = { status: 0, statusText: "error", headers: "", text: "" };
        const answer = await tenant.fetch(new Request(url, { method, headers: all, body, signal })).catch(() => null);
        if (answer === null) return signal.aborted ? new Promise(() => undefined) : lost;
        const lines = [...answer.headers].map(([name, value]) => `${name}: ${value}\r\n`).join("");
        return { status: answer.status, statusText: answer.statusText, headers: lines, text: await answer.text() };
      },
      dispose: () => undefined,
    };
  };
}
