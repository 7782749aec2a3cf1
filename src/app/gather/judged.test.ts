/** Situations of the lab through the real Graph adapter, judged: what is said of them first. */
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { meeting, OWNER, situation, weekly } from "../../../lab/tenant/testing/situation";
import { known, valueOf } from "../../delegation/facts/fact";
import { FAKE_TIMERS } from "./testing/play";
import { judged } from "./testing/judged";

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: [...FAKE_TIMERS.doNotFake] });
});
afterEach(() => {
  jest.useRealTimers();
});

const body = (html: string) => situation({ events: [meeting({ body: html })] });
const TEAMS = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0";

describe("a link in the text", () => {
  test.each([
    [
      "a channel of Teams",
      '<a href="https://teams.microsoft.com/l/channel/19%3aabc/General?groupId=1">Our channel</a>',
    ],
    ["Zoom's download page", "<p>Install Zoom first: https://zoom.us/download</p>"],
  ])("to %s does not make it online", async (_, html) => {
    const { assessment } = await judged(body(html));
    expect(assessment).toMatchObject({ verdict: "ready", existingLink: null });
  });

  test.each([
    ["as it is", `<a href="${TEAMS}">Join</a>`, TEAMS],
    [
      "behind Proofpoint",
      '<a href="https://urldefense.com/v3/__https://zoom.us/j/1__;!!abc!xyz$">Join</a>',
      "https://zoom.us/j/1",
    ],
    [
      "behind Barracuda",
      '<a href="https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fzoom.us%2fj%2f1&amp;c=E,1">Join</a>',
      "https://zoom.us/j/1",
    ],
    [
      "behind Mimecast, which shows its host alone",
      '<a href="https://protect-eu.mimecast.com/s/AbC?domain=zoom.us">Join</a>',
      "https://protect-eu.mimecast.com/s/AbC?domain=zoom.us",
    ],
    [
      "without a scheme",
      "<p>Join: teams.microsoft.com/meet/28123456789012?p=aB.</p>",
      "https://teams.microsoft.com/meet/28123456789012?p=aB",
    ],
  ])("%s is the meeting that exists", async (_, html, url) => {
    const { assessment } = await judged(body(html));
    expect(assessment).toMatchObject({ verdict: "alreadyOnline", existingLink: url });
  });
});

describe("whole days", () => {
  test("a private whole-day item that only the view shows is recognised", async () => {
    const day = { start: "2026-11-25T00:00", end: "2026-11-26T00:00", allDay: true, sensitivity: "private" } as const;
    const scenario = situation({
      events: [meeting(day)],
      timeZone: "America/Los_Angeles",
      client: { kind: "classicWindows", user: "bob", requirementSets: { Mailbox: "1.8" } },
    });
    const { finding, assessment } = await judged(scenario);
    expect(finding("privateItem")).toMatchObject({ code: "hidden", status: "fail" });
    expect(assessment).toMatchObject({ verdict: "blocked", item: null });
  });
});

describe("what no server should say", () => {
  const odd = (dateTime: string) => ({
    to: "graph" as const,
    path: "/users/*/events/*",
    status: 200,
    body: {
      id: "AAMk\ud800",
      type: "singleInstance",
      isOrganizer: true,
      start: { dateTime, timeZone: "UTC" },
      end: { dateTime, timeZone: "UTC" },
    },
  });

  test.each(["+275760-09-12T00:00:00", "9999-12-31T23:59:59.9999999", "-000001-01-01T00:00:00", "0000-00-00T00:00:00"])(
    "a meeting at %s is judged or said to make no sense, and nothing breaks",
    async (dateTime) => {
      const { facts } = await judged(situation({ responses: [odd(dateTime)] }));
      expect(facts.event).toMatchObject({ known: false, reason: "malformed" });
    },
  );

  test("an id with half a letter is asked for all the same", async () => {
    const scenario = situation({ open: { event: "review", form: "read", itemId: "AAMk\ud800" } });
    const { assessment } = await judged(scenario);
    expect(assessment.verdict).toBe("ready");
  });

  test("a series that ends beyond all dates is not taken for over", async () => {
    const recurrence = {
      pattern: { type: "daily", interval: 1_000_000_000 },
      range: { type: "numbered" as const, startDate: "2026-11-25", numberOfOccurrences: 40_000 },
    };
    const { finding } = await judged(situation({ events: [meeting({ recurrence })] }));
    expect(finding("over")?.status).toBe("pass");
  });
});

const ANN = { id: "ann", name: "Ann Owner", mail: OWNER };
const BOB = { id: "bob", name: "Bob Delegate", mail: "bob@contoso.example" };
const CLEO = { id: "cleo", name: "Cleo Guest", mail: "cleo@contoso.example" };

