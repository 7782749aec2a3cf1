/** From endings to the result that the pane shows: outcome, wording key, who can help, what IT wants to know. */
import type { MeetingEvent } from "../delegation/facts/facts";
import type { GraphFailure } from "./ports/graph";
import type { OutlookFailure } from "./ports/outlook";
import type { Ending } from "./ending";
import { changedBy, inLightOf, shownBy } from "./memory";
import { isBareNotFound, isSendAsDenied } from "./online";
import type { NotFound } from "./saved";
import type { ConversionResult, Outcome, Plan, WriteMemory } from "./types";

/** "read": the item was to be read; "write": it was to be changed, and that came to nothing. */
export type Moment = "read" | "write";

export function endingOfOutlook(failure: OutlookFailure): Ending {
  switch (failure.kind) {
    case "noAnswer":
      return {
        outcome: "failed",
        code: "saveNoAnswer",
        canGoOn: true,
        technical: `${failure.call}: no answer in ${failure.afterMs} ms`,
      };
    case "notSupported":
      return { outcome: "failed", code: "saveNotSupported", canGoOn: false, fixedBy: ["you"], technical: failure.call };
    case "refused":
      return {
        outcome: "failed",
        code: "saveRefused",
        canGoOn: true,
        technical: `${failure.call}: ${failure.code} ${failure.message}`.trim(),
      };
    case "cancelled":
      return { outcome: "failed", code: "stopped", canGoOn: true };
  }
}

export function endingOfNotFound(why: NotFound): Ending {
  switch (why.kind) {
    case "notThere":
      return { outcome: "failed", code: "savedNotFound", canGoOn: true };
    case "ambiguous":
      return { outcome: "failed", code: "savedAmbiguous", canGoOn: false, fixedBy: ["you"] };
    case "failed":
      return endingOfFailure(why.failure, "read");
  }
}

export function endingOfFailure(failure: GraphFailure, moment: Moment): Ending {
  const technical = technicalOf(failure);
  switch (failure.kind) {
    case "http":
      return { ...endingOfStatus(failure, moment), technical };
    case "throttled":
      return { outcome: "failed", code: "throttled", canGoOn: true, technical };
    case "cancelled":
      return { outcome: "failed", code: "stopped", canGoOn: true };
    case "noAnswer":
    case "lost":
      return { outcome: "failed", code: "offline", canGoOn: true, technical };
    case "malformed":
      return { outcome: "failed", code: "serverError", canGoOn: true, technical };
  }
}

/** The write had no effect, as a read showed: a server that said no, or failed, is told apart from an answer that got lost. */
export function endingOfLoss(failure: GraphFailure): Ending {
  const answered = failure.kind === "http" && failure.status !== 408 && !isBareNotFound(failure);
  if (answered) return { ...endingOfFailure(failure, "write"), canGoOn: true };
  return { outcome: "failed", code: "answerLost", canGoOn: true, technical: technicalOf(failure) };
}

function endingOfStatus(failure: Extract<GraphFailure, { kind: "http" }>, moment: Moment): Ending {
  const { status, message } = failure;
  const outcome: Outcome = moment === "write" ? "notConverted" : "failed";
  if (status === 403 && /access to odata is disabled/i.test(message)) {
    return { outcome, code: "refusedByPolicy", canGoOn: false, fixedBy: ["exchangeAdmin"] };
  }
  if (isSendAsDenied(failure)) {
    return { outcome, code: "sendOnBehalfMissing", canGoOn: true, fixedBy: ["owner", "exchangeAdmin"] };
  }
  if (status === 401) return { outcome: "failed", code: "signedOut", canGoOn: true, fixedBy: ["you"] };
  if (isBareNotFound(failure)) return { outcome: "failed", code: "serverError", canGoOn: true };
  if (status === 404 || status === 410) return { outcome, code: "gone", canGoOn: false, fixedBy: ["you"] };
  if (status === 412) return { outcome: "failed", code: "conflict", canGoOn: true };
  if (status >= 500) return { outcome: "failed", code: "serverError", canGoOn: true };
  if (moment === "read") return { outcome, code: "notReadable", canGoOn: true, fixedBy: ["owner", "exchangeAdmin"] };
  if (status === 403) return { outcome, code: "refused", canGoOn: true, fixedBy: ["owner", "exchangeAdmin"] };
  return { outcome, code: "rejected", canGoOn: true, fixedBy: ["exchangeAdmin"] };
}

/** The server's own code and words, for IT. */
export function technicalOf(failure: GraphFailure): string {
  switch (failure.kind) {
    case "http": {
      const id = failure.requestId === null ? "" : ` (request-id ${failure.requestId})`;
      return `HTTP ${failure.status} ${failure.code}: ${failure.message}${id}`;
    }
    case "throttled":
      return `HTTP 429, Retry-After ${Math.round(failure.retryAfterMs / 1_000)} s`;
    case "noAnswer":
      return `no answer in ${failure.afterMs} ms`;
    case "lost":
      return "the connection was lost";
    case "malformed":
      return failure.message;
    case "cancelled":
      return "stopped";
  }
}

type Rest = Pick<ConversionResult, "stepFailed" | "next" | "formHoldsBlock"> & {
  readonly plan: Plan;
  readonly sent: WriteMemory;
  /** As last seen on the server. */
  readonly event: MeetingEvent | null;
  /** Epoch ms. */
  readonly now: number;
};

/** The one place where endings become results: what was sent and seen before has its say in every one of them. */
export function resultOf(given: Ending, { plan, sent, event, now, ...rest }: Rest): ConversionResult {
  const ending = inLightOf(sent, given, plan);
  const organizer = event?.organizer ?? null;
  return {
    outcome: ending.outcome,
    code: ending.code,
    params: { owner: plan.ownerName, organizer: organizer?.name ?? "", provider: event?.provider ?? "" },
    organizer: organizer === null || organizer.address === "" ? null : organizer.address.toLowerCase(),
    provider: event?.isOnlineMeeting === true ? event.provider : null,
    joinUrl: ending.joinUrl ?? null,
    fixedBy: ending.fixedBy ?? [],
    canGoOn: ending.canGoOn,
    technical: ending.technical ?? null,
    stepsDone: sent.stepsDone,
    changed: changedBy(sent, ending),
    sent,
    showed: shownBy(ending, event?.id ?? sent.event?.id ?? plan.event?.id ?? null, now),
    ...rest,
  };
}
