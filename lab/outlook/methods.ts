/**
 * What `ExecuteMethod` answers, by dispatch number. `call` is the name that a scenario's fault uses (a fault on "*" meets
 * all of them, and `getAppContext` and `GetInitialData` as well: Outlook is then silent).
 */
import type { HostAttendee } from "./state";
import { CODES, OfficeError } from "./errors";
import type { ItemModel } from "./item";
import { officePerson } from "./initialData";
import { officeRecurrence } from "./recurrence";
import type { Notifications } from "./notifications";
import { numberOf, personsOf, recordOf, textOf, textOrNull } from "./params";

/** What the methods may use of the page around them. */
export interface HostServices {
  readonly item: ItemModel | null;
  readonly timeZone: string;
  readonly notifications: Notifications;
  openMessageForm(form: { to: string[]; subject: string; html: string }): void;
  openAppointmentForm(form: {
    attendees: string[];
    subject: string;
    body: string;
    location: string;
    start: number | null;
    end: number | null;
  }): void;
  showItem(id: string): void;
  /** As this person's mailbox holds them. */
  roamingSettings(): Readonly<Record<string, unknown>>;
  saveRoamingSettings(settings: Readonly<Record<string, unknown>>): void;
}

export type Params = Readonly<Record<string, unknown>>;

export interface Method {
  readonly call: string | ((params: Params) => string);
  /** The whole reply object in place of `{error:false, data}`. */
  readonly special?: boolean;
  answer(params: Params, host: HostServices): unknown;
}

function item(host: HostServices): ItemModel {
  if (!host.item) throw new OfficeError(CODES.itemNotFound);
  return host.item;
}

const TEXT = 0;
const FIELDS = ["requiredAttendees", "optionalAttendees", "bcc"] as const;
const field = (params: Params): number => numberOf(params["recipientField"]);
const isOptional = (person: HostAttendee): boolean => person.type === "optional";
const inField = (params: Params) => (person: HostAttendee) => isOptional(person) === (field(params) === 1);
const newAttendees = (params: Params): HostAttendee[] =>
  personsOf(params["recipientArray"]).map((person) => ({
    ...person,
    type: field(params) === 1 ? "optional" : "required",
    recipientType: 2,
    response: 0,
  }));

const time = (params: Params): "start" | "end" => (numberOf(params["TimeProperty"]) === 2 ? "end" : "start");

function setBody(params: Params, host: HostServices, join: (added: string, old: string) => string): void {
  const body = item(host).body;
  const data = textOf(params["data"] ?? params["appendTxt"]);
  if (numberOf(params["coercionType"]) === TEXT) body.setText(join(data, body.text()));
  else if (body.type === "html") body.setHtml(join(data, body.html()));
  else throw new OfficeError(CODES.invalidValue);
}

const refusedToken = {
  wasSuccessful: false,
  errorCode: CODES.genericToken,
  errorName: "GenericTokenError",
  errorMessage: "Legacy tokens are turned off.",
};

