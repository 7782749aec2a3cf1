/** Time zones as Graph takes and gives them: Windows names, IANA names as well. */
import { isTimeZone, toWall } from "../../scenario/time";
import type { Wall } from "../../scenario/time";
import type { EventSpec, Scenario } from "../../scenario/types";

const WINDOWS: Record<string, string> = {
  UTC: "UTC",
  "GMT Standard Time": "Europe/London",
  "Greenwich Standard Time": "Atlantic/Reykjavik",
  "Romance Standard Time": "Europe/Paris",
  "W. Europe Standard Time": "Europe/Berlin",
  "Central Europe Standard Time": "Europe/Budapest",
  "Central European Standard Time": "Europe/Warsaw",
  "FLE Standard Time": "Europe/Helsinki",
  "GTB Standard Time": "Europe/Bucharest",
  "Turkey Standard Time": "Europe/Istanbul",
  "Israel Standard Time": "Asia/Jerusalem",
  "Russian Standard Time": "Europe/Moscow",
  "South Africa Standard Time": "Africa/Johannesburg",
  "Arabian Standard Time": "Asia/Dubai",
  "India Standard Time": "Asia/Kolkata",
  "China Standard Time": "Asia/Shanghai",
  "Singapore Standard Time": "Asia/Singapore",
  "Tokyo Standard Time": "Asia/Tokyo",
  "AUS Eastern Standard Time": "Australia/Sydney",
  "New Zealand Standard Time": "Pacific/Auckland",
  "E. South America Standard Time": "America/Sao_Paulo",
  "Eastern Standard Time": "America/New_York",
  "Central Standard Time": "America/Chicago",
  "Mountain Standard Time": "America/Denver",
  "Pacific Standard Time": "America/Los_Angeles",
};

const SAME_CLOCK: Record<string, string> = {
  "Europe/Brussels": "Romance Standard Time",
  "Europe/Madrid": "Romance Standard Time",
  "Europe/Copenhagen": "Romance Standard Time",
  "Europe/Amsterdam": "W. Europe Standard Time",
  "Europe/Rome": "W. Europe Standard Time",
  "Europe/Vienna": "W. Europe Standard Time",
  "Europe/Zurich": "W. Europe Standard Time",
  "Europe/Dublin": "GMT Standard Time",
};

/** IANA name of a zone by either name, or null. */
export function ianaZone(name: string): string | null {
  const windows = WINDOWS[name];
  if (windows !== undefined) return windows;
  return isTimeZone(name) ? name : null;
}

/** IANA name of the zone in which a series repeats: its own, else the scenario's. */
export function seriesZone(scenario: Scenario, spec: Pick<EventSpec, "recurrence">): string {
  const own = spec.recurrence?.range.recurrenceTimeZone;
  return (own === undefined ? null : ianaZone(own)) ?? scenario.timeZone;
}

/** The name Exchange would store. */
export function windowsZone(iana: string): string {
  const found = Object.entries(WINDOWS).find(([, zone]) => zone === iana)?.[0];
  return found ?? SAME_CLOCK[iana] ?? iana;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function written(wall: Wall): string {
  const date = `${String(wall.year).padStart(4, "0")}-${two(wall.month)}-${two(wall.day)}`;
  return `${date}T${two(wall.hour)}:${two(wall.minute)}:${two(wall.second)}.0000000`;
}

export interface DateTimeTimeZone {
  readonly dateTime: string;
  readonly timeZone: string;
}

/**
 * Graph's dateTimeTimeZone of `epoch` ms in the zone that the request asked for.
 * All-day events float: Exchange gives their midnight in whatever zone is asked for, unconverted.
 */
export function graphTime(epoch: number, asked: string, floatingIn: string | null): DateTimeTimeZone {
  return { dateTime: written(toWall(epoch, floatingIn ?? ianaZone(asked) ?? "UTC")), timeZone: asked };
}
