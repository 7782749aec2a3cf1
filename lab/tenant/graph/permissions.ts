/**
 * Who may do what in a calendar, for its owner alone (learn.microsoft.com/graph/api/resources/calendarpermission). What a
 * delegate role sets of the mailbox itself (send on behalf) is not documented: the lab sets nothing but the calendar's entry.
 */
import type { PermissionLevel, PersonSpec, RightSpec } from "../../scenario/people.types";
import { identityOf, personByName, personOrGuest } from "../people";
import { setRight } from "../rights";
import type { TenantState } from "../state";
import { answer, refuse } from "./answer";
import type { GraphAnswer } from "./answer";
import type { Caller, GraphCall } from "./call";
import { denied } from "./mailbox";
import type { Mailbox } from "./mailbox";
import type { Json } from "./odata";
import { contextOf, noSuchItem } from "./shared";

const INSIDE = [
  "freeBusyRead",
  "limitedRead",
  "read",
  "write",
  "delegateWithoutPrivateEventAccess",
  "delegateWithPrivateEventAccess",
];
/** Delegates are people of the same organization: no groups, nobody from outside. */
const GROUP = ["freeBusyRead", "limitedRead", "read", "write"];
const OUTSIDE = ["freeBusyRead", "limitedRead", "read"];
const EVERYBODY = ["none", ...GROUP];
const EVERYBODY_ID = btoa("Default");

const LEVELS: Readonly<Record<string, PermissionLevel>> = {
  none: "None",
  freeBusyRead: "AvailabilityOnly",
  limitedRead: "LimitedDetails",
  read: "Reviewer",
  write: "Editor",
  delegateWithoutPrivateEventAccess: "Editor",
  delegateWithPrivateEventAccess: "Editor",
};

/** The collection and its entries; `rest` begins behind "calendarPermissions". */
export function permissions(
  state: TenantState,
  call: GraphCall,
  mailbox: Mailbox,
  caller: Caller,
  rest: readonly string[],
): GraphAnswer | null {
  // Documented: an empty collection. Reported by everybody who tried: this.
  if (!mailbox.own) return refuse(state, 403, "ErrorNotSupported", "Specified method is not supported.");
  const writing = call.method !== "GET";
  const scopes = ["calendars.readwrite", ...(writing ? [] : ["calendars.read", "calendars.readwrite.shared"])];
  if (!scopes.some((scope) => caller.scopes.has(scope))) return denied(state);
  if (rest.length === 0) {
    if (call.method === "POST") return add(state, call, mailbox);
    return writing ? null : all(state, call, mailbox);
  }
  if (rest.length > 1) return null;
  const id = rest[0] ?? "";
  const row = rowsOf(state, mailbox.person).find((right) => idOf(state, right) === id);
  if (!row && id !== EVERYBODY_ID) return noSuchItem(state);
  switch (call.method) {
    case "GET":
      return entry(state, call, mailbox, row, 200);
    case "PATCH":
      return update(state, call, mailbox, row);
    case "DELETE":
      return row ? remove(state, row) : bad(state, "This permission can't be removed.");
    default:
      return null;
  }
}

/** Entries of the calendar itself: full access and further calendars have none here. */
function rowsOf(state: TenantState, owner: PersonSpec): RightSpec[] {
  return state.rights.filter(
    (right) => right.owner === owner.id && right.level !== undefined && right.calendar === undefined,
  );
}

function idOf(state: TenantState, right: RightSpec): string {
  return btoa(`permission ${identityOf(personOrGuest(state.scenario, right.delegate)).objectId}`);
}

function allowedFor({ kind = "person" }: PersonSpec): readonly string[] {
  if (kind === "external") return OUTSIDE;
  return kind === "person" || kind === "shared" ? INSIDE : GROUP;
}

function all(state: TenantState, call: GraphCall, mailbox: Mailbox): GraphAnswer {
  const value = rowsOf(state, mailbox.person).map((right) => json(state, right));
  const context = contextOf(call, mailbox.person, "calendar/calendarPermissions", null);
  return answer(state, 200, { "@odata.context": context, value: [...value, everybody(mailbox.person)] });
}

function entry(
  state: TenantState,
  call: GraphCall,
  mailbox: Mailbox,
  row: RightSpec | undefined,
  status: number,
): GraphAnswer {
  const context = `${contextOf(call, mailbox.person, "calendar/calendarPermissions", null)}/$entity`;
  return answer(state, status, {
    "@odata.context": context,
    ...(row ? json(state, row) : everybody(mailbox.person)),
  });
}

function json(state: TenantState, right: RightSpec): Json {
  const person = personOrGuest(state.scenario, right.delegate);
  return {
    id: idOf(state, right),
    isRemovable: true,
    isInsideOrganization: person.kind !== "external",
    role: roleOf(right),
    allowedRoles: allowedFor(person),
    emailAddress: { name: person.name, address: person.mail },
  };
}

