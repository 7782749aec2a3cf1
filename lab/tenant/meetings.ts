/** Teams' own record of an online meeting: its options, and the people with their roles. Exchange knows nothing of it. */
import type { PersonSpec } from "../scenario/people.types";
import { threadOf } from "./ids";
import { identityOf } from "./people";
import type { TenantEvent, TenantState } from "./state";

export type MeetingRole = "attendee" | "presenter" | "coorganizer";

export interface Participant {
  readonly person: PersonSpec;
  role: MeetingRole;
}

export interface MeetingOptions {
  lobbyScope: string;
  dialInBypass: boolean;
  presenters: string;
  admitters: string;
  record: boolean;
  chat: string;
}

export interface MeetingRecord extends MeetingOptions {
  readonly id: string;
  readonly joinUrl: string;
  readonly organizer: PersonSpec;
  attendees: Participant[];
}

/** What Teams starts with where no policy says otherwise. */
const DEFAULTS: MeetingOptions = {
  lobbyScope: "organization",
  dialInBypass: false,
  presenters: "everyone",
  admitters: "organizerAndCoOrganizersAndPresenters",
  record: false,
  chat: "enabled",
};

/** The appointment that carries a Teams meeting with that link: a series' master before its dates. */
export function appointmentWith(state: TenantState, joinUrl: string): TenantEvent | undefined {
  const wanted = decodedUrl(joinUrl);
  const found = [...state.events.values()].filter(
    (event) => event.onServer && event.joinUrl !== null && decodedUrl(event.joinUrl) === wanted,
  );
  return found.find((event) => event.master === null) ?? found[0];
}

/** The record of the meeting that a person's appointment carries; it comes to exist when somebody asks. */
export function recordOf(state: TenantState, event: TenantEvent): MeetingRecord | null {
  const { joinUrl, organizer } = event;
  if (joinUrl === null || event.provider !== "teamsForBusiness") return null;
  const known = state.meetings.get(joinUrl);
  if (known) return known;
  const thread = /meetup-join\/(19%3a[^/]+)\//i.exec(joinUrl)?.[1] ?? `19:meeting_${threadOf(event.key)}@thread.v2`;
  const record: MeetingRecord = {
    ...DEFAULTS,
    id: btoa(`1*${identityOf(organizer).objectId}*0**${decodedUrl(thread)}`),
    joinUrl,
    organizer,
    attendees: event.attendees
      .filter(({ type, person }) => type !== "resource" && person.id !== organizer.id)
      .map(({ person }) => ({ person, role: "attendee" })),
  };
  state.meetings.set(joinUrl, record);
  return record;
}

/** All meetings whose link stands in some calendar, recorded or not. */
export function recordById(state: TenantState, id: string): MeetingRecord | null {
  for (const event of state.events.values()) {
    const record = event.onServer ? recordOf(state, event) : null;
    if (record?.id === id) return record;
  }
  return null;
}

function decodedUrl(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
