/** Which row of the owner's calendar is the item that Outlook shows, when its id cannot say so. Pure. */
import type { OutlookItem, ViewEntry } from "../facts/facts";
import { valueOf } from "../facts/fact";
import { FURTHEST_ZONE, mayBeAllDay, sameTimes } from "../facts/times";
import type { Times } from "../facts/times";

export function timesOf(item: OutlookItem): Times | null {
  const start = valueOf(item.start);
  const end = valueOf(item.end);
  return start === undefined || end === undefined || end < start ? null : { start, end };
}

/** The stretch of calendar that holds the item, epoch ms, a minute wider than it and wider still for all-day items. */
export function viewWindow(item: OutlookItem): Times | null {
  const times = timesOf(item);
  if (times === null) return null;
  const wider = mayBeAllDay(times) ? FURTHEST_ZONE : 60_000;
  return { start: times.start - wider, end: times.end + wider };
}

function normalSubject(subject: string): string {
  return subject.replace(/\s+/g, " ").trim();
}

/** Rows with the item's times and subject. One is a match, several are a question, none is nothing. */
export function matchingRows(item: OutlookItem, rows: readonly ViewEntry[]): readonly ViewEntry[] {
  const times = timesOf(item);
  if (times === null) return [];
  const subject = valueOf(item.subject);
  return rows.filter(
    (row) => sameTimes(times, row) && (subject === undefined || normalSubject(row.subject) === normalSubject(subject)),
  );
}

/** The opened occurrence or exception of a known series: by its id, else by its times. */
export function openedRow(
  item: OutlookItem,
  graphId: string | null,
  masterId: string,
  rows: readonly ViewEntry[],
): ViewEntry | null {
  const ofSeries = rows.filter((row) => row.seriesMasterId === masterId);
  const byId = rows.find((row) => row.id === graphId);
  if (byId) return byId;
  const times = timesOf(item);
  const byTime = times === null ? [] : ofSeries.filter((row) => sameTimes(times, row));
  return byTime.length === 1 ? (byTime[0] ?? null) : null;
}
