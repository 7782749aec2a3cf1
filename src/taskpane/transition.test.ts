import { NOTHING_SENT } from "../conversion/types";
import { describe, expect, it } from "@jest/globals";
import { AT, DELEGATE, OWNER } from "../delegation/testing/factBuilders";
import type { TokenFailure } from "../app/gather/ports";
import type { Answer, Deed, Effect, PaneEvent } from "./events";
import { START, type Beside, type In, type PaneState, type Phase, type Screen } from "./state";
import { endedWith, findingWith, assessedWith, planWith } from "./testing/assessed";
import { noticeOf, stepLines, transition } from "./transition";

const look = assessedWith();
const plan = planWith();
const ended = endedWith();
const pending = endedWith({ outcome: "pending", joinUrl: null, sent: NOTHING_SENT });
const own = {
  offer: {
    options: {
      ...{ accessLevels: [], lobbyBypass: [], defaultAccessLevel: null, defaultLobbyBypass: null },
      ...{ dialIn: [], footerText: null, helpUrl: null, legalUrl: null },
    },
    expires: AT,
    form: "read",
  },
  choice: { accessLevel: null, lobbyBypass: null },
} as const;
const evidence = { version: 1, collectedAt: AT, owner: OWNER.address, delegate: DELEGATE.address } as const;

const beside: Beside = {
  ...{ job: 7, view: null, evidence: null, signedIn: false, written: null },
  ...{ asks: [], fixed: [], mail: null, typedOwner: null, choice: null, welcome: false, busy: false },
};
const at = (screen: Screen, changes: Partial<Beside> = {}): PaneState => ({ ...beside, ...changes, ...screen });
const assessed = (changes: Partial<In<"assessed">> = {}): PaneState =>
  at({ phase: "assessed", look, notice: null, changes: null, checking: false, ...changes });
const applying = (stopping = false): PaneState =>
  at({ phase: "applying", look, plan, steps: stepLines(plan, "write", []), stopping });
const converted = (looks: number, checking = false): PaneState =>
  at({ phase: "converted", look, plan, looks, checking, ...pending });

const failed = at({
  ...{ phase: "converted", look, plan, looks: 0, checking: false },
  ...endedWith({ outcome: "failed", sent: NOTHING_SENT }),
});

/** Each screen, where it matters with each of its ways on. */
const ALL: readonly PaneState[] = [
  at({ phase: "loading", before: null, partial: null }),
  assessed(),
  at({ phase: "signingIn", look, refusal: null }),
  at({ phase: "planning", look }),
  at({ phase: "confirming", look, plan }),
  at({ phase: "choosingOwn", look, offer: own.offer }),
  at({ phase: "makingOwn", look, own, step: "create", stopping: false }),
  applying(),
  converted(0),
  failed,
  at({ phase: "instructed", look, ...ended }),
  at({ phase: "ownMade", look, own, ...ended }),
  at({ phase: "broken", message: "broken" }),
];
const DEEDS: readonly Deed[] = [
  { type: "check" },
  { type: "signIn" },
  { type: "convert", action: "main" },
  { type: "confirm" },
  { type: "cancel" },
  { type: "chooseOwn" },
  { type: "confirmOwn", choice: own.choice },
  { type: "goOn" },
  { type: "stop" },
  { type: "giveEvidence", evidence },
  { type: "ask", fixer: "owner", at: AT },
  { type: "copied", fixer: "owner", at: AT },
  { type: "welcomed" },
  { type: "open", view: "checked" },
];

interface Row {
  readonly from: PaneState;
  readonly event: PaneEvent;
  readonly to: Phase;
  readonly asks: readonly Effect["type"][];
}

it.each<[string, Row]>([
  ["the first check", { from: START, event: { type: "check" }, to: "loading", asks: ["look"] }],
  ["checking again", { from: assessed(), event: { type: "check" }, to: "assessed", asks: ["look"] }],
  ["checking after a result", { from: converted(0), event: { type: "check" }, to: "loading", asks: ["look"] }],
  ["signing in", { from: assessed(), event: { type: "signIn" }, to: "signingIn", asks: ["signIn"] }],
  ["converting", { from: assessed(), event: { type: "convert", action: "main" }, to: "planning", asks: ["prepare"] }],
  [
    "converting while it is checked again waits",
    { from: assessed({ checking: true }), event: { type: "convert", action: "main" }, to: "assessed", asks: [] },
  ],
  [
    "confirming",
    { from: at({ phase: "confirming", look, plan }), event: { type: "confirm" }, to: "applying", asks: ["apply"] },
  ],
  [
    "going back from the preview",
    { from: at({ phase: "confirming", look, plan }), event: { type: "cancel" }, to: "assessed", asks: ["stop"] },
  ],
  ["going on", { from: failed, event: { type: "goOn" }, to: "applying", asks: ["apply"] }],
  [
    "going on where only the link is awaited",
    { from: converted(2), event: { type: "goOn" }, to: "converted", asks: ["lookForLink"] },
  ],
  ["stopping", { from: applying(), event: { type: "stop" }, to: "applying", asks: ["stop"] }],
  [
    "a late link is waited for",
    { from: applying(), event: { type: "applied", job: 7, ended: pending }, to: "converted", asks: ["waitForLink"] },
  ],
  [
    "a late link is not waited for once Stop was pressed",
    { from: applying(true), event: { type: "applied", job: 7, ended: pending }, to: "converted", asks: [] },
  ],
  [
    "a link that has come is not waited for",
    { from: applying(), event: { type: "applied", job: 7, ended }, to: "converted", asks: [] },
  ],
  [
    "a late link is looked for, and nothing is written",
    { from: converted(0), event: { type: "linkDue", job: 7 }, to: "converted", asks: ["lookForLink"] },
  ],
  [
    "a late link is given up after the last wait",
    { from: converted(4, true), event: { type: "applied", job: 7, ended: pending }, to: "converted", asks: [] },
  ],
  [
    "an item that has changed is looked at again",
    {
      from: at({ phase: "planning", look }),
      event: { type: "prepared", job: 7, prepared: { kind: "stale" } },
      to: "planning",
      asks: ["look"],
    },
  ],
  [
    "evidence is judged",
    { from: assessed(), event: { type: "giveEvidence", evidence }, to: "assessed", asks: ["judge"] },
  ],
  [
    "evidence that comes during a check is part of it: it is asked anew",
    { from: assessed({ checking: true }), event: { type: "giveEvidence", evidence }, to: "assessed", asks: ["look"] },
  ],
  ["a bug", { from: applying(), event: { type: "broke", job: 7, message: "broken" }, to: "broken", asks: [] }],
])("%s", (_name, { from, event, to, asks }) => {
  const { state, effects } = transition(from, event);
  expect(state.phase).toBe(to);
  expect(effects.map(({ type }) => type)).toEqual(asks);
});

