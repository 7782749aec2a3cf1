/** From the scenario and the tenant's state to what the host page shows. */
import { occurrenceDays } from "../scenario/recurrence";
import { atTimeOf, dayIn, dayNumber, parseMoment } from "../scenario/time";
import type { ClientSpec, EventSpec, Scenario } from "../scenario/types";
import type { PersonSpec } from "../scenario/people.types";
import type { CalendarEntry, HostAttendee, HostCalendar, HostPerson, HostState, OpenItem } from "../outlook/state";
import { seriesZone } from "../tenant/graph/zones";
import { accessTo } from "../tenant/rights";
import { fixFor } from "./fix";
import type { LabSite } from "./site";

/** No more than the library in the package has: a host that announces more makes it promise methods that are not there. */
const REQUIREMENT_SETS: Readonly<Record<string, string>> = { Mailbox: "1.8", NestedAppAuth: "1.1" };
const RESPONSES: Readonly<Record<string, number>> = {
  organizer: 1,
  tentativelyAccepted: 2,
  tentative: 2,
  accepted: 3,
  declined: 4,
};
const RECIPIENT_TYPES = { group: 1, external: 3, person: 2, room: 2, shared: 2 } as const;
const HOST_VERSIONS: Readonly<Record<ClientSpec["kind"], string>> = {
  web: "20261113005.14",
  newWindows: "20261113005.14",
  classicWindows: "16.0.19426.20218",
  mac: "16.103.26111512",
};
const PROVIDERS: Readonly<Record<string, string>> = {
  teamsForBusiness: "Teams",
  skypeForBusiness: "Skype for Business",
};
const DAY = 86_400_000;

/** Epoch ms at which the scenario's clock starts. */
export function startOf(scenario: Scenario): number {
  return parseMoment(scenario.now, scenario.timeZone) ?? 0;
}

export function requirementSets(client: ClientSpec): Readonly<Record<string, string>> {
  return client.requirementSets ?? REQUIREMENT_SETS;
}

export function hostState(site: LabSite): HostState {
  const { scenario } = site;
  const { client } = scenario;
  return {
    file: site.file,
    title: scenario.title,
    description: scenario.description ?? whatToTry(scenario),
    now: startOf(scenario) + site.skipped,
    timeZone: scenario.timeZone,
    paneOrigin: site.paneOrigin,
    panePage: site.panePage,
    user: hostPerson(personOf(scenario, client.user)),
    client: {
      kind: client.kind,
      accountType: client.accountType ?? "office365",
      permission: client.permission ?? "readWriteItem",
      theme: client.theme ?? "light",
      displayLanguage: client.displayLanguage ?? "en-US",
      hostVersion: client.hostVersion ?? HOST_VERSIONS[client.kind],
      requirementSets: requirementSets(client),
    },
    calendars: calendars(site),
    open: openItem(site),
    editable: isEditable(site),
    officeFaults: (scenario.faults ?? []).some((fault) => fault.to === "office"),
    roamingSettings: site.roamingSettings[client.user] ?? {},
    popupsBlocked: scenario.consent?.popup === "blocked",
    functionName: site.functionName,
    evidence: evidenceText(scenario),
    picker: site.picker?.scenarios ?? [],
    seats: seats(site),
    fix: fixOf(site),
    inbox: inbox(site),
  };
}

/** The assistant and the owner. */
function seats({ visitor: { home } }: LabSite): HostPerson[] {
  const spec = home.events.find((event) => event.id === home.open.event);
  const owner = home.people.find((person) => person.id === (spec?.organizer ?? spec?.calendar));
  if (!owner || owner.id === home.client.user || owner.kind === "external") return [];
  return [hostPerson(personOf(home, home.client.user)), hostPerson(owner)];
}

function fixOf({ visitor: { fixed, home }, scenario, tenant }: LabSite): HostState["fix"] {
  const fix = fixed?.fix ?? fixFor(home, scenario.client.user);
  if (!fix) return null;
  const { by, seat, deed } = fix;
  const checked = fixed !== null && tenant.requests.length > fixed.requests;
  return { by, seat, deed, done: fixed !== null, checked };
}