describe("a mailbox that is not known here", () => {
  test.each(["external", "group"] as const)(
    "(%s) leads, with who can look it up, and nobody is told to wait",
    async (kind) => {
      const scenario = situation({ people: [{ ...ANN, kind }, BOB, CLEO] });
      const { assessment, first } = await judged(scenario);
      expect(first).toMatchObject({ check: "ownerMailbox", code: "notKnownHere", fixedBy: ["exchangeAdmin", "you"] });
      expect(assessment.verdict).toBe("notCertain");
      const open = assessment.findings.filter(({ deciding, status }) => deciding && status === "unknown");
      expect(open.flatMap(({ remedies }) => remedies.map(({ id }) => id))).not.toContain("tryAgainLater");
    },
  );

  test("an empty 404 on the way is not taken for it", async () => {
    const nothing = { to: "graph" as const, path: "/users/**", status: 404 };
    const { finding } = await judged(situation({ responses: [nothing] }));
    expect(finding("ownerMailbox")?.code).not.toBe("notKnownHere");
  });

  test("a date of a series whose series cannot be read is said to be that", async () => {
    const error = { code: "ErrorItemNotFound", message: "The specified object was not found in the store." };
    const scenario = situation({
      events: [weekly()],
      open: { event: "weekly", form: "read", occurrence: "2026-11-24", itemId: null },
      // The series by the id that Outlook told, and again by the id that its date names.
      responses: [1, 3].map((nth) => ({
        to: "graph" as const,
        method: "GET",
        path: "/users/*/events/*",
        nth,
        status: 404,
        body: { error },
      })),
    });
    const { first } = await judged(scenario);
    expect(first).toMatchObject({ check: "saved", code: "seriesMissing", fixedBy: ["you"] });
  });
});

describe("an item that New Outlook calls unsaved", () => {
  const compose = { event: "review", form: "compose", itemId: null } as const;
  const client = { kind: "newWindows", user: "bob" } as const;

  test("without a subject is found by its time", async () => {
    const { assessment, facts } = await judged(
      situation({ events: [meeting({ subject: "" })], open: compose, client }),
    );
    expect(valueOf(facts.event)?.isOrganizer).toBe(true);
    expect(assessment.verdict).toBe("ready");
  });

  test("without a subject, elsewhere, is believed to be new", async () => {
    const { finding } = await judged(situation({ events: [meeting({ subject: "" })], open: compose }));
    expect(finding("saved")?.code).toBe("aboutToBeSaved");
  });

  describe("with another one alike", () => {
    const twice = situation({
      events: [meeting(), meeting({ id: "again", body: "<p>Second group</p>", location: "Room 2" })],
      open: compose,
      client,
    });

    test("is a question, and the person is told what to choose from", async () => {
      const { assessment, first } = await judged(twice);
      expect(first).toMatchObject({ check: "saved", code: "ambiguous", fixedBy: ["you"] });
      expect(assessment.candidates.map(({ preview, location, subject }) => [subject, location, preview])).toEqual([
        ["Review", "", "Agenda"],
        ["Review", "Room 2", "Second group"],
      ]);
    });

    test("is the one that was chosen", async () => {
      const { assessment } = await judged(twice);
      const id = assessment.candidates[1]?.id ?? "";
      const chosen = await judged(twice, { choice: { kind: "event", id } });
      expect(chosen.assessment).toMatchObject({ verdict: "ready", candidates: [] });
      expect(valueOf(chosen.facts.event)).toMatchObject({ id, location: "Room 2" });
    });

    test("is a new one when the person says so", async () => {
      const { finding } = await judged(twice, { choice: { kind: "new" } });
      expect(finding("saved")?.code).toBe("aboutToBeSaved");
    });
  });

  test("of private candidates nothing but their times is told", async () => {
    const secret = { sensitivity: "private", subject: "" } as const;
    const scenario = situation({
      rights: [{ owner: "ann", delegate: "bob", level: "Editor", viewPrivateItems: true }],
      events: [meeting(secret), meeting({ ...secret, id: "again" })],
      open: compose,
      client,
    });
    const { assessment } = await judged(scenario);
    expect(assessment.candidates.map(({ subject, preview }) => subject + preview)).toEqual(["", ""]);
  });
});

