/** What a person can do in the pane. Each action takes the store from one phase to the next; one thing is in flight at a time. */
import type { AdminEvidence } from "../delegation/evidence/types";
import { known } from "../delegation/fact";
import type { Plan, StepId } from "../conversion/types";
import type { TokenFailure } from "../ports";
import type { PaneKey } from "../locales/say";
import { changesBetween } from "./changes";
import { lookOf, type Look, type OwnChoice, type OwnMeeting, type PaneState, type StepLine, type Way } from "./state";
import type { Store } from "./store";
import type { Work } from "./work";

export interface Actions {
  check(): Promise<void>;
  signIn(): Promise<void>;
  convert(way: Way): Promise<void>;
  confirm(): Promise<void>;
  cancel(): void;
  /** Offers a Skype meeting of the delegate's own. */
  chooseOwn(): Promise<void>;
  confirmOwn(choice: OwnChoice): Promise<void>;
  goOn(): Promise<void>;
  stop(): void;
  takeEvidence(evidence: AdminEvidence): Promise<void>;
  readonly newMail: Work["newMail"];
  readonly deployment: Work["deployment"];
}

const refusalNotices = {
  popupCancelled: "signInCancelled",
  popupBlocked: "signInBlocked",
  noAnswer: "signInNoAnswer",
  offline: "signInOffline",
  notSupported: "signInNotSupported",
  refused: "signInRefused",
  signInNeeded: "signInRefused",
  adminConsentNeeded: "signInAdmin",
} as const satisfies Partial<Record<TokenFailure["kind"], PaneKey>>;

/** Waits before the link is looked for again, ms. */
const LATER = [10_000, 20_000, 40_000, 60_000, 120_000];

/** Errors by name, since those of a chunk loader have no class to ask for. */
const brokenMessages: Readonly<Record<string, PaneKey>> = {
  SettingsError: "settingsWrong",
  ChunkLoadError: "loadFailed",
};

/** The sentence for a sign-in that came to nothing; null where the person stopped it here. */
export function noticeOf(failure: TokenFailure): PaneKey | null {
  return failure.kind === "cancelled" ? null : refusalNotices[failure.kind];
}

/** The steps of a plan as they stand when `now` begins; all before it are done. */
export function stepLines(plan: Plan, now: StepId): StepLine[] {
  const at = plan.steps.indexOf(now);
  return plan.steps.map((id, index) => ({ id, state: index < at ? "done" : index === at ? "now" : "next" }));
}

