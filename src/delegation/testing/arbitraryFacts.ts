/** Any facts at all, for property tests: every value known or unknown, for any reason, sensible together or not. */
import fc from "fast-check";
import type { Arbitrary } from "fast-check";
import type { AdminEvidence, ExchangeEvidence, SkypeEvidence, TeamsEvidence } from "../evidence/evidence.types";
import { known, unknown } from "../facts/fact";
import type { Fact, FactSource, UnknownReason } from "../facts/fact";
import {
  TRY_CODES,
  type Facts,
  type MeetingEvent,
  type OutlookItem,
  type Person,
  type SkypeFacts,
} from "../facts/facts";
import {
  AT,
  calendarWith,
  clientWith,
  DAY,
  DELEGATE,
  eventWith,
  itemWith,
  meWith,
  OWNER,
  settingsWith,
  STRANGER,
} from "./factBuilders";

/** Never to be seen outside of a private item. */
export const SECRET = "Merger with Fabrikam";

const REASONS: readonly UnknownReason[] = [
  "notAsked",
  "notSupported",
  "noAnswer",
  "offline",
  "signInNeeded",
  "adminConsentNeeded",
  "otherAccount",
  "denied",
  "notFound",
  "ambiguous",
  "noForm",
  "throttled",
  "serverError",
  "malformed",
  "absent",
  "cancelled",
];
const CODES = [
  undefined,
  "ErrorAccessDenied",
  "MailboxNotEnabledForRESTAPI",
  "Access to OData is disabled.",
  "{owner}",
];

export function missingFor(source: FactSource): Arbitrary<Fact<never>> {
  return fc
    .tuple(fc.constantFrom(...REASONS), fc.constantFrom(...CODES))
    .map(([reason, code]) => unknown(reason, source, code === undefined ? {} : { code, message: code }));
}

function fact<T>(value: Arbitrary<T>, source: FactSource): Arbitrary<Fact<T>> {
  const seen: Arbitrary<Fact<T>> = value.map((each) => known(each, source, AT));
  return fc.oneof({ weight: 2, arbitrary: seen }, { weight: 1, arbitrary: missingFor(source) });
}

const person: Arbitrary<Person> = fc.constantFrom(OWNER, DELEGATE, STRANGER, { address: "/o=x/cn=y", name: "Nobody" });
const maybe = fc.constantFrom(true, false, null);
const flag = fc.boolean();
const time = fc.constantFrom(AT - 30 * DAY, AT - DAY, AT, AT + DAY);
const text = fc.constantFrom(
  "",
  SECRET,
  "https://zoom.us/j/1",
  `<a href="https://teams.microsoft.com/l/x">${SECRET}</a>`,
);
const sensitivity = fc.constantFrom("normal", "private", "personal", "Private");

const item: Arbitrary<OutlookItem> = fc
  .record({
    form: fc.constantFrom("read" as const, "compose" as const),
    itemId: fact<string | null>(fc.constantFrom("AAMk", null), "outlook"),
    seriesId: fact<string | null>(fc.constantFrom("AAMkMaster", null), "outlook"),
    recurring: fact(flag, "outlook"),
    organizer: fact(person, "outlook"),
    shared: fact(
      fc.oneof(
        fc.constant(null),
        fc.tuple(person, fc.constantFrom(0, 1, 23, 33, 63)).map(([{ address }, delegatePermissions]) => ({
          owner: address,
          targetMailbox: address,
          delegatePermissions,
        })),
      ),
      "outlook",
    ),
    subject: fact(fc.constant(SECRET), "outlook"),
    start: fact(time, "outlook"),
    end: fact(time, "outlook"),
    location: fact(text, "outlook"),
    bodyHtml: fact(text, "outlook"),
    itemClass: fact(fc.constantFrom("IPM.Appointment", "IPM.Schedule.Meeting.Canceled"), "outlook"),
    sensitivity: fact(sensitivity, "outlook"),
  })
  .map((changes) => itemWith(changes));

