import { CONTROL_MARK, REPORT_MARK, VERDICT_MARK, type PaneReport } from "./report";
import { assessedIn, type PaneState } from "./state";
import type { PaneStore } from "./pane";

function isSettled(state: PaneState): boolean {
  if (state.busy) return false;
  switch (state.phase) {
    case "loading":
    case "signingIn":
    case "planning":
    case "applying":
    case "makingOwn":
      return false;
    case "assessed":
      return !state.checking && state.look.words !== null;
    case "converted":
      return !state.checking;
    case "confirming":
    case "choosingOwn":
    case "instructed":
    case "ownMade":
      return true;
    // Whatever it was about to say, it will not.
    case "broken":
      return false;
  }
}

/** The report knows fewer phases than the pane has screens. */
function phaseOf(state: PaneState): PaneReport["phase"] {
  switch (state.phase) {
    case "choosingOwn":
      return "confirming";
    case "makingOwn":
      return "applying";
    case "converted":
    case "instructed":
    case "ownMade":
      return "done";
    default:
      return state.phase;
  }
}

/** What support tools may read of a state. */
export function toReport(state: PaneState): PaneReport {
  const look = assessedIn(state);
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
      headline: look.words?.headline(finding) ?? finding.check,
    }));
  }
  return {
    phase: phaseOf(state),
    settled: isSettled(state),
    assessment,
    findings,
    conversion: "result" in state ? { ...state.result, message: state.message } : null,
  };
}

/** One mark of that name at a time: the newest. */
function markReport(report: PaneReport): void {
  performance.clearMarks(REPORT_MARK);
  performance.mark(REPORT_MARK, { detail: report });
}

/** Keeps the mark in step with the store. */
export function watchReport(store: PaneStore): void {
  const tell = (): void => markReport(toReport(store.get()));
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