export function createActions(store: Store<PaneState>, work: Work): Actions {
  let running = new AbortController();
  let evidence: AdminEvidence | null = null;

  /** Stops what is in flight, and takes its place. */
  function begin(): AbortSignal {
    running.abort();
    running = new AbortController();
    return running.signal;
  }

  /** A bug shows as a sentence, never as a pane that stands still. */
  function guarded<A extends unknown[]>(action: (...args: A) => Promise<void>): (...args: A) => Promise<void> {
    return async (...args) => {
      try {
        await action(...args);
      } catch (error) {
        const name = error instanceof Error ? error.name : "";
        store.set({ phase: "broken", message: brokenMessages[name] ?? "broken" });
      }
    };
  }

  async function look(before: Look | null, refusal: TokenFailure | null, signal: AbortSignal): Promise<void> {
    const after = await work.look(
      {
        refusal,
        evidence: evidence ? known(evidence, "evidence", evidence.collectedAt) : null,
        onPartial(partial) {
          if (!signal.aborted && store.get().phase === "loading") store.set({ phase: "loading", partial });
        },
      },
      signal,
    );
    if (signal.aborted) return;
    const changes = before && !refusal ? changesBetween(before.assessment.findings, after.assessment.findings) : null;
    store.set({ phase: "assessed", look: after, notice: refusal && noticeOf(refusal), changes, checking: false });
  }

  async function run(at: Look, plan: Plan): Promise<void> {
    const signal = begin();
    const first = plan.steps[0];
    store.set({ phase: "applying", look: at, plan, steps: first ? stepLines(plan, first) : [], stopping: false });
    const ended = await work.apply(
      at,
      plan,
      (step) => {
        const state = store.get();
        if (state.phase === "applying") store.set({ ...state, steps: stepLines(plan, step) });
      },
      signal,
    );
    store.set({ phase: "done", look: at, plan, ...ended, checking: false });
    if (ended.result.outcome === "pending") lookLater(at, plan, 0);
  }

  /** The link can take minutes: looked for again without being asked, and without writing, as the plan is done already. */
  function lookLater(at: Look, plan: Plan, times: number): void {
    const wait = LATER[times];
    if (wait === undefined) return;
    const { signal } = running;
    const timer = setTimeout(() => void again(), wait);
    signal.addEventListener("abort", () => clearTimeout(timer));
    const again = guarded(async () => {
      const state = store.get();
      if (state.phase !== "done") return;
      store.set({ ...state, checking: true });
      const ended = await work.apply(at, plan, () => undefined, signal);
      if (signal.aborted) return;
      store.set({ phase: "done", look: at, plan, ...ended, checking: false });
      if (ended.result.outcome === "pending") lookLater(at, plan, times + 1);
    });
  }

  async function makeOwn(at: Look, own: OwnMeeting, triedBefore: boolean): Promise<void> {
    const signal = begin();
    store.set({ phase: "makingOwn", look: at, own, step: "create", stopping: false });
    const ended = await work.makeOwn(
      at,
      own,
      triedBefore,
      (step) => {
        const state = store.get();
        if (state.phase === "makingOwn") store.set({ ...state, step });
      },
      signal,
    );
    store.set({ phase: "done", look: at, plan: null, own, ...ended, checking: false });
  }

  return {
    newMail: (mail) => work.newMail(mail),
    deployment: () => work.deployment(),

    check: guarded(async () => {
      const state = store.get();
      const before = lookOf(state);
      const signal = begin();
      if (state.phase === "assessed") store.set({ ...state, notice: null, changes: null, checking: true });
      else store.set({ phase: "loading", partial: before });
      await look(before, null, signal);
    }),

    signIn: guarded(async () => {
      const at = lookOf(store.get());
      if (!at) return;
      const signal = begin();
      // The window must be asked for in the same turn as the click, or the browser stops it.
      const asked = work.signIn(signal);
      store.set({ phase: "signingIn", look: at });
      const refusal = await asked;
      if (signal.aborted) return;
      await look(null, refusal, signal);
    }),

    convert: guarded(async (way: Way) => {
      const state = store.get();
      if (state.phase !== "assessed") return;
      const signal = begin();
      store.set({ phase: "planning", look: state.look });
      const prepared = await work.prepare(state.look, way, signal);
      if (signal.aborted) return;
      const at = state.look;
      switch (prepared.kind) {
        case "plan":
          store.set({ phase: "confirming", look: at, plan: prepared.plan });
          break;
        case "refused":
          store.set({ phase: "assessed", look: at, notice: prepared.notice, changes: null, checking: false });
          break;
        case "instruction":
          store.set({ phase: "done", look: at, plan: null, ...prepared.ended, checking: false });
          break;
        case "stale":
          await look(at, null, signal);
      }
    }),

    confirm: guarded(async () => {
      const state = store.get();
      if (state.phase === "confirming") await run(state.look, state.plan);
    }),

    cancel() {
      const at = lookOf(store.get());
      if (!at) return;
      begin();
      store.set({ phase: "assessed", look: at, notice: null, changes: null, checking: false });
    },

    chooseOwn: guarded(async () => {
      const state = store.get();
      if (state.phase !== "assessed") return;
      const at = state.look;
      const signal = begin();
      store.set({ phase: "planning", look: at });
      const offered = await work.offerOwn(at, signal);
      if (signal.aborted) return;
      store.set(
        offered.kind === "offer"
          ? { phase: "choosingOwn", look: at, offer: offered.offer }
          : { phase: "assessed", look: at, notice: offered.notice, changes: null, checking: false },
      );
    }),

    confirmOwn: guarded(async (choice: OwnChoice) => {
      const state = store.get();
      if (state.phase === "choosingOwn") await makeOwn(state.look, { offer: state.offer, choice }, false);
    }),

    goOn: guarded(async () => {
      const state = store.get();
      if (state.phase === "done" && state.own) await makeOwn(state.look, state.own, true);
      if (state.phase === "done" && state.plan) await run(state.look, state.plan);
    }),

    stop() {
      const state = store.get();
      if (state.phase !== "applying" && state.phase !== "makingOwn") return;
      store.set({ ...state, stopping: true });
      running.abort();
    },

    takeEvidence: guarded(async (given: AdminEvidence) => {
      evidence = given;
      const state = store.get();
      if (state.phase !== "assessed") return;
      const after = await work.withEvidence(state.look, given);
      const changes = changesBetween(state.look.assessment.findings, after.assessment.findings);
      store.set({ ...state, look: after, changes, notice: null });
    }),
  };
}
