/**
 * Teams' own side of a meeting. Only its organizer's sign-in finds it by its link and sets anything; an invited person may read it by
 * its id. learn.microsoft.com/graph/api/onlinemeeting-get and onlinemeeting-update
 */
import { isSmtp } from "../delegation/facts/address";
import type { GraphFailure } from "../conversion/ports/graph";
import type { OnlineMeetingsPort, OwnMeeting } from "../options/ports";
import type { Result } from "../lib/result";
import { failed, ok } from "../lib/result";
import { ADMITTERS, LOBBIES, PRESENTERS, ROLES } from "../options/types";
import type { Guest, MeetingOptions, OptionsPatch, Participant, Scheduler } from "../options/types";
import { flagOf, textOf } from "./answers";
import { isObject } from "../lib/json";
import { eventCall, IN_UTC } from "./events";
import { parseEvent, parsePerson } from "./parseAnswers";
import { path, query } from "./paths";
import type { GraphCall, Transport } from "./transport";

/** Without it newer words, co-organizer among them, are echoed as "unknownFutureValue" (msgraph-sdk-dotnet#3046). */
const ALL_WORDS = { Prefer: "include-unknown-enum-members" };

export function createOnlineMeetings(transport: Transport): OnlineMeetingsPort {
  return {
    async schedulers(token, signal) {
      const call: GraphCall = { method: "GET", path: "/me/calendar/calendarPermissions" };
      const answer = await transport.read(call, token.accessToken, signal);
      if (!answer.ok) return answer;
      const entries = isObject(answer.value) ? answer.value["value"] : null;
      if (!Array.isArray(entries)) return failed({ kind: "malformed", message: "not a list of permissions" });
      return ok(entries.map(parseScheduler).filter((entry) => entry !== null));
    },

    async ownMeeting(eventId, token, signal) {
      const call = eventCall({ mailbox: token.account.username, own: true, id: eventId });
      const answer = await transport.read(call, token.accessToken, signal);
      return answer.ok ? parseOwn(answer.value, token.account.username) : answer;
    },

    async byLink(joinUrl, token, signal) {
      const $filter = `JoinWebUrl eq '${joinUrl.replaceAll("'", "''")}'`;
      const call: GraphCall = { method: "GET", path: `/me/onlineMeetings${query({ $filter })}`, headers: ALL_WORDS };
      const answer = await transport.read(call, token.accessToken, signal);
      if (!answer.ok) return answer;
      if (!isObject(answer.value) || !Array.isArray(answer.value["value"])) return malformed();
      const first: unknown = answer.value["value"][0];
      return first === undefined ? ok(null) : parsed(first);
    },

    async byId(id, token, signal) {
      const call: GraphCall = { method: "GET", path: path`/me/onlineMeetings/${id}`, headers: ALL_WORDS };
      const answer = await transport.read(call, token.accessToken, signal);
      return answer.ok ? parsed(answer.value) : answer;
    },

    async setOptions(id, patch, token, signal) {
      const call: GraphCall = {
        method: "PATCH",
        path: path`/me/onlineMeetings/${id}`,
        headers: ALL_WORDS,
        body: bodyOf(patch),
      };
      const answer = await transport.once(call, token.accessToken, signal);
      return answer.ok ? parsed(answer.value) : answer;
    },

    // learn.microsoft.com/graph/api/event-update: alone in the request, only those who were added hear of it.
    async setGuests(eventId, guests, token, signal) {
      const attendees = guests.map(({ address, name, type }) => ({
        emailAddress: { address, name },
        ...(type === null ? {} : { type }),
      }));
      const call: GraphCall = {
        method: "PATCH",
        path: path`/me/events/${eventId}`,
        headers: IN_UTC,
        body: { attendees },
      };
      const answer = await transport.once(call, token.accessToken, signal);
      return answer.ok ? parseOwn(answer.value, token.account.username) : answer;
    },
  };
}

function malformed(): Result<never, GraphFailure> {
  return failed({ kind: "malformed", message: "not an online meeting" });
}