function inbox({ scenario, visitor: { mails } }: LabSite): HostState["inbox"] {
  const { mail } = personOf(scenario, scenario.client.user);
  return mails.filter(({ to }) => to.some((address) => address.toLowerCase() === mail.toLowerCase()));
}

function isEditable({ scenario, tenant }: LabSite): boolean {
  const spec = scenario.events.find((event) => event.id === scenario.open.event);
  if (!spec || (spec.organizer ?? spec.calendar) !== spec.calendar || spec.cancelled === true) return false;
  const rights = { scenario, now: () => tenant.now(), rights: [...tenant.rights], before: [] };
  return accessTo(rights, spec.calendar, scenario.client.user, spec.folder).editAll;
}

function personOf(scenario: Scenario, id: string): PersonSpec {
  return scenario.people.find((person) => person.id === id) ?? { id, name: id, mail: id };
}

function hostPerson(person: PersonSpec): HostPerson {
  return { id: person.id, name: person.name, address: person.mail };
}

function moment(scenario: Scenario, value: string): number {
  return parseMoment(value, scenario.timeZone) ?? 0;
}

/** The week around the scenario's now, of everybody whose calendar the file fills. */
function calendars(site: LabSite): HostCalendar[] {
  const { scenario } = site;
  const ids = new Set([scenario.client.user, ...scenario.events.map((event) => event.calendar)]);
  return [...ids].map((id) => ({
    person: hostPerson(personOf(scenario, id)),
    mine: id === scenario.client.user,
    entries: scenario.events.filter((event) => event.calendar === id).flatMap((event) => entries(site, event)),
  }));
}

function entries(site: LabSite, spec: EventSpec): CalendarEntry[] {
  const { scenario } = site;
  const isOpen = scenario.open.event === spec.id;
  // A new item is in nobody's calendar before the form has saved it.
  if (isOpen && scenario.open.saved === false && !site.submitted.some((action) => action !== "discard")) return [];
  if (site.visitor.draft === spec.id) return [];
  const stored = site.tenant.outlook.find(spec.id);
  const start = stored?.start ?? moment(scenario, spec.start);
  const end = stored?.end ?? moment(scenario, spec.end);
  const closed =
    spec.sensitivity === "private" && spec.calendar !== scenario.client.user && !mayReadPrivate(site, spec.calendar);
  const entry: CalendarEntry = {
    key: spec.id,
    subject: closed ? "Private appointment" : (stored?.subject ?? spec.subject),
    start,
    end,
    allDay: spec.allDay ?? false,
    location: closed ? "" : (stored?.location ?? spec.location ?? ""),
    online: stored?.isOnlineMeeting ?? Boolean(spec.online),
    provider: PROVIDERS[stored?.provider ?? spec.online?.provider ?? ""] ?? null,
    cancelled: spec.cancelled ?? false,
    private: spec.sensitivity === "private",
    opened: isOpen && scenario.open.occurrence === undefined,
  };
  if (!spec.recurrence) return [entry];
  const exceptions = new Set(scenario.events.filter((one) => one.master === spec.id).map((one) => one.originalDate));
  const zone = seriesZone(scenario, spec);
  const today = dayIn(startOf(scenario), zone);
  return occurrenceDays(spec.recurrence, today + 8)
    .filter((day) => day > today - 8)
    .filter((day) => !exceptions.has(new Date(day * DAY).toISOString().slice(0, 10)))
    .map((day) => {
      const begin = atTimeOf(day, start, zone);
      const opened = isOpen && (scenario.open.occurrence === undefined || dayNumber(scenario.open.occurrence) === day);
      return { ...entry, key: `${spec.id}/${day}`, start: begin, end: begin + (end - start), opened };
    });
}

function mayReadPrivate({ scenario, tenant }: LabSite, owner: string): boolean {
  return tenant.rights.some(
    (right) =>
      right.owner === owner &&
      right.delegate === scenario.client.user &&
      (right.viewPrivateItems === true || right.fullAccess === true),
  );
}

