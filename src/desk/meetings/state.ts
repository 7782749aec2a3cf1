/** Where the page of meeting options is: the list of meetings, or one of them. Pure. */
import type { MeetingRow } from "../../app/options/list";
import type { GraphFailure } from "../../conversion/ports/graph";
import type { TokenFailure } from "../../app/gather/ports";
import type { OptionsRequest } from "../../options/link";
import type { Target } from "../../taskpane/options/state";

export type MeetingsScreen =
  | { readonly phase: "starting" }
  | { readonly phase: "signedOut"; readonly failure: TokenFailure | null; readonly asking: boolean }
  /** Somebody's request led here. */
  | { readonly phase: "asked"; readonly request: OptionsRequest }
  | { readonly phase: "listing" }
  | { readonly phase: "listed"; readonly rows: readonly MeetingRow[]; readonly complete: boolean }
  | { readonly phase: "notListed"; readonly failure: GraphFailure }
  | { readonly phase: "one"; readonly target: Target }
  | { readonly phase: "broken" };

export interface MeetingsBeside {
  readonly job: number;
  readonly days: number;
  /** As the address had it. */
  readonly request: OptionsRequest | "broken" | null;
}

export type MeetingsState = MeetingsBeside & MeetingsScreen;

export type MeetingsEvent =
  | { readonly type: "signIn" }
  | { readonly type: "choose"; readonly target: Target }
  | { readonly type: "list"; readonly days: number }
  | ({ readonly job: number } & (
      | { readonly type: "signedIn" }
      | { readonly type: "signedOut"; readonly failure: TokenFailure | null }
      | { readonly type: "listed"; readonly rows: readonly MeetingRow[]; readonly complete: boolean }
      | { readonly type: "notListed"; readonly failure: GraphFailure }
      | { readonly type: "broke" }
    ));

export type MeetingsEffect =
  | { readonly type: "start"; readonly job: number }
  | { readonly type: "signIn"; readonly job: number }
  | { readonly type: "list"; readonly job: number; readonly days: number };

export interface MeetingsTransition {
  readonly state: MeetingsState;
  readonly effects: readonly MeetingsEffect[];
}

export const FIRST_DAYS = 30;
export const MORE_DAYS = 92;

export function begin(request: MeetingsBeside["request"]): MeetingsTransition {
  return {
    state: { phase: "starting", job: 1, days: FIRST_DAYS, request },
    effects: [{ type: "start", job: 1 }],
  };
}

function show(state: MeetingsState, screen: MeetingsScreen, changes: Partial<MeetingsBeside> = {}): MeetingsState {
  const { job, days, request } = state;
  return { job, days, request, ...changes, ...screen };
}

function stay(state: MeetingsState): MeetingsTransition {
  return { state, effects: [] };
}

function list(state: MeetingsState, days: number): MeetingsTransition {
  const job = state.job + 1;
  return { state: show(state, { phase: "listing" }, { job, days }), effects: [{ type: "list", job, days }] };
}

/** An answer to work that is over changes nothing. */
export function transition(state: MeetingsState, event: MeetingsEvent): MeetingsTransition {
  if ("job" in event && event.job !== state.job) return stay(state);
  switch (event.type) {
    case "signIn": {
      if (state.phase !== "signedOut") return stay(state);
      const job = state.job + 1;
      const next = show(state, { phase: "signedOut", failure: null, asking: true }, { job });
      return { state: next, effects: [{ type: "signIn", job }] };
    }
    case "choose":
      return stay(show(state, { phase: "one", target: event.target }));
    case "list":
      return list(state, event.days);
    case "signedIn":
      return state.request === null || state.request === "broken"
        ? list(state, state.days)
        : stay(show(state, { phase: "asked", request: state.request }));
    case "signedOut":
      return stay(show(state, { phase: "signedOut", failure: event.failure, asking: false }));
    case "listed":
      return stay(show(state, { phase: "listed", rows: event.rows, complete: event.complete }));
    case "notListed":
      return stay(show(state, { phase: "notListed", failure: event.failure }));
    case "broke":
      return stay(show(state, { phase: "broken" }));
  }
}
