/** Builds `dist` when its sources have changed since it was built, and only then. Run by `npm test`, the demo, the scenario runner and the benchmark. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { STAMP, sourceHash } from "./source-hash";

const ROOT = join(__dirname, "..");
const DIST = join(ROOT, "dist");
const LOCK = join(ROOT, ".cache", "build.lock");

const PAUSE_MS = 200;
/** A build takes seconds; a lock this old was left behind by a process that was killed. */
const LOCK_MAX_AGE_MS = 180_000;

function isFresh(): boolean {
  try {
    return readFileSync(join(DIST, STAMP), "utf8").trim() === sourceHash(ROOT);
  } catch {
    return false;
  }
}

/** True if the lock is ours now. Making a folder is atomic on every platform. */
function takeLock(): boolean {
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  try {
    mkdirSync(LOCK);
    writeFileSync(join(LOCK, "pid"), `${process.pid}\n`);
    return true;
  } catch {
    if (lockAgeMs() > LOCK_MAX_AGE_MS) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

function lockAgeMs(): number {
  try {
    return Date.now() - statSync(LOCK).mtimeMs;
  } catch {
    return 0;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}

/**
 * Makes sure that `dist` holds the production build of the sources as they are now, and gives its absolute path. Several
 * processes may ask at once: one builds, the others wait for it. Blocks; throws if the build fails. Says on standard error
 * that it builds, so that standard output stays the caller's.
 */
export function ensureBuild(): string {
  while (!isFresh()) {
    if (!takeLock()) {
      pause();
      continue;
    }
    try {
      if (!isFresh()) build();
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
  return DIST;
}

function build(): void {
  process.stderr.write("Building the add-in …\n");
  const cli = join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
  const run = spawnSync(process.execPath, [cli, "--mode", "production"], { cwd: ROOT, encoding: "utf8" });
  if (run.status === 0) return;
  process.stderr.write(`${run.stdout}${run.stderr}`);
  throw new Error("The add-in could not be built; webpack's own words stand above.");
}

if (require.main === module) ensureBuild();
