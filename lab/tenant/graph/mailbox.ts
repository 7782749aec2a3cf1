/** Whose mailbox a path means, and whether the caller gets in: the order in which the services refuse. */
import type { PersonSpec } from "../../scenario/people.types";
import { personByName } from "../people";
import { accessTo } from "../rights";
import type { Access } from "../rights";
import type { TenantState } from "../state";
import { refuse } from "./answer";
import type { GraphAnswer } from "./answer";
import type { Caller, GraphCall } from "./call";

export interface Mailbox {
  readonly person: PersonSpec;
  readonly own: boolean;
  readonly caller: PersonSpec;
  /** To the calendar that is asked for: the one that every mailbox has, where none is named. */
  readonly access: Access;
}

const ITEM_DENIED = "Access is denied. Check credentials and try again.";

export function denied(state: TenantState): GraphAnswer {
  return refuse(state, 403, "ErrorAccessDenied", ITEM_DENIED);
}

/** The person that "/me" or "/users/{name}" means; undefined for nobody. */
export function addressed(state: TenantState, segments: readonly string[], caller: PersonSpec): PersonSpec | undefined {
  if (segments[0]?.toLowerCase() === "me") return caller;
  return personByName(state.scenario, segments[1] ?? "");
}

/** Scope, application policy, existence and place of the mailbox, in this order. Rights on items are asked by each end point. */
export function openMailbox(
  state: TenantState,
  call: GraphCall,
  caller: Caller,
  fits: (caller: Caller, writing: boolean, own: boolean) => boolean = readsCalendars,
): Mailbox | GraphAnswer {
  const person = addressed(state, call.segments, caller.person);
  const own = person?.id === caller.person.id;
  if (!fits(caller, call.method !== "GET", own)) return denied(state);
  if (state.scenario.organization?.applicationAccessDenied) {
    return refuse(state, 403, "ErrorAccessDenied", "Access to OData is disabled.");
  }
  if (!person || person.kind === "external" || person.kind === "group") {
    return refuse(state, 404, "ErrorInvalidUser", `The requested user '${call.segments[1] ?? ""}' is invalid.`);
  }
  if ((person.mailbox?.location ?? "online") !== "online") {
    return refuse(
      state,
      404,
      "MailboxNotEnabledForRESTAPI",
      "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
    );
  }
  return { person, own, caller: caller.person, access: accessTo(state, person.id, caller.person.id) };
}

function readsCalendars(caller: Caller, writing: boolean, own: boolean): boolean {
  const fitting = ["calendars.readwrite.shared"];
  if (!writing) fitting.push("calendars.read.shared");
  if (own) fitting.push("calendars.readwrite", ...(writing ? [] : ["calendars.read", "calendars.readbasic"]));
  return fitting.some((scope) => caller.scopes.has(scope));
}
