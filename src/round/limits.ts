/**
 * How fast a round may go. Exchange Online sends at most 30 messages a minute and counts at most 10,000 recipients in a rolling day for one
 * mailbox, meeting updates included; Graph takes 10,000 requests in 10 minutes for one app and mailbox, and hands on four at a time.
 * learn.microsoft.com/office365/servicedescriptions (Exchange Online limits), learn.microsoft.com/graph/throttling-limits.
 * Nobody publishes whether the owner's or the delegate's mailbox is charged: the owner's is assumed, and called an estimate.
 */

/** `count` units in any span of `per` ms. */
export interface RollingLimit {
  readonly count: number;
  readonly per: number;
}

export interface Limits {
  /** Requests of the whole add-in under way at once, the person's own included. */
  readonly inFlight: number;
  /** Of these, kept free for what the person presses meanwhile. */
  readonly keptFree: number;
  readonly requests: RollingLimit;
  /** Of one owner's mailbox. */
  readonly messages: RollingLimit;
  /** Of one owner's mailbox; the same person counts each time. */
  readonly recipients: RollingLimit;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** @param lowered what a deployment's settings allow, where that is less */
export function limitsWith(lowered: { messagesPerMinute?: number; recipientsPerDay?: number } = {}): Limits {
  return {
    inFlight: 4,
    keptFree: 1,
    requests: { count: 10_000, per: 10 * MINUTE },
    messages: { count: Math.min(30, lowered.messagesPerMinute ?? 30), per: MINUTE },
    recipients: { count: Math.min(10_000, lowered.recipientsPerDay ?? 10_000), per: DAY },
  };
}
