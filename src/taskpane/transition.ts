/** What follows from what: the only place where the pane's state changes. Pure. */
import { touchesOnlyForm } from "../conversion/onlyForm";
import type { Plan, StepId, WriteMemory } from "../conversion/types";
import type { Fixer } from "../delegation/checks/finding";
import type { PaneKey } from "../locales/say";
import type { TokenFailure } from "../app/gather/ports";
import { settleAsks, withAsked, withFixed } from "./asks";
import { blockersOf } from "./blockers";
import { changesBetween } from "./changes";
import type { Answer, Completed, Deed, Effect, MailOpened, PaneEvent, Remembered } from "./events";
import { assessedIn } from "./state";
import { othersOf, tasksOf } from "./tasks";
import type { Beside, Ended, In, OwnMeeting, PaneState, Phase, Screen, StepLine } from "./state";
import type { AssessedItem } from "../app/gatherItem";

export interface Transition {
  readonly state: PaneState;
  readonly effects: readonly Effect[];
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

/** What is about to be changed, or is being changed, is left by its own buttons only. */
const BUSY: readonly Phase[] = ["confirming", "choosingOwn", "applying", "makingOwn"];

/** The sentence for a sign-in that came to nothing; null where the person stopped it here. */
export function noticeOf(failure: TokenFailure): PaneKey | null {
  return failure.kind === "cancelled" ? null : refusalNotices[failure.kind];
}

/** The steps of a plan as they stand when `now` begins; one that was not needed is not told as done. */
export function stepLines(plan: Plan, now: StepId, done: readonly StepId[]): StepLine[] {
  const at = plan.steps.indexOf(now);
  return plan.steps.map((id, index) => {
    if (index === at) return { id, state: "now" };
    return { id, state: index > at ? "next" : done.includes(id) ? "done" : "notDone" };
  });
}

/** An answer to work that was called off changes nothing, nor does a deed that the screen does not offer. */
export function transition(state: PaneState, event: PaneEvent): Transition {
  if (event.type === "mailOpened") return afterMail(state, event);
  if (event.type === "completed") return afterCompleting(state, event);
  if (!("job" in event)) return afterDeed(state, event);
  return event.job === state.job ? afterAnswer(state, event) : stay(state);
}

function stay(state: PaneState): Transition {
  return { state, effects: [] };
}

function go(state: PaneState, ...effects: readonly Effect[]): Transition {
  return { state, effects };
}

/** Another screen, with everything beside it as it was. */
function show<S extends Screen>(state: PaneState, screen: S, changes: Partial<Beside> = {}): Beside & S {
  const { job, view, evidence, signedIn, written, asks, fixed, mail, typedOwner, choice, welcome, busy } = state;
  return {
    ...{ job, view, evidence, signedIn, written, asks, fixed, mail, typedOwner, choice, welcome, busy },
    ...changes,
    ...screen,
  };
}

function assessed(
  state: PaneState,
  look: AssessedItem,
  told: Partial<Pick<In<"assessed">, "notice" | "changes">> = {},
): PaneState {
  return show(state, { phase: "assessed", look, notice: null, changes: null, checking: false, ...told });
}

function lookAgain(
  { job, evidence, signedIn, written, choice }: PaneState,
  refusal: TokenFailure | null = null,
): Effect {
  return { type: "look", job, refusal, evidence, signedIn, written, choice };
}

/** The old answer stays readable until the new one is there. */
function again(state: In<"assessed">): Transition {
  const next: PaneState = { ...state, notice: null, changes: null, checking: true };
  return go(next, lookAgain(next));
}

function afterDeed(state: PaneState, deed: Deed): Transition {
  const job = state.job + 1;
  switch (deed.type) {
    case "open":
      return completing({ ...state, view: deed.view });
    case "choose":
      return afterDeed({ ...state, choice: deed.choice }, { type: "check" });
    case "check": {
      if (BUSY.includes(state.phase)) return stay(state);
      if (state.phase === "assessed") return again({ ...state, job });
      const next = show(state, { phase: "loading", before: assessedIn(state), partial: null }, { job, view: null });
      return go(next, lookAgain(next));
    }
    case "ask": {
      const look = assessedIn(state);
      if (look === null) return stay(state);
      const { typedOwner } = state;
      return go({ ...state, mail: null }, { type: "openMail", look, fixer: deed.fixer, typedOwner, at: deed.at });
    }
    case "copied": {
      const look = assessedIn(state);
      return look === null ? stay(state) : asked(state, look, deed.fixer, deed.at);
    }
    case "nameOwner":
      return go({ ...state, typedOwner: deed.address });
    case "besideBusy":
      return deed.busy === state.busy ? stay(state) : go({ ...state, busy: deed.busy });
    case "welcomed":
      return state.welcome ? go({ ...state, welcome: false }, { type: "keepWelcomed" }) : stay(state);
    case "giveEvidence":
      return afterEvidence({ ...state, evidence: deed.evidence }, deed.evidence);
    case "signIn": {
      if (state.phase !== "assessed") return stay(state);
      const next = show(state, { phase: "signingIn", look: state.look, refusal: null }, { job });
      return go(next, { type: "signIn", job });
    }
    case "signedOut": {
      const next = { ...state, signedIn: false };
      return next.phase === "assessed" ? again({ ...next, job }) : go(next);
    }
    case "cancel": {
      if (state.phase !== "confirming" && state.phase !== "choosingOwn") return stay(state);
      return go(assessed({ ...state, job }, state.look), { type: "stop", job });
    }
    case "convert":
    case "chooseOwn": {
      if (state.phase !== "assessed" || state.checking) return stay(state);
      const { look } = state;
      const next = show(state, { phase: "planning", look }, { job, view: null });
      if (deed.type === "chooseOwn") return go(next, { type: "offerOwn", job, look });
      return go(next, { type: "prepare", job, look, action: deed.action });
    }
    case "confirm":
      return state.phase === "confirming" ? apply(state, state.look, state.plan, null) : stay(state);
    case "confirmOwn": {
      if (state.phase !== "choosingOwn") return stay(state);
      return makeOwn(state, state.look, { offer: state.offer, choice: deed.choice }, false);
    }
    case "goOn":
      if (state.phase === "converted") return goOn(state);
      return state.phase === "ownMade" ? makeOwn(state, state.look, state.own, true) : stay(state);
    case "stop":
      if (state.phase !== "applying" && state.phase !== "makingOwn") return stay(state);
      return go({ ...state, stopping: true }, { type: "stop", job: state.job });
  }
}

/** A mail that lies open in Outlook counts as sent: whether it was, only the person knows. */
function afterMail(state: PaneState, { look, fixer, at, opened }: MailOpened): Transition {
  const next = { ...state, mail: { fixer, opened } };
  return opened ? asked(next, look, fixer, at) : go(next);
}

/** Where another look has taken its place meanwhile, nobody needs it. */
function afterCompleting(state: PaneState, { shown, look }: Completed): Transition {
  return go("look" in state && state.look === shown ? { ...state, look } : state);
}

/** What only the deciding checks have judged is judged by all of them, beside whatever comes next. */
function completing(state: PaneState, ...effects: readonly Effect[]): Transition {
  const look = "look" in state ? state.look : null;
  return go(state, ...effects, ...(look?.words === null ? [{ type: "complete", look } as const] : []));
}

function asked(state: PaneState, look: AssessedItem, fixer: Fixer, at: number): Transition {
  const blockers = blockersOf(look);
  const tasks = tasksOf(blockers);
  const task = [...tasks, ...othersOf(blockers, tasks)].find((one) => one.fixer === fixer);
  if (!task) return stay(state);
  const asks = withAsked(state.asks, task, at);
  const { owner } = look.assessment;
  return go({ ...state, asks }, ...(owner === null ? [] : [{ type: "keepAsks", owner, asks, now: at } as const]));
}

/** What is asked already would not know of it: it is asked anew. */
function afterEvidence(state: PaneState, evidence: NonNullable<Beside["evidence"]>): Transition {
  const job = state.job + 1;
  const next = { ...state, job };
  if (state.phase === "loading" || (state.phase === "assessed" && state.checking)) return go(next, lookAgain(next));
  if (state.phase === "assessed") return go(next, { type: "judge", job, look: state.look, evidence });
  return stay(state);
}

function apply(state: PaneState, look: AssessedItem, plan: Plan, sent: WriteMemory | null): Transition {
  const job = state.job + 1;
  const [first] = plan.steps;
  const steps = first === undefined ? [] : stepLines(plan, first, []);
  const next = show(state, { phase: "applying", look, plan, steps, stopping: false }, { job, view: null });
  return go(next, { type: "apply", job, look, plan, sent });
}

/** What is online and waits for its link is only looked at; anything else is gone on with where it stopped. */
function goOn(state: In<"converted">): Transition {
  if (state.checking) return stay(state);
  const { look, plan, result } = state;
  return result.outcome === "pending" ? lookForLink(state, state.job + 1) : apply(state, look, plan, result.sent);
}

function lookForLink(state: In<"converted">, job: number): Transition {
  const { look, plan, result } = state;
  if (result.sent === null) return stay(state);
  return go({ ...state, job, checking: true }, { type: "lookForLink", job, look, plan, sent: result.sent });
}

function makeOwn(state: PaneState, look: AssessedItem, own: OwnMeeting, triedBefore: boolean): Transition {
  const job = state.job + 1;
  const next = show(state, { phase: "makingOwn", look, own, step: "create", stopping: false }, { job, view: null });
  return go(next, { type: "makeOwn", job, look, own, triedBefore });
}

function afterAnswer(state: PaneState, answer: Answer): Transition {
  const { job } = answer;
  switch (answer.type) {
    case "partlyLooked":
      return go(state.phase === "loading" ? { ...state, partial: answer.look } : state);
    case "looked":
      return remember(state, answer.look, answer.remembered);
    case "signedIn": {
      if (state.phase !== "signingIn") return stay(state);
      const { refusal } = answer;
      const next = { ...state, refusal, signedIn: state.signedIn || refusal === null };
      return go(next, lookAgain(next, refusal));
    }
    case "prepared":
      return state.phase === "planning" ? afterPlanning(state, answer.prepared) : stay(state);
    case "stepBegun":
      return go(
        state.phase === "applying" ? { ...state, steps: stepLines(state.plan, answer.step, answer.done) } : state,
      );
    case "applied":
      if (state.phase !== "applying" && state.phase !== "converted") return stay(state);
      return afterWrite(state, answer.ended);
    case "linkDue":
      return state.phase === "converted" ? lookForLink(state, job) : stay(state);
    case "offered": {
      if (state.phase !== "planning") return stay(state);
      const { look } = state;
      const { offered } = answer;
      return go(
        offered.kind === "offer"
          ? show(state, { phase: "choosingOwn", look, offer: offered.offer })
          : assessed(state, look, { notice: offered.notice }),
      );
    }
    case "ownStepBegun":
      return go(state.phase === "makingOwn" ? { ...state, step: answer.step } : state);
    case "ownMade": {
      if (state.phase !== "makingOwn") return stay(state);
      return go(show(state, { phase: "ownMade", look: state.look, own: state.own, ...answer.ended }));
    }
    case "broke":
      return go(
        show(
          state,
          {
            phase: "broken",
            message: answer.message,
            address: answer.address ?? null,
            field: answer.field ?? null,
          },
          { view: null },
        ),
      );
  }
}

/** What was asked for on another day is part of a look as much as what the servers say. */
function remember(state: PaneState, look: AssessedItem, remembered: Remembered | null): Transition {
  const { owner, findings } = look.assessment;
  const asks = remembered?.asks ?? state.asks;
  const { open, fixed } = settleAsks(asks, findings);
  const next = afterLook(
    {
      ...state,
      asks: open,
      fixed: [...state.fixed.filter(({ check }) => !open.some((ask) => ask.check === check)), ...fixed],
      welcome: remembered ? !remembered.welcomed : state.welcome,
      mail: null,
    },
    look,
  );
  const news = next.phase === "assessed" ? { ...next, changes: withFixed(next.changes, fixed) } : next;
  if (open.length === asks.length || owner === null) return completing(news);
  return completing(news, { type: "keepAsks", owner, asks: open, now: look.facts.now });
}

function afterLook(state: PaneState, look: AssessedItem): PaneState {
  const since = (before: AssessedItem | null) =>
    before && changesBetween(before.assessment.findings, look.assessment.findings);
  switch (state.phase) {
    case "loading":
      return assessed(state, look, { changes: since(state.before) });
    case "assessed":
    case "planning":
      return assessed(state, look, { changes: since(state.look) });
    case "signingIn":
      return assessed(state, look, { notice: state.refusal && noticeOf(state.refusal) });
    default:
      return state;
  }
}

function afterPlanning(state: In<"planning">, prepared: Extract<Answer, { type: "prepared" }>["prepared"]): Transition {
  const { look } = state;
  switch (prepared.kind) {
    case "plan":
      return go(show(state, { phase: "confirming", look, plan: prepared.plan }));
    case "refused":
      return go(assessed(state, look, { notice: prepared.notice }));
    case "instruction":
      return go(show(state, { phase: "instructed", look, ...prepared.ended }));
    case "stale":
      return go(state, lookAgain(state));
  }
}

/** A late link is looked for by itself, but not against the will of a person who has just pressed Stop. */
function afterWrite(state: In<"applying"> | In<"converted">, ended: Ended): Transition {
  const { job, look, plan } = state;
  const looks = state.phase === "converted" ? state.looks + 1 : 0;
  const next = show(
    state,
    { phase: "converted", plan, looks, checking: false, ...ended, look: ended.look ?? look },
    // What was done to the form alone says nothing of the calendar.
    touchesOnlyForm(plan) ? {} : { written: ended.result },
  );
  const ms = LATER[looks];
  const stopped = state.phase === "applying" && state.stopping;
  if (ended.result.outcome !== "pending" || ms === undefined || stopped) return go(next);
  return go(next, { type: "waitForLink", job, ms });
}
