/**
 * What the pane knows, as one plain object: the content of a User Timing mark ("on-behalf:report") that it sets on every
 * change of state. Benchmarks and support tools read it with `performance.getEntriesByName`; it never leaves the page.
 * What only a screen knows has marks of its own, set when the screen shows it.
 */
import type { Finding } from "../delegation/checks/finding";
import type { Assessment } from "../delegation/verdict/verdict.types";
import type { ConversionResult } from "../conversion/types";

export type Phase = "loading" | "assessed" | "signingIn" | "planning" | "confirming" | "applying" | "done" | "broken";

export interface PaneReport {
  readonly phase: Phase;
  /** Nothing is in flight: every call was answered or given up (a planned re-check does not count). Never in a broken pane. */
  readonly settled: boolean;
  readonly assessment: Omit<Assessment, "findings"> | null;
  readonly findings: readonly (Pick<Finding, "check" | "status" | "deciding" | "fixedBy" | "wait"> & {
    readonly headline: string;
  })[];
  readonly conversion: (ConversionResult & { readonly message: string }) | null;
}

/** Everything that is said before the person confirms. */
export interface PreviewReport {
  readonly sentences: readonly string[];
  /** How many people get mail. */
  readonly people: number;
  /** true: at most so many. */
  readonly upTo: boolean;
}

/** A mail that the pane would open, or a message that it would copy. */
export interface MessageReport {
  /** Empty: the person chooses, because nobody else knows who that is. */
  readonly to: string;
  readonly subject: string;
  /** Plain text, whole. */
  readonly text: string;
}

/** What became of evidence that was pasted. */
export interface EvidenceReport {
  readonly used: boolean;
  /** What the pane says of it. */
  readonly why: string;
}

export const REPORT_MARK = "on-behalf:report";
/** Set when a preview is shown: a `PreviewReport`. */
export const PREVIEW_MARK = "on-behalf:preview";
/** Set once for each message on the screen: a `MessageReport`. */
export const MESSAGE_MARK = "on-behalf:message";
/** Set when evidence was pasted: an `EvidenceReport`. */
export const EVIDENCE_MARK = "on-behalf:evidence";
/** Set once, when the verdict is painted first. */
export const VERDICT_MARK = "on-behalf:verdict";
/** Set once, when the first control can be used. */
export const CONTROL_MARK = "on-behalf:control";
