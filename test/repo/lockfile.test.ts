/**
 * A lock written on one platform can leave out the binaries of the others; `npm ci` then stops everywhere. And a lock that
 * names a registry works for nobody who has another. Both are easy to let in with an upgrade, and seen late.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const text = readFileSync(join(ROOT, "package-lock.json"), "utf8");

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new Error("package-lock.json is not shaped as expected");
  return value;
}

const packages = new Map(Object.entries(record(record(JSON.parse(text)).packages)).map(([k, v]) => [k, record(v)]));

test("the lock file names no download address", () => {
  expect(/"resolved":\s*"https?:[^"]*"/.exec(text)?.[0]).toBeUndefined();
});

test("every package in the lock file is pinned by its hash", () => {
  const loose = [...packages].filter(
    ([path, entry]) => path !== "" && !entry.link && typeof entry.integrity !== "string",
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

test.each([
  "@swc/core-darwin-arm64",
  "@swc/core-darwin-x64",
  "@swc/core-linux-arm64-gnu",
  "@swc/core-linux-x64-gnu",
  "@swc/core-win32-x64-msvc",
  "@esbuild/darwin-arm64",
  "@esbuild/darwin-x64",
  "@esbuild/linux-arm64",
  "@esbuild/linux-x64",
  "@esbuild/win32-x64",
  "@unrs/resolver-binding-darwin-arm64",
  "@unrs/resolver-binding-linux-x64-gnu",
  "@unrs/resolver-binding-win32-x64-msvc",
])("the lock file holds %s", (name) => {
  expect([...packages.keys()].some((path) => path.endsWith(`node_modules/${name}`))).toBe(true);
});

test("every optional binary that a package asks for is in the lock file, for whatever platform", () => {
  const missing: string[] = [];
  for (const [path, entry] of packages) {
    const peers = isRecord(entry.optionalDependencies) ? Object.keys(entry.optionalDependencies) : [];
    for (const name of peers) {
      const found = [...packages.keys()].some((other) => other.endsWith(`node_modules/${name}`));
      if (!found) missing.push(`${path} asks for ${name}`);
    }
  }
  expect(missing).toEqual([]);
});

test("the versions that are complete for all platforms stay pinned", () => {
  expect(packages.get("node_modules/@swc/core")?.version).toBe("1.16.18");
  expect(packages.get("node_modules/unrs-resolver")?.version).toBe("1.12.2");
});
