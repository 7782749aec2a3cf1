/**
 * A package as a deployment has it: unpacked from its zip, served under a sub-path by a plain static server with the
 * headers that it brings, and opened in the lab's Outlook. The pages are not touched; what they ask for outside their own
 * folder is answered here: Office.js from its npm package, sign-in and Graph by the lab's tenant.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { Server } from "node:https";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { findBrowser } from "../../lab/cli/browser";
import { Pane } from "../../lab/cli/pane";
import { certificate } from "../../lab/server/certificate";
import { startLab } from "../../lab/server/server";
import type { Lab } from "../../lab/server/server";
import { CLOUDS, type Cloud } from "../../src/settings/clouds";
import { ensureBuild } from "../../tools/build-if-stale";
import { CLOUD_HOSTING } from "../../tools/package/clouds";
import { packageFiles } from "../../tools/package/package";
import { readPackageSettings } from "../../tools/settings/read";
import { headersOf } from "../../tools/validate/hosted";
import { load } from "./fixtures/play";

const ROOT = join(__dirname, "..", "..");
const OFFICE = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const PATH = "/apps/on-behalf";
const SBOM = JSON.stringify({ metadata: { component: {} } });
const TYPES: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", png: "image/png" };

let lab: Lab;
let browser: Browser;
let server: Server;
let paneOrigin: string;
let served: { site: Readonly<Record<string, Uint8Array>>; headers: ReadonlyMap<string, string> };

beforeAll(async () => {
  const dist = ensureBuild();
  lab = await startLab({ scenario: load("ready.json"), dist, panePage: `${PATH.slice(1)}/taskpane.html` });
  const { key, cert } = await certificate(join(ROOT, ".cache"));
  server = createServer({ key, cert }, (incoming, outgoing) => {
    const path = (incoming.url ?? "").slice(PATH.length + 1);
    const content = served.site[path];
    if (!content) return void outgoing.writeHead(404).end();
    const type = TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
    outgoing.writeHead(200, { ...Object.fromEntries(served.headers), "content-type": type }).end(content);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  browser = await findBrowser({ headless: true, args: lab.browserArgs });
  const page = await browser.newPage();
  await page.goto(lab.hostUrl);
  paneOrigin = new URL((await Pane.in(page)).frame.url()).origin;
  await page.close();
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await lab.close();
});

function pack(more: Record<string, unknown>): void {
  const file = join(mkdtempSync(join(tmpdir(), "package-")), "ours.json");
  const ours = { base: `${paneOrigin}${PATH}`, clientId: "0f8fad5b-d9cb-469f-a165-70867728950e", ...more };
  writeFileSync(file, JSON.stringify({ outlookHosts: [new URL(lab.hostUrl).host], ...ours }));
  const read = readPackageSettings("ours.json", file);
  if (!read.ok) throw new Error(read.error);
  const files = packageFiles(ensureBuild(), read.value, { version: "1.2.3", date: "2026-11-25" }, SBOM);
  const zip = files.get("on-behalf-1.2.3.zip");
  if (!zip) throw new Error("no zip");
  served = { site: unzipSync(zip), headers: headersOf(files.get("hosting/_headers")?.toString() ?? "") };
}

interface Opened {
  readonly page: Page;
  readonly frame: Frame;
  /** Hosts that were asked for anything, the lab's own ports left out. */
  readonly hosts: ReadonlySet<string>;
}

async function open(cloud: Cloud, use: (opened: Opened) => Promise<void>): Promise<void> {
  const scenario = load("ready.json");
  lab.load(scenario);
  const context = await browser.newContext({ timezoneId: scenario.timeZone });
  const hosts = new Set<string>();
  await answer(context, cloud, hosts);
  try {
    const page = await context.newPage();
    await page.goto(lab.hostUrl);
    await use({ page, frame: (await Pane.in(page)).frame, hosts });
  } finally {
    await context.close();
  }
}

