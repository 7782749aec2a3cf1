/** Every story of the lab through the runner, act by act, against what it expects of itself. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import * as v from "valibot";
import type { ScenarioResult } from "../../lab/cli/result";
import type { Run } from "../../lab/cli/run";
import { runStory } from "../../lab/cli/story";
import { outcomeSchema } from "../../lab/scenario/outcome.schema";
import type { ActExpectSpec } from "../../lab/scenario/types";
import type { PersonSpec } from "../../lab/scenario/people.types";
import { figures, firstFixer, unsaid } from "./fixtures/expectations";
import { load, openTheatre, STORIES } from "./fixtures/play";
import type { Theatre } from "./fixtures/play";

const FILES = readdirSync(STORIES).filter((name) => name.endsWith(".json"));

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});

afterAll(async () => {
  await theatre.close();
});

/** The part of the document that an act may expect, in the shape of its expectation. */
function seenIn(result: ScenarioResult, expected: ActExpectSpec, people: readonly PersonSpec[]): ActExpectSpec {
  const idOf = (address: string): string => people.find(({ mail }) => mail.toLowerCase() === address)?.id ?? address;
  const rights = (result.rights ?? []).map(({ owner, person, role }) => ({
    owner: idOf(owner),
    person: idOf(person),
    role,
  }));
  const options = result.options && { ...result.options, coorganizers: result.options.coorganizers.map(idOf) };
  const seen: Record<keyof ActExpectSpec, unknown> = {
    verdict: result.verdict,
    fixer: firstFixer(result),
    preview: result.preview,
    messages: result.messages,
    evidence: result.evidence,
    outcome: result.conversion?.outcome,
    organizer: result.conversion?.organizer,
    rights,
    options,
    written: result.written.changes.length + result.written.mails.length > 0,
  };
  return Object.fromEntries(Object.entries(seen).filter(([name]) => name in expected));
}

test.each(FILES)("%s goes as it says, act by act", async (file) => {
  const story = load(file, STORIES);
  const runs: Run[] = [];
  await runStory(theatre.browser, theatre.lab, story, file, { theme: null, screenshot: null }, (run) => runs.push(run));
  const acts = story.acts ?? [];
  expect(runs.map(({ result }) => result.act)).toEqual(acts.map((_, index) => index));
  for (const [index, { result, settled }] of runs.entries()) {
    const expected = acts[index]?.expect ?? {};
    const { messages: _, preview, rights = [], ...rest } = expected;
    const seen = seenIn(result, expected, story.people);
    expect({ act: index, settled, unhandled: result.unhandled }).toEqual({ act: index, settled: true, unhandled: [] });
    expect(v.safeParse(outcomeSchema, JSON.parse(JSON.stringify(result))).issues).toBeUndefined();
    expect({ act: index, ...seen }).toMatchObject({
      act: index,
      ...rest,
      ...(preview === undefined ? {} : { preview: figures(preview) }),
    });
    expect(seen.rights ?? []).toEqual(expect.arrayContaining(rights));
    expect(unsaid(result, expected)).toEqual([]);
  }
  expect(theatre.undeclared()).toEqual([]);
});
