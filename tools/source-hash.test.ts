import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sourceHash } from "./source-hash";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "source-hash-"));
  mkdirSync(join(root, "src"));
  writeFileSync(join(root, "src", "a.ts"), "1");
  writeFileSync(join(root, "src", "a.test.ts"), "1");
});

afterEach(() => rmSync(root, { recursive: true }));

test("a changed source changes the hash", () => {
  const before = sourceHash(root);
  writeFileSync(join(root, "src", "a.ts"), "2");
  expect(sourceHash(root)).not.toBe(before);
});

test("a new, a removed and a renamed source change the hash", () => {
  const before = sourceHash(root);
  writeFileSync(join(root, "src", "b.ts"), "1");
  const added = sourceHash(root);
  rmSync(join(root, "src", "a.ts"));
  const renamed = sourceHash(root);
  expect(new Set([before, added, renamed]).size).toBe(3);
});

test("a changed test leaves the bundle, and so the hash, as it was", () => {
  const before = sourceHash(root);
  writeFileSync(join(root, "src", "a.test.ts"), "2");
  expect(sourceHash(root)).toBe(before);
});
