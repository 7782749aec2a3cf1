/** Everything the checks may look at. Gathered by the adapters, never by the checks. */
import type { Fact } from "./fact";
import type { AdminEvidence } from "../evidence/evidence.types";

/** An SMTP address as it was given (not lower-cased). Compare with `sameAddress`. */
export type EmailAddress = string;

export interface Person {
  readonly address: EmailAddress;
  readonly name: string;
  /** From Outlook's recipient type, where it tells; a group's members are not counted by anybody. */
  readonly kind?: "person" | "group" | "external" | "room" | "unknown";
}

export type HostClient = "web" | "newWindows" | "classicWindows" | "mac" | "mobile" | "unknown";

/** Where the mailbox of the signed-in user is. */
export type AccountType = "enterprise" | "office365" | "outlookCom" | "gmail";

export interface Client {
  readonly host: HostClient;
  readonly hostVersion: string | null;
  /** Highest Mailbox requirement set that the host announces, as "1.8"; null when none could be asked. */
  readonly mailboxSet: string | null;
  readonly nestedAppAuth: boolean;
  readonly accountType: Fact<AccountType>;
  readonly form: "read" | "compose" | "none";
  readonly displayLanguage: string;
}

/** The eight flags of MailboxEnums.DelegatePermissions: 1 read, 2 write, 4 delete own, 8 delete all, 16 edit own, 32 edit all. */
export interface SharedProperties {
  readonly owner: EmailAddress;
  readonly targetMailbox: EmailAddress;
  readonly delegatePermissions: number;
}

/** Lower-case GUIDs and addresses are compared by rules, never here. */
export interface TokenAccount {
  readonly username: string;
  readonly objectId: string | null;
  readonly tenantId: string | null;
  readonly name: string | null;
}

export interface GraphUser {
  readonly id: string | null;
  readonly mail: EmailAddress | null;
  readonly userPrincipalName: string | null;
  /** Without the "SMTP:" / "smtp:" prefix. */
  readonly aliases: readonly EmailAddress[];
}

export interface OwnerCalendar {
  readonly id: string | null;
  /** null where the server left the key out. */
  readonly canEdit: boolean | null;
  readonly canViewPrivateItems: boolean | null;
  readonly allowedProviders: readonly string[] | null;
  readonly defaultProvider: string | null;
  readonly owner: Person | null;
}

export type EventType = "singleInstance" | "occurrence" | "exception" | "seriesMaster";

export interface Recurrence {
  readonly rangeType: "endDate" | "noEnd" | "numbered";
  /** ISO 8601 dates, in the recurrence's own time zone. */
  readonly startDate: string;
  readonly endDate: string | null;
  readonly count: number | null;
  /** End of the last occurrence, epoch ms; null: without end; undefined: cannot be worked out. */
  readonly lastEnd?: number | null;
}

/** An event as Graph describes it; a key that the server left out is null. */
export interface MeetingEvent {
  readonly id: string;
  /** The mailbox in which it was found: always address it there. */
  readonly mailbox: EmailAddress;
  readonly iCalUId: string | null;
  readonly changeKey: string | null;
  readonly type: EventType | null;
  readonly seriesMasterId: string | null;
  readonly recurrence: Recurrence | null;
  readonly subject: string;
  /** Epoch ms. A master's are its first occurrence's. */
  readonly start: number;
  readonly end: number;
  readonly isAllDay: boolean;
  readonly isCancelled: boolean | null;
  readonly isDraft: boolean | null;
  readonly isOrganizer: boolean | null;
  readonly organizer: Person | null;
  readonly sensitivity: string | null;
  readonly isOnlineMeeting: boolean | null;
  readonly provider: string | null;
  readonly joinUrl: string | null;
  readonly location: string;
  readonly body: { readonly contentType: "html" | "text"; readonly content: string } | null;
  readonly attendees: readonly Person[] | null;
}

/** A row of the owner's calendar view around the item's time: enough to match on, nothing more. */
export type ViewEntry = Pick<
  MeetingEvent,
  | "id"
  | "iCalUId"
  | "type"
  | "seriesMasterId"
  | "subject"
  | "start"
  | "end"
  | "isAllDay"
  | "sensitivity"
  | "isCancelled"
  | "location"
> & {
  /** The first words of its text, where the server tells them: by these a person tells two meetings apart that are alike. */
  readonly preview?: string;
};

/** What Office.js alone tells of the opened item. In compose the values are those of the form, unsaved edits included. */
export interface OutlookItem {
  readonly form: "read" | "compose";
  /** EWS-format id; null: the item is not saved yet. */
  readonly itemId: Fact<string | null>;
  /** EWS-format id of the series master; null for a single item and for the master itself. */
  readonly seriesId: Fact<string | null>;
  readonly recurring: Fact<boolean>;
  readonly organizer: Fact<Person>;
  readonly shared: Fact<SharedProperties | null>; // null: Outlook says the item is in nobody else's folder
  readonly subject: Fact<string>;
  readonly start: Fact<number>;
  readonly end: Fact<number>;
  readonly location: Fact<string>;
  readonly bodyHtml: Fact<string>;
  readonly attendees: Fact<readonly Person[]>;
  /** "appointment" class and response, read form only. */
  readonly itemClass: Fact<string>;
  readonly sensitivity: Fact<string>;
}

