import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Scenario } from "../../lab/scenario/types";
import { parseHtml } from "../app/gather/testing/office";
import { FAKE_TIMERS } from "../app/gather/testing/play";
import type { World } from "../app/gather/testing/world";
import { createWorld, loadScenario } from "../app/gather/testing/world";
import { apply, convert, planned } from "./testing/convert";

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: [...FAKE_TIMERS.doNotFake] });
});
afterEach(() => {
  jest.useRealTimers();
});

describe("converting", () => {
  test.each([
    "ready",
    "ready-compose",
    "new-unsaved",
    "own-item",
    "all-day",
    "in-progress",
    "group-attendees",
    "id-late",
    "id-of-other-mailbox",
    "link-late",
    "link-never",
    "lost-answer",
    "mac-permissions-zero",
    "no-shared-properties",
    "private-with-access",
    "series-begun-last-year",
    "series-exception",
    "series-open-occurrence",
    "series-without-end",
    "silent-no",
    "unsaved-edits",
    "upn-differs",
  ])("%s.json ends as the scenario expects", async (name) => {
    const scenario = loadScenario(name);
    const world = createWorld(scenario);
    const { plan, result } = await convert(world);
    const wanted = scenario.expect?.convert;
    expect(result.outcome).toBe(wanted?.outcome);
    expect(world.count("PATCH")).toBe(wanted?.patches);
    if (wanted?.organizer !== undefined) expect(result.organizer).toBe(wanted.organizer);
    expect(world.tenant.unhandled).toEqual([]);
    if (result.outcome === "converted") {
      expect(result.stepsDone).toEqual(plan.steps);
      expect(result.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
      expect(result.formHoldsBlock).toBe(scenario.open.form === "compose" ? true : null);
      if (scenario.open.form === "compose") expect(world.holds(result.joinUrl ?? "")).toBe(true);
    }
  });

  test("the preview counts people, not the room and not the owner", async () => {
    const { plan } = await planned(createWorld(loadScenario("ready")));
    expect(plan.mails).toEqual({ people: 3, upTo: false, mailsEach: 1 });
    expect(plan.steps).toEqual(["write", "wait", "verify"]);
  });

  test("a group makes the number a bound", async () => {
    const { plan } = await planned(createWorld(loadScenario("group-attendees")));
    expect(plan.mails.upTo).toBe(true);
  });

  test("a changed occurrence of a series is a mail more for each", async () => {
    const { plan } = await planned(createWorld(loadScenario("series-exception")));
    expect(plan).toMatchObject({
      series: true,
      openedOccurrence: true,
      changedOccurrences: { count: 2, complete: true },
    });
    expect(plan.mails.mailsEach).toBe(3);
    // Two are in the whole series, one is a guest of one changed date.
    expect(plan.mails.people).toBe(3);
  });

  test("unsaved edits stay in the form, and Send is the next button", async () => {
    const scenario = loadScenario("unsaved-edits");
    const world = createWorld(scenario);
    const typed = world.form.body;
    const { plan, result } = await convert(world);
    expect(plan.unsavedEdits).toBe(true);
    expect(result.next).toBe("send");
    expect(world.form.body.startsWith(typed.replace(/<\/body>.*$/s, ""))).toBe(true);
  });

  test("the block goes into the form once, also when the conversion is gone on with", async () => {
    const world = createWorld(loadScenario("ready-compose"));
    const { plan, token } = await planned(world);
    await apply(world, plan, token);
    const once = world.form.body;
    const again = await apply(world, plan, token);
    expect(again.outcome).toBe("converted");
    expect(world.form.body).toBe(once);
    expect(world.count("PATCH")).toBe(1);
  });

  test.each(["ready-compose", "unsaved-edits", "new-unsaved"])(
    "%s.json stays online and keeps every word when the form is sent or saved",
    async (name) => {
      for (const button of ["send", "save"] as const) {
        const scenario = loadScenario(name);
        const world = createWorld(scenario);
        const words = parseHtml(world.form.body).body.textContent.trim();
        await convert(world);
        const event = world.tenant.outlook.find(scenario.open.event ?? "");
        if (event === undefined) throw new Error("the event is gone");
        world.tenant.outlook[button](event.key, event.mailbox.id, world.form);
        expect(event).toMatchObject({ isOnlineMeeting: true, provider: "teamsForBusiness" });
        expect(parseHtml(event.body).body.textContent).toContain(words);
      }
    },
  );

  test("pending, gone on with, is read again and never written again", async () => {
    const world = createWorld(loadScenario("link-late"));
    const { plan, token } = await planned(world);
    let result = await apply(world, plan, token);
    for (let tries = 0; result.outcome === "pending" && tries < 5; tries += 1) result = await apply(world, plan, token);
    expect(result.outcome).toBe("converted");
    expect(world.count("PATCH")).toBe(1);
  });
});

function withFaults(faults: NonNullable<Scenario["faults"]>): Scenario {
  return { ...loadScenario("ready"), faults };
}

const PATCH = { to: "graph", method: "PATCH", path: "/users/*/events/*" } as const;

describe("a write whose answer is missing", () => {
  test.each([
    ["dropped, and it took effect", { ...PATCH, nth: 1, drop: true, effect: true }, "converted", 1],
    ["never answered, and it took effect", { ...PATCH, nth: 1, never: true, effect: true }, "converted", 1],
    ["dropped, and nothing happened", { ...PATCH, nth: 1, drop: true, effect: false }, "failed", 1],
    ["never answered, and nothing happened", { ...PATCH, nth: 1, never: true, effect: false }, "failed", 1],
  ] as const)("%s: it is read, and never written a second time", async (_, fault, outcome, patches) => {
    const world = createWorld(withFaults([fault]));
    const { result } = await convert(world);
    expect(result.outcome).toBe(outcome);
    expect(world.count("PATCH")).toBe(patches);
    if (outcome === "failed") expect(result).toMatchObject({ code: "answerLost", canGoOn: true, stepFailed: "write" });
  });

  test.each([500, 502, 503, 504])("HTTP %i that took effect is a success", async (status) => {
    const world = createWorld({
      ...loadScenario("ready"),
      responses: [{ ...PATCH, nth: 1, status, apply: true, body: {} }],
    });
    expect((await convert(world)).result.outcome).toBe("converted");
    expect(world.count("PATCH")).toBe(1);
  });

  test("nothing answers any more: uncertain, and one press goes on without a second write", async () => {
    const world = createWorld(withFaults([{ ...PATCH, nth: 1, drop: true, effect: true }]));
    const { plan, token } = await planned(world);
    const reads = { ...world.graph };
    let offline = true;
    let written = false;
    const graph: World["graph"] = {
      ...reads,
      makeOnline: (...args) => {
        written = true;
        return reads.makeOnline(...args);
      },
      readEvent: async (...args) =>
        offline && written ? { ok: false, error: { kind: "lost" } } : reads.readEvent(...args),
    };
    const cut = { ...world, graph };
    expect(await apply(cut, plan, token)).toMatchObject({ outcome: "uncertain", code: "notSeen", canGoOn: true });
    offline = false;
    expect(await apply(cut, plan, token)).toMatchObject({ outcome: "converted" });
    expect(world.count("PATCH")).toBe(1);
  });
});

describe("a write that is refused", () => {
  const conflict = { code: "ErrorIrresolvableConflict", message: "The change key is not the current one." };
  test("a conflict is read, then tried once more", async () => {
    const world = createWorld({
      ...loadScenario("ready"),
      responses: [{ ...PATCH, nth: 1, status: 412, body: { error: conflict } }],
    });
    expect((await convert(world)).result.outcome).toBe("converted");
    expect(world.count("PATCH")).toBe(2);
  });

  test("a conflict that took effect is a success without a second write", async () => {
    const world = createWorld({
      ...loadScenario("ready"),
      responses: [{ ...PATCH, nth: 1, status: 412, apply: true, body: { error: conflict } }],
    });
    expect((await convert(world)).result.outcome).toBe("converted");
    expect(world.count("PATCH")).toBe(1);
  });

  test("throttled, it is written after the wait that the server asked for, and a look", async () => {
    const world = createWorld({
      ...loadScenario("ready"),
      responses: [{ ...PATCH, nth: 1, status: 429, headers: { "Retry-After": "1.5" } }],
    });
    expect((await convert(world)).result.outcome).toBe("converted");
    expect(world.count("PATCH")).toBe(2);
  });

  test.each([
    ["for longer than we wait", "600", 1],
    ["again and again", "1", 3],
  ])("throttled %s, it is not online yet, and one can go on", async (_, wait, patches) => {
    const world = createWorld({
      ...loadScenario("ready"),
      responses: [{ ...PATCH, status: 429, headers: { "Retry-After": wait } }],
    });
    expect((await convert(world)).result).toMatchObject({ outcome: "failed", code: "throttled", canGoOn: true });
    expect(world.count("PATCH")).toBe(patches);
  });

  test("a server that failed, and did nothing, is told as that", async () => {
    const body = { error: { code: "ErrorServerBusy", message: "The server cannot service this request right now." } };
    const world = createWorld({ ...loadScenario("ready"), responses: [{ ...PATCH, status: 503, body }] });
    const { result } = await convert(world);
    expect(result).toMatchObject({ outcome: "failed", code: "serverError", canGoOn: true, stepFailed: "write" });
    expect(result.technical).toContain("HTTP 503 ErrorServerBusy");
    expect(world.count("PATCH")).toBe(1);
  });

  test("denied is a clear no, with the owner to ask", async () => {
    const body = {
      error: { code: "ErrorAccessDenied", message: "Access is denied. Check credentials and try again." },
    };
    const world = createWorld({ ...loadScenario("ready"), responses: [{ ...PATCH, status: 403, body }] });
    const { result } = await convert(world);
    expect(result).toMatchObject({
      outcome: "notConverted",
      code: "refused",
      fixedBy: ["owner", "exchangeAdmin"],
      joinUrl: null,
    });
    expect(result.technical).toContain("HTTP 403 ErrorAccessDenied");
  });

  test("stopped before the write, nothing is written", async () => {
    const world = createWorld(loadScenario("ready"));
    const { plan, token } = await planned(world);
    expect(await apply(world, plan, token, AbortSignal.abort())).toMatchObject({
      outcome: "failed",
      code: "stopped",
      canGoOn: true,
    });
    expect(world.count("PATCH")).toBe(0);
  });
});
