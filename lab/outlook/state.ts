/** What the lab's server tells the host page about the situation: plain data, one JSON document. Times are epoch ms. */
import type { ClientSpec } from "../scenario/types";
import type { FormFields } from "../tenant/tenant.types";

export interface HostPerson {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

export interface HostAttendee {
  readonly name: string;
  readonly address: string;
  readonly type: "required" | "optional" | "resource";
  /** As Outlook numbers recipients: 0 other, 1 distribution list, 2 user, 3 external. */
  readonly recipientType: number;
  /** 0 none, 1 organizer, 2 tentative, 3 accepted, 4 declined. */
  readonly response: number;
}

export interface CalendarEntry {
  readonly key: string;
  readonly subject: string;
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
  readonly location: string;
  readonly online: boolean;
  /** "Teams", as people call it; null where it is not online, or nobody says how. */
  readonly provider: string | null;
  readonly cancelled: boolean;
  readonly private: boolean;
  readonly opened: boolean;
}

export interface HostCalendar {
  readonly person: HostPerson;
  readonly mine: boolean;
  readonly entries: readonly CalendarEntry[];
}

/** Graph's patternedRecurrence, as scenarios write it. */
export type HostRecurrence = NonNullable<import("../scenario/types").EventSpec["recurrence"]>;

export interface OpenItem {
  readonly form: "read" | "compose";
  /** The tenant's key; null for a new item that no server has seen. */
  readonly key: string | null;
  /** id of the person in whose calendar it was opened. */
  readonly calendarOf: string;
  /** The id as this client shows it, in Exchange's own format; null where it shows none. */
  readonly itemId: string | null;
  /** The client shows another id than the server's: saving does not change what it shows. */
  readonly itemIdFixed: boolean;
  readonly seriesId: string | null;
  readonly recurrence: HostRecurrence | null;
  readonly occurrence: boolean;
  readonly organizer: HostPerson;
  readonly subject: string;
  readonly body: string;
  readonly bodyType: "html" | "text";
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
  readonly location: string;
  readonly attendees: readonly HostAttendee[];
  readonly sensitivity: string;
  readonly cancelled: boolean;
  readonly joinUrl: string | null;
  /** null: getSharedPropertiesAsync does not exist on this item. */
  readonly shared: SharedAnswer | null;
}

export interface SharedAnswer {
  readonly owner: string;
  readonly targetMailbox: string;
  readonly targetRestUrl: string;
  readonly delegatePermissions: number;
}

export interface HostState {
  readonly file: string | null;
  readonly title: string;
  readonly description: string;
  /** Epoch ms: where the clock of host and pane starts. */
  readonly now: number;
  readonly timeZone: string;
  readonly paneOrigin: string;
  /** Page of the pane at that origin. */
  readonly panePage: string;
  readonly user: HostPerson;
  /** Name to JSON text, as the last save of this person's add-ins left it. */
  readonly roamingSettings: Readonly<Record<string, unknown>>;
  readonly client: Required<
    Pick<ClientSpec, "kind" | "accountType" | "permission" | "theme" | "displayLanguage" | "hostVersion">
  > & {
    readonly requirementSets: Readonly<Record<string, string>>;
  };
  readonly calendars: readonly HostCalendar[];
  readonly open: OpenItem | null;
  /** The open item may be changed in its form. */
  readonly editable: boolean;
  /** The scenario has faults for Office calls: ask before answering. */
  readonly officeFaults: boolean;
  /** The browser lets nothing in the pane open a window. */
  readonly popupsBlocked: boolean;
  /** From the manifest: the function that the second ribbon button runs. */
  readonly functionName: string;
  /** What IT would send, as text to paste into the pane; null where the scenario has none. */
  readonly evidence: string | null;
  readonly picker: readonly PickerEntry[];
  /** Whose Outlook can be looked at in turn; empty where there is nobody else. */
  readonly seats: readonly HostPerson[];
  /** What somebody else could put right here; null where nothing would help. */
  readonly fix: (HostFix & { readonly done: boolean; readonly checked: boolean }) | null;
  /** What lies in this person's inbox. */
  readonly inbox: readonly HostMail[];
}

export type PickerGroup = "works" | "act" | "cannot" | "skype" | "odd";

/** One line of the demo's list of situations. */
export interface PickerEntry {
  readonly file: string;
  readonly title: string;
  readonly group: PickerGroup;
  /** Its place among those worth seeing first; null: it has none. */
  readonly star: number | null;
}

export interface HostFix {
  /** "the Teams admin", or the owner by name. */
  readonly by: string;
  /** id of the person in whose Outlook it is done; for an admin, whoever sits there. */
  readonly seat: string;
  /** What the fixer did, after the name. */
  readonly deed: string;
}

export interface HostMail {
  /** id of the person who sent it. */
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
}

export type FormAction = "save" | "send" | "discard";

export interface FormRequest {
  readonly action: FormAction;
  readonly key: string | null;
  readonly calendarOf: string;
  readonly fields: FormFields;
}

/** What the server holds after it. `key` null: the item does not exist. */
export interface FormAnswer {
  readonly key: string | null;
  readonly itemId: string | null;
}

export interface OfficeFault {
  readonly delay?: number;
  readonly never?: boolean;
  readonly errorCode?: number;
  readonly effect?: boolean;
}

/** What a visitor does around the pane; answered with the state after it. */
export type Visit =
  | { readonly what: "open"; readonly key: string | null; readonly form: OpenItem["form"] | null }
  /** `day`: days since 1970-01-01. */
  | { readonly what: "new"; readonly day: number }
  | { readonly what: "seat"; readonly person: string }
  | { readonly what: "fix" }
  | { readonly what: "mail"; readonly mail: Omit<HostMail, "from"> };
