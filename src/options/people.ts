/** Who is who among an appointment's guests and a meeting's participants: the one has addresses, the other names of the directory. */
import { sameAddress } from "../delegation/facts/address";
import type { Candidate, Guest, Participant, Role } from "./types";

/** By object id where both are known, else by name of the directory; never by the name that people read. */
export function isSame(candidate: Candidate, { id, upn }: Participant): boolean {
  if (candidate.id !== null && id !== null) return candidate.id.toLowerCase() === id.toLowerCase();
  if (upn === null) return false;
  return [candidate.upn, candidate.address].some((name) => name !== null && sameAddress(name, upn));
}

export function isInvited(candidate: Candidate, guests: readonly Guest[]): boolean {
  return guests.some(({ address }) => names(candidate).some((name) => sameAddress(name, address)));
}

function names({ address, upn }: Candidate): readonly string[] {
  return upn === null ? [address] : [address, upn];
}

export interface RoleChange {
  readonly person: Candidate;
  /** null: not among the participants. */
  readonly from: Role | null;
  readonly to: Role;
}

export function roleOf(candidate: Candidate, people: readonly Participant[]): Role | null {
  return people.find((one) => isSame(candidate, one))?.role ?? null;
}

/** The list as it was just read, with the changed roles in it and everybody else untouched. */
export function withRoles(people: readonly Participant[], changes: readonly RoleChange[]): readonly Participant[] {
  const changed = people.map((one) => {
    const change = changes.find(({ person }) => isSame(person, one));
    return change ? { ...one, role: change.to } : one;
  });
  const added = changes
    .filter(({ person, to }) => to === "coorganizer" && !people.some((one) => isSame(person, one)))
    .map(({ person, to }): Participant => {
      const { id, upn, name, address } = person;
      return { id, upn: upn ?? address, name, role: to, identity: id === null ? null : { user: { id } } };
    });
  return [...changed, ...added];
}

/** Whoever was in the list before and is not in it now. */
export function lostFrom(before: readonly Participant[], now: readonly Participant[]): readonly Participant[] {
  return before.filter((one) => !now.some((other) => samePerson(one, other)));
}

function samePerson(one: Participant, other: Participant): boolean {
  if (one.id !== null && other.id !== null) return one.id === other.id;
  if (one.upn !== null && other.upn !== null) return sameAddress(one.upn, other.upn);
  return one.name !== "" && one.name === other.name;
}
