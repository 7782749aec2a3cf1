"use strict";
const { REACT_BY_PREACT } = require("./tools/react-by-preact.js");

const shared = {
  rootDir: __dirname,
  testEnvironment: "node",
  transform: {
    // The first that fits.
    "/src/locales/[a-z]{2,3}(-\\w+)?/[^/.]+\\.ts$": "<rootDir>/tools/messages/jest.js",
    "\\.m?[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  // Preact ships modules only.
  transformIgnorePatterns: ["/node_modules/(?!(preact|icu-minify|@formatjs)/)"],
  moduleNameMapper: Object.fromEntries(Object.entries(REACT_BY_PREACT).map(([from, to]) => [`^${from}$`, to])),
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.cache/"],
};

/** @type {import("jest").Config} */
module.exports = {
  // Each browser test drives a browser of its own.
  maxWorkers: 2,
  reporters: ["default", "<rootDir>/test/setup/totals-reporter.js"],
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: [
        "<rootDir>/src/**/*.test.{ts,tsx}",
        "<rootDir>/lab/**/*.test.ts",
        "<rootDir>/tools/**/*.test.ts",
        "<rootDir>/test/**/*.test.ts",
      ],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/", "<rootDir>/test/long/"],
      setupFilesAfterEnv: ["<rootDir>/test/setup/unit.ts"],
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/setup/browser.ts"],
    },
    {
      ...shared,
      // `npm run test:long`
      displayName: "long",
      testMatch: ["<rootDir>/test/long/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/setup/browser.ts"],
    },
  ],
};
