/** What is said and done once something has left for a server: the pane over the lab, through its real adapters. */
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { JSDOM } from "jsdom";
import type { ResponseSpec, Scenario } from "../../lab/scenario/types";
import type { StoragePort } from "../lib/storage";
import { FAKE_TIMERS } from "../app/gather/testing/play";
import { loadScenario } from "../app/gather/testing/world";
import { resultDetail, resultTitle } from "../locales/resultText";
import { read } from "./reading";
import { openLabPane, settled, type LabPane } from "./testing/labPane";

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
const goOn = { type: "goOn" } as const;
const PATCH = { to: "graph", method: "PATCH", path: "/users/*/events/*" } as const;
const READ = { to: "graph", method: "GET", path: "/users/*/events/*" } as const;

/** Reads of the event from the nth on: the first three are the look, the preview's, and the one right before the change. */
function readsFrom(first: number, answer: Partial<ResponseSpec>, last = 80): ResponseSpec[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    ...READ,
    status: 503,
    ...answer,
    nth: first + index,
  }));
}

/** What the person reads. */
function told({ now }: LabPane): string {
  const { result } = now("converted");
  return `${resultTitle(result)} ${resultDetail(result)}`;
}

/** Said only where nothing has left, or a read showed it. */
const DENIALS = /nothing was changed|not online yet|was not put online|did not go online/i;

function onlyFormEvent(
  changes: NonNullable<Scenario["events"][number]["onConvert"]>,
  name = "ready",
): Partial<Scenario> {
  return { events: loadScenario(name).events.map((event) => ({ ...event, onConvert: changes })) };
}

describe("looking for a late link", () => {
  it("never writes, not even when the meeting was taken offline meanwhile", async () => {
    const lab = openLabPane("link-never");
    await lab.play(check, convert, confirm);
    expect(lab.now("converted").result.outcome).toBe("pending");
    const event = lab.world.tenant.outlook.find("budget");
    Object.assign(event ?? {}, { isOnlineMeeting: false, provider: "unknown", joinUrl: null, pendingLink: null });
    await jest.advanceTimersByTimeAsync(10 * MINUTE);
    await settled(lab.pane);
    expect(lab.world.count("PATCH")).toBe(1);
    expect(lab.now("converted").result).toMatchObject({ outcome: "uncertain", code: "contradiction" });
    await lab.play(goOn);
    expect(lab.world.count("PATCH")).toBe(1);
  });

  it("leaves the form alone until the person asks for the link to be put in", async () => {
    const lab = openLabPane("ready-compose", onlyFormEvent({ linkAfterReads: 12 }, "ready-compose"));
    await lab.play(check);
    const typed = lab.world.item.fields().body;
    await lab.play(convert, confirm);
    expect(lab.now("converted").result.outcome).toBe("pending");
    await jest.advanceTimersByTimeAsync(10 * MINUTE);
    await settled(lab.pane);
    expect(lab.now("converted").result).toMatchObject({ outcome: "converted", code: "linkNotInForm", canGoOn: true });
    expect(lab.world.item.fields().body).toBe(typed);
    await lab.play(goOn);
    const { result } = lab.now("converted");
    expect(result).toMatchObject({ outcome: "converted", code: "converted", formHoldsBlock: true });
    expect(lab.world.holds(result.joinUrl ?? "")).toBe(true);
    expect(lab.world.count("PATCH")).toBe(1);
  });

  it("says it is online still when a look fails, or the sign-in has run out", async () => {
    const lab = openLabPane("link-never", { responses: readsFrom(11, {}) });
    await lab.play(check, convert, confirm);
    expect(lab.now("converted").result.outcome).toBe("pending");
    await jest.advanceTimersByTimeAsync(15_000);
    await settled(lab.pane);
    expect(lab.now("converted").result).toMatchObject({ outcome: "pending", code: "onlineNotRead" });
    await lab.play(goOn);
    expect(lab.now("converted").result).toMatchObject({ outcome: "pending", code: "onlineNotRead" });
    expect(told(lab)).not.toMatch(DENIALS);
    expect(lab.world.count("PATCH")).toBe(1);
  });
});

