import { expect, test } from "@jest/globals";
import { client, meeting, OWNER, situation } from "./testing/situation";
import { createLimits } from "./limits";

test("the eleventh thousand request in ten minutes is told how long to wait", () => {
  let now = 0;
  const limits = createLimits(() => now);
  const ask = (): number | null => {
    const refused = limits.begin("ann");
    if (!refused) limits.end();
    return refused?.retryAfter ?? null;
  };
  for (let each = 0; each < 10_000; each++) expect(ask()).toBeNull();
  now = 60_000;
  expect(ask()).toBe(540);
  expect(limits.over.requests).toBe(1);
  now = 600_001;
  expect(ask()).toBeNull();
});

test("messages in a minute and recipients in a day are counted by mailbox, and what is over is known", () => {
  let now = 0;
  const limits = createLimits(() => now);
  for (let each = 0; each < 32; each++) limits.sent("ann", 10);
  expect(limits.over).toEqual({ requests: 0, mails: 2, recipients: 0 });
  limits.sent("eva", 9_999);
  now = 60_001;
  limits.sent("eva", 11);
  expect(limits.over).toEqual({ requests: 0, mails: 2, recipients: 10 });
  now = 24 * 3_600_000 + 1;
  limits.sent("eva", 9_000);
  expect(limits.over.recipients).toBe(10);
});

test("a further calendar is listed, and seen by those who may see it; a shared one can be missing from the list", async () => {
  const scenario = situation({
    people: situation().people.map((person) =>
      person.id === "ann" ? { ...person, mailbox: { calendars: [{ id: "board", name: "Board" }] } } : person,
    ),
    events: [meeting(), meeting({ id: "vote", folder: "board", subject: "Vote" })],
  });
  const own = await client({ ...scenario, client: { kind: "web", user: "ann" } });
  const names = async (lab: typeof own, path: string): Promise<unknown> => (await lab.get(path)).body["value"];
  expect(await names(own, "/me/calendars")).toMatchObject([
    { name: "Calendar", isDefaultCalendar: true },
    { name: "Board", isDefaultCalendar: false },
  ]);
  const span = "startDateTime=2026-11-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z";
  expect(await names(own, `/me/calendarView?${span}`)).toMatchObject([{ subject: "Review" }]);
  const delegate = await client(scenario);
  expect(await names(delegate, "/me/calendars")).toMatchObject([
    { name: "Calendar" },
    { name: "Ann Owner", canEdit: true },
  ]);
  expect((await delegate.get(delegate.path("vote"))).status).toBe(403);
  const rights = [
    { owner: "ann", delegate: "bob", level: "Editor" as const, listed: false },
    { owner: "ann", delegate: "bob", level: "Editor" as const, calendar: "board" },
  ];
  const more = await client({ ...scenario, rights });
  expect(await names(more, "/me/calendars")).toMatchObject([{ name: "Calendar" }, { name: "Board" }]);
  expect((await more.get(more.path("vote"))).status).toBe(200);
  expect((await more.get(`/users/${OWNER}/calendar`)).body["canEdit"]).toBe(true);
});
