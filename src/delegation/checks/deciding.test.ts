/** Every deciding check of the cloud, in every answer it can give. */
import { describe, expect, test } from "@jest/globals";
import { factsWith, onPremises, seen, withoutGraph } from "../testing/factBuilders";
import {
  AT,
  calendarWith,
  DAY,
  DELEGATE,
  eventWith,
  evidenceWith,
  HOUR,
  itemWith,
  meWith,
  missing,
  OWNER,
  settingsWith,
  skypeWith,
  STRANGER,
} from "../testing/factBuilders";
import { valueOf } from "../facts/fact";
import type { Facts, MeetingEvent, OutlookItem } from "../facts/facts";
import { judge, statusOf } from "../testing/judge";
import { rowsOf } from "../testing/situations";
import type { Situations } from "../testing/situations";

const event = (changes: Partial<MeetingEvent>) => factsWith({ event: seen(eventWith(changes), "graph") });
const item = (changes: Partial<OutlookItem>, more: Partial<Facts> = {}) =>
  factsWith({ item: seen(itemWith(changes)), ...more });
const shared = (delegatePermissions: number) =>
  seen({ owner: OWNER.address, targetMailbox: OWNER.address, delegatePermissions });
const calendar = (changes: Parameters<typeof calendarWith>[0]) => seen(calendarWith(changes), "graph");
const NOT_ASKED = missing("notAsked");
const unsaved = { form: "compose" as const, itemId: seen<string | null>(null) };
const own = factsWith({
  owner: seen(DELEGATE),
  item: seen(itemWith({ shared: seen(null) })),
  calendar: calendar({ owner: DELEGATE }),
});
const token = (
  reason: "signInNeeded" | "adminConsentNeeded" | "denied" | "notSupported" | "otherAccount" | "offline",
) => withoutGraph("notAsked", { token: missing(reason, "token") });
const stranger = { username: STRANGER.address, objectId: null, tenantId: null, name: null };

const SITUATIONS: Situations<
  | "item"
  | "saved"
  | "organizer"
  | "cancelled"
  | "over"
  | "notOnlineYet"
  | "privateItem"
  | "editRight"
  | "consent"
  | "tokenAccount"
  | "teamsAllowed"
