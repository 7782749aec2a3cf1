/** Does what the setting of options asks for, one job at a time, and tells what came of it. */
import { applyOptions } from "../../app/options/apply";
import { openMeeting } from "../../app/options/open";
import type { OptionsPorts } from "../../app/options/ports";
import { readUsual, writeUsual } from "../../options/usual";
import type { OptionsEffect, OptionsEvent } from "./state";

/** A short text that outlives the page; codes only. */
export interface UsualStore {
  get(): unknown;
  /** false: nothing can be kept here. */
  set(text: string): Promise<boolean>;
}

export interface EditorPorts extends OptionsPorts {
  readonly usual: UsualStore;
}

export function createRunner(
  ports: EditorPorts,
): (effect: OptionsEffect, dispatch: (event: OptionsEvent) => void) => void {
  let running = new AbortController();
  const begin = (): AbortSignal => {
    running.abort();
    running = new AbortController();
    return running.signal;
  };
  return (effect, dispatch) => {
    const { job } = effect;
    const guarded = (work: Promise<OptionsEvent>): void => {
      work.then(dispatch, () => dispatch({ type: "broke", job }));
    };
    switch (effect.type) {
      case "open": {
        const { eventId, asked } = effect.target;
        return guarded(
          openMeeting(ports, eventId, asked, begin()).then((opened) =>
            opened.ok
              ? { type: "opened", job, opened: opened.value, usual: readUsual(ports.usual.get()) }
              : { type: "failed", job, failure: opened.error },
          ),
        );
      }
      case "signIn":
        // The window must be asked for in the same turn as the click, or the browser stops it.
        return guarded(
          ports.identity
            .interactive(begin())
            .then((token) => (token.ok ? { type: "signedIn", job } : { type: "signedOut", job, failure: token.error })),
        );
      case "apply": {
        const tell = (step: Extract<OptionsEvent, { type: "step" }>["step"]): void =>
          dispatch({ type: "step", job, step });
        return guarded(
          applyOptions(ports, effect.opened, effect.plan, tell, begin()).then((end) => ({ type: "ended", job, end })),
        );
      }
      case "saveUsual":
        return guarded(ports.usual.set(writeUsual(effect.usual)).then((saved) => ({ type: "usualSaved", job, saved })));
    }
  };
}