const event: Arbitrary<MeetingEvent> = fc
  .record({
    type: fc.constantFrom("singleInstance" as const, "seriesMaster" as const, "occurrence" as const, null),
    recurrence: fc.oneof(
      fc.constant(null),
      fc.constantFrom(null, AT - DAY, AT + DAY).map((lastEnd) => ({
        rangeType: "numbered" as const,
        startDate: "2026-01-01",
        endDate: null,
        count: 3,
        lastEnd,
      })),
    ),
    start: time,
    end: time,
    isCancelled: maybe,
    isOrganizer: maybe,
    organizer: fc.option(person),
    sensitivity,
    isOnlineMeeting: maybe,
    provider: fc.constantFrom("teamsForBusiness", "unknown", null),
    joinUrl: fc.constantFrom(null, "https://teams.microsoft.com/l/x", "javascript:alert(1)"),
  })
  .map((changes) => eventWith({ subject: SECRET, ...changes }));

const exchange: Arbitrary<ExchangeEvidence> = fc.record(
  {
    location: fc.constantFrom("online" as const, "onPremises" as const),
    calendarRights: fc.constantFrom<readonly string[]>([], ["Editor"], ["Author"], ["Reviewer"]),
    sharingFlags: fc.constantFrom<readonly string[]>([], ["Delegate"], ["Delegate", "CanViewPrivateItems"]),
    sendOnBehalf: flag,
    fullAccess: flag,
    sendAs: flag,
    hiddenFromAddressLists: flag,
    delegateType: fc.constantFrom("User" as const, "Group" as const),
    ownerType: fc.constantFrom("UserMailbox", "SharedMailbox", "RoomMailbox", "GroupMailbox", "ArbitrationMailbox"),
    ewsEnabledOrganisation: maybe,
    ewsPolicyOrganisation: fc.constantFrom("EnforceAllowList" as const, null),
    applicationAccessPolicyDenies: flag,
    delegateCount: fc.constantFrom(1, 26),
  },
  { requiredKeys: ["location"] },
);

const teams: Arbitrary<TeamsEvidence> = fc.record(
  {
    allowPrivateMeetingScheduling: flag,
    allowOutlookAddIn: flag,
    licensed: flag,
    coexistenceMode: fc.constantFrom("Islands", "SfBOnly", "TeamsOnly"),
    ownerTenant: fc.constantFrom("t1", "t2"),
    delegateTenant: fc.constantFrom("t1", null),
  },
  { requiredKeys: [] },
);

const skypeEvidence: Arbitrary<SkypeEvidence> = fc.record(
  {
    ownerEnterpriseVoice: flag,
    delegateEnterpriseVoice: flag,
    ownerHosting: fc.constantFrom("onPremises" as const, "online" as const, "none" as const),
    delegateHosting: fc.constantFrom("onPremises" as const, "online" as const),
    enableDelegation: maybe,
    enableExchangeDelegateSync: maybe,
    delegates: fc.constantFrom<readonly string[]>([], [DELEGATE.address]),
    delegateCount: fc.constantFrom(1, 26),
    ownerClient: fc.constantFrom("windows" as const, "mac" as const, null),
    ownerClientMapi: maybe,
  },
  { requiredKeys: [] },
);

const evidence: Arbitrary<AdminEvidence> = fc
  .record({ exchange: fc.option(exchange), teams: fc.option(teams), skype: fc.option(skypeEvidence) })
  .map((parts) => ({
    version: 1,
    collectedAt: AT,
    owner: OWNER.address,
    delegate: DELEGATE.address,
    ...(parts.exchange && { exchange: parts.exchange }),
    ...(parts.teams && { teams: parts.teams }),
    ...(parts.skype && { skype: parts.skype }),
  }));

const ucwaState = fc.constantFrom<SkypeFacts["state"]>(
  "notTried",
  "ok",
  "noUcwa",
  "originNotAllowed",
  "proxy",
  "noAnswer",
);
const groupProblem = fc.constantFrom<SkypeFacts["groupProblem"]>(null, "groupAbsent", "tooMany", "forbidden");

