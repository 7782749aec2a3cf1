import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { assess } from "../../providers/assess";
import { valueOf } from "../../delegation/facts/fact";
import type { Facts } from "../../delegation/facts/facts";
import type { Gathered } from "./gather";
import { gatherFacts } from "./gather";
import { FAKE_TIMERS, settle } from "./testing/play";
import type { World } from "./testing/world";
import { createWorld, loadScenario } from "./testing/world";

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: [...FAKE_TIMERS.doNotFake] });
});
afterEach(() => {
  jest.useRealTimers();
});

function gather(world: World, interactive = false, onPartial?: (facts: Facts) => void): Promise<Gathered> {
  const { outlook, identity, graph, settings, scenario } = world;
  const deps = { outlook, identity, graph, settings, now: () => Date.parse(scenario.now) };
  const options = { interactive, ...(onPartial ? { onPartial } : {}) };
  return settle(gatherFacts(deps, options, new AbortController().signal));
}

function batches(world: World): number {
  return new Set(world.tenant.requests.map((request) => request.batch).filter((batch) => batch !== undefined)).size;
}

describe("gathering", () => {
  test("one batch of four requests is all that a plain item needs", async () => {
    const world = createWorld(loadScenario("ready"));
    const { facts } = await gather(world);
    expect(
      world.tenant.requests
        .filter(({ to }) => to === "graph")
        .map(({ method, path, batch }) => ({ method, path, batch })),
    ).toEqual([
      { method: "GET", path: "/me", batch: 1 },
      { method: "GET", path: "/users/annelies.peeters@contoso.example/calendar", batch: 1 },
      {
        method: "GET",
        path: expect.stringMatching(/^\/users\/annelies\.peeters@contoso\.example\/events\/[^/]+$/),
        batch: 1,
      },
      { method: "GET", path: "/users/annelies.peeters@contoso.example/calendarView", batch: 1 },
    ]);
    expect(valueOf(facts.event)).toMatchObject({
      subject: "Budget review 2027",
      isOrganizer: true,
      isOnlineMeeting: false,
    });
    expect(valueOf(facts.owner)).toEqual({ address: "annelies.peeters@contoso.example", name: "Annelies Peeters" });
  });

  test("what Outlook alone tells is passed on before the servers answer", async () => {
    const seen: Facts[] = [];
    await gather(createWorld(loadScenario("ready")), false, (facts) => seen.push(facts));
    expect(seen).toHaveLength(1);
    expect(seen[0]?.event).toMatchObject({ known: false, reason: "notAsked" });
    expect(valueOf(seen[0]!.owner)?.name).toBe("Annelies Peeters");
  });

  test("an occurrence leads to its series, and what was opened is kept", async () => {
    const { facts } = await gather(createWorld(loadScenario("series-open-occurrence")));
    expect(valueOf(facts.event)?.type).toBe("seriesMaster");
    expect(valueOf(facts.opened)?.type).toBe("occurrence");
  });

  test("two items alike are a question, not a guess", async () => {
    const { facts } = await gather(createWorld(loadScenario("id-ambiguous")));
    expect(facts.event).toMatchObject({ known: false, reason: "ambiguous" });
  });

  test("the delegate's own copy is told from the owner's item", async () => {
    const scenario = loadScenario("not-organizer");
    const { facts } = await gather(createWorld(scenario));
    expect(valueOf(facts.event)?.isOrganizer).toBe(false);
  });

  test.each([
    [false, "signInNeeded", "you"],
    [true, "denied", "entraAdmin"],
  ] as const)(
    "a token that Graph does not accept is a matter of signing in, never of the owner (just signed in: %p)",
    async (interactive, reason, fixer) => {
      const error = {
        code: "InvalidAuthenticationToken",
        message: "Lifetime validation failed, the token is expired.",
      };
      const world = createWorld({
        ...loadScenario("ready"),
        responses: [{ to: "graph", method: "POST", path: "/$batch", status: 401, body: { error } }],
      });
      const { facts, token } = await gather(world, interactive);
      expect(facts.token).toMatchObject({ known: false, reason, code: error.code });
      expect(token).toBeNull();
      const { verdict, findings } = assess(facts);
      expect(verdict).toBe("notCertain");
      expect(findings.find(({ deciding, status }) => deciding && status === "unknown")?.fixedBy[0]).toBe(fixer);
      expect(findings.flatMap(({ fixedBy, deciding }) => (deciding ? fixedBy : []))).not.toContain("owner");
    },
  );

  test.each([
    "ready",
    "ready-compose",
    "new-unsaved",
    "own-item",
    "already-online",
    "already-online-other-provider",
    "read-only",
    "no-edit-right",
    "owner-without-teams",
    "not-organizer",
    "cancelled",
    "over",
    "private-no-access",
    "private-with-access",
    "series-open-occurrence",
    "series-exception",
    "series-begun-last-year",
    "series-without-end",
    "series-over",
    "all-day",
    "in-progress",
    "no-item",
    "no-shared-properties",
    "mac-permissions-zero",
    "id-of-other-mailbox",
    "id-late",
    "id-ambiguous",
    "new-outlook-no-id",
    "other-account",
    "upn-differs",
    "consent-user",
    "consent-admin",
    "link-late",
    "silent-no",
    "lost-answer",
    "throttled",
    "offline",
    "unsaved-edits",
    "application-access-denied",
    "group-attendees",
    "owner-policy-off",
    "link-to-a-channel",
    "link-behind-proofpoint",
    "link-without-scheme",
    "owner-not-known-here",
    "new-outlook-nameless",
    "mac-names-the-mailbox-before",
    "own-copy-of-the-owners",
  ])("%s.json: the verdict is the one the scenario expects", async (name) => {
    const scenario = loadScenario(name);
    const world = createWorld(scenario);
    const { facts } = await gather(world);
    expect(assess(facts).verdict).toBe(scenario.expect?.verdict);
    expect(world.tenant.unhandled).toEqual([]);
    expect(batches(world)).toBeLessThanOrEqual(["throttled", "mac-names-the-mailbox-before"].includes(name) ? 2 : 1);
    expect(world.count("PATCH")).toBe(0);
  });
});
