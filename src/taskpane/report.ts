/**
 * What the pane knows, as one plain object: the content of a User Timing mark ("on-behalf:report") that it sets on every
 * change of state. Benchmarks and support tools read it with `performance.getEntriesByName`; it never leaves the page.
 */
import type { Finding } from "../delegation/finding";
import type { Assessment } from "../delegation/verdict.types";
import type { ConversionResult } from "../conversion/types";

export type Phase = "loading" | "assessed" | "signingIn" | "planning" | "confirming" | "applying" | "done" | "broken";

export interface PaneReport {
  readonly phase: Phase;
  /** Nothing is in flight: every call was answered or given up (a planned re-check does not count). */
  readonly settled: boolean;
  readonly assessment: Omit<Assessment, "findings"> | null;
  readonly findings: readonly (Pick<Finding, "check" | "status" | "deciding" | "fixedBy" | "wait"> & {
    readonly headline: string;
  })[];
  readonly conversion: (ConversionResult & { readonly message: string }) | null;
}

export const REPORT_MARK = "on-behalf:report";
/** Set once, when the verdict is painted first. */
export const VERDICT_MARK = "on-behalf:verdict";
/** Set once, when the first control can be used. */
export const CONTROL_MARK = "on-behalf:control";
