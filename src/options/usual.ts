/** What the owner wants for her meetings as a rule, saved once: codes only, nobody's name. */
import type { Wish } from "./plan";
import { ADMITTERS, LOBBIES, PRESENTERS, type Choices, type Scheduler } from "./types";

export interface Usual extends Choices {
  /** Those who schedule for her are made co-organizers. */
  readonly delegates: boolean;
}

export function writeUsual({ lobby, admitters, presenters, record, delegates }: Usual): string {
  return JSON.stringify({ v: 1, lobby, admitters, presenters, record, delegates });
}

/** Anybody may have written it; null where it makes no sense. */
export function readUsual(stored: unknown): Usual | null {
  let value: unknown;
  try {
    value = JSON.parse(typeof stored === "string" && stored.length < 1_000 ? stored : "null");
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const read: Readonly<Record<string, unknown>> = { ...value };
  if (read["v"] !== 1) return null;
  return {
    lobby: LOBBIES.find((one) => one === read["lobby"]) ?? null,
    admitters: ADMITTERS.find((one) => one === read["admitters"]) ?? null,
    presenters: PRESENTERS.find((one) => one === read["presenters"]) ?? null,
    record: typeof read["record"] === "boolean" ? read["record"] : null,
    delegates: read["delegates"] === true,
  };
}

/** Those who are proposed as co-organizers where nobody asks: her delegates, or else the one person who can change her meetings. */
export function usualCoorganizers(schedulers: readonly Scheduler[]): readonly Scheduler[] {
  const delegates = schedulers.filter(({ delegate }) => delegate);
  return delegates.length === 0 && schedulers.length === 1 ? schedulers : delegates;
}

/**
 * What is proposed for a meeting: as it is, and with what she saved. Nothing of it is written before she has seen and confirmed it.
 * @param coorganizers addresses of those who asked, or else of those who schedule for her
 */
export function proposed(now: Wish, coorganizers: readonly string[], usual: Usual | null): Wish {
  return {
    lobby: usual?.lobby ?? now.lobby,
    admitters: usual?.admitters ?? now.admitters,
    presenters: usual?.presenters ?? now.presenters,
    record: usual?.record ?? now.record,
    coorganizers: [...new Set([...now.coorganizers, ...coorganizers])],
  };
}
