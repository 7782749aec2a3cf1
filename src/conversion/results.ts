/** From endings to the result that the pane shows: outcome, wording key, who can help, what IT wants to know. */
import type { MeetingEvent } from "../delegation/facts";
import type { Fixer } from "../delegation/finding";
import type { GraphFailure, OutlookFailure } from "../ports";
import type { JudgementCode } from "./judge";
import type { NotFound } from "./saved";
import type { ConversionResult, Outcome, Plan } from "./types";

/** Keys in the wording of results. */
export type EndingCode =
  | JudgementCode
  | "formNotHeld"
  | "formNotHeldEdits"
  | "formNotSeen"
  | "formAltered"
  | "linkPut"
  | "linkNotRead"
  | "linkGone"
  | "linkLateForm"
  | "notSeen"
  | "refused"
  | "refusedByPolicy"
  | "gone"
  | "rejected"
  | "saveRefused"
  | "saveNoAnswer"
  | "saveNotSupported"
  | "savedNotFound"
  | "savedAmbiguous"
  | "answerLost"
  | "conflict"
  | "throttled"
  | "serverError"
  | "offline"
  | "signedOut"
  | "stopped";

export interface Ending {
  readonly outcome: Outcome;
  readonly code: EndingCode;
  readonly canGoOn: boolean;
  readonly fixedBy?: readonly Fixer[];
  readonly joinUrl?: string | null;
  readonly technical?: string;
}

export type Moment = "beforeWrite" | "write" | "afterWrite";

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
      return endingOfFailure(why.failure, "beforeWrite");
  }
}

export function endingOfFailure(failure: GraphFailure, moment: Moment): Ending {
  const technical = technicalOf(failure);
  // After a write whose answer is missing, nothing less than a read makes certain.
  if (moment === "afterWrite") return { outcome: "uncertain", code: "notSeen", canGoOn: true, technical };
  switch (failure.kind) {
    case "http":
      return { ...endingOfStatus(failure.status, failure.message, moment), technical };
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

/** The write had no effect, as a read showed: a server that failed is told apart from an answer that got lost. */
export function endingOfLoss(failure: GraphFailure): Ending {
  if (failure.kind === "http") return { ...endingOfFailure(failure, "write"), outcome: "failed", canGoOn: true };
  const technical = technicalOf(failure);
  return { outcome: "failed", code: "answerLost", canGoOn: true, technical };
}

function endingOfStatus(status: number, message: string, moment: Moment): Ending {
  const outcome: Outcome = moment === "write" ? "notConverted" : "failed";
  if (status === 403 && /access to odata is disabled/i.test(message)) {
    return { outcome, code: "refusedByPolicy", canGoOn: false, fixedBy: ["exchangeAdmin"] };
  }
  if (status === 401) return { outcome: "failed", code: "signedOut", canGoOn: true, fixedBy: ["you"] };
  if (status === 403) return { outcome, code: "refused", canGoOn: true, fixedBy: ["owner", "exchangeAdmin"] };
  if (status === 404 || status === 410) return { outcome, code: "gone", canGoOn: false, fixedBy: ["you"] };
  if (status === 412) return { outcome: "failed", code: "conflict", canGoOn: true };
  if (status >= 500) return { outcome: "failed", code: "serverError", canGoOn: true };
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

type Rest = Pick<ConversionResult, "stepsDone" | "stepFailed" | "next" | "formHoldsBlock"> & {
  /** As last seen on the server. */
  readonly event: MeetingEvent | null;
};

export function resultOf(plan: Plan, ending: Ending, { event, ...rest }: Rest): ConversionResult {
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
    ...rest,
  };
}
