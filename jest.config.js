"use strict";

const shared = {
  rootDir: __dirname,
  testEnvironment: "node",
  transform: {
    "\\.[jt]sx?$": [
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
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
      setupFilesAfterEnv: ["<rootDir>/test/setup/unit.ts"],
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/setup/browser.ts"],
    },
  ],
};
