/** When Outlook and a server speak of the same stretch of calendar. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Outlook and Exchange both keep whole minutes; anything below is rounding. */
const SAME_INSTANT = 30_000;

/** The furthest a local midnight is from the same date's in UTC, where Graph puts whole days. */
export const FURTHEST_ZONE = 14 * HOUR;

/** Epoch ms. */
export interface Times {
  readonly start: number;
  readonly end: number;
}

/** Outlook does not say whether an item lasts all day; whole days (an hour more or less when the clocks change) may. */
export function mayBeAllDay({ start, end }: Times): boolean {
  const length = end - start;
  const days = Math.round(length / DAY);
  return days >= 1 && Math.abs(length - days * DAY) <= HOUR;
}

/** @param seen as Outlook tells @param row as the server tells: whole days from midnight to midnight in UTC */
export function sameTimes(seen: Times, row: Times & { readonly isAllDay: boolean }): boolean {
  if (Math.abs(row.start - seen.start) <= SAME_INSTANT && Math.abs(row.end - seen.end) <= SAME_INSTANT) return true;
  if (!row.isAllDay || !mayBeAllDay(seen)) return false;
  const sameLength = Math.round((row.end - row.start) / DAY) === Math.round((seen.end - seen.start) / DAY);
  return sameLength && Math.abs(row.start - seen.start) <= FURTHEST_ZONE;
}

/** Years 1 to 9999: what Exchange can hold, a browser can write as ISO 8601, and Graph takes. */
const EARLIEST = Date.UTC(2001, 0, 1) - 730_485 * DAY;
const LATEST = Date.UTC(9999, 11, 30);

/** A time in epoch ms that can be worked with; null for anything else, so that no later sum or format can throw. */
export function timeIn(value: number): number | null {
  return Number.isFinite(value) && value >= EARLIEST && value <= LATEST ? value : null;
}
