/** Does what transitions ask for, one job at a time, and tells what came of it. */
import { known } from "../delegation/facts/fact";
import type { PaneKey } from "../locales/say";
import type { Answer, Aside, Dispatch, Effect, Job } from "./events";
import type { Work } from "./work";

/** Errors by name, since those of a chunk loader have no class to ask for. */
const brokenMessages: Readonly<Record<string, PaneKey>> = {
  SettingsError: "settingsWrong",
  ChunkLoadError: "loadFailed",
  OfficeMissingError: "officeMissing",
};

/** By its name, too, since the class lies in a part that is loaded later. */
function addressOf(error: unknown): string | null {
  const address: unknown = error instanceof Error ? Reflect.get(error, "address") : null;
  return typeof address === "string" ? address : null;
}

/** A bug shows as a sentence, never as a pane that stands still. */
function messageOf(error: unknown): PaneKey {
  return brokenMessages[error instanceof Error ? error.name : ""] ?? "broken";
}

/** What is kept for another day is worth no sentence where it cannot be kept. */
function runAside(effect: Aside, work: Work, dispatch: Dispatch): void {
  switch (effect.type) {
    case "openMail": {
      const { look, fixer, typedOwner, at } = effect;
      const tell = (opened: boolean) => dispatch({ type: "mailOpened", look, fixer, at, opened });
      return void work.ask(look, fixer, typedOwner).then(tell, () => tell(false));
    }
    case "keepAsks":
      return void work.memory.keepAsks(effect.owner, effect.asks, effect.now).catch(() => undefined);
    case "complete": {
      const shown = effect.look;
      // What is shown is right without it; asking for more asks for it again.
      return void work.complete(shown).then(
        (look) => dispatch({ type: "completed", shown, look }),
        () => undefined,
      );
    }
    case "keepWelcomed":
      return void work.memory.keepWelcomed().catch(() => undefined);
  }
}

/** Which of the deployment settings is wrong, for whoever can put it right. */
function fieldOf(error: unknown): string | null {
  const field: unknown = error instanceof Error ? Reflect.get(error, "field") : null;
  return typeof field === "string" ? field : null;
}

/** @returns runs one effect; work that cannot be called off is still not heard, since the transition knows its number. */
export function createRunner(work: Work, dispatch: Dispatch): (effect: Effect) => void {
  let running = { job: 0, stop: new AbortController() };

  const signalOf = (job: number): AbortSignal => {
    if (running.job !== job) {
      running.stop.abort();
      running = { job, stop: new AbortController() };
    }
    return running.stop.signal;
  };

  const runJob = (effect: Job): void => {
    const { job } = effect;
    const signal = signalOf(job);
    const tell = (answer: Promise<Answer>): void => {
      answer.then(dispatch, (error: unknown) =>
        dispatch({ type: "broke", job, message: messageOf(error), address: addressOf(error), field: fieldOf(error) }),
      );
    };
    switch (effect.type) {
      case "look": {
        const { refusal, evidence, signedIn, written, choice } = effect;
        const options = {
          refusal,
          signedIn,
          written,
          choice,
          evidence: evidence && known(evidence, "evidence", evidence.collectedAt),
          onPartial: (look: Parameters<Parameters<Work["look"]>[0]["onPartial"]>[0]) =>
            dispatch({ type: "partlyLooked", job, look }),
        };
        return tell(work.look(options, signal).then((looked) => ({ type: "looked", job, ...looked })));
      }
      case "judge":
        return tell(
          work
            .withEvidence(effect.look, effect.evidence)
            .then((look) => ({ type: "looked", job, look, remembered: null })),
        );
      case "signIn":
        return tell(work.signIn(signal).then((refusal) => ({ type: "signedIn", job, refusal })));
      case "prepare":
        return tell(
          work.prepare(effect.look, effect.action, signal).then((prepared) => ({ type: "prepared", job, prepared })),
        );
      case "apply": {
        const onStep: Parameters<Work["apply"]>[3] = (step, done) => dispatch({ type: "stepBegun", job, step, done });
        return tell(
          work
            .apply(effect.look, effect.plan, effect.sent, onStep, signal)
            .then((ended) => ({ type: "applied", job, ended })),
        );
      }
      case "lookForLink":
        return tell(
          work
            .lookForLink(effect.look, effect.plan, effect.sent, signal)
            .then((ended) => ({ type: "applied", job, ended })),
        );
      case "waitForLink": {
        const timer = setTimeout(() => dispatch({ type: "linkDue", job }), effect.ms);
        return signal.addEventListener("abort", () => clearTimeout(timer));
      }
      case "offerOwn":
        return tell(work.offerOwn(effect.look, signal).then((offered) => ({ type: "offered", job, offered })));
      case "makeOwn": {
        const onStep: Parameters<Work["makeOwn"]>[3] = (step) => dispatch({ type: "ownStepBegun", job, step });
        return tell(
          work
            .makeOwn(effect.look, effect.own, effect.triedBefore, onStep, signal)
            .then((ended) => ({ type: "ownMade", job, ended })),
        );
      }
      case "stop":
        return running.stop.abort();
    }
  };
  return (effect) => ("job" in effect ? runJob(effect) : runAside(effect, work, dispatch));
}
