/** Facts for tests: a delegate with an Editor's right opens a meeting of the owner's, and everything is well. */
import type { AdminEvidence, ExchangeEvidence, SkypeEvidence, TeamsEvidence } from "../evidence/evidence.types";
import { known, unknown } from "../facts/fact";
import type { Fact, FactSource, UnknownReason } from "../facts/fact";
import type {
  AccountType,
  Client,
  Facts,
  FactSettings,
  GraphUser,
  MeetingEvent,
  OutlookItem,
  OwnerCalendar,
  SkypeFacts,
} from "../facts/facts";

export const AT = Date.parse("2026-11-23T09:00:00Z");
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const OWNER = { address: "olivia@contoso.example", name: "Olivia Owner" };
export const DELEGATE = { address: "dan@contoso.example", name: "Dan Delegate" };
export const STRANGER = { address: "sam@fabrikam.example", name: "Sam Stranger" };

export function seen<T>(value: T, source: FactSource = "outlook"): Fact<T> {
  return known(value, source, AT);
}

export function missing(
  reason: UnknownReason,
  source: FactSource = "graph",
  code?: string,
  message?: string,
): Fact<never> {
  return unknown(reason, source, { ...(code !== undefined && { code }), ...(message !== undefined && { message }) });
}

export function itemWith(changes: Partial<OutlookItem> = {}): OutlookItem {
  return {
    form: "read",
    itemId: seen<string | null>("AAMk/owner+1="),
    seriesId: seen<string | null>(null),
    recurring: seen(false),
    organizer: seen(OWNER),
    shared: seen({ owner: OWNER.address, targetMailbox: OWNER.address, delegatePermissions: 63 }),
    subject: seen("Budget"),
    start: seen(AT + DAY),
    end: seen(AT + DAY + HOUR),
    location: seen("Room 1"),
    bodyHtml: seen("<p>Agenda</p>"),
    attendees: seen([STRANGER]),
    itemClass: seen("IPM.Appointment"),
    sensitivity: seen("normal"),
    ...changes,
  };
}

export function eventWith(changes: Partial<MeetingEvent> = {}): MeetingEvent {
  return {
    id: "AAMk-owner_1=",
    mailbox: OWNER.address,
    iCalUId: "ical-1",
    changeKey: "ck",
    type: "singleInstance",
    seriesMasterId: null,
    recurrence: null,
    subject: "Budget",
    start: AT + DAY,
    end: AT + DAY + HOUR,
    isAllDay: false,
    isCancelled: false,
    isDraft: false,
    isOrganizer: true,
    organizer: OWNER,
    sensitivity: "normal",
    isOnlineMeeting: false,
    provider: "unknown",
    joinUrl: null,
    location: "Room 1",
    body: { contentType: "html", content: "<p>Agenda</p>" },
    attendees: [STRANGER],
    ...changes,
  };
}

export function calendarWith(changes: Partial<OwnerCalendar> = {}): OwnerCalendar {
  return {
    id: "cal",
    canEdit: true,
    canViewPrivateItems: false,
    allowedProviders: ["teamsForBusiness"],
    defaultProvider: "teamsForBusiness",
    owner: OWNER,
    ...changes,
  };
}

export function meWith(changes: Partial<GraphUser> = {}): GraphUser {
  return {
    id: "me",
    mail: DELEGATE.address,
    userPrincipalName: DELEGATE.address,
    aliases: [DELEGATE.address],
    ...changes,
  };
}

export function clientWith(changes: Partial<Client> = {}): Client {
  return {
    host: "web",
    hostVersion: "20261102",
    mailboxSet: "1.15",
    nestedAppAuth: true,
    accountType: seen<AccountType>("office365"),
    form: "read",
    displayLanguage: "en-US",
    ...changes,
  };
}

export function skypeWith(changes: Partial<SkypeFacts> = {}): SkypeFacts {
  return {
    state: "notTried",
    ownerInDelegators: missing("notAsked", "ucwa"),
    groupProblem: null,
    delegatorCount: missing("notAsked", "ucwa"),
    serverVersion: missing("notAsked", "ucwa"),
    homePool: missing("notAsked", "ucwa"),
    canSchedule: missing("notAsked", "ucwa"),
    ...changes,
  };
}

export function settingsWith(changes: Partial<FactSettings> = {}): FactSettings {
  return {
    meetingHosts: [],
    clientId: "11111111-2222-3333-4444-555555555555",
    scopes: ["Calendars.ReadWrite.Shared", "User.Read"],
    adminConsentRedirect: "https://addin.contoso.example/consent.html",
    skypeEnabled: false,
    ...changes,
  };
}

export function evidenceWith(parts: {
  exchange?: Partial<ExchangeEvidence>;
  teams?: TeamsEvidence;
  skype?: SkypeEvidence;
}): Fact<AdminEvidence> {
  const { exchange, teams, skype } = parts;
  return known(
    {
      version: 1,
      collectedAt: AT - HOUR,
      owner: OWNER.address,
      delegate: DELEGATE.address,
      ...(exchange && { exchange: { location: "online", ...exchange } }),
      ...(teams && { teams }),
      ...(skype && { skype }),
    },
    "evidence",
    AT - HOUR,
  );
}

/** Everything passes: ready by Graph. */
export function factsWith(changes: Partial<Facts> = {}): Facts {
  return {
    now: AT,
    client: clientWith(),
    user: seen(DELEGATE),
    accountType: seen<AccountType>("office365"),
    item: seen<OutlookItem | null>(itemWith()),
    owner: seen(OWNER),
    token: seen({ username: DELEGATE.address, objectId: "oid-dan", tenantId: "t1", name: DELEGATE.name }, "token"),
    me: seen(meWith(), "graph"),
    calendar: seen(calendarWith(), "graph"),
    event: seen(eventWith(), "graph"),
    listed: false,
    opened: missing("notAsked"),
    ownCopy: missing("notAsked"),
    view: seen([], "graph"),
    candidates: missing("notAsked"),
    organizersCalendar: missing("notAsked"),
    skype: skypeWith(),
    evidence: missing("notAsked", "evidence"),
    lastTry: missing("notAsked", "lastTry"),
    settings: settingsWith(),
    ...changes,
  };
}

/** Nothing came back from Graph, for one reason. */
export function withoutGraph(reason: UnknownReason, changes: Partial<Facts> = {}, code?: string): Facts {
  const gone = missing(reason, "graph", code);
  return factsWith({ me: gone, calendar: gone, event: gone, view: gone, ...changes });
}

/** The delegate's mailbox is on-premises; Graph is not asked. */
export function onPremises(changes: Partial<Facts> = {}): Facts {
  return withoutGraph("notAsked", {
    client: clientWith({ host: "classicWindows" }),
    accountType: seen<AccountType>("enterprise"),
    token: missing("notAsked", "token"),
    settings: settingsWith({ skypeEnabled: true }),
    skype: skypeWith({
      state: "ok",
      ownerInDelegators: seen(true, "ucwa"),
      canSchedule: seen(true, "ucwa"),
      delegatorCount: seen(1, "ucwa"),
    }),
    ...changes,
  });
}
