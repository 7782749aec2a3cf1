/** The demo on a static host: files only, in a folder of the host's; the browser holds the tenant. Office.js's own address is played by its package. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { findBrowser } from "../../lab/cli/browser";
import { Pane } from "../../lab/cli/pane";
import { writeStaticDemo } from "../../lab/cli/static";
import { Walk } from "../../lab/cli/walk";
import { certificate } from "../../lab/server/certificate";
import { sendFile } from "../../lab/server/files";
import { ensureBuild } from "../../tools/build-if-stale";

const OFFICE = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

let folder: string;
let server: Server;
let browser: Browser;
let port = 0;
const missing: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "on-behalf-demo-"));
  await writeStaticDemo(folder, ensureBuild());
  const { key, cert, spki } = await certificate(join(__dirname, "..", "..", ".cache"));
  server = createServer({ key, cert }, (incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? "/", "https://localhost");
    const isOffice = incoming.headers.host === "appsforoffice.microsoft.com";
    const path = isOffice
      ? pathname.replace(/^\/lib\/[^/]+\/hosted\//, "").toLowerCase()
      : pathname.replace(/^\/tries\//, "").replace(/^$/, "index.html");
    // As that address does: the library loads its own parts across origins.
    if (isOffice) outgoing.setHeader("access-control-allow-origin", "*");
    void sendFile(isOffice ? OFFICE : folder, path, outgoing).then((sent) => {
      if (sent) return;
      missing.push(incoming.url ?? "");
      outgoing.writeHead(404).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
  const rules = `--host-resolver-rules=MAP appsforoffice.microsoft.com:443 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE localhost`;
  browser = await findBrowser({ headless: true, args: [`--ignore-certificate-errors-spki-list=${spki}`, rules] });
});
afterAll(async () => {
  await browser.close();
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

test("the first two chapters are walked through with nothing but files on the host", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: "America/New_York" });
  try {
    const page = await context.newPage();
    await page.goto(`https://localhost:${port}/tries/`);
    const walk = new Walk(page);
    await walk.makeOnline();
    await walk.goOn("owner-without-teams.json");
    await walk.untilFixed();
    expect(await (await Pane.in(page)).heading()).toContain("Ready for Teams");
    expect(missing.filter((path) => !path.endsWith("favicon.ico"))).toEqual([]);
  } finally {
    await context.close();
  }
});