function openItem(site: LabSite): OpenItem | null {
  const { scenario, tenant } = site;
  const { open } = scenario;
  const spec = scenario.events.find((event) => event.id === open.event);
  if (!spec) return null;
  const master = scenario.events.find((event) => event.id === spec.master) ?? null;
  const stored = tenant.outlook.find(spec.id);
  const unsaved = open.form === "compose" && open.saved === false;
  const series = open.occurrence === undefined ? master : spec;
  const first = stored?.start ?? moment(scenario, spec.start);
  const length = (stored?.end ?? moment(scenario, spec.end)) - first;
  const day = open.occurrence === undefined ? null : dayNumber(open.occurrence);
  const start = day === null ? first : atTimeOf(day, first, seriesZone(scenario, spec));
  const edits = open.edits ?? {};
  const recurrence = series?.recurrence ?? spec.recurrence ?? null;
  return {
    form: open.form,
    key: unsaved ? null : open.occurrence === undefined ? spec.id : `${spec.id}/${open.occurrence}`,
    calendarOf: open.in ?? spec.calendar,
    itemId: open.itemId !== undefined ? open.itemId : unsaved ? null : openedId(site),
    itemIdFixed: open.itemId !== undefined,
    seriesId: series ? (tenant.outlook.find(series.id)?.ewsId ?? null) : null,
    recurrence,
    occurrence: series !== null,
    organizer: hostPerson(personOf(scenario, spec.organizer ?? spec.calendar)),
    subject: edits.subject ?? stored?.subject ?? spec.subject,
    body: edits.body ?? stored?.body ?? spec.body ?? "",
    bodyType: open.bodyType ?? stored?.bodyType ?? spec.bodyType ?? "html",
    start: edits.start === undefined ? start : moment(scenario, edits.start),
    end: edits.end === undefined ? start + length : moment(scenario, edits.end),
    allDay: spec.allDay ?? false,
    location: edits.location ?? stored?.location ?? spec.location ?? "",
    attendees: attendees(scenario, spec),
    sensitivity: spec.sensitivity ?? "normal",
    cancelled: spec.cancelled ?? false,
    joinUrl: stored?.joinUrl ?? spec.online?.joinUrl ?? null,
    shared: tenant.outlook.shared(),
  };
}

type AttendeeSpec = NonNullable<EventSpec["attendees"]>[number];

function attendees(scenario: Scenario, spec: EventSpec): HostAttendee[] {
  const { addAttendees = [], removeAttendees = [] } = scenario.open.edits ?? {};
  return [...(spec.attendees ?? []), ...addAttendees]
    .map((entry): Exclude<AttendeeSpec, string> => (typeof entry === "string" ? { person: entry } : entry))
    .filter((entry) => !removeAttendees.includes(entry.person))
    .map((entry) => {
      const known = scenario.people.find((person) => person.id === entry.person || person.mail === entry.person);
      return {
        name: known?.name ?? entry.person,
        address: known?.mail ?? entry.person,
        type: entry.type ?? "required",
        recipientType: RECIPIENT_TYPES[known?.kind ?? "external"],
        response: RESPONSES[entry.response ?? ""] ?? 0,
      };
    });
}

/** The id that the server knows what was opened by: an occurrence has its own. */
function openedId({ scenario, tenant }: LabSite): string | null {
  const { event, occurrence } = scenario.open;
  if (event === null) return null;
  const opened = occurrence === undefined ? undefined : tenant.outlook.find(`${event}/${occurrence}`);
  return (opened ?? tenant.outlook.find(event))?.ewsId ?? null;
}

const NEXT = { send: "Send", save: "Save", discard: "Discard" } as const;

/** For a scenario without a description of its own. */
function whatToTry({ expect, open }: Scenario): string {
  const convert = expect?.convert;
  if (!convert) return "Read what the pane says, and press its button.";
  if (convert.flag === "own") return "Let the pane make a meeting of your own.";
  const form = open.form === "compose" ? `, then ${NEXT[convert.then ?? "send"]} in Outlook's form` : "";
  return `Let the pane make it online${form}.`;
}

function evidenceText({ evidence }: Scenario): string | null {
  if (evidence === undefined) return null;
  return typeof evidence === "string" ? evidence : JSON.stringify(evidence, null, 2);
}
