/**
 * `npm run package -- --settings FILE [--out DIR]`: everything that one deployment needs, in DIR (`package` where none is
 * named): the site as a folder and as a zip, the manifest, the registration, headers, notices, bill of materials, checksums.
 * The code is built once and stays as it is; settings change pages and manifest only. The same input gives the same bytes.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { zipSync } from "fflate";
import { ensureBuild } from "../build-if-stale";
import { readPackageSettings, type SettingsFile } from "../settings/read";
import { BUNDLED, compare, thirdPartyNotices, type BundledPackage } from "./bundled";
import { headerFiles } from "./headers";
import { deployedManifest } from "./manifest";
import { deployedPage } from "./pages";
import { adminConsentAddress, applicationManifest, azScript, powershellScript } from "./registration";
import { release, type Release } from "./release";
import { deterministicSbom, npmSbom } from "./sbom";

const ROOT = join(__dirname, "..", "..");
const CHECKSUMS = "SHA256SUMS";

type Files = Map<string, Buffer>;

/** What is served, by path below `base`. @param dist folder of the production build */
export function siteFiles(dist: string, { settings, written }: SettingsFile, { version }: Release): Files {
  const folder = `v${version}/`;
  const files: Files = new Map();
  for (const path of filesUnder(dist)) {
    if (path === BUNDLED || path === "manifest.xml" || /^[^/]*\.txt$/.test(path)) continue;
    const content = readFileSync(join(dist, path));
    if (path === "support.html")
      files.set(path, Buffer.from(withHelpdesk(content.toString(), settings.contacts.helpdesk)));
    else if (path.endsWith(".html"))
      files.set(path, Buffer.from(deployedPage(content.toString(), settings, written, folder)));
    else files.set(path.includes("/") ? path : folder + path, content);
  }
  return files;
}

function withHelpdesk(page: string, address: string | undefined): string {
  if (address === undefined) return page;
  return page.replace(/<!-- helpdesk -->[\s\S]*?<!-- end -->/, () => `<a href="mailto:${address}">${address}</a>`);
}

/** Paths relative to a folder, with slashes, in order. */
export function filesUnder(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below))
    .sort(compare)
    .flatMap((name) => {
      const path = below === "" ? name : `${below}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesUnder(folder, path) : [path];
    });
}

/** Entries in order, each with one date; fflate writes a date's local parts, so that these are the same in every zone. */
export function zipped(files: Files, { date }: Release): Buffer {
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  const mtime = new Date(year, month - 1, day, 12);
  const entries = [...files].sort(([a], [b]) => compare(a, b));
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime, level: 9 }));
}

/** Everything of a package by its path in DIR. */
export function packageFiles(dist: string, file: SettingsFile, made: Release, sbom: string): Files {
  const { settings } = file;
  const site = siteFiles(dist, file, made);
  const pages = [...site.keys()].filter((path) => path.endsWith(".html"));
  const headers = headerFiles(settings, `v${made.version}/`, pages);
  const list: readonly BundledPackage[] = JSON.parse(readFileSync(join(dist, BUNDLED), "utf8")) as BundledPackage[];
  const notices = Buffer.from(thirdPartyNotices(list, ROOT));
  site.set("THIRD-PARTY-NOTICES", notices);
  // These are read where they lie; the others' place is the root of the host, or its configuration.
  site.set("web.config", Buffer.from(headers["web.config"]));
  if (new URL(settings.base).pathname === "/")
    for (const name of ["staticwebapp.config.json", "_headers"] as const) site.set(name, Buffer.from(headers[name]));

  const files: Files = new Map();
  for (const [path, content] of site) files.set(`site/${path}`, content);
  files.set(`on-behalf-${made.version}.zip`, zipped(site, made));
  const template = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  const texts: readonly (readonly [string, string])[] = [
    ["manifest.xml", deployedManifest(template, settings, made.version)],
    ["entra/application.json", applicationManifest(settings)],
    ["entra/register.ps1", powershellScript(settings)],
    ["entra/register.sh", azScript(settings)],
    ["entra/admin-consent.txt", `${adminConsentAddress(settings)}\n`],
    ...Object.entries(headers).map(([name, text]) => [`hosting/${name}`, text] as const),
    ["sbom.cdx.json", deterministicSbom(sbom, "on-behalf", made.date)],
    ["INSTALL.txt", installText(settings.base, made.version)],
  ];
  for (const [path, text] of texts) files.set(path, Buffer.from(text));
  files.set("THIRD-PARTY-NOTICES", notices);
  const sums = [...files].sort(([a], [b]) => compare(a, b)).map(([path, content]) => `${sha256(content)}  ${path}\n`);
  return files.set(CHECKSUMS, Buffer.from(sums.join("")));
}

function sha256(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

function installText(base: string, version: string): string {
  return `1. Bring the application in Entra ID up to date, in one of three ways; run again, each changes nothing.
   Azure CLI (in the portal's Cloud Shell, too): bash entra/register.sh
   Microsoft Graph PowerShell:                   pwsh entra/register.ps1
   By hand: entra/application.json has the redirect addresses (Authentication, Single-page application) and the permissions.
2. Let an admin agree once for everybody: open the address in entra/admin-consent.txt.
3. Put the content of site (or of on-behalf-${version}.zip) at ${base}/ and keep the folders v… of older versions there: panes that are open use them.
   Headers for the usual hosts are in hosting; web.config already lies in site.
4. Give manifest.xml to the people who schedule for others: Microsoft 365 admin centre, Settings, Integrated apps, Upload custom apps.
5. Check it: npm run validate -- <this folder> --hosted
`;
}

/** A folder that holds something else is left alone. */
function emptied(out: string): void {
  if (existsSync(out) && readdirSync(out).length > 0) {
    if (!existsSync(join(out, CHECKSUMS)))
      throw new Error(`${out}: expected an empty folder, or one that npm run package made.`);
    for (const name of ["site", "entra", "hosting"]) rmSync(join(out, name), { recursive: true, force: true });
    for (const name of readdirSync(out)) if (/^on-behalf-[\d.]+\.zip$/.test(name)) rmSync(join(out, name));
  }
  mkdirSync(out, { recursive: true });
}

function main(): void {
  const { values } = parseArgs({ options: { settings: { type: "string" }, out: { type: "string" } } });
  if (values.settings === undefined)
    throw new Error("Say which settings: npm run package -- --settings FILE [--out DIR]");
  // npm runs its scripts in the project's folder: a relative path is the caller's.
  const caller = process.env["INIT_CWD"] ?? process.cwd();
  const read = readPackageSettings(values.settings, resolve(caller, values.settings));
  if (!read.ok) throw new Error(read.error);
  const out = resolve(caller, values.out ?? "package");
  emptied(out);
  const made = release(ROOT);
  for (const [path, content] of packageFiles(ensureBuild(), read.value, made, npmSbom(ROOT))) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content, { mode: path.endsWith(".sh") ? 0o755 : 0o644 });
  }
  process.stdout.write(
    `${out}: version ${made.version} for ${read.value.settings.base}. What to do with it: INSTALL.txt.\n`,
  );
}

if (require.main === module) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