> = {
  item: {
    open: factsWith(),
    noItem: factsWith({ item: seen(null) }),
    noItemHidden: factsWith({
      item: seen(null),
      evidence: evidenceWith({ exchange: { hiddenFromAddressLists: true } }),
    }),
    noItemNotHidden: factsWith({
      item: seen(null),
      evidence: evidenceWith({ exchange: { hiddenFromAddressLists: false } }),
    }),
    unknown: factsWith({ item: missing("noAnswer", "outlook") }),
  },
  saved: {
    found: factsWith(),
    aboutToBeSaved: item(unsaved, { event: NOT_ASKED }),
    saved: onPremises(),
    ambiguous: factsWith({ event: missing("ambiguous") }),
    notFound: factsWith({ event: missing("notFound", "graph", "ErrorItemNotFound") }),
    seriesMissing: factsWith({
      opened: seen({ ...eventWith({ type: "occurrence" }) }, "graph"),
      event: missing("notFound", "graph", "ErrorItemNotFound"),
    }),
    denied: factsWith({ event: missing("denied", "graph", "ErrorAccessDenied") }),
    unknown: withoutGraph("offline"),
  },
  organizer: {
    owner: factsWith(),
    someoneElse: event({ isOrganizer: false }),
    ownCopy: factsWith({ ownCopy: seen(true, "graph") }),
    ownCopyOfOwners: factsWith({ ownCopy: seen(true, "graph"), organizersCalendar: calendar({ canEdit: true }) }),
    otherAddress: onPremises({
      item: seen(itemWith({ organizer: seen({ address: "o.owner@old.example", name: OWNER.name }) })),
    }),
    unknown: item({ organizer: missing("noAnswer", "outlook") }, { event: missing("offline") }),
  },
  cancelled: {
    stands: factsWith(),
    new: item(unsaved, { event: NOT_ASKED }),
    noSign: onPremises(),
    cancelled: event({ isCancelled: true }),
    unknown: event({ isCancelled: null }),
  },
  over: {
    notOver: factsWith(),
    endless: event({
      type: "seriesMaster",
      recurrence: { rangeType: "noEnd", startDate: "2026-01-01", endDate: null, count: null, lastEnd: null },
    }),
    over: event({ start: AT - 2 * HOUR, end: AT }),
    seriesOver: item(
      { end: seen(AT - DAY), recurring: seen(true) },
      {
        event: seen(
          eventWith({
            type: "seriesMaster",
            recurrence: { rangeType: "numbered", startDate: "2026-01-01", endDate: null, count: 3, lastEnd: AT - DAY },
          }),
          "graph",
        ),
      },
    ),
    unknown: item({ end: seen(AT - HOUR), recurring: seen(true) }, { event: missing("offline") }),
  },
  notOnlineYet: {
    notYet: factsWith(),
    online: event({
      isOnlineMeeting: true,
      provider: "teamsForBusiness",
      joinUrl: "https://teams.microsoft.com/l/meetup-join/1",
    }),
    linkPending: event({ isOnlineMeeting: true, provider: "unknown" }),
    otherLink: item({ bodyHtml: seen('<a href="https://zoom.us/j/1">x</a>') }),
    unknown: withoutGraph("offline"),
  },
  privateItem: {
    notPrivate: factsWith(),
    readable: event({ sensitivity: "private" }),
    shownByOutlook: onPremises({ item: seen(itemWith({ sensitivity: seen("private") })) }),
    hidden: item({ sensitivity: seen("private") }, { event: missing("denied") }),
    perhapsHidden: item(
      { sensitivity: seen("private") },
      { event: missing("denied"), calendar: calendar({ canViewPrivateItems: null }) },
    ),
    unknown: item({ sensitivity: missing("notSupported", "outlook") }, { event: missing("offline") }),
  },
  editRight: {
    mayEdit: factsWith(),
    mayEditNew: item({ ...unsaved, shared: shared(23) }, { event: NOT_ASKED }),
    own,
    cannotEdit: item({ shared: shared(1) }, { calendar: calendar({ canEdit: false }) }),
    fullAccessOnly: onPremises({
      evidence: evidenceWith({
        exchange: { location: "onPremises", calendarRights: [], fullAccess: true, sendAs: true },
      }),
      skype: skypeWith({ state: "noUcwa" }),
    }),
    authorOnly: item({ shared: shared(23) }),
    contradiction: item({ shared: shared(63) }, { calendar: calendar({ canEdit: false }) }),
    unknown: item({ shared: missing("notSupported", "outlook") }, { calendar: missing("offline") }),
  },
  consent: {
    given: factsWith(),
    notNeeded: onPremises(),
    adminNeeded: token("adminConsentNeeded"),
    signInNeeded: token("signInNeeded"),
    refused: token("denied"),
    notPossibleHere: token("notSupported"),
    otherAccount: token("otherAccount"),
    unknown: token("offline"),
  },
  tokenAccount: {
    same: factsWith(),
    notNeeded: onPremises(),
    other: factsWith({
      token: seen(stranger, "token"),
      me: seen(meWith({ mail: STRANGER.address, userPrincipalName: null, aliases: [] }), "graph"),
    }),
    unknown: factsWith({ token: seen(stranger, "token"), me: missing("offline") }),
  },
  teamsAllowed: {
    allowed: factsWith(),
    allowedByEvidence: factsWith({
      calendar: missing("serverError"),
      evidence: evidenceWith({ teams: { licensed: true, allowPrivateMeetingScheduling: true } }),
    }),
    notNeeded: onPremises(),
    notAllowed: factsWith({ calendar: calendar({ allowedProviders: [] }) }),
    policyForbids: factsWith({
      calendar: missing("serverError"),
      evidence: evidenceWith({ teams: { allowPrivateMeetingScheduling: false } }),
    }),
    notLicensed: factsWith({
      calendar: missing("serverError"),
      evidence: evidenceWith({ teams: { licensed: false } }),
    }),
    onPremises: withoutGraph("notFound", { me: seen(meWith(), "graph") }, "MailboxNotEnabledForRESTAPI"),
    unknown: factsWith({ calendar: calendar({ allowedProviders: null }) }),
  },
};

