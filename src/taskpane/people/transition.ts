/** What follows from what on the owner's side: the only place where its state changes. Pure. */
import { addressesOf, knownOf } from "../../app/people/apply";
import { sameAddress } from "../../delegation/facts/address";
import type { Role } from "../../people/entry";
import type { ReadLink, ScheduleRequest } from "../../people/link";
import { planChange, planRemoval, planRole, planUndo, suggestedFor, type Planned } from "../../people/plan";
import type { Shared } from "../../people/ports";
import type { Answer, Deed, Effect, PeopleEvent } from "./events";
import type { Beside, PeopleState, Screen } from "./state";

export interface Transition {
  readonly state: PeopleState;
  readonly effects: readonly Effect[];
}

const DELEGATE: Role = "delegateWithoutPrivateEventAccess";

function stay(state: PeopleState): Transition {
  return { state, effects: [] };
}

function show<S extends Screen>({ job, request }: Beside, screen: S, next = job): Beside & S {
  return { job: next, request, ...screen };
}

/** @param link what the page's address asks; null: to look at everybody */
export function begin(link: ReadLink | null): Transition {
  if (link && !link.ok) return stay({ job: 1, request: null, phase: "badLink", problem: link.problem });
  return { state: { job: 1, request: link?.request ?? null, phase: "starting" }, effects: [{ type: "start", job: 1 }] };
}

/** An answer to a job that is over changes nothing. */
export function transition(state: PeopleState, event: PeopleEvent): Transition {
  if (!("job" in event)) return afterDeed(state, event);
  return event.job === state.job ? afterAnswer(state, event) : stay(state);
}

/** The role that a request asks for. */
export function roleAsked({ wants }: ScheduleRequest): Role {
  return wants.includes("private") ? "delegateWithPrivateEventAccess" : DELEGATE;
}

/** What is known of everybody, where the screen shows it. */
function sharedIn(state: PeopleState): Shared | null {
  switch (state.phase) {
    case "people":
    case "planned":
    case "declined":
      return state.shared;
    case "done":
    case "notDone":
      return state.outcome.shared;
    default:
      return null;
  }
}

function afterDeed(state: PeopleState, deed: Deed): Transition {
  const job = state.job + 1;
  const shared = sharedIn(state);
  const plan = (planned: Planned): Transition => {
    if (!shared) return stay(state);
    return stay(
      planned.ok
        ? show(state, { phase: "planned", shared, plan: planned.plan })
        : show(state, { phase: "people", shared, refusal: planned.refusal }),
    );
  };
  switch (deed.type) {
    case "signIn":
      if (state.phase !== "signedOut" && state.phase !== "wrongPerson") return stay(state);
      return { state: { ...state, job, asking: true, failure: null }, effects: [{ type: "signIn", job }] };
    case "add":
      if (!shared || state.phase !== "people") return stay(state);
      return plan(planRole(knownOf(shared), { address: deed.address.trim(), name: "" }, DELEGATE));
    case "allow":
      if (!shared || !state.request || state.phase !== "people") return stay(state);
      return plan(planRole(knownOf(shared), state.request.delegate, roleAsked(state.request)));
    case "decline":
      return shared && state.request && state.phase === "people"
        ? stay(show(state, { phase: "declined", shared }))
        : stay(state);
    case "change":
    case "remove": {
      const entry = shared?.entries.find(({ id }) => id === deed.id);
      if (!shared || !entry) return stay(state);
      if (deed.type === "remove") return plan(planRemoval(knownOf(shared), entry));
      const role = suggestedFor(entry);
      return role === null ? stay(state) : plan(planChange(knownOf(shared), entry, role));
    }
    case "chooseRole": {
      if (state.phase !== "planned") return stay(state);
      const { entry, whom } = state.plan;
      const known = knownOf(state.shared);
      return plan(entry ? planChange(known, entry, deed.role) : planRole(known, whom, deed.role));
    }
    case "confirm":
      if (state.phase !== "planned" || state.plan.effects.length === 0) return stay(state);
      return {
        state: show(state, { phase: "applying", shared: state.shared, plan: state.plan }, job),
        effects: [{ type: "apply", job, plan: state.plan }],
      };
    case "undo":
      return state.phase === "done" && shared ? plan(planUndo(knownOf(shared), state.outcome.change)) : stay(state);
    case "back":
      return shared ? stay(show(state, { phase: "people", shared, refusal: null })) : stay(state);
    case "again":
      if (state.phase === "applying") return stay(state);
      return { state: show(state, { phase: "reading" }, job), effects: [{ type: "read", job }] };
  }
}

function afterAnswer(state: PeopleState, answer: Answer): Transition {
  switch (answer.type) {
    case "signedIn":
      return stay(show(state, { phase: "reading" }));
    case "signedOut":
      if (state.phase === "wrongPerson") return stay({ ...state, asking: false, failure: answer.failure });
      return stay(show(state, { phase: "signedOut", failure: answer.failure, asking: false }));
    case "read":
      return stay(show(state, firstScreen(state.request, answer.shared)));
    case "unread":
      return stay(show(state, { phase: "unread", why: answer.why }));
    case "applied":
      return stay(
        answer.outcome.kind === "done"
          ? show(state, { phase: "done", outcome: answer.outcome })
          : show(state, { phase: "notDone", outcome: answer.outcome }),
      );
    case "broke":
      return stay(show(state, { phase: "broken" }));
  }
}

/** A request is for its owner alone, under whichever of her addresses it was written. */
function firstScreen(request: ScheduleRequest | null, shared: Shared): Screen {
  const mine = addressesOf(shared.me);
  if (request && !mine.some((address) => sameAddress(address, request.owner))) {
    return {
      phase: "wrongPerson",
      me: shared.me.mail ?? shared.me.userPrincipalName ?? shared.myName,
      asking: false,
      failure: null,
    };
  }
  return { phase: "people", shared, refusal: null };
}
