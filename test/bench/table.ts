/** The benchmark's figures as plain text. */
import type { Conditions, Opening } from "./measure";
import type { Served } from "./proxy";

export interface Run {
  readonly pane: Opening;
  /** The second opening of the same profile. */
  readonly warm: Opening;
  readonly floor: Opening;
  /** A page that only loads Office.js. */
  readonly office: Opening;
  readonly officeWarm: Opening;
}

export interface Pair {
  readonly conditions: Conditions;
  readonly runs: readonly Run[];
}

/** Median of what the main thread works until the verdict, less what it works for Office.js alone, ms. */
export function ownMainThread(runs: readonly Run[], which: "pane" | "warm" = "pane"): number {
  return (
    median(runs.map((run) => run[which].mainThread)) -
    median(runs.map((run) => run[which === "warm" ? "officeWarm" : "office"].mainThread))
  );
}

/** What a page costs at rest, and with all that it fetches until the verdict, in bytes (gzip). Office.js and the lab are nobody's budget. */
const REST_BUDGET = 75 * 1024;
const VERDICT_BUDGET = 145 * 1024;
const FIRST_PAINT_BUDGET = 1.25;

type Kind = "at rest" | "before the verdict" | "Office.js" | "the lab";

function kindOf({ path }: Served): Kind {
  if (path.startsWith("/~office/")) return "Office.js";
  if (path.startsWith("/~lab/")) return "the lab";
  return path.startsWith("/~") || path.startsWith("/msal.") ? "before the verdict" : "at rest";
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
const sum = (served: readonly Served[], size: "raw" | "gzip"): number =>
  served.reduce((all, one) => all + one[size], 0);

/** Columns: the first to the left, all others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
    )
    .map((row) => `  ${row.join("   ")}\n`)
    .join("");
}

function bytes(served: readonly Served[]): string {
  const rows = [["file", "KB", "gzip KB", "asked for"]];
  for (const one of served) rows.push([one.path, kilobytes(one.raw), kilobytes(one.gzip), kindOf(one)]);
  return table(rows);
}

function times({ conditions, runs }: Pair): string {
  const row = (name: string, pick: (opening: Opening) => number): string[] => {
    const pane = median(runs.map((run) => pick(run.pane)));
    const floor = median(runs.map((run) => pick(run.floor)));
    return [name, pane.toFixed(0), floor.toFixed(0), (pane / floor).toFixed(2)];
  };
  return `\n${conditions.name}: ms, medians of ${runs.length}\n${table([
    ["", "pane", "static page", "ratio"],
    row("first paint", (opening) => opening.firstPaint),
    row("first usable control", (opening) => opening.control),
    row("verdict painted", (opening) => opening.verdict),
  ])}${warmly(runs)}`;
}

function warmly(runs: readonly Run[]): string {
  const of = (pick: (opening: Opening) => number): string => median(runs.map((run) => pick(run.warm))).toFixed(0);
  return [
    `  second opening, cache filled: first paint ${of((opening) => opening.firstPaint)},`,
    ` first control ${of((opening) => opening.control)}, verdict ${of((opening) => opening.verdict)}\n`,
    `  main thread until the verdict, less Office.js alone: ${ownMainThread(runs).toFixed(0)},`,
    ` second opening ${ownMainThread(runs, "warm").toFixed(0)}\n`,
  ].join("");
}

const MAIN_THREAD_BUDGET = 0.6;

/** This build beside another one, both measured in one run. */
export function compared(here: readonly Pair[], there: readonly Pair[], name: string): string {
  return here
    .map(({ conditions, runs }, index) => {
      const other = there[index]?.runs ?? [];
      const pick = (of: readonly Run[], which: (opening: Opening) => number): number =>
        median(of.map((run) => which(run.pane)));
      const row = (what: string, ours: number, theirs: number): string[] => [
        what,
        ours.toFixed(0),
        theirs.toFixed(0),
        (ours / theirs).toFixed(2),
      ];
      const ratio = ownMainThread(runs) / ownMainThread(other);
      return [
        `\n${conditions.name}: beside ${name}, ms\n`,
        table([
          ["", "this", name, "ratio"],
          row(
            "first paint",
            pick(runs, (o) => o.firstPaint),
            pick(other, (o) => o.firstPaint),
          ),
          row(
            "first usable control",
            pick(runs, (o) => o.control),
            pick(other, (o) => o.control),
          ),
          row(
            "verdict painted",
            pick(runs, (o) => o.verdict),
            pick(other, (o) => o.verdict),
          ),
          row("main thread, less Office.js", ownMainThread(runs), ownMainThread(other)),
        ]),
        budget(
          `main thread ${ratio.toFixed(2)} of at most ${MAIN_THREAD_BUDGET} times ${name}'s`,
          ratio <= MAIN_THREAD_BUDGET,
        ),
      ].join("");
    })
    .join("");
}

const budget = (text: string, fits: boolean): string => `  ${fits ? "OK  " : "over"}  ${text}\n`;

function budgets(pairs: readonly Pair[], served: readonly Served[]): string {
  const ours = served.filter((one) => !["Office.js", "the lab"].includes(kindOf(one)));
  const rest = sum(
    ours.filter((one) => kindOf(one) === "at rest"),
    "gzip",
  );
  const all = sum(ours, "gzip");
  const runs = pairs.flatMap((pair) => pair.runs);
  const trips = Math.max(...runs.map((run) => run.pane.graphRequests));
  return [
    "\nBudgets\n",
    budget(`at rest ${kilobytes(rest)} KB of ${kilobytes(REST_BUDGET)} KB (gzip)`, rest <= REST_BUDGET),
    budget(`until the verdict ${kilobytes(all)} KB of ${kilobytes(VERDICT_BUDGET)} KB (gzip)`, all <= VERDICT_BUDGET),
    ...pairs.map(({ conditions, runs: of }) => {
      const pane = median(of.map((run) => run.pane.firstPaint));
      const floor = median(of.map((run) => run.floor.firstPaint));
      const ratio = pane / floor;
      return budget(
        `first paint ${ratio.toFixed(2)} of at most ${FIRST_PAINT_BUDGET} times the static page (${conditions.name})`,
        ratio <= FIRST_PAINT_BUDGET,
      );
    }),
    budget(
      "MSAL is asked for beside Office.js",
      runs.every((run) => run.pane.msalBesideOffice),
    ),
    budget(`${trips} Graph round trip(s) until the verdict, of 1`, trips <= 1),
  ].join("");
}

export function report(pairs: readonly Pair[]): string {
  const served = pairs[0]?.runs[0]?.pane.served ?? [];
  return [bytes(served), ...pairs.map(times), budgets(pairs, served)].join("");
}
