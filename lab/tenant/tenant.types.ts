/** The tenant as the rest of the lab sees it: one function from Request to Response, and its state to look at. */
import type { ConsentSpec, EventSpec, MeanwhileSpec, Scenario } from "../scenario/types";
import type { PersonSpec, RightSpec } from "../scenario/people.types";

import type { Over } from "./limits";
import type { MeetingRecord } from "./meetings";

export interface LoggedRequest {
  to: "graph" | "ucwa" | "token";
  method: string;
  /** Decoded, without the service root and without the query. */
  path: string;
  status: number | null;
  /** Number of the batch, for parts of one. */
  batch?: number;
}

/** One request to Graph with the answer that the tenant made of it; a scenario's raw answers are none. */
export interface Exchange {
  readonly method: string;
  /** As in the log. */
  readonly path: string;
  readonly select: string | null;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
}

export interface WrittenChange {
  /** id of the item as the scenario names it ("new" items get one). */
  item: string;
  field: string;
  before: unknown;
  after: unknown;
}

export interface SentMail {
  to: string[];
  for: string;
  item: string;
}

/** Thrown by `fetch` when a fault says that the connection is cut. The mount turns it into a cut connection. */
export class ConnectionDropped extends Error {}

/** An event as the tenant holds it (computed from the spec, changed by writes). */
export interface StoredEvent {
  spec: EventSpec;
  key: string;
  mailbox: PersonSpec;
  organizer: PersonSpec;
  ewsId: string;
  graphId: string;
  subject: string;
  bodyType: "html" | "text";
  body: string;
  start: number;
  end: number;
  allDay: boolean;
  location: string;
  attendees: { person: PersonSpec; type: "required" | "optional" | "resource" }[];
  isOnlineMeeting: boolean;
  provider: string;
  joinUrl: string | null;
  isDraft: boolean;
  isCancelled: boolean;
}

/** What may change from outside: more than a scenario's `meanwhile` needs. */
export interface Happening extends Partial<MeanwhileSpec> {
  /** An admin changes what somebody may do in Teams. */
  readonly teams?: { readonly person: string } & NonNullable<PersonSpec["teams"]>;
  readonly consent?: NonNullable<ConsentSpec["state"]>;
}

export interface Tenant {
  readonly scenario: Scenario;
  /**
   * Serves `<any origin>/~graph/v1.0/...`, `/~token`, and for hosts of the Skype server everything.
   * Never resolves for a fault `never` (until the request's signal aborts); rejects with ConnectionDropped for `drop`.
   */
  fetch(request: Request): Promise<Response>;
  readonly requests: readonly LoggedRequest[];
  readonly unhandled: readonly string[];
  readonly written: readonly WrittenChange[];
  readonly mails: readonly SentMail[];
  /** A token that the sign-in page's own service has issued: Graph takes it for that person's. */
  accept(accessToken: string, objectId: string, scopes: readonly string[]): void;
  /** As they are now. */
  readonly rights: readonly RightSpec[];
  /** What exceeded the limits of the real services. */
  readonly over: Readonly<Over>;
  /** What Teams' own records hold of that appointment's meeting; null where it has none. */
  meeting(key: string): MeetingRecord | null;
  /** A change that comes from elsewhere; it is not among what was written. */
  happen(what: Happening): void;
  /** Epoch ms on the scenario's clock. */
  now(): number;
  /** Lets so many ms pass at once. */
  skip(ms: number): void;
  /** Whether this organization, or this person, has agreed to the add-in by now. */
  readonly consent: NonNullable<ConsentSpec["state"]>;
  /** Somebody else sits down, or opens something else: the people and what they did stay as they are. */
  sit(scenario: Scenario): void;
  /** Outlook's own view of and writes to the same state: used by the host page through the lab server. */
  readonly outlook: TenantOutlook;
}

/** What a compose form writes back on Save or Send. */
export interface FormFields {
  subject: string;
  bodyType: "html" | "text";
  body: string;
  location: string;
  start: number;
  end: number;
  attendees: { address: string; name: string; type: "required" | "optional" }[];
}

export interface TenantOutlook {
  person(id: string): PersonSpec;
  find(key: string): StoredEvent | undefined;
  /** saveAsync or Save on a form. `key` null: a new item comes to exist in that person's calendar. Sends no invitations for a new item, updates to added and removed attendees for a known one. */
  save(key: string | null, calendarOf: string, fields: FormFields): StoredEvent;
  /** Send: saves and mails everybody. A body without the block that Exchange put in takes the meeting offline. */
  send(key: string | null, calendarOf: string, fields: FormFields): StoredEvent;
  /** Scenario faults for Office calls, counted per call name; the host page asks before it answers. */
  officeFault(call: string): { delay?: number; never?: boolean; errorCode?: number; effect?: boolean } | null;
  /** What getSharedPropertiesAsync answers for the open item, or null when the method does not exist. */
  shared(): { owner: string; targetMailbox: string; targetRestUrl: string; delegatePermissions: number } | null;
}
