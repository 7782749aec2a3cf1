/** Proves that the lint rules bite: each arrow of the design, tried with a snippet in the room it is about. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");

type Snippet = readonly [file: string, code: string];

/** What lint says of each snippet, in order. */
function lint(snippets: readonly Snippet[]): readonly (readonly string[])[] {
  const run = spawnSync(process.execPath, [join(ROOT, "tools", "eslint", "lint-snippets.mjs")], {
    cwd: ROOT,
    encoding: "utf8",
    input: JSON.stringify(snippets.map(([file, code]) => ({ file, code }))),
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const answers: unknown = JSON.parse(run.stdout);
  if (!Array.isArray(answers)) throw new Error("lint-snippets.mjs gave no array");
  return answers.map((answer: unknown) => (Array.isArray(answer) ? answer.map(String) : []));
}

const FORBIDDEN: readonly Snippet[] = [
  // What nobody has seen work with Preact
  ["src/taskpane/x.tsx", `import { Popover } from "@fluentui/react-components";`],
  ["src/taskpane/x.tsx", `import { Info20Filled } from "@fluentui/react-icons";`],
  // The pure core
  ["src/delegation/checks/x.ts", `import { readItem } from "../../outlook/item";`],
  ["src/delegation/checks/x.ts", `import type { GraphPort } from "../../conversion/ports/graph";`],
  ["src/delegation/checks/x.ts", `import { plan } from "../../conversion/plan";`],
  ["src/delegation/checks/x.ts", `import { say } from "../../locales/say";`],
  ["src/delegation/checks/x.ts", `import { useState } from "react";`],
  ["src/delegation/checks/x.ts", `export { x } from "../../graph/x";`],
  ["src/delegation/checks/x.ts", `export const x = import("../../graph/x");`],
  ["src/delegation/checks/x.ts", `export * from "../../settings/types";`],
  ["src/delegation/checks/x.ts", `export type X = import("../../settings/types").Settings;`],
  ["src/delegation/checks/x.ts", `export const now = Date.now();`],
  ["src/delegation/checks/x.ts", `export const now = new Date();`],
  ["src/delegation/checks/x.ts", `export const now = Date();`],
  ["src/delegation/checks/x.ts", `export const now = performance.now();`],
  ["src/delegation/checks/x.ts", `setTimeout(() => {}, 1);`],
  ["src/delegation/checks/x.ts", `export const item = Office.context.mailbox.item;`],
  ["src/delegation/checks/x.ts", `export const page = document.title;`],
  ["src/delegation/checks/x.ts", `export const width = window.innerWidth;`],
  ["src/delegation/checks/x.ts", `export const answer = fetch("https://example.test");`],
  ["src/conversion/plan.ts", `export const now = Date.now();`],
  ["src/conversion/plan.ts", `import { apply } from "./apply";`],
  ["src/conversion/plan.ts", `import { failed } from "./ports/graph";`],
  ["src/conversion/types.ts", `import { createEvent } from "../graph/events";`],
  ["src/conversion/apply.ts", `import { createEvent } from "../graph/events";`],
  ["src/conversion/apply.ts", `import { say } from "../locales/say";`],
  // Adapters know neither each other nor the pane
  ...["outlook", "graph", "skype", "identity"].flatMap((room): Snippet[] => [
    [`src/${room}/x.ts`, `import { store } from "../taskpane/store";`],
    [`src/${room}/x.ts`, `import { gather } from "../app/gather/gather";`],
    [`src/${room}/x.ts`, `import { say } from "../locales/say";`],
    [`src/${room}/x.ts`, `import { check } from "../commands/check";`],
    [`src/${room}/x.ts`, `import { plan } from "../conversion/plan";`],
    ...["outlook", "graph", "skype", "identity"]
      .filter((other) => other !== room)
      .map((other): Snippet => [`src/${room}/x.ts`, `import { x } from "../${other}/x";`]),
  ]),
  ["src/app/x.ts", `import { say } from "../locales/say";`],
  ["src/app/x.ts", `import { events } from "../graph/events";`],
  ["src/app/x.ts", `import { store } from "../taskpane/store";`],
  ["src/locales/en/x.ts", `import { store } from "../../taskpane/store";`],
  ["src/taskpane/x.ts", `import { pane } from "../locales/en/pane";`],
  ["src/commands/x.ts", `import { command } from "../locales/en/command";`],
  // One place for each way out
  ["src/graph/x.ts", `export const item = Office.context.mailbox.item;`],
  ["src/taskpane/x.tsx", `export const item = Office.context.mailbox.item;`],
  ["src/taskpane/x.tsx", `export const item = globalThis.Office.context;`],
  ["src/taskpane/x.tsx", `export const answer = fetch("https://example.test");`],
  ["src/taskpane/x.tsx", `export const answer = window.fetch("https://example.test");`],
  ["src/outlook/x.ts", `export const answer = fetch("https://example.test");`],
  ["src/outlook/x.ts", `export const request = new XMLHttpRequest();`],
  ["src/identity/msal.ts", `export const msal = import("@azure/msal-browser");`],
  ["src/identity/msal.ts", `import { PublicClientApplication } from "@azure/msal-browser";`],
  ["src/taskpane/x.tsx", `import { PublicClientApplication } from "@azure/msal-browser";`],
  ["src/graph/x.ts", `import { useState } from "react";`],
  ["src/graph/x.ts", `import { readFileSync } from "node:fs";`],
  // The product knows neither the lab nor the tests; every file has its room
  ["src/taskpane/x.tsx", `import { startLab } from "../../lab/server/start";`],
  ["src/settings/x.ts", `import { findBrowser } from "../../test/browser/find";`],
  ["src/taskpane/x.tsx", `import { facts } from "../delegation/testing/facts";`],
  ["src/somewhere/x.ts", `import { ok } from "../lib/result";`],
  ["lab/tenant/x.ts", `import { readItem } from "../../src/outlook/item";`],
  ["lab/tenant/x.ts", `import { parseEvent } from "../../src/graph/parseAnswers";`],
  // Markup
  ["src/taskpane/x.tsx", `export const set = (e: Element, s: string) => { e.innerHTML = s; };`],
  ["src/taskpane/x.tsx", `export const set = (e: Element, s: string) => { e.insertAdjacentHTML("beforeend", s); };`],
  ["src/taskpane/x.tsx", `export const X = (p: { s: string }) => <p dangerouslySetInnerHTML={{ __html: p.s }} />;`],
  ["lab/outlook/x.ts", `export const set = (e: Element, s: string) => { e.innerHTML = s; };`],
  // Nothing is switched off without a reason
  [
    "src/taskpane/x.tsx",
    `// eslint-disable-next-line no-restricted-globals\nexport const x = fetch("https://a.test");`,
  ],
  ["src/taskpane/x.tsx", `/* eslint-disable */\nexport const x = fetch("https://a.test");`],
  [
    "src/taskpane/x.tsx",
    `// eslint-disable-next-line no-restricted-globals -- x\nexport const x = fetch("https://a.test");`,
  ],
];

const ALLOWED: readonly Snippet[] = [
  ["src/taskpane/x.tsx", `import { Button, tokens } from "@fluentui/react-components";`],
  ["src/delegation/checks/x.ts", `import type { Fact } from "../fact";`],
  ["src/delegation/checks/x.ts", `import { ok } from "../../lib/result";`],
  [
    "src/delegation/checks/x.ts",
    `export const at = new Date(0).toISOString() + Date.parse("2026-01-01") + Date.UTC(2026);`,
  ],
  ["src/delegation/checks/x.test.ts", `import { facts } from "../testing/facts";`],
  ["src/conversion/plan.ts", `import type { EventRef } from "./ports/graph";`],
  ["src/conversion/apply.ts", `import { makePlan } from "./plan";`],
  ["src/conversion/apply.ts", `import { ok } from "../lib/result"; import type { GraphPort } from "./ports/graph";`],
  ["src/conversion/ports/graph.ts", `import type { Fact } from "../../delegation/fact";`],
  [
    "src/outlook/item.ts",
    `import type { OutlookPort } from "../conversion/ports/outlook"; export const item = Office.context.mailbox.item;`,
  ],
  ["src/graph/events.ts", `import type { Plan } from "../conversion/types"; export const x = fetch("https://a.test");`],
  ["src/graph/parse.ts", `import * as v from "valibot"; import { known } from "../delegation/fact";`],
  ["src/skype/ucwa.ts", `import type { Settings } from "../settings/types"; export const x = fetch("https://a.test");`],
  ["src/identity/library.ts", `import { createNestablePublicClientApplication } from "@azure/msal-browser";`],
  ["src/taskpane/wire.ts", `import { createGraph } from "../graph/graph"; import { read } from "../outlook/item";`],
  [
    "src/taskpane/Pane.tsx",
    `import { Button } from "@fluentui/react-components"; import { say } from "../locales/say";`,
  ],
  ["src/commands/commands.ts", `import { gather } from "../app/gather/gather";`],
  ["src/locales/en/x.ts", `import type { CheckId } from "../../delegation/finding";`],
  ["lab/tenant/x.ts", `import type { Settings } from "../../src/settings/types"; import "node:fs";`],
  ["lab/cli/explain.ts", `import { say } from "../../src/locales/say";`],
  ["test/browser/x.test.ts", `import { startLab } from "../../lab/server/start"; import "../../src/outlook/item";`],
  [
    "src/taskpane/x.tsx",
    `// eslint-disable-next-line no-restricted-globals -- a reason that a reader can judge\nexport const x = fetch("https://a.test");`,
  ],
];

const answers = lint([...FORBIDDEN, ...ALLOWED]);

test.each(FORBIDDEN.map((snippet, index) => [...snippet, answers[index]] as const))(
  "%s may not hold: %s",
  (_file, _code, complaints) => {
    expect(complaints).not.toEqual([]);
  },
);

test.each(ALLOWED.map((snippet, index) => [...snippet, answers[FORBIDDEN.length + index]] as const))(
  "%s may hold: %s",
  (_file, _code, complaints) => {
    expect(complaints).toEqual([]);
  },
);
