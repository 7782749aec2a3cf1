/** The manifest of one deployment, from the repository's own. */
import type { Settings } from "../../src/settings/types";
import { DEVELOPMENT_BASE } from "../../src/settings/checked";
import { manifestTexts, type ManifestTexts } from "../../src/locales/manifest";
import { manifestId } from "./ids";

/** Where people find help with the add-in. */
const SUPPORT_PAGE = "support.html";

/**
 * @param template manifest.xml, whose addresses stand under https://localhost:3000
 * @param version of the package, as "1.2.3"
 * @param texts by locale; the template's own are English
 */
export function deployedManifest(
  template: string,
  settings: Settings,
  version: string,
  texts: Readonly<Record<string, ManifestTexts>> = manifestTexts,
): string {
  const comment = template.replace(/<!--[\s\S]*?-->\n/, "");
  const rebased = comment.replaceAll(DEVELOPMENT_BASE, escapeXml(settings.base));
  const named = replaceOne(rebased, /<Id>[^<]*<\/Id>/, `<Id>${manifestId(settings)}</Id>`);
  const versioned = replaceOne(named, /<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
  const support = `<SupportUrl DefaultValue="${escapeXml(`${settings.base}/${SUPPORT_PAGE}`)}" />`;
  const supported = replaceOne(versioned, /<SupportUrl [^>]*\/>/, support);
  const domains = replaceOne(
    supported,
    /<AppDomains>[\s\S]*?<\/AppDomains>/,
    `<AppDomains>\n    <AppDomain>${new URL(settings.authority).origin}</AppDomain>\n  </AppDomains>`,
  );
  return localised(domains, texts);
}

function replaceOne(text: string, place: RegExp, content: string): string {
  if (!place.test(text)) throw new Error(`manifest.xml lacks what ${place.source} looks for.`);
  return text.replace(place, () => content);
}

/** Every text that another language has stands inside the English one's element: `<Override Locale=… Value=… />`. */
function localised(manifest: string, texts: Readonly<Record<string, ManifestTexts>>): string {
  const { "en-US": english, ...others } = texts;
  const keys = new Map(Object.entries(english ?? {}).map(([key, text]) => [escapeXml(text), key]));
  return manifest.replace(
    /^( *)<(bt:String|DisplayName|Description) ([^>]*)DefaultValue="([^"]*)" \/>/gm,
    (whole, indent: string, element: string, attributes: string, text: string) => {
      const key = keys.get(text);
      const prefix = element === "bt:String" ? "bt:" : "";
      const overrides = Object.entries(others).flatMap(([locale, own]) => {
        const value = Object.entries(own).find(([name]) => name === key)?.[1];
        return value === undefined
          ? []
          : [`${indent}  <${prefix}Override Locale="${locale}" Value="${escapeXml(value)}" />`];
      });
      if (overrides.length === 0) return whole;
      const open = `${indent}<${element} ${attributes}DefaultValue="${text}">`;
      return [open, ...overrides, `${indent}</${element}>`].join("\n");
    },
  );
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
