/** Outlook's own way to the same mailboxes: what its forms save and send, and what it tells an add-in about rights. */
import type { PersonSpec } from "../scenario/people.types";
import type { Call, Meeting } from "./faults";
import { ewsIdOf, iCalUIdOf, toGraphId } from "./ids";
import { personById, personOrGuest } from "./people";
import { accessTo, permissionBits } from "./rights";
import { instanceOn } from "./series";
import type { TenantEvent, TenantState } from "./state";
import type { FormFields, TenantOutlook } from "./tenant.types";
import { change, mail, setBody } from "./writes";

/** "A network problem": what Office.js says of a cut connection. */
const NETWORK_ERROR = 9041;

export function createOutlook(state: TenantState, faultsFor: (call: Call) => Meeting): TenantOutlook {
  function person(id: string): PersonSpec {
    return personOrGuest(state.scenario, id);
  }

  function find(key: string): TenantEvent | undefined {
    const [master = "", date] = key.split("/");
    const event = state.events.get(master);
    return event && date !== undefined ? instanceOn(state, event, date) : event;
  }

  /** The event that the form belongs to; a new one where no server has seen it. */
  function target(key: string | null, calendarOf: string): { event: TenantEvent; isNew: boolean } {
    const { open } = state.scenario;
    const unsaved = open.saved === false && open.event !== null ? state.events.get(open.event) : undefined;
    const event = key === null ? (unsaved?.onServer === false ? unsaved : undefined) : find(key);
    if (event) return { event, isNew: !event.onServer && event.cachedId === null };
    if (key !== null) throw new Error(`there is no item "${key}"`);
    const made = blank(calendarOf);
    state.events.set(made.key, made);
    return { event: made, isNew: true };
  }

  function blank(calendarOf: string): TenantEvent {
    const mailbox = person(calendarOf);
    const number = state.nextNumber("new");
    const key = number === 1 ? "new" : `new-${number}`;
    const ewsId = ewsIdOf(mailbox.id, key);
    const now = new Date(state.now()).toISOString();
    return {
      spec: { id: key, calendar: mailbox.id, subject: "", start: now, end: now },
      key,
      mailbox,
      organizer: mailbox,
      ewsId,
      graphId: toGraphId(ewsId),
      subject: "",
      bodyType: "html",
      body: "",
      start: state.now(),
      end: state.now(),
      allDay: false,
      location: "",
      attendees: [],
      isOnlineMeeting: false,
      provider: "unknown",
      joinUrl: null,
      isDraft: true,
      isCancelled: false,
      type: "singleInstance",
      master: null,
      originalDate: null,
      iCalUId: iCalUIdOf(key),
      createdBy: null,
      version: 0,
      createdAt: state.now(),
      modifiedAt: state.now(),
      pendingLink: null,
      onServer: false,
      cachedId: null,
    };
  }

  function write(
    key: string | null,
    calendarOf: string,
    fields: FormFields,
  ): { event: TenantEvent; isNew: boolean; before: PersonSpec[] } {
    const { event, isNew } = target(key, calendarOf);
    const before = isNew ? [] : event.attendees.map((attendee) => attendee.person);
    const changed = change(state, event, () => {
      if (isNew) event.isDraft = fields.attendees.length > 0;
      event.subject = fields.subject;
      event.location = fields.location;
      event.start = fields.start;
      event.end = fields.end;
      event.attendees = fields.attendees.map(({ address, name, type }) => {
        const known = event.attendees.find((attendee) => attendee.person.mail.toLowerCase() === address.toLowerCase());
        const kept = known?.type === "resource" ? known.type : type;
        return { person: known?.person ?? personOrGuest(state.scenario, address, name), type: kept };
      });
      setBody(event, fields.bodyType, fields.body);
    });
    if (isNew) settle(event);
    // An occurrence exists by its series alone; one that was changed is an exception and stands by itself.
    if (changed && event.type === "occurrence") state.events.set(event.key, { ...event, type: "exception" });
    return { event, isNew, before };
  }

  /** From the form to the server: at once, or to the client's cache first. */
  function settle(event: TenantEvent): void {
    const { client, open } = state.scenario;
    event.createdBy = client.user;
    event.createdAt = state.now();
    const lateBy = open.idLateBy ?? 0;
    if (lateBy === 0) event.onServer = true;
    else {
      event.cachedId = { graphId: event.graphId, lookupsLeft: lateBy };
      event.graphId = toGraphId(ewsIdOf(event.mailbox.id, `${event.key} on the server`));
    }
  }

  function without(people: readonly PersonSpec[], others: readonly PersonSpec[]): PersonSpec[] {
    const known = new Set(others.map((other) => other.mail.toLowerCase()));
    return people.filter(({ mail: address }) => !known.has(address.toLowerCase()));
  }

  return {
    person,
    find,
    save(key, calendarOf, fields) {
      const { event, isNew, before } = write(key, calendarOf, fields);
      if (isNew || event.isDraft) return event;
      const now = event.attendees.map((attendee) => attendee.person);
      mail(state, event, without(now, before), "invitation");
      mail(state, event, without(before, now), "cancellation");
      return event;
    },
    send(key, calendarOf, fields) {
      const { event, isNew, before } = write(key, calendarOf, fields);
      const first = isNew || event.isDraft;
      const now = event.attendees.map((attendee) => attendee.person);
      change(state, event, () => (event.isDraft = false));
      mail(state, event, now, first ? "invitation" : "update");
      if (!first) mail(state, event, without(before, now), "cancellation");
      return event;
    },
    officeFault(call) {
      const met = faultsFor({ to: "office", method: "", path: call });
      const errorCode = met.errorCode ?? (met.drop ? NETWORK_ERROR : null);
      if (met.delay === 0 && !met.never && errorCode === null) return null;
      return {
        ...(met.delay > 0 ? { delay: met.delay } : {}),
        ...(met.never ? { never: true } : {}),
        ...(errorCode === null ? {} : { errorCode }),
        ...(met.effect ? { effect: true } : {}),
      };
    },
    shared() {
      const { scenario } = state;
      const { open, client } = scenario;
      const event = open.event === null ? undefined : state.events.get(open.event);
      const owner = personById(scenario, open.in ?? event?.mailbox.id ?? "");
      if (!event || !owner || owner.id === client.user || open.shared === "absent") return null;
      return {
        owner: owner.mail,
        targetMailbox: owner.mail,
        targetRestUrl: "https://outlook.office.com/api",
        delegatePermissions: permissionBits(accessTo(state, owner.id, client.user, event.spec.folder)),
        ...open.shared,
      };
    },
  };
}
