/** Ranges as a person means them: whole days of her own calendar. */
import type { RangeChoice, RangeKey } from "./state";

const DAY = 86_400_000;

/** "2026-11-25" of a moment in the browser's own zone. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const DAYS: Readonly<Record<Exclude<RangeKey, "own">, number>> = { week: 7, month: 31, quarter: 92 };

/** From today on. */
export function rangeOf(key: Exclude<RangeKey, "own">, now: number): RangeChoice {
  return { key, from: dayOf(now), to: dayOf(now + (DAYS[key] - 1) * DAY) };
}

export function daysFrom(now: number, days: number): RangeChoice {
  return { key: "own", from: dayOf(now), to: dayOf(now + (days - 1) * DAY) };
}

/** Epoch ms from the first midnight to the one after the last day; null where it is no range. What is past is left out. */
export function spanOf({ from, to }: RangeChoice, now: number): { start: number; end: number } | null {
  const start = new Date(`${from}T00:00`);
  const last = new Date(`${to}T00:00`);
  if (Number.isNaN(start.getTime()) || Number.isNaN(last.getTime())) return null;
  const end = new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1).getTime();
  const first = Math.max(start.getTime(), now);
  return end > first ? { start: first, end } : null;
}
