/**
 * Lints snippets as if they stood in files that need not exist. Reads a JSON array of { file, code } from standard input, and
 * writes an array of arrays of messages. Only the rules that need no type information run: a snippet has no types to ask for.
 * A process of its own, because ESLint loads its configuration in a way that jest's sandbox does not allow.
 */
import { ESLint } from "eslint";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const UNTYPED = ["no-restricted-globals", "no-restricted-syntax", "no-restricted-imports"];

const eslint = new ESLint({
  overrideConfig: [{ files: ["**/*.{ts,tsx}"], languageOptions: { parserOptions: { projectService: false } } }],
  ruleFilter: ({ ruleId }) => ruleId.startsWith("house/") || UNTYPED.includes(ruleId),
});

const answers = [];
for (const { file, code } of JSON.parse(readFileSync(process.stdin.fd, "utf8"))) {
  const [result] = await eslint.lintText(code, { filePath: join(process.cwd(), file) });
  answers.push(result ? result.messages.map((message) => message.message) : [`${file} is not linted at all`]);
}
process.stdout.write(JSON.stringify(answers));
