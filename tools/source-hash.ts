/** What `dist` was built from, as one hash: so that nobody tests or demonstrates yesterday's bundle. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Everything the bundle depends on, relative to the project's root. Tests do not change the bundle. */
const INPUTS = [
  "src",
  "assets",
  "manifest.xml",
  "settings.json",
  "tools/package",
  "tools/settings",
  "webpack.config.js",
  "tools/messages",
  "tools/react-by-preact.js",
  "tsconfig.json",
  "package-lock.json",
];

const IGNORED = /\.test\.tsx?$|\.md$/;

/** The file in `dist` that holds the hash of the sources it was built from. */
export const STAMP = "source-hash.txt";

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** REACT_CONTROL=1: the bundle keeps React itself, as a control for what Preact does in its place (.ci/react-control). */
export const REACT_CONTROL = process.env["REACT_CONTROL"] === "1";

/** SHA-256 (hex) over names and contents of all that the bundle is built from. */
export function sourceHash(root: string): string {
  const hash = createHash("sha256").update(REACT_CONTROL ? "react" : "");
  for (const file of INPUTS.flatMap((input) => filesUnder(join(root, input)))) {
    if (IGNORED.test(file)) continue;
    hash.update(relative(root, file).split(sep).join("/")).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}
