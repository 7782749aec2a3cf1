import { describe, expect, it, jest } from "@jest/globals";
import type { ConversionResult, Plan } from "../conversion/types";
import { AT, DELEGATE, missing, OWNER } from "../delegation/testing/facts";
import type { TokenFailure } from "../ports";
import { createActions, noticeOf } from "./actions";
import type { PaneState } from "./state";
import { createStore } from "./store";
import { findingWith, lookWith, planWith, endedWith } from "./testing/looks";
import type { Ended, Work } from "./work";

function setUp(changes: Partial<Work> = {}) {
  const store = createStore<PaneState>({ phase: "loading", partial: null });
  const phases: string[] = [];
  store.subscribe(() => phases.push(store.get().phase));
  const work: Work = {
    look: async () => lookWith(),
    signIn: async () => null,
    prepare: async () => ({ kind: "plan", plan: planWith() }),
    apply: async () => endedWith(),
    withEvidence: async (look) => look,
    offerOwn: async () => ({ kind: "refused", notice: "ownRefused" }),
    makeOwn: async () => endedWith(),
    newMail: async () => true,
    deployment: () => ({ authority: "https://login.microsoftonline.com/common", origin: "https://addin.example" }),
    ...changes,
  };
  return { store, phases, actions: createActions(store, work) };
}

