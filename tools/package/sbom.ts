/** The bill of materials (CycloneDX): npm's own, made the same each time, and knowing no machine and no registry. */
import { spawnSync } from "node:child_process";
import { uuidV5 } from "./ids";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** @throws where npm cannot say it */
export function npmSbom(root: string): string {
  // Through npm's own script where npm runs us: on Windows, npm is no program that can be started without a shell.
  const cli = process.env["npm_execpath"];
  const words = ["sbom", "--omit", "dev", "--omit", "optional", "--package-lock-only", "--sbom-format", "cyclonedx"];
  const run = cli?.endsWith(".js")
    ? spawnSync(process.execPath, [cli, ...words], { cwd: root, encoding: "utf8" })
    : spawnSync("npm", words, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
  if (run.status !== 0) throw new Error(`npm sbom failed: ${run.stderr}`);
  return run.stdout;
}

/**
 * @param name of the project: npm takes that of the folder
 * @param date of the release, as "2026-11-25": what npm says is the moment of the call
 */
export function deterministicSbom(text: string, name: string, date: string): string {
  const sbom = cleaned(JSON.parse(text) as Json);
  if (!isObject(sbom) || !isObject(sbom["metadata"]) || !isObject(sbom["metadata"]["component"]))
    throw new Error("npm sbom said something that is no CycloneDX document.");
  delete sbom["serialNumber"];
  sbom["metadata"]["timestamp"] = `${date}T00:00:00.000Z`;
  sbom["metadata"]["component"]["name"] = name;
  // Which npm wrote it down changes nothing of what is listed.
  delete sbom["metadata"]["tools"];
  const { $schema, bomFormat, specVersion, ...rest } = sbom;
  const serialNumber = `urn:uuid:${uuidV5(JSON.stringify(rest))}`;
  return `${JSON.stringify({ $schema, bomFormat, specVersion, serialNumber, ...rest }, null, 2)}\n`;
}

/** Without addresses of downloads, which are those of whatever registry was asked. */
function cleaned(value: Json): Json {
  if (Array.isArray(value)) return value.map(cleaned);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "externalReferences");
  return Object.fromEntries(kept.map(([key, inner]) => [key, cleaned(inner)]));
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
