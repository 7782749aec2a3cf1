/** @jest-environment node */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkHosted, headersOf, table, type Ask } from "./hosted";
import { checkManifest } from "./manifest";

const ROOT = join(__dirname, "..", "..");
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");

function fileAt(path: string): Buffer | null {
  return path.endsWith(".html") ? Buffer.from("page") : readFileSync(join(ROOT, path));
}

describe("a manifest", () => {
  test("as the repository has it is good", () => {
    expect(checkManifest(manifest, fileAt)).toMatchObject({ problems: [], base: "https://localhost:3000" });
  });

  test.each<readonly [string, RegExp, string, string]>([
    ["no XML", /<\/OfficeApp>/, "", "It isn't well-formed XML: "],
    ["an id that is none", /<Id>[^<]*/, "<Id>ours", "Id: expected a GUID."],
    [
      "a version of nought",
      /<Version>[^<]*/,
      "<Version>0.9.0.0",
      "Version: expected two to four numbers, the first at least 1.",
    ],
    [
      "a long name",
      /<DisplayName DefaultValue="/,
      `<DisplayName DefaultValue="${"x".repeat(120)}`,
      "DisplayName: expected 1 to 125 letters, and it has 129.",
    ],
    [
      "more rights",
      /ReadWriteItem/,
      "ReadWriteMailbox",
      "Permissions: expected ReadWriteItem, and it asks for ReadWriteMailbox.",
    ],
    [
      "more than Exchange on-premises has",
      /DefaultMinVersion="1\.3"/,
      'DefaultMinVersion="1.8"',
      "Sets: expected DefaultMinVersion 1.1 to 1.5, and it is 1.8.",
    ],
    [
      "no shared folders",
      /<SupportsSharedFolders>true<\/SupportsSharedFolders>/,
      "",
      "SupportsSharedFolders: expected true, or the buttons don't show in another person's calendar.",
    ],
    [
      "a resource that is not there",
      / id="check\.tip"/,
      ' id="check.other"',
      "VersionOverrides 1.0: there is no resource check.tip.",
    ],
    [
      "an icon too few",
      /<bt:Image size="80" resid="icon\.80" \/>/,
      "",
      "VersionOverrides 1.0: an icon of 80 pixels is missing.",
    ],
    [
      "a text too long",
      /id="group\.label" DefaultValue="/,
      `id="group.label" DefaultValue="${"x".repeat(125)}`,
      "VersionOverrides 1.0: group.label: expected 1 to 125 letters, and it has 134.",
    ],
    [
      "an address without https",
      /https:\/\/localhost:3000\/support\.html/,
      "http://localhost:3000/support.html",
      "http://localhost:3000/support.html: expected https.",
    ],
  ])("with %s is told so", (_what, place, content, said) => {
    const { problems } = checkManifest(
      manifest.replace(place, () => content),
      fileAt,
    );
    expect(problems.some((problem) => problem.startsWith(said))).toBe(true);
  });

  test("with an icon that is missing, or not of the size of its name, is told so", () => {
    const missing = checkManifest(manifest, (path) => (path === "assets/icon-64.png" ? null : fileAt(path)));
    expect(missing.problems).toEqual(["assets/icon-64.png: the manifest names it, and there is no such file."]);
    const other = readFileSync(join(ROOT, "assets/icon-128.png"));
    const wrong = checkManifest(manifest, (path) => (path === "assets/icon-64.png" ? other : fileAt(path)));
    expect(wrong.problems).toEqual(["assets/icon-64.png: expected a PNG of 64 by 64 pixels, and it has 128 by 128."]);
  });
});