function parsed(value: unknown): Result<MeetingOptions, GraphFailure> {
  const meeting = parseOptions(value);
  return meeting === null ? malformed() : ok(meeting);
}

function parseOwn(value: unknown, mailbox: string): Result<OwnMeeting, GraphFailure> {
  const event = parseEvent(value, mailbox);
  const attendees = isObject(value) ? value["attendees"] : null;
  if (event === null || !Array.isArray(attendees)) return failed({ kind: "malformed", message: "not an event" });
  const guests = attendees.map(parseGuest);
  // A guest who cannot be read would be lost with the list that is written.
  if (guests.some((guest) => guest === null)) return failed({ kind: "malformed", message: "not a guest" });
  return ok({ event, guests: guests.filter((guest) => guest !== null) });
}

function parseGuest(value: unknown): Guest | null {
  const person = parsePerson(value);
  if (person === null || person.address === "" || !isObject(value)) return null;
  return { address: person.address, name: person.name, type: textOf(value["type"]) };
}

/** Co-organizers are people of the same organization. learn.microsoft.com/graph/api/resources/calendarpermission */
function parseScheduler(value: unknown): Scheduler | null {
  const person = parsePerson(value);
  if (person === null || !isSmtp(person.address) || !isObject(value) || value["isInsideOrganization"] === false)
    return null;
  const role = textOf(value["role"]) ?? "";
  const delegate = role.startsWith("delegateWith");
  if (!delegate && role !== "write") return null;
  const { address, name } = person;
  return { address, name, id: null, upn: null, delegate };
}

function wordOf<T extends string>(words: readonly T[], value: unknown): T | null {
  return words.find((word) => word === value) ?? null;
}

export function parseOptions(value: unknown): MeetingOptions | null {
  if (!isObject(value)) return null;
  const id = textOf(value["id"]);
  if (id === null) return null;
  const lobby = isObject(value["lobbyBypassSettings"]) ? value["lobbyBypassSettings"] : {};
  const { attendees } = isObject(value["participants"]) ? value["participants"] : {};
  return {
    id,
    joinUrl: textOf(value["joinWebUrl"]),
    lobby: wordOf(LOBBIES, lobby["scope"]),
    dialIn: flagOf(lobby["isDialInBypassEnabled"]),
    presenters: wordOf(PRESENTERS, value["allowedPresenters"]),
    admitters: wordOf(ADMITTERS, value["allowedLobbyAdmitters"]),
    record: flagOf(value["recordAutomatically"]),
    people: Array.isArray(attendees) && attendees.every(isObject) ? attendees.map(parseParticipant) : null,
  };
}

function parseParticipant(value: Readonly<Record<string, unknown>>): Participant {
  const identity = isObject(value["identity"]) ? value["identity"] : null;
  const user = identity !== null && isObject(identity["user"]) ? identity["user"] : {};
  const upn = textOf(value["upn"]);
  return {
    id: textOf(user["id"])?.toLowerCase() ?? null,
    upn,
    name: textOf(user["displayName"]) ?? upn ?? "",
    role: wordOf(ROLES, value["role"]),
    identity,
  };
}

function bodyOf({ lobby, dialIn, presenters, admitters, record, people }: OptionsPatch): Record<string, unknown> {
  return {
    ...(lobby === undefined
      ? {}
      : { lobbyBypassSettings: { scope: lobby, ...(dialIn === undefined ? {} : { isDialInBypassEnabled: dialIn }) } }),
    ...(presenters === undefined ? {} : { allowedPresenters: presenters }),
    ...(admitters === undefined ? {} : { allowedLobbyAdmitters: admitters }),
    ...(record === undefined ? {} : { recordAutomatically: record }),
    ...(people === undefined ? {} : { participants: { attendees: people.map(participantOf) } }),
  };
}

function participantOf({ identity, upn, role }: Participant): Record<string, unknown> {
  return { ...(identity && { identity }), ...(upn !== null && { upn }), role };
}
