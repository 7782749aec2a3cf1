/** Who has to do what, so that the meeting can go online. Pure. */
import type { Finding, Fixer } from "../delegation/checks/finding";
import { doersOf } from "../delegation/remedies/doers";

/** Everything that one person is asked for, in one go. */
export interface Task {
  readonly fixer: Fixer;
  readonly findings: readonly Finding[];
}

/** Whoever can do it without IT is asked first. */
const FIRST: readonly Fixer[] = ["you", "owner"];

/** @param findings those that stand in the way, the most important one first */
export function tasksOf(findings: readonly Finding[]): readonly Task[] {
  const wanted = findings.map((finding) => ({ finding, doers: doersOf(finding) }));
  // Who has nothing to do is not asked.
  const fixers = [...new Set(wanted.flatMap(({ doers }) => doers))].filter((fixer) =>
    findings.some(({ remedies }) => remedies.some(({ by }) => by === fixer)),
  );
  const place = (fixer: Fixer): number => (FIRST.includes(fixer) ? FIRST.indexOf(fixer) : FIRST.length);
  return fixers
    .toSorted((a, b) => place(a) - place(b))
    .map((fixer) => ({
      fixer,
      findings: wanted.filter(({ doers }) => doers.includes(fixer)).map(({ finding }) => finding),
    }));
}

/** Who could do it in place of whoever is asked. */
export function othersOf(findings: readonly Finding[], tasks: readonly Task[]): readonly Task[] {
  const can = (fixer: Fixer, { remedies }: Finding): boolean => remedies.some(({ by }) => by === fixer);
  const others = [...new Set(findings.flatMap(({ remedies }) => remedies.map(({ by }) => by)))].filter(
    (fixer) => fixer !== "nobody" && !tasks.some((task) => task.fixer === fixer),
  );
  return others.map((fixer) => ({ fixer, findings: findings.filter((finding) => can(fixer, finding)) }));
}

/** The longest of the waits, ISO 8601; null where nothing has to be waited for. */
export function waitOf(findings: readonly Finding[]): string | null {
  const waits = findings.flatMap(({ wait }) => (wait === null ? [] : [wait]));
  return waits.toSorted((a, b) => minutes(b) - minutes(a))[0] ?? null;
}

function minutes(iso: string): number {
  const [, days, hours, rest] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(iso) ?? [];
  return Number(days ?? 0) * 1_440 + Number(hours ?? 0) * 60 + Number(rest ?? 0);
}
