import { describe, expect, test } from "@jest/globals";
import { optionsFragment, readOptionsFragment, type OptionsRequest } from "./link";
import { lostFrom, withRoles } from "./people";
import { asItIs, changesNothing, isStale, judge, overall, patchOf, planChange, undoOf, type Wish } from "./plan";
import type { Candidate, Guest, MeetingOptions, Participant, Role } from "./types";
import { proposed, readUsual, usualCoorganizers, writeUsual, type Usual } from "./usual";

const BRAM = "8d2b7e14-0b9a-4f7e-9c33-5e4a2f6d1b02";

function participant(name: string, role: Role | null = "attendee", changes: Partial<Participant> = {}): Participant {
  return { id: null, upn: `${name}@contoso.example`, name, role, identity: null, ...changes };
}
function meeting(changes: Partial<MeetingOptions> = {}): MeetingOptions {
  return {
    ...{ id: "m", joinUrl: null, lobby: "organization", dialIn: false, presenters: "everyone" },
    ...{ admitters: "organizerAndCoOrganizersAndPresenters", record: false },
    people: [participant("noor"), participant("bram", "attendee", { id: BRAM })],
    ...changes,
  };
}
function candidate(name: string, changes: Partial<Candidate> = {}): Candidate {
  return { address: `${name}@contoso.example`, name, id: null, upn: null, ...changes };
}
const guests: readonly Guest[] = ["noor", "bram"].map((name) => ({
  address: `${name}@contoso.example`,
  name,
  type: "required",
}));
const wish = (changes: Partial<Wish> = {}): Wish => ({ ...asItIs(meeting(), [candidate("bram")]), ...changes });

describe("a plan", () => {
  test("changes nothing where everything is as wished", () => {
    expect(changesNothing(planChange(meeting(), guests, [candidate("bram")], wish()))).toBe(true);
  });

  test("names what changes, and who becomes co-organizer", () => {
    const plan = planChange(
      meeting(),
      guests,
      [candidate("bram")],
      wish({ lobby: "invited", record: true, coorganizers: ["bram@contoso.example"] }),
    );
    expect(plan.fields).toEqual([
      { field: "lobby", before: "organization", after: "invited" },
      { field: "record", before: false, after: true },
    ]);
    expect(plan.roles).toMatchObject([{ person: { name: "bram" }, from: "attendee", to: "coorganizer" }]);
    expect(plan.invite).toEqual([]);
  });

  test("invites a co-organizer who is not among the guests", () => {
    const plan = planChange(meeting(), guests, [candidate("eva")], wish({ coorganizers: ["eva@contoso.example"] }));
    expect(plan.invite.map(({ name }) => name)).toEqual(["eva"]);
    expect(plan.roles).toMatchObject([{ from: null, to: "coorganizer" }]);
  });

  test("knows a guest by her user principal name too", () => {
    const eva = candidate("eva", { upn: "noor@contoso.example" });
    expect(planChange(meeting(), guests, [eva], wish({ coorganizers: [eva.address] })).invite).toEqual([]);
  });

  test.each([
    ["a role that is not known here", [participant("noor", null)]],
    ["somebody without a name to write back", [participant("noor", "attendee", { upn: null })]],
    ["no people at all in the answer", null],
  ])("leaves the people alone with %s", (_, people) => {
    const plan = planChange(
      meeting({ people }),
      guests,
      [candidate("bram")],
      wish({ record: true, coorganizers: ["bram@contoso.example"] }),
    );
    expect(plan).toMatchObject({ fields: [{ field: "record" }], roles: [], invite: [] });
  });
});

describe("what is written", () => {
  const plan = planChange(
    meeting(),
    guests,
    [candidate("bram", { id: BRAM })],
    wish({ lobby: "everyone", coorganizers: ["bram@contoso.example"] }),
  );

  test("is the full list as it was just read, with nobody lost", () => {
    const now = meeting({ dialIn: true, people: [...(meeting().people ?? []), participant("late", "presenter")] });
    const patch = patchOf(plan, now);
    expect(patch).toMatchObject({ lobby: "everyone", dialIn: true });
    expect(patch.people?.map(({ name, role }) => [name, role])).toEqual([
      ["noor", "attendee"],
      ["bram", "coorganizer"],
      ["late", "presenter"],
    ]);
  });

  test("leaves the people out where no role changes", () => {
    expect(patchOf({ ...plan, roles: [] }, meeting())).toEqual({ lobby: "everyone", dialIn: false });
  });

  test("has the people where presenters go by role", () => {
    const byRole = { field: "presenters", before: "everyone", after: "roleIsPresenter" } as const;
    expect(patchOf({ fields: [byRole], roles: [], invite: [] }, meeting()).people).toHaveLength(2);
  });

  test("never takes two people of one name for each other", () => {
    const people = [participant("jan", "attendee", { name: "Jan Jansen" })];
    const other = candidate("jan.jansen", { name: "Jan Jansen" });
    expect(withRoles(people, [{ person: other, from: null, to: "coorganizer" }])).toMatchObject([
      { upn: "jan@contoso.example", role: "attendee" },
      { upn: "jan.jansen@contoso.example", role: "coorganizer" },
    ]);
  });
});

describe("a plan is stale", () => {
  const plan = planChange(
    meeting(),
    guests,
    [candidate("bram")],
    wish({ lobby: "invited", coorganizers: ["bram@contoso.example"] }),
  );
  test.each<[string, Partial<MeetingOptions>, boolean]>([
    ["when the same option was changed otherwise", { lobby: "everyone" }, true],
    ["not when it was changed to the same", { lobby: "invited" }, false],
    ["not when another option was changed", { record: true }, false],
    ["not when somebody came in", { people: [...(meeting().people ?? []), participant("late")] }, false],
    ["when the same person got another role", { people: [participant("bram", "presenter")] }, true],
    ["when the people are no longer told", { people: null }, true],
  ])("%s", (_, changes, expected) => {
    expect(isStale(plan, meeting(changes))).toBe(expected);
  });
});

