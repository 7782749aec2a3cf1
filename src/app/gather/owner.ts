/** Whose calendar item this is, as far as it can be worked out. Pure. */
import { isSmtp, sameAddress } from "../../delegation/facts/address";
import type { Fact } from "../../delegation/facts/fact";
import { known, unknown, valueOf } from "../../delegation/facts/fact";
import type { Client, EmailAddress, OutlookItem, OwnerCalendar, Person } from "../../delegation/facts/facts";

export interface ItemMailbox {
  readonly person: Person;
  /** Outlook named the mailbox; else the organizer is asked first, and it may turn out to be the delegate's own copy. */
  readonly told: boolean;
  /** The mailbox is the signed-in user's own. */
  readonly own: boolean;
}

function nameFor(address: EmailAddress, people: readonly (Person | null | undefined)[]): string {
  return people.find((person) => sameAddress(person?.address, address))?.name ?? address;
}

/** From Outlook alone: the shared folder's mailbox, else the organizer, else the user; null when none of them is known. */
export function mailboxOfItem(item: OutlookItem, user: Fact<Person>): ItemMailbox | null {
  const organizer = valueOf(item.organizer);
  const me = valueOf(user);
  const shared = valueOf(item.shared);
  if (shared) {
    const address = [shared.targetMailbox, shared.owner].find(isSmtp);
    if (address !== undefined) {
      const name = nameFor(address, [organizer, me]);
      const person = { address, name: name === address ? nameFor(shared.owner, [organizer, me]) : name };
      return { person, told: true, own: sameAddress(address, me?.address) };
    }
  }
  if (organizer && isSmtp(organizer.address)) {
    return { person: organizer, told: false, own: sameAddress(organizer.address, me?.address) };
  }
  return shared === null && me ? { person: me, told: false, own: true } : null;
}

/**
 * Outlook names one mailbox and another organizer. On a Mac the shared properties can be those of the mailbox that was open before
 * (github.com/OfficeDev/office-js/issues/1905): the item may be in either.
 */
export function namesTwoOwners(item: OutlookItem, client: Client): boolean {
  const shared = valueOf(item.shared);
  const organizer = valueOf(item.organizer);
  if (client.host !== "mac" || !shared || !isSmtp(organizer?.address)) return false;
  return ![shared.targetMailbox, shared.owner].some((address) => sameAddress(address, organizer.address));
}

/** The item, without what cannot be trusted of it. */
export function withoutShared(item: OutlookItem): OutlookItem {
  return { ...item, shared: unknown("ambiguous", "outlook") };
}

/** As above, put right by what the calendar says of its owner: its primary address, where Outlook gave another. */
export function ownerFact(
  home: ItemMailbox | null,
  item: OutlookItem,
  calendar: Fact<OwnerCalendar>,
  at: number,
): Fact<Person> {
  const seen = valueOf(calendar)?.owner;
  if (home === null) return unknown("absent", "outlook");
  if (!seen || !isSmtp(seen.address)) return known(home.person, "outlook", at);
  const organizer = valueOf(item.organizer);
  const name =
    sameAddress(organizer?.address, seen.address) && organizer ? organizer.name : seen.name || home.person.name;
  return known({ address: seen.address, name }, "graph", at);
}
