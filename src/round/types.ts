/** What a round is about: rows of calendars, what may happen to each, and what became of it. */
import type { EmailAddress } from "../delegation/facts/facts";

/** Why a row is not converted in a round. */
export type WhyNot =
  | "online" // it is an online meeting already
  | "onlineSince" // it is now, and was not when it was listed before
  | "otherLink" // a link of another provider stands in it
  | "twoLinks" // more than one meeting link stands in it
  | "linkExpires" // a short Teams link of another meeting stands in it: it ends 60 days after that one
  | "linkNotOwners" // its Teams link belongs to somebody else
  | "private"
  | "notOrganizer"
  | "cancelled"
  | "nobodyInvited"
  | "allDay"
  | "over"
  | "draft" // its invitations are not sent yet
  | "blocked" // the owner's calendar does not allow it, see the owner's own line
  | "tooManyMails" // one write would send more mails, or count more people, than a mailbox may
  | "notRead"; // its details could not be read

export type RowResult =
  | "converted"
  | "pending" // online, and its link is still to come
  | "notConverted"
  | "skipped" // somebody else has made it online meanwhile, or it has changed
  | "failed"
  | "uncertain"
  | "notReached";

export interface RoundRow {
  /** Stable and unique in a round: owner's address and the event's id. */
  readonly key: string;
  readonly owner: EmailAddress;
  /** Of the single event, or of the series' master. Graph format. */
  readonly eventId: string;
  /** Empty for a private item. */
  readonly subject: string;
  /** Epoch ms; of a series its first date in the range. */
  readonly start: number;
  readonly kind: "single" | "series";
  /** null: it can be converted. */
  readonly why: WhyNot | null;
  /** Everybody who gets mail, the organizer not counted. */
  readonly people: number;
  /** With the rooms: Exchange writes to them as well. */
  readonly addressed: number;
  /** Groups are among them, or the list could not be read: `people` is the least. */
  readonly moreThanCounted: boolean;
  /** Mails to each of them: one, and for a series one more per changed date; null: not counted yet. */
  readonly mailsEach: number | null;
}

/** What one conversion costs the owner's mailbox. */
export interface Cost {
  /** Messages: one for the meeting, one for each changed date of a series. */
  readonly messages: number;
  /** Recipients of all of them together. */
  readonly recipients: number;
}

/** Nobody invited, nobody written to. */
export function costOf({ addressed, mailsEach }: Pick<RoundRow, "addressed" | "mailsEach">): Cost {
  const messages = addressed === 0 ? 0 : (mailsEach ?? 1);
  return { messages, recipients: messages * addressed };
}
