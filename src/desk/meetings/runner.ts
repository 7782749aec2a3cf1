/** Does what the page of meeting options asks for, and tells what came of it. */
import { listMeetings } from "../../app/options/list";
import type { CalendarsPort } from "../../app/round/ports";
import type { EditorPorts } from "../../taskpane/options/runner";
import type { MeetingsEffect, MeetingsEvent } from "./state";

export interface MeetingsPorts extends EditorPorts {
  readonly calendars: Pick<CalendarsPort, "page">;
  readonly now: () => number;
}

const DAY = 86_400_000;

export function createRunner(
  ports: MeetingsPorts,
): (effect: MeetingsEffect, dispatch: (event: MeetingsEvent) => void) => void {
  let running = new AbortController();
  const begin = (): AbortSignal => {
    running.abort();
    running = new AbortController();
    return running.signal;
  };
  const work = async (effect: MeetingsEffect, signal: AbortSignal): Promise<MeetingsEvent> => {
    const { job } = effect;
    const asked = effect.type === "signIn" ? ports.identity.interactive(signal) : ports.identity.silent(signal);
    const token = await asked;
    if (!token.ok) {
      const failure = effect.type !== "signIn" && token.error.kind === "signInNeeded" ? null : token.error;
      return { type: "signedOut", job, failure };
    }
    if (effect.type !== "list") return { type: "signedIn", job };
    const start = ports.now();
    const range = { start, end: start + effect.days * DAY };
    const listed = await listMeetings(ports.calendars, range, token.value, signal);
    return listed.ok ? { type: "listed", job, ...listed.value } : { type: "notListed", job, failure: listed.error };
  };
  return (effect, dispatch) => {
    // Called in the click's own turn: the browser allows a window only there.
    work(effect, begin()).then(dispatch, () => dispatch({ type: "broke", job: effect.job }));
  };
}
