/** ESLint rule: holds every import to the map in rooms.mjs. */
import { dirname, posix, relative, sep } from "node:path";
import { LAB_MAY, LANGUAGE, ROOMS, SOLE_IMPORTER } from "./rooms.mjs";

const TEST_FILE = /(\.test\.tsx?$|\/testing\/)/;

function roomOf(path) {
  return ROOMS.find((room) => room.files.test(path) || room.files.test(`${path}.ts`));
}

function packageAllowed(room, specifier) {
  return (room.packages ?? []).some((name) =>
    name.endsWith("/") ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  );
}

/** A sentence saying why `file` may not import `specifier`, or undefined if it may. Paths are relative to the project's root. */
function objection(file, specifier, typeOnly) {
  if (!specifier.startsWith(".")) {
    const sole = SOLE_IMPORTER[specifier];
    if (sole && file !== sole && !(typeOnly && dirname(file) === dirname(sole)) && !TEST_FILE.test(file))
      return `Only ${sole} imports ${specifier}: it is big, and loaded when needed.`;
    const room = roomOf(file);
    if (!room || TEST_FILE.test(file)) return undefined;
    return packageAllowed(room, specifier) ? undefined : `${room.name} does not import ${specifier}.`;
  }
  const target = posix.normalize(posix.join(posix.dirname(file), specifier));
  const toProduct = target.startsWith("src/");
  if (file.startsWith("lab/"))
    return !toProduct || typeOnly || LAB_MAY.test(target) || TEST_FILE.test(file)
      ? undefined
      : `The lab takes types and wording from the product, never its code: ${target}.`;
  if (!file.startsWith("src/")) return undefined;
  if (TEST_FILE.test(file)) return undefined;
  if (TEST_FILE.test(`${target}.ts`)) return `Production code does not import test code: ${target}.`;
  if (!toProduct) return `The product does not know ${target.split("/")[0]}.`;
  if (LANGUAGE.test(target) && !file.startsWith("src/locales/"))
    return `Nothing but locales knows a language: ${target}.`;
  const from = roomOf(file);
  const to = roomOf(target);
  if (!from) return `${file} stands in no room: name its room in tools/eslint/rooms.mjs.`;
  if (!to) return `${target} stands in no room: name its room in tools/eslint/rooms.mjs.`;
  if (from === to || from.may.includes(to.name)) return undefined;
  if (from.types?.includes(to.name))
    return typeOnly ? undefined : `${from.name} takes only types from ${to.name}: use import type.`;
  return `${from.name} does not import ${to.name}.`;
}

/** @type {import("eslint").Rule.RuleModule} */
export const boundaries = {
  meta: { type: "problem", schema: [], messages: { crossed: "{{why}}" } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join("/");
    const check = (source, typeOnly) => {
      if (typeof source?.value !== "string") return;
      const why = objection(file, source.value, typeOnly);
      if (why) context.report({ node: source, messageId: "crossed", data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node.source, node.importKind === "type"),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === "type"),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === "type"),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source, true),
    };
  },
};
