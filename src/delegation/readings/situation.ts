/** Small readings of the facts that several checks share. */
import { anySameAddress, isSmtp, normalAddress, sameAddress } from "../facts/address";
import { unknown, valueOf } from "../facts/fact";
import type { Unknown } from "../facts/fact";
import type { EmailAddress, Facts, MeetingEvent, OutlookItem } from "../facts/facts";

export function itemOf(facts: Facts): OutlookItem | undefined {
  return valueOf(facts.item) ?? undefined;
}

/** Why there is no item to look at. */
export function noItem(facts: Facts): Unknown {
  return facts.item.known ? unknown("notAsked", "outlook") : facts.item;
}

export function eventOf(facts: Facts): MeetingEvent | undefined {
  return valueOf(facts.event);
}

/** Compose, and no server has seen it yet: there is no event to read, and the form is the truth. */
export function isNew(facts: Facts): boolean {
  const item = itemOf(facts);
  return (
    item?.form === "compose" &&
    item.itemId.known &&
    item.itemId.value === null &&
    !facts.event.known &&
    !isAmbiguous(facts)
  );
}

function isAmbiguous(facts: Facts): boolean {
  return !facts.event.known && facts.event.reason === "ambiguous";
}

/** Every address by which the owner may be known here. */
export function ownerAddresses(facts: Facts): readonly EmailAddress[] {
  const shared = itemOf(facts)?.shared;
  const target = shared?.known ? shared.value : null;
  return [
    valueOf(facts.calendar)?.owner?.address,
    valueOf(facts.owner)?.address,
    target?.targetMailbox,
    target?.owner,
  ].filter(isSmtp);
}

/** Every address by which the delegate is known for sure: Outlook's and, if it is the same person, Graph's. */
export function delegateAddresses(facts: Facts): readonly EmailAddress[] {
  const user = valueOf(facts.user)?.address;
  const me = valueOf(facts.me);
  const graph = me ? [me.mail, me.userPrincipalName, ...me.aliases].filter(isSmtp) : [];
  if (!isSmtp(user)) return graph;
  return anySameAddress([user], graph) ? [user, ...graph] : [user];
}

/** The item is in the delegate's own calendar: nothing of it is "on behalf". */
export function isOwn(facts: Facts): boolean {
  return anySameAddress(ownerAddresses(facts), delegateAddresses(facts));
}

export function ownerAddress(facts: Facts): EmailAddress | null {
  const address = ownerAddresses(facts)[0];
  return address === undefined ? null : normalAddress(address);
}

export function delegateAddress(facts: Facts): EmailAddress | null {
  const address = valueOf(facts.user)?.address ?? valueOf(facts.me)?.mail;
  return isSmtp(address) ? normalAddress(address) : null;
}

export function ownerName(facts: Facts): string | null {
  const name = valueOf(facts.owner)?.name || valueOf(facts.calendar)?.owner?.name;
  return name?.trim() || ownerAddress(facts);
}

/**
 * True: the token speaks for the mailbox's user; false: for somebody else; undefined: cannot be told.
 * The token's name is the user principal name, which may differ from the address: any of Graph's names will do.
 */
export function tokenIsUsers(facts: Facts): boolean | undefined {
  const user = valueOf(facts.user)?.address;
  if (!facts.token.known) return facts.token.reason === "otherAccount" ? false : undefined;
  if (!isSmtp(user)) return undefined;
  if (sameAddress(facts.token.value.username, user)) return true;
  const me = valueOf(facts.me);
  if (!me) return undefined;
  if (anySameAddress([me.mail, me.userPrincipalName, ...me.aliases], [user])) return true;
  return isSmtp(me.mail) || me.aliases.some(isSmtp) ? false : undefined;
}

/** Whether Graph can be spoken to at all in this deployment's situation: it answered for a mailbox. */
function graphAnswered(facts: Facts): boolean {
  return facts.event.known || facts.calendar.known;
}

/**
 * The on-premises route: the delegate's mailbox is on-premises, or IT's evidence says that the owner's is and Skype is in play.
 * An answer from Graph about the owner's calendar is stronger than either.
 */
export function isOnPremises(facts: Facts): boolean {
  if (graphAnswered(facts)) return false;
  if (valueOf(facts.accountType) === "enterprise") return true;
  const inPlay = facts.settings.skypeEnabled || facts.skype.state !== "notTried";
  return inPlay && valueOf(facts.evidence)?.exchange?.location === "onPremises";
}

export function isCloud(facts: Facts): boolean {
  return !isOnPremises(facts);
}
