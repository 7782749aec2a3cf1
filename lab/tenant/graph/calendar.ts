/** Calendar folders: the one that every mailbox has, further ones, and those that others share (learn.microsoft.com/graph/api/resources/calendar). */
import { changeKeyOf, ewsIdOf, toGraphId } from "../ids";
import { personById } from "../people";
import type { PersonSpec } from "../../scenario/people.types";
import { allowedProviders, defaultProvider } from "../providers";
import { accessTo } from "../rights";
import type { TenantState } from "../state";
import { answer } from "./answer";
import type { GraphAnswer } from "./answer";
import type { GraphCall } from "./call";
import { denied } from "./mailbox";
import type { Mailbox } from "./mailbox";
import { page, pick, selection } from "./odata";
import type { Json } from "./odata";
import { contextOf, unknownField } from "./shared";

const FIELDS = [
  "id name color hexColor isDefaultCalendar changeKey canShare canViewPrivateItems canEdit allowedOnlineMeetingProviders",
  "defaultOnlineMeetingProvider isTallyingResponses isRemovable owner",
]
  .join(" ")
  .split(" ");

/** One calendar as this caller sees it. `folder` undefined: the one that every mailbox has. */
export interface CalendarView {
  readonly mailbox: Mailbox;
  readonly folder: string | undefined;
  readonly id: string;
  readonly name: string;
}

/** GET .../calendar and .../calendars/{id} */
export function getCalendar(state: TenantState, call: GraphCall, calendar: CalendarView): GraphAnswer {
  const { mailbox } = calendar;
  if (mailbox.access.view === "none" && !mailbox.access.create) return denied(state);
  const chosen = selection(call, FIELDS);
  if (chosen && "unknown" in chosen) return unknownField(state, chosen.unknown, "Calendar");
  const of = calendar.folder === undefined ? "calendar" : "calendars";
  const context = contextOf(call, mailbox.person, of, chosen);
  return answer(state, 200, { "@odata.context": `${context}/$entity`, ...pick(calendarJson(calendar), chosen) });
}

/** GET .../calendars: one's own, and in one's own list also what others share. It is known to miss some of those. */
export function getCalendars(state: TenantState, call: GraphCall, mailbox: Mailbox): GraphAnswer {
  const chosen = selection(call, FIELDS);
  if (chosen && "unknown" in chosen) return unknownField(state, chosen.unknown, "Calendar");
  const visible = calendarsOf(state, mailbox).filter(({ mailbox: { access } }) => access.view !== "none");
  if (!mailbox.own && visible.length === 0) return denied(state);
  const part = page(state, call, visible);
  return answer(state, 200, {
    "@odata.context": contextOf(call, mailbox.person, "calendars", chosen),
    value: part.rows.map((calendar) => pick(calendarJson(calendar), chosen)),
    ...(part.nextLink === null ? {} : { "@odata.nextLink": part.nextLink }),
  });
}

export function defaultCalendar(mailbox: Mailbox): CalendarView {
  const { person } = mailbox;
  const id = toGraphId(ewsIdOf(person.id, "calendar"));
  return { mailbox, folder: undefined, id, name: person.mailbox?.calendarName ?? "Calendar" };
}

function calendarsOf(state: TenantState, mailbox: Mailbox): CalendarView[] {
  const { person, caller, own } = mailbox;
  const further = (person.mailbox?.calendars ?? []).map(({ id: folder, name }): CalendarView => {
    const access = accessTo(state, person.id, caller.id, folder);
    return { mailbox: { ...mailbox, access }, folder, name, id: toGraphId(ewsIdOf(person.id, `calendar ${folder}`)) };
  });
  return [defaultCalendar(mailbox), ...further, ...(own ? sharedWith(state, person) : [])];
}

/** Their ids are of the delegate's mailbox, and no other mailbox knows them. */
function sharedWith(state: TenantState, person: PersonSpec): CalendarView[] {
  return state.rights.flatMap(({ owner: id, delegate, level, calendar: folder, listed }): CalendarView[] => {
    const owner = personById(state.scenario, id);
    if (!owner || delegate !== person.id || level === undefined || listed === false) return [];
    const access = accessTo(state, id, person.id, folder);
    const name = owner.mailbox?.calendars?.find((one) => one.id === folder)?.name ?? owner.name;
    return [
      {
        mailbox: { person: owner, own: false, caller: person, access },
        folder,
        name,
        id: toGraphId(ewsIdOf(person.id, `shared calendar ${id} ${folder ?? ""}`)),
      },
    ];
  });
}

/** By the id that this mailbox' own list gives. */
export function findCalendar(state: TenantState, mailbox: Mailbox, id: string): CalendarView | null {
  return calendarsOf(state, mailbox).find((calendar) => calendar.id === id) ?? null;
}

function calendarJson({ mailbox: { person, own, access }, folder, id, name }: CalendarView): Json {
  const allowed = allowedProviders(person);
  return {
    id,
    name,
    color: "auto",
    hexColor: "",
    isDefaultCalendar: id === toGraphId(ewsIdOf(person.id, "calendar")),
    changeKey: changeKeyOf(`calendar ${person.id} ${folder ?? ""}`, 1),
    canShare: own,
    canViewPrivateItems: access.privateItems,
    canEdit: access.editAll,
    ...(allowed === null ? {} : { allowedOnlineMeetingProviders: allowed }),
    defaultOnlineMeetingProvider: defaultProvider(person),
    isTallyingResponses: folder === undefined,
    isRemovable: folder !== undefined,
    owner: { name: person.name, address: person.mail },
  };
}
