/** Which npm packages are in the bundle, and what their authors ask to be said of them. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The file in `dist` that lists them. */
export const BUNDLED = "bundled-packages.json";

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX, as its package.json says it. */
  readonly licence: string;
  /** Relative to the project's root, with slashes. */
  readonly folder: string;
}

/**
 * @param files absolute paths of the bundle's modules; a query after one does no harm
 * @public called by webpack.config.js through tsx
 */
export function bundledPackages(files: readonly string[], root: string): readonly BundledPackage[] {
  const folders = files.flatMap(
    (file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.split(sep).join("/")) ?? [],
  );
  return [...new Set(folders)]
    .map((folder) => {
      const { name, version, license } = fields(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
      return { name, version, licence: license, folder: relative(root, folder).split(sep).join("/") };
    })
    .sort((a, b) => compare(a.folder, b.folder));
}

function fields(value: unknown): { name: string; version: string; license: string } {
  const read = (key: string): string => {
    const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
    if (typeof found !== "string") throw new Error(`A package of the bundle says no ${key}.`);
    return found;
  };
  return { name: read("name"), version: read("version"), license: read("license") };
}

/** By code points, so that the order is the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One text for all of them. @throws where a package brings no text of its licence and none is known for it */
export function thirdPartyNotices(packages: readonly BundledPackage[], root: string): string {
  const parts = packages.map(({ name, version, licence, folder }) => {
    const text =
      licenceText(join(root, folder)) ?? `${name} is licensed under ${licence}; it brings no text of its own.`;
    return `${"-".repeat(80)}\n${name} ${version} (${licence})\n${"-".repeat(80)}\n\n${text.replaceAll("\r\n", "\n").trim()}\n`;
  });
  return `On Behalf contains parts of these packages, under these terms.\n\n${parts.join("\n")}`;
}

function licenceText(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    .sort(compare)[0];
  return file === undefined ? null : readFileSync(join(folder, file), "utf8");
}
