/** What went wrong, twice: as the state that the checks look at, and as the failure that a write reports. */
import type { UcwaState } from "../delegation/facts/facts";
import type { UcwaFailure } from "../providers/skype/ports";
import type { FrameAnswer } from "./answer";
import { parseResource, textOf } from "./resource";

export interface Problem {
  readonly state: UcwaState;
  readonly failure: UcwaFailure;
  /** HTTP status, where an answer came whose failure does not say it. */
  readonly status?: number;
}

/** Sent in place of an answer when the page's origin is not on the server's allow-list (learn.microsoft.com/skype-sdk/ucwa/configuringatopology). */
const ORIGIN_REFUSED = /does not allow a cross domain request from this origin/i;

export function problem(state: UcwaState, message: string, status = 0): Problem {
  return { state, failure: { kind: "http", status, code: state, subcode: "", message } };
}

export const cancelled: Problem = { state: "notTried", failure: { kind: "cancelled" } };

/** Judges an answer that is not a success. Bodies of UCWA's own errors are JSON with a `code`; any other body came from something in between. */
export function judge(answer: FrameAnswer): Problem {
  const { status } = answer;
  if (status === 0) return { state: "unreachable", failure: { kind: "lost" } };
  if (status === 403 && ORIGIN_REFUSED.test(`${answer.statusText}\n${answer.headers}\n${answer.text}`)) {
    return problem("originNotAllowed", "Service does not allow a cross domain request from this origin.", status);
  }
  const body = parseResource(answer.text);
  if (!body && answer.text.trim() !== "") {
    return {
      state: "proxy",
      status,
      failure: { kind: "malformed", message: `HTTP ${status}, and the answer is not one of the server's own.` },
    };
  }
  const failure: UcwaFailure = {
    kind: "http",
    status,
    code: (body && textOf(body, "code")) ?? "",
    subcode: (body && textOf(body, "subcode")) ?? "",
    message: (body && textOf(body, "message")) ?? "",
  };
  if (status === 401) return { state: "signInRefused", failure };
  if (status === 403) return { state: "forbidden", failure };
  if (status === 408 || status === 504) return { state: "noAnswer", failure };
  return { state: "unreachable", failure };
}

/** The application is gone from the server (idle, or pool restarted): make a new one. The documentation gives no HTTP code for these. */
export function applicationGone(problem: Problem): boolean {
  const { failure } = problem;
  return (
    failure.kind === "http" &&
    ["ApplicationNotFound", "InactiveApplicationExpired"].some(
      (name) => failure.subcode === name || failure.code === name,
    )
  );
}
