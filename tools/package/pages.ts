/** The built pages, made ready for one deployment: its settings, its cloud, and the folder of this version's code. The code itself stays as it was built. */
import type { Settings } from "../../src/settings/types";
import { stamped } from "../../src/settings/stamp";
import { CLOUD_HOSTING } from "./clouds";
import { contentSecurityPolicy } from "./policy";

const SETTINGS = /(<script type="application\/json" id="settings">)[\s\S]*?(<\/script>)/;
const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*(")/;
/** Whichever cloud's the build was made with. */
const OFFICE_JS = /(<script [^>]*src=")https:\/\/[^"]+\/office\.js(")/;
/** A script of ours, or a preload of one: addressed relative to the page. */
const OWN_CODE = /(<(?:script|link) [^>]*(?:src|href)=")([\w~-]+(?:\.[\w-]+)*\.js)(")/g;

/** The settings as a script block can hold them: no text in them can end the block. */
export function settingsBlock(settings: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(stamped(settings), null, 2).replaceAll("<", "\\u003c");
}

/** The text of a page's settings block; null where it has none. */
export function settingsIn(html: string): string | null {
  return /<script type="application\/json" id="settings">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? null;
}

/**
 * @param html a page as the build made it
 * @param written the settings as their file holds them
 * @param folder where this version's code lies, relative to the page: "v1.0.0/"
 * @throws where a page that runs the add-in lacks one of the places to fill
 */
export function deployedPage(
  html: string,
  settings: Settings,
  written: Readonly<Record<string, unknown>>,
  folder: string,
): string {
  const moved = html.replace(OWN_CODE, (_, open: string, file: string, close: string) => open + folder + file + close);
  if (!SETTINGS.test(moved)) return moved;
  const fill = (text: string, place: RegExp, content: string, name: string): string => {
    if (!place.test(text)) throw new Error(`A built page has no ${name}: build anew.`);
    return text.replace(place, (_, open: string, close: string) => open + content + close);
  };
  const set = fill(moved, SETTINGS, `\n${settingsBlock(written)}\n    `, "settings block");
  const held = fill(set, POLICY, contentSecurityPolicy(settings), "Content-Security-Policy");
  return held.includes("/office.js")
    ? fill(held, OFFICE_JS, CLOUD_HOSTING[settings.cloud].officeJs, "address of Office.js")
    : held;
}