describe("the pane's actions", () => {
  it("from ready to done is two clicks", async () => {
    const { phases, actions } = setUp();
    await actions.check();
    await actions.convert("main");
    await actions.confirm();
    expect(phases).toEqual(["loading", "assessed", "planning", "confirming", "applying", "done"]);
  });

  it("shows what Outlook alone tells while the servers are asked", async () => {
    const partial = lookWith({ token: missing("notAsked", "token") });
    const { store, actions } = setUp({
      look: async (options) => {
        options.onPartial(partial);
        expect(store.get()).toEqual({ phase: "loading", partial });
        return lookWith();
      },
    });
    await actions.check();
    expect(store.get().phase).toBe("assessed");
  });

  it("checking again keeps the answer on the screen and says what has changed", async () => {
    const before = lookWith({}, { findings: [findingWith("editRight", "fail")] });
    const after = lookWith({}, { findings: [findingWith("editRight", "pass")] });
    let looks = 0;
    const { store, phases, actions } = setUp({ look: async () => (looks++ === 0 ? before : after) });
    await actions.check();
    await actions.check();
    expect(phases).toEqual(["loading", "assessed", "assessed", "assessed"]);
    expect(store.get()).toMatchObject({ changes: [{ check: "editRight", now: "fixed" }], checking: false });
  });

  it("the window is asked for in the click's own turn", () => {
    let asked = false;
    const { store, actions } = setUp({
      signIn: async () => {
        asked = true;
        return null;
      },
    });
    store.set({ phase: "assessed", look: lookWith(), notice: null, changes: null, checking: false });
    void actions.signIn();
    expect(asked).toBe(true);
  });

  it.each<[TokenFailure, string | null]>([
    [{ kind: "popupCancelled" }, "signInCancelled"],
    [{ kind: "popupBlocked" }, "signInBlocked"],
    [{ kind: "noAnswer", afterMs: 1 }, "signInNoAnswer"],
    [{ kind: "offline" }, "signInOffline"],
    [{ kind: "notSupported", message: "" }, "signInNotSupported"],
    [{ kind: "refused", code: "", message: "" }, "signInRefused"],
    [{ kind: "adminConsentNeeded", code: "", message: "" }, "signInAdmin"],
    [{ kind: "cancelled" }, null],
  ])("a sign-in that ended with %j has its sentence", (failure, expected) => {
    expect(noticeOf(failure)).toBe(expected);
  });

  it("a sign-in that failed is told to the next look, which does not ask again", async () => {
    const refusals: (TokenFailure | null)[] = [];
    const { store, actions } = setUp({
      look: async (options) => {
        refusals.push(options.refusal);
        return lookWith();
      },
      signIn: async () => ({ kind: "popupCancelled" }),
    });
    await actions.check();
    await actions.signIn();
    expect(refusals).toEqual([null, { kind: "popupCancelled" }]);
    expect(store.get()).toMatchObject({ phase: "assessed", notice: "signInCancelled" });
  });

  it("a plan that cannot be made goes back with its sentence, and nothing was written", async () => {
    const { store, phases, actions } = setUp({ prepare: async () => ({ kind: "refused", notice: "prepareFailed" }) });
    await actions.check();
    await actions.convert("main");
    expect(store.get()).toMatchObject({ phase: "assessed", notice: "prepareFailed" });
    expect(phases).not.toContain("applying");
  });

  it("an item that somebody else has made online meanwhile is looked at again", async () => {
    let looks = 0;
    const { store, phases, actions } = setUp({
      look: async () => lookWith({}, looks++ === 0 ? {} : { verdict: "alreadyOnline" }),
      prepare: async () => ({ kind: "stale" }),
    });
    await actions.check();
    await actions.convert("main");
    expect(store.get()).toMatchObject({ phase: "assessed", look: { assessment: { verdict: "alreadyOnline" } } });
    expect(phases).not.toContain("applying");
  });

  it("where Outlook's own button does it, the result is an instruction", async () => {
    const ended = endedWith({ outcome: "notConverted", stepsDone: [] });
    const { store, actions } = setUp({ prepare: async () => ({ kind: "instruction", ended }) });
    await actions.check();
    await actions.convert("main");
    expect(store.get()).toMatchObject({ phase: "done", plan: null, ...ended });
  });

  it("going back from the preview writes nothing", async () => {
    const { store, phases, actions } = setUp();
    await actions.check();
    await actions.convert("main");
    actions.cancel();
    expect(store.get().phase).toBe("assessed");
    expect(phases).not.toContain("applying");
  });

  it("the steps before the one at work are done, those behind it are still to come", async () => {
    const { store, actions } = setUp({
      apply: async (_look, _plan, onStep) => {
        onStep("wait");
        expect(store.get()).toMatchObject({
          steps: [
            { id: "write", state: "done" },
            { id: "wait", state: "now" },
            { id: "verify", state: "next" },
          ],
        });
        return endedWith();
      },
    });
    await actions.check();
    await actions.convert("main");
    await actions.confirm();
  });

  it("stop calls off what is at work, and the result is still shown", async () => {
    let finish: (ended: Ended) => void = () => undefined;
    const { store, actions } = setUp({
      apply: (_look, _plan, _onStep, signal) =>
        new Promise((resolve) => {
          finish = resolve;
          signal.addEventListener("abort", () => finish(endedWith({ outcome: "failed", stepFailed: "wait" })));
        }),
    });
    await actions.check();
    await actions.convert("main");
    const confirmed = actions.confirm();
    actions.stop();
    expect(store.get()).toMatchObject({ phase: "applying", stopping: true });
    await confirmed;
    expect(store.get()).toMatchObject({ phase: "done", result: { outcome: "failed" } });
  });

  it("going on applies the same plan", async () => {
    const plans: Plan[] = [];
    const { actions } = setUp({
      apply: async (_look, plan) => {
        plans.push(plan);
        return endedWith({ outcome: "failed", canGoOn: true });
      },
    });
    await actions.check();
    await actions.convert("main");
    await actions.confirm();
    await actions.goOn();
    expect(plans).toHaveLength(2);
    expect(plans[1]).toBe(plans[0]);
  });

  it("a link that is late is looked for again without being asked, and shown when it is there", async () => {
    jest.useFakeTimers();
    try {
      const outcomes: ConversionResult["outcome"][] = ["pending", "pending", "converted"];
      const { store, actions } = setUp({ apply: async () => endedWith({ outcome: outcomes.shift() ?? "failed" }) });
      await actions.check();
      await actions.convert("main");
      await actions.confirm();
      expect(store.get()).toMatchObject({ phase: "done", result: { outcome: "pending" } });
      await jest.advanceTimersByTimeAsync(10_000);
      expect(store.get()).toMatchObject({ result: { outcome: "pending" } });
      await jest.advanceTimersByTimeAsync(20_000);
      expect(store.get()).toMatchObject({ result: { outcome: "converted" }, checking: false });
      await jest.advanceTimersByTimeAsync(600_000);
      expect(outcomes).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });

  it("evidence stays for every later look", async () => {
    const given: unknown[] = [];
    const { actions } = setUp({
      look: async (options) => {
        given.push(options.evidence?.known === true ? options.evidence.value.owner : null);
        return lookWith();
      },
    });
    await actions.check();
    await actions.takeEvidence({ version: 1, collectedAt: AT, owner: OWNER.address, delegate: DELEGATE.address });
    await actions.check();
    expect(given).toEqual([null, OWNER.address]);
  });

  it.each([
    ["Error", "broken"],
    ["SettingsError", "settingsWrong"],
    ["ChunkLoadError", "loadFailed"],
  ])("a %s becomes a sentence, never a pane that stands still", async (name, message) => {
    const { store, actions } = setUp({
      look: async () => {
        throw Object.assign(new Error("bug"), { name });
      },
    });
    await actions.check();
    expect(store.get()).toEqual({ phase: "broken", message });
  });

  it("an answer that comes after another check began is not shown", async () => {
    const resolvers: (() => void)[] = [];
    const { store, actions } = setUp({
      look: (_options, _signal) =>
        new Promise((resolve) => resolvers.push(() => resolve(lookWith({}, { own: resolvers.length === 1 })))),
    });
    const first = actions.check();
    const second = actions.check();
    resolvers[1]?.();
    await second;
    const shown = store.get();
    resolvers[0]?.();
    await first;
    expect(store.get()).toBe(shown);
  });
});
