/** When the next conversion may begin: the lowest of all limits binds. */
import type { EmailAddress } from "../delegation/facts/facts";
import type { Limits } from "./limits";
import { createMeter, type Meter, type Opening } from "./meter";
import type { Cost } from "./types";

/** Which limit makes it wait. */
export type Binding = "requests" | "messages" | "recipients";

export type Turn =
  | { readonly kind: "now" }
  /** Epoch ms. */
  | { readonly kind: "at"; readonly at: number; readonly binding: Binding }
  /** Ask again when something that is under way has ended. */
  | { readonly kind: "whenEnded"; readonly binding: Binding }
  /** More than the limit for a whole span: not in a round. */
  | { readonly kind: "never"; readonly binding: Binding };

/** What was sent for an owner in the last day, as a journal keeps it. */
export interface Spent extends Cost {
  readonly owner: EmailAddress;
  /** Epoch ms. */
  readonly at: number;
}

export interface Pace {
  /** @param requests how many requests the work will take at most */
  turn(owner: EmailAddress, cost: Cost, requests: number, now: number): Turn;
  /** Returns the function that tells when it ended (epoch ms), and whether a write has left: else nobody got mail. */
  begin(owner: EmailAddress, cost: Cost, requests: number): (endedAt: number, wrote?: boolean) => void;
  remember(spent: Spent): void;
}

interface Mailbox {
  readonly messages: Meter;
  readonly recipients: Meter;
}

export function createPace(limits: Limits): Pace {
  const requests = createMeter(limits.requests);
  const mailboxes = new Map<EmailAddress, Mailbox>();
  const mailboxOf = (owner: EmailAddress): Mailbox => {
    const key = owner.toLowerCase();
    const mailbox = mailboxes.get(key) ?? {
      messages: createMeter(limits.messages),
      recipients: createMeter(limits.recipients),
    };
    mailboxes.set(key, mailbox);
    return mailbox;
  };
  return {
    turn(owner, cost, calls, now) {
      const mailbox = mailboxOf(owner);
      return latest(
        [
          ["requests", requests.opening(calls, now)],
          ["messages", mailbox.messages.opening(cost.messages, now)],
          ["recipients", mailbox.recipients.opening(cost.recipients, now)],
        ],
        now,
      );
    },
    begin(owner, cost, calls) {
      const mailbox = mailboxOf(owner);
      const asked = requests.begin(calls);
      const mails = [mailbox.messages.begin(cost.messages), mailbox.recipients.begin(cost.recipients)];
      return (endedAt, wrote = true) => {
        asked(endedAt);
        for (const end of mails) end(endedAt, wrote);
      };
    },
    remember({ owner, messages, recipients, at }) {
      const mailbox = mailboxOf(owner);
      mailbox.messages.remember(messages, at);
      mailbox.recipients.remember(recipients, at);
    },
  };
}

const ORDER = { at: 0, whenEnded: 1, never: 2 } as const;

/** Never wins over "when something has ended", that over a time, and a later time over an earlier one. */
function latest(openings: readonly (readonly [Binding, Opening])[], now: number): Turn {
  let last: readonly [Binding, Opening] | undefined;
  for (const entry of openings) {
    const [, opening] = entry;
    const before = last?.[1];
    const later =
      before === undefined ||
      ORDER[opening.kind] > ORDER[before.kind] ||
      (opening.kind === "at" && before.kind === "at" && opening.at > before.at);
    if (later) last = entry;
  }
  if (last === undefined) return { kind: "now" };
  const [binding, opening] = last;
  if (opening.kind !== "at") return { kind: opening.kind, binding };
  return opening.at <= now ? { kind: "now" } : { kind: "at", at: opening.at, binding };
}
