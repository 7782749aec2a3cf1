/** A Skype meeting of the delegate's own, whole: the built pane, the genuine Office.js, the lab's server. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { EventSpec, FaultSpec, Scenario } from "../../lab/scenario/types";
import { load, openTheatre, playScenario } from "./fixtures/play";
import type { Stage, Theatre } from "./fixtures/play";

const MEETINGS = "/ucwa/oauth/v1/applications/*/onlineMeetings/myOnlineMeetings";
const DAY = 86_400_000;

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});

afterAll(async () => {
  await theatre.close();
});

const base = load("skype-own-meeting.json");

async function makeOwn(stage: Stage): Promise<void> {
  await stage.press("own-meeting");
  await stage.press("confirm");
}

const conversion = async ({ pane }: Stage): Promise<object> => (await pane.look()).report?.conversion ?? {};
const made = (): readonly unknown[] => theatre.lab.tenant.written.filter(({ item }) => item.startsWith("skype:"));

test("the pane is closed after a lost answer and opened again: the meeting is found, and none made twice", async () => {
  const faults: FaultSpec[] = [
    { to: "ucwa", method: "POST", path: MEETINGS, drop: true, effect: true, nth: 1 },
    // A question that cannot do anything twice is repeated once.
    { to: "ucwa", method: "GET", path: MEETINGS, drop: true, nth: 1 },
    { to: "ucwa", method: "GET", path: MEETINGS, drop: true, nth: 2 },
  ];
  await playScenario(theatre, { ...base, faults }, "light", async (stage) => {
    await makeOwn(stage);
    expect(await conversion(stage)).toMatchObject({ outcome: "uncertain", code: "ownNotKnown" });
    const again = await stage.reopen();
    await makeOwn(again);
    expect(await conversion(again)).toMatchObject({ outcome: "converted", code: "ownMade" });
    expect(made()).toHaveLength(1);
  });
});

test("stopped while the server is being asked, it is not said that nothing exists", async () => {
  const faults: FaultSpec[] = [{ to: "ucwa", method: "POST", path: MEETINGS, never: true, effect: true, nth: 1 }];
  await playScenario(theatre, { ...base, faults }, "light", async (stage) => {
    await stage.press("own-meeting");
    const { at } = await stage.pane.look();
    await stage.pane.press("confirm");
    await theatre.untilAsked((request) => request.method === "POST" && request.path.endsWith("/myOnlineMeetings"));
    await stage.pane.press("stop");
    await stage.settled(at);
    expect(await conversion(stage)).toMatchObject({ outcome: "uncertain", code: "ownStopped" });
    await stage.press("go-on");
    expect(await conversion(stage)).toMatchObject({ outcome: "converted" });
    expect(made()).toHaveLength(1);
  });
});

const WEEKLY: NonNullable<EventSpec["recurrence"]> = {
  pattern: { type: "weekly", interval: 1, daysOfWeek: ["tuesday"] },
  range: { type: "endDate", startDate: "2026-11-24", endDate: "2026-12-15" },
};

test.each([
  ["with a last date", WEEKLY],
  ["of a number of times", { ...WEEKLY, range: { type: "numbered", startDate: "2026-11-24", numberOfOccurrences: 4 } }],
] as const)("for a series on-premises %s the meeting is kept two weeks after its last date", async (_, recurrence) => {
  const events = base.events.map((event) => ({
    ...event,
    start: "2026-11-24T10:00:00",
    end: "2026-11-24T11:00:00",
    recurrence,
  }));
  await playScenario(theatre, { ...base, events }, "light", async (stage) => {
    await makeOwn(stage);
    const last = Date.parse("2026-12-15T11:00:00+01:00");
    expect(made()).toMatchObject([{ after: { expirationTime: `/Date(${last + 14 * DAY})/` } }]);
  });
});

test.each([
  ["id", { itemId: "AAMk\ud800" }],
  ["subject", { edits: { subject: "Budget \udc00" } }],
  ["dates", { edits: { start: "9999-12-31T10:00:00", end: "9999-12-31T11:00:00" } }],
] as const)("half a character or a date beyond range, in the item's %s, breaks no pane", async (_, changes) => {
  const ready = load("ready-compose.json");
  const scenario: Scenario = { ...ready, open: { ...ready.open, ...changes } };
  await playScenario(theatre, scenario, "light", async (stage) => {
    expect((await stage.pane.look()).report).toMatchObject({ phase: "assessed", settled: true });
    expect(await stage.pane.heading()).not.toBe("");
  });
});
