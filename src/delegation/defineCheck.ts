/** A check is data around one function: its codes say which status each answer has, so that wording and pages can be held to them. */
import type { Facts } from "./facts";
import type { Check, CheckAnswer, CheckId, EvidenceLine, Fixer, Params, Remedy, Status } from "./finding";

/** What a check says; the status follows from the code. */
export interface Answer<Code extends string> {
  readonly code: Code;
  readonly params?: Params;
  readonly evidence?: readonly EvidenceLine[];
  readonly remedies?: readonly Remedy[];
  /** Preferred first; left out: those who carry out the remedies, in their order; nobody when there are none. */
  readonly fixedBy?: readonly Fixer[];
  readonly wait?: string | null;
}

interface Definition<Id extends CheckId, Codes extends Readonly<Record<string, Status>>> {
  readonly id: Id;
  readonly codes: Codes;
  /** Public pages that the rule stands on. */
  readonly sources: readonly string[];
  /** Whether it decides in this situation; left out: never. */
  readonly decides?: (facts: Facts) => boolean;
  readonly judge: (facts: Facts) => Answer<keyof Codes & string>;
}

export interface DefinedCheck<Id extends CheckId, Codes extends Readonly<Record<string, Status>>> extends Check {
  readonly id: Id;
  readonly codes: Codes;
  readonly sources: readonly string[];
}

function answered(answer: Answer<string>, status: Status): CheckAnswer {
  const open = status === "fail" || status === "unknown";
  const remedies = open ? (answer.remedies ?? []) : [];
  const doers = [...new Set(remedies.map((remedy) => remedy.by))];
  const fixedBy = open ? (answer.fixedBy ?? (doers.length > 0 ? doers : ["nobody" as const])) : [];
  return {
    status,
    code: answer.code,
    params: answer.params ?? {},
    evidence: answer.evidence ?? [],
    remedies,
    fixedBy,
    wait: answer.wait ?? remedies[0]?.wait ?? null,
  };
}

export function defineCheck<const Id extends CheckId, const Codes extends Readonly<Record<string, Status>>>(
  definition: Definition<Id, Codes>,
): DefinedCheck<Id, Codes> {
  const { id, codes, sources, decides, judge } = definition;
  return {
    id,
    codes,
    sources,
    decides: decides ?? (() => false),
    evaluate(facts) {
      const answer = judge(facts);
      return answered(answer, codes[answer.code] ?? "unknown");
    },
  };
}