describe("what came of it", () => {
  const plan = planChange(
    meeting(),
    guests,
    [candidate("bram")],
    wish({ lobby: "invited", coorganizers: ["bram@contoso.example"] }),
  );
  const bram = (role: Role | null) => [participant("noor"), participant("bram", role, { id: BRAM })];
  test.each<[string, Partial<MeetingOptions>, ReturnType<typeof overall>]>([
    ["set", { lobby: "invited", people: bram("coorganizer") }, "set"],
    ["not set", {}, "notSet"],
    ["partly", { lobby: "invited" }, "partly"],
    ["unclear where the service echoes a word as unknown", { lobby: null, people: bram(null) }, "unclear"],
    ["partly where one is unclear", { lobby: null, people: bram("coorganizer") }, "partly"],
    ["partly where somebody was lost", { lobby: "invited", people: bram("coorganizer").slice(1) }, "partly"],
  ])("%s", (_, seen, expected) => {
    expect(overall(judge(plan, meeting(), meeting(seen)))).toBe(expected);
  });

  test("undo puts back what was set, and the earlier role", () => {
    const judged = judge(plan, meeting(), meeting({ lobby: "invited", people: bram("coorganizer") }));
    expect(undoOf(judged)).toMatchObject({
      fields: [{ field: "lobby", before: "invited", after: "organization" }],
      roles: [{ from: "coorganizer", to: "attendee" }],
      invite: [],
    });
    expect(undoOf(judge(plan, meeting(), meeting()))).toEqual({ fields: [], roles: [], invite: [] });
  });

  test("whoever is missing afterwards is named", () => {
    expect(lostFrom(meeting().people ?? [], [participant("noor")])).toMatchObject([{ name: "bram" }]);
  });
});

describe("her usual options", () => {
  const usual: Usual = { lobby: "invited", admitters: null, presenters: "organizer", record: true, delegates: true };

  test("are kept as codes, and read back", () => {
    expect(readUsual(writeUsual(usual))).toEqual(usual);
    expect(writeUsual(usual)).not.toMatch(/@/);
  });

  test.each([undefined, "", "{", "[]", "7", '{"v":2,"lobby":"invited"}', "x".repeat(2_000)])(
    "are not read from %j",
    (stored) => {
      expect(readUsual(stored)).toBeNull();
    },
  );

  test("words that are not known are left out", () => {
    expect(readUsual('{"v":1,"lobby":"nobody","record":"yes","delegates":1}')).toEqual({
      ...{ lobby: null, admitters: null, presenters: null, record: null, delegates: false },
    });
  });

  test("are proposed over what the meeting has, and nobody who is co-organizer is taken out", () => {
    const now = wish({ coorganizers: ["noor@contoso.example"] });
    expect(proposed(now, ["bram@contoso.example"], usual)).toEqual({
      lobby: "invited",
      admitters: "organizerAndCoOrganizersAndPresenters",
      presenters: "organizer",
      record: true,
      coorganizers: ["noor@contoso.example", "bram@contoso.example"],
    });
  });

  test("delegates are proposed; an editor only where she is the one", () => {
    const some = (delegate: boolean, name: string) => ({ ...candidate(name), delegate });
    const names = (list: Parameters<typeof usualCoorganizers>[0]) => usualCoorganizers(list).map(({ name }) => name);
    expect(names([some(true, "bram"), some(false, "eva")])).toEqual(["bram"]);
    expect(names([some(false, "eva")])).toEqual(["eva"]);
    expect(names([some(false, "eva"), some(false, "kim")])).toEqual([]);
  });
});

describe("the link to one meeting", () => {
  const request: OptionsRequest = {
    owner: "annelies@contoso.example",
    eventId: "AAMkAD_x-y=",
    by: { address: "bram@contoso.example", name: "Bram Çlaes", id: BRAM, upn: "b.claes@contoso.example" },
  };

  test("comes back as it went", () => {
    const fragment = optionsFragment(request);
    expect(fragment).toMatch(/^#meetings=1\.[\w-]+$/);
    expect(readOptionsFragment(fragment)).toEqual(request);
  });

  test("the page as a whole has none", () => {
    expect(readOptionsFragment("#meetings")).toBeNull();
    expect(readOptionsFragment("#round")).toBeNull();
  });

  const coded = (value: unknown): string => `#meetings=1.${Buffer.from(JSON.stringify(value)).toString("base64url")}`;
  const whole = { o: request.owner, e: request.eventId, a: request.by.address, n: "Bram", i: null, u: null };
  test.each([
    ["another version", "#meetings=2.e30"],
    ["no data", "#meetings=1."],
    ["not base64", "#meetings=1.%7B%7D"],
    ["not JSON", "#meetings=1.abcd"],
    ["too long", `#meetings=1.${"a".repeat(5_000)}`],
    ["a list", coded([])],
    ["no owner", coded({ ...whole, o: "annelies" })],
    ["markup in an address", coded({ ...whole, a: "<b>@contoso.example" })],
    ["an id that leads elsewhere", coded({ ...whole, e: "../../me" })],
    ["a name without end", coded({ ...whole, n: "x".repeat(300) })],
    ["an object id that is none", coded({ ...whole, i: "1" })],
  ])("is broken with %s", (_, hash) => {
    expect(readOptionsFragment(hash)).toBe("broken");
  });
});
