import { describe, expect, test } from "@jest/globals";
import { assess } from "../../providers/assess";
import type { Facts } from "../facts/facts";
import {
  AT,
  calendarWith,
  clientWith,
  DAY,
  DELEGATE,
  eventWith,
  evidenceWith,
  factsWith,
  HOUR,
  itemWith,
  meWith,
  missing,
  OWNER,
  seen,
  STRANGER,
  withoutGraph,
} from "../testing/factBuilders";

const newItem = itemWith({
  form: "compose",
  itemId: seen<string | null>(null),
  itemClass: missing("notSupported", "outlook"),
});
const series = eventWith({
  type: "seriesMaster",
  start: AT - 300 * DAY,
  end: AT - 300 * DAY + HOUR,
  recurrence: { rangeType: "noEnd", startDate: "2026-01-27", endDate: null, count: null, lastEnd: null },
});
const nothing = missing("noAnswer", "outlook");

const SITUATIONS: readonly [string, Facts, string, string | null][] = [
  ["everything is well", factsWith(), "ready", null],
  ["the item is open in the compose form", factsWith({ item: seen(itemWith({ form: "compose" })) }), "ready", null],
  ["a new item is not saved yet", factsWith({ item: seen(newItem), event: missing("notAsked") }), "ready", null],
  [
    "it is already online",
    factsWith({ event: seen(eventWith({ isOnlineMeeting: true, provider: "teamsForBusiness" })) }),
    "alreadyOnline",
    "nobody",
  ],
  [
    "a Zoom link stands in the location",
    factsWith({ item: seen(itemWith({ location: seen("https://us02web.zoom.us/j/1") })) }),
    "alreadyOnline",
    "nobody",
  ],
  [
    "she may only read",
    factsWith({
      item: seen(
        itemWith({ shared: seen({ owner: OWNER.address, targetMailbox: OWNER.address, delegatePermissions: 1 }) }),
      ),
      calendar: seen(calendarWith({ canEdit: false })),
    }),
    "blocked",
    "owner",
  ],
  [
    "the owner's calendar does not allow Teams",
    factsWith({ calendar: seen(calendarWith({ allowedProviders: ["skypeForBusiness"] })) }),
    "blocked",
    "teamsAdmin",
  ],
  [
    "the calendar does not say what it allows",
    factsWith({ calendar: seen(calendarWith({ allowedProviders: null })) }),
    "notCertain",
    "teamsAdmin",
  ],
  [
    "somebody else is the organizer",
    factsWith({ event: seen(eventWith({ isOrganizer: false, organizer: STRANGER })) }),
    "cannot",
    "nobody",
  ],
  ["the item is also an attendee's copy of hers", factsWith({ ownCopy: seen(true, "graph") }), "cannot", "nobody"],
  ["the meeting is cancelled", factsWith({ event: seen(eventWith({ isCancelled: true })) }), "cannot", "nobody"],
  [
    "the meeting is over",
    factsWith({ event: seen(eventWith({ start: AT - 2 * HOUR, end: AT - HOUR })) }),
    "cannot",
    "nobody",
  ],
  [
    "the meeting is in progress",
    factsWith({ event: seen(eventWith({ start: AT - HOUR, end: AT + HOUR })) }),
    "ready",
    null,
  ],
  ["a series began last year and has no end", factsWith({ event: seen(series) }), "ready", null],
  [
    "the private item may not be seen",
    factsWith({
      item: seen(itemWith({ sensitivity: seen("private") })),
      event: missing("denied", "graph", "ErrorAccessDenied"),
    }),
    "blocked",
    "owner",
  ],
  [
    "Outlook gave no item",
    factsWith({
      item: seen(null),
      owner: missing("notFound", "outlook"),
      calendar: missing("notAsked"),
      event: missing("notAsked"),
      view: missing("notAsked"),
    }),
    "notCertain",
    "exchangeAdmin",
  ],
  [
    "there are no shared properties",
    factsWith({ item: seen(itemWith({ shared: missing("notSupported", "outlook") })) }),
    "ready",
    null,
  ],
  [
    "the Mac says 0",
    factsWith({
      item: seen(
        itemWith({ shared: seen({ owner: OWNER.address, targetMailbox: OWNER.address, delegatePermissions: 0 }) }),
      ),
    }),
    "ready",
    null,
  ],
  ["two items fit", factsWith({ event: missing("ambiguous") }), "notCertain", "you"],
  [
    "the token is another account's",
    factsWith({
      token: seen({ username: STRANGER.address, objectId: null, tenantId: null, name: null }, "token"),
      me: seen(meWith({ mail: STRANGER.address, userPrincipalName: STRANGER.address, aliases: [] }), "graph"),
      calendar: missing("denied", "graph", "ErrorAccessDenied"),
      event: missing("denied", "graph", "ErrorAccessDenied"),
    }),
    "blocked",
    "you",
  ],
  [
    "the user principal name differs from the address",
    factsWith({
      token: seen({ username: "d.delegate@corp.example", objectId: null, tenantId: null, name: null }, "token"),
      me: seen(meWith({ userPrincipalName: "d.delegate@corp.example", mail: "DAN@contoso.example" }), "graph"),
    }),
    "ready",
    null,
  ],
  [
    "she has to sign in",
    withoutGraph("notAsked", { token: missing("signInNeeded", "token", "AADSTS65001") }),
    "notCertain",
    "you",
  ],
  [
    "an admin has to consent",
    withoutGraph("notAsked", { token: missing("adminConsentNeeded", "token", "AADSTS90094") }),
    "blocked",
    "entraAdmin",
  ],
  [
    "the owner's mailbox is not in the cloud",
    withoutGraph("notFound", { me: seen(meWith(), "graph") }, "MailboxNotEnabledForRESTAPI"),
    "notCertain",
    "exchangeAdmin",
  ],
  ["there is no network", withoutGraph("offline"), "notCertain", "nobody"],
  [
    "there is no network, not even for the token",
    withoutGraph("notAsked", { token: missing("offline", "token") }),
    "notCertain",
    "nobody",
  ],
  [
    "Outlook is silent",
    withoutGraph("notAsked", {
      item: nothing,
      user: nothing,
      owner: nothing,
      client: clientWith({ mailboxSet: null }),
      accountType: nothing,
    }),
    "notCertain",
    "nobody",
  ],
];