export const METHODS: Readonly<Record<number, Method>> = {
  // The item
  108: { call: "getSharedPropertiesAsync", answer: (_, host) => item(host).shared },
  107: {
    call: "organizer.getAsync",
    answer: (_, host) => {
      const { name, address } = item(host).open.organizer;
      return { address, name, appointmentResponse: 1, recipientType: 2 };
    },
  },
  18: { call: "subject.getAsync", answer: (_, host) => item(host).subject },
  17: { call: "subject.setAsync", answer: (params, host) => item(host).change({ subject: textOf(params["subject"]) }) },
  15: {
    call: (params) => `${FIELDS[field(params)] ?? "recipients"}.getAsync`,
    answer: (params, host) => item(host).attendees.filter(inField(params)).map(officePerson),
  },
  21: {
    call: (params) => `${FIELDS[field(params)] ?? "recipients"}.setAsync`,
    answer: (params, host) => {
      const others = item(host).attendees.filter((person) => !inField(params)(person));
      item(host).change({ attendees: [...others, ...newAttendees(params)] });
    },
  },
  22: {
    call: (params) => `${FIELDS[field(params)] ?? "recipients"}.addAsync`,
    answer: (params, host) => item(host).change({ attendees: [...item(host).attendees, ...newAttendees(params)] }),
  },
  24: { call: (params) => `${time(params)}.getAsync`, answer: (params, host) => item(host)[time(params)] },
  25: {
    call: (params) => `${time(params)}.setAsync`,
    answer: (params, host) => item(host).change({ [time(params)]: numberOf(params["time"]) }),
  },
  26: { call: "location.getAsync", answer: (_, host) => item(host).location },
  27: {
    call: "location.setAsync",
    answer: (params, host) => item(host).change({ location: textOf(params["location"]) }),
  },
  154: {
    call: "enhancedLocation.getAsync",
    answer: (_, host) => {
      const { location } = item(host);
      return location === ""
        ? []
        : [{ locationIdentifier: { id: location, type: "custom" }, displayName: location, emailAddress: "" }];
    },
  },
  103: {
    call: "recurrence.getAsync",
    answer: (_, host) => {
      const { open, start, end } = item(host);
      return open.recurrence ? officeRecurrence(open.recurrence, start, end, host.timeZone) : null;
    },
  },
  169: { call: "isAllDayEvent.getAsync", answer: (_, host) => item(host).open.allDay },
  171: { call: "sensitivity.getAsync", answer: (_, host) => item(host).open.sensitivity },
  172: {
    call: "sensitivity.setAsync",
    answer: () => {
      throw new OfficeError(CODES.notSupported);
    },
  },

  // Saving and the id
  32: {
    call: "saveAsync",
    answer: async (_, host) => {
      await item(host).submit("save");
      return item(host).itemId;
    },
  },
  164: {
    call: "getItemIdAsync",
    answer: (_, host) => {
      const { itemId } = item(host);
      if (itemId === null) throw new OfficeError(CODES.itemNotSaved);
      return itemId;
    },
  },

  // The body
  14: { call: "body.getTypeAsync", answer: (_, host) => item(host).body.type },
  37: {
    call: "body.getAsync",
    answer: (params, host) => {
      const { body } = item(host);
      return numberOf(params["coercionType"]) === TEXT ? body.text() : body.html();
    },
  },
  38: { call: "body.setAsync", answer: (params, host) => setBody(params, host, (added) => added) },
  23: { call: "body.prependAsync", answer: (params, host) => setBody(params, host, (added, old) => added + old) },
  100: { call: "body.appendOnSendAsync", answer: (params, host) => setBody(params, host, (added, old) => old + added) },

  // The notification bar
  33: { call: "notificationMessages.addAsync", answer: (params, host) => host.notifications.add(params) },
  35: { call: "notificationMessages.replaceAsync", answer: (params, host) => host.notifications.replace(params) },
  36: {
    call: "notificationMessages.removeAsync",
    answer: (params, host) => host.notifications.remove(textOf(params["key"])),
  },
  34: { call: "notificationMessages.getAllAsync", answer: (_, host) => host.notifications.all() },

  // Settings
  404: {
    call: "roamingSettings.saveAsync",
    answer: (params, host) => host.saveRoamingSettings(params),
  },
  3: {
    call: "loadCustomPropertiesAsync",
    special: true,
    answer: () => ({ wasSuccessful: true, customProperties: "{}" }),
  },
  4: { call: "customProperties.saveAsync", answer: () => undefined },

  // Windows
  8: { call: "displayMessageForm", answer: (params, host) => host.showItem(textOf(params["itemId"])) },
  179: { call: "displayMessageFormAsync", answer: (params, host) => host.showItem(textOf(params["itemId"])) },
  9: { call: "displayAppointmentForm", answer: (params, host) => host.showItem(textOf(params["itemId"])) },
  180: { call: "displayAppointmentFormAsync", answer: (params, host) => host.showItem(textOf(params["itemId"])) },
  7: { call: "displayNewAppointmentForm", answer: newAppointment },
  177: { call: "displayNewAppointmentFormAsync", answer: newAppointment },
  44: { call: "displayNewMessageForm", answer: newMessage },
  178: { call: "displayNewMessageFormAsync", answer: newMessage },

  // Refused, as a tenant of today refuses them
  2: { call: "getUserIdentityTokenAsync", special: true, answer: () => refusedToken },
  12: { call: "getCallbackTokenAsync", special: true, answer: () => refusedToken },
  5: {
    call: "makeEwsRequestAsync",
    special: true,
    answer: () => ({ wasProxySuccessful: false, errorMessage: "Access is denied. Check credentials and try again." }),
  },
};

function newMessage(params: Params, host: HostServices): void {
  const addresses = (value: unknown): string[] => personsOf(value).map((person) => person.address);
  host.openMessageForm({
    to: addresses(params["toRecipients"]),
    subject: textOrNull(params["subject"]) ?? "",
    html: textOrNull(params["htmlBody"]) ?? "",
  });
}

function newAppointment(params: Params, host: HostServices): void {
  const attendees = [...personsOf(params["requiredAttendees"]), ...personsOf(params["optionalAttendees"])];
  host.openAppointmentForm({
    attendees: attendees.map((person) => person.address),
    subject: textOrNull(params["subject"]) ?? "",
    body: textOrNull(params["body"]) ?? "",
    location: textOrNull(params["location"]) ?? "",
    start: typeof params["start"] === "number" ? params["start"] : null,
    end: typeof params["end"] === "number" ? params["end"] : null,
  });
}

/** `data` of ExecuteMethod and executeMethod: the number and the parameters. */
export function readCall(data: unknown, part: "MethodData" | "DdaMethod"): { number: number; params: Params } {
  const whole = recordOf(data);
  const number = numberOf(recordOf(whole[part])["DispatchId"]);
  const params = part === "MethodData" ? whole["ApiParams"] : whole;
  return { number, params: Array.isArray(params) ? recordOf(params[0]) : recordOf(params) };
}