describe("a change that has left, and no read since", () => {
  const failures: readonly (readonly [string, Partial<ResponseSpec>, string])[] = [
    ["fails", { status: 503 }, "notRead"],
    [
      "refuses",
      { status: 403, body: { error: { code: "ErrorAccessDenied", message: "Access is denied." } } },
      "notRead",
    ],
    [
      "does not accept the token",
      { status: 401, body: { error: { code: "InvalidAuthenticationToken", message: "" } } },
      "notReadSignIn",
    ],
    ["knows no such item", { status: 404, body: { error: { code: "ErrorItemNotFound", message: "" } } }, "notRead"],
  ];

  it.each(failures)("is uncertain when the server %s, also when gone on with", async (_, answer) => {
    const lab = openLabPane("ready", { responses: readsFrom(4, answer) });
    await lab.play(check, convert, confirm);
    expect(lab.now("converted").result).toMatchObject({ outcome: "uncertain", code: "answeredOnline", canGoOn: true });
    expect(told(lab)).not.toMatch(DENIALS);
    await lab.play(goOn);
    expect(lab.now("converted").result).toMatchObject({ outcome: "uncertain", code: "answeredOnline" });
    expect(told(lab)).not.toMatch(DENIALS);
    expect(lab.world.count("PATCH")).toBe(1);
  });

  it.each(failures)(
    "whose answer was lost is uncertain when the server %s, also when gone on with",
    async (_, answer, code) => {
      const lab = openLabPane("ready", {
        faults: [{ ...PATCH, drop: true, effect: true }],
        responses: readsFrom(4, answer),
      });
      await lab.play(check, convert, confirm);
      expect(lab.now("converted").result).toMatchObject({ outcome: "uncertain", code, canGoOn: true });
      expect(told(lab)).not.toMatch(/nothing answered/i);
      await lab.play(goOn);
      expect(lab.now("converted").result.outcome).toBe("uncertain");
      expect(told(lab)).not.toMatch(DENIALS);
      expect(lab.world.count("PATCH")).toBe(1);
    },
  );

  it("is uncertain when no token is to be had any more", async () => {
    const faults = [{ ...PATCH, drop: true, effect: true } as const];
    const lab = openLabPane("ready", { faults, responses: readsFrom(4, {}) });
    await lab.play(check, convert, confirm);
    const refused = { ok: false, error: { kind: "signInNeeded", code: "AADSTS50058", message: "" } } as const;
    Object.assign(lab.world.identity, { silent: async () => refused });
    await lab.play(goOn);
    expect(lab.now("converted").result).toMatchObject({ outcome: "uncertain", code: "notReadSignIn" });
    expect(told(lab)).not.toMatch(DENIALS);
  });

  it("says that nothing answered only when nothing did", async () => {
    const faults = [{ ...PATCH, drop: true, effect: true } as const, ...readsFrom(4, {}).map(dropped)];
    const lab = openLabPane("ready", { faults });
    await lab.play(check, convert, confirm);
    expect(lab.now("converted").result).toMatchObject({ outcome: "uncertain", code: "notSeen" });
  });

  it("stopped right after it left is not said to be stopped before", async () => {
    const lab = openLabPane("ready", { faults: [{ ...PATCH, never: true, effect: true }] });
    await lab.play(check, convert);
    lab.pane.dispatch(confirm);
    while (lab.world.count("PATCH") === 0) await moment();
    await lab.play({ type: "stop" });
    expect(lab.now("converted").result).toMatchObject({ outcome: "uncertain", code: "notReadStopped", canGoOn: true });
    expect(told(lab)).not.toMatch(DENIALS);
    await lab.play(goOn);
    expect(lab.now("converted").result.outcome).toBe("converted");
    expect(lab.world.count("PATCH")).toBe(1);
  });
});

function dropped({ nth }: ResponseSpec): NonNullable<Scenario["faults"]>[number] {
  return { ...READ, ...(nth === undefined ? {} : { nth }), drop: true };
}

async function moment(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await jest.advanceTimersByTimeAsync(50);
}

describe("reads that contradict an answer", () => {
  it.each([
    ["a read that leaves it out", null],
    ["a read from before", false],
  ])("%s is uncertain, and blames no licence", async (_, isOnlineMeeting) => {
    const look = openLabPane("ready");
    await look.play(check);
    const { facts } = look.now("assessed").look;
    const { id, subject } = facts.event.known ? facts.event.value : { id: "", subject: "" };
    const old = {
      ...{ id, subject, type: "singleInstance", isOnlineMeeting, isOrganizer: true, isCancelled: false },
      start: { dateTime: "2026-11-25T13:00:00", timeZone: "UTC" },
      end: { dateTime: "2026-11-25T14:00:00", timeZone: "UTC" },
      organizer: { emailAddress: { name: "Annelies Peeters", address: "annelies.peeters@contoso.example" } },
    };
    const lab = openLabPane("ready", { responses: readsFrom(4, { status: 200, body: old }) });
    await lab.play(check, convert, confirm);
    expect(lab.now("converted").result).toMatchObject({ outcome: "uncertain", code: "contradiction", canGoOn: true });
    expect(told(lab)).not.toMatch(/licen[cs]e/i);
    expect(lab.now("converted").result.fixedBy).not.toContain("teamsAdmin");
    expect(lab.now("converted").result.stepsDone).not.toContain("wait");
    await lab.play(goOn);
    expect(lab.world.count("PATCH")).toBe(1);
  });
});

