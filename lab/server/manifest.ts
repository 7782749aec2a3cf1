/** What the host page needs of the manifest: the function that the second ribbon button runs. */
import { readFile } from "node:fs/promises";

const FALLBACK = "check";

export async function readFunctionName(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  return /<FunctionName>\s*([\w.]+)\s*<\/FunctionName>/.exec(text)?.[1] ?? FALLBACK;
}
