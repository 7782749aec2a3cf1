/**
 * What Outlook and Microsoft's admin centre hold an add-in-only manifest to, as far as it can be seen without them.
 * Source: learn.microsoft.com/javascript/api/manifest, one page for each element.
 */
import { JSDOM } from "jsdom";

const OVERRIDES = "http://schemas.microsoft.com/office/mailappversionoverrides";
const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Letters, by element. */
const LIMITS: Readonly<Record<string, number>> = { DisplayName: 125, Description: 250, ProviderName: 125 };
const SHORT = 125;
const LONG = 250;
const RESOURCE_ID = 32;
const ADDRESS = 2048;
const ICON_SIZES = ["16", "32", "80"];

export interface ManifestSummary {
  /** One sentence each; none where the manifest is good. */
  readonly problems: readonly string[];
  /** Where the pages are served, without a slash at the end; null where the manifest does not say. */
  readonly base: string | null;
  /** Every address it names, once. */
  readonly addresses: readonly string[];
}

/** @param fileAt the file that an address of the manifest stands for, or null where there is none */
export function checkManifest(xml: string, fileAt: (path: string) => Buffer | null): ManifestSummary {
  let document: Document;
  try {
    ({ document } = new JSDOM(xml, { contentType: "application/xml" }).window);
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return { problems: [`It isn't well-formed XML: ${why ?? ""}.`], base: null, addresses: [] };
  }
  const values = all(document, "*").flatMap((element) => element.getAttribute("DefaultValue") ?? []);
  const addresses = [...new Set(values.filter((value) => /^[a-z]+:\/\//.test(value)))];
  const pane = all(document, "SourceLocation")
    .map((element) => element.getAttribute("DefaultValue"))
    .find((value) => value?.endsWith("/taskpane.html"));
  const base = pane?.slice(0, -"/taskpane.html".length) ?? null;
  const problems = [
    ...ofHead(document),
    ...ofOverrides(document),
    ...ofAddresses(addresses, base),
    ...ofIcons(addresses, base, fileAt),
  ];
  return { problems, base, addresses };
}

const all = (scope: Document | Element, name: string): Element[] => [...scope.getElementsByTagNameNS("*", name)];
const child = (document: Document, name: string): Element | undefined =>
  [...document.documentElement.children].find((element) => element.localName === name);
const valueOf = (element: Element): string => element.getAttribute("DefaultValue") ?? element.textContent;

function* ofHead(document: Document): Generator<string> {
  if (document.documentElement.getAttribute("xsi:type") !== "MailApp")
    yield "OfficeApp: expected xsi:type MailApp, an add-in of Outlook.";
  if (!GUID.test(child(document, "Id")?.textContent ?? "")) yield "Id: expected a GUID.";
  if (!/^[1-9]\d*(\.\d+){1,3}$/.test(child(document, "Version")?.textContent ?? ""))
    yield "Version: expected two to four numbers, the first at least 1.";
  for (const [name, most] of Object.entries(LIMITS)) {
    const element = child(document, name);
    const length = element ? valueOf(element).length : 0;
    if (length === 0 || length > most) yield `${name}: expected 1 to ${most} letters, and it has ${length}.`;
  }
  const permission = child(document, "Permissions")?.textContent ?? "";
  if (permission !== "ReadWriteItem")
    yield `Permissions: expected ReadWriteItem, and it asks for ${permission || "none"}.`;
  for (const sets of all(document, "Sets")) {
    const least = sets.getAttribute("DefaultMinVersion") ?? "";
    // Exchange on-premises ends at 1.5, and refuses a manifest that asks for more.
    if (!/^1\.[1-5]$/.test(least))
      yield `Sets: expected DefaultMinVersion 1.1 to 1.5, and it is ${least || "missing"}.`;
  }
}

function* ofOverrides(document: Document): Generator<string> {
  for (const [version, namespace] of [
    ["1.0", OVERRIDES],
    ["1.1", `${OVERRIDES}/1.1`],
  ] as const) {
    const scope = document.getElementsByTagNameNS(namespace, "VersionOverrides")[0];
    if (!scope) {
      yield `VersionOverrides ${version}: expected, and missing.`;
      continue;
    }
    const own = (name: string): Element[] =>
      all(scope, name).filter((element) => element.closest("VersionOverrides") === scope);
    if (version === "1.1" && own("SupportsSharedFolders")[0]?.textContent !== "true")
      yield "SupportsSharedFolders: expected true, or the buttons don't show in another person's calendar.";
    yield* ofResources(own, version);
  }
}

function* ofResources(own: (name: string) => Element[], version: string): Generator<string> {
  const where = `VersionOverrides ${version}`;
  const defined = [...own("Image"), ...own("Url"), ...own("String")].filter((element) => element.hasAttribute("id"));
  const ids = defined.map((element) => element.getAttribute("id") ?? "");
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index)))
    yield `${where}: the resource id ${id} is used twice.`;
  for (const id of ids)
    if (id.length > RESOURCE_ID) yield `${where}: the resource id ${id} is longer than ${RESOURCE_ID} letters.`;
  const used = own("*").flatMap((element) => element.getAttribute("resid") ?? []);
  for (const id of new Set(used)) if (!ids.includes(id)) yield `${where}: there is no resource ${id}.`;
  for (const [list, most] of [
    ["ShortStrings", SHORT],
    ["LongStrings", LONG],
  ] as const) {
    for (const text of own(list).flatMap((element) => all(element, "String"))) {
      for (const value of [valueOf(text), ...all(text, "Override").map((other) => other.getAttribute("Value") ?? "")])
        if (value.length === 0 || value.length > most)
          yield `${where}: ${text.getAttribute("id") ?? ""}: expected 1 to ${most} letters, and it has ${value.length}.`;
    }
  }
  for (const icon of own("Icon")) {
    const sizes = all(icon, "Image").map((image) => image.getAttribute("size") ?? "");
    for (const size of ICON_SIZES) if (!sizes.includes(size)) yield `${where}: an icon of ${size} pixels is missing.`;
  }
}

function* ofAddresses(addresses: readonly string[], base: string | null): Generator<string> {
  if (base === null) yield "SourceLocation: expected the address of taskpane.html.";
  for (const address of addresses) {
    if (!address.startsWith("https://")) yield `${address}: expected https.`;
    if (address.length > ADDRESS) yield `${address.slice(0, 60)}…: longer than ${ADDRESS} letters.`;
    if (base !== null && !address.startsWith(`${base}/`)) yield `${address}: expected an address under ${base}/.`;
  }
}

function* ofIcons(
  addresses: readonly string[],
  base: string | null,
  fileAt: (path: string) => Buffer | null,
): Generator<string> {
  for (const address of addresses.filter((other) => base !== null && other.startsWith(`${base}/`))) {
    const path = address.slice((base?.length ?? 0) + 1);
    const file = fileAt(path);
    if (!file) {
      yield `${path}: the manifest names it, and there is no such file.`;
      continue;
    }
    const named = /-(\d+)\.png$/.exec(path)?.[1];
    if (named === undefined) continue;
    // The header chunk of a PNG: width at byte 16, height at byte 20.
    const [width, height] = file.length < 24 ? [0, 0] : [file.readUInt32BE(16), file.readUInt32BE(20)];
    if (file.subarray(1, 4).toString() !== "PNG" || width !== Number(named) || height !== Number(named))
      yield `${path}: expected a PNG of ${named} by ${named} pixels, and it has ${width} by ${height}.`;
  }
}
