import type { Finding } from "../delegation/finding";
import type { ConversionResult } from "../conversion/types";
import { CONTROL_MARK, REPORT_MARK, VERDICT_MARK, type PaneReport } from "./report";
import { lookOf, type PaneState } from "./state";
import type { Store } from "./store";

/** Wording is given in, so that this file stays with the store. */
export interface ReportWords {
  headline(finding: Finding): string;
  message(result: ConversionResult): string;
}

function isSettled(state: PaneState): boolean {
  switch (state.phase) {
    case "loading":
    case "signingIn":
    case "planning":
    case "applying":
      return false;
    case "assessed":
    case "done":
      return !state.checking;
    case "confirming":
    case "broken":
      return true;
  }
}

/** What support tools may read of a state. */
export function toReport(state: PaneState, words: ReportWords): PaneReport {
  const look = lookOf(state);
  let assessment: PaneReport["assessment"] = null;
  let findings: PaneReport["findings"] = [];
  if (look) {
    const { findings: all, ...rest } = look.assessment;
    assessment = rest;
    findings = all.map((finding) => ({
      check: finding.check,
      status: finding.status,
      deciding: finding.deciding,
      fixedBy: finding.fixedBy,
      wait: finding.wait,
      headline: words.headline(finding),
    }));
  }
  return {
    phase: state.phase === "broken" ? "loading" : state.phase,
    settled: isSettled(state),
    assessment,
    findings,
    conversion: state.phase === "done" ? { ...state.result, message: words.message(state.result) } : null,
  };
}

/** One mark of that name at a time: the newest. */
function markReport(report: PaneReport): void {
  performance.clearMarks(REPORT_MARK);
  performance.mark(REPORT_MARK, { detail: report });
}

/** Keeps the mark in step with the store. The words come with the code that makes findings, so never later than a finding. */
export function watchReport(store: Store<PaneState>, words: () => ReportWords | null): void {
  const none: ReportWords = { headline: () => "", message: () => "" };
  const tell = (): void => markReport(toReport(store.get(), words() ?? none));
  store.subscribe(tell);
  tell();
}

function markOnce(name: string): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}

export function markControl(): void {
  markOnce(CONTROL_MARK);
}

/** Call it when the verdict has been committed to the page; the mark is set after the frame that paints it. */
export function markVerdict(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => markOnce(VERDICT_MARK)));
}
