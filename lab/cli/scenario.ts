/** `npm run -s scenario -- FILE…`: plays scenarios headless and prints one JSON document for each. */
import { resolve } from "node:path";
import { ensureBuild } from "../../tools/build-if-stale";
import type { Scenario } from "../scenario/types";
import { startLab } from "../server/server";
import type { Lab } from "../server/server";
import { readArguments, USAGE } from "./args";
import { findBrowser } from "./browser";
import { findFiles, loadScenario } from "./load";
import type { Arguments } from "./args";
import { runRound } from "./round";
import { runScenario } from "./run";
import type { Run, RunOptions } from "./run";
import { runStory } from "./story";

interface Job {
  readonly name: string;
  readonly scenario: Scenario;
}

const BAD_FILE = 2;
const NOT_SETTLED = 1;

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

async function main(): Promise<number> {
  const read = readArguments(process.argv.slice(2));
  if (!read.ok) {
    complain(`${read.error}\n\n${USAGE}`);
    return BAD_FILE;
  }
  const { paths, options, round } = read.value;
  const files = await findFiles(paths).catch((problem: unknown) => {
    complain(problem instanceof Error ? problem.message : String(problem));
    return null;
  });
  if (!files) return BAD_FILE;
  const jobs: Job[] = [];
  for (const file of files) {
    const loaded = await loadScenario(file);
    if (loaded.ok) jobs.push({ name: file.name, scenario: loaded.value });
    else complain(loaded.error);
  }
  const bad = jobs.length < files.length;
  const first = jobs[0];
  if (!first) {
    if (!bad) complain("There is no scenario in that folder.");
    return BAD_FILE;
  }
  const lab = await startLab({ scenario: first.scenario, file: first.name, dist: ensureBuild() });
  try {
    const single = files.length === 1 && first.scenario.acts === undefined;
    const code = await playAll(lab, jobs, single, options, round);
    return bad ? BAD_FILE : code;
  } finally {
    await lab.close();
  }
}

async function playAll(
  lab: Lab,
  jobs: readonly Job[],
  single: boolean,
  options: RunOptions,
  round: Arguments["round"],
): Promise<number> {
  const browser = await findBrowser({ headless: true, args: lab.browserArgs });
  const caller = process.env["INIT_CWD"] ?? process.cwd();
  const screenshot = options.screenshot === null ? null : resolve(caller, options.screenshot);
  let code = 0;
  try {
    for (const { name, scenario } of jobs) {
      const all = { ...options, screenshot };
      const tell = ({ result, settled }: Run): void => {
        process.stdout.write(`${JSON.stringify(result, null, single ? 2 : 0)}\n`);
        if (!settled) complain(`${name}: the pane had not settled in time.`);
        if (result.unhandled.length > 0) complain(`${name}: nobody answered ${result.unhandled.join(", ")}.`);
        if (!settled || result.unhandled.length > 0) code = NOT_SETTLED;
      };
      const played =
        round !== null
          ? runRound(lab, scenario, name, { ...all, ...round, convert: options.convert !== false }).then(tell)
          : scenario.acts !== undefined
            ? runStory(browser, lab, scenario, name, all, tell)
            : runScenario(browser, lab, scenario, name, all).then(tell);
      await played.catch((problem: unknown) => {
        complain(`${name}: ${problem instanceof Error ? problem.message : String(problem)}`);
        code = NOT_SETTLED;
      });
    }
  } finally {
    await browser.close();
  }
  return code;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (problem: unknown) => {
    complain(problem instanceof Error ? problem.message : String(problem));
    process.exitCode = NOT_SETTLED;
  },
);
