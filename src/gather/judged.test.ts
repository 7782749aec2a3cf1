/** Situations of the lab through the real Graph adapter, judged: what is said of them first. */
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { meeting, situation } from "../../lab/tenant/testing/situation";
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
