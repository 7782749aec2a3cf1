/** `npm run mutants -- PART`: changes the rules of one room, one thing at a time, and shows which changes no test notices (docs/mutants.md). */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The room that is changed first, then the others whose tests are run: the quick ones, so that a part stays under an hour on two cores. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  checks: ["delegation/checks"],
  readings: ["delegation/readings", "delegation/checks"],
  verdict: ["delegation/verdict", "delegation/facts"],
  remedies: ["delegation/remedies"],
  evidence: ["delegation/evidence"],
  errors: ["delegation/errors"],
  conversion: ["conversion"],
  round: ["round"],
};

const rooms = PARTS[process.argv[2] ?? ""];
if (rooms === undefined) {
  process.stderr.write(`Say which part: ${Object.keys(PARTS).join(", ")}. For example: npm run mutants -- checks\n`);
  process.exitCode = 2;
} else {
  const stryker = join(__dirname, "..", "node_modules", ".bin", "stryker");
  const env = { ...process.env, MUTANTS: rooms.join(",") };
  process.exitCode = spawnSync(stryker, ["run", ...process.argv.slice(3)], { stdio: "inherit", env }).status ?? 1;
}
