/** For whom she can schedule: every owner whose calendar she has, and whoever she names besides. */
import { isSmtp, normalAddress, sameAddress } from "../../delegation/facts/address";
import { known, type Fact } from "../../delegation/facts/fact";
import type { EmailAddress, FactSettings, GraphUser, OwnerCalendar, Person } from "../../delegation/facts/facts";
import { MOST_OWNERS, type Mailbox } from "./ports";
import type { GraphFailure, Token } from "../../conversion/ports/graph";
import type { Result } from "../../lib/result";
import { failed, ok } from "../../lib/result";
import type { OwnerFacts } from "../../round/classify";
import type { Settings } from "../../settings/types";
import { graphUnknown } from "../../conversion/ports/graphUnknown";
import type { RoundPorts } from "./ports";

export interface OwnersSeen {
  readonly me: GraphUser;
  /** The list of calendars was longer than is followed, or is known to miss some: she may name others. */
  readonly complete: boolean;
}

export function factSettingsOf(settings: Settings): FactSettings {
  const { meetingHosts, clientId, scopes, adminConsentRedirect } = settings;
  return { meetingHosts, clientId, scopes, adminConsentRedirect, skypeEnabled: settings.skype.enabled };
}

/**
 * One round trip for the list, one for each four owners; each is told as soon as it is there.
 * @param named addresses that she typed
 */
export async function findOwners(
  ports: RoundPorts,
  token: Token,
  named: readonly EmailAddress[],
  onOwner: (owner: OwnerFacts) => void,
  signal: AbortSignal,
): Promise<Result<OwnersSeen, GraphFailure>> {
  const listed = await ports.calendars.list(token, signal);
  if (!listed.ok) return listed;
  const { me, calendars, complete } = listed.value;
  const mine = [me.mail, me.userPrincipalName, token.account.username, ...me.aliases].filter(isSmtp);
  const isMine = (address: EmailAddress): boolean => mine.some((own) => sameAddress(own, address));
  const owners = new Map<EmailAddress, Person>();
  for (const { owner } of calendars) {
    if (owner !== null && isSmtp(owner.address)) owners.set(normalAddress(owner.address), owner);
  }
  for (const address of named) {
    if (isSmtp(address) && !owners.has(normalAddress(address))) {
      owners.set(normalAddress(address), { address, name: address });
    }
  }
  const at = ports.now();
  const ofOwner = (person: Person, calendar: Fact<OwnerCalendar>): OwnerFacts => ({
    owner: calendar.known && calendar.value.owner !== null ? { ...person, ...nameOf(calendar.value.owner) } : person,
    own: isMine(person.address),
    calendar,
    me: known(me, "graph", at),
    token: known(token.account, "token", at),
    settings: factSettingsOf(ports.settings),
    now: at,
  });
  const others = [...owners.values()].filter(({ address }) => !isMine(address));
  for (let first = 0; first < others.length; first += MOST_OWNERS) {
    const some = others.slice(first, first + MOST_OWNERS);
    const answers = await ports.calendars.calendarsOf(
      some.map(({ address }): Mailbox => ({ mailbox: address, own: false })),
      token,
      signal,
    );
    if (signal.aborted) return failed({ kind: "cancelled" });
    some.forEach((person, index) => {
      const answer = answers[index];
      if (answer === undefined) return;
      onOwner(ofOwner(person, answer.ok ? known(answer.value, "graph", ports.now()) : graphUnknown(answer.error)));
    });
  }
  return ok({ me, complete });
}

/** The server's name for her, where it has one. */
function nameOf(owner: Person): Partial<Person> {
  return owner.name.trim() === "" ? {} : { name: owner.name };
}
