/**
 * Counts what was used in a rolling span. A use counts from the moment it begins, and is forgotten only a full span after its answer
 * came: the server counted it somewhere between the two. No clock in here: the caller says what time it is.
 */
import type { RollingLimit } from "./limits";

/** When `amount` more may be used: at an epoch ms, not before something under way has ended, or never. */
export type Opening =
  { readonly kind: "at"; readonly at: number } | { readonly kind: "whenEnded" } | { readonly kind: "never" };

export interface Meter {
  opening(amount: number, now: number): Opening;
  /** Returns the function that tells when its answer came, epoch ms, and whether it was used at all. */
  begin(amount: number): (endedAt: number, used?: boolean) => void;
  /** Takes over what was used before this meter was made. */
  remember(amount: number, endedAt: number): void;
  /** Units that still count at `now`. */
  used(now: number): number;
}

interface Use {
  amount: number;
  /** Epoch ms; null while it is under way. */
  endedAt: number | null;
}

export function createMeter({ count, per }: RollingLimit): Meter {
  let uses: Use[] = [];
  let forgotten = 0;
  let sum = 0;

  /** Those that ended first stand in front; compacted now and then, so that a day's uses cost nothing to walk. */
  const forget = (now: number): void => {
    for (let use = uses[forgotten]; use !== undefined; use = uses[forgotten]) {
      if (use.endedAt === null || use.endedAt + per > now) break;
      forgotten += 1;
      sum -= use.amount;
    }
    if (forgotten > 1_000 && forgotten * 2 > uses.length) {
      uses = uses.slice(forgotten);
      forgotten = 0;
    }
  };
  const add = (amount: number, endedAt: number | null): Use => {
    const use = { amount, endedAt };
    if (amount > 0) {
      uses.push(use);
      sum += amount;
    }
    return use;
  };

  return {
    opening(amount, now) {
      if (amount > count) return { kind: "never" };
      forget(now);
      let over = sum + amount - count;
      let at = now;
      for (let index = forgotten; over > 0; index += 1) {
        const use = uses[index];
        if (use === undefined || use.endedAt === null) return { kind: "whenEnded" };
        at = Math.max(at, use.endedAt + per);
        over -= use.amount;
      }
      return { kind: "at", at };
    },
    begin(amount) {
      const use = add(amount, null);
      return (endedAt, used = true) => {
        if (use.endedAt !== null) return;
        use.endedAt = endedAt;
        if (used || amount === 0) return;
        sum -= use.amount;
        use.amount = 0;
      };
    },
    remember(amount, endedAt) {
      add(amount, endedAt);
    },
    used(now) {
      forget(now);
      return sum;
    },
  };
}
