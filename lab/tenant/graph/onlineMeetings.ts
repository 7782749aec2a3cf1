/**
 * Teams' side of an online meeting, for its organizer's own sign-in (learn.microsoft.com/graph/api/onlinemeeting-get and
 * onlinemeeting-update). What is written is what a PATCH names; the list of people is always replaced whole.
 */
import type { PersonSpec } from "../../scenario/people.types";
import { appointmentWith, recordById, recordOf } from "../meetings";
import type { MeetingRecord, MeetingRole, Participant } from "../meetings";
import { identityOf, personByName } from "../people";
import type { TenantEvent, TenantState } from "../state";
import { answer, refuse } from "./answer";
import type { GraphAnswer } from "./answer";
import type { Caller, GraphCall } from "./call";
import { pick, selection } from "./odata";
import type { Json } from "./odata";

const FIELDS = [
  "id creationDateTime startDateTime endDateTime joinWebUrl subject participants lobbyBypassSettings allowedPresenters",
  "allowedLobbyAdmitters recordAutomatically allowMeetingChat isEntryExitAnnounced allowTeamworkReactions",
  "allowAttendeeToEnableMic allowAttendeeToEnableCamera joinMeetingIdSettings audioConferencing chatInfo isBroadcast",
  "videoTeleconferenceId externalId broadcastSettings attendeeReport",
]
  .join(" ")
  .split(" ");

const LOBBY = [
  ...["organizer", "organization", "organizationAndFederated", "everyone", "invited"],
  "organizationExcludingGuests",
];
const PRESENTERS = ["everyone", "organization", "roleIsPresenter", "organizer"];
const ADMITTERS = ["organizerAndCoOrganizersAndPresenters", "organizerAndCoOrganizers"];
const CHAT = ["enabled", "disabled", "limited"];
const ROLES: readonly MeetingRole[] = ["attendee", "presenter", "coorganizer"];
/** Values behind `unknownFutureValue` come only to those who say that they can take them. */
const EVOLVED = ["coorganizer", "invited", "organizationExcludingGuests", "producer"];

/** /me/onlineMeetings with a filter, and /me/onlineMeetings/{id}. */
export function onlineMeetings(
  state: TenantState,
  call: GraphCall,
  caller: Caller,
  rest: readonly string[],
): GraphAnswer | null {
  if (
    call.segments[0]?.toLowerCase() !== "me" &&
    caller.person.id !== personByName(state.scenario, call.segments[1] ?? "")?.id
  ) {
    // Delegated calls reach one's own meetings only; those of others take an application access policy.
    return forbidden(state, "No application access policy found for this app on the user.");
  }
  const reading = call.method === "GET";
  const scopes = ["onlinemeetings.readwrite", ...(reading ? ["onlinemeetings.read"] : [])];
  if (!scopes.some((scope) => caller.scopes.has(scope))) {
    return forbidden(state, "Missing scope permissions on the request.");
  }
  if (rest.length === 1) return reading ? byLink(state, call, caller.person) : null;
  const record = recordById(state, rest[1] ?? "");
  if (rest.length !== 2) return null;
  if (!record) return refuse(state, 404, "NotFound", "Meeting not found.");
  const own = record.organizer.id === caller.person.id;
  const invited = record.attendees.some(({ person }) => person.id === caller.person.id);
  if (reading) return own || invited ? show(state, call, record) : forbidden(state, NO_ACCESS);
  if (call.method !== "PATCH") return null;
  return own ? patch(state, call, record) : forbidden(state, NO_ACCESS);
}

const NO_ACCESS = "3003: User does not have access to lookup meeting.";

function forbidden(state: TenantState, message: string): GraphAnswer {
  return refuse(state, 403, "Forbidden", message);
}

