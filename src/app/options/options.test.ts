/** Options in process: the real adapters over the lab's tenant, with every write lost, contradicted and refused. */
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { FaultSpec, ResponseSpec } from "../../../lab/scenario/types";
import { meeting, weekly } from "../../../lab/tenant/testing/situation";
import { asItIs, overall, planChange, undoOf, type OptionsPlan, type Wish } from "../../options/plan";
import { proposed } from "../../options/usual";
import { FAKE_TIMERS, settle } from "../gather/testing/play";
import { applyOptions, type OptionsEnd } from "./apply";
import { listMeetings } from "./list";
import { openMeeting, type Opened } from "./open";
import { seeOptions } from "./see";
import { optionsWorld, type OptionsWorld } from "./testing/world";

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: [...FAKE_TIMERS.doNotFake] });
});
afterEach(() => {
  jest.useRealTimers();
});

const signal = new AbortController().signal;
const OPTIONS = { to: "graph", method: "PATCH", path: "/me/onlineMeetings/*" } as const;
const EVENT = { to: "graph", method: "PATCH", path: "/me/events/*" } as const;
const READ = { to: "graph", method: "GET", path: "/me/onlineMeetings/*" } as const;

async function opened({ ports, eventId }: OptionsWorld): Promise<Opened> {
  const result = await settle(openMeeting(ports, eventId, null, signal));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
function planOf(of: Opened, changes: Partial<Wish> = {}): OptionsPlan {
  const wish = proposed(asItIs(of.meeting, of.candidates), of.proposed, null);
  return planChange(of.meeting, of.guests, of.candidates, { ...wish, ...changes });
}
function apply(world: OptionsWorld, of: Opened, plan: OptionsPlan): Promise<OptionsEnd> {
  return settle(applyOptions(world.ports, of, plan, () => undefined, signal));
}
const rolesIn = ({ tenant }: OptionsWorld) =>
  (tenant.meeting("review")?.attendees ?? []).map(({ person, role }) => `${person.id} ${role}`);
const said = (end: OptionsEnd): string => (end.kind === "judged" ? overall(end.judged) : end.kind);

describe("the owner", () => {
  test("opens her meeting, with whoever schedules for her as the proposed co-organizer", async () => {
    const of = await opened(optionsWorld());
    expect(of.meeting).toMatchObject({ lobby: "organization", presenters: "everyone", record: false });
    expect(of.candidates).toMatchObject([{ address: "bob@contoso.example", name: "Bob Delegate" }]);
    expect(of.proposed).toEqual(["bob@contoso.example"]);
    expect(planOf(of)).toMatchObject({ fields: [], roles: [{ to: "coorganizer" }], invite: [] });
  });

  test("makes the delegate co-organizer and sets the rest in one write, and nobody is lost", async () => {
    const world = optionsWorld();
    const of = await opened(world);
    const end = await apply(world, of, planOf(of, { lobby: "invited", presenters: "organizer", record: true }));
    expect(said(end)).toBe("set");
    expect(world.tenant.meeting("review")).toMatchObject({
      lobbyScope: "invited",
      presenters: "organizer",
      record: true,
    });
    expect(rolesIn(world)).toEqual(["cleo attendee", "bob coorganizer"]);
    expect(world.writes()).toEqual(["PATCH /me/onlineMeetings/…"]);
    expect(world.tenant.mails).toEqual([]);
  });

  test("invites the delegate first where she is not invited, and she alone gets mail", async () => {
    const world = optionsWorld("ann", ["cleo"]);
    const of = await opened(world);
    const plan = planOf(of);
    expect(plan.invite).toMatchObject([{ name: "Bob Delegate" }]);
    const end = await apply(world, of, plan);
    expect([said(end), end.invited.map(({ name }) => name)]).toEqual(["set", ["Bob Delegate"]]);
    expect(rolesIn(world)).toEqual(["cleo attendee", "bob coorganizer"]);
    expect(world.tenant.mails).toEqual([{ to: ["bob@contoso.example"], for: "invitation", item: "review" }]);
  });

  test("takes it back", async () => {
    const world = optionsWorld();
    const of = await opened(world);
    const end = await apply(world, of, planOf(of, { record: true }));
    if (end.kind !== "judged") throw new Error(end.kind);
    expect(said(await apply(world, end.now, undoOf(end.judged)))).toBe("set");
    expect(world.tenant.meeting("review")).toMatchObject({ record: false });
    expect(rolesIn(world)).toEqual(["cleo attendee", "bob attendee"]);
  });

  test("whoever came in after the preview stays in", async () => {
    const world = optionsWorld();
    const of = await opened(world);
    const record = world.tenant.meeting("review");
    const noor = world.tenant.outlook.person("ann");
    record?.attendees.push({
      person: { ...noor, id: "late", name: "Late", mail: "late@x.example", objectId: "9" },
      role: "presenter",
    });
    expect(said(await apply(world, of, planOf(of)))).toBe("set");
    expect(rolesIn(world)).toEqual(["cleo attendee", "bob coorganizer", "late presenter"]);
  });

  test("sees a new preview where somebody changed the same option meanwhile, and nothing is written", async () => {
    const world = optionsWorld();
    const of = await opened(world);
    Object.assign(world.tenant.meeting("review") ?? {}, { lobbyScope: "everyone" });
    const end = await apply(world, of, planOf(of, { lobby: "invited" }));
    expect(end).toMatchObject({ kind: "stale", now: { meeting: { lobby: "everyone" } } });
    expect(world.writes()).toEqual([]);
  });

  test("is told what the service did not take, and what it echoes as unknown is not called set", async () => {
    const world = optionsWorld();
    const of = await opened(world);
    const plan = planOf(of, { lobby: "invited" });
    Object.assign(world.scenario, {
      responses: [{ ...READ, nth: "every", status: 200, body: await echoed(world, "unknownFutureValue") }],
    });
    // The first read is the same answer: what is unknown before is no change.
    const end = await apply(
      world,
      { ...of, meeting: { ...of.meeting, lobby: null } },
      { ...plan, fields: plan.fields.map((one) => ({ ...one, before: null })) },
    );
    expect(said(end)).not.toBe("set");
    if (end.kind === "judged") expect(end.judged.fields).toMatchObject([{ field: "lobby", verdict: "unclear" }]);
  });

  async function echoed(world: OptionsWorld, scope: string): Promise<unknown> {
    const token = await world.ports.identity.silent(signal);
    if (!token.ok) throw new Error("no token");
    const answer = await world.tenant.fetch(
      new Request(
        `https://lab.example/~graph/v1.0/me/onlineMeetings?$filter=JoinWebUrl eq '${encodeURIComponent(world.joinUrl)}'`,
        {
          headers: { authorization: `Bearer ${token.value.accessToken}`, prefer: "include-unknown-enum-members" },
        },
      ),
    );
    const { value } = (await answer.json()) as { value: Record<string, unknown>[] };
    return { ...value[0], lobbyBypassSettings: { scope, isDialInBypassEnabled: false } };
  }
});

describe("whatever goes wrong with the write of the options", () => {
  const refusal = (status: number, code: string, message = code): Omit<ResponseSpec, "to"> => ({
    status,
    body: { error: { code, message } },
  });
  const cut: Partial<FaultSpec> = { drop: true };
  test.each<[string, Partial<FaultSpec> | Omit<ResponseSpec, "to">, string, number, boolean]>([
    ["a lost answer, and it took effect", { ...cut, effect: true }, "set", 1, true],
    ["a lost request", cut, "lost", 1, false],
    ["silence, and it took effect", { never: true, effect: true }, "set", 1, true],
    ["a server error, and it took effect", { ...refusal(503, "Busy"), apply: true }, "set", 1, true],
    ["a server error", refusal(500, "InternalServerError"), "lost", 1, false],
    ["a conflict", refusal(409, "Conflict"), "conflict", 1, false],
    ["a condition that failed", refusal(412, "PreconditionFailed"), "conflict", 1, false],
    ["a policy", refusal(403, "Forbidden", "Policy does not allow it."), "refused", 1, false],
    ["a bad value", refusal(400, "BadRequest"), "refused", 1, false],
    [
      "too many requests once",
      { ...refusal(429, "TooManyRequests"), headers: { "Retry-After": "2" }, nth: 1 },
      "set",
      2,
      true,
    ],
    [
      "too many requests for long",
      { ...refusal(429, "TooManyRequests"), headers: { "Retry-After": "600" } },
      "refused",
      1,
      false,
    ],
  ])("%s", async (_, fault, expected, writes, done) => {
    const world = optionsWorld();
    const of = await opened(world);
    const broken =
      "status" in fault ? { responses: [{ ...OPTIONS, ...fault }] } : { faults: [{ ...OPTIONS, ...fault }] };
    Object.assign(world.scenario, broken);
    expect(said(await apply(world, of, planOf(of)))).toBe(expected);
    expect(world.writes()).toHaveLength(writes);
    expect(rolesIn(world).includes("bob coorganizer")).toBe(done);
    expect(rolesIn(world)).toHaveLength(2);
  });

  test("an answer and every look lost: not certain, and not said to be anything else", async () => {
    const world = optionsWorld();
    const of = await opened(world);
    Object.assign(world.scenario, {
      faults: [{ ...OPTIONS, drop: true, effect: true }, ...[2, 3, 4].map((nth) => ({ ...READ, drop: true, nth }))],
    });
    expect(said(await apply(world, of, planOf(of)))).toBe("unknown");
    expect(world.writes()).toHaveLength(1);
  });
});

describe("whatever goes wrong with the invitation", () => {
  test.each<[string, Partial<FaultSpec> | Omit<ResponseSpec, "to">, string, number]>([
    ["a lost answer, and it took effect", { drop: true, effect: true }, "set", 1],
    ["a lost request", { drop: true }, "lost", 0],
    [
      "a refusal",
      { status: 403, body: { error: { code: "ErrorAccessDenied", message: "Access is denied." } } },
      "refused",
      0,
    ],
    ["a conflict", { status: 412, body: { error: { code: "ErrorIrresolvableConflict", message: "" } } }, "conflict", 0],
  ])("%s", async (_, fault, expected, mails) => {
    const world = optionsWorld("ann", ["cleo"]);
    const of = await opened(world);
    Object.assign(
      world.scenario,
      "status" in fault ? { responses: [{ ...EVENT, ...fault }] } : { faults: [{ ...EVENT, ...fault }] },
    );
    const end = await apply(world, of, planOf(of));
    expect(said(end)).toBe(expected);
    expect(world.tenant.mails).toHaveLength(mails);
    if (expected !== "set") expect(world.writes()).toEqual(["PATCH /me/events/…"]);
  });

  test("invited, and the options refused: that she is invited is told", async () => {
    const world = optionsWorld("ann", ["cleo"]);
    const of = await opened(world);
    Object.assign(world.scenario, {
      responses: [{ ...OPTIONS, status: 403, body: { error: { code: "Forbidden", message: "No." } } }],
    });
    const end = await apply(world, of, planOf(of));
    expect(end).toMatchObject({ kind: "refused", what: "write", invited: [{ name: "Bob Delegate" }] });
    expect(rolesIn(world).includes("bob coorganizer")).toBe(false);
  });
});

describe("what cannot be opened", () => {
  const asked = (owner: string) => ({
    owner,
    eventId: "x",
    by: { address: "bob@contoso.example", name: "Bob", id: null, upn: null },
  });

  test.each([
    ["somebody else's item", "cleo", "someone@contoso.example", "wrongPerson"],
    ["an item of hers that is gone", "cleo", "cleo@contoso.example", "gone"],
  ])("%s", async (_, user, owner, kind) => {
    const { ports, eventId } = optionsWorld(user, ["bob"]);
    const result = await settle(openMeeting(ports, eventId, asked(owner), signal));
    expect(result).toMatchObject({ ok: false, error: { kind } });
  });

  test("a meeting that is not online", async () => {
    const { ports, eventId } = optionsWorld("ann", [], { events: [meeting({ online: null })] });
    expect(await settle(openMeeting(ports, eventId, null, signal))).toMatchObject({
      ok: false,
      error: { kind: "notOnline" },
    });
  });

  test("options without the scope for them", async () => {
    const { ports, eventId } = optionsWorld("ann", [], {}, "User.Read Calendars.ReadWrite.Shared");
    expect(await settle(openMeeting(ports, eventId, null, signal))).toMatchObject({
      ok: false,
      error: { kind: "consent" },
    });
  });

  test("nothing is said of schedulers who could not be read", async () => {
    const responses = [{ to: "graph" as const, path: "/me/calendar/calendarPermissions", status: 403, body: {} }];
    const of = await opened(optionsWorld("ann", ["bob"], { responses }));
    expect(of).toMatchObject({ schedulersKnown: false, candidates: [], proposed: [] });
  });
});

test("her coming meetings are listed: a series once, and only those that are hers and on Teams", async () => {
  const online = { provider: "teamsForBusiness" };
  const { ports } = optionsWorld("ann", [], {
    events: [
      meeting({ online }),
      meeting({ id: "plain", subject: "Plain" }),
      weekly({ subject: "Weekly", online }),
      meeting({ id: "gone", subject: "Cancelled", cancelled: true, online }),
    ],
  });
  const token = await ports.identity.silent(signal);
  if (!token.ok) throw new Error("no token");
  const start = Date.parse("2026-11-23T08:00:00Z");
  const listed = await settle(
    listMeetings(ports.calendars, { start, end: start + 30 * 86_400_000 }, token.value, signal),
  );
  expect(listed.ok && listed.value.rows.map(({ subject, series }) => [subject, series])).toEqual([
    ["Weekly", true],
    ["Review", false],
  ]);
});

describe("the delegate", () => {
  test("sees the options of a meeting that she is invited to, and her own role", async () => {
    const owner = optionsWorld();
    const of = await opened(owner);
    const { ports, joinUrl, tenant } = optionsWorld("bob");
    expect(await settle(seeOptions(ports, joinUrl, signal))).toMatchObject({ kind: "seen", role: "attendee" });
    const bob = tenant.meeting("review")?.attendees.find(({ person }) => person.id === "bob");
    Object.assign(bob ?? {}, { role: "coorganizer" });
    expect(await settle(seeOptions(ports, joinUrl, signal))).toMatchObject({
      kind: "seen",
      role: "coorganizer",
      meeting: { lobby: of.meeting.lobby },
    });
  });

  test("is not told anything untrue of one that Graph does not show her", async () => {
    const { ports, joinUrl } = optionsWorld("bob", ["cleo"]);
    expect(await settle(seeOptions(ports, joinUrl, signal))).toMatchObject({ kind: "notShown" });
    expect(await settle(seeOptions(ports, "https://teams.microsoft.com/meet/123456?p=abc", signal))).toMatchObject({
      kind: "notShown",
    });
  });

  test("cannot set them", async () => {
    const { ports, tenant } = optionsWorld("bob");
    const id = tenant.meeting("review")?.id ?? "";
    const token = await ports.identity.silent(signal);
    if (!token.ok) throw new Error("no token");
    expect(await settle(ports.meetings.setOptions(id, { record: true }, token.value, signal))).toMatchObject({
      ok: false,
      error: { status: 403 },
    });
  });
});
