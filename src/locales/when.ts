/** Times as the person reads them: her own zone, her own order of day and month. */
import { dates, language } from "./en/language";
import { say } from "./say";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Dates speak the language of the wording: the person's own kind of it where Outlook has one, else the one that the wording names.
 * @param display Outlook's display language, as "de-DE"
 */
export function dateLanguage(display: string): string {
  return display.toLowerCase().split("-")[0] === language ? display : dates;
}

function isMidnight(date: Date, timeZone: string | undefined): boolean {
  const parts = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  return parts.format(date) === "00:00";
}

/**
 * "Tue 24 Nov, 14:00–15:00". Outlook does not tell which items last all day, so whole days from midnight to midnight count as such.
 * @param start ISO 8601
 * @param end ISO 8601
 * @param timeZone IANA name; the browser's own when left out
 */
export function timeRange(start: string, end: string, language: string, timeZone?: string): string {
  const from = new Date(start);
  const to = new Date(end);
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) return "";
  const locale = dateLanguage(language);
  const day = { weekday: "short", day: "numeric", month: "short", timeZone } as const;
  const length = to.getTime() - from.getTime();
  // A day on which the clock changes has 23 or 25 hours.
  if (length >= DAY - 60 * MINUTE && isMidnight(from, timeZone) && isMidnight(to, timeZone)) {
    const last = new Date(to.getTime() - MINUTE);
    return say("allDay", { date: new Intl.DateTimeFormat(locale, day).formatRange(from, last) });
  }
  if (length < 0) return new Intl.DateTimeFormat(locale, { ...day, hour: "numeric", minute: "2-digit" }).format(from);
  return new Intl.DateTimeFormat(locale, { ...day, hour: "numeric", minute: "2-digit" }).formatRange(from, to);
}

/** A moment: "14:05" today's way, with the day where it is not the same day. Epoch ms. */
export function moment(at: number, now: number, language: string): string {
  const date = new Date(at);
  const sameDay = date.toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(
    dateLanguage(language),
    sameDay
      ? { hour: "numeric", minute: "2-digit" }
      : { day: "numeric", month: "short", year: "numeric", hour: "numeric", minute: "2-digit" },
  ).format(date);
}

/** "09:12" today, "Mon 09:12" this week, "12 Nov" before. Epoch ms. */
export function weekMoment(at: number, now: number, language: string): string {
  const locale = dateLanguage(language);
  const time = { hour: "numeric", minute: "2-digit" } as const;
  if (new Date(at).toDateString() === new Date(now).toDateString())
    return new Intl.DateTimeFormat(locale, time).format(at);
  // Seven days ago would have the name of today.
  const near = now - at < 6 * DAY;
  if (!near) return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" }).format(at);
  return new Intl.DateTimeFormat(locale, { weekday: "short", ...time }).format(at);
}

/** "Monday" of the last days, "12 November" before; null: it is today. Epoch ms. */
export function pastDay(at: number, now: number, language: string): string | null {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return null;
  const near = now - at < 6 * DAY;
  return new Intl.DateTimeFormat(
    dateLanguage(language),
    near ? { weekday: "long" } : { day: "numeric", month: "long" },
  ).format(at);
}

const units = [
  ["D", "day"],
  ["H", "hour"],
  ["M", "minute"],
] as const;

/** "60 minutes" from an ISO 8601 duration such as "PT60M" or "P1D"; the text itself where it is of another shape. */
export function duration(iso: string, language: string): string {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(iso);
  if (!match) return iso;
  const parts = units.flatMap(([, unit], index) => {
    const count = match[index + 1];
    return count === undefined
      ? []
      : [
          new Intl.NumberFormat(dateLanguage(language), { style: "unit", unit, unitDisplay: "long" }).format(
            Number(count),
          ),
        ];
  });
  return parts.join(" ") || iso;
}