describe("after the form was saved", () => {
  it("a failure says that the item is in the owner's calendar now, and saves nothing twice", async () => {
    const lab = openLabPane("new-unsaved", { responses: readsFrom(1, {}) });
    await lab.play(check, convert, confirm);
    expect(lab.now("converted").result).toMatchObject({ outcome: "failed", changed: "saved", stepsDone: ["save"] });
    expect(told(lab)).toMatch(/it’s in Annelies Peeters’s calendar now/);
    expect(told(lab)).not.toMatch(/nothing was changed/i);
    await lab.play(goOn);
    expect(lab.now("converted").result).toMatchObject({ outcome: "failed", changed: "saved", stepsDone: ["save"] });
  });

  it("a refused change says so as well", async () => {
    const body = { error: { code: "ErrorAccessDenied", message: "Access is denied." } };
    const lab = openLabPane("new-unsaved", { responses: [{ ...PATCH, status: 403, body }] });
    await lab.play(check, convert, confirm);
    expect(lab.now("converted").result).toMatchObject({ outcome: "notConverted", code: "refused", changed: "saved" });
    expect(told(lab)).toMatch(/it’s in Annelies Peeters’s calendar now/);
  });

  it("a failure before anything left says that nothing was changed", async () => {
    const lab = openLabPane("ready", { responses: readsFrom(3, {}) });
    await lab.play(check, convert, confirm);
    expect(lab.now("converted").result).toMatchObject({ outcome: "failed", changed: "nothing" });
    expect(told(lab)).toMatch(/nothing was changed/i);
  });
});

describe("what a refusal says", () => {
  it("no right to send on behalf is not a missing right on the calendar", async () => {
    const body = {
      error: {
        code: "ErrorSendAsDenied",
        message: "The user account does not have the right to send mail on behalf of the specified sending account.",
      },
    };
    const lab = openLabPane("ready", { responses: [{ ...PATCH, status: 403, body }] });
    await lab.play(check, convert, confirm);
    expect(lab.now("converted").result).toMatchObject({ outcome: "notConverted", code: "sendOnBehalfMissing" });
    expect(told(lab)).toMatch(/on behalf/);
    expect(told(lab)).not.toMatch(/Editor/);
  });

  it("an empty 404, as proxies give, does not say that the item is gone", async () => {
    const lab = openLabPane("ready", { responses: [{ ...PATCH, status: 404 }] });
    await lab.play(check, convert, confirm);
    expect(lab.now("converted").result).toMatchObject({ outcome: "failed", code: "answerLost", canGoOn: true });
    const before = openLabPane("ready", { responses: readsFrom(3, { status: 404 }) });
    await before.play(check, convert, confirm);
    expect(before.now("converted").result.code).not.toBe("gone");
  });

  it("a read that is refused before the change does not speak of a refused change", async () => {
    const body = { error: { code: "ErrorAccessDenied", message: "Access is denied." } };
    const lab = openLabPane("ready", { responses: readsFrom(3, { status: 403, body }) });
    await lab.play(check, convert, confirm);
    expect(lab.now("converted").result).toMatchObject({ outcome: "failed", code: "notReadable", changed: "nothing" });
  });
});

