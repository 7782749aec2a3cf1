/** From findings to the verdict. An unknown in an explaining check never lowers it. */
import type { CheckId, Finding } from "../checks/finding";
import type { VerdictKind } from "./verdict.types";

/** IT's evidence says so, or a change that was sent has shown it. */
export function isByEvidence(finding: Finding): boolean {
  if (finding.check === "lastTry") return finding.status === "fail";
  return finding.status === "fail" && finding.evidence.some((line) => line.source === "evidence");
}

/** Cancelled beats everything; a link that exists beats what nobody could change any more. */
export function verdictOf(findings: readonly Finding[]): VerdictKind {
  const deciding = findings.filter((finding) => finding.deciding);
  const fails = (check: CheckId): boolean =>
    deciding.some((finding) => finding.check === check && finding.status === "fail");
  if (fails("cancelled")) return "cannot";
  if (fails("notOnlineYet")) return "alreadyOnline";
  if (fails("organizer") || fails("over")) return "cannot";
  if (deciding.some((finding) => finding.status === "fail")) return "blocked";
  if (deciding.some((finding) => finding.status === "unknown")) return "notCertain";
  return findings.some((finding) => !finding.deciding && isByEvidence(finding)) ? "notCertain" : "ready";
}
