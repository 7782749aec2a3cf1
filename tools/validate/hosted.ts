/** Is the package that was made the one that is served? Asked over the network, as Outlook will ask. */
export interface Row {
  readonly what: string;
  /** "unknown": it could not be asked from here, which says nothing about it. */
  readonly state: "good" | "wrong" | "unknown";
  readonly detail: string;
}

/** The part of fetch that is needed: so that a test can be asked instead. */
export type Ask = (url: string, init: RequestInit) => Promise<Response>;

export interface Hosted {
  /** Without a slash at the end. */
  readonly base: string;
  /** Content by path below `base`. */
  readonly site: ReadonlyMap<string, Buffer>;
  /** What hosting/_headers says of every file: "frame-ancestors …" and others, by name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Files that a host reads itself and does not serve. */
const READ_BY_HOST = new Set(["web.config", "_headers", "staticwebapp.config.json"]);
/** ms for each address. */
const TIMEOUT = 15_000;

export async function checkHosted({ base, site, headers }: Hosted, ask: Ask): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [path, content] of site) {
    if (READ_BY_HOST.has(path)) continue;
    const answer = await fetched(`${base}/${path}`, ask);
    if (typeof answer === "string") rows.push({ what: path, state: "wrong", detail: answer });
    else rows.push(ofFile(path, content, answer), ...ofHeaders(path, answer.headers, headers));
  }
  const officeJs = /src="(https:\/\/[^"]+\/office\.js)"/.exec(site.get("taskpane.html")?.toString() ?? "")?.[1];
  if (officeJs !== undefined) {
    const answer = await fetched(officeJs, ask);
    const failure = typeof answer === "string" ? answer : null;
    rows.push({
      what: "Office.js",
      // Outlook's own network may reach what this machine does not.
      state: failure === null ? "good" : "unknown",
      detail: failure === null ? officeJs : `${officeJs}: ${failure} (seen from this machine)`,
    });
  }
  return rows;
}

interface Answer {
  readonly headers: Headers;
  readonly body: Buffer;
}

async function fetched(url: string, ask: Ask): Promise<Answer | string> {
  try {
    const response = await ask(url, { redirect: "error", signal: AbortSignal.timeout(TIMEOUT) });
    if (response.status !== 200) return `answers ${response.status}, expected 200`;
    return { headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return `does not answer: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html\b/,
  js: /^(text|application)\/javascript\b/,
  png: /^image\/png\b/,
};

function ofFile(path: string, content: Buffer, { headers, body }: Answer): Row {
  const type = headers.get("content-type") ?? "none";
  if (!body.equals(content)) return { what: path, state: "wrong", detail: "is served, but not as it was packaged" };
  const expected = TYPES[path.slice(path.lastIndexOf(".") + 1)];
  if (expected && !expected.test(type)) return { what: path, state: "wrong", detail: `served as ${type}` };
  return { what: path, state: "good", detail: `${body.length} bytes, as packaged` };
}

function* ofHeaders(path: string, given: Headers, expected: ReadonlyMap<string, string>): Generator<Row> {
  if (given.has("x-frame-options"))
    yield {
      what: path,
      state: "wrong",
      detail: "X-Frame-Options: expected none, it keeps Outlook from showing the page",
    };
  if (/^v\d/.test(path)) {
    const cache = given.get("cache-control") ?? "";
    if (!/max-age=[1-9]\d{4,}/.test(cache))
      yield { what: path, state: "wrong", detail: `Cache-Control: expected a year, and it is "${cache}"` };
    return;
  }
  if (!path.endsWith(".html")) return;
  for (const [name, value] of new Map([...expected, ["cache-control", "no-cache"]])) {
    const found = given.get(name) ?? "";
    const same = name === "cache-control" ? /no-cache|no-store|max-age=0/.test(found) : found.includes(value);
    if (!same) yield { what: path, state: "wrong", detail: `${name}: expected "${value}", and it is "${found}"` };
  }
}

/** The first block of a Netlify-like `_headers`. */
export function headersOf(text: string): ReadonlyMap<string, string> {
  const block = text.split("\n\n")[0] ?? "";
  const lines = [...block.matchAll(/^ {2}([\w-]+): (.*)$/gm)];
  return new Map(lines.map(([, name = "", value = ""]) => [name.toLowerCase(), value]));
}

const MARKS = { good: "✓", wrong: "✗", unknown: "?" } as const;

export function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ what }) => what.length));
  return rows.map(({ what, state, detail }) => `${MARKS[state]} ${what.padEnd(width)}  ${detail}\n`).join("");
}
