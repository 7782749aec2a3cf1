/** The ribbon's check: looks, says the verdict, changes nothing, and always tells Outlook that it is done. */
import { within } from "../lib/deadline";
import { gatherItem } from "../app/gatherItem";
import type { GatherDeps } from "../app/gather/gather";
import { findingHeadline } from "../locales/findingText";
import { sayCommand } from "../locales/sayCommand";
import { assess } from "../providers/assess";
import { noticeText } from "./notice";

/** Outlook ends a command that takes a minute; the notice itself needs a moment too. ms. */
const TIMEOUT = 40_000;

export interface CheckDeps {
  readonly ports: () => GatherDeps;
  readonly notify: (message: string, signal: AbortSignal) => Promise<unknown>;
}

/** Null where the deployment settings are wrong. */
function wired(ports: () => GatherDeps): GatherDeps | null {
  try {
    return ports();
  } catch {
    return null;
  }
}

/** @param completed must be called exactly once, or Outlook shows the command as working for ever. */
export async function runCheck({ ports, notify }: CheckDeps, completed: () => void): Promise<void> {
  const calledOff = new AbortController();
  try {
    const made = wired(ports);
    if (made === null) {
      await notify(sayCommand("settingsWrong"), new AbortController().signal);
      return;
    }
    const looked = within(gatherItem(made, { interactive: false }, calledOff.signal), TIMEOUT, calledOff.signal);
    const answer = await looked.catch(() => null);
    let message: string = sayCommand("notFinished");
    if (answer?.kind === "value") {
      const facts = answer.value;
      message = noticeText({ assessment: assess(facts), token: facts.token, headline: findingHeadline });
    } else {
      calledOff.abort();
    }
    await notify(message, new AbortController().signal);
  } catch {
    // Nothing can be shown here but the notice itself; the pane says what is wrong.
  } finally {
    completed();
  }
}
