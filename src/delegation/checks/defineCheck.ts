/**
 * A check is one record around one function: everything that pages, lists and tests say of it is derived from it. Its codes say which
 * status each answer has, so that wording can be held to them; its reads are proved by a test that watches.
 */
import type { Facts } from "../facts/facts";
import type {
  Check,
  CheckAnswer,
  CheckGroup,
  CheckSubject,
  EvidenceLine,
  Fixer,
  Params,
  Remedy,
  Status,
} from "./finding";
import type { ReadName } from "./reads";
import type { RemedyId } from "../remedies/remedyIds";

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

interface Definition<Id extends string, Codes extends Readonly<Record<string, Status>>> {
  /** Published: never renamed. */
  readonly id: Id;
  readonly group: CheckGroup;
  readonly subject: CheckSubject;
  /** Its failure tells somebody that a right, a policy or a delegation is missing: never said from unknowns alone. */
  readonly isRight?: boolean;
  readonly codes: Codes;
  /** The facts it looks at, those it trusts most first, and the readings it shares with others. It looks at nothing else. */
  readonly reads: readonly ReadName[];
  /** What puts it right. What stands behind an unknown (a sign-in, a client) is named only where the check is about that itself. */
  readonly remedies: readonly RemedyId[];
  /** Public pages that the rule stands on. */
  readonly sources: readonly string[];
  /** Whether it decides in this situation; left out: never. */
  readonly decides?: (facts: Facts) => boolean;
  readonly judge: (facts: Facts) => Answer<keyof Codes & string>;
}

export interface DefinedCheck<Id extends string, Codes extends Readonly<Record<string, Status>>> extends Check {
  readonly id: Id;
  readonly codes: Codes;
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

export function defineCheck<const Id extends string, const Codes extends Readonly<Record<string, Status>>>(
  definition: Definition<Id, Codes>,
): DefinedCheck<Id, Codes> {
  const { decides, judge, isRight, ...record } = definition;
  return {
    ...record,
    isRight: isRight ?? false,
    decides: decides ?? (() => false),
    evaluate(facts) {
      const answer = judge(facts);
      return answered(answer, definition.codes[answer.code] ?? "unknown");
    },
  };
}
