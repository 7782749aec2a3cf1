/** The owner's side in words. */
import type { Delivery, Flaw, Role } from "../people/entry";
import type { WhyNot } from "../people/failure";
import type { Effect } from "../people/plan";
import type { Half } from "../people/seen";
import { people, type PeopleKey } from "./en/people";
import { format, type MessageParams } from "./format";

export type { PeopleKey };

export function sayPeople(key: PeopleKey, params: MessageParams = {}): string {
  return format(people[key], params);
}

/** "can change your meetings and is your delegate; can't open private ones": what goes after a name. */
export function roleWords(role: Role | null): string {
  return sayPeople(role === null ? "role_unknown" : `role_${role}`);
}

export function choiceWords(role: Role): string {
  return sayPeople(`choice_${role}`);
}

export function flawWords(flaw: Flaw): string {
  return sayPeople(`flaw_${flaw}`);
}

function deliveryKey<P extends "effect_invitations" | "half_invitations">(
  part: P,
  delivery: Delivery | null,
): `${P}_${Delivery | "unknown"}` {
  return `${part}_${delivery ?? "unknown"}`;
}

export function effectWords(effect: Effect, name: string): string {
  switch (effect.code) {
    case "nowCan":
    case "willBe":
      return sayPeople(`effect_${effect.code}`, { name, role: roleWords(effect.role) });
    case "invitations":
      return sayPeople(deliveryKey("effect_invitations", effect.delivery), { name });
    default:
      return sayPeople(`effect_${effect.code}`, { name });
  }
}

export function halfWords({ id, state, delivery }: Half, name: string): string {
  switch (id) {
    case "invitations":
      return sayPeople(deliveryKey("half_invitations", delivery), { name });
    case "sendOnBehalf":
    case "lync":
      return sayPeople(`half_${id}_unknown`);
    default:
      return sayPeople(`half_${id}_${state}`, { name });
  }
}

export function whyNotWords(why: WhyNot, address: string): string {
  return sayPeople(`why_${why}`, { address });
}

/** Why the list could not be read: nothing was to be written. */
export function unreadWords(why: WhyNot): string {
  if (why === "noAnswer" || why === "serverError") return sayPeople(`unread_${why}`);
  return whyNotWords(why, "");
}
