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
 */
export function sortFindings(
  findings: readonly Finding[],
  verdict: VerdictKind,
  checks: readonly { readonly id: CheckId }[],
  roots: readonly CheckId[],
  isByEvidence: (finding: Finding) => boolean,
): readonly Finding[] {
  const place = (finding: Finding): number => {
    const root = finding.status === "unknown" && finding.deciding ? roots.indexOf(finding.check) : -1;
    return root >= 0 ? root - roots.length : checks.findIndex(({ id }) => id === finding.check);
  };
  return findings
    .map((finding) => ({ finding, rank: rankOf(finding, verdict, isByEvidence(finding)), place: place(finding) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ finding }) => finding);
}