test.each(SITUATIONS)("%s", (_name, facts, verdict, fixer) => {
  const assessment = assess(facts);
  const first = assessment.findings.find(
    (finding) => finding.deciding && (finding.status === "fail" || finding.status === "unknown"),
  );
  expect([assessment.verdict, first?.fixedBy[0] ?? null]).toEqual([verdict, fixer]);
});

describe("an own item", () => {
  test("is ready without a word of delegation", () => {
    const facts = factsWith({
      item: seen(itemWith({ organizer: seen(DELEGATE), shared: seen(null) })),
      owner: seen(DELEGATE),
      calendar: seen(calendarWith({ owner: DELEGATE }), "graph"),
      event: seen(eventWith({ organizer: DELEGATE }), "graph"),
    });
    const assessment = assess(facts);
    expect(assessment).toMatchObject({ verdict: "ready", own: true, route: "graph" });
    expect(assessment.findings.find((finding) => finding.check === "editRight")?.status).toBe("notApplicable");
  });
});

test("nothing of a private item is told", () => {
  const facts = factsWith({
    item: seen(
      itemWith({ sensitivity: seen("private"), subject: seen("Merger with Fabrikam"), location: seen("Secret room") }),
    ),
    event: missing("denied", "graph", "ErrorAccessDenied"),
    view: missing("notAsked"),
  });
  const assessment = assess(facts);
  expect(assessment.item).toBeNull();
  expect(JSON.stringify(assessment)).not.toMatch(/Merger|Secret/);
  const open = assessment.findings.filter((finding) => finding.deciding && finding.status !== "pass");
  expect(new Set(open.flatMap((finding) => finding.remedies.map((remedy) => remedy.id)))).toEqual(
    new Set(["letSeePrivateItems"]),
  );
});

