/** The repository stands alone: it knows no machine, no folder outside itself and no registry. */
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, posix } from "node:path";

const ROOT = join(__dirname, "..", "..");

const GENERATED = ["node_modules", "dist", ".cache", "coverage", "screenshots"];

/** The tracked files; in a copy without git, all files that are not generated. */
function projectFiles(): string[] {
  const run = spawnSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" });
  if (run.status === 0) return run.stdout.split("\n").filter((line) => line !== "");
  return filesUnder("").filter((file) => !file.endsWith(".log"));
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === ".git" || GENERATED.includes(entry.name)) return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const files = projectFiles();
const texts = files.filter((file) => {
  const found = statSync(join(ROOT, file), { throwIfNoEntry: false });
  return found?.isFile() === true && !/\.(png|ico|woff2?)$/.test(file);
});

/** Assembled, so that this file does not hold what it looks for. */
const slash = "/";
const FOREIGN: readonly (readonly [string, RegExp])[] = [
  ["a home folder", new RegExp(`${slash}(home|Users)${slash}[A-Za-z]`)],
  ["a folder of one machine", new RegExp(`(^|[\\s"'\`(=])${slash}(work|mnt|workspace)${slash}[A-Za-z.]`, "m")],
  ["a drive of one machine", /\b[A-Z]:\\(Users|Documents|Temp)\\/],
  ["a folder beside the repository", new RegExp(`\\.\\.${slash}shared${slash}`)],
  [
    "a package registry",
    new RegExp(`https?:${slash}{2}(registry\\.|[^\\s"'/]*(npmjs\\.org|yarnpkg|artifactory|verdaccio))`),
  ],
];

test("there are files to look at", () => {
  expect(texts.length).toBeGreaterThan(50);
});

test.each(FOREIGN)("no tracked file names %s", (_what, pattern) => {
  const found = texts.flatMap((file) => {
    const hit = pattern.exec(readFileSync(join(ROOT, file), "utf8"));
    return hit ? [`${file}: ${hit[0].trim()}`] : [];
  });
  expect(found).toEqual([]);
});

test("no tracked file lies in a folder that is generated", () => {
  expect(files.filter((file) => GENERATED.includes(file.split("/")[0] ?? ""))).toEqual([]);
});