describe("a hosted package", () => {
  const BASE = "https://addins.contoso.example/on-behalf";
  const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
  const site = new Map([
    ["taskpane.html", Buffer.from(`<script defer src="${OFFICE}"></script>`)],
    ["v1.0.0/app.0a1b2c3d.js", Buffer.from("run()")],
    ["web.config", Buffer.from("<configuration />")],
  ]);
  const headers = headersOf(
    "/on-behalf/*\n  Content-Security-Policy: frame-ancestors 'self' https://outlook.office.com\n\n/on-behalf/taskpane.html\n  Cache-Control: no-cache\n\n/on-behalf/v*\n  Cache-Control: public\n",
  );
  const PAGE = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "frame-ancestors 'self' https://outlook.office.com",
    "cache-control": "no-cache",
  };
  const CODE = { "content-type": "text/javascript", "cache-control": "public, max-age=31536000, immutable" };

  /** A host that does everything right, but for what is said. */
  const host =
    (wrong: Readonly<Record<string, () => Response>> = {}): Ask =>
    async (url) => {
      const path = url === OFFICE ? "office.js" : url.slice(BASE.length + 1);
      const own = wrong[path];
      if (own) return own();
      if (path === "office.js") return new Response("office");
      const content = site.get(path);
      if (!content || path === "web.config") return new Response("", { status: 404 });
      return new Response(new Uint8Array(content), { headers: path.endsWith(".js") ? CODE : PAGE });
    };
  const ask = async (wrong?: Readonly<Record<string, () => Response>>): Promise<readonly string[]> => {
    const rows = await checkHosted({ base: BASE, site, headers }, host(wrong));
    return table(rows).trimEnd().split("\n");
  };

  test("that is served as it was made is good, row by row", async () => {
    expect(await ask()).toEqual([
      `✓ taskpane.html           ${site.get("taskpane.html")?.length ?? 0} bytes, as packaged`,
      "✓ v1.0.0/app.0a1b2c3d.js  5 bytes, as packaged",
      `✓ Office.js               ${OFFICE}`,
    ]);
  });

  test.each<readonly [string, Readonly<Record<string, () => Response>>, string]>([
    [
      "lacks a file",
      { "taskpane.html": () => new Response("", { status: 404 }) },
      "✗ taskpane.html           answers 404, expected 200",
    ],
    [
      "is of another version",
      { "taskpane.html": () => new Response("old", { headers: PAGE }) },
      "✗ taskpane.html           is served, but not as it was packaged",
    ],
    [
      "says no frame-ancestors",
      {
        "taskpane.html": () =>
          new Response(new Uint8Array(site.get("taskpane.html")!), {
            headers: { ...PAGE, "content-security-policy": "" },
          }),
      },
      `✗ taskpane.html           content-security-policy: expected "frame-ancestors 'self' https://outlook.office.com", and it is ""`,
    ],
    [
      "forbids to be shown",
      {
        "taskpane.html": () =>
          new Response(new Uint8Array(site.get("taskpane.html")!), { headers: { ...PAGE, "x-frame-options": "DENY" } }),
      },
      "✗ taskpane.html           X-Frame-Options: expected none, it keeps Outlook from showing the page",
    ],
    [
      "serves code as text",
      {
        "v1.0.0/app.0a1b2c3d.js": () => new Response("run()", { headers: { ...CODE, "content-type": "text/plain" } }),
      },
      "✗ v1.0.0/app.0a1b2c3d.js  served as text/plain",
    ],
    [
      "forgets its code",
      {
        "v1.0.0/app.0a1b2c3d.js": () => new Response("run()", { headers: { ...CODE, "cache-control": "no-cache" } }),
      },
      '✗ v1.0.0/app.0a1b2c3d.js  Cache-Control: expected a year, and it is "no-cache"',
    ],
    [
      "does not answer",
      {
        "taskpane.html": () => {
          throw new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND") });
        },
      },
      "✗ taskpane.html           does not answer: getaddrinfo ENOTFOUND",
    ],
    [
      "loads an Office.js that this machine does not reach",
      { "office.js": () => new Response("", { status: 403 }) },
      `? Office.js               ${OFFICE}: answers 403, expected 200 (seen from this machine)`,
    ],
  ])("that %s is told so", async (_what, wrong, row) => {
    expect(await ask(wrong)).toContain(row);
  });
});
