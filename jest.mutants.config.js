"use strict";
const { projects } = require("./jest.config.js");

const unit = { ...projects[0] };
delete unit.displayName;

/** One project, as Stryker's runner asks; the tests of the part's own rooms (PART_ROOMS, of stryker.config.mjs), for they are quick. */
module.exports = {
  ...unit,
  testMatch: (process.env["PART_ROOMS"] ?? "").split(",").map((room) => `<rootDir>/src/${room}/**/*.test.ts`),
};