/** `$filter=JoinWebUrl eq '...'`: the link as it stands in the appointment, percent-encoded as any other value. */
function byLink(state: TenantState, call: GraphCall, person: PersonSpec): GraphAnswer {
  const filter = call.query.get("$filter") ?? "";
  const link = /^\s*JoinWebUrl\s+eq\s+'((?:[^']|'')*)'\s*$/i.exec(filter)?.[1]?.replaceAll("''", "'");
  if (link === undefined) {
    return refuse(
      state,
      400,
      "InvalidArgument",
      "Filter expression expected: JoinWebUrl, VideoTeleconferenceId or JoinMeetingId.",
    );
  }
  const event = appointmentWith(state, link);
  const record = event ? recordOf(state, event) : null;
  if (!record || record.organizer.id !== person.id) return forbidden(state, NO_ACCESS);
  const context = `${call.root}/$metadata#users('${identityOf(person).objectId}')/onlineMeetings`;
  return answer(state, 200, { "@odata.context": context, value: [meetingJson(state, call, record)] });
}

function show(state: TenantState, call: GraphCall, record: MeetingRecord): GraphAnswer {
  const chosen = selection(call, FIELDS);
  if (chosen && "unknown" in chosen) {
    const message = `Could not find a property named '${chosen.unknown}' on type 'microsoft.graph.onlineMeeting'.`;
    return refuse(state, 400, "BadRequest", message);
  }
  const context = `${call.root}/$metadata#users('${identityOf(record.organizer).objectId}')/onlineMeetings/$entity`;
  return answer(state, 200, { "@odata.context": context, ...pick(meetingJson(state, call, record), chosen) });
}

function meetingJson(state: TenantState, call: GraphCall, record: MeetingRecord): Json {
  const event = appointmentWith(state, record.joinUrl);
  const told = (value: string): string =>
    EVOLVED.includes(value) && !takesUnknown(call) ? "unknownFutureValue" : value;
  const participant = (person: PersonSpec, role: string): Json => ({
    identity: { user: { id: identityOf(person).objectId, displayName: person.name } },
    upn: identityOf(person).upn,
    role: told(role),
  });
  return {
    id: record.id,
    creationDateTime: time(event?.createdAt),
    startDateTime: time(event?.start),
    endDateTime: time(event?.end),
    joinWebUrl: record.joinUrl,
    subject: event?.subject ?? null,
    isBroadcast: false,
    participants: {
      organizer: participant(record.organizer, "presenter"),
      attendees: record.attendees.map(({ person, role }) => participant(person, role)),
    },
    lobbyBypassSettings: { scope: told(record.lobbyScope), isDialInBypassEnabled: record.dialInBypass },
    allowedPresenters: record.presenters,
    allowedLobbyAdmitters: record.admitters,
    recordAutomatically: record.record,
    allowMeetingChat: record.chat,
    isEntryExitAnnounced: false,
    allowTeamworkReactions: true,
    allowAttendeeToEnableMic: true,
    allowAttendeeToEnableCamera: true,
    audioConferencing: null,
    videoTeleconferenceId: null,
    externalId: null,
  };
}

function time(epoch: TenantEvent["start"] | undefined): string | null {
  return epoch === undefined ? null : new Date(epoch).toISOString();
}

function takesUnknown(call: GraphCall): boolean {
  return /include-unknown-enum-members/i.test(call.headers.get("prefer") ?? "");
}

function patch(state: TenantState, call: GraphCall, record: MeetingRecord): GraphAnswer | null {
  const next = { ...record };
  if (!isRecord(call.body)) return bad(state, "Unable to read JSON request payload.");
  for (const [name, value] of Object.entries(call.body)) {
    const problem = set(state, record, next, name, value);
    if (problem === null) return null;
    if (problem !== "") return bad(state, problem);
  }
  if (
    next.presenters === "roleIsPresenter" &&
    !("participants" in call.body) &&
    call.body["allowedPresenters"] !== undefined
  )
    return bad(state, "Allowed presenters is roleIsPresenter: the list of attendees with their roles is required.");
  const changes = [
    ["lobbyScope", record.lobbyScope, next.lobbyScope],
    ["dialInBypass", record.dialInBypass, next.dialInBypass],
    ["presenters", record.presenters, next.presenters],
    ["admitters", record.admitters, next.admitters],
    ["record", record.record, next.record],
    ["chat", record.chat, next.chat],
    ["attendees", peopleOf(record), peopleOf(next)],
  ] as const;
  const item = `meeting/${appointmentWith(state, record.joinUrl)?.key ?? record.id}`;
  for (const [field, before, after] of changes) {
    if (JSON.stringify(before) !== JSON.stringify(after)) state.written.push({ item, field, before, after });
  }
  Object.assign(record, next);
  return show(state, call, record);
}

