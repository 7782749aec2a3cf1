/**
 * Office.js as a page in Outlook has it, in process: the names and callbacks of the library over the lab's own host. What it
 * does not have is the library between the two; the browser tests have that.
 */
import { JSDOM } from "jsdom";
import { ItemModel, type BodyField } from "../../../../lab/outlook/item";
import type { HostServices, Params } from "../../../../lab/outlook/methods";
import { answerOffice, type OfficeHost } from "../../../../lab/outlook/office";
import { officeRecurrence } from "../../../../lab/outlook/recurrence";
import { Notifications } from "../../../../lab/outlook/notifications";
import type { FormAction, HostAttendee, HostState, OfficeFault, OpenItem } from "../../../../lab/outlook/state";
import { hostState } from "../../../../lab/server/state";
import { newVisitor, type LabSite } from "../../../../lab/server/site";
import { htmlToText, textToHtml } from "../../../../lab/tenant/joinBlock";
import type { Scenario } from "../../../../lab/scenario/types";
import type { Tenant } from "../../../../lab/tenant/tenant.types";

const { window } = new JSDOM("");

/** As browsers do it: runs nothing, loads nothing. */
export function parseHtml(html: string): Document {
  return new window.DOMParser().parseFromString(html, "text/html");
}

/** A field that edits HTML keeps what it is given as nodes, not as letters. */
export class HtmlField implements BodyField {
  private content = "";
  constructor(readonly type: "html" | "text") {}
  html(): string {
    return this.type === "html" ? this.content : textToHtml(this.content);
  }
  text(): string {
    return this.type === "html" ? htmlToText(this.content) : this.content;
  }
  setHtml(html: string): void {
    const { body } = parseHtml(html);
    // eslint-disable-next-line no-restricted-syntax -- read, as an editing field hands its nodes out
    this.content = this.type === "html" ? body.innerHTML : body.textContent;
  }
  setText(text: string): void {
    if (this.type === "html") this.setHtml(textToHtml(text));
    else this.content = text;
  }
}

const HOST_NAMES = {
  web: ["OutlookWebApp", "OfficeOnline"],
  newWindows: ["newOutlookWindows", "PC"],
  classicWindows: ["Outlook", "PC"],
  mac: ["Outlook", "Mac"],
} as const;
const RECIPIENTS: Readonly<Record<number, string>> = { 1: "distributionList", 2: "user", 3: "externalUser" };

/** What meets a call of Office.js: the scenario's own fault, or what a test adds; `value` is handed out in place of the right one. */
export type FaultOf = (call: string) => (OfficeFault & { readonly value?: { readonly is: unknown } }) | null;

export interface Host {
  /** `globalThis.Office`. */
  readonly office: object;
  /** The opened item as the form holds it; null where none is open. */
  readonly item: ItemModel | null;
  /** What the form sent to the server, in order. */
  readonly submitted: FormAction[];
}

type Callback = (result: unknown) => void;