describe("the owner", () => {
  test.each([
    ["SharedMailbox", "sharedMailbox"],
    ["RoomMailbox", "room"],
  ])(
    "is no person by IT's evidence (%s): said before anything is converted, and nobody is asked in its name",
    async (ownerType, code) => {
      const evidence = known(
        {
          version: 1 as const,
          collectedAt: Date.parse("2026-11-23T08:00:00Z"),
          owner: OWNER,
          delegate: BOB.mail,
          exchange: { location: "online" as const, ownerType },
        },
        "evidence",
        0,
      );
      const { assessment, first } = await judged(situation(), { evidence });
      expect(first).toMatchObject({ check: "ownerKind", code, status: "fail", fixedBy: ["you", "teamsAdmin"] });
      expect(assessment.verdict).toBe("notCertain");
      expect(
        assessment.findings.flatMap(({ fixedBy, remedies }) => [...fixedBy, ...remedies.map(({ by }) => by)]),
      ).not.toContain("owner");
    },
  );

  test("of unknown kind lowers nothing", async () => {
    const { assessment, finding } = await judged(situation());
    expect(assessment.verdict).toBe("ready");
    expect(finding("ownerKind")).toMatchObject({ code: "cannotSee", status: "unknown" });
  });

  const mac = { kind: "mac", user: "bob" } as const;
  const stale = { owner: CLEO.mail, targetMailbox: CLEO.mail, delegatePermissions: 63 };

  test("is the organizer where a Mac still names the mailbox of before, and the item is in the organizer's", async () => {
    const scenario = situation({ client: mac, open: { event: "review", form: "read", shared: stale } });
    const { assessment } = await judged(scenario);
    expect(assessment).toMatchObject({ verdict: "ready", owner: OWNER });
  });

  test("could not be told where a Mac names two and neither has the item", async () => {
    const scenario = situation({
      client: mac,
      open: { event: "review", form: "read", shared: stale, itemId: "AAMkNowhere" },
    });
    const moved = { ...scenario, events: [meeting({ start: "2026-11-25T14:00", end: "2026-11-25T15:00" })] };
    const nowhere = { to: "graph" as const, path: "/users/*/calendarView", status: 200, body: { value: [] } };
    const { assessment, finding, first } = await judged({ ...moved, responses: [nowhere] });
    expect(first).toMatchObject({ check: "actingFor", code: "contradiction", status: "unknown", fixedBy: ["you"] });
    expect(finding("organizer")?.status).toBe("unknown");
    expect(assessment).toMatchObject({ verdict: "notCertain", owner: null });
  });

  test("on a Mac, who was only invited, is still not the organizer", async () => {
    const scenario = situation({
      client: mac,
      events: [meeting({ calendar: "ann", organizer: "cleo" })],
      open: { event: "review", form: "read" },
    });
    const { assessment, finding } = await judged(scenario);
    expect(finding("organizer")?.code).toBe("someoneElse");
    expect(assessment.verdict).toBe("cannot");
  });
});

describe("on two sides", () => {
  const client = { kind: "classicWindows", user: "bob", accountType: "enterprise" } as const;

  test("a delegate on-premises and an owner in Microsoft 365: said, with who can bring them together", async () => {
    const scenario = situation({ client, rights: [{ owner: "ann", delegate: "bob", level: "Reviewer" }] });
    const { finding } = await judged(scenario);
    expect(finding("ownerMailbox")).toMatchObject({ code: "apart", status: "fail", fixedBy: ["exchangeAdmin"] });
  });

  test("where the server lets her edit all the same, nothing stands in the way", async () => {
    const { finding } = await judged(situation({ client }));
    expect(finding("ownerMailbox")?.code).toBe("online");
  });
});

test("her own copy of a meeting of her owner's leads to the owner's calendar", async () => {
  const scenario = situation({
    events: [meeting({ calendar: "bob", organizer: "ann" })],
    open: { event: "review", form: "read", shared: "absent" },
  });
  const { assessment, first } = await judged(scenario);
  expect(assessment.verdict).toBe("cannot");
  expect(first).toMatchObject({ check: "organizer", code: "ownCopyOfOwners", fixedBy: ["you"] });
  expect(first?.remedies).toMatchObject([{ id: "openOwnersItem", params: { ownerName: "Ann Owner" } }]);
});

describe("a view that goes on", () => {
  const row = (id: string, subject: string) => ({
    id,
    subject,
    type: "singleInstance",
    start: { dateTime: "2026-11-25T13:00:00", timeZone: "UTC" },
    end: { dateTime: "2026-11-25T14:00:00", timeZone: "UTC" },
  });
  const pages = (nextLink: string) =>
    situation({
      open: { event: "review", form: "read", itemId: "AAMkNotThere" },
      responses: [
        {
          to: "graph",
          path: "/users/*/calendarView",
          nth: 1,
          status: 200,
          body: { value: [row("one", "Another")], "@odata.nextLink": nextLink },
        },
      ],
    });

  test("is followed as the server says it, within Graph's own root", async () => {
    const window = "startDateTime=2026-11-25T12:59:00Z&endDateTime=2026-11-25T14:01:00Z";
    const next = `https://tenant.example/~graph/v1.0/users/ann@contoso.example/calendarView?${window}&$skip=0`;
    const { assessment, world } = await judged(pages(next));
    expect(assessment.verdict).toBe("ready");
    expect(world.tenant.requests.filter(({ path }) => path.endsWith("/calendarView"))).toHaveLength(2);
  });

  test.each([
    "https://evil.example/~graph/v1.0/users/ann@contoso.example/calendarView?$skip=1",
    "https://tenant.example/~graph/v1.0/../../steal",
    "https://tenant.example/~graph/v1.0evil/users",
  ])("is not followed to %s, and not taken for whole", async (next) => {
    const { facts, world, assessment } = await judged(pages(next));
    expect(facts.view).toMatchObject({ known: false, reason: "malformed" });
    expect(assessment.verdict).toBe("notCertain");
    expect(world.tenant.requests.filter(({ to }) => to === "graph")).toHaveLength(4);
  });
});