async function answer(context: BrowserContext, cloud: Cloud, hosts: Set<string>): Promise<void> {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  // Outlook's part of the pane: its clock, its sign-in bridge.
  const asking = await context.newPage();
  const script = (await (await asking.goto(`${paneOrigin}/~lab/pane.js`))?.text()) ?? "";
  await asking.close();
  await context.addInitScript(`if (location.pathname.startsWith("${PATH}/")) { ${script} }`);
  context.on("request", (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== "localhost") hosts.add(hostname);
  });
  await context.route(`${paneOrigin}${PATH}/**`, (route) =>
    route.continue({ url: `https://localhost:${port}${new URL(route.request().url()).pathname}` }),
  );
  await context.route(`${new URL(CLOUD_HOSTING[cloud].officeJs).origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "").toLowerCase();
    return route.fulfill({ contentType: "text/javascript", body: readFileSync(join(OFFICE, path)) });
  });
  const { graphRoot } = CLOUDS[cloud];
  await context.route(`${graphRoot}/**`, async (route) => {
    const asked = route.request();
    const url = asked.url().replace(graphRoot, `${paneOrigin}/~graph/v1.0`);
    const body = asked.postData();
    const init = { method: asked.method(), headers: asked.headers(), ...(body === null ? {} : { body }) };
    const response = await lab.tenant.fetch(new Request(url, init));
    const headers = { ...Object.fromEntries(response.headers), "access-control-allow-origin": "*" };
    await route.fulfill({ status: response.status, headers, body: await response.text() });
  });
}

const CLOUD_NAMES = ["worldwide", "gccHigh", "dod", "china"] as const;

test.each(CLOUD_NAMES)(
  "a package for %s, under a sub-path, says the verdict and asks that cloud only",
  async (cloud) => {
    pack({ cloud });
    await open(cloud, async ({ frame, hosts }) => {
      await frame.waitForSelector('[data-action="convert"]');
      expect(await frame.locator("h1").first().innerText()).toMatch(/ready/i);
      const { graphRoot } = CLOUDS[cloud];
      expect([...hosts].sort()).toEqual(
        [new URL(CLOUD_HOSTING[cloud].officeJs).hostname, new URL(graphRoot).hostname].sort(),
      );
    });
  },
);

test("the ribbon's check runs from the package's own page", async () => {
  pack({});
  await open("worldwide", async ({ page, frame }) => {
    await frame.waitForSelector('[data-action="convert"]');
    await page.click('[data-command="check"]');
    await page.waitForSelector("text=Ready for Teams");
  });
});

test("an Outlook that is neither Microsoft's nor named does not get to show the pane", async () => {
  pack({ outlookHosts: ["mail.contoso.example"] });
  const context = await browser.newContext();
  try {
    await answer(context, "worldwide", new Set());
    const page = await context.newPage();
    const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
    await page.goto(lab.hostUrl);
    expect((await refused).text()).toContain("https://mail.contoso.example");
  } finally {
    await context.close();
  }
});

test.each([
  ["a field that nobody knows", { clientID: "x" }, "clientID"],
  ["a client id that is none", { clientId: "ours" }, "clientId"],
  ["an address without https", { graphRoot: "http://graph.contoso.example" }, "graphRoot"],
  ["a cloud that does not exist", { cloud: "moon" }, "cloud"],
  ["a contact that is no address", { contacts: { helpdesk: "call us" } }, "contacts.helpdesk"],
])("a page whose settings have %s names it for the admin", async (_what, wrong, field) => {
  pack({});
  const page = Buffer.from(served.site["taskpane.html"] ?? []).toString();
  const edited = page.replace(
    /(id="settings">)([\s\S]*?)(<\/script>)/,
    (_, open_: string, text: string, close: string) => {
      const own: unknown = JSON.parse(text);
      return open_ + JSON.stringify(Object.assign({}, own, wrong)) + close;
    },
  );
  served = { ...served, site: { ...served.site, "taskpane.html": Buffer.from(edited) } };
  await open("worldwide", async ({ frame }) => {
    await frame.waitForSelector(`text=“${field}”`);
    expect(await frame.locator("h1").first().innerText()).toContain("set up completely");
  });
});