export type UcwaState =
  | "notTried" // the pane had no reason to ask
  | "ok"
  | "noUcwa" // discovery answered, and the server has no web interface (Lync 2010)
  | "notFound" // no discovery host answered
  | "originNotAllowed" // the page's origin is not on the server's allow-list
  | "passwordOnly" // only the password grant is offered
  | "passiveOnly" // AD FS
  | "signInRefused"
  | "forbidden" // application not allowed by policy
  | "hostRefused" // discovery named a host outside the allowed domains
  | "proxy" // an answer that did not come from the server
  | "unreachable"
  | "noAnswer";

/** What UCWA tells the delegate, live. */
export interface SkypeFacts {
  readonly state: UcwaState;
  /** The owner is (not) in the delegate's delegatorsGroup; the authoritative answer. */
  readonly ownerInDelegators: Fact<boolean>;
  /** Why the group could not be read, by UCWA's own subcode or "groupAbsent" | "contactPending" | "mailboxMoved" | "tooMany" | "forbidden". */
  readonly groupProblem: "groupAbsent" | "contactPending" | "mailboxMoved" | "tooMany" | "forbidden" | null;
  readonly delegatorCount: Fact<number>;
  readonly serverVersion: Fact<string>;
  readonly homePool: Fact<string>;
  /** The server lets the delegate schedule meetings of her own (the myOnlineMeetings link is there). */
  readonly canSchedule: Fact<boolean>;
}

/** What the last change that was sent for a meeting showed, where it did not end as it should. */
export const TRY_CODES = [
  "silentNo", // accepted, and not online
  "skypeInstead",
  "otherProvider",
  "strangeLink",
  "otherOrganizer",
  "notOrganizer",
  "delegatesLink",
  "refused",
  "refusedByPolicy",
  "sendOnBehalfMissing",
  "rejected",
  "sent", // it left, and no answer came while the pane was open
  "contradiction", // the answer said online, and no read has shown it
] as const;

export type TryCode = (typeof TRY_CODES)[number];

export interface LastTry {
  /** Graph's id of the event. */
  readonly event: string;
  readonly code: TryCode;
  /** When it was seen, epoch ms. */
  readonly at: number;
}

/** Known before any meeting is looked at: whose mailbox it is, who asks, and what she may do there. Gathered once for an owner. */
export interface MailboxFacts {
  /** The signed-in user of the mailbox: the delegate. */
  readonly user: Fact<Person>;
  /** "enterprise" means that the delegate's own mailbox is on-premises. */
  readonly accountType: Fact<AccountType>;
  /** Whose calendar item this is, as far as it could be worked out. */
  readonly owner: Fact<Person>;
  readonly token: Fact<TokenAccount>;
  readonly me: Fact<GraphUser>;
  readonly calendar: Fact<OwnerCalendar>;
  readonly skype: SkypeFacts;
  /** Pasted by the person; already parsed and held against this owner and delegate. */
  readonly evidence: Fact<AdminEvidence>;
}

/** What is judged: an event in somebody's calendar, wherever it was found. */
export interface MeetingFacts {
  /** The event that would be converted (for a series its master), matched by id or by the one fitting row of the view. */
  readonly event: Fact<MeetingEvent>;
  /** The event was listed, not opened by its id: a private one may be listed and yet not be readable. */
  readonly listed: boolean;
  /** What was opened, where that is not the event itself: one occurrence or exception of the series. */
  readonly opened: Fact<ViewEntry>;
  /** True when the item was also found in the delegate's own mailbox, as an attendee's copy. */
  readonly ownCopy: Fact<boolean>;
  /** The owner's calendar around the item's time. */
  readonly view: Fact<readonly ViewEntry[]>;
  /** Where several rows of the view fit the item: which. The person chooses. */
  readonly candidates: Fact<readonly ViewEntry[]>;
  /** Where the item is the delegate's own copy: the calendar of the meeting's organizer, as far as she may see it. */
  readonly organizersCalendar: Fact<OwnerCalendar>;
  /** What the last try for this very event showed; null: none was made, or it ended well. */
  readonly lastTry: Fact<LastTry | null>;
}

/** What the open form tells, and Outlook around it. */
export interface FormFacts {
  readonly client: Client;
  /** null: Outlook gave no item; unknown with `noForm`: none is open, the meeting is a row of a calendar. */
  readonly item: Fact<OutlookItem | null>;
}

export interface Facts extends MailboxFacts, MeetingFacts, FormFacts {
  /** When gathering began, epoch ms. */
  readonly now: number;
  readonly settings: FactSettings;
}

/** The part of the deployment settings that rules look at. */
export interface FactSettings {
  /** Hosts (exact, or ".suffix") whose https links are online meetings, besides the well-known ones. */
  readonly meetingHosts: readonly string[];
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly adminConsentRedirect: string;
  /** The provider the organisation wants; Teams unless the deployment says otherwise. */
  readonly skypeEnabled: boolean;
}