function everybody(owner: PersonSpec): Json {
  return {
    id: EVERYBODY_ID,
    isRemovable: false,
    isInsideOrganization: true,
    role: roleOf({ level: owner.mailbox?.everybody ?? "AvailabilityOnly" }),
    allowedRoles: EVERYBODY,
    emailAddress: { name: "My Organization" },
  };
}

/** Graph's word for what Exchange holds; levels between Graph's own are `custom`. */
export function roleOf(right: Pick<RightSpec, "level" | "delegateFlag" | "viewPrivateItems">): string {
  if (right.delegateFlag) {
    return right.viewPrivateItems ? "delegateWithPrivateEventAccess" : "delegateWithoutPrivateEventAccess";
  }
  const roles: Readonly<Partial<Record<PermissionLevel, string>>> = {
    None: "none",
    AvailabilityOnly: "freeBusyRead",
    LimitedDetails: "limitedRead",
    Reviewer: "read",
    Editor: "write",
  };
  return roles[right.level ?? "None"] ?? "custom";
}

function rightFor(before: RightSpec, role: string): RightSpec {
  const { delegateFlag: _flag, viewPrivateItems: _private, ...rest } = before;
  return {
    ...rest,
    level: LEVELS[role] ?? "None",
    ...(role.startsWith("delegate")
      ? { delegateFlag: true, viewPrivateItems: role === "delegateWithPrivateEventAccess" }
      : {}),
  };
}

function add(state: TenantState, call: GraphCall, mailbox: Mailbox): GraphAnswer {
  const body = isRecord(call.body) ? call.body : {};
  const email = isRecord(body["emailAddress"]) ? body["emailAddress"] : {};
  const { address, name } = email;
  const { role } = body;
  if (typeof address !== "string" || typeof role !== "string") {
    return bad(state, "A calendar permission needs emailAddress.address and role.");
  }
  const owner = mailbox.person;
  const inside = domainOf(address) === domainOf(owner.mail);
  const known = personByName(state.scenario, address);
  if (!known && inside) {
    return refuse(state, 400, "ErrorInvalidUserPrincipalName", `The recipient '${address}' was not found.`);
  }
  const person = known ?? personOrGuest(state.scenario, address, typeof name === "string" ? name : undefined);
  if (person.id === owner.id) return bad(state, "The owner of a calendar can't be among those it is shared with.");
  if (rowsOf(state, owner).some((right) => right.delegate === person.id)) {
    // Graph's own word for it is not documented; this is what Exchange calls it (EWS UpdateFolder).
    return refuse(state, 400, "ErrorDuplicateUserIdsSpecified", "The user already has a permission for this calendar.");
  }
  if (!allowedFor(person).includes(role)) return notAllowed(state, role);
  const before = state.rights.find((right) => right.owner === owner.id && right.delegate === person.id);
  const row = rightFor(before ?? { owner: owner.id, delegate: person.id }, role);
  write(state, row, null);
  return entry(state, call, mailbox, row, 201);
}

function update(state: TenantState, call: GraphCall, mailbox: Mailbox, row: RightSpec | undefined): GraphAnswer {
  const body = isRecord(call.body) ? call.body : {};
  const { role, ...others } = body;
  if (typeof role !== "string" || Object.keys(others).some((name) => name !== "id" && !name.startsWith("@odata."))) {
    return bad(state, "Only the role of a calendar permission can be changed.");
  }
  if (!row) {
    if (!EVERYBODY.includes(role)) return notAllowed(state, role);
    return bad(state, "The lab leaves the organization's own entry as it is.");
  }
  if (!allowedFor(personOrGuest(state.scenario, row.delegate)).includes(role)) return notAllowed(state, role);
  const next = rightFor(row, role);
  write(state, next, row);
  return entry(state, call, mailbox, next, 200);
}

function remove(state: TenantState, row: RightSpec): GraphAnswer {
  const { level: _level, delegateFlag: _flag, viewPrivateItems: _private, ...rest } = row;
  // What is not the calendar's own stays: full access, send as, send on behalf.
  const left = rest.fullAccess || rest.sendAs || rest.sendOnBehalf ? rest : null;
  state.written.push(changeOf(row.owner, row.delegate, roleOf(row), null));
  setRight(state, row.owner, row.delegate, left);
  return answer(state, 204, undefined);
}

function write(state: TenantState, next: RightSpec, before: RightSpec | null): void {
  const old = before ? roleOf(before) : null;
  if (old !== roleOf(next)) state.written.push(changeOf(next.owner, next.delegate, old, roleOf(next)));
  setRight(state, next.owner, next.delegate, next);
}

function changeOf(owner: string, person: string, before: string | null, after: string | null) {
  return { item: `rights/${owner}/${person}`, field: "role", before, after };
}

function notAllowed(state: TenantState, role: string): GraphAnswer {
  return refuse(
    state,
    400,
    "ErrorInvalidRequest",
    `The role '${role}' isn't among the roles allowed for this recipient.`,
  );
}

function bad(state: TenantState, message: string): GraphAnswer {
  return refuse(state, 400, "ErrorInvalidRequest", message);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
