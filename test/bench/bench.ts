/**
 * `npm run bench`: what the pane costs, from the production build, in a real browser, against the lab. Bytes by file, and the
 * times of first paint, first usable control and verdict on a slow processor, and on a slow processor with a slow line, each
 * beside a static page measured in the same run. It prints and never fails: a shared machine's timings prove nothing alone.
 */
import { readFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { findBrowser } from "../../lab/cli/browser";
import { parseScenario } from "../../lab/scenario/parse";
import { certificate } from "../../lab/server/certificate";
import { startLab } from "../../lab/server/server";
import { createTenant } from "../../lab/tenant/tenant";
import { ensureBuild } from "../../tools/build-if-stale";
import { open } from "./measure";
import type { Conditions, Opening } from "./measure";
import { startProxy } from "./proxy";
import { report } from "./table";
import type { Pair } from "./table";

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

async function main(): Promise<void> {
  const dist = ensureBuild();
  const parsed = parseScenario(JSON.parse(readFileSync(SCENARIO, "utf8")), "ready.json");
  if (!parsed.ok) throw new Error(parsed.error);
  const own = await certificate(join(ROOT, ".cache"));
  const lab = await startLab({ scenario: parsed.value, dist, createTenant });
  const paneOrigin = await paneOriginOf(lab.hostUrl, own.cert);
  const proxy = await startProxy(paneOrigin, own);
  const panePort = new URL(paneOrigin).port;
  const browser = await findBrowser({
    headless: true,
    args: [
      `--ignore-certificate-errors-spki-list=${own.spki}`,
      `--host-resolver-rules=MAP localhost:${panePort} 127.0.0.1:${proxy.port}, MAP localhost 127.0.0.1, MAP * ~NOTFOUND`,
    ],
  });
  try {
    const labScript = await proxy.labScript();
    const pairs: Pair[] = [];
    for (const conditions of CONDITIONS) {
      const runs: { pane: Opening; floor: Opening }[] = [];
      // One that is not counted, then both kinds in turn: what slows one slows the other.
      for (let run = -1; run < RUNS; run++) {
        const floor = await open(browser, lab.hostUrl, paneOrigin, labScript, proxy, "floor", conditions);
        const pane = await open(browser, lab.hostUrl, paneOrigin, labScript, proxy, "pane", conditions);
        if (run >= 0) runs.push({ pane, floor });
      }
      pairs.push({ conditions, runs });
    }
    process.stdout.write(report(pairs));
  } finally {
    await browser.close();
    await proxy.close();
    await lab.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
