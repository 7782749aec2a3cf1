/** The lab's Skype server behind frames that need no document. For tests. */
import type { Scenario } from "../../../lab/scenario/types";
import type { SkypeServerSpec } from "../../../lab/scenario/people.types";
import { createUcwa } from "../../../lab/tenant/ucwa/ucwa";
import { parseSettings } from "../../settings/parse";
import type { StoragePort } from "../../lib/storage";
import type { Settings } from "../../settings/types";
import { createSkype, type Skype } from "../skype";
import type { OpenXFrame } from "../xframe";

export const NOW = Date.parse("2026-03-02T09:00:00Z");
export const ORIGIN = "https://addin.contoso.com";
export const OWNER = "mark@contoso.com";
export const DELEGATE = "anna@contoso.com";

export interface SetUp {
  readonly server?: SkypeServerSpec;
  /** Lync delegates of the owner; the delegate when left out. */
  readonly delegates?: string[];
  readonly ownerSip?: string;
  readonly delegatePool?: string;
  readonly settings?: Partial<Settings["skype"]>;
  readonly timeout?: number;
  /** In place of the server's own answer; undefined: let it through. "lost": served, and the answer does not arrive. */
  readonly answer?: (request: Request, nth: number) => Response | "never" | "lost" | undefined;
}

export function scenarioOf(set: SetUp): Scenario {
  return {
    title: "A Skype server",
    now: new Date(NOW).toISOString(),
    timeZone: "UTC",
    people: [
      {
        id: "mark",
        name: "Mark",
        mail: OWNER,
        skype: { delegates: set.delegates ?? ["anna"], ...(set.ownerSip ? { sip: set.ownerSip } : {}) },
      },
      {
        id: "anna",
        name: "Anna",
        mail: DELEGATE,
        skype: set.delegatePool ? { pool: set.delegatePool } : {},
      },
    ],
    organization: { skype: set.server ?? {} },
    events: [],
    client: { kind: "classicWindows", user: "anna" },
    open: { event: null, form: "read" },
  };
}

/** A browser's storage; `full`: one that keeps nothing. */
export function memoryStorage(full = false): StoragePort {
  const texts = new Map<string, string>();
  return {
    get: (key) => texts.get(key) ?? null,
    set: (key, text) => !full && texts.set(key, text) === texts,
  };
}

export interface TestLab {
  readonly skype: Skype;
  /** "GET lyncweb.contoso.com/ucwa/...", the frames' own pages left out. */
  readonly asked: string[];
  readonly bodies: string[];
  readonly headers: Headers[];
  readonly unhandled: string[];
  readonly written: unknown[];
  readonly frames: { open: number };
  now: number;
}

export function testLab(set: SetUp = {}): TestLab {
  const lab = { asked: [], bodies: [], headers: [], unhandled: [], written: [], frames: { open: 0 }, now: NOW } as Omit<
    TestLab,
    "skype"
  > & { now: number };
  const ucwa = createUcwa(scenarioOf(set), {
    now: () => lab.now,
    written: (change) => lab.written.push(change),
    unhandled: (what) => lab.unhandled.push(what),
  });
  const parsed = parseSettings({
    clientId: "00000000-0000-0000-0000-000000000001",
    timeouts: { ucwa: set.timeout ?? 60 },
    skype: set.settings ?? {},
  });
  if (!parsed.ok) throw new Error("settings");

  const openFrame: OpenXFrame = (src) => {
    lab.frames.open += 1;
    const host = new URL(src).hostname;
    const page = ucwa.handles(host)
      ? ucwa.fetch(new Request(src)).then(
          (answer) => answer.ok,
          () => false,
        )
      : Promise.resolve(false);
    return {
      async send(asked) {
        if (!(await page)) return new Promise(() => undefined);
        const headers = new Headers({ ...asked.headers, "X-Ms-Origin": ORIGIN });
        if (asked.contentType) headers.set("Content-Type", asked.contentType);
        const request = new Request(asked.url, { method: asked.method, headers, body: asked.body });
        const { hostname, pathname, search } = new URL(asked.url);
        const line = `${asked.method} ${hostname}${pathname}${search}`;
        lab.asked.push(line);
        lab.headers.push(headers);
        if (asked.body) lab.bodies.push(asked.body);
        const instead = set.answer?.(request, lab.asked.filter((each) => each === line).length);
        if (instead === "never") return new Promise(() => undefined);
        const lost = { status: 0, statusText: "error", headers: "", text: "" };
        const real = instead instanceof Response ? instead : await ucwa.fetch(request).catch(() => null);
        if (!real || instead === "lost") return lost;
        const lines = [...real.headers].map(([name, value]) => `${name}: ${value}\r\n`).join("");
        return { status: real.status, statusText: real.statusText, headers: lines, text: await real.text() };
      },
      dispose: () => (lab.frames.open -= 1),
    };
  };
  const skype = createSkype(parsed.value, {
    openFrame,
    now: () => lab.now,
    endpointId: "a917c6f4-976c-4cf3-847d-cdfffa28ccdf",
  });
  return Object.assign(lab, { skype });
}
