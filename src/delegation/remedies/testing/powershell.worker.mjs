/** Parses scripts on a thread of its own: the grammar's library imports dynamically, which jest's module registry cannot. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";

const require = createRequire(import.meta.url);
const { Language, Parser } = require("@vscode/tree-sitter-wasm");

await Parser.init();
const grammar = require.resolve("@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm");
const parser = new Parser();
parser.setLanguage(await Language.load(new Uint8Array(readFileSync(grammar))));

function walk(node, visit) {
  visit(node);
  for (const child of node.children) walk(child, visit);
}

/** What PowerShell makes of a single-quoted literal: a doubled quote of any of the five kinds is one. */
function unquote(literal) {
  return literal.slice(1, -1).replace(/(['\u2018\u2019\u201a\u201b])['\u2018\u2019\u201a\u201b]/g, "$1");
}

function read(script) {
  const tree = parser.parse(script);
  const answer = { errors: [], commands: [], parameters: [], literals: [] };
  walk(tree.rootNode, (node) => {
    if (node.isError || node.isMissing)
      answer.errors.push(`line ${node.startPosition.row + 1}: ${node.text.slice(0, 80)}`);
    if (node.type === "verbatim_string_characters") answer.literals.push(unquote(node.text));
    if (node.type !== "command") return;
    // The grammar has a node of its own for ForEach-Object and its alias.
    const loop = node.children.find((child) => child.type === "foreach_command");
    const command = node.childForFieldName("command_name")?.text ?? loop?.text.split(/\s/, 1)[0] ?? "";
    if (command.startsWith("{")) return; // a block that is run in place; what it holds is visited anyway
    answer.commands.push(command);
    const elements = (node.childForFieldName("command_elements")?.children ?? []).filter(
      (child) => child.type !== "command_argument_sep",
    );
    elements.forEach((element, index) => {
      if (element.type !== "command_parameter") return;
      const next = elements[index + 1];
      const value = next && next.type !== "command_parameter" ? next.text : "";
      answer.parameters.push({ command, parameter: element.text, value });
    });
  });
  tree.delete();
  return answer;
}

parentPort.on("message", ({ id, script }) => parentPort.postMessage({ id, answer: read(script) }));
