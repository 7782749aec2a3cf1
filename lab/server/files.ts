/** Files of a folder over HTTP, and nothing outside it. */
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { sendText } from "./http";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".map": "application/json; charset=utf-8",
};

/** `change` is applied to HTML only. False where there is no such file. */
export async function sendFile(
  folder: string,
  path: string,
  outgoing: ServerResponse,
  change: (html: string) => string = (html) => html,
): Promise<boolean> {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (!file.startsWith(folder + sep)) return false;
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return false;
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  sendText(outgoing, type, type.startsWith("text/html") ? change(bytes.toString("utf8")) : bytes);
  return true;
}
