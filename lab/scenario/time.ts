/** Wall clocks and time zones, by Intl alone. */

/** A date and time on a wall, without a zone. Month from 1. */
export interface Wall {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(zone, made);
  return made;
}

export function isTimeZone(zone: string): boolean {
  try {
    formatter(zone);
    return true;
  } catch {
    return false;
  }
}

/** What a clock in `zone` (IANA name) shows at `epoch` ms. */
export function toWall(epoch: number, zone: string): Wall {
  const parts = new Map(
    formatter(zone)
      .formatToParts(epoch)
      .map((part) => [part.type, Number(part.value)]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return {
    year: get("year"),
    month: get("month"),
    day: get("day"),
    hour: get("hour"),
    minute: get("minute"),
    second: get("second"),
  };
}

function asIfUtc(wall: Wall): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
}

/** Epoch ms at which a clock in `zone` shows `wall`; in the hour that a clock change skips, the moment after the change. */
export function fromWall(wall: Wall, zone: string): number {
  const target = asIfUtc(wall);
  const offset = (epoch: number): number => asIfUtc(toWall(epoch, zone)) - Math.floor(epoch / 1000) * 1000;
  const first = target - offset(target);
  const second = target - offset(first);
  return asIfUtc(toWall(second, zone)) === target ? second : Math.max(first, second);
}

/** "2026-11-25" or "2026-11-25T09:00[:00]" with or without offset, as epoch ms; null when there is no such day or time. */
export function parseMoment(value: string, zone: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(
    value,
  );
  if (!match) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "0", offset] = match;
  const wall: Wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  };
  if (wall.hour > 23 || wall.minute > 59 || wall.second > 59 || !isDay(wall)) return null;
  const ms = Math.floor(Number(`0.${fraction}`) * 1000);
  if (offset === undefined) return fromWall(wall, zone) + ms;
  return asIfUtc(wall) + ms - offsetMs(offset);
}

function offsetMs(offset: string): number {
  if (offset === "Z") return 0;
  const sign = offset.startsWith("-") ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))) * 60_000;
}

function isDay(wall: Pick<Wall, "year" | "month" | "day">): boolean {
  const made = new Date(Date.UTC(wall.year, wall.month - 1, wall.day));
  return made.getUTCMonth() === wall.month - 1 && made.getUTCDate() === wall.day;
}

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** ms of an ISO 8601 duration in weeks, days, hours, minutes and seconds; null where it is none. */
export function durationMs(duration: string): number | null {
  const match = DURATION.exec(duration);
  if (!match || duration.endsWith("P") || duration.endsWith("T")) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part || 0));
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

/** Days since 1970-01-01 of "yyyy-mm-dd"; null when there is no such day. */
export function dayNumber(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const wall = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(wall) ? Date.UTC(wall.year, wall.month - 1, wall.day) / DAY : null;
}

/** "yyyy-mm-dd" of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day that a clock in `zone` shows at `epoch`, as a day number. */
export function dayIn(epoch: number, zone: string): number {
  const wall = toWall(epoch, zone);
  return Date.UTC(wall.year, wall.month - 1, wall.day) / DAY;
}

/** Epoch ms of `day` at the time of day that `like` has in `zone`. */
export function atTimeOf(day: number, like: number, zone: string): number {
  const date = new Date(day * DAY);
  const time = toWall(like, zone);
  return fromWall(
    { ...time, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    zone,
  );
}
