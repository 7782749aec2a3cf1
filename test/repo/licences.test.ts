/**
 * What we may pass on. A package that ends in the bundle must allow it without conditions beyond naming its authors; what
 * only builds or tests may ask more, each exception with its reason.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BUNDLED } from "../../tools/package/bundled";
import { ensureBuild } from "../../tools/build-if-stale";

const ROOT = join(__dirname, "..", "..");
const FREE = [
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "Unlicense",
  "CC0-1.0",
  "Python-2.0",
  "WTFPL",
  "Zlib",
];

/** Never passed on: used while building or testing only. */
const TOOLS: Readonly<Record<string, string>> = {
  "CC-BY-4.0": "tables of browsers (caniuse-lite), read by build tools",
  "MPL-2.0": "axe-core, run in tests, unchanged",
  LICENSE: "Microsoft's own, of @microsoft/office-js: run by the lab, never bundled, copied or changed",
};

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>;
};

/** An expression's ways of being fulfilled: `A OR B` leaves the choice, `A AND B` asks for both. */
function allowed(expression: string, by: readonly string[]): boolean {
  return expression
    .replace(/^\(|\)$/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => by.includes(one.trim())));
}

const locked = Object.entries(lock.packages).filter(([path]) => path !== "");

test("an expression is allowed where one of its choices is", () => {
  expect(allowed("MIT", FREE)).toBe(true);
  expect(allowed("(GPL-3.0 OR MIT)", FREE)).toBe(true);
  expect(allowed("MIT AND GPL-3.0", FREE)).toBe(false);
  expect(allowed("GPL-3.0", FREE)).toBe(false);
});

test("every package that we depend on at run time is free", () => {
  const own = locked.filter(([, { dev, optional, devOptional }]) => !dev && !optional && !devOptional);
  expect(own.length).toBeGreaterThan(20);
  const strict = own.filter(([, { license }]) => !allowed(license ?? "none", FREE));
  expect(strict.map(([path, { license }]) => `${path}: ${license ?? "none"}`)).toEqual([]);
});

test("every package of the bundle is free", () => {
  const list = JSON.parse(readFileSync(join(ensureBuild(), BUNDLED), "utf8")) as { name: string; licence: string }[];
  expect(list.filter(({ licence }) => !allowed(licence, FREE))).toEqual([]);
});

test("every tool is free, or an exception with its reason", () => {
  const others = locked.filter(([, { license }]) => !allowed(license ?? "none", [...FREE, ...Object.keys(TOOLS)]));
  expect(others.map(([path, { license }]) => `${path}: ${license ?? "none"}`)).toEqual([]);
});
