/** The pane without its face, over the lab: real transitions, real work, real adapters. */
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { JSDOM } from "jsdom";
import type { Scenario } from "../../lab/scenario/types";
import type { AdminEvidence } from "../delegation/evidence/evidence.types";
import { FAKE_TIMERS } from "../app/gather/testing/play";
import { loadScenario } from "../app/gather/testing/world";
import { read } from "./reading";
import { openLabPane, settled } from "./testing/labPane";
import { wire } from "./wiring";

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: [...FAKE_TIMERS.doNotFake] });
  Object.assign(globalThis, { DOMParser: new JSDOM().window.DOMParser });
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, "DOMParser");
});

const MINUTE = 60_000;
const check = { type: "check" } as const;
const convert = { type: "convert", action: "main" } as const;
const confirm = { type: "confirm" } as const;
const PATCH = { to: "graph", method: "PATCH", path: "/users/*/events/*" } as const;

const evidence: AdminEvidence = {
  version: 1,
  collectedAt: Date.parse(loadScenario("ready").now),
  owner: "annelies.peeters@contoso.example",
  delegate: "bram.claes@contoso.example",
  teams: { allowPrivateMeetingScheduling: false },
};

describe("converting", () => {
  it("from ready to converted is two clicks", async () => {
    const { play, phases, now, world } = openLabPane("ready");
    await play(check, convert, confirm);
    expect(phases).toEqual(["loading", "assessed", "planning", "confirming", "applying", "converted"]);
    expect(now("converted").result).toMatchObject({ outcome: "converted", organizer: evidence.owner });
    expect(world.count("PATCH")).toBe(1);
  });

  it("going back from the preview writes nothing", async () => {
    const { play, now, world } = openLabPane("ready");
    await play(check, convert, { type: "cancel" });
    now("assessed");
    expect(world.count("PATCH")).toBe(0);
  });

  it("an item that cannot be read once more goes back with its sentence", async () => {
    const fault = { to: "graph", method: "GET", path: "/users/*/events/*", status: 503 } as const;
    const { play, now, world } = openLabPane("ready", {
      responses: [
        { ...fault, nth: 2 },
        { ...fault, nth: 3 },
        { ...fault, nth: 4 },
        { ...fault, nth: 5 },
      ],
    });
    await play(check, convert);
    expect(now("assessed").notice).toBe("prepareFailed");
    expect(world.count("PATCH")).toBe(0);
  });

  it("an item that somebody else has made online meanwhile is looked at again", async () => {
    const { play, now, world } = openLabPane("ready");
    await play(check);
    const other = openLabPane("ready", {}, world);
    await other.play(check, convert, confirm);
    await play(convert);
    expect(now("assessed").look.assessment.verdict).toBe("alreadyOnline");
    expect(world.count("PATCH")).toBe(1);
  });
});

/** The link is there after so many reads. */
function lateLink(reads: number): Partial<Scenario> {
  const { events } = loadScenario("link-never");
  return { events: events.map((event) => ({ ...event, onConvert: { linkAfterReads: reads } })) };
}

describe("a late link", () => {
  it("is looked for again without being asked, and without a second write", async () => {
    const { play, now, world, pane } = openLabPane("link-never", lateLink(30));
    await play(check, convert, confirm);
    expect(now("converted").result.outcome).toBe("pending");
    await jest.advanceTimersByTimeAsync(10 * MINUTE);
    await settled(pane);
    expect(now("converted").result.outcome).toBe("converted");
    expect(world.count("PATCH")).toBe(1);
  });

  it("after Stop is not looked for, and nothing turns for ever", async () => {
    const { play, pane, now, phases, world } = openLabPane("link-never");
    await play(check, convert);
    pane.dispatch(confirm);
    while (now("applying").steps.find(({ state }) => state === "now")?.id !== "wait") await settledOnce();
    await play({ type: "stop" });
    const asked = world.tenant.requests.length;
    await jest.advanceTimersByTimeAsync(20 * MINUTE);
    expect(phases.at(-1)).toBe("converted");
    expect(now("converted").checking).toBe(false);
    expect(world.tenant.requests.length).toBe(asked);
  });

  it("that never comes is given up in the end, and the pane can be used all the while", async () => {
    const { play, pane, now } = openLabPane("link-never");
    await play(check, convert, confirm);
    await jest.advanceTimersByTimeAsync(60 * MINUTE);
    await settled(pane);
    expect(now("converted")).toMatchObject({ checking: false, result: { outcome: "pending" } });
  });
});

async function settledOnce(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await jest.advanceTimersByTimeAsync(50);
}

