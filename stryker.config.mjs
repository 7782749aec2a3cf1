/** Mutation testing of the pure rules and of conversion. Started by tools/mutants.ts, which names the rooms (docs/mutants.md). */
const [room = ""] = (process.env["MUTANTS"] ?? "").split(",");

export default {
  mutate: [`src/${room}/**/*.ts`, "!src/**/*.test.ts", "!src/**/testing/**"],
  testRunner: "jest",
  jest: { projectType: "custom", configFile: "jest.mutants.config.js", enableFindRelatedTests: true },
  coverageAnalysis: "perTest",
  // What only runs while a module loads needs a fresh process per mutant: hours.
  ignoreStatic: true,
  concurrency: 2,
  // A busy machine is no killed mutant.
  timeoutMS: 60_000,
  incremental: true,
  incrementalFile: `.cache/mutants/${room.replace("/", "-")}.json`,
  reporters: ["clear-text", "progress", "json"],
  jsonReporter: { fileName: `.cache/mutants/${room.replace("/", "-")}.report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: ".cache/mutants/sandbox",
  ignorePatterns: ["dist", ".cache", "package"],
};
