/** The two long answers that a pane gets when it starts: its context, and the opened item. */
import type { HostAttendee, HostState, OpenItem } from "./state";
import { officeRecurrence } from "./recurrence";

/** Application number of Outlook on the web. */
const OUTLOOK_WEB = 64;
/** The host's own numbering of the manifest's permissions: not in order. */
const PERMISSIONS = { restricted: 0, readItem: 1, readWriteItem: 3, readWriteMailbox: 2 } as const;
const ITEM_TYPES = { read: 2, compose: 5, none: 6 } as const;
const ACCOUNT_TYPES = {
  enterprise: "enterprise",
  office365: "office365",
  outlookCom: "outlookCom",
  gmail: "gmail",
} as const;

/** What `ContextActivationManager_getAppContextAsync` answers. */
export function appContext(
  state: HostState,
  controlId: string,
  settings: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return {
    _id: controlId,
    _appName: OUTLOOK_WEB,
    _appVersion: "16.01",
    _appUILocale: state.client.displayLanguage,
    _dataLocale: state.client.displayLanguage,
    _docUrl: "",
    _clientMode: 0,
    _settings: settings,
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: controlId,
    _appInstanceId: controlId,
    _hostCustomMessage: "",
    _hostFullVersion: state.client.hostVersion,
    _requirementMatrix: JSON.stringify(state.client.requirementSets),
    _appDomains: [],
    _clientWindowWidth: globalThis.innerWidth,
    _clientWindowHeight: globalThis.innerHeight,
    _addinName: "On Behalf",
  };
}

/** What `GetInitialData` answers, also the payload of ItemChanged. */
export function initialData(state: HostState, open: OpenItem | null): Record<string, unknown> {
  const common = {
    permissionLevel: PERMISSIONS[state.client.permission],
    isFromSharedFolder: open?.shared !== null && open !== null,
    userDisplayName: state.user.name,
    userEmailAddress: state.user.address,
    userTimeZone: state.timeZone,
    userProfileType: ACCOUNT_TYPES[state.client.accountType],
    hostVersion: state.client.hostVersion,
    owaView: "ThreeColumns",
    ewsUrl: "",
    restUrl: "",
    isRestIdSupported: false,
    timeZoneOffsets: null,
    openWindowOpen: false,
  };
  if (!open) return { ...common, itemType: ITEM_TYPES.none };
  if (open.form === "compose") return { ...common, itemType: ITEM_TYPES.compose, seriesId: open.seriesId };
  return { ...common, itemType: ITEM_TYPES.read, ...readItem(state, open) };
}

function readItem(state: HostState, open: OpenItem): Record<string, unknown> {
  const organizer = {
    address: open.organizer.address,
    name: open.organizer.name,
    appointmentResponse: 1,
    recipientType: 2,
  };
  return {
    id: open.itemId,
    subject: open.subject,
    normalizedSubject: open.subject,
    itemClass: open.occurrence ? "IPM.Appointment.Occurrence" : "IPM.Appointment",
    location: open.location,
    start: open.start,
    end: open.end,
    dateTimeCreated: state.now,
    dateTimeModified: state.now,
    organizer,
    from: organizer,
    sender: organizer,
    to: open.attendees.filter((person) => person.type !== "optional").map(officePerson),
    cc: open.attendees.filter((person) => person.type === "optional").map(officePerson),
    bcc: [],
    conversationId: "",
    internetMessageId: "",
    attachments: [],
    recurrence: open.recurrence ? officeRecurrence(open.recurrence, open.start, open.end, state.timeZone) : null,
    seriesId: open.seriesId,
    isAllDayEvent: open.allDay,
    sensitivity: open.sensitivity,
    entities: {},
    filteredEntities: {},
    regExMatches: {},
    selectedEntities: {},
    selectedRegExMatches: {},
  };
}

/** A person in the shape that the library reads. */
export function officePerson(person: HostAttendee): Record<string, unknown> {
  return {
    address: person.address,
    name: person.name,
    appointmentResponse: person.response,
    recipientType: person.recipientType,
  };
}
