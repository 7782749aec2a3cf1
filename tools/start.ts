/** `npm start`: serves the add-in from https://localhost:3000, rebuilds on every change, and puts it into Outlook where the platform lets us. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { certificate } from "../lab/server/certificate";
import { SIDELOAD_PAGE, STEPS } from "./sideload";

const ROOT = join(__dirname, "..");
const PORT = 3000;
const ADDRESS = `https://localhost:${PORT}`;
const WAIT_MS = 90_000;
const CAN_SIDELOAD = process.platform === "win32" || process.platform === "darwin";

interface Files {
  readonly key: string;
  readonly cert: string;
  /** The system trusts it: no warning in Outlook or the browser. */
  readonly trusted: boolean;
}

/** The command of an installed npm package, or undefined where npm could not install it (it is optional). */
function command(name: string): string | undefined {
  const file = join(ROOT, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
  return existsSync(file) ? file : undefined;
}

function run(file: string, args: readonly string[]): boolean {
  const shell = process.platform === "win32";
  return spawnSync(shell ? `"${file}"` : file, args, { cwd: ROOT, stdio: "inherit", shell }).status === 0;
}

/** Microsoft's development certificate where its tool is there and succeeds, else one of our own that nobody trusts yet. */
async function certificateFiles(): Promise<Files> {
  const tool = command("office-addin-dev-certs");
  const folder = join(homedir(), ".office-addin-dev-certs");
  if (tool && run(tool, ["install"]))
    return { key: join(folder, "localhost.key"), cert: join(folder, "localhost.crt"), trusted: true };
  const cache = join(ROOT, ".cache");
  const own = await certificate(cache);
  mkdirSync(cache, { recursive: true });
  const files = { key: join(cache, "start.key"), cert: join(cache, "start.crt"), trusted: false };
  writeFileSync(files.key, own.key, { mode: 0o600 });
  writeFileSync(files.cert, own.cert);
  return files;
}

function answers(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(PORT, "localhost");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

async function main(): Promise<void> {
  const files = await certificateFiles();
  const webpack = join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
  const serve = ["serve", "--mode", "development", "--port", `${PORT}`, "--server-type", "https"];
  const tls = ["--server-options-key", files.key, "--server-options-cert", files.cert];
  const server = spawn(process.execPath, [webpack, ...serve, ...tls], { cwd: ROOT, stdio: "inherit" });

  const debugging = CAN_SIDELOAD ? command("office-addin-debugging") : undefined;
  let sideloaded = false;
  const stop = (): void => {
    if (debugging && sideloaded) run(debugging, ["stop", "manifest.xml"]);
    server.kill();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  server.once("exit", (code) => {
    process.exitCode = code ?? 0;
  });

  const deadline = Date.now() + WAIT_MS;
  while (!(await answers())) {
    if (server.exitCode !== null) return;
    if (Date.now() > deadline) throw new Error(`The development server did not answer on ${ADDRESS}.`);
    await pause(500);
  }

  if (debugging) sideloaded = run(debugging, ["start", "manifest.xml", "desktop", "--no-debug"]);
  const lines = [`\nThe add-in is served from ${ADDRESS}. Stop with Ctrl+C.`];
  if (!files.trusted)
    lines.push(`Its certificate is not trusted yet: open ${ADDRESS}/taskpane.html once and accept it.`);
  if (!sideloaded) {
    lines.push(
      `To put it into Outlook by hand, in three steps, and see whether it arrived: ${ADDRESS}${SIDELOAD_PAGE}`,
    );
    lines.push(...STEPS.map((step, index) => `${index + 1}. ${step}`));
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
