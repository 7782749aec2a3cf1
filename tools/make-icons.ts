/** Draws the icons of the manifest (assets/*.png) from their SVG sources, in a headless browser. `npm run icons`, after a change of a drawing. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../lab/cli/browser";

const ASSETS = join(__dirname, "..", "assets");

const DRAWINGS = [
  { source: "icon-small.svg", target: "icon", sizes: [16, 32] },
  { source: "icon.svg", target: "icon", sizes: [64, 80, 128] },
  { source: "check.svg", target: "check", sizes: [16, 32, 80] },
];

async function main(): Promise<void> {
  const browser = await findBrowser({ headless: true, args: [] });
  try {
    const page = await browser.newPage();
    for (const { source, target, sizes } of DRAWINGS) {
      const drawing = `data:image/svg+xml,${encodeURIComponent(readFileSync(join(ASSETS, source), "utf8"))}`;
      for (const size of sizes) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<body style="margin:0"><img src="${drawing}" width="${size}" height="${size}"></body>`);
        const file = `${target}-${size}.png`;
        writeFileSync(join(ASSETS, file), await page.screenshot({ omitBackground: true }));
        process.stdout.write(`${file}\n`);
      }
    }
  } finally {
    await browser.close();
  }
}

void main();