describe("what evidence adds", () => {
  test("a delegate flag that is missing leads the list, and the verdict is not certain, never blocked", () => {
    const assessment = assess(
      factsWith({ evidence: evidenceWith({ exchange: { calendarRights: ["Editor"], sharingFlags: [] } }) }),
    );
    expect(assessment.verdict).toBe("notCertain");
    expect(assessment.route).toBe("graph");
    expect(assessment.findings[0]).toMatchObject({ check: "delegateFlag", fixedBy: ["owner", "exchangeAdmin"] });
  });

  test("a flag that is there changes nothing", () => {
    expect(assess(factsWith({ evidence: evidenceWith({ exchange: { sharingFlags: ["Delegate"] } }) })).verdict).toBe(
      "ready",
    );
  });
});

describe("a link that stands there already", () => {
  const zoom = { item: seen(itemWith({ bodyHtml: seen('<a href="https://zoom.us/j/1?a=1&amp;b=2">x</a>') })) };

  test("is shown, and Teams may be added", () => {
    expect(assess(factsWith(zoom))).toMatchObject({
      existingLink: "https://zoom.us/j/1?a=1&b=2",
      route: null,
      secondRoute: "graph",
    });
  });

  test("is shown alone where Teams is not possible", () => {
    expect(
      assess(factsWith({ ...zoom, calendar: seen(calendarWith({ allowedProviders: [] })) })).secondRoute,
    ).toBeNull();
  });

  test("of the server's own is never changed to another provider", () => {
    const facts = factsWith({
      event: seen(
        eventWith({ isOnlineMeeting: true, provider: "skypeForBusiness", joinUrl: "https://meet.lync.com/x/y/Z" }),
      ),
    });
    expect(assess(facts)).toMatchObject({ existingLink: "https://meet.lync.com/x/y/Z", secondRoute: null });
  });

  test("of an unknown host is not shown as a link", () => {
    const facts = factsWith({ event: seen(eventWith({ isOnlineMeeting: true, joinUrl: "https://evil.example/x" })) });
    expect(assess(facts)).toMatchObject({ verdict: "alreadyOnline", existingLink: null });
  });
});

describe("what was opened", () => {
  const master = eventWith({ ...series, id: "master" });

  test.each([
    ["occurrence", { ...eventWith(), type: "occurrence" as const }],
    ["exception", { ...eventWith(), type: "exception" as const }],
  ])("an %s is named as such, and its series converts", (kind, opened) => {
    const facts = factsWith({ event: seen(master), opened: seen(opened) });
    expect(assess(facts)).toMatchObject({ verdict: "ready", item: { kind, start: new Date(AT + DAY).toISOString() } });
  });

  test("the series itself is a series", () => {
    expect(assess(factsWith({ event: seen(master), item: seen(itemWith({ recurring: seen(true) })) })).item?.kind).toBe(
      "series",
    );
  });

  test("the form's own times and subject count in compose", () => {
    const item = seen(
      itemWith({
        form: "compose",
        subject: seen("New subject"),
        start: seen(AT + 2 * DAY),
        end: seen(AT + 2 * DAY + HOUR),
      }),
    );
    expect(assess(factsWith({ item })).item).toEqual({
      kind: "single",
      subject: "New subject",
      start: new Date(AT + 2 * DAY).toISOString(),
      end: new Date(AT + 2 * DAY + HOUR).toISOString(),
    });
  });
});

test("the root of what is unknown is listed before what follows from it", () => {
  const facts = withoutGraph("notAsked", { token: missing("signInNeeded", "token") });
  expect(assess(facts).findings[0]?.check).toBe("consent");
});

test("addresses are given in lower case, the owner's as the server writes it", () => {
  const owner = { address: "Olivia.Owner@Contoso.example", name: "Olivia Owner" };
  const facts = factsWith({
    owner: seen({ ...owner, address: "olivia@contoso.example" }),
    calendar: seen(calendarWith({ owner })),
  });
  expect(assess(facts).owner).toBe("olivia.owner@contoso.example");
});
