/**
 * `npm run validate -- [DIR] [--settings FILE] [--hosted]`: holds a package, or the repository's own manifest where none
 * is named, to structure, limits and icons, and settings to their schema: those in the package's pages, and FILE; asks
 * Microsoft's own validator where the internet is there; `--hosted` also asks the host for every file, and its headers.
 * Ends with 1 where something is wrong, with 2 where it could not begin or the settings are wrong.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Result } from "../../src/lib/result";
import { filesUnder } from "../package/package";
import { settingsIn } from "../package/pages";
import { checkSettings, readPackageSettings } from "../settings/read";
import { checkHosted, headersOf, table, type Row } from "./hosted";
import { checkManifest } from "./manifest";

const ROOT = join(__dirname, "..", "..");
/** Microsoft's validator posts the manifest to it. */
const GATEWAY = "https://validationgateway.omex.office.net/";
const VALIDATOR = "office-addin-manifest@3.0.0";
/** ms */
const GATEWAY_TIMEOUT = 5_000;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { hosted: { type: "boolean" }, settings: { type: "string" } },
    allowPositionals: true,
  });
  const named = positionals[0];
  const caller = process.env["INIT_CWD"] ?? process.cwd();
  const folder = named === undefined ? null : resolve(caller, named);
  if (values.settings !== undefined) orThrow(readPackageSettings(values.settings, resolve(caller, values.settings)));
  const file = join(folder ?? ROOT, "manifest.xml");
  if (!existsSync(file)) throw new Error(`${named ?? file}: expected a folder that npm run package made.`);
  if (values.hosted === true && folder === null) throw new Error("Say which package: npm run validate -- DIR --hosted");

  if (folder !== null) settingsOfPages(join(folder, "site"));
  const places =
    folder === null
      ? [ROOT, join(ROOT, "assets"), join(ROOT, "src", "taskpane"), join(ROOT, "src", "commands")]
      : [join(folder, "site")];
  const { problems, base, addresses } = checkManifest(readFileSync(file, "utf8"), (path) => {
    const found = places.map((place) => join(place, path)).find((candidate) => existsSync(candidate));
    return found === undefined ? null : readFileSync(found);
  });
  const rows: Row[] = problems.map((detail) => ({ what: "manifest.xml", state: "wrong", detail }));
  if (problems.length === 0)
    rows.push({
      what: "manifest.xml",
      state: "good",
      detail: `structure, limits, icons; ${addresses.length} addresses`,
    });
  rows.push(await microsoftsOwn(file));
  if (values.hosted === true && folder !== null && base !== null) {
    const site = new Map(
      filesUnder(join(folder, "site")).map((path) => [path, readFileSync(join(folder, "site", path))]),
    );
    const headers = headersOf(readFileSync(join(folder, "hosting", "_headers"), "utf8"));
    rows.push(...(await checkHosted({ base, site, headers }, (url, init) => fetch(url, init))));
  }
  process.stdout.write(table(rows));
  return rows.some(({ state }) => state === "wrong") ? 1 : 0;
}

function orThrow(read: Result<unknown, string>): void {
  if (!read.ok) throw new Error(read.error);
}

/** A page's settings can be put right by hand on the host: they are held to what the page itself will say of them. */
function settingsOfPages(site: string): void {
  for (const page of existsSync(site) ? filesUnder(site).filter((path) => path.endsWith(".html")) : []) {
    const text = settingsIn(readFileSync(join(site, page), "utf8"));
    if (text !== null) orThrow(checkSettings(`site/${page}`, text));
  }
}

async function microsoftsOwn(file: string): Promise<Row> {
  const what = "office-addin-manifest";
  try {
    await fetch(GATEWAY, { method: "HEAD", signal: AbortSignal.timeout(GATEWAY_TIMEOUT) });
  } catch {
    return { what, state: "unknown", detail: "not asked: Microsoft's validator can't be reached from here" };
  }
  const shell = process.platform === "win32";
  const words = ["--yes", VALIDATOR, "validate", shell ? `"${file}"` : file];
  const run = spawnSync("npx", words, { encoding: "utf8", shell });
  return run.status === 0
    ? { what, state: "good", detail: "Microsoft's validator has nothing to say" }
    : { what, state: "wrong", detail: `${run.stdout}${run.stderr}`.trim() };
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
