/** The cross-domain frame as a server serves it: takes requests by postMessage, sends them from its own origin, posts the answers back. */

/** Runs in the frame. The page's origin goes along as X-Ms-Origin; the server decides about it. */
const SCRIPT = `
addEventListener("message", async (event) => {
  let asked;
  try { asked = JSON.parse(event.data); } catch { return; }
  if (!asked || typeof asked.url !== "string" || event.source !== parent) return;
  const answer = { status: 0, statusText: "error", responseText: "", headers: "", messageId: asked.messageId };
  try {
    const headers = new Headers(asked.headers || {});
    headers.set("Accept", asked.accepts || "application/json");
    headers.set("X-Ms-Origin", event.origin);
    headers.set("X-Requested-With", "XMLHttpRequest");
    const body = asked.type !== "GET" && asked.data ? asked.data : undefined;
    if (body !== undefined) headers.set("Content-Type", asked.contentType);
    const response = await fetch(asked.url, {
      method: asked.type || "GET", headers, body, mode: "same-origin", cache: asked.cache ? "default" : "no-store",
    });
    answer.status = response.status;
    answer.statusText = response.statusText;
    answer.responseText = await response.text();
    answer.headers = [...response.headers].map(([name, value]) => name + ": " + value + "\\r\\n").join("");
  } catch { /* no connection, or an address elsewhere: status 0 */ }
  event.source.postMessage(JSON.stringify(answer), event.origin);
});
`;

export function xframePage(): Response {
  return new Response(
    `<!DOCTYPE html><html><head><title>XFrame</title><script>${SCRIPT}</script></head><body></body></html>`,
    {
      headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
    },
  );
}
