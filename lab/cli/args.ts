/** The runner's command line. */
import { parseArgs } from "node:util";
import type { Result } from "../../src/lib/result";
import type { RunOptions } from "./run";

export const USAGE = `npm run -s scenario -- FILE… [--convert[=own]] [--then send|save|discard] [--screenshot OUT.png] [--theme light|dark]
npm run -s scenario -- FILE… --round [--days N] [--convert] [--stop-after N] [--screenshot OUT.png] [--theme light|dark]

  FILE          a scenario, a story, several, or a folder of them; several give one JSON document per line, a story one per act
  --convert     press the pane's primary button and confirm; =own: a meeting of the delegate's own
  --then        then press Send, Save or Discard of Outlook's own form
  --screenshot  a picture of the pane at the end (one scenario only)
  --theme       light or dark, whatever the scenario says
  --round       the round over all calendars of the scenario, instead of one item
  --days        of the round: how many days it looks ahead
  --stop-after  of the round: end the browser after so many writes, and open it again

Exit code: 0 settled, 1 not settled within 60 seconds (a round: 600) or a request nobody answered, 2 a file that does not fit.`;

export interface Arguments {
  readonly paths: readonly string[];
  /** null: one item at a time. */
  readonly round: { readonly days: number | null; readonly stopAfter: number | null } | null;
  readonly options: RunOptions;
}

/** The error is one sentence. */
export function readArguments(argv: readonly string[]): Result<Arguments, string> {
  try {
    const { values, positionals } = parseArgs({
      // Node's own parser has no options with an optional value.
      args: argv.map((one) => (one === "--convert" ? "--convert=yes" : one)),
      allowPositionals: true,
      options: {
        convert: { type: "string" },
        then: { type: "string" },
        screenshot: { type: "string" },
        theme: { type: "string" },
        round: { type: "boolean" },
        days: { type: "string" },
        "stop-after": { type: "string" },
      },
    });
    if (positionals.length === 0) return no("Name at least one scenario file.");
    const convert = oneOf(values.convert, ["yes", "own"]);
    const then = oneOf(values.then, ["send", "save", "discard"]);
    const theme = oneOf(values.theme, ["light", "dark"]);
    if (convert === undefined) return no("--convert takes no value but own.");
    if (then === undefined) return no("--then takes send, save or discard.");
    if (theme === undefined) return no("--theme takes light or dark.");
    const days = numberOf(values.days);
    const stopAfter = numberOf(values["stop-after"]);
    if (days === undefined) return no("--days takes a whole number from 1.");
    if (stopAfter === undefined) return no("--stop-after takes a whole number from 1.");
    if (!values.round && (days ?? stopAfter) !== null) return no("--days and --stop-after go with --round.");
    if (values.round && (then !== null || convert === "own"))
      return no("--round takes neither --then nor --convert=own.");
    if (stopAfter !== null && convert === null) return no("--stop-after goes with --convert.");
    const options: RunOptions = {
      convert: convert === "yes" ? true : (convert ?? false),
      then,
      screenshot: values.screenshot ?? null,
      theme,
    };
    return { ok: true, value: { paths: positionals, round: values.round ? { days, stopAfter } : null, options } };
  } catch (problem) {
    return no(problem instanceof Error ? (problem.message.split("\n")[0] ?? "") : String(problem));
  }
}

function no(error: string): Result<never, string> {
  return { ok: false, error };
}

/** null: not given; undefined: no whole number from 1. */
function numberOf(value: string | undefined): number | null | undefined {
  if (value === undefined) return null;
  return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
}

/** null: not given; undefined: given, and none of these. */
function oneOf<T extends string>(value: string | undefined, allowed: readonly T[]): T | null | undefined {
  return value === undefined ? null : allowed.find((one) => one === value);
}
