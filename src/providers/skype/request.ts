/** What a meeting of the delegate's own is asked to be, from the item it is for. Pure. */
import type { SkypeMeetingRequest } from "./ports";
import { domainOf } from "../../delegation/facts/address";

export const GRACE_MS = 14 * 86_400_000;
/** For a series without end: as far ahead as servers allow, less a month for the round trip of clocks and leap days. */
const LONGEST_MS = (3652 - 30) * 86_400_000;

export interface MeetingItem {
  readonly subject: string;
  /** Epoch ms: end of the item (of a series: of its first occurrence). */
  readonly end: number;
  /** Series only: end of the last occurrence, epoch ms; null: without end; undefined: cannot be worked out. */
  readonly lastEnd?: number | null | undefined;
  readonly series: boolean;
  /** SMTP addresses. */
  readonly attendees: readonly string[];
}

/** When the meeting may be deleted by the server, epoch ms: two weeks after the item or the series has ended. Without it a server keeps it 8 hours only. */
export function expiryOf(item: Pick<MeetingItem, "end" | "lastEnd" | "series">, now: number): number {
  const longest = now + LONGEST_MS;
  const end = item.series ? (item.lastEnd ?? longest) : item.end;
  return Math.min(Math.max(end, now) + GRACE_MS, longest);
}

/** "sip:" in front of an address that has no scheme. */
export function sipUri(address: string): string {
  return /^sips?:/i.test(address) ? address : `sip:${address}`;
}

/**
 * The owner leads, so that she gets in past the lobby. Leaders and attendees have to be of the organisation: attendees of
 * other domains than the two given are left out here (they join by the link all the same).
 * @param owner and delegate SMTP or SIP addresses. @param now epoch ms
 */
export function meetingRequest(
  item: MeetingItem,
  owner: string,
  delegate: string,
  choice: Pick<SkypeMeetingRequest, "accessLevel" | "lobbyBypass">,
  now: number,
): SkypeMeetingRequest {
  const domains = [domainOf(owner), domainOf(delegate)];
  return {
    subject: item.subject,
    description: "",
    leaders: [sipUri(owner)],
    attendees: item.attendees.filter((address) => domains.includes(domainOf(address))).map(sipUri),
    expires: expiryOf(item, now),
    ...choice,
  };
}
