"use strict";
const { writeSync } = require("node:fs");

/** The last line of a test run, for people and machines: "N passed, N failed, N skipped". */
module.exports = class TotalsReporter {
  onRunComplete(_contexts, results) {
    // A file that could not even be loaded holds no failed test, and is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    // Jest always runs its own summary after every other reporter: only at exit is a line the last one.
    process.once("exit", () => {
      writeSync(process.stdout.fd, `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
    });
  }
};
