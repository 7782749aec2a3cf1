/** What the pane says about evidence that was pasted. What it quotes is untrusted text. */
import type { EvidenceNotice, EvidenceProblem } from "../delegation/evidence/parseEvidence";
import { evidenceNotices, evidenceProblems } from "./en/evidence";
import { format, type MessageParams } from "./format";
import { moment } from "./when";

function paramsOf(told: EvidenceProblem | EvidenceNotice, now: number, language: string): MessageParams {
  const { kind: _kind, ...rest } = told;
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === "number" ? moment(value, now, language) : Array.isArray(value) ? value.join(" ") : String(value),
    ]),
  );
}

/** Why nothing of it was used. `now` epoch ms. */
export function evidenceProblem(problem: EvidenceProblem, now: number, language: string): string {
  return format(evidenceProblems[problem.kind], paramsOf(problem, now, language));
}

/** What of it was not used, or used with care. */
export function evidenceNotice(notice: EvidenceNotice, now: number, language: string): string {
  return format(evidenceNotices[notice.kind], paramsOf(notice, now, language));
}
