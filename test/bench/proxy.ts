/**
 * Stands between the browser and the lab's pane origin, and serves as a production host would: compressed. It keeps the
 * lab's own script out of the pages (the benchmark puts it into the browser instead), so that what is measured is the
 * page of `dist` with other settings and nothing more.
 */
import { request } from "node:https";
import { createServer } from "node:https";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { Certificate } from "../../lab/server/certificate";
import { FLOOR_PAGE, OFFICE_PAGE } from "./floor";

/** What the pane's page is replaced by: nothing, a static page, or a page that only loads Office.js. */
export type What = "pane" | "floor" | "office";

export interface Served {
  readonly path: string;
  readonly raw: number;
  readonly gzip: number;
}

export interface Proxy {
  readonly port: number;
  /** What was served since `begin`, in order. */
  readonly served: readonly Served[];
  /** Starts counting afresh, with this in the place of the pane's page. */
  begin(what: What): void;
  /** The lab's script for the pane, as the page would have loaded it. */
  labScript(): Promise<string>;
  close(): Promise<void>;
}

const FOR_EVER = "public, max-age=31536000, immutable";
const A_DAY = "public, max-age=86400";
const FRESH = "no-cache";

const LAB_SCRIPT = /<script src="\/?~lab\/pane\.js"><\/script>\s*/;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function readAll(stream: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => resolve(Buffer.concat(chunks)));
    stream.on("error", reject);
  });
}

/** `paneOrigin`: the lab's. Rejects if no port can be had. */
export async function startProxy(paneOrigin: string, { key, cert }: Certificate): Promise<Proxy> {
  const { port: panePort, host } = new URL(paneOrigin);
  let served: Served[] = [];
  let showing: What = "pane";

  const forward = (method: string, path: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const target = { host: "127.0.0.1", port: panePort, servername: "localhost", method, path, ca: cert };
      const outgoing = request(
        { ...target, headers: { ...headers, host, "accept-encoding": "identity" } },
        (incoming) => {
          readAll(incoming).then(
            (read) => resolve({ status: incoming.statusCode ?? 502, headers: incoming.headers, body: read }),
            reject,
          );
        },
      );
      outgoing.on("error", reject);
      outgoing.end(body);
    });

  const answer = async (incoming: IncomingMessage): Promise<Answer> => {
    const path = incoming.url ?? "/";
    if (showing !== "pane" && /^\/taskpane\.html/.test(path)) {
      const page = showing === "floor" ? FLOOR_PAGE : OFFICE_PAGE;
      return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: Buffer.from(page) };
    }
    const got = await forward(incoming.method ?? "GET", path, incoming.headers, await readAll(incoming));
    if (!String(got.headers["content-type"]).startsWith("text/html")) return got;
    return { ...got, body: Buffer.from(got.body.toString("utf8").replace(LAB_SCRIPT, "")) };
  };

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { status, headers, body } = await answer(incoming);
    const packed = gzipSync(body);
    served.push({ path: (incoming.url ?? "/").split("?")[0] ?? "/", raw: body.length, gzip: packed.length });
    const { "content-length": _length, "transfer-encoding": _transfer, connection: _connection, ...rest } = headers;
    // The lab forbids keeping anything; a host does not (docs/deployment.md), and a second opening lives on it.
    const cache = /\.[\da-f]{8}\.js$/.test(incoming.url ?? "") ? FOR_EVER : FRESH;
    outgoing.writeHead(status, {
      ...rest,
      "cache-control": incoming.url?.startsWith("/~office/") ? A_DAY : cache,
      "content-encoding": "gzip",
      "content-length": packed.length,
    });
    outgoing.end(packed);
  };

  const server = createServer({ key, cert }, (incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The proxy has no port.");

  return {
    port: address.port,
    get served() {
      return served;
    },
    begin: (what) => {
      served = [];
      showing = what;
    },
    labScript: async () => (await forward("GET", "/~lab/pane.js", {}, Buffer.alloc(0))).body.toString("utf8"),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
