/**
 * `npm run bench`: what the pane costs, from the production build, in a real browser, against the lab. Bytes by file, and the
 * times of first paint, first usable control and verdict on a slow processor, and on a slow processor with a slow line, each
 * beside a static page measured in the same run; `--against COMMIT` builds that commit too and measures both in turn, `--runs N`
 * takes more or fewer; `npm run bench -- round` is ./round.ts. It prints and never fails: a shared machine's timings prove nothing alone.
 */
import { readFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { findBrowser } from "../../lab/cli/browser";
import { parseScenario } from "../../lab/scenario/parse";
import { certificate } from "../../lab/server/certificate";
import { startLab } from "../../lab/server/server";
import { createTenant } from "../../lab/tenant/tenant";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import type { Certificate } from "../../lab/server/certificate";
import type { Scenario } from "../../lab/scenario/types";
import { ensureBuild } from "../../tools/build-if-stale";
import { builtCommit } from "./against";
import { open } from "./measure";
import type { Conditions, Openings } from "./measure";
import { benchRound } from "./round";
import { startProxy } from "./proxy";
import type { What } from "./proxy";
import { compared, report } from "./table";
import type { Pair, Run } from "./table";

const ROOT = join(__dirname, "..", "..");
const SCENARIO = join(ROOT, "lab", "scenarios", "ready.json");
const RUNS = 5;

const CONDITIONS: readonly Conditions[] = [
  { name: "4x CPU", cpu: 4, line: null },
  { name: "4x CPU, 150 ms, 1.6 Mbps", cpu: 4, line: { latencyMs: 150, bytesPerSecond: 1_600_000 / 8 } },
];

/** The pane's origin, which the host page asks for in the same way. */
function paneOriginOf(hostUrl: string, ca: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL("/~lab/state", hostUrl), { ca }, (incoming) => {
      let text = "";
      incoming.setEncoding("utf8").on("data", (part: string) => (text += part));
      incoming.on("end", () => {
        const origin = /"paneOrigin":"([^"]+)"/.exec(text)?.[1];
        if (origin) resolve(origin);
        else reject(new Error("The lab does not say where the pane is."));
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** One build behind a lab and a proxy of its own. */
interface Subject {
  readonly rule: string;
  measure(browser: Browser, what: What, conditions: Conditions): Promise<Openings>;
  close(): Promise<void>;
}

async function subject(dist: string, scenario: Scenario, own: Certificate): Promise<Subject> {
  const lab = await startLab({ scenario, dist, createTenant });
  const paneOrigin = await paneOriginOf(lab.hostUrl, own.cert);
  const proxy = await startProxy(paneOrigin, own);
  const labScript = await proxy.labScript();
  return {
    rule: `MAP localhost:${new URL(paneOrigin).port} 127.0.0.1:${proxy.port}`,
    measure: (browser, what, conditions) => open(browser, lab.hostUrl, paneOrigin, labScript, proxy, what, conditions),
    close: async () => {
      await proxy.close();
      await lab.close();
    },
  };
}

async function run(browser: Browser, of: Subject, conditions: Conditions): Promise<Run> {
  const { cold: floor } = await of.measure(browser, "floor", conditions);
  const { cold: office, warm: officeWarm } = await of.measure(browser, "office", conditions);
  const { cold: pane, warm } = await of.measure(browser, "pane", conditions);
  return { floor, office, officeWarm, pane, warm };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { against: { type: "string" }, runs: { type: "string" } },
    allowPositionals: true,
  });
  if (positionals[0] === "round") return benchRound();
  const wanted = Number(values.runs ?? RUNS);
  const dists = [ensureBuild(), ...(values.against === undefined ? [] : [builtCommit(ROOT, values.against)])];
  const parsed = parseScenario(JSON.parse(readFileSync(SCENARIO, "utf8")), "ready.json");
  if (!parsed.ok) throw new Error(parsed.error);
  const own = await certificate(join(ROOT, ".cache"));
  const subjects = await Promise.all(dists.map((dist) => subject(dist, parsed.value, own)));
  const rules = [...subjects.map(({ rule }) => rule), "MAP localhost 127.0.0.1", "MAP * ~NOTFOUND"].join(", ");
  const browser = await findBrowser({
    headless: true,
    args: [`--ignore-certificate-errors-spki-list=${own.spki}`, `--host-resolver-rules=${rules}`],
  });
  try {
    const pairs: Pair[][] = subjects.map(() => []);
    for (const conditions of CONDITIONS) {
      const runs: Run[][] = subjects.map(() => []);
      // One that is not counted, then all kinds in turn: what slows one slows the others.
      for (let round = -1; round < wanted; round++) {
        for (const [index, of] of subjects.entries()) {
          const made = await run(browser, of, conditions);
          if (round >= 0) runs[index]?.push(made);
        }
      }
      for (const [index, of] of runs.entries()) pairs[index]?.push({ conditions, runs: of });
    }
    const [here = [], there] = pairs;
    process.stdout.write(report(here));
    if (there && values.against !== undefined) process.stdout.write(compared(here, there, values.against));
  } finally {
    await browser.close();
    await Promise.all(subjects.map((one) => one.close()));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
