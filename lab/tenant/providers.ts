/** Which online meetings a person may organize: licence, policy and coexistence mode together. */
import type { PersonSpec } from "../scenario/people.types";

const TEAMS_MEETINGS = ["TeamsOnly", "Islands", "SfBWithTeamsCollabAndMeetings"];

/** The owner's own licence and policy count, never the delegate's. */
export function mayUseTeams(person: PersonSpec): boolean {
  const { licensed = true, meetingPolicy, coexistence = "TeamsOnly" } = person.teams ?? {};
  return licensed && meetingPolicy?.allowPrivateMeetingScheduling !== false && TEAMS_MEETINGS.includes(coexistence);
}

/** Graph's allowedOnlineMeetingProviders; null: the server leaves the key out. */
export function allowedProviders(person: PersonSpec): readonly string[] | null {
  const given = person.mailbox?.allowedOnlineMeetingProviders;
  if (given !== undefined) return given;
  const allowed: string[] = [];
  if (mayUseTeams(person)) allowed.push("teamsForBusiness");
  const skypeOnline = person.skype?.enabled === true && person.skype.hosting === "online";
  if (skypeOnline && person.teams?.coexistence !== "TeamsOnly") allowed.push("skypeForBusiness");
  return allowed;
}

export function defaultProvider(person: PersonSpec): string {
  return person.mailbox?.defaultOnlineMeetingProvider ?? allowedProviders(person)?.[0] ?? "unknown";
}

/** What comes of a request for `provider`: the provider itself, or null when the service silently does nothing. */
export function grantedProvider(person: PersonSpec, provider: string): string | null {
  const given = person.mailbox?.allowedOnlineMeetingProviders;
  if (given) return given.includes(provider) ? provider : null;
  if (provider === "teamsForBusiness") return mayUseTeams(person) ? provider : null;
  return allowedProviders(person)?.includes(provider) ? provider : null;
}
