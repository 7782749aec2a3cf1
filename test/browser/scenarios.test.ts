/** Every scenario of the lab through the runner, against what it expects of itself. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { findBrowser } from "../../lab/cli/browser";
import type { ScenarioResult } from "../../lab/cli/result";
import { runScenario } from "../../lab/cli/run";
import { parseScenario } from "../../lab/scenario/parse";
import type { ExpectSpec, Scenario } from "../../lab/scenario/types";
import { startLab } from "../../lab/server/server";
import type { Lab } from "../../lab/server/server";
import { ensureBuild } from "../../tools/build-if-stale";

const FOLDER = join(__dirname, "..", "..", "lab", "scenarios");
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

let lab: Lab;
let browser: Browser;

beforeAll(async () => {
  lab = await startLab({ scenario: load("ready.json"), dist: ensureBuild() });
  browser = await findBrowser({ headless: true, args: lab.browserArgs });
});

afterAll(async () => {
  await browser.close();
  await lab.close();
});

function load(file: string): Scenario {
  const parsed = parseScenario(readFileSync(join(FOLDER, file), "utf8"), file);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

/** The part of the outcome that a scenario may expect, in the shape of its expectation. */
function outcomeOf(result: ScenarioResult, { fixer, convert }: ExpectSpec): Record<string, unknown> {
  return {
    verdict: result.verdict,
    ...(fixer === undefined ? {} : { fixer: result.findings.find((one) => one.fixedBy.length > 0)?.fixedBy[0] }),
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
  const scenario = load(file);
  const expected = scenario.expect ?? { verdict: "none" };
  const { result, settled } = await runScenario(browser, lab, scenario, file, {
    convert: expected.convert === undefined ? false : (expected.convert.flag ?? true),
    then: expected.convert?.then ?? null,
    screenshot: null,
    theme: null,
  });
  expect(settled).toBe(true);
  expect(result.unhandled).toEqual([]);
  expect(outcomeOf(result, expected)).toMatchObject({ ...expected });
});

test("nothing of a private item is in the output", async () => {
  const scenario = load("private-no-access.json");
  const { result } = await runScenario(browser, lab, scenario, "private-no-access.json", {
    convert: true,
    then: null,
    screenshot: null,
    theme: null,
  });
  const secret = scenario.events.find((event) => event.id === scenario.open.event);
  expect(secret).toBeDefined();
  expect(JSON.stringify(result)).not.toContain(secret?.subject);
});

test.each(["send", "save", "discard"] as const)(
  "a compose form after a conversion, then %s: the meeting stays online and the text is kept",
  async (then) => {
    const scenario = load("unsaved-edits.json");
    const { result } = await runScenario(browser, lab, scenario, "unsaved-edits.json", {
      convert: true,
      then,
      screenshot: null,
      theme: null,
    });
    expect(result.conversion?.outcome).toBe("converted");
    expect(result.after).toMatchObject({ isOnlineMeeting: true, textKept: true });
    expect(result.after?.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
  },
);