test.each(rowsOf(SITUATIONS))("%s answers %s", (id, code, facts) => {
  expect(judge(id, facts)).toMatchObject({ code, status: statusOf(id, code) });
});

describe("the edit right", () => {
  const right = (permissions: number | null, canEdit: boolean | null) =>
    judge(
      "editRight",
      item(
        { shared: permissions === null ? missing("notSupported", "outlook") : shared(permissions) },
        { calendar: canEdit === null ? missing("offline") : calendar({ canEdit }) },
      ),
    ).status;

  test.each([
    [63, true, "pass"],
    [43, null, "pass"],
    [0, true, "pass"],
    [null, true, "pass"],
    [0, null, "unknown"],
    [null, null, "unknown"],
    [0, false, "fail"],
    [null, false, "fail"],
    [1, null, "fail"],
    [1, false, "fail"],
    [23, false, "fail"],
    [23, null, "unknown"],
    [23, true, "unknown"],
    [63, false, "unknown"],
    [1, true, "unknown"],
  ] as const)("with the bits %s and canEdit %s is %s", (permissions, canEdit, status) => {
    expect(right(permissions, canEdit)).toBe(status);
  });

  test.each([
    [["Editor"], "pass"],
    [["PublishingEditor"], "pass"],
    [["Owner"], "pass"],
    [["ReadItems", "EditAllItems"], "pass"],
    [["Author"], "unknown"],
    [["Reviewer"], "fail"],
    [[], "fail"],
  ] as const)("by IT's evidence of %j alone is %s", (calendarRights, status) => {
    const facts = item(
      { shared: missing("notSupported", "outlook") },
      { calendar: missing("offline"), evidence: evidenceWith({ exchange: { calendarRights } }) },
    );
    expect(judge("editRight", facts).status).toBe(status);
  });

  test("seen live is stronger than IT's evidence of an hour ago", () => {
    expect(judge("editRight", factsWith({ evidence: evidenceWith({ exchange: { calendarRights: [] } }) })).status).toBe(
      "pass",
    );
  });

  test("is not judged by another account's answer", () => {
    const facts = item(
      { shared: missing("notSupported", "outlook") },
      {
        token: seen(stranger, "token"),
        me: seen(meWith({ mail: STRANGER.address, userPrincipalName: null, aliases: [] }), "graph"),
        calendar: calendar({ canEdit: false }),
      },
    );
    expect(judge("editRight", facts).status).toBe("unknown");
  });
});

describe("the organizer", () => {
  test.each([
    [
      "under another address, by Graph's own word",
      event({ organizer: { address: "alias@contoso.example", name: "x" } }),
      "pass",
    ],
    ["where Graph does not say, by address", event({ isOrganizer: null }), "pass"],
    ["where Graph does not say, somebody else", event({ isOrganizer: null, organizer: STRANGER }), "fail"],
    ["by Outlook alone", factsWith({ event: missing("offline") }), "pass"],
    ["by Outlook alone, somebody else", item({ organizer: seen(STRANGER) }, { event: missing("offline") }), "fail"],
    [
      "by Outlook alone, in Exchange's own form of address",
      item({ organizer: seen({ address: "/o=x/cn=y", name: "y" }) }, { event: missing("offline") }),
      "unknown",
    ],
  ] as const)("%s", (_name, facts, status) => {
    expect(judge("organizer", facts).status).toBe(status);
  });
});

