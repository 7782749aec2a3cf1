import { timeIn } from "../delegation/facts/times";
import { isObject } from "../lib/json";
import { ianaZone } from "./zones";

/**
 * Graph's dateTimeTimeZone to epoch ms. We ask for UTC; a server that answers in a zone all the same is understood if the
 * zone is an IANA name, and null otherwise. learn.microsoft.com/graph/api/resources/datetimetimezone
 */
export function epochOf(value: unknown): number | null {
  if (!isObject(value) || typeof value["dateTime"] !== "string") return null;
  const { dateTime } = value;
  if (/(Z|[+-]\d\d:\d\d)$/.test(dateTime)) return timeIn(Date.parse(dateTime));
  const asUtc = timeIn(Date.parse(`${dateTime.slice(0, 23)}Z`));
  const zone = typeof value["timeZone"] === "string" ? value["timeZone"] : "UTC";
  if (asUtc === null || /^(utc|etc\/utc|gmt|tzone:\/\/microsoft\/utc|coordinated universal time)$/i.test(zone))
    return asUtc;
  return zonedToEpoch(asUtc, ianaZone(zone));
}

/** Wall-clock time (given as if it were UTC, epoch ms) in an IANA zone to epoch ms; null for a zone the browser does not know. */
export function zonedToEpoch(wallClock: number, zone: string): number | null {
  const first = offsetAt(wallClock, zone);
  if (first === null) return null;
  const second = offsetAt(wallClock - first, zone);
  return second === null ? null : wallClock - second;
}

/** The zone's offset from UTC in ms at that instant. */
export function offsetAt(instant: number, zone: string): number | null {
  try {
    const parts = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    }).formatToParts(instant);
    const part = (type: Intl.DateTimeFormatPartTypes): number =>
      Number(parts.find((entry) => entry.type === type)?.value);
    const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
    return wall - Math.floor(instant / 1_000) * 1_000;
  } catch {
    return null;
  }
}
