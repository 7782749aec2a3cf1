/** Those that matter first. */
import type { CheckId, Finding } from "../checks/finding";
import type { VerdictKind } from "./verdict.types";

function rankOf(finding: Finding, verdict: VerdictKind, byEvidence: boolean): number {
  const { status, deciding } = finding;
  if (status === "fail" && !deciding) return verdict === "notCertain" && byEvidence ? 0 : 3;
  if (status === "fail") return 1;
  if (status === "unknown") return deciding ? 2 : 4;
  return status === "pass" ? 5 : 6;
}

/**
 * Deciding failures, deciding unknowns, explaining failures, other unknowns, passes, not applicable; within each in the checks'
 * own order, but the roots of what is unknown before what follows from them. Not certain: failures by evidence lead the list.
 * @param findings in the checks' own order
 */
export function sortFindings(
  findings: readonly Finding[],
  verdict: VerdictKind,
  roots: readonly CheckId[],
  isByEvidence: (finding: Finding) => boolean,
): readonly Finding[] {
  const place = (finding: Finding, index: number): number => {
    const root = finding.status === "unknown" && finding.deciding ? roots.indexOf(finding.check) : -1;
    return root >= 0 ? root - roots.length : index;
  };
  return findings
    .map((finding, index) => ({
      finding,
      rank: rankOf(finding, verdict, isByEvidence(finding)),
      place: place(finding, index),
    }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ finding }) => finding);
}
