/** A mailbox' settings, for its owner alone (learn.microsoft.com/graph/api/resources/mailboxsettings). */
import type { MeetingMessages, PersonSpec } from "../../scenario/people.types";
import type { TenantState } from "../state";
import { answer, refuse } from "./answer";
import type { GraphAnswer } from "./answer";
import type { Caller, GraphCall } from "./call";
import type { Mailbox } from "./mailbox";
import { pick, selection } from "./odata";
import { contextOf } from "./shared";
import { windowsZone } from "./zones";

const FIELDS = [
  "archiveFolder",
  "timeZone",
  "delegateMeetingMessageDeliveryOptions",
  "dateFormat",
  "timeFormat",
  "userPurpose",
];
const OPTIONS: readonly MeetingMessages[] = [
  "sendToDelegateOnly",
  "sendToDelegateAndInformationToPrincipal",
  "sendToDelegateAndPrincipal",
];
const PURPOSES = { person: "user", shared: "shared", room: "room", group: "others", external: "others" } as const;

export function mayUseSettings(caller: Caller, writing: boolean, own: boolean): boolean {
  return (
    own && (caller.scopes.has("mailboxsettings.readwrite") || (!writing && caller.scopes.has("mailboxsettings.read")))
  );
}

export function mailboxSettings(state: TenantState, call: GraphCall, { person }: Mailbox): GraphAnswer | null {
  if (call.method === "GET") return show(state, call, person);
  return call.method === "PATCH" ? patch(state, call, person) : null;
}

function deliveryOf(state: TenantState, person: PersonSpec): MeetingMessages {
  return state.meetingMessages.get(person.id) ?? person.mailbox?.meetingMessages ?? "sendToDelegateOnly";
}

function show(state: TenantState, call: GraphCall, person: PersonSpec): GraphAnswer {
  const chosen = selection(call, FIELDS);
  if (chosen && "unknown" in chosen) {
    const message = `Could not find a property named '${chosen.unknown}' on type 'microsoft.graph.mailboxSettings'.`;
    return refuse(state, 400, "RequestBroker--ParseUri", message);
  }
  const json = {
    archiveFolder: null,
    timeZone: windowsZone(state.scenario.timeZone),
    delegateMeetingMessageDeliveryOptions: deliveryOf(state, person),
    dateFormat: "dd/MM/yyyy",
    timeFormat: "HH:mm",
    userPurpose: PURPOSES[person.kind ?? "person"],
  };
  return answer(state, 200, {
    "@odata.context": contextOf(call, person, "mailboxSettings", chosen),
    ...pick(json, chosen),
  });
}

function patch(state: TenantState, call: GraphCall, person: PersonSpec): GraphAnswer | null {
  const entries = Object.entries(typeof call.body === "object" && call.body !== null ? call.body : {});
  if (entries.some(([name]) => name !== "delegateMeetingMessageDeliveryOptions")) return null;
  const after = OPTIONS.find((option) => option === entries[0]?.[1]);
  if (after === undefined) {
    return refuse(state, 400, "ErrorInvalidRequest", "The value of delegateMeetingMessageDeliveryOptions is invalid.");
  }
  const before = deliveryOf(state, person);
  if (before !== after) state.written.push({ item: `mailbox/${person.id}`, field: "meetingMessages", before, after });
  state.meetingMessages.set(person.id, after);
  return show(state, call, person);
}
