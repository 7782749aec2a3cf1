/** The add-in's own pages, as `dist` has them, with three things changed: settings, the address of Office.js, and the lab's scripts around it. */
import { stamped } from "../../src/settings/stamp";

const OFFICE_JS = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"'\s]*\/office(?:\.debug)?\.js/g;
const OFFICE_TAG = /<script([^>]*)src="[^"]*\/office(?:\.debug)?\.js"([^>]*)><\/script>/;
const SETTINGS = /(<script[^>]*type="application\/json"[^>]*>)([\s\S]*?)(<\/script>)/;

export type JsonObject = { [key: string]: unknown };

/** Packaging puts the servers that the settings name into the page's policy; nothing else of it is changed. */
function withServers(html: string, settings: JsonObject): string {
  const named = [settings["graphRoot"], settings["authority"]].filter((root) => typeof root === "string");
  const origins = named.map((root) => new URL(root).origin);
  return html.replace(/connect-src [^;"]*/, (directive) => {
    const missing = origins.filter((origin) => !directive.includes(origin));
    return [directive, ...missing].join(" ");
  });
}

/**
 * @param office where Office.js comes from; null: from where the page has it from
 * @throws where the settings block is not JSON
 */
export function rewritePage(html: string, settings: JsonObject, office: string | null = "/~office/office.js"): string {
  const withSettings = withServers(html, settings).replace(SETTINGS, (_, open: string, text: string, close: string) => {
    const own: unknown = JSON.parse(text);
    return `${open}${JSON.stringify(stamped(isObject(own) ? merge(own, settings) : settings)).replaceAll("<", "\\u003c")}${close}`;
  });
  const withOffice = office === null ? withSettings : withSettings.replace(OFFICE_JS, office);
  const withClient = withOffice.replace(OFFICE_TAG, (tag, before: string, after: string) => {
    return `${tag}\n    <script${before}src="~lab/client.js"${after}></script>`;
  });
  // Before every script of the page, whether it is deferred or waits for nothing.
  return withClient.replace(/<script/, '<script src="~lab/pane.js"></script>\n    <script');
}

/** Objects are merged, anything else is replaced. */
export function merge(base: JsonObject, over: JsonObject): JsonObject {
  const result: JsonObject = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const own = base[key];
    result[key] = isObject(own) && isObject(value) ? merge(own, value) : value;
  }
  return result;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
