/**
 * Mutation testing of the pure rules and of conversion: `PART=checks npm run mutants` (docs/mutants.md). A part changes the files
 * of its first room and runs the tests of all its rooms; what an earlier run has settled is not run again.
 */
const PARTS = {
  checks: ["delegation/checks"],
  readings: ["delegation/readings", "delegation/checks"],
  verdict: ["delegation/verdict", "delegation/facts"],
  remedies: ["delegation/remedies"],
  evidence: ["delegation/evidence"],
  errors: ["delegation/errors"],
  conversion: ["conversion"],
  round: ["round"],
};

const part = process.env["PART"] ?? "";
const rooms = PARTS[part];
if (!rooms) {
  process.stderr.write(
    `PART names what to change: ${Object.keys(PARTS).join(", ")}. For example: PART=checks npm run mutants\n`,
  );
  process.exit(2);
}
process.env["PART_ROOMS"] = rooms.join(",");

export default {
  mutate: [`src/${rooms[0]}/**/*.ts`, "!src/**/*.test.ts", "!src/**/testing/**"],
  testRunner: "jest",
  jest: { projectType: "custom", configFile: "jest.mutants.config.js", enableFindRelatedTests: true },
  coverageAnalysis: "perTest",
  // What only runs while a module loads needs a fresh process per mutant: hours.
  ignoreStatic: true,
  concurrency: 2,
  // A busy machine is no killed mutant.
  timeoutMS: 60_000,
  incremental: true,
  incrementalFile: `.cache/mutants/${part}.json`,
  reporters: ["clear-text", "progress", "json"],
  jsonReporter: { fileName: `.cache/mutants/${part}.report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: ".cache/mutants/sandbox",
  ignorePatterns: ["dist", ".cache", "package"],
};
