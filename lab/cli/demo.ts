/** `npm run demo`: the lab with every scenario in a picker, in a browser that trusts its certificate and reaches nothing else. */
import type { Browser } from "playwright-core";
import { ensureBuild } from "../../tools/build-if-stale";
import { startLab } from "../server/server";
import type { Lab } from "../server/server";
import { findBrowser } from "./browser";
import { readPicker, SCENARIOS } from "./picker";

const FIRST = "ready.json";
const PORT = 3443;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function main(): Promise<void> {
  const picker = await readPicker();
  const file = picker.scenarios.some((entry) => entry.file === FIRST) ? FIRST : picker.scenarios[0]?.file;
  const scenario = file === undefined ? null : await picker.read(file);
  if (file === undefined || !scenario) throw new Error(`There is no scenario in ${SCENARIOS}.`);
  const lab = await startLab({ scenario, file, dist: ensureBuild(), port: await freePort(), picker });
  say(`The lab is at ${lab.hostUrl}`);
  if (!hasDisplay()) {
    say(WITHOUT_DISPLAY);
    return untilInterrupted(() => lab.close());
  }
  const browser = await findBrowser({ headless: false, args: [...lab.browserArgs, "--window-size=1500,960"] });
  await openDemo(browser, lab);
  say("Choose a situation in the strip at the top. Close the browser or press Ctrl+C to end.");
  browser.on("disconnected", () => void lab.close());
  return untilInterrupted(async () => {
    await browser.close();
    await lab.close();
  }, browser);
}

interface Surroundings {
  readonly theme?: "light" | "dark";
  readonly timeZone?: string;
}

/** The page asks for the situation's time zone, and for the colour scheme of its theme button: the pane follows. */
async function openDemo(browser: Browser, lab: Lab): Promise<void> {
  const page = await browser.newPage({ viewport: null });
  const devTools = await page.context().newCDPSession(page);
  await page.exposeFunction("onBehalfLabSurroundings", async ({ theme, timeZone }: Surroundings) => {
    if (theme) await page.emulateMedia({ colorScheme: theme });
    if (timeZone !== undefined) await devTools.send("Emulation.setTimezoneOverride", { timezoneId: timeZone });
  });
  page.on("close", () => void browser.close());
  await page.goto(lab.hostUrl);
}

function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return (process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"] ?? "") !== "";
}

const WITHOUT_DISPLAY = `
There is no display here, so no browser was opened; any other browser would warn of the lab's own certificate.
The same lab plays a situation without a window and says as JSON what the pane saw and did:

  npm run -s scenario -- lab/scenarios/ready.json
  npm run -s scenario -- lab/scenarios/ready.json --convert --screenshot pane.png
  npm run -s scenario -- lab/scenarios/ready-compose.json --convert --then send --theme dark
  npm run -s scenario -- lab/scenarios

Press Ctrl+C to end.`;

/** The usual port, or any where that is taken. */
async function freePort(): Promise<number> {
  const { createServer } = await import("node:net");
  const free = (port: number): Promise<boolean> =>
    new Promise((done) => {
      const probe = createServer();
      probe.once("error", () => done(false));
      probe.listen(port, "127.0.0.1", () => probe.close(() => done(true)));
    });
  for (let port = PORT; port < PORT + 200; port += 2) {
    if ((await free(port)) && (await free(port + 1))) return port;
  }
  throw new Error(`No two free ports from ${PORT} on.`);
}

function untilInterrupted(end: () => Promise<void>, browser?: Browser): Promise<void> {
  return new Promise((done) => {
    const stop = (): void => {
      void end().then(done);
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    browser?.once("disconnected", () => done());
  });
}

main().then(
  () => process.exit(0),
  (problem: unknown) => {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    process.exit(1);
  },
);
