/** Which event is the item that Outlook shows? The id first; where it leads nowhere, the one row of the view that fits. */
import type { Fact } from "./fact";
import type { MeetingEvent, ViewEntry } from "./facts";

const HOUR = 3_600_000;

/** What Outlook shows. Times in epoch ms. */
export interface Sought {
  readonly start: number;
  readonly end: number;
  readonly subject: string;
  /** IANA name of the person's zone; null where nobody knows it. */
  readonly timeZone: string | null;
}

export type Match =
  /** The event itself. */
  | { readonly kind: "event"; readonly event: MeetingEvent }
  /** Found, and another event has to be read: the series' master, or the row's own. `row` is what was opened. */
  | { readonly kind: "fetch"; readonly id: string; readonly row: ViewEntry }
  /** Several fit: the person has to say which. */
  | { readonly kind: "ambiguous"; readonly rows: readonly ViewEntry[] }
  | { readonly kind: "none" };

function sameSubject(a: string, b: string): boolean {
  const plain = (subject: string): string => subject.normalize("NFC").trim().replace(/\s+/g, " ");
  return plain(a) === plain(b);
}

/** "2026-11-23" of an instant in a zone; null for a zone that the browser does not know. */
function dateIn(instant: number, timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
      instant,
    );
  } catch {
    return null;
  }
}

/**
 * An all-day event is a date, which Graph gives as midnight UTC and Outlook as midnight in the person's zone. Without the zone:
 * any midnight on earth of that date, from UTC+14 to UTC-12.
 */
function sameDate(row: number, shown: number, timeZone: string | null): boolean {
  const date = timeZone === null ? null : dateIn(shown, timeZone);
  if (date !== null) return dateIn(row, "UTC") === date;
  return shown >= row - 14 * HOUR && shown <= row + 12 * HOUR;
}

function fits(row: ViewEntry, sought: Sought): boolean {
  if (!sameSubject(row.subject, sought.subject)) return false;
  if (!row.isAllDay) return row.start === sought.start && row.end === sought.end;
  return sameDate(row.start, sought.start, sought.timeZone) && sameDate(row.end, sought.end, sought.timeZone);
}

/** Every row at the item's time with its subject; one id counts once. */
export function rowsThatFit(view: readonly ViewEntry[], sought: Sought): readonly ViewEntry[] {
  const byId = new Map(view.filter((row) => fits(row, sought)).map((row) => [row.id, row]));
  return [...byId.values()];
}

function ofSeries(entry: ViewEntry): string | null {
  return entry.type === "seriesMaster" || entry.type === "singleInstance" ? null : entry.seriesMasterId;
}

/**
 * @param byId the event found under the id that Outlook gave, or why not. Ids are compared by the server, never here: two events
 * can differ by one sign that a careless rewriting makes equal.
 * @param sought null where Outlook did not tell time and subject.
 */
export function matchEvent(byId: Fact<MeetingEvent>, view: Fact<readonly ViewEntry[]>, sought: Sought | null): Match {
  if (byId.known) {
    const master = ofSeries(byId.value);
    return master === null ? { kind: "event", event: byId.value } : { kind: "fetch", id: master, row: byId.value };
  }
  if (!view.known || sought === null) return { kind: "none" };
  const rows = rowsThatFit(view.value, sought);
  const [row] = rows;
  if (!row) return { kind: "none" };
  if (rows.length > 1) return { kind: "ambiguous", rows };
  return { kind: "fetch", id: ofSeries(row) ?? row.id, row };
}