describe("over", () => {
  const series = (lastEnd: number | null | undefined, end = AT - 200 * DAY) =>
    event({
      type: "seriesMaster",
      start: end - HOUR,
      end,
      recurrence: {
        rangeType: "endDate",
        startDate: "2026-01-01",
        endDate: "2026-12-01",
        count: null,
        ...(lastEnd !== undefined && { lastEnd }),
      },
    });

  test.each([
    ["in progress", event({ start: AT - HOUR, end: AT + 1 }), "pass"],
    ["ends this instant", event({ start: AT - HOUR, end: AT }), "fail"],
    [
      "moved ahead in the open form",
      item({ form: "compose", end: seen(AT + HOUR) }, { event: seen(eventWith({ end: AT - DAY }), "graph") }),
      "pass",
    ],
    ["a series that goes on", series(AT + DAY), "pass"],
    [
      "a series that is over",
      factsWith({ ...series(AT - DAY), item: seen(itemWith({ end: seen(AT - DAY) })) }),
      "fail",
    ],
    ["a series whose end nobody can work out, an occurrence ahead", series(undefined), "pass"],
    [
      "a series whose end nobody can work out, an occurrence behind",
      { ...series(undefined), item: seen(itemWith({ end: seen(AT - DAY), recurring: seen(true) })) },
      "unknown",
    ],
    [
      "a series whose last date is past, one of its dates moved ahead and opened",
      factsWith({ ...series(AT - DAY), item: seen(itemWith({ end: seen(AT + HOUR), recurring: seen(true) })) }),
      "pass",
    ],
    [
      "all day, still today where the person is (west of Greenwich)",
      item({ end: seen(AT + HOUR) }, { event: seen(eventWith({ isAllDay: true, end: AT - 9 * HOUR }), "graph") }),
      "pass",
    ],
    [
      "all day, yesterday where the person is (east of Greenwich)",
      item({ end: seen(AT - HOUR) }, { event: seen(eventWith({ isAllDay: true, end: AT + 12 * HOUR }), "graph") }),
      "fail",
    ],
    [
      "all day, and not over everywhere, where nobody says where the person is",
      item(
        { end: missing("noAnswer", "outlook") },
        { event: seen(eventWith({ isAllDay: true, end: AT - 9 * HOUR }), "graph") },
      ),
      "pass",
    ],
    [
      "a series of whole days, its last one still today where the person is",
      factsWith({
        event: seen(eventWith({ ...valueOf(series(AT - 9 * HOUR).event), isAllDay: true }), "graph"),
        opened: missing("notAsked"),
        item: seen(itemWith({ end: seen(AT - 100 * DAY), recurring: seen(true) })),
      }),
      "pass",
    ],
    [
      "a series that the server does not call one, by its pattern",
      factsWith({
        event: seen(eventWith({ ...valueOf(series(AT + DAY).event), type: null }), "graph"),
        item: seen(itemWith({ end: seen(AT - DAY) })),
      }),
      "pass",
    ],
    ["of no known type and without a pattern", event({ type: null, start: AT - 2 * HOUR, end: AT - HOUR }), "fail"],
    [
      "a single item, whatever its pattern says",
      event({ ...valueOf(series(AT + DAY).event), type: "singleInstance" }),
      "fail",
    ],
    ["a single item by Outlook alone", item({ end: seen(AT - HOUR) }, { event: missing("offline") }), "fail"],
    ["an occurrence ahead by Outlook alone", item({ recurring: seen(true) }, { event: missing("offline") }), "pass"],
  ] as const)("%s", (_name, facts, status) => {
    expect(judge("over", facts).status).toBe(status);
  });
});

