/** Scenario files from the command line: one file, several, or a folder of them. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Result } from "../../src/lib/result";
import { parseScenario } from "../scenario/parse";
import type { Scenario } from "../scenario/types";

export interface ScenarioFile {
  /** Absolute path. */
  readonly path: string;
  /** The file's name without its folder. */
  readonly name: string;
}

/** In order; a folder stands for its .json files by name. Relative paths are the caller's: npm runs its scripts in the project's folder. Rejects with one sentence for a path that is not there. */
export async function findFiles(paths: readonly string[]): Promise<readonly ScenarioFile[]> {
  const caller = process.env["INIT_CWD"] ?? process.cwd();
  const found = await Promise.all(paths.map((path) => expand(resolve(caller, path), path)));
  return found.flat();
}

async function expand(path: string, asGiven: string): Promise<ScenarioFile[]> {
  const kind = await stat(path).catch(() => null);
  if (!kind) throw new Error(`${asGiven}: there is no such file or folder.`);
  if (!kind.isDirectory()) return [{ path, name: basename(path) }];
  const names = (await readdir(path)).filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json")).sort();
  return names.map((name) => ({ path: join(path, name), name }));
}

export async function loadScenario(file: ScenarioFile): Promise<Result<Scenario, string>> {
  return parseScenario(await readFile(file.path, "utf8"), file.name);
}
