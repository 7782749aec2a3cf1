/** Every scenario of the lab through the runner, against what it expects of itself. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import * as v from "valibot";
import type { ScenarioResult } from "../../lab/cli/result";
import { runScenario } from "../../lab/cli/run";
import type { RunOptions } from "../../lab/cli/run";
import { outcomeSchema } from "../../lab/scenario/outcome.schema";
import type { ExpectSpec } from "../../lab/scenario/types";
import { figures, firstFixer, unsaid } from "./fixtures/expectations";
import { load, openTheatre, SCENARIOS } from "./fixtures/play";
import type { Theatre } from "./fixtures/play";

const FILES = readdirSync(SCENARIOS).filter((name) => name.endsWith(".json"));

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});

afterAll(async () => {
  await theatre.close();
});

const run = (file: string, options: Pick<RunOptions, "convert" | "then">): ReturnType<typeof runScenario> =>
  runScenario(theatre.browser, theatre.lab, load(file), file, { ...options, screenshot: null, theme: null });

/** The part of the outcome that a scenario may expect, in the shape of its expectation. */
function outcomeOf(result: ScenarioResult, { fixer, convert, preview, evidence }: ExpectSpec): Record<string, unknown> {
  return {
    verdict: result.verdict,
    ...(fixer === undefined ? {} : { fixer: firstFixer(result) }),
    ...(preview === undefined ? {} : { preview: result.preview }),
    ...(evidence === undefined ? {} : { evidence: result.evidence }),
    ...(convert === undefined ? {} : { convert: conversionOf(result, convert) }),
  };
}

function conversionOf(result: ScenarioResult, expected: NonNullable<ExpectSpec["convert"]>): Record<string, unknown> {
  const seen: Record<string, unknown> = {
    outcome: result.conversion?.outcome,
    organizer: result.conversion?.organizer,
    patches: result.requests.filter((request) => request.to === "graph" && request.method === "PATCH").length,
    after: result.after,
  };
  // What to do is part of the expectation, not of the outcome.
  const asked = Object.entries(expected).filter(([name]) => name in seen);
  return { ...expected, ...Object.fromEntries(asked.map(([name]) => [name, seen[name]])) };
}

test.each(FILES)("%s comes out as it says", async (file) => {
  const expected = load(file).expect ?? { verdict: "none" };
  const { result, settled } = await run(file, {
    convert: expected.convert === undefined ? false : (expected.convert.flag ?? true),
    then: expected.convert?.then ?? null,
  });
  expect(settled).toBe(true);
  expect(result.unhandled).toEqual([]);
  const { messages: _, preview, evidence, ...rest } = expected;
  expect(outcomeOf(result, expected)).toMatchObject({
    ...rest,
    ...(preview === undefined ? {} : { preview: figures(preview) }),
    ...(evidence === undefined ? {} : { evidence: figures(evidence) }),
  });
  expect(unsaid(result, expected)).toEqual([]);
  expect(v.safeParse(outcomeSchema, JSON.parse(JSON.stringify(result))).issues).toBeUndefined();
  expect(theatre.undeclared()).toEqual([]);
});

test("nothing of a private item is in the output", async () => {
  const { open, events } = load("private-no-access.json");
  const { result } = await run("private-no-access.json", { convert: true, then: null });
  const secret = events.find((event) => event.id === open.event);
  expect(secret).toBeDefined();
  expect(JSON.stringify(result)).not.toContain(secret?.subject);
});

test.each(["send", "save", "discard"] as const)(
  "a compose form after a conversion, then %s: the meeting stays online and the text is kept",
  async (then) => {
    const { result } = await run("unsaved-edits.json", { convert: true, then });
    expect(result.conversion?.outcome).toBe("converted");
    expect(result.after).toMatchObject({ isOnlineMeeting: true, textKept: true });
    expect(result.after?.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
  },
);
