/**
 * @jest-environment jsdom
 *
 * The pages as they are served: what they load, in which order, and what their Content-Security-Policy allows.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readSettings } from "../../src/settings/parse";
import { ensureBuild } from "../../tools/build-if-stale";

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const dist = ensureBuild();
const read = (name: string): string => readFileSync(join(dist, name), "utf8");
const page = (name: string): Document => new DOMParser().parseFromString(read(name), "text/html");

function policy(document: Document): Map<string, readonly string[]> {
  const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  const directives = (meta?.getAttribute("content") ?? "").split(";").map((part) => part.trim().split(/\s+/));
  return new Map(directives.map(([name = "", ...values]) => [name, values]));
}

describe.each(["taskpane.html", "commands.html"])("%s", (name) => {
  const document = page(name);
  const scripts = [...document.querySelectorAll("script")];
  const executed = scripts.filter((script) => script.type !== "application/json");

  test("paints before it runs Office.js and one script of its own, and runs nothing that is written into the page", () => {
    expect(executed.every((script) => script.hasAttribute("src") && script.textContent === "")).toBe(true);
    // The pane itself tells of an Office.js that never comes.
    const waits = (script: HTMLScriptElement): string =>
      script.defer ? "defer" : script.hasAttribute("async") ? "async" : "blocks";
    expect(executed.map(waits)).toEqual(["defer", name === "taskpane.html" ? "async" : "defer"]);
    const [first, ...own] = executed.map((script) => script.getAttribute("src"));
    expect(first).toBe(OFFICE_JS);
    expect(own).toHaveLength(1);
  });

  test("names its own files relative to itself, so that it works under any folder", () => {
    const own = [...document.querySelectorAll("script[src], link[href]")]
      .map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "")
      .filter((address) => address !== OFFICE_JS);
    for (const address of own) expect(address).toMatch(/^[\w-]+\.[\w-]+\.js$/);
    expect(own.filter((address) => !readdirSync(dist).includes(address))).toEqual([]);
  });

  test("states its Content-Security-Policy before anything is loaded", () => {
    const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    const loading = document.querySelector("script, link, style");
    expect(meta && loading ? meta.compareDocumentPosition(loading) : 0).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test("allows nothing by default, and no script that is written into the page or made from text", () => {
    const allowed = policy(document);
    expect(allowed.get("default-src")).toEqual(["'none'"]);
    expect(allowed.get("script-src")).toEqual([
      "'self'",
      "https://appsforoffice.microsoft.com",
      "https://ajax.aspnetcdn.com",
    ]);
    expect(allowed.get("base-uri")).toEqual(["'none'"]);
    expect(allowed.get("form-action")).toEqual(["'none'"]);
    expect(allowed.get("connect-src")?.filter((source) => source === "https:" || source.includes("*"))).toEqual([]);
  });

  test("may talk to the Graph and sign-in services that its settings name", () => {
    const settings = readSettings(document);
    if (!settings.ok) throw new Error(settings.error.key);
    const { graphRoot, authority } = settings.value;
    const allowed = policy(document).get("connect-src");
    expect(allowed).toContain(new URL(graphRoot).origin);
    expect(allowed).toContain(new URL(authority).origin);
  });
});

test("both pages have the same policy", () => {
  expect(policy(page("commands.html"))).toEqual(policy(page("taskpane.html")));
});

const KB = 1024;

test("the pane costs at most 75 KB at rest and 145 KB with MSAL, compressed", () => {
  const document = page("taskpane.html");
  const own = [...document.querySelectorAll("script[src], link[rel=preload]")]
    .map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "")
    .filter((address) => address !== OFFICE_JS);
  const size = (name: string): number => gzipSync(read(name), { level: 9 }).length / KB;
  const sum = (names: readonly string[]): number => names.reduce((all, name) => all + size(name), 0);
  const atRest = ["taskpane.html", ...own.filter((name) => !name.startsWith("msal."))];
  expect(sum(atRest)).toBeLessThanOrEqual(75);
  expect(sum(["taskpane.html", ...own])).toBeLessThanOrEqual(145);
});

test("the pane asks for its code and for MSAL without waiting for its first script", () => {
  const preloads = [...page("taskpane.html").querySelectorAll('link[rel="preload"][as="script"]')];
  const names = preloads.map((link) => link.getAttribute("href")?.split(".")[0]);
  expect(names).toContain("app");
  expect(names).toContain("msal");
});

test("the pane says that it is busy before any script has run", () => {
  const status = page("taskpane.html").querySelector('#root [role="status"]');
  expect(status?.getAttribute("aria-busy")).toBe("true");
  expect(status?.textContent.trim()).toBe("Looking at this item…");
});

test("the page that an admin's consent ends on loads and runs nothing", () => {
  const document = page("consent.html");
  expect(document.querySelectorAll("script, link, iframe, img")).toHaveLength(0);
  expect(policy(document).get("default-src")).toEqual(["'none'"]);
});

test("the page that a sign-in returns to runs Office.js and its own few lines, under the pane's own policy", () => {
  const sources = [...page("auth.html").querySelectorAll("script[src]")].map((script) => script.getAttribute("src"));
  expect(sources).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    expect.stringMatching(/^auth\.\w+\.js$/),
  ]);
  expect(policy(page("auth.html"))).toEqual(policy(page("taskpane.html")));
});

test("the bundle holds neither the lab nor Office.js", () => {
  const scripts = readdirSync(dist).filter((file) => file.endsWith(".js"));
  const guilty = scripts.filter((file) =>
    /~lab|onBehalfLab|OSF\.DDA|Microsoft\.Office\.WebExtension\b/.test(read(file)),
  );
  expect(scripts.length).toBeGreaterThan(2);
  expect(guilty).toEqual([]);
});
