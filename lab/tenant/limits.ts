/**
 * The limits that bind a long run, and what went over them.
 * Requests: learn.microsoft.com/graph/throttling-limits (Outlook service). Mail: learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits.
 */
const MINUTE = 60_000;

/** Of one application in flight at a time, whatever the mailbox; each part of a batch counts. */
export const CONCURRENCY = 4;
export const REQUESTS = { most: 10_000, within: 10 * MINUTE };
export const MESSAGES = { most: 30, within: MINUTE };
export const RECIPIENTS = { most: 10_000, within: 24 * 60 * MINUTE };

export interface Over {
  requests: number;
  /** Messages beyond 30 a minute: they wait in the outbox, so nothing is refused. */
  mails: number;
  recipients: number;
}

export interface Limits {
  readonly over: Over;
  /** null: go on. Else the seconds to wait before the next try. `mailbox`: id of a person. */
  begin(mailbox: string): { reason: string; retryAfter: number } | null;
  end(): void;
  /** One message from that person's mailbox (whose mailbox is charged is not documented: the organizer's, here). */
  sent(mailbox: string, recipients: number): void;
}

interface Window {
  readonly add: (count: number) => number;
  readonly oldest: () => number;
}

/** Counts what happened within the last `within` ms. */
function slidingWindow(now: () => number, within: number): Window {
  const entries: { at: number; count: number }[] = [];
  let sum = 0;
  return {
    add(count) {
      const from = now() - within;
      const kept = entries.findIndex(({ at }) => at > from);
      const gone = entries.splice(0, kept < 0 ? entries.length : kept);
      sum += count - gone.reduce((total, entry) => total + entry.count, 0);
      entries.push({ at: now(), count });
      return sum;
    },
    oldest: () => entries[0]?.at ?? now(),
  };
}

export function createLimits(now: () => number): Limits {
  const over: Over = { requests: 0, mails: 0, recipients: 0 };
  const windows = new Map<string, Window>();
  let inFlight = 0;
  const windowOf = (name: string, mailbox: string, within: number): Window => {
    const key = `${name} ${mailbox}`;
    const window = windows.get(key) ?? slidingWindow(now, within);
    windows.set(key, window);
    return window;
  };
  return {
    over,
    begin(mailbox) {
      if (inFlight >= CONCURRENCY) {
        over.requests += 1;
        return { reason: "Application is over its MailboxConcurrency limit.", retryAfter: 1 };
      }
      const window = windowOf("requests", mailbox, REQUESTS.within);
      if (window.add(1) > REQUESTS.most) {
        over.requests += 1;
        const wait = Math.max(1, Math.ceil((window.oldest() + REQUESTS.within - now()) / 1000));
        return { reason: "Application is over its RequestCount limit.", retryAfter: wait };
      }
      inFlight += 1;
      return null;
    },
    end() {
      inFlight -= 1;
    },
    sent(mailbox, recipients) {
      if (windowOf("messages", mailbox, MESSAGES.within).add(1) > MESSAGES.most) over.mails += 1;
      const many = windowOf("recipients", mailbox, RECIPIENTS.within).add(recipients) - RECIPIENTS.most;
      if (many > 0) over.recipients += Math.min(many, recipients);
    },
  };
}
