/** The same few headers, as the usual static hosts want them written. */
import type { Settings } from "../../src/settings/types";
import { frameAncestors } from "./policy";

export type HeaderFile = "web.config" | "nginx.conf" | "staticwebapp.config.json" | "_headers";

/** Of the pages: asked for anew each time, so that a new version is seen at once. */
const FRESH = "no-cache";
/** Of this version's code: every name holds the hash of its content. */
const FOR_EVER = "public, max-age=31536000, immutable";

/**
 * By name.
 * @param folder of this version's code, with its slash: "v1.0.0/"
 * @param pages by their names: "taskpane.html"
 */
export function headerFiles(
  settings: Settings,
  folder: string,
  pages: readonly string[],
): Readonly<Record<HeaderFile, string>> {
  const path = new URL(`${settings.base}/`).pathname;
  const common: readonly (readonly [string, string])[] = [
    ["Content-Security-Policy", frameAncestors(settings)],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
  ];
  return {
    "web.config": iis(common, folder),
    "nginx.conf": nginx(common, path),
    "staticwebapp.config.json": staticWebApp(common, path),
    _headers: netlify(common, path, pages),
  };
}

type Headers = readonly (readonly [string, string])[];

function iis(headers: Headers, folder: string): string {
  // What the server sets itself would stand beside ours, or keep IIS from starting the site.
  const add = headers
    .map(([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${value}" />`)
    .join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options" />
${add}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
      <remove fileExtension="." />
      <mimeMap fileExtension="." mimeType="text/plain" />
    </staticContent>
  </system.webServer>
  <location path="${folder.replace(/\/$/, "")}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;
}

function nginx(headers: Headers, path: string): string {
  // Where a location adds a header of its own, those from outside are gone: each one says all.
  const add = headers.map(([name, value]) => `    add_header ${name} "${value}" always;`).join("\n");
  return `# Inside the server block that serves ${path}
location ~ ^${path.replaceAll(".", "\\.")}v[0-9.]+/ {
${add}
    add_header Cache-Control "${FOR_EVER}" always;
}
location ${path} {
${add}
    add_header Cache-Control "${FRESH}" always;
}
`;
}

/** learn.microsoft.com/azure/static-web-apps/configuration */
function staticWebApp(headers: Headers, path: string): string {
  const config = {
    globalHeaders: { ...Object.fromEntries(headers), "Cache-Control": FRESH },
    routes: [{ route: `${path}v*`, headers: { "Cache-Control": FOR_EVER } }],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/**
 * Netlify, Cloudflare Pages and others read this form. Where two rules set one header for a file, each joins the values in
 * its own way: no file gets Cache-Control from two of them.
 */
function netlify(headers: Headers, path: string, pages: readonly string[]): string {
  const rule = (files: string, all: Headers): string =>
    `${path}${files}\n${all.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`;
  const fresh = pages.map((page) => rule(page, [["Cache-Control", FRESH]]));
  return [rule("*", headers), ...fresh, rule("v*", [["Cache-Control", FOR_EVER]])].join("\n");
}
