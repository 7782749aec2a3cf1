/** One situation, whole. The valibot schema in `schema.ts` is held to these types; `docs/scenarios.md` explains every field. */
import type { OrganizationSpec, PersonSpec, RightSpec } from "./people.types";

export interface Scenario {
  $schema?: string;
  /** One sentence for the demo's picker. */
  title: string;
  description?: string;
  /** ISO 8601 with offset. The pane's clock starts here. */
  now: string;
  /** IANA name of the person's time zone. */
  timeZone: string;
  people: PersonSpec[];
  /** Rights on calendars and mailboxes; who has none needs no row. */
  rights?: RightSpec[];
  organization?: OrganizationSpec;
  events: EventSpec[];
  /** Calendars filled by rule; `events` holds what comes of it once the file is read. */
  generate?: GenerateSpec[];
  client: ClientSpec;
  open: OpenSpec;
  consent?: ConsentSpec;
  faults?: FaultSpec[];
  responses?: ResponseSpec[];
  /** Pasted into the pane when it starts, as IT would send it: an object is pasted as JSON text. */
  evidence?: string | Record<string, unknown>;
  /** Deployment settings that differ from the lab's own. */
  settings?: Record<string, unknown>;
  /** Makes the file a story: who opens what and does what, over one tenant and one time. */
  acts?: ActSpec[];
  /** What happens beside the pane while somebody uses it. */
  meanwhile?: MeanwhileSpec[];
  /** What the browser tests expect; the runner does not look at it. */
  expect?: ExpectSpec;
}

export interface GenerateSpec {
  /** id of the person whose calendar is filled. */
  calendar: string;
  count: number;
  kind?: "single" | "series";
  /** For series: how many of its dates are changed. */
  changedDates?: number;
  /** What stands in the body. */
  link?: "none" | "zoom" | "webex" | "meet" | "skype" | "oldTeams";
  /** How many people are invited, or who. */
  attendees?: number | string[];
  /** From `now` on. */
  days?: number;
  /** The same seed gives the same calendar. */
  seed?: number;
}

/** A change that comes from elsewhere: another client, another person. */
export interface MeanwhileSpec {
  /** When the runner lets it happen: after the verdict, or after the preview. */
  after: "verdict" | "preview";
  /** id of the event that changes in the tenant. */
  event?: string;
  set?: {
    subject?: string;
    body?: string;
    start?: string;
    end?: string;
    attendees?: string[];
    cancelled?: boolean;
    removed?: boolean;
    online?: { provider: string };
  };
  /** What the person types into the open form: added to what stands there. */
  type?: { subject?: string; body?: string };
  /** The row about the same owner and delegate becomes this one. */
  right?: RightSpec;
}

export interface ActSpec {
  /** id of the person who acts. */
  as: string;
  /** An item; a page of the add-in in a browser tab; the link in what an earlier act sent; or the window of an earlier act, as it was left. Left out: the file's own item. */
  open?: OpenSpec | { page: string } | { request: number } | { act: number };
  /** How this person's Outlook differs from the file's. */
  client?: Partial<Omit<ClientSpec, "user">>;
  do: DoSpec[];
  expect?: ActExpectSpec;
}

export type Deed = "check" | "convert" | "ask" | "allow" | "decline" | "change" | "remove" | "options" | "checkAgain";

export type DoSpec = Deed | { wait: string };

export interface ActExpectSpec extends Partial<Omit<ExpectSpec, "convert">> {
  outcome?: string;
  organizer?: string;
  /** Each of them is among the rights at the end. */
  rights?: { owner: string; person: string; role: string }[];
  options?: { lobby?: string; presenters?: string; coorganizers?: string[] };
  /** false: nothing was written. */
  written?: boolean;
}

