/** Answers as UCWA writes them: JSON, its own error bodies, and the pages that come from what stands in front of it. */

export type Json = { [key: string]: unknown };

/** Property name that keeps a link's place; `href`s below an application are relative to the host. */
export function links(map: Record<string, string | undefined>): Json {
  return Object.fromEntries(
    Object.entries(map).flatMap(([rel, href]) => (href === undefined ? [] : [[rel, { href }]])),
  );
}

export function json(body: Json, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set("content-type", "application/json; charset=utf-8");
  headers.set("cache-control", "no-cache");
  return new Response(JSON.stringify(body).replaceAll("/Date(", "\\/Date(").replaceAll(')/"', ')\\/"'), {
    ...init,
    headers,
  });
}

/** An error of UCWA's own. `message` is in the application's language. */
export function refusal(status: number, code: string, subcode: string, message: string): Response {
  return json({ code, subcode, message, debugInfo: { diagnosticsCode: "0" } }, { status });
}

export function page(status: number, title: string, headers: HeadersInit = {}): Response {
  const all = new Headers(headers);
  all.set("content-type", "text/html");
  return new Response(
    `<!DOCTYPE html><html><head><title>${title}</title></head><body><h2>${title}</h2></body></html>`,
    {
      status,
      headers: all,
    },
  );
}

/** A request's JSON object; {} for anything else. */
export async function bodyOf(request: Request): Promise<Json> {
  try {
    const value: unknown = JSON.parse(await request.text());
    return isJson(value) ? value : {};
  } catch {
    return {};
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
