"use strict";

/** The last line of a test run, for people and machines: "N passed, N failed, N skipped". */
module.exports = class TotalsReporter {
  onRunComplete(_contexts, results) {
    // A file that could not even be loaded holds no failed test, and is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    process.stdout.write(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
  }
};