function peopleOf(record: MeetingRecord): string[] {
  return record.attendees.map(({ person, role }) => `${person.mail} ${role}`);
}

/** @returns "" when it is set, a sentence where it is refused, null for what the lab does not serve */
function set(
  state: TenantState,
  record: MeetingRecord,
  next: MeetingRecord,
  name: string,
  value: unknown,
): string | null {
  const known = (
    field: "lobbyScope" | "presenters" | "admitters" | "chat",
    values: readonly string[],
    given: unknown,
  ): string => {
    if (typeof given !== "string" || !values.includes(given)) return `The value of ${name} is not supported.`;
    next[field] = given;
    return "";
  };
  switch (name) {
    case "allowedPresenters":
      return known("presenters", PRESENTERS, value);
    case "allowedLobbyAdmitters":
      return known("admitters", ADMITTERS, value);
    case "allowMeetingChat":
      return known("chat", CHAT, value);
    case "recordAutomatically":
      if (typeof value !== "boolean") return "recordAutomatically is true or false.";
      next.record = value;
      return "";
    case "lobbyBypassSettings": {
      if (!isRecord(value)) return "lobbyBypassSettings is an object.";
      const { scope, isDialInBypassEnabled: dialIn } = value;
      if (typeof dialIn === "boolean") next.dialInBypass = dialIn;
      return scope === undefined ? "" : known("lobbyScope", LOBBY, scope);
    }
    case "participants": {
      const attendees = isRecord(value) ? value["attendees"] : undefined;
      if (!Array.isArray(attendees)) return "participants.attendees is a list.";
      const people = attendees.map((entry) => readParticipant(state, record, entry));
      const problem = people.find((one) => typeof one === "string");
      if (problem !== undefined) return problem;
      next.attendees = people.filter((one): one is Participant => typeof one !== "string");
      return "";
    }
    default:
      return null;
  }
}

/** By object id or user principal name; a co-organizer is invited, and of the organizer's own organization. */
function readParticipant(state: TenantState, record: MeetingRecord, entry: unknown): Participant | string {
  const { identity, upn, role = "attendee" } = isRecord(entry) ? entry : {};
  const user = isRecord(identity) ? identity["user"] : undefined;
  const id = isRecord(user) ? user["id"] : undefined;
  const named = [id, upn].find((name): name is string => typeof name === "string" && name !== "");
  const given = ROLES.find((one) => one === role);
  if (named === undefined) return "An attendee needs an identity or a upn.";
  if (given === undefined) return `The role ${JSON.stringify(role)} is not supported.`;
  const known = record.attendees.find(({ person: { mail: address }, person: one }) => {
    const { objectId, upn: name } = identityOf(one);
    return [objectId, name, address].includes(named);
  });
  const person = known?.person ?? personByName(state.scenario, named);
  if (!person) return `The attendee ${named} was not found.`;
  const inside = identityOf(person).tenantId === identityOf(record.organizer).tenantId && person.kind !== "external";
  const event = appointmentWith(state, record.joinUrl);
  const invited = event?.attendees.some((attendee) => attendee.person.id === person.id) ?? false;
  if (given === "coorganizer" && !(inside && invited)) {
    return "A co-organizer must be an invited attendee of the organizer's own organization.";
  }
  return { person, role: given };
}

function bad(state: TenantState, message: string): GraphAnswer {
  return refuse(state, 400, "BadRequest", message);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