const skype: Arbitrary<SkypeFacts> = fc.record({
  state: ucwaState,
  ownerInDelegators: fact(flag, "ucwa"),
  groupProblem,
  delegatorCount: fact(fc.constantFrom(1, 26), "ucwa"),
  serverVersion: missingFor("ucwa"),
  homePool: missingFor("ucwa"),
  canSchedule: fact(flag, "ucwa"),
});

const calendar = fc
  .record({
    canEdit: maybe,
    canViewPrivateItems: maybe,
    allowedProviders: fc.constantFrom<readonly string[] | null>(null, [], ["teamsForBusiness"], ["skypeForBusiness"]),
    defaultProvider: fc.constantFrom("teamsForBusiness", "skypeForBusiness", "unknown", null),
    owner: fc.option(person),
  })
  .map((changes) => calendarWith(changes));

const token = fc
  .constantFrom(DELEGATE.address, STRANGER.address)
  .map((username) => ({ username, objectId: null, tenantId: null, name: null }));
const me = fc
  .record({ mail: fc.constantFrom(DELEGATE.address, STRANGER.address, null), userPrincipalName: fc.constant(null) })
  .map((changes) => meWith({ ...changes, aliases: [] }));
const client = fc
  .record({
    host: fc.constantFrom("web" as const, "classicWindows" as const, "mobile" as const),
    mailboxSet: fc.constantFrom("1.5", "1.15", null),
  })
  .map((changes) => clientWith(changes));

const opened = event.map(
  ({ id, iCalUId, type, seriesMasterId, subject, start, end, isAllDay, sensitivity: how, isCancelled, location }) => ({
    ...{ id, iCalUId, type, seriesMasterId, subject, start, end, isAllDay, isCancelled, location },
    sensitivity: how,
  }),
);

const settings = flag.map((skypeEnabled) => settingsWith({ skypeEnabled }));

const lastTry = fc.oneof(
  fc.constant(null),
  fc.record({ event: fc.constant("AAMk"), code: fc.constantFrom(...TRY_CODES), at: fc.constantFrom(AT - 1, AT + 1) }),
);

export const arbitraryFacts: Arbitrary<Facts> = fc.record({
  now: fc.constant(AT),
  client,
  user: fact(fc.constant(DELEGATE), "outlook"),
  accountType: fact(fc.constantFrom("enterprise" as const, "office365" as const), "outlook"),
  item: fact<OutlookItem | null>(
    fc.oneof({ weight: 5, arbitrary: item }, { weight: 1, arbitrary: fc.constant(null) }),
    "outlook",
  ),
  owner: fact(person, "outlook"),
  token: fact(token, "token"),
  me: fact(me, "graph"),
  calendar: fact(calendar, "graph"),
  event: fact(event, "graph"),
  listed: flag,
  opened: fact(opened, "graph"),
  ownCopy: fact(flag, "graph"),
  view: fact(fc.array(event, { maxLength: 2 }), "graph"),
  candidates: fact(fc.array(event, { maxLength: 2 }), "graph"),
  organizersCalendar: fact(calendar, "graph"),
  skype,
  evidence: fact(evidence, "evidence"),
  lastTry: fact(lastTry, "lastTry"),
  settings,
});

/** The same, and nobody has said a word about any right. */
export const factsWithoutRights: Arbitrary<Facts> = fc
  .record({
    facts: arbitraryFacts,
    bare: fact<OutlookItem | null>(
      fc.tuple(item, missingFor("outlook")).map(([each, shared]) => ({ ...each, shared })),
      "outlook",
    ),
    calendar: missingFor("graph"),
    event: missingFor("graph"),
    inDelegators: missingFor("ucwa"),
    count: missingFor("ucwa"),
    evidence: missingFor("evidence"),
  })
  .map(({ facts, bare, inDelegators, count, ...gone }) => ({
    ...facts,
    ...gone,
    item: bare,
    skype: { ...facts.skype, ownerInDelegators: inDelegators, delegatorCount: count },
  }));