describe("already online", () => {
  test.each([
    ["a Zoom link in the location", item({ location: seen("https://zoom.us/j/1") }), "otherLink"],
    [
      "a link of the deployment's own host",
      item(
        { location: seen("https://meet.contoso.example/1") },
        { settings: settingsWith({ meetingHosts: ["meet.contoso.example"] }) },
      ),
      "otherLink",
    ],
    [
      "a link only in the body on the server",
      event({ body: { contentType: "text", content: "https://zoom.us/j/1" } }),
      "otherLink",
    ],
    ["words about Teams", item({ bodyHtml: seen("Join the Microsoft Teams meeting") }), "notYet"],
    [
      "a new form with a link",
      item({ ...unsaved, bodyHtml: seen("https://zoom.us/j/1") }, { event: NOT_ASKED }),
      "otherLink",
    ],
    [
      "a new form whose body did not come",
      item({ ...unsaved, bodyHtml: missing("noAnswer", "outlook") }, { event: NOT_ASKED }),
      "unknown",
    ],
    [
      "a link, and the server cannot be asked",
      withoutGraph("offline", { item: seen(itemWith({ location: seen("https://zoom.us/j/1") })) }),
      "otherLink",
    ],
  ] as const)("%s", (_name, facts, code) => {
    expect(judge("notOnlineYet", facts).code).toBe(code);
  });
});

describe("a private item", () => {
  const denied = { event: missing("denied"), calendar: calendar({ canViewPrivateItems: false }) };
  const row = { ...eventWith({ sensitivity: "private", subject: "Private Appointment" }) };

  test("is known as private by the calendar alone", () => {
    const facts = item({ sensitivity: missing("notSupported", "outlook") }, { ...denied, view: seen([row], "graph") });
    expect(judge("privateItem", facts)).toMatchObject({ code: "hidden", fixedBy: ["owner", "exchangeAdmin"] });
  });

  test("is not known as private while another item at that time is not", () => {
    const rows = seen([row, eventWith({ id: "other" })], "graph");
    expect(
      judge("privateItem", item({ sensitivity: missing("notSupported", "outlook") }, { ...denied, view: rows })).status,
    ).toBe("unknown");
  });

  test("is answered by IT's evidence where the server does not say", () => {
    const asked = (sharingFlags: readonly string[]) =>
      judge(
        "privateItem",
        item(
          { sensitivity: seen("private") },
          {
            event: missing("denied"),
            calendar: missing("serverError"),
            evidence: evidenceWith({ exchange: { sharingFlags } }),
          },
        ),
      ).status;
    expect([asked(["Delegate", "CanViewPrivateItems"]), asked(["Delegate"])]).toEqual(["pass", "fail"]);
  });
});

test.each([
  ["the address", { username: "DAN@contoso.example" }, {}, "pass"],
  ["the user principal name only", { username: "dd@corp.example" }, { userPrincipalName: "dd@corp.example" }, "pass"],
  [
    "an alias",
    { username: "dd@corp.example" },
    { mail: "new.dan@contoso.example", aliases: ["dan@contoso.example"] },
    "pass",
  ],
  [
    "nothing of it",
    { username: STRANGER.address },
    { mail: STRANGER.address, aliases: [], userPrincipalName: null },
    "fail",
  ],
  [
    "an account that Graph describes in no way",
    { username: "dd@corp.example" },
    { mail: null, aliases: [], userPrincipalName: "dd@corp.example" },
    "unknown",
  ],
])("a token for %s", (_name, account, me, status) => {
  const facts = factsWith({
    token: seen({ objectId: null, tenantId: null, name: null, ...account }, "token"),
    me: seen(meWith(me), "graph"),
  });
  expect(judge("tokenAccount", facts).status).toBe(status);
});

test("who is refused a token is told of the admin who can look up why", () => {
  const { remedies } = judge("consent", token("denied"));
  expect(remedies.map(({ id, by }) => `${by}: ${id}`)).toEqual([
    "entraAdmin: grantAdminConsent",
    "entraAdmin: lookUpSignIn",
  ]);
});
