/** From Graph's JSON to facts. Keys may be absent, enum values may be new, and nothing has the type that it should. */
import type { EventType, GraphUser, MeetingEvent, OwnerCalendar, Person, ViewEntry } from "../delegation/facts/facts";
import { flagOf, textOf } from "./answers";
import { isObject } from "../lib/json";
import { parseRecurrence } from "./recurrence";
import { epochOf } from "./time";

const EVENT_TYPES: readonly EventType[] = ["singleInstance", "occurrence", "exception", "seriesMaster"];

export function parseUser(value: unknown): GraphUser | null {
  if (!isObject(value)) return null;
  const addresses = Array.isArray(value["proxyAddresses"]) ? value["proxyAddresses"] : [];
  return {
    id: textOf(value["id"]),
    mail: textOf(value["mail"]),
    userPrincipalName: textOf(value["userPrincipalName"]),
    aliases: addresses.flatMap((entry) => {
      const match = typeof entry === "string" ? /^smtp:(.+)$/i.exec(entry) : null;
      return match?.[1] === undefined ? [] : [match[1]];
    }),
  };
}

/** Graph's recipient `{emailAddress:{name,address}}` or bare `{name,address}`; null without an address and a name. */
export function parsePerson(value: unknown): Person | null {
  if (!isObject(value)) return null;
  const inner = isObject(value["emailAddress"]) ? value["emailAddress"] : value;
  const address = textOf(inner["address"]);
  const name = textOf(inner["name"]);
  if (address === null && name === null) return null;
  const room = value["type"] === "resource";
  return { address: address ?? "", name: name ?? address ?? "", ...(room ? { kind: "room" as const } : {}) };
}

/** Of an event; null where the server did not tell. */
export function parseAttendees(event: unknown): Person[] | null {
  const attendees = isObject(event) ? event["attendees"] : null;
  return Array.isArray(attendees) ? attendees.map(parsePerson).filter((person) => person !== null) : null;
}

export function parseCalendar(value: unknown): OwnerCalendar | null {
  if (!isObject(value)) return null;
  const allowed = value["allowedOnlineMeetingProviders"];
  return {
    id: textOf(value["id"]),
    canEdit: flagOf(value["canEdit"]),
    canViewPrivateItems: flagOf(value["canViewPrivateItems"]),
    allowedProviders: Array.isArray(allowed) ? allowed.filter((entry) => typeof entry === "string") : null,
    defaultProvider: textOf(value["defaultOnlineMeetingProvider"]),
    owner: parsePerson(value["owner"]),
  };
}

/** A row of a calendar view; null when it has no id or no time. */
export function parseViewEntry(value: unknown): ViewEntry | null {
  if (!isObject(value)) return null;
  const id = textOf(value["id"]);
  const start = epochOf(value["start"]);
  const end = epochOf(value["end"]);
  if (id === null || start === null || end === null) return null;
  const preview = textOf(value["bodyPreview"]);
  return {
    id,
    iCalUId: textOf(value["iCalUId"]),
    type: EVENT_TYPES.find((type) => type === value["type"]) ?? null,
    seriesMasterId: textOf(value["seriesMasterId"]),
    subject: textOf(value["subject"]) ?? "",
    start,
    end,
    isAllDay: value["isAllDay"] === true,
    sensitivity: textOf(value["sensitivity"]),
    isCancelled: flagOf(value["isCancelled"]),
    location: placeOf(value["location"]),
    ...(preview === null ? {} : { preview }),
  };
}

function placeOf(value: unknown): string {
  return isObject(value) ? (textOf(value["displayName"]) ?? "") : "";
}

/** @param mailbox the mailbox that was asked */
export function parseEvent(value: unknown, mailbox: string): MeetingEvent | null {
  const row = parseViewEntry(value);
  if (row === null || !isObject(value)) return null;
  const online = isObject(value["onlineMeeting"]) ? value["onlineMeeting"] : {};
  const body = isObject(value["body"]) ? value["body"] : null;
  return {
    ...row,
    mailbox,
    changeKey: textOf(value["changeKey"]),
    recurrence: parseRecurrence(value["recurrence"], row),
    isDraft: flagOf(value["isDraft"]),
    isOrganizer: flagOf(value["isOrganizer"]),
    organizer: parsePerson(value["organizer"]),
    isOnlineMeeting: flagOf(value["isOnlineMeeting"]),
    provider: textOf(value["onlineMeetingProvider"]),
    // Skype for Business still uses the older property; for Teams it is null.
    joinUrl: textOf(online["joinUrl"]) ?? textOf(value["onlineMeetingUrl"]),
    body:
      body === null
        ? null
        : { contentType: body["contentType"] === "text" ? "text" : "html", content: textOf(body["content"]) ?? "" },
    attendees: parseAttendees(value),
  };
}