describe("the next look", () => {
  it.each([
    ["silent-no", "silentNo", "teamsAdmin", "notCertain"],
    ["delegates-link", "delegatesLink", "owner", "alreadyOnline"],
  ])("%s.json: what the change showed is not forgotten", async (name, code, fixer, verdict) => {
    const lab = openLabPane(name);
    await lab.play(check, convert, confirm, check);
    const { look } = lab.now("assessed");
    expect(look.assessment.verdict).toBe(verdict);
    const finding = look.assessment.findings.find(({ check: id }) => id === "lastTry");
    expect(finding).toMatchObject({ status: "fail", code });
    expect(finding?.fixedBy[0]).toBe(fixer);
    const reading = read(look);
    expect(reading.tone).not.toBe("good");
    expect(reading.tasks[0]?.findings[0]?.check).toBe("lastTry");
  });

  it("a refused change is not forgotten either, and leads to who can grant it", async () => {
    const body = { error: { code: "ErrorAccessDenied", message: "Access is denied." } };
    const lab = openLabPane("ready", { responses: [{ ...PATCH, status: 403, body }] });
    await lab.play(check, convert, confirm, check);
    const { assessment } = lab.now("assessed").look;
    expect(assessment.verdict).toBe("notCertain");
    expect(assessment.findings[0]).toMatchObject({ check: "lastTry", code: "refused" });
    expect(assessment.findings[0]?.fixedBy).toEqual(["owner", "exchangeAdmin"]);
  });

  it("evidence that is newer takes its place", async () => {
    const lab = openLabPane("silent-no");
    const collectedAt = Date.parse(lab.world.scenario.now) + MINUTE;
    const teams = { licensed: true, allowPrivateMeetingScheduling: true };
    const owner = "annelies.peeters@contoso.example";
    const evidence = { version: 1, collectedAt, owner, delegate: "bram.claes@contoso.example", teams } as const;
    await lab.play(check, convert, confirm, check, { type: "giveEvidence", evidence });
    expect(lab.now("assessed").look.assessment.verdict).toBe("ready");
  });

  it("a success takes its place", async () => {
    const body = { error: { code: "ErrorAccessDenied", message: "Access is denied." } };
    const lab = openLabPane("ready", { responses: [{ ...PATCH, nth: 1, status: 403, body }] });
    await lab.play(check, convert, confirm, goOn, check);
    const { assessment } = lab.now("assessed").look;
    expect(assessment.verdict).toBe("alreadyOnline");
    expect(assessment.findings.find(({ check: id }) => id === "lastTry")?.status).not.toBe("fail");
  });

  it("a pane that was closed and opened again knows it too, where the browser keeps anything", async () => {
    const kept = new Map<string, string>();
    const storage = {
      get: (key: string) => kept.get(key) ?? null,
      set: (key: string, text: string) => kept.set(key, text).size > 0,
    };
    const first = openLabPane("silent-no", {}, { storage });
    await first.play(check, convert, confirm);
    const again = openLabPane("silent-no", {}, { ...first.world, storage });
    await again.play(check);
    expect(again.now("assessed").look.assessment.findings[0]).toMatchObject({ check: "lastTry", code: "silentNo" });
    const text = [...kept.values()].join();
    expect(text).not.toMatch(/Budget|annelies|bram|contoso/i);
  });
});

describe("a short join link", () => {
  it("says what the calendar shows, and what the link does not tell", async () => {
    const lab = openLabPane("ready", onlyFormEvent({ shortLink: true }));
    await lab.play(check, convert, confirm);
    const { result } = lab.now("converted");
    expect(result).toMatchObject({ outcome: "converted", code: "convertedShortLink" });
    expect(result.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/meet\/\d+\?p=/);
    expect(told(lab)).toMatch(/the link itself doesn’t tell/);
  });
});

describe("a pane that was closed between the change and its answer", () => {
  const storageOf = (kept: Map<string, string>): StoragePort => ({
    get: (key) => kept.get(key) ?? null,
    set: (key, text) => kept.set(key, text).has(key),
  });

  async function closedAfter(effect: boolean): Promise<{ readonly first: LabPane; readonly storage: StoragePort }> {
    const kept = new Map<string, string>();
    const never = { ...PATCH, never: true, effect };
    const first = openLabPane("ready", { faults: [never] }, { storage: storageOf(kept) });
    await first.play(check, convert);
    first.pane.dispatch(confirm);
    while (first.world.count("PATCH") === 0) {
      await new Promise((resolve) => setImmediate(resolve));
      await jest.advanceTimersByTimeAsync(10);
    }
    // What stands there now is all that the next pane has.
    return { first, storage: storageOf(new Map(kept)) };
  }

  it("says in the next one that it is not known, while a read does not show it yet", async () => {
    const { first, storage } = await closedAfter(false);
    const next = openLabPane("ready", {}, { ...first.world, storage });
    await next.play(check);
    const { assessment } = next.now("assessed").look;
    expect(assessment.verdict).toBe("notCertain");
    expect(assessment.findings[0]).toMatchObject({ check: "lastTry", code: "sent", status: "unknown", deciding: true });
  });

  it("is settled by a read that shows the meeting online", async () => {
    const { first, storage } = await closedAfter(true);
    const next = openLabPane("ready", {}, { ...first.world, storage });
    await next.play(check);
    const { assessment } = next.now("assessed").look;
    expect(assessment.verdict).toBe("alreadyOnline");
    expect(assessment.findings.find((finding) => finding.check === "lastTry")).toMatchObject({ code: "settled" });
  });

  it("leaves nothing behind where the change was refused before anything was sent", async () => {
    const kept = new Map<string, string>();
    const lab = openLabPane("ready", { responses: readsFrom(3, { status: 503 }) }, { storage: storageOf(kept) });
    await lab.play(check, convert, confirm);
    expect(lab.world.count("PATCH")).toBe(0);
    expect([...kept.values()].join("")).not.toContain("sent");
  });
});
