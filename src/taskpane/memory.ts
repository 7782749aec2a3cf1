/**
 * What is remembered from one opening to the next, in the person's own mailbox: who was asked for what and when. Codes and dates
 * only; an owner is a salted hash, so that what is stored names nobody.
 */
import { normalAddress } from "../delegation/facts/address";
import { isObject } from "../lib/json";
import type { EmailAddress } from "../delegation/facts/facts";
import type { CheckId, Fixer } from "../delegation/checks/finding";
import type { RoamingPort } from "./ports";
import type { Ask } from "./asks";

const NAME = "onBehalf";
/** Outlook keeps 32 KB of all add-ins' settings together; the owners who were asked longest ago make room. */
const MOST_OWNERS = 100;
/** Whoever has not answered for half a year was not asked. ms. */
const OLDEST = 180 * 86_400_000;

const FIXERS: readonly Fixer[] = [
  ...(["you", "owner", "exchangeAdmin", "teamsAdmin", "skypeAdmin"] as const),
  ...(["entraAdmin", "desktopSupport", "addinAdmin", "nobody"] as const),
];

/** From what was stored, which anybody may have written; what makes no sense is left out. */
export function parseAsks(stored: unknown, checks: readonly CheckId[]): readonly Ask[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown): Ask[] => {
    const parts: readonly unknown[] = Array.isArray(entry) ? entry : [];
    const [check, remedy, by, at] = parts;
    const known = checks.find((id) => id === check);
    const fixer = FIXERS.find((one) => one === by);
    if (!known || !fixer || typeof remedy !== "string" || typeof at !== "number" || !Number.isFinite(at)) return [];
    return [{ check: known, remedy, by: fixer, at }];
  });
}

interface Stored {
  readonly salt: string;
  readonly welcomed: boolean;
  /** By hash; read when one is wanted. */
  readonly owners: Readonly<Record<string, unknown>>;
}

export interface Memory {
  /** What was asked about this owner, the welcome that was seen. */
  recall(owner: EmailAddress | null): Promise<{ readonly asks: readonly Ask[]; readonly welcomed: boolean }>;
  keepAsks(owner: EmailAddress, asks: readonly Ask[], now: number): Promise<void>;
  keepWelcomed(): Promise<void>;
}

function parse(text: unknown): Stored {
  let value: unknown = null;
  try {
    value = JSON.parse(typeof text === "string" ? text : "null");
  } catch {
    // Written by something else: as if nothing were there.
  }
  const { salt, welcomed, owners } = recordOf(value);
  return {
    salt: typeof salt === "string" && salt !== "" ? salt : "",
    welcomed: welcomed === true,
    owners: recordOf(owners),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function hashOf(salt: string, owner: EmailAddress): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt} ${normalAddress(owner)}`);
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))).slice(0, 32);
}

/**
 * Where Outlook keeps nothing, the pane remembers as long as it is open.
 * @param checks the ids of all checks: asked for only where something is stored, since most owners were never asked for anything
 */
export function createMemory(roaming: RoamingPort, checks: () => Promise<readonly CheckId[]>): Memory {
  let here: string | null = null;
  const read = (): Stored => parse(here ?? roaming.get(NAME));
  const write = async (stored: Stored): Promise<void> => {
    here = JSON.stringify(stored);
    await roaming.set(NAME, here, new AbortController().signal);
  };
  return {
    async recall(owner) {
      const { salt, owners, welcomed } = read();
      const stored = owner === null || salt === "" ? undefined : owners[await hashOf(salt, owner)];
      return { asks: stored === undefined ? [] : parseAsks(stored, await checks()), welcomed };
    },
    async keepAsks(owner, asks, now) {
      const ids = await checks();
      const stored = read();
      const salt = stored.salt || hex(crypto.getRandomValues(new Uint8Array(16)));
      const hash = await hashOf(salt, owner);
      const newest = (list: readonly Ask[]): number => Math.max(...list.map(({ at }) => at));
      const owners = Object.entries({ ...stored.owners, [hash]: asks.map(storedAsk) })
        .map(([key, list]): [string, readonly Ask[]] => [
          key,
          parseAsks(list, ids).filter(({ at }) => now - at < OLDEST),
        ])
        .filter(([, list]) => list.length > 0)
        .sort(([, a], [, b]) => newest(b) - newest(a))
        .slice(0, MOST_OWNERS)
        .map(([key, list]): [string, unknown] => [key, list.map(storedAsk)]);
      await write({ ...stored, salt, owners: Object.fromEntries(owners) });
    },
    keepWelcomed: () => write({ ...read(), welcomed: true }),
  };
}

function storedAsk({ check, remedy, by, at }: Ask): readonly [CheckId, string, Fixer, number] {
  return [check, remedy, by, at];
}
