/** Occurrences, made from a master when somebody looks. */
import { occurrenceDays } from "../scenario/recurrence";
import { atTimeOf, dateOfDay, dayIn, dayNumber } from "../scenario/time";
import type { EventSpec } from "../scenario/types";
import { seriesZone } from "./graph/zones";
import { ewsIdOf, toGraphId } from "./ids";
import type { TenantEvent, TenantState } from "./state";

const DAY = 86_400_000;

/** Occurrences and exceptions that touch the time from `from` to `to` (epoch ms), by start. */
export function instancesOf(state: TenantState, master: TenantEvent, from: number, to: number): TenantEvent[] {
  const exceptions = exceptionsOf(state, master.key);
  const replaced = new Set(exceptions.map((exception) => exception.originalDate));
  const zone = seriesZone(state.scenario, master.spec);
  const days = master.spec.recurrence ? occurrenceDays(master.spec.recurrence, dayIn(to, zone) + 1) : [];
  const earliest = dayIn(from, zone) - Math.ceil((master.end - master.start) / DAY) - 1;
  const occurrences = days
    .filter((day) => day >= earliest && !replaced.has(dateOfDay(day)))
    .map((day) => occurrenceOn(state, master, day));
  return [...occurrences, ...exceptions].filter((event) => touches(event, from, to)).sort((a, b) => a.start - b.start);
}

export function touches(event: TenantEvent, from: number, to: number): boolean {
  return event.start < to && (event.end > from || (event.end === event.start && event.start >= from));
}

export function exceptionsOf(state: TenantState, master: string): TenantEvent[] {
  return [...state.events.values()].filter((event) => event.master === master);
}

/** The occurrence or exception of that day (yyyy-mm-dd); its key is the master's, a slash and the day. */
export function instanceOn(state: TenantState, master: TenantEvent, date: string): TenantEvent | undefined {
  const exception = exceptionsOf(state, master.key).find((event) => event.originalDate === date);
  if (exception) return exception;
  const day = dayNumber(date);
  if (day === null || !master.spec.recurrence || occurrenceDays(master.spec.recurrence, day).at(-1) !== day)
    return undefined;
  return occurrenceOn(state, master, day);
}

function occurrenceOn(state: TenantState, master: TenantEvent, day: number): TenantEvent {
  const zone = seriesZone(state.scenario, master.spec);
  const date = dateOfDay(day);
  const key = `${master.key}/${date}`;
  const ewsId = ewsIdOf(master.mailbox.id, key);
  const lastDay = day + dayIn(master.end, zone) - dayIn(master.start, zone);
  const { recurrence: _recurrence, ...rest } = master.spec;
  const spec: EventSpec = { ...rest, id: key, type: "occurrence", master: master.key, originalDate: date };
  return {
    ...master,
    spec,
    key,
    ewsId,
    graphId: toGraphId(ewsId),
    type: "occurrence",
    master: master.key,
    originalDate: date,
    start: atTimeOf(day, master.start, zone),
    end: atTimeOf(lastDay, master.end, zone),
    cachedId: null,
  };
}
