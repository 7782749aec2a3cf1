import { beforeAll, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseScenario } from "../../scenario/parse";
import type { Scenario } from "../../scenario/types";
import type { Exchange } from "../tenant.types";
import { readDeclarations } from "../testing/declarations";
import type { Judge } from "../testing/declarations";
import { client, list, meeting, situation, weekly } from "../testing/situation";

const SCENARIOS = join(__dirname, "..", "..", "scenarios");
const files = readdirSync(SCENARIOS).filter((name) => name.endsWith(".json"));
const ALL_SCOPES =
  "User.Read Calendars.ReadWrite Calendars.ReadWrite.Shared MailboxSettings.ReadWrite OnlineMeetings.ReadWrite";
const SPAN = "startDateTime=2026-11-01T00:00:00Z&endDateTime=2027-01-31T00:00:00Z";

let judge: Judge;

beforeAll(() => {
  judge = readDeclarations();
}, 60_000);

/** Asks for everything that this person may ask for. */
async function askAll(scenario: Scenario, user: string): Promise<Exchange[]> {
  const heard: Exchange[] = [];
  const calm: Scenario = { ...scenario, client: { ...scenario.client, user }, faults: [], responses: [] };
  const lab = await client({ ...calm, consent: {} }, ALL_SCOPES, undefined, (exchange) => heard.push(exchange));
  for (const path of ["/me", "/me/calendars", "/me/calendar/calendarPermissions", "/me/mailboxSettings"]) {
    await lab.get(path);
  }
  for (const owner of scenario.people) {
    const mailbox = owner.id === user ? "/me" : `/users/${owner.mail}`;
    await lab.get(`${mailbox}/calendar`);
    const events = list(await lab.get(`${mailbox}/calendarView?${SPAN}&$top=50`));
    const masters = events.map((event) => event["seriesMasterId"]).filter((id) => typeof id === "string");
    for (const id of [...events.slice(0, 5).map((event) => event["id"]), ...new Set(masters)]) {
      await lab.get(`${mailbox}/events/${String(id)}`);
    }
    for (const id of new Set(masters)) await lab.get(`${mailbox}/events/${id}/instances?${SPAN}`);
    for (const event of events) {
      const { joinUrl } = (event["onlineMeeting"] ?? {}) as { joinUrl?: string };
      if (joinUrl) await lab.get(`/me/onlineMeetings?$filter=JoinWebUrl eq '${encodeURIComponent(joinUrl)}'`);
    }
  }
  expect(lab.tenant.unhandled).toEqual([]);
  return heard;
}

test.each(files)("%s: whatever its people may ask, every answer is as Graph declares it", async (file) => {
  const parsed = parseScenario(readFileSync(join(SCENARIOS, file), "utf8"), file);
  if (!parsed.ok) throw new Error(parsed.error);
  const scenario = parsed.value;
  const owners = scenario.events.map((event) => event.calendar);
  const heard = (
    await Promise.all([scenario.client.user, ...new Set(owners)].map((user) => askAll(scenario, user)))
  ).flat();
  expect(heard.length).toBeGreaterThan(0);
  expect(heard.flatMap(judge)).toEqual([]);
});

test.each([
  [{ path: "/me", select: "displayName,joinLink" }, "$select=joinLink"],
  [{ path: "/me/calendar", answer: { canEdit: "yes" } }, "canEdit"],
  [{ path: "/users/x/events/1", answer: { uid: "1" } }, "uid is not declared"],
  [{ path: "/users/x/events/1", answer: { type: "recurring" } }, "none of"],
  [{ path: "/users/x/calendarView", answer: { value: [{ occurrenceId: null }] } }, "occurrenceId"],
  [{ path: "/users/x/events/1", answer: { start: { dateTime: null } } }, "is null"],
  [{ path: "/users/x/events/1", body: { isOnline: true } }, "body.isOnline"],
  [{ path: "/me/onlineMeetings/1", body: { participants: { attendees: [{ role: "host" }] } } }, "none of"],
] as const)("what is not declared is found: %j", (part, said) => {
  const exchange = { method: "GET", select: null, body: undefined, status: 200, answer: {}, ...part };
  expect(judge(exchange).join()).toContain(said);
});

test("the answers to writes are as declared, and so are a series' master and its exceptions", async () => {
  const heard: Exchange[] = [];
  const scenario = situation({
    client: { kind: "web", user: "ann" },
    events: [
      meeting({ online: { provider: "teamsForBusiness" } }),
      weekly(),
      meeting({
        id: "moved",
        master: "weekly",
        originalDate: "2026-11-24",
        start: "2026-11-25T10:00",
        end: "2026-11-25T11:00",
      }),
    ],
  });
  const lab = await client(scenario, ALL_SCOPES, undefined, (exchange) => heard.push(exchange));
  await lab.get(`${lab.path("weekly")}?$select=exceptionOccurrences,cancelledOccurrences`);
  await lab.get(lab.path("moved"));
  await lab.patch(lab.path("weekly"), { isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" });
  await lab.post("/me/calendar/calendarPermissions", {
    emailAddress: { address: "cleo@contoso.example" },
    role: "read",
  });
  await lab.patch("/me/mailboxSettings", { delegateMeetingMessageDeliveryOptions: "sendToDelegateAndPrincipal" });
  const link = lab.tenant.outlook.find("review")?.joinUrl ?? "";
  const [found] = list(await lab.get(`/me/onlineMeetings?$filter=JoinWebUrl eq '${encodeURIComponent(link)}'`));
  await lab.patch(`/me/onlineMeetings/${String(found?.["id"])}`, { allowedPresenters: "organizer" });
  expect(heard.map((exchange) => exchange.status)).toEqual([200, 200, 200, 201, 200, 200, 200]);
  expect(heard.flatMap(judge)).toEqual([]);
});
