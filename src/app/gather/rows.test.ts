/** Rows of a calendar, as Graph lists them, judged without any form of Outlook: by the checks that judge the open item. */
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { meeting, OWNER, situation, weekly } from "../../../lab/tenant/testing/situation";
import type { Scenario } from "../../../lab/scenario/types";
import { CHECKS } from "../../providers/registry";
import { known } from "../../delegation/facts/fact";
import type { MeetingEvent } from "../../delegation/facts/facts";
import { assessMailbox, assessMeeting } from "../../providers/assess";
import type { Mailbox, MeetingAssessment } from "../../delegation/verdict/meeting";
import { parseEvent } from "../../graph/parseAnswers";
import { FAKE_TIMERS } from "./testing/play";
import { judged } from "./testing/judged";
import type { World } from "./testing/world";

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: [...FAKE_TIMERS.doNotFake] });
});
afterEach(() => {
  jest.useRealTimers();
});

const FIELDS =
  "id,iCalUId,changeKey,type,seriesMasterId,recurrence,subject,start,end,isAllDay,isCancelled,isDraft,isOrganizer," +
  "organizer,sensitivity,isOnlineMeeting,onlineMeetingProvider,onlineMeeting,onlineMeetingUrl,location,attendees";

/** A month of the owner's calendar as the list gives it. @param text whether the texts are asked for, too */
async function listed(world: World, text: boolean): Promise<readonly MeetingEvent[]> {
  const token = await world.identity.silent(new AbortController().signal);
  if (!token.ok) throw new Error(token.error.kind);
  const query = `startDateTime=2026-11-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z&$top=100`;
  const url = `https://tenant.example/~graph/v1.0/users/${OWNER}/calendarView?${query}&$select=${FIELDS}${text ? ",body" : ""}`;
  const request = new Request(url, { headers: { Authorization: `Bearer ${token.value.accessToken}` } });
  const answer: unknown = await (await world.tenant.fetch(request)).json();
  const rows: unknown = Reflect.get(Object(answer), "value");
  if (!Array.isArray(rows)) throw new Error("no rows");
  return rows.flatMap((row) => parseEvent(row, OWNER) ?? []);
}

interface Listed {
  readonly mailbox: Mailbox;
  readonly rows: ReadonlyMap<string, MeetingAssessment>;
  /** What the form says of the item that is open in it. */
  readonly form: Awaited<ReturnType<typeof judged>>;
}

async function calendar(scenario: Scenario, text = true): Promise<Listed> {
  const form = await judged(scenario);
  const { now, settings, user, accountType, owner, token, me, calendar: right, skype, evidence } = form.facts;
  const mailbox = { now, settings, user, accountType, owner, token, me, calendar: right, skype, evidence };
  const events = await listed(form.world, text);
  const rows = events.map((event) => [event.subject, assessMeeting(mailbox, known(event, "graph", now))] as const);
  return { mailbox, form, rows: new Map(rows) };
}

const many = situation({
  events: [
    meeting(),
    meeting({ id: "online", subject: "Online", online: { provider: "teamsForBusiness" } }),
    meeting({ id: "zoom", subject: "Zoom", body: '<a href="https://zoom.us/j/1">Join</a>' }),
    meeting({ id: "channel", subject: "Channel", body: '<a href="https://teams.microsoft.com/l/channel/1">Us</a>' }),
    meeting({ id: "guest", subject: "Guest", organizer: "cleo" }),
    meeting({ id: "gone", subject: "Gone", cancelled: true }),
    meeting({ id: "past", subject: "Past", start: "2026-11-02T10:00", end: "2026-11-02T11:00" }),
    meeting({ id: "secret", subject: "Secret", sensitivity: "private" }),
  ],
});

describe("rows of a calendar", () => {
  test("are judged each as the open item would be", async () => {
    const { rows } = await calendar(many);
    expect(Object.fromEntries([...rows].map(([subject, { verdict }]) => [subject, verdict]))).toEqual({
      Review: "ready",
      Online: "alreadyOnline",
      Zoom: "alreadyOnline",
      Channel: "ready",
      Guest: "cannot",
      Gone: "cannot",
      Past: "cannot",
      // A private item is listed, and tells nothing but its time.
      "Private Appointment": "blocked",
    });
  });

  test("tell nothing of a private item that may not be seen", async () => {
    const { rows } = await calendar(many);
    expect(JSON.stringify(rows.get("Private Appointment"))).not.toMatch(/Private Appointment|Agenda|cleo/);
  });

  test("answer every check that needs no form, with the same answer as the form", async () => {
    const { rows, form } = await calendar(many);
    const row = rows.get("Review");
    const codes = new Map(row?.findings.map(({ check, code }) => [check, code]));
    expect([...codes.keys()].sort()).toEqual(
      CHECKS.filter(({ subject }) => subject !== "form")
        .map(({ id }) => id)
        .sort(),
    );
    for (const { check, code } of form.assessment.findings) {
      if (codes.has(check)) expect([check, codes.get(check)]).toEqual([check, code]);
    }
  });

  test("say which facts they lack: a text that was not listed cannot be searched for a link", async () => {
    const { rows } = await calendar(many, false);
    const row = rows.get("Review");
    expect(row?.verdict).toBe("notCertain");
    expect(row?.findings[0]).toMatchObject({ check: "notOnlineYet", status: "unknown" });
    expect(row?.lacks).toContainEqual({ check: "notOnlineYet", facts: expect.arrayContaining(["item"]) });
    // What the server itself calls online needs no text.
    expect(rows.get("Online")?.verdict).toBe("alreadyOnline");
  });

  test("a date of a series that lies ahead is not over", async () => {
    const { rows } = await calendar(situation({ events: [weekly()], open: { event: "weekly", form: "read" } }));
    expect(rows.get("Review")?.findings.find(({ check }) => check === "over")?.status).not.toBe("fail");
  });
});

describe("an owner before any meeting", () => {
  test.each([
    ["Editor", "ready", undefined],
    ["Reviewer", "blocked", "owner"],
  ] as const)("with %s is %s", async (level, verdict, fixer) => {
    const { mailbox } = await calendar(situation({ rights: [{ owner: "ann", delegate: "bob", level }] }));
    const assessment = assessMailbox(mailbox);
    expect(assessment.verdict).toBe(verdict);
    expect(assessment.findings.find(({ deciding, status }) => deciding && status === "fail")?.fixedBy[0]).toBe(fixer);
  });
});