export function createHost(scenario: Scenario, tenant: Tenant, faultOf: FaultOf): Host {
  const submitted: FormAction[] = [];
  const state = hostState(siteOf(scenario, tenant, submitted));
  const item = state.open && itemModel(state.open, tenant, submitted);
  let instead: { readonly is: unknown } | null = null;
  const host = hostOf(state, item, (called) => {
    const fault = faultOf(called);
    instead = fault?.value ?? null;
    return fault?.value ? null : fault;
  });

  /** A call of the library: parameters as it sends them, its answer as it hands it on. */
  const call =
    (
      number: number,
      paramsOf: (args: readonly unknown[]) => Params,
      valueOf: (data: unknown) => unknown = (data) => data,
    ) =>
    (...args: unknown[]): void => {
      const callback = args.at(-1);
      const params = paramsOf(args);
      const request = {
        kind: "call",
        name: "ExecuteMethod",
        data: { MethodData: { DispatchId: number }, ApiParams: [params] },
      } as const;
      const answering = answerOffice(host, "in-process", request);
      // The fault is asked for before anything else, and at once.
      const other = instead;
      instead = null;
      void answering.then((reply) => {
        const data = reply === null ? null : recordOf(reply.data);
        if (data === null || typeof callback !== "function") return;
        const code = data["errorCode"];
        const done: Callback = (result) => void Reflect.apply(callback, undefined, [result]);
        if (data["error"] === true) done({ status: "failed", error: { code, message: `error ${String(code)}` } });
        else done({ status: "succeeded", value: other ? other.is : valueOf(data["data"]) });
      });
    };
  const none = (): Params => ({});

  const body = {
    getTypeAsync: call(14, none),
    getAsync: call(37, ([type]) => ({ coercionType: type === "text" ? 0 : 1 })),
    setAsync: call(38, ([data, options]) => ({
      data,
      coercionType: recordOf(options)["coercionType"] === "text" ? 0 : 1,
    })),
  };
  const sharing = state.open?.shared ? { getSharedPropertiesAsync: call(108, none) } : {};
  const tellsSensitivity = minorOf(state.client.requirementSets["Mailbox"] ?? "0.0") >= 14;
  const compose = (open: OpenItem): object => ({
    seriesId: open.seriesId,
    recurrence: { getAsync: call(103, none) },
    subject: { getAsync: call(18, none) },
    organizer: { getAsync: call(107, none, officePerson) },
    start: { getAsync: call(24, () => ({ TimeProperty: 1 }), dateOf) },
    end: { getAsync: call(24, () => ({ TimeProperty: 2 }), dateOf) },
    location: { getAsync: call(26, none), setAsync: call(27, ([location]) => ({ location })) },
    requiredAttendees: { getAsync: call(15, () => ({ recipientField: 0 }), officePeople) },
    optionalAttendees: { getAsync: call(15, () => ({ recipientField: 1 }), officePeople) },
    ...(tellsSensitivity ? { sensitivity: { getAsync: call(171, none) } } : {}),
    getItemIdAsync: call(164, none),
    saveAsync: call(32, none),
    body,
    ...sharing,
  });
  const read = (open: OpenItem): object => {
    const { start, end } = open;
    const people = (optional: boolean): unknown[] =>
      open.attendees.filter(({ type }) => (type === "optional") === optional).map(attendee);
    return {
      itemId: open.itemId,
      seriesId: open.seriesId,
      recurrence: open.recurrence && officeRecurrence(open.recurrence, start, end, state.timeZone),
      subject: open.subject,
      organizer: { displayName: open.organizer.name, emailAddress: open.organizer.address, recipientType: "user" },
      start: new Date(start),
      end: new Date(end),
      location: open.location,
      requiredAttendees: people(false),
      optionalAttendees: people(true),
      itemClass: open.occurrence ? "IPM.Appointment.Occurrence" : "IPM.Appointment",
      ...(tellsSensitivity ? { sensitivity: open.sensitivity } : {}),
      body: { getAsync: body.getAsync },
      ...sharing,
    };
  };

  const { client, open } = state;
  const [hostName, platform] = HOST_NAMES[client.kind];
  const office = {
    onReady: (ready: Callback) => ready({ host: "Outlook", platform }),
    context: {
      platform,
      displayLanguage: client.displayLanguage,
      requirements: {
        isSetSupported: (name: string, version: string) =>
          minorOf(client.requirementSets[name] ?? "0.0") >= minorOf(version),
      },
      mailbox: {
        item: open === null ? null : open.form === "compose" ? compose(open) : read(open),
        diagnostics: { hostName, hostVersion: client.hostVersion },
        userProfile: {
          emailAddress: state.user.address,
          displayName: state.user.name,
          accountType: client.accountType,
        },
        displayNewMessageForm: () => undefined,
      },
    },
  };
  return { office, item, submitted };
}

function siteOf(scenario: Scenario, tenant: Tenant, submitted: FormAction[]): LabSite {
  return {
    scenario,
    file: null,
    visitor: newVisitor(scenario),
    tenant,
    scripts: { host: "", pane: "", client: "" },
    functionName: "",
    dist: "",
    panePage: "",
    picker: null,
    parentOrigin: "",
    paneOrigin: "",
    roamingSettings: {},
    unhandled: [],
    submitted,
    inFlight: 0,
    skipped: 0,
    jumps: "no",
    load: () => undefined,
  };
}

function itemModel(open: OpenItem, tenant: Tenant, submitted: FormAction[]): ItemModel {
  const body = new HtmlField(open.bodyType);
  if (open.bodyType === "html") body.setHtml(open.body);
  else body.setText(open.body);
  return new ItemModel(open, body, async (action, key, fields) => {
    submitted.push(action);
    if (action === "discard") return { key, itemId: null };
    const stored = tenant.outlook[action](key, open.calendarOf, fields);
    return { key: stored.key, itemId: stored.ewsId };
  });
}

function hostOf(state: HostState, item: ItemModel | null, faultOf: FaultOf): OfficeHost {
  const services: HostServices = {
    item,
    timeZone: state.timeZone,
    notifications: new Notifications(() => undefined),
    openMessageForm: () => undefined,
    openAppointmentForm: () => undefined,
    showItem: () => undefined,
    roamingSettings: () => ({}),
    saveRoamingSettings: () => undefined,
  };
  return { state, services, fault: async (call) => faultOf(call), commandCompleted: () => undefined };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function minorOf(version: string): number {
  return Number(version.split(".")[1] ?? 0);
}

function dateOf(value: unknown): unknown {
  return typeof value === "number" ? new Date(value) : value;
}

function officePerson(value: unknown): unknown {
  const { name, address, recipientType } = recordOf(value);
  return { displayName: name, emailAddress: address, recipientType: RECIPIENTS[Number(recipientType)] ?? "other" };
}

function officePeople(value: unknown): unknown {
  return Array.isArray(value) ? value.map(officePerson) : value;
}

function attendee({ name, address, recipientType }: HostAttendee): unknown {
  return officePerson({ name, address, recipientType });
}
