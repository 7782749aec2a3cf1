/** How a conversion, or a part of it, ended. */
import type { Fixer } from "../delegation/checks/finding";
import type { JudgementCode } from "./judge";
import type { Outcome } from "./types";

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
  | "linkNotInForm"
  | "onlineNotRead"
  | "onlineNotReadForm"
  | "answeredOnline"
  | "notSeen"
  | "notRead"
  | "notReadSignIn"
  | "notReadStopped"
  | "refused"
  | "sendOnBehalfMissing"
  | "notReadable"
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