describe("whatever the screen", () => {
  it("an answer to work that was called off changes nothing", () => {
    const late: readonly Answer[] = [
      { type: "looked", job: 6, look, remembered: null },
      { type: "applied", job: 6, ended },
      { type: "linkDue", job: 6 },
      { type: "broke", job: 6, message: "broken" },
    ];
    for (const state of ALL)
      for (const answer of late) expect(transition(state, answer)).toEqual({ state, effects: [] });
  });

  it("whatever is asked for belongs to the job that the state waits for", () => {
    for (const from of ALL)
      for (const deed of DEEDS) {
        const { state, effects } = transition(from, deed);
        for (const effect of effects) if ("job" in effect) expect(effect.job).toBe(state.job);
      }
  });

  it("nothing but confirming, going on and their like writes", () => {
    const writes = ALL.flatMap((from) =>
      DEEDS.flatMap((deed) =>
        transition(from, deed)
          .effects.filter(({ type }) => type === "apply" || type === "makeOwn")
          .map(() => `${from.phase}: ${deed.type}`),
      ),
    );
    expect(writes).toEqual(["confirming: confirm", "choosingOwn: confirmOwn", "converted: goOn", "ownMade: goOn"]);
  });

  it("what is being changed is left by its own buttons only", () => {
    for (const state of ALL.filter(({ phase }) => phase === "applying" || phase === "makingOwn"))
      for (const deed of DEEDS.filter(({ type }) => !["stop", "open", "giveEvidence", "ask"].includes(type)))
        expect(transition(state, deed)).toEqual({ state, effects: [] });
  });

  it("evidence is kept for every later look", () => {
    for (const from of ALL) {
      const kept = transition(from, { type: "giveEvidence", evidence }).state;
      expect(kept.evidence).toBe(evidence);
      const asked = transition(at({ phase: "broken", message: "broken" }, { evidence: kept.evidence }), {
        type: "check",
      });
      expect(asked.effects[0]).toMatchObject({ type: "look", evidence });
    }
  });
});

it("a second look says what has changed, the first one and one after signing in do not", () => {
  const before = assessedWith({}, { findings: [findingWith("editRight", "fail")] });
  const after = assessedWith({}, { findings: [findingWith("editRight", "pass")] });
  const changesAfter = (screen: Screen) =>
    transition(at(screen), { type: "looked", job: 7, look: after, remembered: null }).state;
  const fixed = [{ check: "editRight", now: "fixed" }];
  expect(changesAfter({ phase: "loading", before: null, partial: before })).toMatchObject({ changes: null });
  expect(changesAfter({ phase: "signingIn", look: before, refusal: null })).toMatchObject({ changes: null });
  expect(changesAfter({ phase: "loading", before, partial: null })).toMatchObject({ changes: fixed });
  expect(changesAfter({ phase: "planning", look: before })).toMatchObject({ changes: fixed });
});

it("a sign-in that succeeded is remembered, one that did not is told", () => {
  const from = at({ phase: "signingIn", look, refusal: null });
  expect(transition(from, { type: "signedIn", job: 7, refusal: null }).state.signedIn).toBe(true);
  const closed = transition(from, { type: "signedIn", job: 7, refusal: { kind: "popupCancelled" } });
  expect(closed.state.signedIn).toBe(false);
  expect(closed.effects).toMatchObject([{ type: "look", refusal: { kind: "popupCancelled" } }]);
  expect(transition(closed.state, { type: "looked", job: 7, look, remembered: null }).state).toMatchObject({
    notice: "signInCancelled",
  });
});

it("what a write showed is part of the next look", () => {
  const { state } = transition(applying(), { type: "applied", job: 7, ended });
  expect(transition(state, { type: "check" }).effects).toMatchObject([{ type: "look", written: ended.result }]);
});

it("a step before the one at work is done only if it happened; those behind it are still to come", () => {
  expect(stepLines(plan, "wait", ["write"]).map(({ state }) => state)).toEqual(["done", "now", "next"]);
  expect(stepLines(plan, "wait", []).map(({ state }) => state)).toEqual(["notDone", "now", "next"]);
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
