/** Films the walk through the demo: every press with a pointer on its button, and what came of it. */
import type { Browser, Locator, Page } from "playwright-core";
import { Walk } from "../lab/cli/walk";
import type { Lab } from "../lab/server/server";
import { encodeGif } from "./gif";
import type { GifFrame } from "./gif";

const WIDTH = 1024;
const HEIGHT = 680;
const PRESS_MS = 1_200;
const READ_MS = 2_400;

/** The first two chapters, as the bytes of a GIF. */
export async function film(browser: Browser, lab: Lab): Promise<Uint8Array> {
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: HEIGHT },
    timezoneId: "Europe/Brussels",
    reducedMotion: "reduce",
  });
  const projector = await context.newPage();
  const page = await context.newPage();
  const frames: GifFrame[] = [];
  const take = async (ms: number): Promise<void> => {
    const png = await page.screenshot({ animations: "disabled", caret: "hide" });
    frames.push({ rgba: await pixels(projector, png), ms });
  };
  const walk = new Walk(page, {
    async before(target) {
      await point(page, target);
      await take(PRESS_MS);
      await page.evaluate(() => document.querySelector("#pointer")?.remove());
    },
    after: () => take(READ_MS),
  });
  try {
    await page.goto(`${lab.hostUrl}?scenario=ready.json`);
    await walk.makeOnline();
    await walk.goOn("owner-without-teams.json");
    await walk.untilFixed();
    return encodeGif(frames, WIDTH, HEIGHT);
  } finally {
    await context.close();
  }
}

/** A pointer over the middle of a button, wherever its frame is. */
async function point(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) return;
  await page.evaluate(
    ([left, top]) => {
      const pointer = document.createElement("div");
      pointer.id = "pointer";
      pointer.style.cssText = `position:fixed;z-index:9;left:${left ?? 0}px;top:${top ?? 0}px;width:26px;height:26px;margin:-13px;border:3px solid #d13438;border-radius:50%;background:#d1343840`;
      document.body.append(pointer);
    },
    [box.x + box.width / 2, box.y + box.height / 2],
  );
}

/** The browser reads PNG by itself. */
async function pixels(page: Page, png: Buffer): Promise<Uint8Array> {
  const text = await page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    if (!context) return "";
    context.drawImage(image, 0, 0);
    const bytes = context.getImageData(0, 0, image.width, image.height).data;
    let raw = "";
    for (let at = 0; at < bytes.length; at += 8192) raw += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(raw);
  }, png.toString("base64"));
  return Buffer.from(text, "base64");
}
