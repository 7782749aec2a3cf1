/**
 * The options of one Teams meeting, as its organizer sees and sets them. learn.microsoft.com/graph/api/resources/onlinemeeting
 * A value is null where the service said nothing, or a word that is not known here: `unknownFutureValue` is never taken for a choice.
 */
import type { EmailAddress } from "../delegation/facts/facts";

/** Who gets in without waiting, from nobody to everybody. */
export const LOBBIES = [
  "organizer",
  "invited",
  "organizationExcludingGuests",
  "organization",
  "organizationAndFederated",
  "everyone",
] as const;
export const PRESENTERS = ["organizer", "roleIsPresenter", "organization", "everyone"] as const;
export const ADMITTERS = ["organizerAndCoOrganizers", "organizerAndCoOrganizersAndPresenters"] as const;
export const ROLES = ["attendee", "presenter", "coorganizer", "producer"] as const;

export type Lobby = (typeof LOBBIES)[number];
export type Presenters = (typeof PRESENTERS)[number];
export type Admitters = (typeof ADMITTERS)[number];
export type Role = (typeof ROLES)[number];

/** What is chosen for a meeting, beside the people. */
export interface Choices {
  readonly lobby: Lobby | null;
  readonly admitters: Admitters | null;
  readonly presenters: Presenters | null;
  readonly record: boolean | null;
}

export type Field = keyof Choices;
export const FIELDS: readonly Field[] = ["lobby", "admitters", "presenters", "record"];

export interface Participant {
  /** Object id, lower case; null for those from outside, and where nothing is said. */
  readonly id: string | null;
  readonly upn: string | null;
  readonly name: string;
  readonly role: Role | null;
  /** As the service names her: it goes back with the list, whole. */
  readonly identity: Readonly<Record<string, unknown>> | null;
}

export interface MeetingOptions extends Choices {
  readonly id: string;
  readonly joinUrl: string | null;
  /** Goes along when the lobby is written: the two are one setting. */
  readonly dialIn: boolean | null;
  /** null: the answer did not name them, so the list cannot be written. */
  readonly people: readonly Participant[] | null;
}

/** Somebody who may be made co-organizer, by the names that are known of her. */
export interface Candidate {
  readonly address: EmailAddress;
  readonly name: string;
  /** Object id and user principal name, where they are known: an address alone need not be what the meeting calls her. */
  readonly id: string | null;
  readonly upn: string | null;
}

/** Somebody whose right to the owner's calendar lets her change its meetings. */
export interface Scheduler extends Candidate {
  /** Named as a delegate; false: only an editor. */
  readonly delegate: boolean;
}

/** An invited person as the appointment has her. */
export interface Guest {
  readonly address: EmailAddress;
  readonly name: string;
  /** "required", "optional", "resource", or what the server calls it; null: not said. */
  readonly type: string | null;
}

/** What is written to the meeting; what is left out stays as it is. */
export interface OptionsPatch extends Partial<{ readonly [Key in Field]: NonNullable<Choices[Key]> }> {
  readonly dialIn?: boolean;
  /** The whole list: who is not in it is lost. */
  readonly people?: readonly Participant[];
}
