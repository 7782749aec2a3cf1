/** What follows from what while one meeting's options are set: the only place where that state changes. Pure. */
import { asItIs, changesNothing, planChange, undoOf, type Wish } from "../../options/plan";
import { proposed, type Usual } from "../../options/usual";
import type { Opened } from "../../app/options/open";
import type {
  OptionsAnswer,
  OptionsDeed,
  OptionsEffect,
  OptionsEvent,
  OptionsIn,
  OptionsScreen,
  OptionsState,
  Target,
} from "./state";

export interface OptionsTransition {
  readonly state: OptionsState;
  readonly effects: readonly OptionsEffect[];
}

export function begin(target: Target): OptionsTransition {
  return { state: { phase: "reading", job: 1, target }, effects: [{ type: "open", job: 1, target }] };
}

/** An answer to work that is over changes nothing, nor does a deed that the screen does not offer. */
export function transition(state: OptionsState, event: OptionsEvent): OptionsTransition {
  if (!("job" in event)) return afterDeed(state, event);
  return event.job === state.job ? afterAnswer(state, event) : stay(state);
}

function stay(state: OptionsState): OptionsTransition {
  return { state, effects: [] };
}

function show(
  { target }: OptionsState,
  job: number,
  screen: OptionsScreen,
  ...effects: OptionsEffect[]
): OptionsTransition {
  return { state: { target, job, ...screen }, effects };
}

function afterDeed(state: OptionsState, deed: OptionsDeed): OptionsTransition {
  const job = state.job + 1;
  switch (deed.type) {
    case "signIn": {
      if (state.phase !== "signedOut" && state.phase !== "failed") return stay(state);
      return show(state, job, { phase: "signedOut", failure: null, asking: true }, { type: "signIn", job });
    }
    case "read":
      if (state.phase === "applying") return stay(state);
      return show(state, job, { phase: "reading" }, { type: "open", job, target: state.target });
    case "wish":
      return state.phase === "choosing" ? choosing(state, state.opened, { ...state.wish, ...deed.wish }) : stay(state);
    case "confirm": {
      if (state.phase !== "choosing" && state.phase !== "undoing") return stay(state);
      const { opened, plan } = state;
      if (changesNothing(plan)) return stay(state);
      const undo = state.phase === "undoing";
      const screen = { phase: "applying", opened, plan, step: "read", undo } as const;
      return show(state, job, screen, { type: "apply", job, opened, plan });
    }
    case "undo": {
      if (state.phase !== "ended" || state.end.kind !== "judged") return stay(state);
      const plan = undoOf(state.end.judged);
      if (changesNothing(plan)) return stay(state);
      const invited = state.end.invited.length > 0;
      return show(state, job, { phase: "undoing", opened: state.opened, plan, invited });
    }
    case "saveUsual":
      if (state.phase !== "ended") return stay(state);
      return show(state, state.job, state, { type: "saveUsual", job: state.job, usual: usualOf(state.opened) });
  }
}

function usualOf({ meeting, candidates }: Opened): Usual {
  const { lobby, admitters, presenters, record, coorganizers } = asItIs(meeting, candidates);
  return { lobby, admitters, presenters, record, delegates: coorganizers.length > 0 };
}

function choosing(state: OptionsState, opened: Opened, wish: Wish, stale = false): OptionsTransition {
  const plan = planChange(opened.meeting, opened.guests, opened.candidates, wish);
  return show(state, state.job, { phase: "choosing", opened, wish, plan, stale });
}

function afterAnswer(state: OptionsState, answer: OptionsAnswer): OptionsTransition {
  const { job } = answer;
  switch (answer.type) {
    case "opened": {
      const { opened, usual } = answer;
      const now = asItIs(opened.meeting, opened.candidates);
      const asks = state.target.asked !== null || (usual?.delegates ?? true);
      return choosing(state, opened, proposed(now, asks ? opened.proposed : [], usual));
    }
    case "failed": {
      const { failure } = answer;
      if (failure.kind !== "token") return show(state, job, { phase: "failed", failure });
      const asked = failure.failure.kind === "signInNeeded" ? null : failure.failure;
      return show(state, job, { phase: "signedOut", failure: asked, asking: false });
    }
    case "signedIn":
      return show(state, job, { phase: "reading" }, { type: "open", job, target: state.target });
    case "signedOut":
      return show(state, job, { phase: "signedOut", failure: answer.failure, asking: false });
    case "step":
      return state.phase === "applying" ? show(state, job, { ...state, step: answer.step }) : stay(state);
    case "ended":
      return state.phase === "applying" ? ended(state, answer.end) : stay(state);
    case "usualSaved":
      return state.phase === "ended" ? show(state, job, { ...state, usual: answer.saved }) : stay(state);
    case "broke":
      return show(state, job, { phase: "broken" });
  }
}

/** What was chosen stays chosen where the meeting has changed meanwhile: only the preview is another one. */
function ended(state: OptionsIn<"applying">, end: Extract<OptionsAnswer, { type: "ended" }>["end"]): OptionsTransition {
  const { job, plan, undo } = state;
  if (end.kind === "token") return show(state, job, { phase: "signedOut", failure: end.failure, asking: false });
  if (end.kind === "stale") {
    const now = asItIs(end.now.meeting, end.now.candidates);
    const chosen = Object.fromEntries(plan.fields.map(({ field, after }) => [field, after]));
    const ends = plan.roles.filter(({ to }) => to !== "coorganizer").map(({ person }) => person.address);
    const become = plan.roles.filter(({ to }) => to === "coorganizer").map(({ person }) => person.address);
    const coorganizers = [...new Set([...now.coorganizers, ...become])].filter((address) => !ends.includes(address));
    return choosing(state, end.now, { ...now, ...chosen, coorganizers }, true);
  }
  const opened = end.kind === "judged" ? end.now : state.opened;
  return show(state, job, { phase: "ended", opened, end, undo, usual: null });
}
