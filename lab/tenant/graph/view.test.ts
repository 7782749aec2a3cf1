import { expect, test } from "@jest/globals";
import { asJson, client, list, meeting, OWNER, ROOT, situation, weekly } from "../testing/situation";

const VIEW = `/users/${OWNER}/calendarView`;
const NOVEMBER = "startDateTime=2026-11-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z";

test("the view lists singles, occurrences and exceptions by start, and never the master", async () => {
  const moved = meeting({
    id: "moved",
    master: "weekly",
    originalDate: "2026-11-17",
    start: "2026-11-18T10:00",
    end: "2026-11-18T11:00",
  });
  const lab = await client(situation({ events: [meeting(), weekly(), moved] }));
  const rows = list(await lab.get(`${VIEW}?${NOVEMBER}`));
  expect(rows.map((row) => [row["type"], String(asJson(row["start"])["dateTime"]).slice(0, 16)])).toEqual([
    ["occurrence", "2026-11-03T09:00"],
    ["occurrence", "2026-11-10T09:00"],
    ["exception", "2026-11-18T09:00"],
    ["occurrence", "2026-11-24T09:00"],
    ["singleInstance", "2026-11-25T13:00"],
  ]);
  const master = lab.tenant.outlook.find("weekly")?.graphId;
  expect(rows.slice(0, 4).map((row) => row["seriesMasterId"])).toEqual([master, master, master, master]);
});

test("both ends of the window are needed, in days that exist", async () => {
  const lab = await client(situation());
  for (const query of ["", "startDateTime=2026-11-01", "startDateTime=2026-11-31T00:00:00Z&endDateTime=2026-12-01"]) {
    expect(await lab.get(`${VIEW}?${query}`)).toMatchObject({ status: 400, code: "ErrorInvalidParameter" });
  }
});

test("ten rows a page unless $top says otherwise, and the next link leads through all of them", async () => {
  const lab = await client(situation({ events: [weekly()] }));
  const query = "startDateTime=2026-11-01T00:00:00%2B01:00&endDateTime=2027-03-01T00:00:00Z";
  const first = await lab.get(`${VIEW}?${query}`);
  expect(list(first)).toHaveLength(10);
  const next = String(first.body["@odata.nextLink"]);
  expect(next.startsWith(`${ROOT}${VIEW}?`)).toBe(true);
  const second = await lab.get(next.slice(ROOT.length));
  expect(list(second)).toHaveLength(7);
  expect(second.body).not.toHaveProperty("@odata.nextLink");
  expect(list(await lab.get(`${VIEW}?${query}&$top=100`))).toHaveLength(17);
});

test("the view is served below the calendar too, and keeps to $select", async () => {
  const lab = await client(situation());
  const rows = list(await lab.get(`/users/${OWNER}/calendar/calendarView?${NOVEMBER}&$select=subject`));
  expect(rows.map((row) => Object.keys(row).sort())).toEqual([["@odata.etag", "id", "subject"]]);
});

test("a private item is listed without anything of it", async () => {
  const secret = meeting({ sensitivity: "private", subject: "Surgery", location: "Clinic", body: "<p>Scan</p>" });
  const lab = await client(situation({ events: [secret] }));
  const answer = await lab.get(`${VIEW}?${NOVEMBER}`);
  expect(list(answer)).toMatchObject([{ sensitivity: "private", subject: "Private Appointment", attendees: [] }]);
  expect(JSON.stringify(answer.body)).not.toMatch(/Surgery|Clinic|Scan/);
});

test.each([
  ["AvailabilityOnly", "Busy"],
  ["LimitedDetails", "Review"],
] as const)("%s sees %s", async (level, subject) => {
  const lab = await client(situation({ rights: [{ owner: "ann", delegate: "bob", level }] }));
  expect(list(await lab.get(`${VIEW}?${NOVEMBER}`))).toMatchObject([{ subject, bodyPreview: "" }]);
});

test("a series' instances are its occurrences and exceptions; a single item has none", async () => {
  const lab = await client(situation({ events: [weekly(), meeting()] }));
  expect(list(await lab.get(`${lab.path("weekly")}/instances?${NOVEMBER}`))).toHaveLength(4);
  expect((await lab.get(`${lab.path("review")}/instances?${NOVEMBER}`)).status).toBe(400);
});

test("an occurrence keeps its wall clock over a change of the clocks", async () => {
  const autumn = weekly({
    start: "2026-10-20T10:00",
    end: "2026-10-20T11:00",
    recurrence: {
      pattern: { type: "weekly", interval: 1, daysOfWeek: ["tuesday"] },
      range: { type: "numbered", startDate: "2026-10-20", numberOfOccurrences: 2 },
    },
  });
  const lab = await client(situation({ events: [autumn], open: { event: "weekly", form: "read" } }));
  const rows = list(await lab.get(`${VIEW}?startDateTime=2026-10-01&endDateTime=2026-12-01`));
  expect(rows.map((row) => asJson(row["start"])["dateTime"])).toEqual([
    "2026-10-20T08:00:00.0000000",
    "2026-10-27T09:00:00.0000000",
  ]);
});

test("an all-day event floats: midnight in whatever zone is asked for", async () => {
  const lab = await client(situation({ events: [meeting({ allDay: true, start: "2026-11-25", end: "2026-11-26" })] }));
  const start = async (headers: Record<string, string>): Promise<unknown> =>
    asJson(list(await lab.get(`${VIEW}?${NOVEMBER}`, headers))[0]?.["start"])["dateTime"];
  expect(await start({})).toBe("2026-11-25T00:00:00.0000000");
  expect(await start({ prefer: 'outlook.timezone="Pacific Standard Time"' })).toBe("2026-11-25T00:00:00.0000000");
});

test("a filter that the lab cannot do is not quietly ignored", async () => {
  const lab = await client(situation());
  expect((await lab.get(`${VIEW}?${NOVEMBER}&$filter=subject eq 'x'`)).status).toBe(501);
  expect(lab.tenant.unhandled).toEqual([`GET ${VIEW}`]);
});

test("a series repeats by the clock of its own time zone, not of the reader's", async () => {
  const lab = await client(
    situation({
      events: [
        weekly({
          start: "2026-10-20T16:00",
          end: "2026-10-20T17:00",
          recurrence: {
            pattern: { type: "weekly", interval: 1, daysOfWeek: ["tuesday"] },
            range: {
              type: "numbered",
              startDate: "2026-10-20",
              numberOfOccurrences: 3,
              recurrenceTimeZone: "Eastern Standard Time",
            },
          },
        }),
      ],
    }),
  );
  const span = "startDateTime=2026-10-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z";
  const rows = list(
    await lab.get(`/users/${OWNER}/calendarView?${span}`, { prefer: 'outlook.timezone="Europe/Brussels"' }),
  );
  // Europe puts its clocks back a week before America does.
  expect(rows.map((row) => asJson(row["start"])["dateTime"])).toEqual([
    "2026-10-20T16:00:00.0000000",
    "2026-10-27T15:00:00.0000000",
    "2026-11-03T16:00:00.0000000",
  ]);
  const master = await lab.get(lab.path("weekly"));
  expect(asJson(asJson(master.body["recurrence"])["range"])["recurrenceTimeZone"]).toBe("Eastern Standard Time");
  expect(master.body["originalStartTimeZone"]).toBe("Eastern Standard Time");
});
