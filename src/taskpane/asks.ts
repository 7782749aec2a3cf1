/** What somebody was asked to do, and when. Pure. */
import type { CheckId, Finding, Fixer } from "../delegation/checks/finding";
import type { Change } from "./state";
import type { Task } from "./tasks";

export interface Ask {
  /** What is to be put right: once this is in order, the request is done. */
  readonly check: CheckId;
  /** A `RemedyId`: what was asked for. Another remedy for the same thing is another request. */
  readonly remedy: string;
  readonly by: Fixer;
  /** Epoch ms. */
  readonly at: number;
}

type Wanted = Omit<Ask, "at">;

/** What a task asks of its person. */
function wantedOf({ fixer, findings }: Task): readonly Wanted[] {
  return findings.flatMap(({ check, remedies }) =>
    remedies.filter(({ by }) => by === fixer).map(({ id }): Wanted => ({ check, remedy: id, by: fixer })),
  );
}

function isSame(one: Wanted, other: Wanted): boolean {
  return one.check === other.check && one.remedy === other.remedy && one.by === other.by;
}

/** Everything a task is about counts as asked now. */
export function withAsked(asks: readonly Ask[], task: Task, at: number): readonly Ask[] {
  const now = wantedOf(task).map((wanted): Ask => ({ ...wanted, at }));
  return [...asks.filter((ask) => !now.some((one) => isSame(one, ask))), ...now];
}

/** When all of a task was asked for; null while some of it was not. */
export function askedAt(asks: readonly Ask[], task: Task): number | null {
  // What was asked for because of another check is not asked for twice.
  const times = wantedOf(task).map(
    ({ remedy, by }) => asks.find((ask) => ask.remedy === remedy && ask.by === by)?.at ?? null,
  );
  return times.reduce<number | null>(
    (first, at) => (first === null || at === null ? null : Math.min(first, at)),
    times[0] ?? null,
  );
}

export interface Settled {
  /** Still to be done. */
  readonly open: readonly Ask[];
  /** In order now. */
  readonly fixed: readonly Ask[];
}

/** What is unknown is not fixed: it stays asked for. What no longer matters is forgotten. */
export function settleAsks(asks: readonly Ask[], findings: readonly Finding[]): Settled {
  const status = (check: CheckId) => findings.find((finding) => finding.check === check)?.status;
  return {
    open: asks.filter(({ check }) => status(check) === "fail" || status(check) === "unknown"),
    fixed: asks.filter(({ check }) => status(check) === "pass"),
  };
}

/** What was asked for and is in order now is news, even on the first look of a day. */
export function withFixed(changes: readonly Change[] | null, fixed: readonly Ask[]): readonly Change[] | null {
  if (fixed.length === 0) return changes;
  const told = changes ?? [];
  const more = new Set(fixed.map(({ check }) => check).filter((check) => !told.some((one) => one.check === check)));
  return [...[...more].map((check): Change => ({ check, now: "fixed" })), ...told];
}
