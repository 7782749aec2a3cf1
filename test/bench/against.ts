/** Another commit of this repository, built beside this one, so that both are measured in one run. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** Folder of that commit's production build. Built once, and kept in `.cache`. Throws where there is no such commit, or it does not build with today's packages. */
export function builtCommit(root: string, commit: string): string {
  const sha = run(root, "git", ["rev-parse", "--verify", `${commit}^{commit}`]).trim();
  const folder = join(root, ".cache", "bench", sha);
  const dist = join(folder, "dist");
  if (existsSync(join(dist, "taskpane.html"))) return dist;
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    const archive = spawnSync("git", ["archive", "--format=tar", sha], { cwd: root, maxBuffer: 1 << 30 });
    const unpacked = spawnSync("tar", ["-x", "-C", folder], { input: archive.stdout });
    if (archive.status !== 0 || unpacked.status !== 0) throw new Error(`${commit} could not be unpacked.`);
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  }
  process.stderr.write(`Building ${sha.slice(0, 7)} …\n`);
  run(folder, process.execPath, [join("node_modules", "webpack", "bin", "webpack.js"), "--mode", "production"]);
  return dist;
}

function run(cwd: string, command: string, words: readonly string[]): string {
  const ran = spawnSync(command, words, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  if (ran.status !== 0) throw new Error(`${command} ${words.join(" ")}: ${ran.stderr || ran.stdout}`);
  return ran.stdout;
}
