/** What is released: the version of package.json, and the day that CHANGELOG.md gives for it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Release {
  /** "1.2.3" */
  readonly version: string;
  /** "2026-11-25" */
  readonly date: string;
}

/** @throws where the two files disagree */
export function release(root: string): Release {
  const version = /"version": "(\d+\.\d+\.\d+)"/.exec(readFileSync(join(root, "package.json"), "utf8"))?.[1];
  if (version === undefined) throw new Error("package.json has no version as 1.2.3.");
  const changes = readFileSync(join(root, "CHANGELOG.md"), "utf8");
  const date = new RegExp(`^## ${version.replaceAll(".", "\\.")} \\((\\d{4}-\\d{2}-\\d{2})\\)$`, "m").exec(
    changes,
  )?.[1];
  if (date === undefined) throw new Error(`CHANGELOG.md has no part "## ${version} (year-month-day)".`);
  return { version, date };
}