export interface EventSpec {
  id: string;
  /** id of the person in whose calendar it lives. */
  calendar: string;
  /** id of one of that person's further calendars; the one that every mailbox has when left out. */
  folder?: string;
  /** id of the person who made it, where that is not the calendar's own. */
  createdBy?: string;
  /** id of the organizer; the calendar's person when left out. */
  organizer?: string;
  subject: string;
  /** HTML, or text with `bodyType`. */
  body?: string;
  bodyType?: "html" | "text";
  /** ISO 8601; with offset, or local in the scenario's time zone. For all-day: dates at midnight. */
  start: string;
  end: string;
  allDay?: boolean;
  location?: string;
  /** ids of people, or addresses. */
  attendees?: (string | { person: string; type?: "required" | "optional" | "resource"; response?: string })[];
  sensitivity?: "normal" | "personal" | "private" | "confidential";
  cancelled?: boolean;
  draft?: boolean;
  type?: "singleInstance" | "seriesMaster" | "occurrence" | "exception";
  /** For occurrence and exception: id of the master. Occurrences are made from the master's recurrence; write only those that differ. */
  master?: string;
  /** For an exception: the date (yyyy-mm-dd) of the occurrence it stands for. */
  originalDate?: string;
  /** Graph's patternedRecurrence. */
  recurrence?: {
    pattern: {
      type: string;
      interval: number;
      daysOfWeek?: string[];
      dayOfMonth?: number;
      month?: number;
      index?: string;
      firstDayOfWeek?: string;
    };
    range: {
      type: "endDate" | "noEnd" | "numbered";
      startDate: string;
      endDate?: string;
      numberOfOccurrences?: number;
      recurrenceTimeZone?: string;
    };
  };
  online?: { provider: string; joinUrl?: string | null } | null;
  /** What Teams' link does after the PATCH: ready at once, after n reads, never; or the PATCH answers 200 and nothing happens. */
  onConvert?: {
    linkAfterReads?: number;
    silentNo?: boolean;
    provider?: string;
    organizerObjectId?: string;
    shortLink?: boolean;
  };
  /** The id as Outlook shows it (EWS format); made by the lab when left out. */
  ewsId?: string;
  /** Graph's id, where it is not the EWS id rewritten. */
  graphId?: string;
  iCalUId?: string;
}

export interface ClientSpec {
  kind: "web" | "newWindows" | "classicWindows" | "mac";
  /** id of the person who is signed in to Outlook. */
  user: string;
  requirementSets?: Record<string, string>;
  accountType?: "enterprise" | "office365" | "outlookCom" | "gmail";
  /** Manifest permission, as Outlook grants it. */
  permission?: "restricted" | "readItem" | "readWriteItem" | "readWriteMailbox";
  theme?: "light" | "dark";
  displayLanguage?: string;
  storage?: "allowed" | "denied";
  hostVersion?: string;
}

export interface OpenSpec {
  /** id of the event; null: Outlook gives no item. */
  event: string | null;
  /** For a series: which occurrence (yyyy-mm-dd) was opened; left out: the series itself. */
  occurrence?: string;
  form: "read" | "compose";
  /** Whose calendar it was opened in; the event's own when left out. */
  in?: string;
  /** Compose only: false for a new item that no server has seen. */
  saved?: boolean;
  /** What the form holds and the server does not. */
  edits?: {
    subject?: string;
    body?: string;
    location?: string;
    start?: string;
    end?: string;
    addAttendees?: string[];
    removeAttendees?: string[];
  };
  bodyType?: "html" | "text";
  /** The id that this client shows, where it differs from the owner's: another mailbox's copy, or null for none. */
  itemId?: string | null;
  /** saveAsync's id is not known to the server for this many lookups (cached mode). */
  idLateBy?: number;
  /** "absent": getSharedPropertiesAsync does not exist; an object overrides what is computed. */
  shared?: "absent" | { owner?: string; targetMailbox?: string; delegatePermissions?: number };
}

export interface ConsentSpec {
  state?: "given" | "user" | "admin";
  popup?: "accept" | "cancel" | "blocked" | "never" | "denied" | "adminNeeded";
  /** id of the person whose account the broker answers with, where it is not the signed-in user. */
  account?: string;
}

export interface MatchSpec {
  to: "graph" | "ucwa" | "token" | "office";
  /** HTTP method; any when left out. */
  method?: string;
  /** Glob over the decoded path without its query, as in "/users/* /events/*" (without the blank); ** crosses slashes. Office: the call's name, as "saveAsync". Token: "GetToken" or "GetTokenPopup". */
  path?: string;
  /** Which of the matching calls: a number from 1, or "every" (the default). */
  nth?: number | "every";
}

export interface FaultSpec extends MatchSpec {
  /** ms before the answer. */
  delay?: number;
  /** Never answer. */
  never?: boolean;
  /** Cut the connection. */
  drop?: boolean;
  /** Office only: answer with this error code. */
  errorCode?: number;
  /** Did the write take effect before the fault? */
  effect?: boolean;
}

export interface ResponseSpec extends MatchSpec {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** The state changes as if the request had been served. */
  apply?: boolean;
}

export interface ExpectSpec {
  verdict: string;
  fixer?: string;
  /** Said before the confirmation; `says`: parts of its sentences. */
  preview?: { people?: number; upTo?: boolean; says?: string[] };
  /** Each of them is among the messages; `says`: parts of subject and text. */
  messages?: { to?: string | null; says?: string[] }[];
  evidence?: { used: boolean; says?: string[] };
  convert?: {
    flag?: boolean | "own";
    then?: "send" | "save" | "discard";
    outcome?: string;
    organizer?: string;
    patches?: number;
    after?: Record<string, unknown>;
    /** Parts of what the result says. */
    says?: string[];
  };
}
