/** Finds a Chromium that is already here; never downloads one by itself. */
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, BrowserContextOptions, LaunchOptions } from "playwright-core";

const QUIET = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const CHANNELS = ["msedge", "chrome"];
const PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
];
const NONE =
  "No browser was found: install one (for instance `apt-get install chromium`), run `npx playwright-core install chromium`, or name one in CHROME_PATH.";

export interface BrowserOptions {
  readonly headless: boolean;
  readonly args: readonly string[];
}

/** Starts the first browser that there is: CHROME_PATH, Edge, Chrome, the usual Linux places, Playwright's own, the one in the npm package. Rejects with one sentence. */
export function findBrowser(options: BrowserOptions): Promise<Browser> {
  return first(options, (launch) => chromium.launch(launch));
}

/** The same with a profile folder of its own, which outlives the browser. */
export function findProfile(
  folder: string,
  args: readonly string[],
  context: BrowserContextOptions,
): Promise<BrowserContext> {
  return first({ headless: true, args }, (launch) =>
    chromium.launchPersistentContext(folder, { ...context, ...launch }),
  );
}

async function first<Started>(
  options: BrowserOptions,
  start: (launch: LaunchOptions) => Promise<Started>,
): Promise<Started> {
  const { headless } = options;
  // Chromium's own sandbox does not start for root, nor in most containers; a browser with a window is a person's.
  const sandbox = !headless && process.getuid?.() !== 0;
  const base: LaunchOptions = {
    headless,
    chromiumSandbox: sandbox,
    args: [...QUIET, ...(headless ? ["--disable-gpu"] : []), ...options.args],
  };
  const named = process.env["CHROME_PATH"] ?? process.env["PUPPETEER_EXECUTABLE_PATH"];
  if (named !== undefined) return start({ ...base, executablePath: named });
  for (const channel of CHANNELS) {
    const browser = await start({ ...base, channel }).catch(() => null);
    if (browser) return browser;
  }
  const path = [...PATHS, chromium.executablePath()].find((one) => existsSync(one));
  if (path !== undefined) return start({ ...base, executablePath: path });
  const carried = headless ? await carriedBrowser() : null;
  if (carried) return start({ ...base, executablePath: carried.path, args: [...carried.args, ...(base.args ?? [])] });
  throw new Error(NONE);
}

/** The npm package @sparticuz/chromium holds a headless Chromium for Linux on x64. */
async function carriedBrowser(): Promise<{ path: string; args: readonly string[] } | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  // Makes the package unpack the libraries that a bare system lacks; it is read when the module loads.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const { default: carried } = await import("@sparticuz/chromium");
  return { path: await carried.executablePath(), args: carried.args };
}
