/** The lab's own scripts for host page and pane, made when the lab starts and kept in memory. */
import { join } from "node:path";
import { build } from "esbuild";

export interface Bundles {
  readonly host: string;
  readonly pane: string;
  readonly client: string;
}

let made: Promise<Bundles> | undefined;

/** Once per process; rejects where a script does not compile. */
export function bundles(): Promise<Bundles> {
  made ??= make();
  return made;
}

async function make(): Promise<Bundles> {
  const lab = join(__dirname, "..");
  const result = await build({
    entryPoints: {
      host: join(lab, "outlook", "main.ts"),
      pane: join(lab, "pane", "main.ts"),
      client: join(lab, "pane", "client.ts"),
    },
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    outdir: "memory",
    logLevel: "silent",
  });
  const text = (name: string): string =>
    result.outputFiles.find((file) => file.path.endsWith(`${name}.js`))?.text ?? "";
  return { host: text("host"), pane: text("pane"), client: text("client") };
}
