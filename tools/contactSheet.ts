/** Puts many pictures on one, each with its name above it. */
import { writeFile } from "node:fs/promises";
import type { Browser } from "playwright-core";

export interface Picture {
  readonly name: string;
  /** CSS px. */
  readonly width: number;
  readonly png: Buffer;
}

const COLUMNS = 6;
/** Small enough to be kept in a repository, and every letter can be read. */
const QUALITY = 0.6;

/** @param rows one line of pictures each; a line longer than a sheet is broken */
export async function writeSheet(browser: Browser, path: string, rows: readonly (readonly Picture[])[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  try {
    await page.setContent("<canvas></canvas>");
    const pictures = rows.map((row) =>
      row.map(({ name, width, png }) => ({ name, width, url: `data:image/png;base64,${png.toString("base64")}` })),
    );
    const sheet = await page.evaluate(
      async ({ lines, columns, quality }) => {
        const GAP = 16;
        const HEAD = 24;
        const loaded = await Promise.all(
          lines.map((line) =>
            Promise.all(
              line.map(async ({ name, width, url }) => {
                const image = new Image();
                image.src = url;
                await image.decode();
                return { name, width, image, height: (image.naturalHeight * width) / image.naturalWidth };
              }),
            ),
          ),
        );
        const broken = loaded.flatMap((line) =>
          line.flatMap((_, at) => (at % columns === 0 ? [line.slice(at, at + columns)] : [])),
        );
        const placed = [];
        let y = GAP;
        let right = 0;
        for (const line of broken) {
          let x = GAP;
          for (const one of line) {
            placed.push({ ...one, x, y });
            x += one.width + GAP;
          }
          right = Math.max(right, x);
          y += HEAD + Math.max(...line.map(({ height }) => height)) + GAP;
        }
        const canvas = document.querySelector("canvas");
        const pen = canvas?.getContext("2d");
        if (!canvas || !pen) throw new Error("There is nothing to draw on.");
        canvas.width = right;
        canvas.height = y;
        pen.fillStyle = "#8a8886";
        pen.fillRect(0, 0, right, y);
        pen.fillStyle = "#ffffff";
        pen.font = "600 14px sans-serif";
        for (const { name, x, y: top, width, height, image } of placed) {
          pen.fillText(name, x, top + 16, width);
          pen.drawImage(image, x, top + HEAD, width, height);
        }
        return canvas.toDataURL("image/webp", quality);
      },
      { lines: pictures, columns: COLUMNS, quality: QUALITY },
    );
    await writeFile(path, Buffer.from(sheet.slice(sheet.indexOf(",") + 1), "base64"));
  } finally {
    await page.close();
  }
}
