/** What somebody was asked to do, and when. Pure. */
import type { CheckId, Finding, Fixer } from "../delegation/checks/finding";
import type { Change } from "./state";
import type { Task } from "./tasks";

export interface Ask {
  /** What is to be put right. */
  readonly check: CheckId;
  readonly by: Fixer;
  /** Epoch ms. */
  readonly at: number;
}

/** Everything a task is about counts as asked now. */
export function withAsked(asks: readonly Ask[], task: Task, at: number): readonly Ask[] {
  const { fixer, findings } = task;
  const now = findings.map(({ check }): Ask => ({ check, by: fixer, at }));
  const isNew = ({ check, by }: Ask): boolean => !now.some((one) => one.check === check && one.by === by);
  return [...asks.filter(isNew), ...now];
}

/** When all of a task was asked for; null while some of it was not. */
export function askedAt(asks: readonly Ask[], { fixer, findings }: Task): number | null {
  const times = findings.map(({ check }) => asks.find((ask) => ask.check === check && ask.by === fixer)?.at ?? null);
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