describe("signing in", () => {
  it("is asked for once, not for ever, where the servers refuse every token", async () => {
    const { play, now } = openLabPane("token-not-accepted");
    await play(check);
    expect(read(now("assessed").look).primary?.kind).toBe("signIn");
    await play({ type: "signIn" });
    expect(read(now("assessed").look).primary?.kind).not.toBe("signIn");
    await play(check);
    expect(read(now("assessed").look).primary?.kind).not.toBe("signIn");
  });

  it("that was closed says so, and can be tried again", async () => {
    const { play, now } = openLabPane("consent-popup-cancelled");
    await play(check, { type: "signIn" });
    expect(now("assessed").notice).toBe("signInCancelled");
    expect(read(now("assessed").look).primary?.kind).toBe("signIn");
  });

  it("opens its window in the click's own turn", async () => {
    const { play, pane, world } = openLabPane("consent-user");
    await play(check);
    const before = world.tenant.requests.length;
    pane.dispatch({ type: "signIn" });
    expect(pane.get().phase).toBe("signingIn");
    await Promise.resolve();
    expect(world.tenant.requests.length).toBeGreaterThanOrEqual(before);
    await settled(pane);
    expect(pane.get()).toMatchObject({ phase: "assessed", signedIn: true, look: { assessment: { verdict: "ready" } } });
  });
});

describe("evidence from IT", () => {
  it("stays for every later look", async () => {
    const { play, now } = openLabPane("ready");
    await play(check, { type: "giveEvidence", evidence });
    expect(now("assessed").look.facts.evidence.known).toBe(true);
    await play(check);
    expect(now("assessed").look.facts.evidence.known).toBe(true);
  });

  it("pasted while the pane checks again neither vanishes nor leaves the pane checking", async () => {
    const { play, pane, now } = openLabPane("ready");
    await play(check);
    pane.dispatch(check);
    expect(now("assessed").checking).toBe(true);
    await play({ type: "giveEvidence", evidence });
    expect(now("assessed")).toMatchObject({ checking: false, look: { assessment: { verdict: "notCertain" } } });
    expect(now("assessed").changes).toContainEqual({ check: "meetingPolicy", now: "broken" });
  });
});

describe("what was called off", () => {
  it("is not shown when its answer comes late", async () => {
    const { play, pane, now } = openLabPane("ready");
    await play(check);
    const { look } = now("assessed");
    pane.dispatch(check);
    const old = pane.get().job;
    await play(check);
    const shown = pane.get();
    pane.dispatch({ type: "looked", job: old, look, remembered: null });
    expect(pane.get()).toBe(shown);
  });

  it("stopped while it is written is read, and told as it is", async () => {
    const { play, pane, now, world } = openLabPane("ready", { faults: [{ ...PATCH, delay: 5_000 }] });
    await play(check, convert);
    pane.dispatch(confirm);
    await settledOnce();
    await play({ type: "stop" });
    expect(now("converted").checking).toBe(false);
    expect(world.count("PATCH")).toBeLessThanOrEqual(1);
  });
});

it("wrong deployment settings name the field, for whoever can put it right", async () => {
  const wrong = '{"clientId":"0f8fad5b-d9cb-469f-a165-70867728950e","timeouts":{"graph":0}}';
  const page = new JSDOM(`<script type="application/json" id="settings">${wrong}</script>`).window.document;
  const wired = Promise.resolve().then(() => wire(page));
  const outlook = { ...openLabPane("ready").world.outlook, read: () => wired.then(() => Promise.reject(new Error())) };
  const { play } = openLabPane("ready", {}, { outlook });
  expect(await play(check)).toMatchObject({ phase: "broken", message: "settingsWrong", field: "timeouts.graph" });
});

it.each([
  ["Error", "broken"],
  ["SettingsError", "settingsWrong"],
  ["ChunkLoadError", "loadFailed"],
])("a bug called %s becomes a sentence, never a pane that stands still", async (name, message) => {
  const outlook = {
    ...openLabPane("ready").world.outlook,
    read: () => Promise.reject(Object.assign(new Error("bug"), { name })),
  };
  const { play } = openLabPane("ready", {}, { outlook });
  expect(await play(check)).toMatchObject({ phase: "broken", message });
});

it("of meetings that are alike the one that the person means is looked at", async () => {
  const { play, now } = openLabPane("id-ambiguous");
  await play(check);
  const [, second] = now("assessed").look.assessment.candidates;
  if (!second) throw new Error("nothing to choose from");
  await play({ type: "choose", choice: { kind: "event", id: second.id } });
  const { assessment, facts } = now("assessed").look;
  expect(assessment.candidates).toEqual([]);
  expect(facts.event).toMatchObject({ known: true, value: { id: second.id } });
});
