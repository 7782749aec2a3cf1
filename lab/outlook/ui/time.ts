/** Times as the person's Outlook shows them: in the scenario's time zone, whatever the browser's is. */
import { fromWall, toWall } from "../../scenario/time";
import type { HostState } from "../state";

const two = (value: number): string => String(value).padStart(2, "0");

/** For an input of type datetime-local. */
export function toInput(time: number, zone: string): string {
  const wall = toWall(time, zone);
  return `${wall.year}-${two(wall.month)}-${two(wall.day)}T${two(wall.hour)}:${two(wall.minute)}`;
}

/** Null where the input is empty. */
export function fromInput(value: string, zone: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(value);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  return fromWall({ year, month, day, hour, minute, second: 0 }, zone);
}

export function clock(time: number, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", timeZone: zone }).format(time);
}

export function dayAndTime(
  start: number,
  end: number,
  allDay: boolean,
  { timeZone: zone, client: { displayLanguage: language } }: HostState,
): string {
  const day = new Intl.DateTimeFormat(language, {
    weekday: "short",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: zone,
  });
  if (!allDay) return `${day.format(start)}, ${clock(start, zone, language)} – ${clock(end, zone, language)}`;
  const last = day.format(end - 1);
  return day.format(start) === last ? `${last}, all day` : `${day.format(start)} – ${last}, all day`;
}
