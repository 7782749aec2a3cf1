/** What may be said once something has left for a server: a failure to look says nothing of what was sent. Pure. */
import type { LastTry, TryCode } from "../delegation/facts/facts";
import { TRY_CODES } from "../delegation/facts/facts";
import type { Ending, EndingCode } from "./ending";
import type { Changed, Plan, StepId, WriteMemory } from "./types";

export function withStep(sent: WriteMemory, step: StepId, more: Partial<WriteMemory> = {}): WriteMemory {
  return { ...sent, ...more, stepsDone: [...new Set([...sent.stepsDone, step])] };
}

/** The change is still out: it left, and no read has shown what came of it; or one has shown it online. */
export function isOut(sent: WriteMemory): boolean {
  return sent.sentAt !== null || sent.online !== null;
}

/** The ending as it may be told: "failed" stands for "nothing came of it", which is not known while a change is out. */
export function inLightOf(sent: WriteMemory, ending: Ending, plan: Plan): Ending {
  if (ending.outcome !== "failed" || !isOut(sent)) return ending;
  const { technical } = ending;
  const rest = { canGoOn: true, ...(technical === undefined ? {} : { technical }) };
  if (sent.online !== null) {
    const code = plan.form === "compose" ? "onlineNotReadForm" : "onlineNotRead";
    return { outcome: "pending", code, ...rest };
  }
  return { outcome: "uncertain", code: sent.answer === "online" ? "answeredOnline" : unseen(ending.code), ...rest };
}

function unseen(code: EndingCode): EndingCode {
  switch (code) {
    case "offline":
    case "answerLost":
      return "notSeen";
    case "stopped":
      return "notReadStopped";
    case "signedOut":
      return "notReadSignIn";
    default:
      return "notRead";
  }
}

/** What exists now that was not there before, where that is known and the ending does not say it itself. */
export function changedBy(sent: WriteMemory, { outcome, code }: Ending): Changed | null {
  if (outcome !== "failed" && outcome !== "notConverted") return null;
  if (SAY_IT_THEMSELVES.includes(code)) return null;
  if (sent.saved === "yes") return "saved";
  if (sent.saved === "perhaps") return "perhapsSaved";
  return outcome === "failed" ? "nothing" : null;
}

const SAY_IT_THEMSELVES: readonly EndingCode[] = [
  ...(["savedNotFound", "savedAmbiguous", "saveNoAnswer", "saveNotSupported", "answerLost"] as const),
  ...(["skypeInstead", "otherProvider", "linkNotRead", "linkGone", "linkLateForm"] as const),
];

/** What the next look has to know; null: nothing stands against another try, or a look will show it by itself. */
export function shownBy({ code }: Ending, event: string | null, at: number): LastTry | null {
  return event !== null && isTryCode(code) ? { event, code, at } : null;
}

function isTryCode(code: string): code is TryCode {
  return TRY_CODES.some((known) => known === code);
}
