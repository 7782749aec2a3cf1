"use strict";
const { projects } = require("./jest.config.js");

const unit = { ...projects[0] };
delete unit.displayName;

/** One project, as Stryker's runner asks; the tests of the part's own rooms (MUTANTS, of tools/mutants.ts), for they are quick. */
module.exports = {
  ...unit,
  testMatch: (process.env["MUTANTS"] ?? "").split(",").map((room) => `<rootDir>/src/${room}/**/*.test.ts`),
};
