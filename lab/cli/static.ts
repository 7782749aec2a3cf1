/**
 * `npm run demo:static [-- FOLDER]`: the demo as files for a static host, without a server of ours. Office.js stays at Microsoft's
 * address; situations with a Lync server are left out, whose frames a worker cannot answer.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { ensureBuild } from "../../tools/build-if-stale";
import { bundles } from "../server/bundles";
import { readFunctionName } from "../server/manifest";
import { OWN_PAGES } from "../static/relay";
import { readPicker, SCENARIOS } from "./picker";

const ROOT = join(__dirname, "..", "..");
const OUTLOOK = join(ROOT, "lab", "outlook");

/** Writes everything into `folder`, which is emptied first. @param dist the built add-in */
export async function writeStaticDemo(folder: string, dist: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "pages"), { recursive: true });
  cpSync(dist, folder, { recursive: true });
  for (const page of OWN_PAGES) cpSync(join(dist, page), join(folder, "pages", page));
  const [scripts, functionName, picker] = await Promise.all([
    bundles(),
    readFunctionName(join(ROOT, "manifest.xml")),
    readPicker(),
  ]);
  const entries = picker.scenarios.filter(({ group }) => group !== "skype");
  const scenarios = Object.fromEntries(
    entries.map(({ file }): [string, unknown] => [file, JSON.parse(readFileSync(join(SCENARIOS, file), "utf8"))]),
  );
  const made = { functionName, scripts: { pane: scripts.pane, client: scripts.client }, picker: entries, scenarios };
  writeFileSync(join(folder, "lab.json"), JSON.stringify(made));
  await build({
    entryPoints: { host: join(ROOT, "lab", "static", "main.ts"), worker: join(ROOT, "lab", "static", "worker.ts") },
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    outdir: folder,
    logLevel: "silent",
  });
  for (const sheet of ["host.css", "demo.css"]) cpSync(join(OUTLOOK, sheet), join(folder, sheet));
  const page = readFileSync(join(OUTLOOK, "index.html"), "utf8")
    .replaceAll('"~lab/', '"')
    .replace("frame-src https:", "frame-src 'self'");
  writeFileSync(join(folder, "index.html"), page);
}

if (require.main === module) {
  const folder = resolve(process.env["INIT_CWD"] ?? process.cwd(), process.argv[2] ?? "demo");
  writeStaticDemo(folder, ensureBuild()).then(
    () => process.stdout.write(`The demo is in ${folder}: put it on any https host, in any folder.\n`),
    (problem: unknown) => {
      process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
      process.exitCode = 1;
    },
  );
}
