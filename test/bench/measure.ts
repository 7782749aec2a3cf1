/** One cold opening of the pane beside an Outlook that is already there: a new browser profile, the button pressed, the page's own clock read. */
import type { Browser, CDPSession, Frame, Page } from "playwright-core";
import { CONTROL_MARK, VERDICT_MARK } from "../../src/taskpane/report";
import type { Proxy, Served, What } from "./proxy";

export interface Conditions {
  readonly name: string;
  /** How many times slower the processor is made. */
  readonly cpu: number;
  /** null: the loopback as it is. */
  readonly line: { readonly latencyMs: number; readonly bytesPerSecond: number } | null;
}

export interface Opening {
  /** ms since the frame began to load. */
  readonly firstPaint: number;
  readonly control: number;
  readonly verdict: number;
  readonly served: readonly Served[];
  /** MSAL was asked for before Office.js had arrived. */
  readonly msalBesideOffice: boolean;
  readonly graphRequests: number;
  /** ms that the main thread had work, Outlook's own page beside the pane included, until the verdict (or until Office.js answers). */
  readonly mainThread: number;
}

/** The first opening of a profile, and the second one, with what the first has left in the cache. */
export interface Openings {
  readonly cold: Opening;
  readonly warm: Opening;
}

const LIMIT_MS = 60_000;

/** `labScript`: what the lab wants to run in the pane before everything else; it is not counted. */
export async function open(
  browser: Browser,
  hostUrl: string,
  paneOrigin: string,
  labScript: string,
  proxy: Proxy,
  what: What,
  conditions: Conditions,
): Promise<Openings> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ignoreHTTPSErrors: true });
  try {
    await context.addInitScript({
      content: `if (location.origin === ${JSON.stringify(paneOrigin)}) {\n${labScript}\n}`,
    });
    const page = await context.newPage();
    // Outlook opens with the pane: with the floor page in it, so that the browser has seen nothing of the bundle yet.
    proxy.begin("floor");
    await page.goto(hostUrl);
    const pane = page.locator("iframe[data-pane]");
    await pane.waitFor();
    const button = page.locator('[data-command="pane"]');
    await button.click();
    await pane.waitFor({ state: "detached" });

    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: conditions.cpu });
    if (conditions.line) {
      const { latencyMs, bytesPerSecond } = conditions.line;
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: latencyMs,
        downloadThroughput: bytesPerSecond,
        uploadThroughput: bytesPerSecond,
      });
    }

    await session.send("Performance.enable");
    const once = async (): Promise<Opening> => {
      proxy.begin(what);
      const attached = page.waitForEvent("frameattached");
      const before = await taskTime(session);
      await button.click();
      const opening = await READ[what](await attached, proxy);
      return { ...opening, mainThread: (await taskTime(session)) - before };
    };
    const cold = await once();
    await quiet(page);
    await button.click();
    await pane.waitFor({ state: "detached" });
    return { cold, warm: await once() };
  } finally {
    await context.close();
  }
}

type Read = Omit<Opening, "mainThread">;

/** ms */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN) * 1_000;
}

/** Until nothing is fetched any more: what the first opening still does is not the second one's. */
function quiet(page: Page): Promise<void> {
  return page.waitForLoadState("networkidle");
}

async function readOffice(frame: Frame, proxy: Proxy): Promise<Read> {
  const ready = await frame.waitForFunction(
    () => performance.getEntriesByName("bench:office")[0]?.startTime,
    undefined,
    { timeout: LIMIT_MS },
  );
  const verdict = Number(await ready.jsonValue());
  const nothing = { firstPaint: verdict, control: verdict, msalBesideOffice: false, graphRequests: 0 };
  return { ...nothing, verdict, served: proxy.served };
}

async function readFloor(frame: Frame, proxy: Proxy): Promise<Read> {
  const painted = await frame.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    undefined,
    { timeout: LIMIT_MS },
  );
  const firstPaint = Number(await painted.jsonValue());
  // All of a static page is there when it is painted.
  return {
    firstPaint,
    control: firstPaint,
    verdict: firstPaint,
    served: proxy.served,
    msalBesideOffice: false,
    graphRequests: 0,
  };
}

async function readPane(frame: Frame, proxy: Proxy): Promise<Read> {
  await frame.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, VERDICT_MARK, {
    timeout: LIMIT_MS,
  });
  const served = [...proxy.served];
  const entries = await frame.evaluate(() =>
    performance
      .getEntries()
      .map((one) => ({ name: one.name, start: one.startTime, end: one.startTime + one.duration })),
  );
  const at = (name: string): number => entries.find((one) => one.name === name)?.start ?? NaN;
  const msal = entries.find((one) => one.name.includes("/msal."));
  const office = entries.find((one) => one.name.endsWith("/office.js"));
  return {
    firstPaint: at("first-contentful-paint"),
    control: at(CONTROL_MARK),
    verdict: at(VERDICT_MARK),
    served,
    msalBesideOffice: msal !== undefined && office !== undefined && msal.start < office.end,
    graphRequests: served.filter((one) => one.path.startsWith("/~graph/")).length,
  };
}

const READ = { pane: readPane, floor: readFloor, office: readOffice } as const;
