/** `npm run faults [-- FLOW] [--list]`: plays every cell and prints a line per flow; exit 1 if one is broken. */
import { writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { FLOWS } from "./flows";
import { cellsOf, play, type Outcome } from "./matrix";
import { page, type Row } from "./page";

const PAGE = "docs/reliability.md";

async function main(args: readonly string[]): Promise<number> {
  const only = args.find((arg) => !arg.startsWith("--"));
  const list = args.includes("--list");
  const rows: Row[] = [];
  const broken: Outcome[] = [];
  for (const flow of FLOWS) {
    if (only !== undefined && flow.name !== only) continue;
    const { cells, clean } = await cellsOf(flow);
    let count = 0;
    let wrong = 0;
    for (const cell of cells) {
      const outcome = await play(flow, cell, clean);
      if (outcome === null) continue;
      count += 1;
      if (outcome.broken.length === 0) continue;
      wrong += 1;
      broken.push(outcome);
    }
    rows.push({ flow: flow.name, calls: clean.calls.length, cells: count, broken: wrong });
    process.stdout.write(`${flow.name}: ${count} cells, ${wrong} broken\n`);
  }
  for (const { cell, broken: what, said } of list ? broken : broken.slice(0, 20)) {
    const { to, method, path } = cell.call;
    process.stdout.write(
      `  ${cell.flow} | ${to} ${method} ${path} | ${cell.fault.name} | ${cell.nth} | ${said} | ${what.join("; ")}\n`,
    );
  }
  const total = rows.reduce((sum, { cells }) => sum + cells, 0);
  if (only === undefined)
    writeFileSync(PAGE, await format(page(rows), { ...(await resolveConfig(PAGE)), filepath: PAGE }));
  process.stdout.write(`total ${total} cells, ${broken.length} broken\n`);
  return broken.length > 0 ? 1 : 0;
}

void main(process.argv.slice(2)).then((code) => process.exit(code));
